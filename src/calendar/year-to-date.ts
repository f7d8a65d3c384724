import type { FiscalYear } from './fiscal-year.js';
import { type Period, parsePeriod } from './period.js';
import { childPeriods, monthsIn, samePeriodLastYear } from './period-arithmetic.js';

/**
 * The part of a year from its first day up to and including another: nine months of 2019 are `2019/2019-09-30`.
 *
 * Its kind is `'year-to-date'`, and its key is read by reports and tags, not by {@link parsePeriod}. It is the year itself where
 * that ends on the day, and `null` where `year` is no year or the day no day of it.
 *
 * @param through the last day, an ISO date.
 * @example
 * yearToDate(period('2019'), '2019-09-30').key //=> '2019/2019-09-30'
 * yearToDate(period('2019'), '2019-12-31').key //=> '2019'
 * yearToDate(period('2019'), '2020-01-31') //=> null
 */
export function yearToDate(year: Period, through: string): Period | null {
  const { kind, start, end, key, fiscal } = year;
  if (kind !== 'year' || parsePeriod(through)?.kind !== 'day' || through < start || through > end) return null;
  if (through === end) return year;
  return Object.freeze({ kind: 'year-to-date', key: `${key}/${through}`, start, end: through, fiscal });
}

/** The year to date with this key, whose last day may be named by its month: `2019/2019-09`; `null` for any other text. */
export function parseYearToDate(text: string, fiscal?: FiscalYear): Period | null {
  const [name = '', last = '', ...more] = text.split('/');
  const [year, through] = [parsePeriod(name, fiscal), parsePeriod(last)];
  if (!year || (through?.kind !== 'day' && through?.kind !== 'month') || more.length > 0) return null;
  return yearToDate(year, through.end);
}

/** The year that a year to date is a part of; any other period as it is. */
export const yearOf = (period: Period): Period =>
  (period.kind === 'year-to-date' && parsePeriod(period.key.split('/')[0] ?? '', period.fiscal ?? undefined)) || period;

/**
 * The same period one year earlier, also of a year to date: nine months against nine months, two to the end of February
 * against two. `null` where there is none.
 */
export function lastYearOf(period: Period): Period | null {
  if (period.kind !== 'year-to-date') return samePeriodLastYear(period);
  const [year, day] = [samePeriodLastYear(yearOf(period)), parsePeriod(period.end)];
  const month = day && endsMonth(period) ? parsePeriod(period.end.slice(0, 7)) : day;
  const last = month && samePeriodLastYear(month);
  return year && last && yearToDate(year, last.end);
}

/** Whether the last day of a period is the last of its month. */
const endsMonth = ({ end }: Period): boolean => parsePeriod(end.slice(0, 7))?.end === end;

/** How many whole months a period has, also a year to date; `null` where it has other days too. */
export const wholeMonthsIn = (period: Period): number | null =>
  period.kind === 'year-to-date' && endsMonth(period) ? childPeriods(period, 'month').length : monthsIn(period);
