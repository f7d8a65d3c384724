import { type Period, samePeriodLastYear } from '../calendar/index.js';
import { yearOf, yearToDate } from '../calendar/year-to-date.js';
import { type Amount, known } from '../facts/amount.js';
import { type Division, divisionsOf, twinOf } from '../facts/divisions.js';
import type { Facts, Total } from '../facts/facts.js';
import { addedOf, total } from '../facts/total.js';
import { isPoint } from '../figures/bounds.js';
import type { Figure } from '../figures/figure.js';
import { within } from '../report/document/in-both.js';
import type { EntryKey } from '../report/model.js';
import { addedUp } from './added-up.js';
import { statedToDate } from './entries-to-date.js';
import { type ToDate, toDateOn } from './to-date.js';

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
 * @param isOfDay whether the data of the report end on `day`; if not, only what had ended by then counts.
 */
export function flowToDate(facts: Facts, key: EntryKey, stated: Amount, day: string, isOfDay: boolean): ActualToDate {
  const begun = stated.figure ? null : partsBegun(facts, key, day, isOfDay);
  const toDate = toDateOn(key.period, begun?.through ?? day, 'amount');
  if (toDate === null || (begun === null && stated.figure === null)) return { actual: stated, toDate: null };
  return {
    actual: begun ? known(begun.figure) : stated,
    toDate: { ...toDate, ...besideToDate(facts, key, toDate.through) },
  };
}

/**
 * The actual of a flow that is stated to date. Where its months are stated too and fit, both hold; where they do not, it stays as
 * it is stated.
 */
export function flowEntered(
  facts: Facts,
  key: EntryKey,
  { figure, entry, parts }: Total,
  toDate: ToDate,
): ActualToDate {
  const months = entry && goneBy(facts, key, toDate.through, (part) => part);
  const both =
    months && figure && (isPoint(months.bounds) ? within(months, figure.bounds) : within(figure, months.bounds));
  return {
    actual: { figure: both ?? figure, missing: null, parts },
    toDate: { ...toDate, ...besideToDate(facts, key, toDate.through) },
  };
}

/** What was due of a flow by a day, and what it had brought by the same day of last year: stated to date, or by the months. */
export function besideToDate(facts: Facts, key: EntryKey, day: string): Pick<ToDate, 'due' | 'prior'> {
  const gone = yearToDate(yearOf(twinOf(key.period) ?? key.period), day);
  const [planned, before] = (['PL', 'PY'] as const).map((scenario) => {
    const of = { ...key, scenario };
    return statedToDate(facts, of, gone) ?? goneBy(facts, of, day, (part) => part);
  });
  return {
    due: planned ?? null,
    prior:
      before ??
      statedToDate(facts, key, gone && samePeriodLastYear(gone)) ??
      goneBy(facts, key, day, samePeriodLastYear),
  };
}

/** What the parts of a period that have begun by `day` add up to, in the finest division that says anything. */
function partsBegun(
  facts: Facts,
  key: EntryKey,
  day: string,
  isOfDay: boolean,
): { figure: Figure; through: string } | null {
  for (const { periods } of finestFirst(key.period)) {
    const begun = periods.filter(({ start, end }) => (isOfDay ? start : end) <= day);
    const figures = begun.map((period) => total(facts, { ...key, period }).figure);
    if (figures.at(-1) === null) figures.pop();
    const last = begun[figures.length - 1];
    if (last === undefined) continue;
    const figure = addedUp(figures);
    if (figure !== null) return { figure, through: last.end < day ? last.end : day };
  }
  return null;
}

/** What the parts of a period that end by `day` add up to, each moved by `move`; only where the last ends on that very day. */
export function goneBy(facts: Facts, key: EntryKey, day: string, move: (part: Period) => Period | null): Figure | null {
  for (const { periods } of finestFirst(key.period)) {
    const gone = periods.filter(({ end }) => end <= day);
    if (gone.at(-1)?.end !== day) continue;
    const figure = addedUp(
      gone.map((part) => {
        const period = move(part);
        return period && addedOf(total(facts, { ...key, period }));
      }),
    );
    if (figure !== null) return figure;
  }
  return null;
}

const finestFirst = (period: Period): readonly Division[] => [...divisionsOf(period)].reverse();
