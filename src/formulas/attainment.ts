import { traitsOf } from '../figures/comparator.js';
import { one } from '../figures/decimal.js';
import { difference, exact, type Figure } from '../figures/figure.js';
import { inUnit } from '../figures/fraction.js';
import type { Target } from '../figures/target.js';
import { ratio } from '../figures/unit.js';
import { change, index } from './growth.js';
import { computed, notAvailable, type Outcome } from './outcome.js';

/**
 * How attainment is measured where less is better.
 *
 * - `'plan-over-actual'`: plan ÷ actual; spending half of the limit attains 200 %.
 * - `'mirror'`: 2 − actual ÷ plan; spending half of the limit attains 150 %.
 */
export type CeilingMethod = 'plan-over-actual' | 'mirror';

/**
 * Attainment of a plan: how much of it the actual reached.
 *
 * Formula: `actual ÷ plan`. Unit: ratio, so 1.049 reads 104,9 %, and nothing cuts it at 100 %.
 * For at-most and under targets it is undefined unless `method` names one of the two formulas in use; it is never
 * silently turned upside down.
 * Undefined too when a side is missing, the units differ, the plan is not certainly above zero, or the target is a
 * range.
 *
 * @example
 * attainment(exact('104.9', 'VND'), target('at-least', exact('100', 'VND'))).figure.value //=> '1.049'
 * attainment(exact('90', 'VND'), target('at-most', exact('100', 'VND'))).reason //=> 'method-not-named'
 */
export function attainment(actual: Figure | null, target: Target | null, method?: CeilingMethod): Outcome {
  if (target === null) return notAvailable('missing-plan');
  if (target.comparator === 'between') return notAvailable('no-single-plan');
  if (traitsOf(target.comparator).side !== 'ceiling') return index(actual, target.figure);
  if (method === undefined) return notAvailable('method-not-named');
  if (method === 'plan-over-actual') return actual ? index(target.figure, actual) : notAvailable('missing-current');
  const used = index(actual, target.figure);
  if (used.figure === null) return used;
  return computed(inUnit(difference(exact(one.plus(one), ratio), used.figure), ratio));
}

/**
 * Gap between the actual and its plan, with its sign.
 *
 * Formula: `actual − plan`. Unit: that of the two, or percentage points for ratios.
 * Undefined when a side is missing, the units differ, or the target is a range.
 *
 * @example
 * gap(exact('208.7', 'VND'), target('over', exact('270', 'VND'))).figure.value //=> '-61.3'
 */
export function gap(actual: Figure | null, target: Target | null): Outcome {
  if (target === null) return notAvailable('missing-plan');
  return target.comparator === 'between' ? notAvailable('no-single-plan') : change(actual, target.figure);
}
