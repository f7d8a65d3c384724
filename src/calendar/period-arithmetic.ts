import type { UTCDate } from '@date-fns/utc';
import { addDays } from 'date-fns';
import { CallError } from '../figures/call-error.js';
import { inUtc, later, lengthOf, type Period, type PeriodKind, parsePeriod, periodFrom } from './period.js';
import { parseYearToDate } from './year-to-date.js';

/**
 * The period of the same kind that ends the day before this one starts.
 *
 * @throws {CallError} When it would begin before the year 0001, and for a year to date.
 *
 * @example
 * previousPeriod(period('2019-Q1')).key //=> '2018-Q4'
 * previousPeriod(period('2021-W01')).key //=> '2020-W53'
 */
export function previousPeriod(period: Period): Period {
  return neighbour(period, 'before', lengthsFrom(period, period.kind, -1));
}

/**
 * The period of the same kind that starts the day after this one ends.
 *
 * @throws {CallError} When it would end after the year 9999, and for a year to date.
 *
 * @example
 * nextPeriod(period('2019-12')).key //=> '2020-01'
 * nextPeriod(period('2020-02-28')).key //=> '2020-02-29'
 */
export function nextPeriod(period: Period): Period {
  return neighbour(period, 'after', addDays(period.end, 1, inUtc));
}

/**
 * The period with the same place in the year before, or `null` when that year has none.
 *
 * `null` for ISO week 53 against a year of 52 weeks, for 29 February, and before the year 0001. A week is matched by its number, so
 * its dates shift by some days. Of a year to date it is the same months: two to the end of February against two.
 *
 * @example
 * samePeriodLastYear(period('2019-Q1')).key //=> '2018-Q1'
 * samePeriodLastYear(period('2020-W53')) //=> null
 * samePeriodLastYear(period('2020-02-29')) //=> null
 * samePeriodLastYear(yearToDate(period('2020'), '2020-02-29')).end //=> '2019-02-28'
 */
export function samePeriodLastYear({ kind, key, end, fiscal }: Period): Period | null {
  const isToDate = kind === 'year-to-date';
  const text = isToDate && endsMonth(end) ? key.slice(0, -'-30'.length) : key;
  const before = text.replace(/\d{4}/g, (year) => String(Number(year) - 1).padStart(4, '0'));
  return (isToDate ? parseYearToDate : parsePeriod)(before, fiscal ?? undefined);
}

/** Whether a day, an ISO date, is the last of its month. */
export const endsMonth = (day: string): boolean => parsePeriod(day.slice(0, 7))?.end === day;

/**
 * Whether every day of `inner` is a day of `outer`; a period contains itself.
 *
 * @example
 * containsPeriod(period('2019-Q1'), period('2019-03')) //=> true
 * containsPeriod(period('2019'), period('2019-W01')) //=> false
 */
export function containsPeriod(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

const coarseToFine: readonly PeriodKind[] = ['year-to-date', 'year', 'half', 'quarter', 'month', 'week', 'day'];

/**
 * The periods of a finer kind that make up this one, in order, without gap or overlap.
 *
 * A year divides into halves, quarters, months or days, and so on down; a week into days. A fiscal year divides into its
 * own halves and quarters, and into the months and days of the calendar.
 *
 * @throws {CallError} When `kind` is not finer, or is `'week'`: weeks do not fit into months or years. When a year to date ends
 * inside one of them.
 *
 * @example
 * childPeriods(period('2019-Q1'), 'month').map((month) => month.key) //=> ['2019-01', '2019-02', '2019-03']
 * childPeriods(period('FY2019', { startMonth: 4, namedBy: 'start' }), 'quarter')[3].end //=> '2020-03-31'
 */
export function childPeriods(period: Period, kind: PeriodKind): Period[] {
  const children: Period[] = [];
  // A key in the place of a period has no kind.
  const isFiner = kind !== 'week' && period.kind && coarseToFine.indexOf(kind) > coarseToFine.indexOf(period.kind);
  for (let count = 0; isFiner; count++) {
    const child = periodFrom(kind, lengthsFrom(period, kind, count), period.fiscal);
    if (child === null || child.start > period.end) return children;
    // A year to date may end in the middle of a month.
    if (child.end > period.end) break;
    children.push(child);
  }
  throw new CallError(
    'bad-division',
    `child periods: ${nameOf(period)} does not divide into periods of kind "${kind}"`,
  );
}

/** For messages, also of what should be a period. */
const nameOf = (value: Period): string =>
  value.key ? `a ${value.kind} (${value.key})` : `"${value}", which is no period,`;

/**
 * Negative, zero or positive as `a` sorts before, with or after `b`: by start, then the longer first.
 *
 * Zero means the same days, under the same key or another: the fiscal year of a January start and the calendar year.
 *
 * @example
 * ['2019-02', '2019-Q1', '2019-01'].map((key) => period(key)).sort(comparePeriods)[0].key //=> '2019-Q1'
 */
export function comparePeriods(a: Period, b: Period): number {
  // ISO dates of four-digit years sort as text.
  return compareText(a.start, b.start) || compareText(b.end, a.end);
}

/**
 * Number of months in the period: 12, 6, 3 or 1, and 1 to 11 of a year to date; `null` for weeks, days and a year to date that ends
 * inside a month.
 *
 * @example
 * monthsIn(period('2019-H1')) //=> 6
 * monthsIn(period('2019-W05')) //=> null
 * monthsIn(yearToDate(period('2019'), '2019-09-30')) //=> 9
 */
export function monthsIn(period: Period): number | null {
  if (period.kind === 'year-to-date' && endsMonth(period.end)) return childPeriods(period, 'month').length;
  return lengthOf[period.kind].months ?? null;
}

/**
 * Number of days in the period, first and last included.
 *
 * @example
 * daysIn(period('2020-02')) //=> 29
 */
export function daysIn(period: Period): number {
  return daysFrom(period.start, period.end);
}

/** How many days of the period have gone by the end of a day that is known to be one. */
export function daysBy(period: Period, day: string): number {
  return Math.min(Math.max(daysFrom(period.start, day), 0), daysIn(period));
}

/** The number of days from one ISO date to another, both included. Such texts are read in UTC, where each day has 86 400 s. */
const daysFrom = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;

/** The day that lies `count` lengths of a kind from the start; always counted from there, so that nothing drifts. */
function lengthsFrom(period: Period, kind: PeriodKind, count: number): UTCDate {
  const { months = 0, days = 0 } = lengthOf[kind];
  return later(period.start, { months: months * count, days: days * count });
}

function neighbour(period: Period, side: 'before' | 'after', start: UTCDate): Period {
  const found = periodFrom(period.kind, start, period.fiscal);
  if (found === null) {
    throw new CallError(
      'outside-calendar',
      period.kind === 'year-to-date'
        ? `period: a year to date (${period.key}) has none of its kind ${side} it`
        : `period: the ${period.kind} ${side} ${period.key} is outside the years 0001 to 9999`,
    );
  }
  return found;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
