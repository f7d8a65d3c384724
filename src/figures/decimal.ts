// The only place that imports decimal.js. A clone keeps its own settings, so a host page that calls
// `Decimal.set` cannot change a figure.

import { Decimal as DecimalJs } from 'decimal.js';
import { CallError } from './call-error.js';
import { maxLength } from './max-length.js';

/**
 * The decimal type of every figure: decimal.js with 34 digits, half-up, never printed with an exponent.
 *
 * Make one with {@link decimal}; the constructor itself accepts more spellings than Goalpost allows.
 */
export type Decimal = DecimalJs;

const settings = { precision: 34, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 } as const;
const Base = DecimalJs.clone(settings);
const Exact = Base.clone({ ...settings, precision: 1000 });
const Down = Base.clone({ ...settings, rounding: DecimalJs.ROUND_FLOOR });
const Up = Base.clone({ ...settings, rounding: DecimalJs.ROUND_CEIL });

const strictDecimal = /^[+-]?\d+(\.\d+)?$/;

/**
 * The decimal that `text` spells, or `null` where it spells none.
 *
 * Accepts digits with an optional sign and an optional decimal point, at most 200 characters, white space around
 * them ignored. `0x10`, `1_000`, `1e3`, `NaN`, `Infinity` and `1,5` are refused: an exponent or a separator in data
 * is more often a mistake than a number.
 *
 * @example
 * parseDecimal('208.70') //=> '208.7'
 * parseDecimal('0x10') //=> null
 */
export const parseDecimal = (text: string): Decimal | null => parseScaled(text, 0);

/** The decimal that `text` spells times ten to the power `exponent`, exact, or `null` where it spells none. */
export function parseScaled(text: string, exponent: number, longest = maxLength): Decimal | null {
  const trimmed = text.trim();
  if (trimmed.length > longest || !strictDecimal.test(trimmed)) return null;
  // The copy has digits of just the length they need, half the memory of what the parser leaves.
  return new Base(new Base(exponent === 0 ? trimmed : `${trimmed}e${exponent}`));
}

/** A number of a program or of JSON is taken up to so many digits: with more its last ones are those of a binary fraction. */
export const safeDigits = 15;

/**
 * The decimal that `value` spells, or that a number of at most 15 digits is.
 *
 * `0.1 + 0.2` has 17 digits, 0.30000000000000004, and which of them were meant nobody can tell.
 *
 * @throws {CallError} `'bad-decimal'` where text spells none as {@link parseDecimal} reads it, and for `NaN`, infinities and
 *   whatever is neither text nor number; `'inexact-number'` for a number of more digits. The message quotes the value.
 * @example
 * decimal('208.7').plus(decimal('61.3')) //=> '270'
 * decimal(208.7) //=> '208.7'
 * decimal(0.1 + 0.2) //=> throws RangeError
 */
export function decimal(value: string | number): Decimal {
  const parsed =
    typeof value === 'string' ? parseDecimal(value) : Number.isFinite(value) ? new Base(String(value)) : null;
  if (parsed === null) {
    const quoted = typeof value === 'string' ? `"${value}"` : String(value);
    throw new CallError('bad-decimal', `not a decimal: ${quoted}; write digits with a point, such as 208.7`);
  }
  if (typeof value === 'number' && parsed.precision() > safeDigits)
    throw new CallError('inexact-number', `too many digits for a number: ${value}; write the ones you mean as text`);
  return parsed;
}

/**
 * A decimal, or what {@link decimal} makes of text or of a number.
 *
 * @throws {CallError} as {@link decimal}.
 */
export const asDecimal = (value: Decimal | string | number): Decimal =>
  value instanceof Base && value.isFinite() ? value : decimal(DecimalJs.isDecimal(value) ? value.toFixed() : value);

export const zero = new Base(0);
export const one = new Base(1);
export const infinity = new Base(Number.POSITIVE_INFINITY);

/** How a result that needs too many digits is rounded: to the nearest, or towards −∞ or +∞. */
export type Rounding = 'nearest' | 'down' | 'up';

const rounded = { nearest: Base, down: Down, up: Up };

/** The constructor for a sum or product of that many digits: exact up to 1000, beyond that rounded at 34. */
const forDigits = (digits: number, rounding: Rounding): typeof Base => (digits <= 1000 ? Exact : rounded[rounding]);

const lastPlace = (a: Decimal): number => a.e - a.precision();

/** `a + b`, exact unless that takes more than 1000 digits. */
export function plus(a: Decimal, b: Decimal, rounding: Rounding = 'nearest'): Decimal {
  const digits = Math.max(a.e, b.e) - Math.min(lastPlace(a), lastPlace(b)) + 1;
  return new Base(new (forDigits(digits || 1, rounding))(a).plus(b));
}

/** `a − b`, exact unless that takes more than 1000 digits. */
export const minus = (a: Decimal, b: Decimal, rounding: Rounding = 'nearest'): Decimal =>
  plus(a, new Base(b).neg(), rounding);

/** `a × b`, exact unless that takes more than 1000 digits. */
export const times = (a: Decimal, b: Decimal, rounding: Rounding = 'nearest'): Decimal =>
  new Base(new (forDigits(a.precision() + b.precision() || 1, rounding))(a).times(b));

/** `a ÷ b` at 34 digits; `b` must not be zero. */
export const divide = (a: Decimal, b: Decimal, rounding: Rounding): Decimal =>
  new Base(new rounded[rounding](a).div(b));

const modes = { nearest: DecimalJs.ROUND_HALF_UP, down: DecimalJs.ROUND_FLOOR, up: DecimalJs.ROUND_CEIL };

/** `a` with `decimals` digits after the point (negative: tens, hundreds …); ties go away from zero. */
export function roundTo(a: Decimal, decimals: number, rounding: Rounding): Decimal {
  if (decimals >= 0) return a.toDecimalPlaces(decimals, modes[rounding]);
  const step = powerOfTen(-decimals);
  return times(new Exact(a).times(powerOfTen(decimals)).toDecimalPlaces(0, modes[rounding]), step);
}

/** Ten to the power `exponent`, exact, for exponents of either sign. */
export const powerOfTen = (exponent: number): Decimal => new Base(`1e${exponent}`);

/** `a × 10^places` as a whole number; `places` must be enough for all decimals of `a`. */
export const toInteger = (a: Decimal, places: number): bigint => BigInt(`${a.toFixed(places)}`.replace('.', ''));

/** `n ÷ 10^places`, exact at any number of digits. */
export const fromInteger = (n: bigint, places: number): Decimal => new Base(`${n}e${-places}`);
