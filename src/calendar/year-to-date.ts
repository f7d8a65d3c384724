import type { FiscalYear } from './fiscal-year.js';
import { type Period, parsePeriod } from './period.js';

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
