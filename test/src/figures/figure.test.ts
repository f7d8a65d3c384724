import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Bounds,
  decimal,
  difference,
  exact,
  type Figure,
  isExact,
  product,
  published,
  publishedDecimals,
  quotient,
  sum,
  unit,
} from 'goalpost';
import { times } from '../../tools/thorough.mjs';
import { add, compare, divide, fromDecimal, fromText, multiply, type Rational, subtract } from './rational.js';

/** Interval notation: "[208.65, 208.75)". */
const written = ({ lo, hi, loOpen, hiOpen }: Bounds): string =>
  `${loOpen ? '(' : '['}${lo ?? '-∞'}, ${hi ?? '∞'}${hiOpen ? ')' : ']'}`;

describe('published', () => {
  for (const [value, step, bounds] of [
    ['208.7', '0.1', '[208.65, 208.75)'],
    ['60.22', '0.01', '[60.215, 60.225)'],
    ['-5', '1', '(-5.5, -4.5]'],
    ['0', '0.1', '(-0.05, 0.05)'],
    ['200', '100', '[150, 250)'],
  ] as const) {
    it(`${value} to the nearest ${step} lies in ${bounds}`, () => {
      assert.equal(written(published(value, step, 'VND').bounds), bounds);
    });
  }

  it('needs a step above zero', () => assert.throws(() => published('5', '0', 'VND'), RangeError));

  it('remembers the decimals it was printed with', () => {
    assert.equal(publishedDecimals(published('208700000000', '100000000', 'VND')), -8);
    assert.equal(publishedDecimals(published('0.376', '0.001', 'ratio')), 3);
    const computed = quotient(published('1', '1', 'VND'), published('3', '1', 'VND'));
    assert.equal(computed && publishedDecimals(computed), null);
  });
});

describe('arithmetic', () => {
  it('keeps exact figures exact', () => {
    const result = product(sum(exact('148.48', 'VND'), exact('60.22', 'VND')), exact('0.5', 'ratio'));
    assert.equal(result.value.toString(), '104.35');
    assert.ok(isExact(result));
  });

  it('brackets a quotient without end', () => {
    const third = quotient(exact('1', 'VND'), exact('3', 'VND'));
    assert.ok(third);
    assert.equal(written(third.bounds), `[0.${'3'.repeat(34)}, 0.${'3'.repeat(33)}4]`);
  });

  it('gives nothing for a zero or a possibly zero divisor', () => {
    assert.equal(quotient(exact('5', 'VND'), exact('0', 'VND')), null);
    assert.equal(quotient(exact('5', 'VND'), published('0', '1', 'VND')), null);
    assert.equal(quotient(exact('5', 'VND'), published('0.4', '1', 'VND')), null);
  });

  it('refuses to add what cannot be added', () => {
    assert.throws(() => sum(exact('1', 'VND'), exact('1', 'USD')), { name: 'RangeError', message: /VND and USD/ });
    assert.throws(() => difference(exact('1', 'VND'), exact('1', 'VND/person')), { code: 'unit-mismatch' });
  });

  it('gives the gap of ratios in percentage points', () => {
    const gap = difference(exact('0.5', 'ratio'), exact('0.4', 'ratio'));
    assert.deepEqual([gap.value.toString(), gap.unit.key], ['0.1', 'percentage-point']);
  });

  for (const [a, b, expected] of [
    ['VND', 'person', 'VND/person'],
    ['VND/person', 'year', 'VND/person/year'],
    ['VND', 'VND', 'ratio'],
    ['ratio', 'person', 'ratio/person'],
  ] as const) {
    it(`${a} ÷ ${b} is ${expected}`, () => {
      assert.equal(quotient(exact('6', a), exact('3', b))?.unit.key, expected);
    });
  }

  it('cancels units in a product', () => {
    assert.equal(product(exact('1', 'VND/person/year'), exact('1', 'person')).unit.key, 'VND/year');
    assert.equal(product(exact('1', 'VND'), exact('1', 'ratio')).unit.key, 'VND');
  });

  it('has one spelling for each unit', () => {
    assert.equal(unit('VND/year/person').key, 'VND/person/year');
    assert.throws(() => unit('tỷ đồng'), RangeError);
  });
});

/** Decimal text of moderate size, both signs, up to four decimals. */
const decimalText = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) =>
    decimal(String(digits))
      .times(decimal(`0.${'0'.repeat(places)}1`))
      .toFixed(),
  );

/** A published figure together with a true value inside its bounds. */
const knownTruth = fc
  .tuple(decimalText, fc.integer({ min: -3, max: 3 }), fc.integer({ min: -999, max: 999 }))
  .map(([value, exponent, thousandths]) => {
    const step = exponent < 0 ? `0.${'0'.repeat(-exponent - 1)}1` : `1${'0'.repeat(exponent)}`;
    const offset = multiply(fromText(step), { n: BigInt(thousandths), d: 2000n });
    return { figure: published(value, step, 'number'), truth: add(fromText(value), offset) };
  });

function holds({ lo, hi, loOpen, hiOpen }: Bounds, truth: Rational): boolean {
  const above = lo === null ? 1 : compare(truth, fromDecimal(lo));
  const below = hi === null ? -1 : compare(truth, fromDecimal(hi));
  return (loOpen ? above > 0 : above >= 0) && (hiOpen ? below < 0 : below <= 0);
}

describe('laws of bounds', () => {
  const operations: [name: string, of: (a: Figure, b: Figure) => Figure | null, twin: typeof add][] = [
    ['sum', sum, add],
    ['difference', difference, subtract],
    ['product', product, multiply],
    ['quotient', quotient, divide],
  ];
  for (const [name, operation, twin] of operations) {
    it(`the true ${name} is always inside`, () => {
      fc.assert(
        fc.property(knownTruth, knownTruth, (a, b) => {
          const result = operation(a.figure, b.figure);
          if (result === null || b.truth.n === 0n) return;
          assert.ok(holds(result.bounds, twin(a.truth, b.truth)), `${name} ${written(result.bounds)}`);
        }),
        { numRuns: times(2000) },
      );
    });

    it(`narrower in, narrower out: ${name}`, () => {
      fc.assert(
        fc.property(decimalText, decimalText, (a, b) => {
          const narrow = operation(published(a, '0.1', 'number'), exact(b, 'number'));
          const wide = operation(published(a, '10', 'number'), exact(b, 'number'));
          if (narrow === null || wide === null) return;
          assert.ok(narrow.bounds.lo && wide.bounds.lo && narrow.bounds.hi && wide.bounds.hi);
          assert.ok(wide.bounds.lo.lte(narrow.bounds.lo) && wide.bounds.hi.gte(narrow.bounds.hi));
        }),
      );
    });
  }

  it('the order of terms does not matter', () => {
    fc.assert(
      fc.property(fc.array(knownTruth, { minLength: 2, maxLength: 8 }), (terms) => {
        const figures = terms.map(({ figure }) => figure);
        const forward = figures.reduce(sum);
        const backward = [...figures].reverse().reduce(sum);
        assert.equal(written(forward.bounds), written(backward.bounds));
      }),
    );
  });
});
