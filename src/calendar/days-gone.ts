import { CallError } from '../figures/call-error.js';
import { type Period, parsePeriod } from './period.js';
import { daysBy } from './period-arithmetic.js';

/**
 * How many days of the period have gone by the end of `day`, an ISO date: none before it, all behind it.
 *
 * @throws {CallError} `'bad-date'` when `day` is no ISO date.
 * @example
 * daysGone(period('2019'), '2019-09-30') //=> 273
 * daysGone(period('2019'), '30/9/2019') //=> throws RangeError
 */
export const daysGone = (period: Period, day: string): number => daysBy(period, checkedDay('day', day));

/** The ISO date that `value` is; throws where it is none, whatever its type, and calls it `name`. */
export function checkedDay(name: string, value: unknown): string {
  const day = typeof value === 'string' ? parsePeriod(value) : null;
  if (day?.kind !== 'day') throw new CallError('bad-date', `${name} is a day such as 2019-09-30, not "${value}"`);
  return day.key;
}
