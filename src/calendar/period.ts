// Days are counted in UTC and never in local time: Samoa had no 30 December 2011 and São Paulo no midnight on
// 4 November 2018, so a local clock gives other answers there. date-fns counts in UTC on the UTC dates made here.

import type { UTCDate } from '@date-fns/utc';
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays, addMonths } from 'date-fns';
import { CallError } from '../figures/call-error.js';
import { checkedFiscalYear, type FiscalYear, fiscalOffset } from './fiscal-year.js';

/** The length of a period that a calendar has. */
type CalendarKind = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day';

/**
 * The length of a period; `'week'` is the ISO 8601 week, Monday to Sunday, and `'year-to-date'` the part of a year that
 * {@link yearToDate} makes.
 */
export type PeriodKind = CalendarKind | 'year-to-date';

/**
 * A stretch of whole days with a canonical key; a frozen plain object, made by {@link period}.
 *
 * @example
 * period('2019-Q1') //=> { kind: 'quarter', key: '2019-Q1', start: '2019-01-01', end: '2019-03-31', fiscal: null }
 */
export interface Period {
  /** How long it is. */
  readonly kind: PeriodKind;
  /**
   * The canonical text, `2019-Q1` or `FY2019-Q1`; reading it again with the same fiscal year gives the same period. That of a year
   * to date, `2019/2019-09-30`, is read by reports and tags.
   */
  readonly key: string;
  /** The first day, an ISO date `YYYY-MM-DD`. */
  readonly start: string;
  /** The last day, included, an ISO date `YYYY-MM-DD`. */
  readonly end: string;
  /**
   * The fiscal year behind a key with `FY`, otherwise `null`. Months, weeks and days have none: those of a fiscal year
   * are the calendar's.
   */
  readonly fiscal: FiscalYear | null;
}

/**
 * The period with this key, or `null` when the text is not exactly one.
 *
 * Accepted: `2019`, `2019-H1`, `2019-Q1`, `2019-03`, `2019-W05` (ISO week), `2019-03-14`, and with a fiscal year
 * `FY2019`, `FY2019-H1`, `FY2019-Q3`. Letters may be lower case and white space around the key is dropped. Years run
 * from 0001 to 9999. `null` too for dates that do not exist (`2019-02-30`, `2019-W53`, `2019-Q5`), for an `FY` key
 * without `fiscal`, and for a period that reaches outside those years. `fiscal` says nothing about keys without `FY`.
 *
 * @throws {CallError} When `fiscal` is not a fiscal year.
 *
 * @example
 * parsePeriod(' 2020-w53 ').start //=> '2020-12-28'
 * parsePeriod('FY2019-Q4', { startMonth: 4, namedBy: 'start' }).end //=> '2020-03-31'
 * parsePeriod('2019-W53') //=> null
 * parsePeriod('FY2019') //=> null
 */
export function parsePeriod(text: string, fiscal?: FiscalYear): Period | null {
  const known = fiscal === undefined ? null : checkedFiscalYear(fiscal);
  const key = text.trim().toUpperCase();
  const match = /^(FY)?(\d{4})(?:-([HQW]?)(\d{1,2})(?:-(\d{2}))?)?$/.exec(key);
  if (match === null || (match[1] !== undefined && known === null)) return null;
  const [, prefix, year, letter, ordinal, day] = match;
  const kind = day === undefined ? periodKind(letter) : 'day';
  const ownFiscal = prefix === undefined ? null : known;
  const steps = Number(ordinal ?? 1) - 1;
  const months = steps * (lengthOf[kind].months ?? 1) + fiscalOffset(ownFiscal);
  const start =
    kind === 'week' ? mondayOf(year, steps) : later(`${year}-01-01`, { months, days: Number(day ?? 1) - 1 });
  const found = periodFrom(kind, start, ownFiscal);
  // Ordinals past the end run over (30 February is 2 March), so only a key that comes back unchanged exists.
  return found?.key === key ? found : null;
}

/**
 * The period with this key; {@link parsePeriod} for a key that must be right.
 *
 * The key of a year to date is not read: {@link yearToDate} makes such a period.
 *
 * @throws {CallError} When the text is not such a key, or `fiscal` is not a fiscal year.
 *
 * @example
 * period('2019-03').end //=> '2019-03-31'
 * period('FY2019', { startMonth: 10, namedBy: 'end' }).start //=> '2018-10-01'
 */
export function period(text: string, fiscal?: FiscalYear): Period {
  const found = typeof text === 'string' ? parsePeriod(text, fiscal) : null;
  if (found === null) {
    throw new CallError(
      'bad-period',
      `not a period: "${text}"; write for example 2019, 2019-H1, 2019-Q1, 2019-03, 2019-W05, 2019-03-14, FY2019, and make a year to date with yearToDate`,
    );
  }
  return found;
}

/** Makes date-fns count in UTC. The text of a date is midnight UTC by the language standard, the years below 100 too. */
export const inUtc = { in: (date: Date | number | string): UTCDate => new UTCDateMini(date) };

/** A length of time; months are no fixed number of days. */
interface Length {
  readonly months?: number;
  readonly days?: number;
}

/** The day that lies so much later; less than nothing is earlier. */
export const later = (start: Date | string, { months = 0, days = 0 }: Length): UTCDate =>
  addDays(addMonths(start, months, inUtc), days, inUtc);

/** The Monday so many weeks after the first of a year. ISO 8601: week 1 is the one that contains 4 January. */
function mondayOf(year = '', weeks: number): UTCDate {
  const fourth = later(`${year}-01-04`, {});
  return later(fourth, { days: 7 * weeks - ((fourth.getDay() + 6) % 7) });
}

/** The year and the number of the week that begins on a Monday: those of its Thursday. */
function weekOf(monday: UTCDate): { readonly year: number; readonly number: number } {
  const thursday = later(monday, { days: 3 });
  const year = thursday.getFullYear();
  const first = Date.parse(`${String(year).padStart(4, '0')}-01-01`);
  return { year, number: Math.floor((Number(thursday) - first) / (7 * 864e5)) + 1 };
}

/** How long each kind is. */
export const lengthOf: Readonly<Record<PeriodKind, Length>> = {
  'year-to-date': {},
  year: { months: 12 },
  half: { months: 6 },
  quarter: { months: 3 },
  month: { months: 1 },
  week: { days: 7 },
  day: { days: 1 },
};

/** What follows the year in the key of a period of the calendar. */
const suffixOf: Readonly<Partial<Record<PeriodKind, (start: UTCDate) => string>>> = {
  year: () => '',
  half: (start) => `-H${start.getMonth() / 6 + 1}`,
  quarter: (start) => `-Q${start.getMonth() / 3 + 1}`,
  month: (start) => isoDate(start).slice(4, 7),
  week: (start) => `-W${String(weekOf(start).number).padStart(2, '0')}`,
  day: (start) => isoDate(start).slice(4),
};

/** The period of this kind from its first day, or `null` outside the years 0001 to 9999; a part of a year needs its last day. */
export function periodFrom(kind: PeriodKind, start: UTCDate, fiscal: FiscalYear | null): Period | null {
  const suffix = suffixOf[kind];
  const ownFiscal = (lengthOf[kind].months ?? 0) > 1 ? fiscal : null;
  const end = addDays(later(start, lengthOf[kind]), -1, inUtc);
  // The start of the same period of the calendar year, which has the same name.
  const namesake = addMonths(start, -fiscalOffset(ownFiscal));
  const year = kind === 'week' ? weekOf(start).year : namesake.getFullYear();
  // A fiscal quarter can lie inside the range while the year that names it does not.
  if (!suffix || [start.getFullYear(), end.getFullYear(), year].some((any) => any < 1 || any > 9999)) return null;
  return Object.freeze({
    kind,
    key: (ownFiscal === null ? '' : 'FY') + String(year).padStart(4, '0') + suffix(namesake),
    start: isoDate(start),
    end: isoDate(end),
    fiscal: ownFiscal,
  });
}

function isoDate(date: UTCDate): string {
  return date.toISOString().slice(0, 10);
}

function periodKind(letter: string | undefined): CalendarKind {
  if (letter === undefined) return 'year';
  return letter === 'H' ? 'half' : letter === 'Q' ? 'quarter' : letter === 'W' ? 'week' : 'month';
}
