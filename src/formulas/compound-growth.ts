import { CallError } from '../figures/call-error.js';
import type { Decimal, Rounding } from '../figures/decimal.js';
import { zero } from '../figures/decimal.js';
import { type Figure, growthOf } from '../figures/figure.js';
import { root } from '../figures/root.js';
import { index } from './growth.js';
import { computed, notAvailable, type Outcome } from './outcome.js';

const mostYears = 500;

/**
 * Growth a year that leads from `base` to `current` in `years` years: the compound annual growth rate.
 *
 * Formula: `(current ÷ base)^(1 ÷ years) − 1`, the geometric mean of the yearly indices less one; the function RRI of
 * OpenFormula and of spreadsheets. Unit: ratio, so 0.1 reads 10 % a year. Roots have 34 digits and are rounded outward,
 * so base × (1 + growth)^years encloses the current value.
 * Undefined where growth is, and where `current` is below zero, which no growth leads to (`'implies-nothing'`).
 *
 * @param years a whole number from 1 to 500; a root of more years has thousands of digits.
 * @throws {CallError} when `years` is no such number.
 * @example
 * compoundGrowth(exact('121', 'VND'), exact('100', 'VND'), 2).figure.value //=> '0.1'
 * compoundGrowth(exact('5', 'VND'), exact('0', 'VND'), 2).reason //=> 'base-not-positive'
 */
export function compoundGrowth(current: Figure | null, base: Figure | null, years: number): Outcome {
  if (!Number.isInteger(years) || years < 1 || years > mostYears)
    throw new CallError('bad-years', `years need a whole number from 1 to ${mostYears}, not ${years}`);
  const { figure, reason } = index(current, base);
  if (figure === null) return notAvailable(reason);
  const { value, bounds } = figure;
  if (value.isNeg() || bounds.hi?.isNeg()) return notAvailable('implies-nothing');
  // Only values of zero and above have a growth, so an end below zero moves to it.
  const rootOf = (end: Decimal | null, rounding: Rounding): Decimal | null =>
    end && root(end.isNeg() ? zero : end, years, rounding);
  const loOpen = bounds.loOpen && !(bounds.lo?.isNeg() ?? false);
  const roots = { ...bounds, loOpen, lo: rootOf(bounds.lo, 'down'), hi: rootOf(bounds.hi, 'up') };
  return computed(growthOf({ ...figure, value: root(value, years, 'nearest'), bounds: roots }));
}
