import {
  addBounds,
  type Bounds,
  divideBounds,
  isPoint,
  mayBeZero,
  multiplyBounds,
  point,
  powerBounds,
  powerOf,
  subtractBounds,
} from './bounds.js';
import { CallError } from './call-error.js';
import type { Comparator } from './comparator.js';
import { asDecimal, type Decimal, decimal, divide, minus, plus, powerOfTen, times, zero } from './decimal.js';
import { exactly, inUnit } from './fraction.js';
import { isRatio, percentagePoint, powerUnit, productUnit, quotientUnit, ratio, type Unit, unit } from './unit.js';

/**
 * A decimal with a unit and with bounds that enclose the true value.
 *
 * `value` is the stated or computed number; `bounds` say what is known. An exact figure has both ends on its value; a
 * published one has half a step of its last printed digit on either side; "trên 270 tỷ" has 270 tỷ as an open lower
 * end and no upper one.
 */
export interface Figure {
  readonly value: Decimal;
  readonly unit: Unit;
  readonly bounds: Bounds;
  /** How the number was said; absent where it was computed. */
  readonly said?: Said;
}

/** How a number was said, so that it can be printed as it was read. Arithmetic leaves it out of its results. */
export interface Said {
  /** The word beside it: `'near'` for "gần", which bounds as `'under'` does and prints otherwise. */
  readonly qualifier: Comparator | 'about' | 'near' | null;
  /** One of the last digit; of the finer one in a range. */
  readonly step: Decimal;
  /** "2,3 lần", which is 230 %. */
  readonly counted: boolean;
}

const { freeze } = Object;

/** A figure that was made of others, frozen as all are: it is shared by a report, its totals and its standings. */
export function frozenFigure({ value, unit, bounds, said }: Figure): Figure {
  freeze(bounds);
  return said ? freeze({ value, unit, bounds, said: freeze(said) }) : freeze({ value, unit, bounds });
}

const asUnit = (u: Unit | string): Unit => (typeof u === 'object' && u !== null ? u : unit(u));

/**
 * An exact figure: its bounds are its value.
 *
 * @param value text, or a number of at most 15 digits. What is missing is no figure: `null`, `''` and `NaN` are refused.
 * @throws {CallError} `'bad-decimal'` or `'inexact-number'` when `value` is no decimal, as {@link decimal} says;
 *   `'bad-unit'` when `u` names no unit.
 * @example
 * exact('208700000000', 'VND').value //=> '208700000000'
 * exact(0.1 + 0.2, 'ratio') //=> throws RangeError
 */
export function exact(value: Decimal | string | number, u: Unit | string): Figure {
  const at = asDecimal(value);
  return freeze({ value: at, unit: asUnit(u), bounds: point(at) });
}

/**
 * A published figure: rounded half away from zero to a multiple of `step`, so the truth lies within half a step.
 *
 * 208.7 in steps of 0.1 lies in [208.65, 208.75). A negative figure mirrors this: −5 in steps of 1 lies in (−5.5, −4.5].
 * Zero lies strictly within half a step on both sides.
 *
 * @param step the unit of the last digit that was printed, above zero.
 * @throws {CallError} when `value` or `step` is no decimal, or `u` no unit, as for {@link exact}; `'bad-step'` when `step` is
 *   not above zero.
 * @example
 * published('208.7', '0.1', 'ratio').bounds.lo //=> '208.65'
 */
export function published(value: Decimal | string | number, step: Decimal | string | number, u: Unit | string): Figure {
  const at = asDecimal(value);
  const half = times(asDecimal(step), decimal('0.5'));
  if (!half.gt(0))
    throw new CallError('bad-step', `a published figure needs a step above zero, not ${asDecimal(step)}`);
  const bounds = freeze({ lo: minus(at, half), hi: plus(at, half), loOpen: !at.gt(0), hiOpen: !at.lt(0) });
  return freeze({ value: at, unit: asUnit(u), bounds });
}

/**
 * Whether the figure is known to its last digit.
 *
 * @example
 * isExact(published('208.7', '0.1', 'ratio')) //=> false
 */
export const isExact = (figure: Figure): boolean => isPoint(figure.bounds);

/**
 * The number of decimals that a published figure was printed with, or `null` for exact and computed figures.
 *
 * Negative for steps above one: 208 700 000 000 published to the nearest 100 000 000 gives −8.
 *
 * @example
 * publishedDecimals(published('208.7', '0.1', 'ratio')) //=> 1
 * publishedDecimals(exact('208.7', 'ratio')) //=> null
 */
export function publishedDecimals({ value, bounds: { lo, hi } }: Figure): number | null {
  if (lo === null || hi === null || lo.eq(hi)) return null;
  const step = minus(hi, lo);
  const decimals = -step.e;
  if (!step.eq(powerOfTen(step.e)) || !times(value, decimal('2')).eq(plus(lo, hi))) return null;
  return times(value, powerOfTen(decimals)).isInteger() ? decimals : null;
}

/** Throws where the units of two figures differ, or one is none; `operation` says what cannot be done with them. */
export function requireSameUnit(a: Figure, b: Figure, operation: string): void {
  if (a?.unit && a.unit.key === b?.unit?.key) return;
  throw new CallError('unit-mismatch', `cannot ${operation} ${unitText(a)} and ${unitText(b)}`);
}

/** For messages: the unit of what should be a figure. */
const unitText = (value: Figure | null): string => value?.unit?.key ?? `${value}, which is no figure`;

/**
 * `a + b`, exact; the bounds add up.
 *
 * @throws {CallError} when the units differ.
 * @example
 * sum(exact('148.48', 'VND'), exact('60.22', 'VND')).value //=> '208.7'
 */
export function sum(a: Figure, b: Figure): Figure {
  requireSameUnit(a, b, 'add');
  return freeze({ value: plus(a.value, b.value), unit: a.unit, bounds: addBounds(a.bounds, b.bounds) });
}

/**
 * `a − b`, exact. The difference of two ratios is in percentage points.
 *
 * @throws {CallError} when the units differ.
 * @example
 * difference(exact('0.5', 'ratio'), exact('0.4', 'ratio')).unit.key //=> 'percentage-point'
 */
export function difference(a: Figure, b: Figure): Figure {
  requireSameUnit(a, b, 'subtract');
  const made = freeze({
    value: minus(a.value, b.value),
    unit: isRatio(a.unit) ? percentagePoint : a.unit,
    bounds: subtractBounds(a.bounds, b.bounds),
  });
  return exactly(made, 'difference', a, b);
}

/**
 * `a × b`, exact; units multiply and cancel.
 *
 * @example
 * product(exact('419000000', 'VND/person'), exact('500', 'person')).unit.key //=> 'VND'
 */
export function product(a: Figure, b: Figure): Figure {
  const made = freeze({
    value: times(a.value, b.value),
    unit: productUnit(a.unit, b.unit),
    bounds: multiplyBounds(a.bounds, b.bounds),
  });
  return exactly(made, 'product', a, b);
}

/**
 * `a ÷ b` at 34 digits, or `null` where `b` is zero or its bounds hold zero; units divide and cancel.
 *
 * The bounds are rounded outward, so a quotient without end such as 1 ÷ 3 lies between two neighbours at 34 digits. What is
 * compared with it or divided by it is decided by its exact value all the same: 1000 ÷ 3 reaches a plan of 1000 ÷ 3.
 *
 * @example
 * quotient(exact('270', 'VND'), exact('500', 'person'))?.value //=> '0.54'
 * quotient(exact('1', 'VND'), exact('0', 'person')) //=> null
 */
export function quotient(a: Figure, b: Figure): Figure | null {
  if (b.value.isZero() || mayBeZero(b.bounds)) return null;
  const bounds = divideBounds(a.bounds, b.bounds);
  if (bounds === null) return null;
  const made = freeze({ value: divide(a.value, b.value, 'nearest'), unit: quotientUnit(a.unit, b.unit), bounds });
  return exactly(made, 'quotient', a, b);
}

/**
 * `figure` to the power `n`, exact up to 1000 digits; the bounds enclose. Units multiply; a ratio stays a ratio.
 *
 * The power zero is 1, also of zero, as an empty product. Bounds that hold zero give an even power bounds from zero.
 *
 * @param n a whole number, zero or above.
 * @throws {CallError} when `n` is no such number.
 * @example
 * power(exact('1.1', 'ratio'), 2).value //=> '1.21'
 * power(published('-3', '1', 'number'), 2).bounds.hi //=> '12.25'
 */
export function power(figure: Figure, n: number): Figure {
  if (!Number.isInteger(n) || n < 0)
    throw new CallError('bad-exponent', `a power needs a whole number of zero or above, not ${n}`);
  if (n === 0) return exact('1', ratio);
  const { value, bounds } = figure;
  const size = powerOf(value.abs(), n, 'nearest');
  return freeze({
    value: value.isNeg() && n % 2 === 1 ? minus(zero, size) : size,
    unit: n === 1 ? figure.unit : powerUnit(figure.unit, n),
    bounds: freeze(powerBounds(bounds, n)),
  });
}

/** `figure` less one: an index becomes a growth. Only for ratios. */
export function growthOf(figure: Figure): Figure {
  const unity = exact('1', ratio);
  return inUnit(difference(figure, unity), ratio);
}
