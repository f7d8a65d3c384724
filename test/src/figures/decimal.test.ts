import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Decimal as Oracle } from 'decimal.js';
import fc from 'fast-check';
import { decimal, exact, type Figure, parseDecimal, product, quotient, sum } from 'goalpost';
import { times } from '../../tools/thorough.mjs';

describe('parseDecimal', () => {
  for (const text of ['0x10', '1_000', '1e3', 'NaN', 'Infinity', '1,5', '', ' ', '.5', '5.', '--5', '1 000', '٣']) {
    it(`refuses "${text}"`, () => assert.equal(parseDecimal(text), null));
  }
  for (const [text, expected] of [
    [' 208.70 ', '208.7'],
    ['-0.5', '-0.5'],
    ['+7', '7'],
    ['007', '7'],
    ['9007199254740993', '9007199254740993'],
    ['0.00000000000000000001', '0.00000000000000000001'],
  ] as const) {
    it(`reads "${text}"`, () => assert.equal(parseDecimal(text)?.toString(), expected));
  }
  it('refuses text beyond 200 characters', () => assert.equal(parseDecimal('1'.repeat(201)), null));
});

describe('decimal', () => {
  it('throws for what is no decimal, and quotes it', () => {
    assert.throws(() => decimal('12,5'), { name: 'RangeError', message: /"12,5"/ });
  });

  it('does not divide by zero', () => {
    assert.throws(() => decimal('5').div(0), { name: 'RangeError', code: 'bad-decimal', message: /5 by zero/ });
  });

  it('adds money exactly at any size', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }), { minLength: 1 }), (amounts) => {
        const total = amounts.map((amount) => exact(String(amount), 'VND')).reduce(sum);
        assert.equal(total.value.toString(), String(amounts.reduce((a, b) => a + b)));
      }),
    );
  });
});

// decimal.js says what is right: another program, by other people.
describe('a decimal beside decimal.js', () => {
  const Exact = Oracle.clone({ precision: 1000, toExpNeg: -9e15, toExpPos: 9e15 });
  const rounding = (mode: Oracle.Rounding) => Exact.clone({ precision: 34, rounding: mode });
  const [Nearest, Down, Up] = [4, 3, 2].map((mode) => rounding(mode as Oracle.Rounding)) as [
    typeof Exact,
    typeof Exact,
    typeof Exact,
  ];
  const digits = fc.oneof(
    fc.bigInt({ min: -1000n, max: 1000n }),
    fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }),
  );
  /** Text of a number with its point somewhere, zeros at either end included. */
  const text = fc.tuple(digits, fc.integer({ min: 0, max: 40 }), fc.boolean()).map(([n, places, isLarge]) => {
    const size = String(n < 0n ? -n : n).padStart(places + 1, '0');
    const written = isLarge
      ? size + '0'.repeat(places)
      : [size.slice(0, size.length - places), size.slice(size.length - places)].filter(Boolean).join('.');
    return (n < 0n ? '-' : '') + written;
  });
  const same = (ours: { toString(): string }, right: Oracle) =>
    // Zero has one form here and two there.
    assert.equal(ours.toString(), right.isZero() ? '0' : right.toFixed());
  const runs = { numRuns: times(100_000) };

  it('adds, subtracts, multiplies and orders', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [decimal(a), decimal(b)];
        const [p, q] = [new Exact(a), new Exact(b)];
        same(x.plus(y), p.plus(q));
        same(x.minus(y), p.minus(q));
        same(x.times(y), p.times(q));
        assert.equal(Math.sign(x.cmp(y)), p.cmp(q));
        assert.deepEqual(
          [x.eq(y), x.gt(y), x.gte(y), x.lt(y), x.lte(y)],
          [p.eq(q), p.gt(q), p.gte(q), p.lt(q), p.lte(q)],
        );
        assert.ok(decimal(x.toString()).eq(x) && !x.plus('1').eq(x));
      }),
      runs,
    );
  });

  it('divides with 34 digits, outward', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        if (new Exact(b).isZero()) return;
        same(decimal(a).div(b), new Nearest(a).div(b));
        const figure = quotient(exact(a, 'VND'), exact(b, 'VND'));
        assert.ok(figure?.bounds.lo && figure.bounds.hi);
        same(figure.bounds.lo, new Down(a).div(b));
        same(figure.bounds.hi, new Up(a).div(b));
      }),
      runs,
    );
  });

  it('says what it looks like', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 30 }), (a, places) => {
        const [x, p] = [decimal(a), new Exact(a)];
        assert.deepEqual(
          [x.e, x.precision(), x.decimalPlaces(), x.isZero(), x.isInteger(), x.isNeg(), x.toNumber()],
          [
            p.e,
            p.precision(),
            p.decimalPlaces(),
            p.isZero(),
            p.isInteger(),
            p.isNeg() && !p.isZero(),
            p.toNumber() + 0,
          ],
        );
        assert.equal(x.toFixed(places), p.toFixed(places).replace(/^-(?=[0.]+$)/, ''));
        same(x.floor(), p.floor());
        same(x.abs(), p.abs());
        same(x.neg(), p.neg());
      }),
      runs,
    );
  });

  it('rounds sums and products only beyond a thousand digits, outward', () => {
    // (10^200 − 1)^8 has 1600 digits: 10^1600 − 8 × 10^1400 + …; its first 34 are nines.
    const nines = exact('9'.repeat(200), 'VND');
    const squared = (figure: Figure) => product(figure, figure);
    const { lo, hi } = squared(squared(squared(nines))).bounds;
    assert.equal(lo?.toString(), `${'9'.repeat(34)}${'0'.repeat(1600 - 34)}`);
    assert.equal(hi?.toString(), `1${'0'.repeat(1600)}`);
    // 800 digits are exact: (10^200 − 1)^4 = 10^800 − 4 × 10^600 + 6 × 10^400 − 4 × 10^200 + 1.
    const fourth = squared(squared(nines)).value.toString();
    assert.equal(fourth, String((10n ** 200n - 1n) ** 4n));
  });

  it('adds numbers that lie far apart, outward', () => {
    const [large, small] = [exact(`1${'0'.repeat(199)}`, 'VND'), exact(`0.${'0'.repeat(190)}1`, 'VND')];
    let [far, near] = [large, small];
    for (let n = 0; n < 5; n++) [far, near] = [product(far, far), product(near, near)];
    const { lo, hi } = sum(far, near).bounds;
    // 10^(199 × 32) and a trace.
    assert.equal(lo?.toString(), `1${'0'.repeat(199 * 32)}`);
    assert.equal(hi?.toString(), `1${'0'.repeat(32)}1${'0'.repeat(199 * 32 - 33)}`);
  });
});
