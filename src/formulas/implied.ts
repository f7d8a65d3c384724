import { isPositive } from '../figures/bounds.js';
import { exact, type Figure, product, quotient, sum } from '../figures/figure.js';
import { computed, notAvailable, type Outcome } from './outcome.js';

/**
 * The base that a current value and its growth imply.
 *
 * Formula: `current ÷ (1 + growth)`. Unit: that of `current`.
 * Undefined when a side is missing, the growth may be −100 % or less, or the bounds leave the base open on a side.
 *
 * @example
 * const base = impliedBase(published('208.7', '0.1', 'VND'), published('0.376', '0.001', 'ratio')).figure
 * base.bounds.lo.toFixed(2) //=> '151.58'
 * base.bounds.hi.toFixed(2) //=> '151.76'
 */
export const impliedBase = (current: Figure | null, growth: Figure | null): Outcome =>
  without(current, growth && indexOf(growth));

/**
 * The current value that a base and its growth imply.
 *
 * Formula: `base × (1 + growth)`. Unit: that of `base`.
 * Undefined when a side is missing, or the bounds leave the result open on a side.
 *
 * @example
 * impliedCurrent(exact('200', 'VND'), exact('0.376', 'ratio')).figure.value //=> '275.2'
 */
export const impliedCurrent = (base: Figure | null, growth: Figure | null): Outcome =>
  times(base, growth && indexOf(growth));

/**
 * The plan that an actual and its attainment imply.
 *
 * Formula: `actual ÷ attainment`. Unit: that of `actual`.
 * Undefined when a side is missing, the attainment is not certainly above zero, or the bounds leave the plan open.
 *
 * @example
 * impliedPlan(exact('104.9', 'VND'), exact('1.049', 'ratio')).figure.value //=> '100'
 */
export const impliedPlan = (actual: Figure | null, attainment: Figure | null): Outcome => without(actual, attainment);

/**
 * The part that a whole and a share imply.
 *
 * Formula: `whole × share`. Unit: that of `whole`.
 * Undefined when a side is missing, or the bounds leave the part open on a side.
 *
 * @example
 * impliedPart(exact('200', 'VND'), exact('0.29', 'ratio')).figure.value //=> '58'
 */
export const impliedPart = (whole: Figure | null, share: Figure | null): Outcome => times(whole, share);

/**
 * The headcount that a numerator and a productivity imply, where both are of the same flow and the same year.
 *
 * Formula: `numerator ÷ productivity`. Unit: that of the quotient.
 * Undefined when a side is missing, the productivity is not certainly above zero, or the bounds leave the headcount
 * open on a side: "over 270 tỷ" and "over 419 triệu per person" imply nothing at all.
 *
 * @example
 * impliedHeadcount(exact('210000000000', 'VND/year'), exact('420000000', 'VND/person/year')).figure.value //=> '500'
 */
export const impliedHeadcount = (numerator: Figure | null, productivity: Figure | null): Outcome =>
  without(numerator, productivity);

const indexOf = (ratio: Figure): Figure => sum(ratio, exact('1', 'ratio'));

/** `whole ÷ factor`, where the factor is certainly above zero. */
function without(whole: Figure | null, factor: Figure | null): Outcome {
  if (whole === null) return notAvailable('missing-current');
  if (factor === null) return notAvailable('missing-base');
  const divided = isPositive(factor.bounds) ? quotient(whole, factor) : null;
  return divided ? bounded(divided) : notAvailable('base-not-positive');
}

function times(whole: Figure | null, factor: Figure | null): Outcome {
  if (whole === null || factor === null) return notAvailable('missing-base');
  return bounded(product(whole, factor));
}

/** A result that is open on a side is no statement about the value that it stands for. */
const bounded = (figure: Figure): Outcome =>
  figure.bounds.lo === null || figure.bounds.hi === null ? notAvailable('implies-nothing') : computed(figure);
