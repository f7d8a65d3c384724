import { isNotPositive, isPositive } from '../figures/bounds.js';
import { difference, type Figure, growthOf, quotient } from '../figures/figure.js';
import { sameUnit } from '../figures/unit.js';
import { computed, notAvailable, type Outcome } from './outcome.js';

/** `current ÷ base` where the base is certainly above zero. */
function relative(current: Figure | null, base: Figure | null): Outcome {
  if (current === null) return notAvailable('missing-current');
  if (base === null) return notAvailable('missing-base');
  if (!sameUnit(current.unit, base.unit)) return notAvailable('unit-mismatch');
  if (isNotPositive(base.bounds)) return notAvailable('base-not-positive');
  const divided = isPositive(base.bounds) ? quotient(current, base) : null;
  return divided ? computed(divided) : notAvailable('base-undecided');
}

/**
 * Index of `current` to `base`.
 *
 * Formula: `current ÷ base`. Unit: ratio, so 1.2 reads 120 %.
 * Undefined when a side is missing, the units differ, or the base is not certainly above zero.
 *
 * @example
 * index(exact('120', 'VND'), exact('100', 'VND')).figure.value //=> '1.2'
 * index(exact('5', 'VND'), exact('0', 'VND')).reason //=> 'base-not-positive'
 */
export const index = (current: Figure | null, base: Figure | null): Outcome => relative(current, base);

/**
 * Growth of `current` over `base`.
 *
 * Formula: `(current − base) ÷ base`, computed as `current ÷ base − 1` so that each bound is used once.
 * Unit: ratio, so 0.376 reads +37,6 %.
 * Undefined when a side is missing, the units differ, or the base is not certainly above zero: a change against zero or
 * against a loss has no meaningful percentage (IBCS 1.1, UN 4.1).
 *
 * @example
 * growth(exact('108', 'VND'), exact('100', 'VND')).figure.value //=> '0.08'
 * growth(exact('30', 'VND'), exact('-30', 'VND')).reason //=> 'base-not-positive'
 */
export function growth(current: Figure | null, base: Figure | null): Outcome {
  const { figure, reason } = relative(current, base);
  return figure ? computed(growthOf(figure)) : notAvailable(reason);
}

/**
 * Change of `current` from `base`, with its sign.
 *
 * Formula: `current − base`. Unit: that of the two, or percentage points for ratios.
 * Undefined when a side is missing or the units differ.
 *
 * @example
 * change(exact('30', 'VND'), exact('-30', 'VND')).figure.value //=> '60'
 * change(exact('0.5', 'ratio'), exact('0.4', 'ratio')).figure.unit.key //=> 'percentage-point'
 */
export function change(current: Figure | null, base: Figure | null): Outcome {
  if (current === null) return notAvailable('missing-current');
  if (base === null) return notAvailable('missing-base');
  return sameUnit(current.unit, base.unit) ? computed(difference(current, base)) : notAvailable('unit-mismatch');
}
