// Interval arithmetic with open and closed ends. Every operation encloses: if x lies in X and y in Y, then x∘y lies
// in X∘Y. Sums and products are exact up to 1000 digits; quotients are rounded outward at 34.
import { type Decimal, divide, one, plus, type Rounding, times, zero } from './decimal.js';

/**
 * Where the true value of a figure lies. `null` leaves a side open to infinity; an open end is itself excluded.
 *
 * "208,7 tỷ" lies in [208.65, 208.75) tỷ: `lo` is included, `hi` is not. An exact figure has `lo` equal to `hi`.
 */
export interface Bounds {
  readonly lo: Decimal | null;
  readonly hi: Decimal | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

/** How far an end lies; ±`Infinity` where nothing bounds it. */
type Extent = Decimal | number;

/** One end while it is being computed; infinite ends are always open. */
interface End {
  readonly at: Extent;
  readonly open: boolean;
}

const { freeze } = Object;

export const point = (at: Decimal): Bounds => freeze({ lo: at, hi: at, loOpen: false, hiOpen: false });
export const unbounded: Bounds = /* @__PURE__ */ freeze({ lo: null, hi: null, loOpen: true, hiOpen: true });
export const isPoint = (x: Bounds): boolean => x.lo !== null && x.hi !== null && x.lo.eq(x.hi);

const low = (x: Bounds): End => ({ at: x.lo ?? -Infinity, open: x.lo === null || x.loOpen });
const high = (x: Bounds): End => ({ at: x.hi ?? Infinity, open: x.hi === null || x.hiOpen });

const isEnd = (at: Extent): at is Decimal => typeof at !== 'number';
const isZero = (at: Extent): boolean => isEnd(at) && at.isZero();
const isNegative = (at: Extent): boolean => (isEnd(at) ? at.isNeg() : at < 0);
const order = (a: Extent, b: Extent): number => (a === b ? 0 : !isEnd(a) ? a : !isEnd(b) ? -b : a.cmp(b));

function between(lo: End, hi: End): Bounds {
  return freeze({
    lo: isEnd(lo.at) ? lo.at : null,
    hi: isEnd(hi.at) ? hi.at : null,
    loOpen: lo.open,
    hiOpen: hi.open,
  });
}

export const negate = (x: Bounds): Bounds =>
  freeze({ lo: x.hi?.neg() ?? null, hi: x.lo?.neg() ?? null, loOpen: x.hiOpen, hiOpen: x.loOpen });

export function addBounds(x: Bounds, y: Bounds): Bounds {
  return freeze({
    lo: x.lo === null || y.lo === null ? null : plus(x.lo, y.lo, 'down'),
    hi: x.hi === null || y.hi === null ? null : plus(x.hi, y.hi, 'up'),
    loOpen: x.loOpen || y.loOpen,
    hiOpen: x.hiOpen || y.hiOpen,
  });
}

export const subtractBounds = (x: Bounds, y: Bounds): Bounds => addBounds(x, negate(y));

type EndOperation = (a: Extent, b: Extent, rounding: Rounding) => Extent;

/** Combines each end of `x` with each end of `y` and keeps the extremes; of equal ones the closed end is wider. */
function extremes(x: Bounds, y: Bounds, combine: EndOperation): Bounds {
  const pairs = [low(x), high(x)].flatMap((a) => [low(y), high(y)].map((b) => [a, b] as const));
  const ends = (rounding: Rounding): End[] =>
    pairs.map(([a, b]) => {
      const attainedZero = (isZero(a.at) && !a.open) || (combine === multiplyEnds && isZero(b.at) && !b.open);
      const at = combine(a.at, b.at, rounding);
      return { at, open: !attainedZero && (a.open || b.open || !isEnd(at)) };
    });
  const pick = (candidates: End[], sign: 1 | -1): End =>
    candidates.reduce((best, end) => {
      const side = order(end.at, best.at) * sign;
      return side < 0 || (side === 0 && !end.open) ? end : best;
    });
  return between(pick(ends('down'), 1), pick(ends('up'), -1));
}

// Zero times infinity is zero here: a factor of zero makes the product zero however large the other factor grows.
const multiplyEnds: EndOperation = (a, b, rounding) => {
  if (isZero(a) || isZero(b)) return zero;
  if (isEnd(a) && isEnd(b)) return times(a, b, rounding);
  return isNegative(a) === isNegative(b) ? Infinity : -Infinity;
};

// Infinity ÷ infinity and 0 ÷ 0 stand for limits that the other three pairs of ends already enclose.
const divideEnds: EndOperation = (a, b, rounding) => {
  if (isZero(a) || !isEnd(b)) return zero;
  if (isEnd(a) && !b.isZero()) return divide(a, b, rounding);
  return isNegative(a) ? -Infinity : Infinity;
};

export const multiplyBounds = (x: Bounds, y: Bounds): Bounds => extremes(x, y, multiplyEnds);

/** `a` multiplied by itself `n` times, for `a` of zero or above; rounded one way, so that it never crosses its true value. */
export function powerOf(a: Decimal, n: number, rounding: Rounding): Decimal {
  if (n === 0) return one;
  const half = powerOf(a, Math.floor(n / 2), rounding);
  const square = times(half, half, rounding);
  return n % 2 === 0 ? square : times(square, a, rounding);
}

/** The `n`-th powers of all values of `x`, for a whole `n` of one or above. */
export function powerBounds(x: Bounds, n: number): Bounds {
  if (x.lo !== null && !x.lo.isNeg()) {
    const hi = x.hi && powerOf(x.hi, n, 'up');
    return { ...x, lo: powerOf(x.lo, n, 'down'), hi };
  }
  const mirrored = negate(x);
  if (mirrored.lo !== null && !mirrored.lo.isNeg()) {
    const powers = powerBounds(mirrored, n);
    return n % 2 === 0 ? powers : negate(powers);
  }
  // Zero lies inside: each side apart, and joined again.
  const above = powerBounds({ ...x, lo: zero, loOpen: false }, n);
  const below = powerBounds({ ...mirrored, lo: zero, loOpen: false }, n);
  if (n % 2 === 1) return { ...above, lo: negate(below).lo, loOpen: below.hiOpen };
  if (above.hi === null || below.hi === null) return { ...above, hi: null, hiOpen: true };
  const order = above.hi.cmp(below.hi);
  return order === 0 ? { ...above, hiOpen: above.hiOpen && below.hiOpen } : order > 0 ? above : below;
}

/** Whether every value of `x` is certainly below every value of `y`; ends that touch count where one of them is open. */
export const isBelow = (x: Bounds, y: Bounds): boolean =>
  x.hi !== null && y.lo !== null && (x.hi.lt(y.lo) || (x.hi.eq(y.lo) && (x.hiOpen || y.loOpen)));

/** Whether one value may lie in both. */
export const intersects = (x: Bounds, y: Bounds): boolean => !isBelow(x, y) && !isBelow(y, x);

/** Whether zero may be the true value. */
export const mayBeZero = (x: Bounds): boolean => !isPositive(x) && !isPositive(negate(x));

/** Whether the true value is certainly above zero. */
export const isPositive = (x: Bounds): boolean => x.lo !== null && (x.lo.gt(0) || (x.lo.isZero() && x.loOpen));

/** Whether the true value is certainly not above zero. */
export const isNotPositive = (x: Bounds): boolean => x.hi?.lte(0) ?? false;

/** `x ÷ y`, or `null` where `y` may be zero. */
export function divideBounds(x: Bounds, y: Bounds): Bounds | null {
  if (mayBeZero(y)) return null;
  // Dividing by a positive range only: an end at zero is then approached from above.
  const negative = isPositive(negate(y));
  const signed = negative ? negate(y) : y;
  return extremes(negative ? negate(x) : x, signed, divideEnds);
}

/** How `x` lies to `at`: certainly below, certainly above, exactly on it, or not decided. */
export function compareBounds(x: Bounds, at: Bounds): 'below' | 'equal' | 'above' | 'undecided' {
  const gap = subtractBounds(x, at);
  if (isPositive(gap)) return 'above';
  if (isPositive(negate(gap))) return 'below';
  return isPoint(gap) ? 'equal' : 'undecided';
}
