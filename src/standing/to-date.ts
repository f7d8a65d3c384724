import { daysGone, daysIn, type Period, samePeriodLastYear } from '../calendar/index.js';
import { type Amount, known } from '../facts/amount.js';
import { type Division, divisionsOf } from '../facts/divisions.js';
import type { Facts } from '../facts/facts.js';
import { total } from '../facts/total.js';
import { exact, type Figure, quotient, sum } from '../figures/figure.js';
import { ratio } from '../figures/unit.js';
import type { EntryKey } from '../report/model.js';

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
  return { through: day, days: daysGone(period, day), allDays: daysIn(period), growing, due: null, prior: null };
}

/** The share of the days of a period that have gone, as a ratio. */
export const elapsed = ({ days, allDays }: ToDate): Figure =>
  quotient(exact(String(days), ratio), exact(String(allDays), ratio)) ?? exact('0', ratio);

/** An actual, and how far its period had gone. */
export interface ActualToDate {
  readonly actual: Amount;
  readonly toDate: ToDate | null;
}

/**
 * The actual of a flow to date, and how far its period had gone: stated for the whole period, or added up from the months,
 * quarters or halves that have begun by `day`.
 *
 * The last of them may have no actual yet, and the data end before it; where any other has none, nothing is added up.
 *
 * @param stated what the report says of the whole period.
 */
export function flowToDate(facts: Facts, key: EntryKey, stated: Amount, day: string): ActualToDate {
  const begun = stated.figure ? null : partsBegun(facts, key, day);
  const toDate = toDateOn(key.period, begun?.through ?? day, 'amount');
  if (toDate === null || (begun === null && stated.figure === null)) return { actual: stated, toDate: null };
  return {
    actual: begun ? known(begun.figure) : stated,
    toDate: {
      ...toDate,
      due: goneBy(facts, { ...key, scenario: 'PL' }, toDate.through, (part) => part),
      prior:
        goneBy(facts, { ...key, scenario: 'PY' }, toDate.through, (part) => part) ??
        goneBy(facts, key, toDate.through, samePeriodLastYear),
    },
  };
}

/** What the parts of a period that have begun by `day` add up to, in the finest division that says anything. */
function partsBegun(facts: Facts, key: EntryKey, day: string): { figure: Figure; through: string } | null {
  for (const { periods } of finestFirst(key.period)) {
    const begun = periods.filter(({ start }) => start <= day);
    const figures = begun.map((period) => total(facts, { ...key, period }).figure);
    if (figures.at(-1) === null) figures.pop();
    const last = begun[figures.length - 1];
    if (last === undefined || figures.every((figure) => figure === null)) continue;
    const figure = addedUp(figures);
    return figure && { figure, through: last.end < day ? last.end : day };
  }
  return null;
}

/** What the parts of a period that end by `day` add up to, each moved by `move`; only where the last ends on that very day. */
function goneBy(facts: Facts, key: EntryKey, day: string, move: (part: Period) => Period | null): Figure | null {
  for (const { periods } of finestFirst(key.period)) {
    const gone = periods.filter(({ end }) => end <= day);
    if (gone.at(-1)?.end !== day) continue;
    const figure = addedUp(
      gone.map((part) => {
        const period = move(part);
        return period && total(facts, { ...key, period }).figure;
      }),
    );
    if (figure !== null) return figure;
  }
  return null;
}

const finestFirst = (period: Period): readonly Division[] => [...divisionsOf(period)].reverse();

/** The sum of figures that are all known. */
function addedUp(figures: readonly (Figure | null)[]): Figure | null {
  const [first = null, ...others] = figures;
  return others.reduce((added, figure) => added && figure && sum(added, figure), first);
}
