import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Bounds, exact, type Figure, isExact, power, product, published } from 'goalpost';

/** Interval notation: "[208.65, 208.75)". */
const written = ({ lo, hi, loOpen, hiOpen }: Bounds): string =>
  `${loOpen ? '(' : '['}${lo ?? '-∞'}, ${hi ?? '∞'}${hiOpen ? ')' : ']'}`;

const below: Figure = {
  ...exact('-3', 'ratio'),
  bounds: { ...exact('-3', 'ratio').bounds, lo: null, loOpen: true, hiOpen: true },
};

describe('power', () => {
  for (const [figure, n, value, bounds] of [
    [exact('1.1', 'ratio'), 2, '1.21', '[1.21, 1.21]'],
    [exact('-2', 'ratio'), 3, '-8', '[-8, -8]'],
    [exact('2', 'ratio'), 100, '1267650600228229401496703205376', null],
    [exact('7', 'ratio'), 1, '7', '[7, 7]'],
    [exact('7', 'ratio'), 0, '1', '[1, 1]'],
    [exact('0', 'ratio'), 0, '1', '[1, 1]'],
    [exact('0', 'ratio'), 3, '0', '[0, 0]'],
    // 3 lies in [2.5, 3.5), −3 in (−3.5, −2.5].
    [published('3', '1', 'ratio'), 2, '9', '[6.25, 12.25)'],
    [published('-3', '1', 'ratio'), 2, '9', '[6.25, 12.25)'],
    [published('-3', '1', 'ratio'), 3, '-27', '(-42.875, -15.625]'],
    // 1 to the nearest 8 lies in [−3, 5), −1 in (−5, 3]: zero is inside and attained by the square.
    [published('1', '8', 'ratio'), 2, '1', '[0, 25)'],
    [published('-1', '8', 'ratio'), 2, '1', '[0, 25)'],
    [published('1', '8', 'ratio'), 3, '1', '[-27, 125)'],
    [published('0', '1', 'ratio'), 2, '0', '[0, 0.25)'],
    [published('0', '1', 'ratio'), 3, '0', '(-0.125, 0.125)'],
    [below, 2, '9', '(9, ∞)'],
    [below, 3, '-27', '(-∞, -27)'],
  ] as const) {
    it(`(${written(figure.bounds)})^${n} is ${value}`, () => {
      const result = power(figure, n);
      assert.equal(result.value.toFixed(), value);
      if (bounds) assert.equal(written(result.bounds), bounds);
    });
  }

  it('multiplies units, and leaves a ratio a ratio', () => {
    assert.equal(power(exact('3', 'hour'), 2).unit.key, 'hour*hour');
    assert.equal(power(exact('3', 'VND/person'), 2).unit.key, 'VND*VND/person/person');
    assert.equal(power(exact('3', 'ratio'), 2).unit.key, 'ratio');
    assert.equal(power(exact('3', 'hour'), 0).unit.key, 'ratio');
  });

  it('rounds outward beyond a thousand digits', () => {
    // (10^21 + 1)^64 has 1345 digits and lies above 10^1344.
    const { bounds, value } = power(exact(`1${'0'.repeat(20)}1`, 'ratio'), 64);
    const { lo, hi } = bounds;
    assert.ok(lo && hi);
    assert.ok(lo.lt(hi) && lo.lte(value) && hi.gte(value));
    assert.deepEqual([lo.e, hi.e], [1344, 1344]);
  });

  for (const n of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    it(`refuses the power ${n}`, () => assert.throws(() => power(exact('2', 'ratio'), n), RangeError));
  }

  it('lies inside the product of a figure with itself, and is that product where the sign is certain', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 1, max: 999 }), (value, step) => {
        const figure = published(String(value), String(step), 'ratio');
        const [squared, multiplied] = [power(figure, 2).bounds, product(figure, figure).bounds];
        assert.ok(squared.lo && multiplied.lo && squared.hi && multiplied.hi);
        assert.ok(squared.lo.gte(multiplied.lo) && squared.hi.eq(multiplied.hi));
        const { lo, hi } = figure.bounds;
        if (lo?.gt(0) || hi?.lt(0)) assert.ok(squared.lo.eq(multiplied.lo));
        assert.ok(!isExact(power(figure, 2)));
      }),
    );
  });
});
