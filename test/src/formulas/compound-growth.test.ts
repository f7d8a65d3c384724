import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  compoundGrowth,
  exact,
  type Figure,
  figureText,
  growth,
  isExact,
  parsePhrase,
  power,
  product,
  published,
  sum,
  targetRange,
} from 'goalpost';

const dong = (value: string): Figure => exact(value, 'VND');

describe('compoundGrowth', () => {
  for (const [current, base, years, value, lo, hi] of [
    // 1.1² = 1.21, 0.5³ = 0.125, 1.02⁴ = 1.08243216.
    ['121', '100', 2, '0.1', '0.1', '0.1'],
    ['1', '8', 3, '-0.5', '-0.5', '-0.5'],
    ['108243216', '100000000', 4, '0.02', '0.02', '0.02'],
    ['120', '100', 1, '0.2', '0.2', '0.2'],
    ['100', '100', 7, '0', '0', '0'],
    ['0', '100', 3, '-1', '-1', '-1'],
    // The tenth root of 2 is 1.07177346253629316421300632502334202290638…, the square root 1.41421356237309504880168872420969807856967…
    [
      '200',
      '100',
      10,
      '0.071773462536293164213006325023342',
      '0.071773462536293164213006325023342',
      '0.071773462536293164213006325023343',
    ],
    [
      '2',
      '1',
      2,
      '0.414213562373095048801688724209698',
      '0.414213562373095048801688724209698',
      '0.414213562373095048801688724209699',
    ],
  ] as const) {
    it(`from ${base} to ${current} in ${years} years is ${value}`, () => {
      const { figure } = compoundGrowth(dong(current), dong(base), years);
      assert.deepEqual(
        [figure?.value.toFixed(), figure?.bounds.lo?.toFixed(), figure?.bounds.hi?.toFixed(), figure?.unit.key],
        [value, lo, hi, 'ratio'],
      );
    });
  }

  for (const [name, current, base, reason] of [
    ['no current value', null, dong('1'), 'missing-current'],
    ['no base', dong('1'), null, 'missing-base'],
    ['other units', dong('1'), exact('1', 'USD'), 'unit-mismatch'],
    ['a base of zero', dong('1'), dong('0'), 'base-not-positive'],
    ['a base below zero', dong('1'), dong('-5'), 'base-not-positive'],
    ['a base that may be zero', dong('1'), published('0', '1', 'VND'), 'base-undecided'],
    ['a current value below zero', dong('-1'), dong('5'), 'implies-nothing'],
  ] as const) {
    it(`is n.a. with ${name}`, () => assert.equal(compoundGrowth(current, base, 3).reason, reason));
  }

  for (const years of [0, -1, 1.5, Number.NaN]) {
    it(`refuses ${years} years`, () => assert.throws(() => compoundGrowth(dong('2'), dong('1'), years), RangeError));
  }

  it('of a figure that may be below zero begins at a loss of everything', () => {
    const { figure } = compoundGrowth(published('0', '2', 'VND'), dong('8'), 3);
    // From above −1 to below 1 of 8: the third root of 1 ÷ 8 is 0.5.
    assert.deepEqual([figure?.bounds.lo?.toFixed(), figure?.bounds.loOpen], ['-1', false]);
    assert.deepEqual([figure?.bounds.hi?.toFixed(), figure?.bounds.hiOpen], ['-0.5', true]);
  });

  it('says what a plan asks for a year', () => {
    // 270 ÷ 120 = 2.25, whose square root is 1.5.
    const plan = targetRange({ comparator: 'over', figure: dong('270'), upper: null });
    const { figure } = compoundGrowth(plan, dong('120'), 2);
    assert.equal(figure && figureText(figure, 'vi').text, 'trên 50%');
  });

  it('keeps about as about', () => {
    const phrase = parsePhrase('khoảng 121 đồng', 'vi');
    assert.ok('figure' in phrase);
    const { figure } = compoundGrowth(phrase.figure, dong('100'), 2);
    assert.equal(figure && figureText(figure, 'vi').text, 'khoảng 10%');
  });
});

describe('laws of compound growth', () => {
  const amounts = fc.tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 9 }));
  const years = fc.integer({ min: 1, max: 40 });

  it('base × (1 + growth)^years encloses the current value', () => {
    fc.assert(
      fc.property(amounts, years, ([current, base], n) => {
        const { figure } = compoundGrowth(dong(String(current)), dong(String(base)), n);
        assert.ok(figure);
        const index = sum(exact('1', 'ratio'), figure);
        const { lo, hi } = product(dong(String(base)), power(index, n)).bounds;
        assert.ok(lo && hi);
        assert.ok(lo.lte(current) && hi.gte(current), `${lo} ${current} ${hi}`);
        // Roots have 34 digits, so their powers have about 32.
        assert.ok(hi.minus(lo).lte(hi.times(`0.${'0'.repeat(30)}1`)), `${lo} ${hi}`);
      }),
    );
  });

  it('over one year is growth', () => {
    fc.assert(
      fc.property(amounts, ([current, base]) => {
        const [a, b] = [dong(String(current)), dong(String(base))];
        const [compound, simple] = [compoundGrowth(a, b, 1).figure, growth(a, b).figure];
        assert.ok(compound && simple);
        assert.deepEqual(
          [compound.bounds.lo?.toFixed(), compound.bounds.hi?.toFixed(), isExact(compound)],
          [simple.bounds.lo?.toFixed(), simple.bounds.hi?.toFixed(), isExact(simple)],
        );
      }),
    );
  });
});
