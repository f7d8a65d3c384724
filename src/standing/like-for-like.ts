import { monthsIn, type Period, samePeriodLastYear } from '../calendar/index.js';
import type { Facts, Total } from '../facts/facts.js';
import { addedOf, total } from '../facts/total.js';
import type { Figure } from '../figures/figure.js';
import { ratioIn } from '../formulas/productivity.js';
import type { EntryKey, Indicator, Scenario } from '../report/model.js';
import { addedUp } from './added-up.js';

/** What the units have together that have an actual, with what they and no others planned and had a year before. */
export interface LikeForLike {
  readonly actual: Figure;
  readonly plan: Figure | null;
  readonly prior: Figure | null;
  /** How many units that is, of how many. */
  readonly known: number;
  readonly all: number;
}

/**
 * The figures of the organisations below that have an actual, where not all have: 13 of 14 units are compared with the plan and
 * the prior year of those 13. `null` where all have or none, and for what does not add up.
 *
 * A ratio is the numerators of the units that have both parts, over the denominators of the same. A plan or a prior year that one of
 * them lacks is `null`, never a smaller sum.
 *
 * @param key the actual of the organisation above.
 * @param at the value of one organisation.
 */
export function likeForLike(
  facts: Facts,
  indicator: Indicator,
  key: EntryKey,
  at: (key: EntryKey) => Total,
): LikeForLike | null {
  const children = facts.frame.organisations.get(key.organisation)?.children ?? [];
  const applicable = children.map((organisation) => ({ organisation, total: at({ ...key, organisation }) }));
  const counted = applicable.filter(({ total: { missing } }) => missing !== 'not-applicable');
  const units = counted.filter(({ total: { figure } }) => figure !== null).map(({ organisation }) => organisation);
  if (units.length === 0 || units.length === counted.length) return null;
  const added = (id: string, scenario: Scenario, period: Period): Figure | null =>
    addedUp(
      units.map((organisation) => addedOf(total(facts, { ...key, indicator: id, organisation, scenario, period }))),
    );
  const together = (scenario: Scenario, period: Period | null): Figure | null => {
    if (period === null) return null;
    const { id, kind, unit, numerator, denominator } = indicator;
    if (kind !== 'ratio') return added(id, scenario, period);
    if (numerator === null || denominator === null) return null;
    const [above, below] = [added(numerator, scenario, period), added(denominator, scenario, period)];
    return ratioIn(unit, above, below, monthsIn(period)).figure;
  };
  const actual = together('AC', key.period);
  if (actual === null) return null;
  return {
    actual,
    plan: together('PL', key.period),
    prior: together('PY', key.period) ?? together('AC', samePeriodLastYear(key.period)),
    known: units.length,
    all: counted.length,
  };
}
