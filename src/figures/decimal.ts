// Decimals of any length as a whole number and a power of ten. Sums and products are exact; only quotients and roots are
// rounded, and always in a direction that the caller names. docs/decisions/0011 tells why no library stands here.
import { CallError } from './call-error.js';
import { maxLength } from './max-length.js';

/** How a result that needs too many digits is rounded: to the nearest, ties away from zero, or towards −∞ or +∞. */
export type Rounding = 'nearest' | 'down' | 'up';

/** Quotients and roots have so many digits, as the format decimal128 of IEEE 754 has. */
export const roundedDigits = 34;

/** Longer sums and products are rounded, so that no chain of them grows without end. */
const mostDigits = 1000;

/** Numbers whose last digits lie further apart are not brought to one power of ten: all beyond counts as a trace. */
const mostApart = 5000;

/**
 * The decimal type of every figure: exact, never printed with an exponent. Make one with {@link decimal}.
 *
 * Its methods give new ones and change none. It is shared like the figure that has it and yet not frozen, which would cost an
 * eighth of all arithmetic: leave its fields alone.
 *
 * It stands for `coefficient` × 10 ^ `exponent`, and has one form for each number: the coefficient ends in no zero. Where a
 * method takes another number, that may be text, as for {@link decimal}, or a safe whole number.
 *
 * @example
 * decimal('208.70').toString() //=> '208.7'
 * decimal('208.7').gt('208.69') //=> true
 */
export class Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;

  constructor(coefficient: bigint, exponent: number) {
    let [digits, tens] = [coefficient, exponent];
    if (digits === 0n) tens = 0;
    else if ((digits & 1n) === 0n) {
      for (; digits % tenTo16 === 0n; tens += 16) digits /= tenTo16;
      for (; digits % 10n === 0n; tens++) digits /= 10n;
    }
    this.coefficient = digits;
    this.exponent = tens;
  }

  /** The power of ten of its first digit: 2 for 208.7; zero has 0. */
  get e(): number {
    return this.exponent + this.precision() - 1;
  }

  /** How many digits it has, zeros at either end left out. */
  precision(): number {
    return length(this.coefficient);
  }

  /** How many digits stand behind its point. */
  decimalPlaces(): number {
    return Math.max(-this.exponent, 0);
  }

  isZero(): boolean {
    return this.coefficient === 0n;
  }

  isNeg(): boolean {
    return this.coefficient < 0n;
  }

  isInteger(): boolean {
    return this.exponent >= 0;
  }

  /** Negative, zero or positive as it is below, equal to or above `other`. */
  cmp(other: Operand): number {
    const at = asDecimal(other);
    const apart = this.exponent - at.exponent;
    const [a, b] = [this.coefficient, at.coefficient];
    if (apart === 0 || a <= 0n !== b <= 0n) return a < b ? -1 : a > b ? 1 : 0;
    if (Math.abs(apart) > 50) {
      const order = this.e - at.e;
      if (order !== 0 || a === 0n || b === 0n) return a === 0n ? -sign(b) : b === 0n ? sign(a) : sign(a) * order;
    }
    const gap = apart > 0 ? a * tenTo(apart) - b : a - b * tenTo(-apart);
    return gap < 0n ? -1 : gap > 0n ? 1 : 0;
  }

  eq(other: Operand): boolean {
    const { coefficient, exponent } = asDecimal(other);
    return this.coefficient === coefficient && this.exponent === exponent;
  }

  gt(other: Operand): boolean {
    return this.cmp(other) > 0;
  }

  gte(other: Operand): boolean {
    return this.cmp(other) >= 0;
  }

  lt(other: Operand): boolean {
    return this.cmp(other) < 0;
  }

  lte(other: Operand): boolean {
    return this.cmp(other) <= 0;
  }

  neg(): Decimal {
    return new Decimal(-this.coefficient, this.exponent);
  }

  abs(): Decimal {
    return this.isNeg() ? this.neg() : this;
  }

  plus(other: Operand): Decimal {
    return plus(this, asDecimal(other));
  }

  minus(other: Operand): Decimal {
    return minus(this, asDecimal(other));
  }

  times(other: Operand): Decimal {
    return times(this, asDecimal(other));
  }

  /**
   * Its quotient at 34 digits, rounded to the nearest.
   *
   * @throws {CallError} `'bad-decimal'` where `other` is zero.
   */
  div(other: Operand): Decimal {
    const by = asDecimal(other);
    if (by.isZero()) throw new CallError('bad-decimal', `cannot divide ${this} by zero`);
    return divide(this, by, 'nearest');
  }

  /** The greatest whole number that is not above it. */
  floor(): Decimal {
    return roundTo(this, 0, 'down');
  }

  /** Its digits, all of them, or so many behind the point, ties rounded away from zero. */
  toFixed(decimals?: number): string {
    if (decimals !== undefined) {
      const text = roundTo(this, decimals, 'nearest').toFixed();
      const [, fraction = ''] = text.split('.');
      return decimals > 0 ? text + (fraction === '' ? '.' : '') + '0'.repeat(decimals - fraction.length) : text;
    }
    if (this.exponent >= 0) return `${this.coefficient}${'0'.repeat(this.exponent)}`;
    const digits = `${this.isNeg() ? -this.coefficient : this.coefficient}`.padStart(1 - this.exponent, '0');
    return `${this.isNeg() ? '-' : ''}${digits.slice(0, this.exponent)}.${digits.slice(this.exponent)}`;
  }

  toString(): string {
    return this.toFixed();
  }

  toJSON(): string {
    return this.toFixed();
  }

  /** The nearest number that the language itself has. */
  toNumber(): number {
    return Number(`${this.coefficient}e${this.exponent}`);
  }
}

/** What a method of a decimal takes beside it. */
export type Operand = Decimal | string | number;

const powers: bigint[] = [];

/** Ten to the power `n`, for a whole `n` of zero or above. */
function tenTo(n: number): bigint {
  if (n > 100) return 10n ** BigInt(n);
  powers[n] ??= 10n ** BigInt(n);
  return powers[n];
}

const tenTo16 = 10n ** 16n;
const tooLong = 10n ** BigInt(mostDigits);
const tooPrecise = 10n ** BigInt(roundedDigits);

const size = (a: bigint): bigint => (a < 0n ? -a : a);
const sign = (a: bigint): number => (a < 0n ? -1 : a > 0n ? 1 : 0);
const length = (a: bigint): number => `${size(a)}`.length;

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
  const point = trimmed.indexOf('.');
  if (point < 0) return new Decimal(BigInt(trimmed), exponent);
  const fraction = trimmed.slice(point + 1);
  return new Decimal(BigInt(trimmed.slice(0, point) + fraction), exponent - fraction.length);
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
  // 1e21 is how the language writes a large number.
  const [digits = '', tens = '0'] = typeof value === 'number' ? String(value).split('e') : [];
  const parsed =
    typeof value === 'string' ? parseDecimal(value) : Number.isFinite(value) ? parseScaled(digits, Number(tens)) : null;
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
export const asDecimal = (value: Operand): Decimal =>
  value instanceof Decimal ? value : decimal(isForeign(value) ? value.toFixed() : value);

/** Whether a value is a decimal of another copy of this library, or of another one. */
const isForeign = (value: unknown): value is { toFixed(): string } =>
  typeof value === 'object' && value !== null && 'toFixed' in value;

export const zero: Decimal = /* @__PURE__ */ new Decimal(0n, 0);
export const one: Decimal = /* @__PURE__ */ new Decimal(1n, 0);

/** `a ÷ b` as a whole number, for a `b` above zero. */
function wholeQuotient(a: bigint, b: bigint, rounding: Rounding): bigint {
  const [whole, rest] = [a / b, a % b];
  if (rest === 0n) return whole;
  const isAway = rounding === 'nearest' ? 2n * size(rest) >= b : rest > 0n === (rounding === 'up');
  return isAway ? whole + (rest > 0n ? 1n : -1n) : whole;
}

/** An exact result, or its first 34 digits where it has more than 1000. */
function shortened(coefficient: bigint, exponent: number, rounding: Rounding): Decimal {
  const exact = new Decimal(coefficient, exponent);
  if (size(exact.coefficient) < tooLong) return exact;
  const cut = exact.precision() - roundedDigits;
  return new Decimal(wholeQuotient(exact.coefficient, tenTo(cut), rounding), exact.exponent + cut);
}

/** `a + b`, exact unless that takes more than 1000 digits. */
export function plus(a: Decimal, b: Decimal, rounding: Rounding = 'nearest'): Decimal {
  if (a.exponent < b.exponent) return plus(b, a, rounding);
  if (a.isZero() || b.isZero()) return a.isZero() ? b : a;
  const apart = a.exponent - b.exponent;
  if (apart <= mostApart || a.e < b.e)
    return shortened(a.coefficient * tenTo(apart) + b.coefficient, b.exponent, rounding);
  // Of two numbers that far apart the smaller one decides at most in which direction the other is rounded.
  const places = 2 * mostDigits;
  return shortened(a.coefficient * tenTo(places) + BigInt(sign(b.coefficient)), a.exponent - places, rounding);
}

/** `a − b`, exact unless that takes more than 1000 digits. */
export const minus = (a: Decimal, b: Decimal, rounding: Rounding = 'nearest'): Decimal => plus(a, b.neg(), rounding);

/** `a × b`, exact unless that takes more than 1000 digits. */
export const times = (a: Decimal, b: Decimal, rounding: Rounding = 'nearest'): Decimal =>
  shortened(a.coefficient * b.coefficient, a.exponent + b.exponent, rounding);

/** `a ÷ b` at 34 digits; `b` must not be zero. */
export function divide(a: Decimal, b: Decimal, rounding: Rounding): Decimal {
  if (a.isZero()) return zero;
  const [above, below] = b.isNeg() ? [-a.coefficient, -b.coefficient] : [a.coefficient, b.coefficient];
  // So many tens more give the whole quotient 34 digits or one too many.
  const shift = roundedDigits + length(below) - length(above);
  const [dividend, divisor] = shift > 0 ? [above * tenTo(shift), below] : [above, below * tenTo(-shift)];
  const isLonger = size(dividend) >= divisor * tooPrecise;
  const exponent = a.exponent - b.exponent - shift + (isLonger ? 1 : 0);
  return new Decimal(wholeQuotient(dividend, isLonger ? divisor * 10n : divisor, rounding), exponent);
}

/** `a` with `decimals` digits after the point (negative: tens, hundreds …); ties go away from zero. */
export function roundTo(a: Decimal, decimals: number, rounding: Rounding): Decimal {
  const cut = -a.exponent - decimals;
  if (cut <= 0) return a;
  // Less than a tenth of a step: its sign is all that counts.
  const coefficient = cut > a.precision() + 1 ? BigInt(sign(a.coefficient)) : a.coefficient;
  const step = coefficient === a.coefficient ? tenTo(cut) : 100n;
  return new Decimal(wholeQuotient(coefficient, step, rounding), -decimals);
}

/** Ten to the power `exponent`, exact, for exponents of either sign. */
export const powerOfTen = (exponent: number): Decimal => new Decimal(1n, exponent);

/** `a × 10^places` as a whole number; `places` must be enough for all decimals of `a`. */
export const toInteger = (a: Decimal, places: number): bigint => a.coefficient * tenTo(a.exponent + places);

/** `n ÷ 10^places`, exact at any number of digits. */
export const fromInteger = (n: bigint, places: number): Decimal => new Decimal(n, -places);
