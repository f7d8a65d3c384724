import { type Period, samePeriodLastYear } from '../calendar/index.js';
import { type Amount, known } from '../facts/amount.js';
import { type Division, divisionsOf } from '../facts/divisions.js';
import type { Facts } from '../facts/facts.js';
import { addedOf, total } from '../facts/total.js';
import type { Figure } from '../figures/figure.js';
import type { EntryKey } from '../report/model.js';
import { addedUp } from './added-up.js';
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
    if (last === undefined) continue;
    const figure = addedUp(figures);
    if (figure !== null) return { figure, through: last.end < day ? last.end : day };
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
        return period && addedOf(total(facts, { ...key, period }));
      }),
    );
    if (figure !== null) return figure;
  }
  return null;
}

const finestFirst = (period: Period): readonly Division[] => [...divisionsOf(period)].reverse();
