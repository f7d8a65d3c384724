import { Decimal, type Rounding, roundedDigits, roundTo, toInteger, zero } from './decimal.js';

/** The `n`-th root of `a` at 34 digits, exact where it has no more; `a` is zero or above, `n` one or above. */
export function root(a: Decimal, n: number, rounding: Rounding): Decimal {
  if (a.isZero()) return zero;
  // The root times ten to the `shift` has 34 digits before its point.
  const shift = roundedDigits - 1 - Math.floor(a.e / n);
  const shifted = new Decimal(a.coefficient, a.exponent + shift * n);
  const radicand = toInteger(roundTo(shifted, 0, 'down'), 0);
  const floor = wholeRoot(radicand, BigInt(n));
  const isExact = shifted.isInteger() && floor ** BigInt(n) === radicand;
  // Halfway is floor + ½; doubling both sides keeps the comparison in whole numbers.
  const isUp =
    rounding === 'nearest' ? (2n * floor + 1n) ** BigInt(n) <= 2n ** BigInt(n) * radicand : rounding === 'up';
  const rounded = !isExact && isUp ? floor + 1n : floor;
  return new Decimal(rounded, -shift);
}

/** The greatest whole number whose `n`-th power is not above `a`, by Newton's method from above. */
function wholeRoot(a: bigint, n: bigint): bigint {
  let guess = 1n << BigInt(Math.ceil(a.toString(2).length / Number(n)));
  for (;;) {
    const next = ((n - 1n) * guess + a / guess ** (n - 1n)) / n;
    if (next >= guess) return guess;
    guess = next;
  }
}
