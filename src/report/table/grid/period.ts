import type { FiscalYear, Period } from '../../../calendar/index.js';
import { parsePeriod } from '../../../calendar/index.js';
import { endsMonth } from '../../../calendar/period-arithmetic.js';
import { headingsOf, patternOfAll, plainHeading } from '../../../words/headings.js';
import type { PeriodPatterns } from '../../../words/language.js';
import { ofLanguages } from '../../../words/of-languages.js';
import { saidPeriod } from '../../../words/said-period.js';
import type { TimeFault } from '../../issue.js';

/**
 * What a cell or a heading says of time. "Quý 1" names a part and no year; the year then stands in another column, in
 * another row of the heading, or in the mapping.
 */
export interface PeriodParts {
  /** `2019` or `FY2019`. */
  readonly year: string | null;
  /**
   * What follows the year in the key of a period: `Q1`, `H2`, `03`, `W05`, `03-14`; `/09` or `/09-15` for what reaches from its first
   * day to the end of that month or that day; `null` for the whole year.
   */
  readonly within: string | null;
  /** Whether words say that it is the whole year: "cả năm". */
  readonly isWhole?: boolean;
}

/** How dates are written where a cell leaves it open. */
export type DateStyle = 'day-first' | 'month-first' | 'excel-1900' | 'excel-1904';

/** How a table says when. */
export interface Dating {
  /** Whether the day or the month comes first; `null` where only the size of the numbers tells. */
  readonly dates: DateStyle | null;
  readonly fiscal: FiscalYear | undefined;
  /** Whether "2009-10" is a pair of years, because all such texts of the table can be pairs. */
  readonly hasYearPairs: boolean;
}

/** Whether the second year of "2009-10" or "2018-2019" follows the first. */
const isPair = (first: string, second: string): boolean => String(Number(first) + 1).endsWith(second);

/** Whether texts such as "2009-10" stand in a table, and each can be a pair of years. */
export function yearPairsIn(texts: Iterable<string>): boolean {
  let found = false;
  for (const text of texts) {
    for (const [, first = '', second = ''] of text.matchAll(/(?<![\d./-])((?:19|20)\d\d)[-/](\d\d)(?![\d./-])/g)) {
      if (!isPair(first, second)) return false;
      found = true;
    }
  }
  return found;
}

const pairOfYears = patternOfAll(
  ({ periods }) => `${periods.fiscal}|${periods.year}|fy`,
  '^(?:',
  ' ?)?((?:19|20)\\d\\d)[-/](\\d{4}|\\d\\d)$',
);

/** Whether a heading names a pair of years, and nobody says when a year begins. */
export const hasOpenYears = (heading: string, dating: Dating): boolean =>
  heading.split(/[\s()]+/).some((word) => yearOfPair(plainHeading(word), dating) === 'ambiguous-years');

/** The fiscal year that a pair of years names; `undefined` for other texts. */
function yearOfPair(plain: string, { fiscal, hasYearPairs }: Dating): PeriodParts | TimeFault | undefined {
  const [, first = '', second = ''] = pairOfYears().exec(plain) ?? [];
  const isMonth = second.length === 2 && Number(second) <= 12 && !hasYearPairs;
  if (first === '' || isMonth || !isPair(first, second)) return undefined;
  return fiscal
    ? { year: `FY${fiscal.namedBy === 'end' ? Number(first) + 1 : first}`, within: null }
    : 'ambiguous-years';
}

const roman = ['i', 'ii', 'iii', 'iv'];
const twoDigits = (n: number | string): string => String(n).padStart(2, '0');

type Found = (...groups: string[]) => PeriodParts | null;

const part = (within: string, year?: string): PeriodParts => ({ year: year ? year.toUpperCase() : null, within });
const quarter: Found = (n = '', year) => part(`Q${roman.indexOf(n) + 1 || n}`, year);
const half: Found = (n = '', year) => part(`H${n}`, year);
const month: Found = (n = '', year) => part(twoDigits(n), year);
const week: Found = (n = '', year) => part(`W${twoDigits(n)}`, year);
const day: Found = (d = '', m = '', year = '') => part(`${twoDigits(m)}-${twoDigits(d)}`, year);
const backwards =
  (found: Found): Found =>
  (year = '', ...rest) =>
    found(...rest.reverse(), year);

type Pattern = readonly [source: string, found: Found];

/** How a language writes periods, beside the keys that {@link parsePeriod} reads. */
function patternsOf(words: PeriodPatterns, behind: string): Pattern[] {
  const months = words.months.split(' ').filter(Boolean);
  const inWords: Found = (first = '', second = '', year = '') => {
    const [d, m] = /\d/.test(first) ? [first, second] : [second, first];
    const at = months.findIndex((name) => new RegExp(`^${name}\\.?$`).test(m));
    return day(d, at < 0 ? m : String(at + 1), year);
  };
  return [
    [`${words.year} (\\d{4})`, (year = '') => ({ year, within: null })],
    [`(?:${words.whole}|${words.year})`, () => ({ year: null, within: null, isWhole: true })],
    [`${words.fiscal} ?(\\d{4})`, (year) => ({ year: `FY${year}`, within: null })],
    [`(?:${words.quarter.replaceAll('#', '([1-4]|i{1,3}|iv)')})${behind}`, quarter],
    [`(?:${words.half1})${behind}`, (year) => half('1', year ?? '')],
    [`(?:${words.half2})${behind}`, (year) => half('2', year ?? '')],
    [`(?:${words.month}) ?(\\d{1,2})${behind}`, month],
    [`(?:${words.week}) ?(\\d{1,2})${behind}`, week],
    ...months.map((name, at): Pattern => [`${name}\\.?${behind}`, (year = '') => month(String(at + 1), year)]),
    [words.date.replaceAll('{months}', months.join('|')), inWords],
  ];
}

/** What no language says. */
const never = '(?!)';

/** How periods are written in every language, beside digits alone. */
const codes: PeriodPatterns = {
  year: never,
  whole: never,
  fiscal: 'fy',
  half1: 'h1',
  half2: 'h2',
  quarter: 'q\\.? ?#',
  month: never,
  week: 'w',
  of: '',
  months: '',
  day: '',
  date: never,
};

const digits: readonly Pattern[] = [
  ['(\\d{4})[ /.]?q([1-4])', backwards(quarter)],
  ['(\\d{1,2})[/.-](\\d{4})', month],
  ['(\\d{4})[/.](\\d{1,2})', backwards(month)],
  ['(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})', backwards(day)],
];

type Patterns = readonly (readonly [RegExp, Found])[];

/** The patterns of all languages, by the language that goes first. */
const patterns = ofLanguages((known) => {
  const all = known.map((language) => ({ code: language.code, periods: headingsOf(language).periods }));
  const words = (which: 'of' | 'day'): string =>
    all
      .map(({ periods }) => periods[which])
      .filter(Boolean)
      .join('|');
  // Behind a quarter or a month: "/2019", " năm 2019", " 2019", or nothing.
  const behind = `(?:[ /.-]*(?:(?:${words('of')}) )?(\\d{4}))?`;
  const made = new Map<string | null, Patterns>();
  const of = (lang: string | null): Patterns => {
    const first = all.filter(({ code }) => code === lang);
    const periods = [codes, ...[...first, ...all].map((language) => language.periods)];
    const sources = [...digits, ...periods.flatMap((words) => patternsOf(words, behind))];
    return sources.map(([source, found]) => [new RegExp(`^${source}$`), found] as const);
  };
  return {
    shortDate: new RegExp(`^(?:(?:${words('day')}) )?(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})$`),
    of(lang: string | null): Patterns {
      const found = made.get(lang) ?? of(lang);
      made.set(lang, found);
      return found;
    },
  };
});

/**
 * What `text` says of time, `null` where it names no time, `'ambiguous-date'` for a date such as 03/04/2019 whose day
 * nobody can tell, `'ambiguous-years'` for a pair of years where nobody says when a year begins.
 *
 * Reads the keys of periods (`2019-Q1`), "Q1/2019", "Quý I năm 2019", "6 tháng đầu năm 2019", "9 tháng 2019", "Tháng 3/2019", "T3",
 * "03/2019", "Mar 2019", "Tuần 5/2019", dates as 14/03/2019, 2019-03-14 and "ngày 14 tháng 3 năm 2019", and serial
 * dates of Excel where `dates` declares them. A year has four digits.
 *
 * @param lang the language whose words go first, where one means two things; defaults to none.
 */
export function readPeriodParts(
  text: string,
  dating: Dating,
  lang: string | null = null,
): PeriodParts | TimeFault | null {
  const { dates, fiscal } = dating;
  // A date from a sheet has a time of day that is nothing but midnight.
  const plain = plainHeading(text).replace(/[t ]00:00(:00(\.0+)?)?z?$/, '');
  const pair = yearOfPair(plain, dating);
  if (pair) return pair;
  const period = parsePeriod(plain, fiscal);
  if (period) {
    const [year = '', ...rest] = period.key.split('-');
    return { year, within: rest.length > 0 ? rest.join('-') : null };
  }
  if (dates?.startsWith('excel') && /^\d{1,7}$/.test(plain)) return dayOfSerial(Number(plain), dates);
  const { shortDate, of } = patterns();
  const date = shortDate.exec(plain);
  if (date) return dayOf(Number(date[1]), Number(date[2]), date[3] ?? '', dates);
  for (const [pattern, found] of of(lang)) {
    const match = pattern.exec(plain);
    if (match) return found(...match.slice(1).filter((group) => group !== undefined));
  }
  return toDateParts(plain, dating, lang);
}

/** A year that stands for the one that words leave open. */
const anyYear = '2019';

/**
 * The part of a year that `text` names without the year, and that could be a term as well: "9 tháng", "lũy kế đến tháng 9"; `null` for
 * any other text.
 */
export function readOpenSpan(text: string, dating: Dating, lang: string | null = null): PeriodParts | null {
  const plain = plainHeading(text);
  if (!/\d/.test(plain) || /\d{4}/.test(plain)) return null;
  for (const joint of [' ', '/']) {
    const parts = toDateParts(plain + joint + anyYear, dating, lang);
    if (parts) return { ...parts, year: null };
  }
  return null;
}

/** What words say of a part of a year from its beginning: "9 tháng 2019", "lũy kế đến 30/9/2019"; `null` for any other text. */
function toDateParts(plain: string, { dates, fiscal }: Dating, lang: string | null): PeriodParts | null {
  // Where years do not begin in January, nobody can tell from when on words count.
  if (!/\d/.test(plain) || (fiscal && fiscal.startMonth !== 1)) return null;
  // The words are those of a language that has the day first.
  if (dates === 'month-first' && /\d[/.-]\d+[/.-]\d/.test(plain)) return null;
  const [, last] = behindUntil().exec(plain) ?? beforeCumulative().exec(plain) ?? [];
  const reached = last && reaching(readPeriodParts(last, { dates, fiscal, hasYearPairs: false }, lang));
  if (reached) return reached;
  const said = saidPeriod(plain, lang ?? '');
  if (said === null || said === 'none') return null;
  const [year = '', ...rest] = said.period.key.split('-');
  if (said.through === null) return { year, within: rest.join('-') || null };
  return said.through === said.period.end ? { year, within: null } : { year, within: `/${monthOrDay(said.through)}` };
}

const behindUntil = patternOfAll(({ cumulative, until }) => `${cumulative}|${until}`, '^', ' (.+)$');
const beforeCumulative = patternOfAll(({ cumulative }) => cumulative, '^(.+) ', '$');

/** What reaches from the beginning of the year to the end of a month, a quarter or a day; `null` where that is none. */
function reaching(parts: PeriodParts | TimeFault | null): PeriodParts | null {
  if (parts === null || typeof parts === 'string' || parts.within?.startsWith('/'))
    return typeof parts === 'string' ? null : parts;
  const { year, within } = parts;
  const end = within && parsePeriod(`${year ?? anyYear}-${within}`)?.end;
  return end ? { year, within: `/${monthOrDay(end)}` } : null;
}

/** `09` for the last day of September, `09-15` for any other day in it. */
const monthOrDay = (date: string): string => date.slice(5, endsMonth(date) ? 7 : 10);

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

/** Whether a part of a year stands beside a whole one: "Tháng 9/2019" over "KH 2019", or "KH cả năm". */
const isPartOfWhole = (part: PeriodParts, whole: PeriodParts): boolean =>
  part.within !== null &&
  whole.within === null &&
  (whole.isWhole === true || (part.year !== null && whole.year !== null));

/** The two together: a year from one column and a quarter from another; `'conflict'` where both name other times. */
export function joinParts(a: PeriodParts, b: PeriodParts): PeriodParts | 'conflict' {
  if (isPartOfWhole(a, b) || isPartOfWhole(b, a)) return 'conflict';
  const differ = (x: string | null, y: string | null): boolean => x !== null && y !== null && x !== y;
  if (differ(a.year, b.year) || differ(a.within, b.within)) return 'conflict';
  const isWhole = a.isWhole || b.isWhole ? { isWhole: true } : {};
  return { year: a.year ?? b.year, within: a.within ?? b.within, ...isWhole };
}

/** What a period says of time; `null` where there is none. */
export function partsOfPeriod(period: Period | null): PeriodParts | null {
  const [, year = '', within] = /^((?:FY)?\d{4})-?(.*)$/.exec(period?.key ?? '') ?? [];
  return period && { year, within: within || null };
}

/** The key of the period that the parts make, or `null` while the year is open. */
export const keyOfParts = ({ year, within }: PeriodParts): string | null =>
  year && (within === null ? year : within.startsWith('/') ? toDateKey(year, within.slice(1)) : `${year}-${within}`);

/** The key of a year to date; its last day may have its own year. */
const toDateKey = (year: string, last: string): string => `${year}/${/^\d{4}/.test(last) ? last : `${year}-${last}`}`;

const partOfYear = ofLanguages((known) => {
  const words = (of: 'months' | 'quarter'): string => known.map(({ dates: { reads } }) => reads[of]).join('|');
  const [months, quarter] = [
    `(?:[1-9]|1[01]) (?:${words('months')})(?! ?\\d\\d?(?!\\d))`,
    `(?:${words('quarter')}) ?(?:iv|i{1,3}|[1-4])`,
  ];
  return new RegExp(`(?<![\\p{L}\\d/.])(?:${months}|${quarter})(?![\\p{L}\\d])`, 'iu');
});

const monthOfYear = ofLanguages((known) => {
  const names = known.flatMap(({ dates: { reads } }) => reads.monthNames?.split(' ').slice(0, 11) ?? []);
  const numbered = known.map(({ dates: { reads } }) => reads.month).join('|');
  const of = known.map(({ dates: { reads } }) => reads.of).join('|');
  const month = `(?:${numbered}) ?(?:0?[1-9]|1[01])(?: ?[/.-] ?| (?:${of}) | )|(?:${names.join('|')})\\.?,? `;
  // "Ngày 14 tháng 1 năm 2019" is when somebody signed.
  return new RegExp(`(?<![\\p{L}\\d/.-]|\\d (?:of )?)(?:${month})(\\d{4})(?!\\d)`, 'iu');
});

/**
 * Whether a title says that what stands below is of a part of a year: "BÁO CÁO 9 THÁNG NĂM 2019", "Quý III/2019", and of `year`
 * "Tháng 9 năm 2019".
 */
export function saysPartOfYear(title: string, year: string | null): boolean {
  const plain = plainHeading(title);
  const ofMonth = monthOfYear().exec(plain)?.[1];
  return partOfYear().test(plain) || (ofMonth !== undefined && ofMonth === year);
}
