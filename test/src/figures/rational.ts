// Exact fractions of whole numbers: a second opinion that shares no code with the library.
import type { Decimal } from 'goalpost';

export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const rational = (n: bigint, d = 1n): Rational => (d < 0n ? { n: -n, d: -d } : { n, d });

/** The fraction that decimal text spells. */
export function fromText(text: string): Rational {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const n = BigInt(whole + fraction);
  return rational(text.startsWith('-') ? -n : n, 10n ** BigInt(fraction.length));
}

export const fromDecimal = (value: Decimal): Rational => fromText(value.toFixed());
export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational => rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const gap = a.n * b.d - b.n * a.d;
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}
