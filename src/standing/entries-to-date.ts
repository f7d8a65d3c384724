// What a report states to date itself: "9 tháng 2019" is an actual of 2019 whose data end on 30 September.
import { type Period, samePeriodLastYear } from '../calendar/index.js';
import { yearOf, yearToDate } from '../calendar/year-to-date.js';
import { divisionsOf } from '../facts/divisions.js';
import type { Facts, Total } from '../facts/facts.js';
import { addedOf, total } from '../facts/total.js';
import type { Figure } from '../figures/figure.js';
import type { EntryKey } from '../report/model.js';

const kept = new WeakMap<Facts, readonly Period[]>();

/** The years to date that a report speaks of, the newest first. */
function yearsToDate(facts: Facts): readonly Period[] {
  const found =
    kept.get(facts) ??
    [...facts.periods.values()].filter(({ kind }) => kind === 'year-to-date').sort((a, b) => (a.end < b.end ? 1 : -1));
  kept.set(facts, found);
  return found;
}

/**
 * The newest value of a part of the period, from its first day on, that a report states to date or that adds up from such
 * statements; where there is none, why the newest has none; `null` where nothing is said. Statements to different days never add up.
 *
 * @param day the last day that counts; `null` where every day before the end of the period does.
 * @param at the value at a key.
 */
export function newestToDate(
  facts: Facts,
  key: EntryKey,
  day: string | null,
  at: (key: EntryKey) => Total,
): { readonly value: Total; readonly period: Period } | null {
  const { start, end } = key.period;
  let reason: ReturnType<typeof newestToDate> = null;
  for (const period of yearsToDate(facts)) {
    if (period.start !== start || period.end >= end || (day !== null && period.end > day)) continue;
    const value = at({ ...key, period });
    if (value.figure !== null) return laterByParts(facts, key, period, day, at) ?? { value, period };
    if (value.missing !== null) reason ??= { value, period };
  }
  return reason;
}

/** What the halves, quarters or months of a flow make up to a later day, where no `as-of` says how far they count. */
function laterByParts(
  facts: Facts,
  key: EntryKey,
  { end, ...period }: Period,
  day: string | null,
  at: (key: EntryKey) => Total,
): ReturnType<typeof newestToDate> {
  if (day !== null || facts.frame.indicators.get(key.indicator)?.kind !== 'flow') return null;
  const year = yearOf({ ...period, end });
  const months = divisionsOf(year).find(({ kind }) => kind === 'month')?.periods ?? [];
  const ends = months.map((month) => month.end).filter((last) => last > end && last < key.period.end);
  for (const last of ends.reverse()) {
    const longer = yearToDate(year, last);
    const value = longer && at({ ...key, period: longer });
    if (longer && value?.figure) return { value, period: longer };
  }
  return null;
}

/** What a report that speaks of this year to date states of it, or what its parts add up to. */
export const statedToDate = (facts: Facts, key: EntryKey, period: Period | null): Figure | null =>
  period && facts.periods.has(period.key) ? addedOf(total(facts, { ...key, period })) : null;

/** What a report that speaks of it states of the same part of the year before. */
export const priorToDate = (facts: Facts, key: EntryKey, period: Period | null): Figure | null =>
  statedToDate(facts, { ...key, scenario: 'PY' }, period) ??
  statedToDate(facts, key, period && samePeriodLastYear(period));
