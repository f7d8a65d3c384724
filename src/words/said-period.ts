import { type Period, parsePeriod } from '../calendar/index.js';
import { parseYearToDate } from '../calendar/year-to-date.js';
import { maxLength } from '../figures/max-length.js';
import { parseDate } from './date.js';
import type { Lang, PeriodWords, Spoken } from './language.js';
import { languageFor } from './languages.js';
import { ofLanguages } from './of-languages.js';

/** A period as people say it. */
export interface SaidPeriod {
  readonly period: Period;
  /** The last day that figures of it reach, an ISO date, where the words say that it is to date; otherwise `null`. */
  readonly through: string | null;
  /** The year, where its first months are a quarter or a half: "6 tháng 2019", whose plan may be that of the year. */
  readonly beginsYear?: Period | null;
}

const namesIn = ({ monthNames = '' }: PeriodWords): string[] => monthNames.split(' ').filter(Boolean);

/** The patterns of a language. */
function patternsOf({ dates: { reads } }: Spoken) {
  const pattern = (of: string, rest: string): RegExp => new RegExp(`^(?:${of})${rest}$`, 'u');
  const year = `(?: ?[/-] ?| (?:${reads.of}) | )(\\d{4})`;
  return {
    year: pattern(reads.year, ' (\\d+)'),
    quarter: pattern(reads.quarter, ` ?(iv|i{1,3}|\\d)${year}`),
    month: pattern(reads.month, ` ?(\\d{1,2})${year}`),
    months: pattern(`(?:${reads.toDate}) |`, `(\\d{1,2}) ?(?:${reads.months}) (\\d{4})`),
    toDate: pattern(reads.toDate, ' (.+)'),
    names: namesIn(reads).map((name) => pattern(name, '\\.?,? (\\d{4})')),
  };
}

const patterns = ofLanguages((known) =>
  Object.fromEntries(known.map((language) => [language.code, patternsOf(language)])),
);

/** What a part of a year is said with, or a year of which not all is known. */
const partOfYear = ofLanguages((known) => {
  const words = known
    .flatMap(({ dates: { reads }, phrases }) => [
      reads.months,
      reads.quarter,
      reads.parts ?? [],
      reads.toDate,
      ...namesIn(reads),
      phrases.reads.estimate ?? 'ytd',
    ])
    .join('|');
  return new RegExp(
    `(?<!\\p{L})(?:${words}|ytd)(?!\\p{L})|(?<!\\d)\\d{1,2} ?[tm](?!\\p{L})|\\d(?<!\\d{4})[/.-]\\d`,
    'u',
  );
});

/** What is said of a time that is not over, or of figures that are expected: "Lũy kế", "this month", "Kế hoạch". */
const notOver = ofLanguages((known) => {
  const words = known.flatMap(({ dates: { reads }, phrases }) => [
    reads.parts ?? [],
    reads.toDate,
    phrases.reads.estimate ?? [],
  ]);
  return new RegExp(`(?<!\\p{L})(?:${words.flat().join('|')}|ytd)(?!\\p{L})`, 'iu');
});

/** Whether a text that names no year speaks of what is not over, or of what is expected. */
export const isNotOver = (text: string): boolean => text.length <= maxLength && notOver().test(text.normalize('NFC'));

/** A part of a year with its number: "9 tháng", "Quý I", "tháng 6". */
const numberedPart = ofLanguages((known) => {
  const words = known.flatMap(({ dates: { reads } }) => [
    `\\d{1,2} ?(?:${reads.months})`,
    `(?:${reads.quarter}|h) ?(?:iv|i{1,3}|\\d)`,
    `(?:${reads.month}) ?\\d{1,2}`,
  ]);
  return new RegExp(`(?<![\\p{L}\\d])(?:${words.join('|')}|ytd)(?![\\p{L}\\d])`, 'iu');
});

/**
 * Whether the name of an indicator names another time than the period that its figures are of: another year, or a part of a year
 * where they are of all of it.
 */
export function saysOtherTime(name: string, { kind, start, end }: Period): boolean {
  if (name.length > maxLength) return false;
  const said = name.normalize('NFC');
  const years: readonly string[] = said.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  const isOther = !years.some((year) => year >= start.slice(0, 4)) || !years.some((year) => year <= end.slice(0, 4));
  return (years.length > 0 && isOther) || (kind === 'year' && numberedPart().test(said));
}

/** What so many months from the start of a year are called. */
const beginnings: Readonly<Record<string, string>> = { 3: '-Q1', 6: '-H1', 12: '' };

/**
 * The period that `text` names: its key, or words such as "Năm 2019", "Quý I/2019", "tháng 3/2019"; or a year to date,
 * "9 tháng 2019", "lũy kế đến 30/9/2019", "YTD 2019-09".
 *
 * `'none'` for what names a period that no calendar has, "tháng 13/2019", "năm 18", "2O18"; `null` for any other text.
 *
 * @example
 * saidPeriod('Quý I/2019', 'vi').period.key //=> '2019-Q1'
 * saidPeriod('9 tháng 2019', 'vi').through //=> '2019-09-30'
 * saidPeriod('Tháng 13/2019', 'vi') //=> 'none'
 */
export function saidPeriod(text: string, lang: Lang): SaidPeriod | 'none' | null {
  if (text.length > maxLength) return null;
  const said = text.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
  const known = whole(said);
  if (known !== 'none') return known;
  const key = parseYearToDate(said);
  if (key) return yearThrough(key.end);
  const { code } = languageFor(lang);
  const { [code]: own, ...foreign } = patterns();
  const inOwn = own && readBy(own, said, lang);
  if (inOwn) return inOwn;
  // "T3/2019" is a month in one language and a quarter in another.
  // Its words tell how its dates run.
  const readings = Object.entries(foreign).flatMap(([other, of]) => readBy(of, said, other) ?? []);
  if (new Set(readings.map(keyOf)).size > 1) return 'none';
  if (readings[0]) return readings[0];
  const [, half, month, of] = /^(?:h([12])[ /-]?|(\d{1,2})[/.-])(\d{4})$/.exec(said) ?? [];
  if (of !== undefined) return whole(half ? `${of}-H${half}` : `${of}-${month?.padStart(2, '0')}`);
  // Letters are taken for digits: 2O18, 20l8. A part of a year that is not understood would be judged as if it were over.
  const isPart = partOfYear().test(said) && /(?:19|20)\d\d/.test(said);
  const isKey = /^\d{4}(?:[-/ ]?[qhw]\d+|[-/]\d\d?)$/.test(said) && !isPairOfYears(said);
  return isPart || isKey || /^\d{1,2} ?[mt] ?['’]?\d\d$/.test(said) || /^(?=.*\d)[\dol]{4}$|^\d{4} ?[bef]$/.test(said)
    ? 'none'
    : null;
}

/** Whether a text is a pair of years such as 2018-19. */
const isPairOfYears = (said: string): boolean => Number(said.slice(5)) === (Number(said.slice(0, 4)) + 1) % 100;

/** Whether a text says a number, in digits or as "IV": what says none names no time. */
export const saysNumber = (text: string): boolean => /\d|(?<!\p{L})[ivx]+(?!\p{L})/iu.test(text);

/** The last words of what names the year before, or the same part of it: "cùng kỳ năm trước". */
const yearBefore = ofLanguages((known) => {
  const words = known.flatMap(({ phrases: { reads } }) => reads.prior ?? []);
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})$`, 'iu');
});

/** Whether a text names the year before, or the same part of it: "cùng kỳ", "the same quarter of last year". */
export const isYearBefore = (text: string): boolean => yearBefore().test(text);

const keyOf = (said: SaidPeriod | 'none'): string => (said === 'none' ? '' : `${said.period.key} ${said.through}`);

const whole = (key: string): SaidPeriod | 'none' => {
  const period = parsePeriod(key);
  return period ? { period, through: null } : 'none';
};

const yearThrough = (through = ''): SaidPeriod | 'none' => {
  const period = parsePeriod(through.slice(0, 4));
  return period ? { period, through } : 'none';
};

const beginningOf = (year: string, part: string): SaidPeriod | 'none' => {
  const said = whole(year + part);
  return said === 'none' || part === '' ? said : { ...said, beginsYear: parsePeriod(year) };
};

function readBy(
  { year, quarter, month, months, toDate, names }: ReturnType<typeof patternsOf>,
  said: string,
  lang: Lang,
): SaidPeriod | 'none' | null {
  const inYear = year.exec(said);
  if (inYear) return whole(inYear[1] ?? '');
  const beginning = months.exec(said);
  if (beginning) {
    const [, count = '', of = ''] = beginning;
    const name = beginnings[Number(count)];
    return name === undefined
      ? yearThrough(parsePeriod(`${of}-${count.padStart(2, '0')}`)?.end)
      : beginningOf(of, name);
  }
  const inQuarter = quarter.exec(said);
  if (inQuarter) {
    const [, ordinal = '', of = ''] = inQuarter;
    return whole(`${of}-Q${ordinal === 'iv' ? 4 : /i/.test(ordinal) ? ordinal.length : ordinal}`);
  }
  const inMonth = month.exec(said);
  if (inMonth) return whole(`${inMonth[2]}-${inMonth[1]?.padStart(2, '0')}`);
  const named = names.findIndex((name) => name.test(said));
  if (named >= 0) return whole(`${said.slice(-4)}-${String(named + 1).padStart(2, '0')}`);
  const until = toDate.exec(said)?.[1];
  if (until === undefined) return null;
  const day = parseDate(until, lang);
  if (day !== null) return yearThrough(day);
  const part = saidPeriod(until, lang);
  // "YTD 2019" does not say until when, and 31/02/2019 is no day.
  if (part === null || part === 'none' || part.period.kind === 'year') return /\d/.test(until) ? 'none' : null;
  return yearThrough(part.period.end);
}
