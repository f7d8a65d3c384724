// Quotients without a last digit, kept as fractions beside their figures: 1000 ÷ 3 against 1000 ÷ 3 is a tie, which 34 digits
// with bounds on either side cannot tell.
import { type Bounds, isPoint, point } from './bounds.js';
import { type Decimal, divide, minus, one, times } from './decimal.js';
import type { Unit } from './unit.js';

/** What of a figure has to do with its exact value. */
interface Valued {
  readonly value: Decimal;
  readonly unit: Unit;
  readonly bounds: Bounds;
}

/** `above` ÷ `below`, for a `below` above zero. */
interface Fraction {
  readonly above: Decimal;
  readonly below: Decimal;
}

/** What has more digits, or lies further from the point, is let go: products of others are exact, and the bounds stay. */
const mostDigits = 100;

const isShort = (a: Decimal): boolean => Math.abs(a.exponent) <= mostDigits && a.precision() <= mostDigits;

const fractions = new WeakMap<Valued, Fraction>();

/** The exact value of a figure, or `null` where only its bounds are known. */
const fractionOf = (figure: Valued): Fraction | null =>
  fractions.get(figure) ??
  (isPoint(figure.bounds) && isShort(figure.value) ? { above: figure.value, below: one } : null);

const operations = {
  difference: (a: Fraction, b: Fraction): Fraction => ({
    above: minus(times(a.above, b.below), times(b.above, a.below)),
    below: times(a.below, b.below),
  }),
  product: (a: Fraction, b: Fraction): Fraction => ({ above: times(a.above, b.above), below: times(a.below, b.below) }),
  quotient: (a: Fraction, b: Fraction): Fraction => {
    const [above, below] = [times(a.above, b.below), times(a.below, b.above)];
    return below.isNeg() ? { above: above.neg(), below: below.neg() } : { above, below };
  },
};

/**
 * What an operation made of two figures, with its exact value: kept beside it where it has no last digit, in the place of its
 * bounds where it has one, as 3 × (1 ÷ 3) has. As it is where the exact value of one of the two is not known.
 */
export function exactly(made: Valued, operation: keyof typeof operations, a: Valued, b: Valued): Valued {
  if (isPoint(made.bounds)) return made;
  const x = fractionOf(a);
  const y = x && fractionOf(b);
  const fraction = x && y && operations[operation](x, y);
  if (fraction === null) return made;
  // Of two numbers with a last digit the bounds have told already that their quotient has none.
  const isKnown = !fractions.has(a) && !fractions.has(b);
  const down = isKnown ? null : divide(fraction.above, fraction.below, 'down');
  if (down?.eq(divide(fraction.above, fraction.below, 'up')))
    return Object.freeze({ value: down, unit: made.unit, bounds: point(down) });
  if (isShort(fraction.above) && isShort(fraction.below)) fractions.set(made, fraction);
  return made;
}

/** `figure` in another unit. */
export function inUnit(figure: Valued, unit: Unit): Valued {
  const moved = Object.freeze({ value: figure.value, unit, bounds: figure.bounds });
  const fraction = fractions.get(figure);
  if (fraction) fractions.set(moved, fraction);
  return moved;
}

/** How `a` lies to `b`: negative, zero or positive; `null` where the exact value of one is not known. */
export function exactOrder(a: Valued, b: Valued): number | null {
  if (isPoint(a.bounds) && isPoint(b.bounds)) return a.value.cmp(b.value);
  const [x, y] = [fractionOf(a), fractionOf(b)];
  return x && y && times(x.above, y.below).cmp(times(y.above, x.below));
}
