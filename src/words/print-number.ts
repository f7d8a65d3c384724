// The digits of a figure: those that its bounds decide. Rounding happens here and nowhere else.

import { limitOf } from '../figures/comparator.js';
import { type Decimal, decimal, minus, powerOfTen, type Rounding, roundTo, times, zero } from '../figures/decimal.js';
import type { Said } from '../figures/figure.js';
import { type Spoken, spelling } from './language.js';
import { writeNumeral } from './numeral.js';
import { type Apart, apartFrom, percentExponent, type Scaled } from './scaled.js';

const half = decimal('0.5');

/** A number as it is printed. */
export interface Printed {
  readonly qualifier: Said['qualifier'] | 'nearest';
  readonly number: string;
  /** The number that decides between singular and plural, as it is printed, and whether it is exactly one. */
  readonly count: Decimal;
  readonly isOne: boolean;
  readonly exponent: number;
}

/** How a number is printed. */
export interface NumberOptions {
  /** Whether a positive number carries "+", as changes do; defaults to `false`. */
  readonly signed?: boolean;
  /**
   * How a computed figure prints where its bounds leave the digits open: as the nearest number at the coarsest digit that
   * helps, behind "≈" or behind the word for it. Defaults to the range of its bounds.
   */
  readonly nearest?: 'mark' | 'word';
}

/** A number with the digits that its bounds decide. */
export function printNumber(
  scaled: Scaled,
  { numbers, phrases }: Spoken,
  { signed = false, nearest }: NumberOptions,
): Printed {
  const { value, bounds, exponent, isPublished, said } = scaled;
  const { lo, hi, loOpen, hiOpen } = bounds;
  const sign = (x: Decimal): string => (signed && x.gt(0) ? '+' : '');
  const printed = (
    qualifier: Printed['qualifier'],
    x: Decimal,
    decimals: number,
    rounding: Rounding = 'nearest',
    isOne = false,
  ): Printed => {
    const count = roundTo(x, decimals, rounding);
    return { qualifier, number: sign(x) + writeNumeral(count, decimals, numbers), count, isOne, exponent };
  };

  if (lo !== null && hi !== null) {
    const isRange = said === 'between';
    if (lo.eq(hi) && !isRange) {
      const decimals = scaled.isFixed ? scaled.decimals : roundTo(value, scaled.decimals, 'nearest').decimalPlaces();
      return printed(said, value, decimals, 'nearest', value.eq(1));
    }
    const decided = isRange ? null : decidedNumber(scaled);
    if (decided) return printed(null, decided.at, decided.places, 'nearest', value.eq(1));
    const form = isRange ? scaled : rangeForm(scaled, lo, hi);
    if ('mark' in form) return printed(form.qualifier, form.mark, 0);
    const near = nearest && !isRange ? nearestNumber(scaled, lo, hi) : null;
    if (near) return printed(nearest === 'word' ? 'about' : 'nearest', near.at, near.places);
    const lower = printed(null, lo, form.decimals, 'down');
    const count = roundTo(hi, form.decimals, 'up');
    const separator = lo.isNeg() ? ` ${spelling(phrases, 'to')} ${sign(hi)}` : '–';
    return { ...lower, number: lower.number + separator + writeNumeral(count, form.decimals, numbers), count };
  }
  const end = lo ?? hi;
  const fewest = (x: Decimal): number =>
    isPublished ? scaled.decimals : Math.min(Math.max(scaled.decimals, 0), x.decimalPlaces());
  if (end === null) return printed('about', value, fewest(value));
  const decimals = fewest(end);
  const rounding = lo === null ? 'up' : 'down';
  const isStrict = lo === null ? hiOpen : loOpen;
  const moved = !roundTo(end, decimals, rounding).eq(end);
  const limit = limitOf(lo === null ? 'ceiling' : 'floor', isStrict || moved);
  return printed(limit === 'under' && said === 'near' ? said : limit, end, decimals, rounding);
}

/**
 * The number to which both ends round, with the most decimals possible, or `null` where fewer than two digits would remain.
 *
 * The value itself may lie on an open end, and round elsewhere.
 */
function decidedNumber(scaled: Scaled): { readonly at: Decimal; readonly places: number } | null {
  const { value, bounds, decimals, isPublished } = scaled;
  const { lo, hi, loOpen, hiOpen } = bounds;
  if (lo === null || hi === null) return null;
  const apart = apartFrom(scaled);
  const fewest = isPublished ? Math.min(decimals, 0) : Math.max(1 - value.e, 0);
  for (let places = decimals; places >= fewest; places--) {
    const at = roundEnd(lo, places, loOpen, 'down');
    if (at.eq(roundEnd(hi, places, hiOpen, 'up')) && !apart.some(({ mark }) => at.eq(mark))) return { at, places };
  }
  return null;
}

/** Bounds of so many points around zero are about nothing. */
const aboutNothing = decimal('10');

/** A number that is further from the value than this part of it would be taken for another one. */
const mostAway = decimal('0.05');

/** A number is looked for with at most so many digits more than the width of its bounds has. */
const moreDigits = 2;

/**
 * The number nearest to a figure at the coarsest digit that helps: of 38 to 41 that is 39. `null` where each would claim what
 * the bounds leave open, a sign or a side of the whole, and where they are so wide that no number helps.
 */
function nearestNumber(
  scaled: Scaled,
  lo: Decimal,
  hi: Decimal,
): { readonly at: Decimal; readonly places: number } | null {
  const width = minus(hi, lo);
  const hasNoSign = lo.lte(zero) && hi.gte(zero);
  const isNarrow = hasNoSign
    ? scaled.exponent === percentExponent && width.lte(aboutNothing)
    : width.lte(scaled.value.abs());
  if (!isNarrow) return null;
  const coarsest = -width.e;
  for (let places = coarsest; places <= coarsest + moreDigits; places++) {
    const at = roundTo(scaled.value, places, 'nearest');
    const isInside = at.gte(lo) && at.lte(hi) && !apartFrom(scaled).some(({ mark }) => at.eq(mark));
    const isNear = minus(at, scaled.value).abs().lte(times(scaled.value.abs(), mostAway)) || at.isZero();
    if (isInside && isNear && (at.isZero() || !hasNoSign)) return { at, places };
  }
  return null;
}

/** An open end that lies on a tie is never reached, so it rounds to the inside of its interval. */
function roundEnd(end: Decimal, places: number, open: boolean, side: 'down' | 'up'): Decimal {
  const shifted = times(end, powerOfTen(places)).abs();
  const isTie = minus(shifted, shifted.floor()).eq(half);
  return roundTo(end, places, open && isTie ? (side === 'down' ? 'up' : 'down') : 'nearest');
}

/** A range has at most so many decimals more than its ends need. */
const moreDecimals = 2;

/** How a range prints: with enough decimals to tell its ends apart, and from what it lies beside, else as one side of that. */
function rangeForm(scaled: Scaled, lo: Decimal, hi: Decimal): { decimals: number } | Apart {
  const fewest = Math.max(Math.min(-minus(hi, lo).e, scaled.decimals), 0);
  const apart = apartFrom(scaled);
  const touching = (decimals: number): Apart | undefined =>
    apart.find(({ mark }) => roundTo(hi, decimals, 'up').eq(mark) || roundTo(lo, decimals, 'down').eq(mark));
  for (let decimals = fewest; decimals <= fewest + moreDecimals; decimals++) {
    if (touching(decimals) === undefined) return { decimals };
  }
  return touching(fewest + moreDecimals) ?? { decimals: fewest };
}
