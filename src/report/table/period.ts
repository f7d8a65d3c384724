import type { FiscalYear } from '../../calendar/index.js';
import { parsePeriod } from '../../calendar/index.js';
import { plainHeading } from '../../words/heading-words.js';

/**
 * What a cell or a heading says of time. "Quý 1" names a part and no year; the year then stands in another column, in
 * another row of the heading, or in the mapping.
 */
export interface PeriodParts {
  /** `2019` or `FY2019`. */
  readonly year: string | null;
  /** What follows the year in the key of a period: `Q1`, `H2`, `03`, `W05`, `03-14`; `null` for the whole year. */
  readonly within: string | null;
}

/** How dates are written where a cell leaves it open. */
export type DateStyle = 'day-first' | 'month-first' | 'excel-1900' | 'excel-1904';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?';
const roman = ['i', 'ii', 'iii', 'iv'];
const twoDigits = (n: number | string): string => String(n).padStart(2, '0');

type Found = (...groups: string[]) => PeriodParts | null;

const part = (within: string, year?: string): PeriodParts => ({ year: year ? year.toUpperCase() : null, within });
const quarter: Found = (n = '', year) => part(`Q${roman.indexOf(n) + 1 || n}`, year);
const half: Found = (which = '', year) => part(/^(đầu|first|1)$/.test(which) ? 'H1' : 'H2', year);
const month: Found = (n = '', year) => part(twoDigits(n), year);
const named: Found = (name = '', year) => part(twoDigits(months.indexOf(name.slice(0, 3)) + 1), year);
const week: Found = (n = '', year) => part(`W${twoDigits(n)}`, year);
const backwards =
  (found: Found): Found =>
  (year = '', n = '') =>
    found(n, year);

// Behind a quarter or a month: "/2019", " năm 2019", " 2019", or nothing.
const behind = '(?:[ /.-]*(?:(?:năm|of) )?(\\d{4}))?';

/** How periods are written, beside the keys that {@link parsePeriod} reads. */
const patterns: readonly (readonly [RegExp, Found])[] = (
  [
    ['(?:cả )?(?:năm|year) (\\d{4})', (year = '') => ({ year, within: null })],
    ['(?:fy|năm tài chính|fiscal year) ?(\\d{4})', (year) => ({ year: `FY${year}`, within: null })],
    [`(?:quý|q\\.?|quarter) ?([1-4]|i{1,3}|iv)${behind}`, quarter],
    ['(\\d{4})[ /.]?q([1-4])', backwards(quarter)],
    [`(?:6|sáu) tháng (đầu|cuối)(?: năm)?${behind}`, half],
    [`h([12])${behind}`, half],
    [`(first|second) half(?: of)?${behind}`, half],
    [`(?:tháng|t\\.?|month) ?(\\d{1,2})${behind}`, month],
    ['(\\d{1,2})[/.-](\\d{4})', month],
    ['(\\d{4})[/.](\\d{1,2})', backwards(month)],
    [`(${monthNames})\\.?${behind}`, named],
    [`(?:tuần|week|w) ?(\\d{1,2})${behind}`, week],
    [
      '(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})',
      (year = '', m = '', d = '') => part(`${twoDigits(m)}-${twoDigits(d)}`, year),
    ],
    [
      'ngày (\\d{1,2}) tháng (\\d{1,2}) năm (\\d{4})',
      (d = '', m = '', year = '') => part(`${twoDigits(m)}-${twoDigits(d)}`, year),
    ],
  ] satisfies [string, Found][]
).map(([pattern, found]) => [new RegExp(`^${pattern}$`), found] as const);

const shortDate = /^(?:ngày )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/**
 * What `text` says of time, `null` where it names no time, `'ambiguous-date'` for a date such as 03/04/2019 whose day
 * nobody can tell.
 *
 * Reads the keys of periods (`2019-Q1`), "Q1/2019", "Quý I năm 2019", "6 tháng đầu năm 2019", "Tháng 3/2019", "T3",
 * "03/2019", "Mar 2019", "Tuần 5/2019", dates as 14/03/2019, 2019-03-14 and "ngày 14 tháng 3 năm 2019", and serial
 * dates of Excel where `dates` declares them. A year has four digits.
 *
 * @param dates whether the day or the month comes first; `null` where only the size of the numbers tells.
 */
export function readPeriodParts(
  text: string,
  dates: DateStyle | null,
  fiscal?: FiscalYear,
): PeriodParts | 'ambiguous-date' | null {
  // A date from a sheet has a time of day that is nothing but midnight.
  const plain = plainHeading(text).replace(/[t ]00:00(:00(\.0+)?)?z?$/, '');
  const period = parsePeriod(plain, fiscal);
  if (period) {
    const [year = '', ...rest] = period.key.split('-');
    return { year, within: rest.length > 0 ? rest.join('-') : null };
  }
  if (dates?.startsWith('excel') && /^\d{1,7}$/.test(plain)) return dayOfSerial(Number(plain), dates);
  const date = shortDate.exec(plain);
  if (date) return dayOf(Number(date[1]), Number(date[2]), date[3] ?? '', dates);
  for (const [pattern, found] of patterns) {
    const match = pattern.exec(plain);
    if (match) return found(...match.slice(1));
  }
  return null;
}

function dayOf(first: number, second: number, year: string, dates: DateStyle | null): PeriodParts | 'ambiguous-date' {
  const mayBeDay = second <= 12;
  const mayBeMonth = first <= 12;
  if (dates === null && mayBeDay && mayBeMonth && first !== second) return 'ambiguous-date';
  const monthFirst = dates === 'month-first' || (dates === null && !mayBeDay);
  const [d, m] = monthFirst ? [second, first] : [first, second];
  return part(`${twoDigits(m)}-${twoDigits(d)}`, year);
}

const dayLength = 86_400_000;

/** The day of a serial number. Excel counts a 29 February 1900 that never was, so serials up to 60 have no day here. */
function dayOfSerial(serial: number, dates: DateStyle): PeriodParts | null {
  const epoch = dates === 'excel-1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  if (dates === 'excel-1900' && serial <= 60) return null;
  const day = new Date(epoch + serial * dayLength).toISOString();
  return day.length === 24 ? part(day.slice(5, 10), day.slice(0, 4)) : null;
}

/** The two together: a year from one column and a quarter from another; `'conflict'` where both name other times. */
export function joinParts(a: PeriodParts, b: PeriodParts): PeriodParts | 'conflict' {
  const differ = (x: string | null, y: string | null): boolean => x !== null && y !== null && x !== y;
  if (differ(a.year, b.year) || differ(a.within, b.within)) return 'conflict';
  return { year: a.year ?? b.year, within: a.within ?? b.within };
}

/** The key of the period that the parts make, or `null` while the year is open. */
export const keyOfParts = ({ year, within }: PeriodParts): string | null =>
  year && (within === null ? year : `${year}-${within}`);
