import { exact, type Figure, product, quotient } from '../figures/figure.js';
import { inUnit } from '../figures/fraction.js';
import { quotientUnit, type Unit, unit } from '../figures/unit.js';
import { computed, notAvailable, type Outcome } from './outcome.js';

const twelveMonths = exact('12', 'ratio');

/**
 * Productivity: what a flow brings per head, for a whole year.
 *
 * Formula: `numerator ÷ average headcount × 12 ÷ months`. Unit: numerator per person per year. Of a parent it is the sum
 * of numerators over the sum of headcounts, never the average of its children's.
 * Undefined when a side is missing, the headcount is not certainly above zero, or `months` is `null`.
 *
 * @param numerator the declared flow of the period, such as total or wage-earning revenue.
 * @param headcount the average headcount of the same period.
 * @param months the length of the period, 1 to 12; `null` for weeks and days, which are not annualised.
 * @example
 * const half = productivity(exact('105000000000', 'VND'), exact('500', 'person'), 6)
 * half.figure.value //=> '420000000'
 * half.figure.unit.key //=> 'VND/person/year'
 */
export function productivity(numerator: Figure | null, headcount: Figure | null, months: number | null): Outcome {
  const perHead = ratioOfTotals(numerator, headcount);
  if (perHead.figure === null) return perHead;
  if (months === null) return notAvailable('not-annual');
  const annual = quotient(product(perHead.figure, twelveMonths), exact(String(months), 'ratio'));
  if (annual === null) return notAvailable('not-annual');
  return computed(inUnit(annual, quotientUnit(annual.unit, unit('year'))));
}

/**
 * A ratio after roll-up: total numerator over total denominator.
 *
 * Formula: `Σ numerator ÷ Σ denominator`. Unit: that of the quotient.
 * Undefined when a side is missing or the denominator may be zero.
 *
 * @example
 * ratioOfTotals(exact('30', 'hour'), exact('12', 'parcel')).figure.value //=> '2.5'
 */
export function ratioOfTotals(numerator: Figure | null, denominator: Figure | null): Outcome {
  if (numerator === null) return notAvailable('missing-current');
  if (denominator === null) return notAvailable('no-denominator');
  const divided = quotient(numerator, denominator);
  return divided ? computed(divided) : notAvailable('no-denominator');
}

/** A ratio of totals in the unit that it is asked for, and how many months were brought to a year for it. */
export interface UnitRatio {
  readonly figure: Figure | null;
  /** Whether there is a ratio, and in another unit. */
  readonly isOther: boolean;
  /** `null` where nothing was brought to a year. */
  readonly months: number | null;
}

/**
 * The ratio of two totals in `asked`: a {@link productivity} where the unit is per year and the numerator is not, else a
 * {@link ratioOfTotals}; no figure where neither has that unit.
 */
export function ratioIn(
  asked: Unit,
  numerator: Figure | null,
  denominator: Figure | null,
  months: number | null,
): UnitRatio {
  const isAnnual = asked.below.includes('year') && !numerator?.unit.below.includes('year');
  const { figure } = isAnnual ? productivity(numerator, denominator, months) : ratioOfTotals(numerator, denominator);
  const isOther = figure !== null && figure.unit.key !== asked.key;
  return { figure: isOther ? null : figure, isOther, months: isAnnual ? months : null };
}
