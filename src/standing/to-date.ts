import { daysIn, type Period } from '../calendar/index.js';
import { daysBy } from '../calendar/period-arithmetic.js';
import { exact, type Figure, quotient } from '../figures/figure.js';
import { ratio } from '../figures/unit.js';

/**
 * What an actual to date is made of: an amount that grows until its period ends, or a level that stands where it stands,
 * such as a rate or a balance. `null` where nobody said.
 */
export type Growing = 'amount' | 'level' | null;

/** How far a period had gone on the last day of its data, where that lies before its end. */
export interface ToDate {
  /** The last day of the data, an ISO date. */
  readonly through: string;
  /** How many days of the period had gone, and how many it has. */
  readonly days: number;
  readonly allDays: number;
  readonly growing: Growing;
  /** What the plans of the months that have gone add up to; `null` where only the days tell what was due. */
  readonly due: Figure | null;
  /** The actual of the same days of last year; `null` where it is not known. */
  readonly prior: Figure | null;
}

/**
 * How far `period` had gone on a day; `null` where it had ended, or where one of them is not known.
 *
 * @example
 * toDateOn(period('2019'), '2019-09-30', 'amount').days //=> 273
 */
export function toDateOn(period: Period | null, day: string | null, growing: Growing): ToDate | null {
  if (period === null || day === null || day >= period.end) return null;
  return { through: day, days: daysBy(period, day), allDays: daysIn(period), growing, due: null, prior: null };
}

/** The share of the days of a period that have gone, as a ratio. */
export const elapsed = ({ days, allDays }: ToDate): Figure =>
  quotient(exact(String(days), ratio), exact(String(allDays), ratio)) ?? exact('0', ratio);
