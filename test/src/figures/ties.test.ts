// Quotients without a last digit are compared by their exact values: 34 digits with bounds on either side decide no tie.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  attainment,
  compareFigures,
  comparisonsOf,
  exact,
  type Figure,
  factsOf,
  gap,
  growth,
  product,
  productivity,
  published,
  quotient,
  select,
  standingOf,
  target,
  validate,
  verdict,
} from 'goalpost';
import { compare, rational } from './rational.js';

const ratioOf = (above: string, below: string): Figure =>
  quotient(exact(above, 'VND'), exact(below, 'person')) ?? assert.fail();

describe('a tie of quotients', () => {
  const [actual, plan] = [ratioOf('1000', '3'), ratioOf('2000', '6')];

  for (const [comparator, expected] of [
    ['at-least', 'met'],
    ['at-most', 'met'],
    ['exactly', 'met'],
    ['over', 'missed'],
    ['under', 'missed'],
  ] as const) {
    it(`1000 ÷ 3 against ${comparator} 2000 ÷ 6 is ${expected}`, () =>
      assert.equal(verdict(actual, target(comparator, plan)).verdict, expected));
  }

  it('is all of its plan, without a gap and without growth', () => {
    assert.equal(attainment(actual, target('at-least', plan)).figure?.bounds.hi?.toString(), '1');
    assert.equal(gap(actual, target('at-least', plan)).figure?.bounds.lo?.toString(), '0');
    assert.equal(growth(actual, plan).figure?.bounds.hi?.toString(), '0');
    assert.equal(compareFigures(actual, plan), 'equal');
  });

  it('gives its last digit back', () => {
    const people = product(actual, exact('3', 'person'));
    assert.deepEqual([`${people.bounds.lo}`, `${people.bounds.hi}`, people.unit.key], ['1000', '1000', 'VND']);
  });

  it('is missed by the smallest difference', () => {
    // 1000 ÷ 3 lies 1 ÷ (3 × 10^40) below 1000.000…1 ÷ 3, far behind 34 digits.
    const more = ratioOf(`1000.${'0'.repeat(39)}1`, '3');
    assert.equal(verdict(actual, target('at-least', more)).verdict, 'missed');
    assert.equal(verdict(more, target('over', actual)).verdict, 'met');
  });

  it('is not decided where one of the two is rounded', () => {
    const rounded = quotient(published('1000', '1', 'VND'), exact('3', 'person'));
    assert.equal(verdict(rounded, target('at-least', plan)).verdict, 'undecided');
  });

  it('holds for productivities, brought to a year', () => {
    // 500 ÷ 3 of six months are 1000 ÷ 3 a year.
    const half = productivity(exact('500', 'VND'), exact('3', 'person'), 6).figure;
    const year = productivity(exact('1000', 'VND'), exact('3', 'person'), 12).figure;
    assert.ok(half && year);
    assert.equal(verdict(half, target('at-least', year)).verdict, 'met');
  });

  it('is met on a card of a report', () => {
    const entry = (indicator: string, scenario: string, value: number) => ({
      indicator,
      period: '2019',
      scenario,
      value,
    });
    const { report } = validate({
      organisations: [{ id: 'a' }],
      indicators: [
        { id: 'revenue', kind: 'flow', unit: 'VND' },
        { id: 'people', kind: 'stock', unit: 'person' },
        {
          id: 'productivity',
          kind: 'ratio',
          unit: 'VND/person',
          numerator: 'revenue',
          denominator: 'people',
          better: 'higher',
        },
      ],
      entries: [
        entry('revenue', 'AC', 1000),
        entry('people', 'AC', 3),
        entry('revenue', 'PL', 2000),
        entry('people', 'PL', 6),
      ],
    });
    const texts = { indicator: 'productivity', organisation: null, period: '2019', members: null };
    const { selection } = select(report, texts);
    const standing = selection && standingOf(factsOf(report), selection);
    assert.equal(standing && comparisonsOf(standing).verdict.verdict, 'met');
  });
});

describe('the order of quotients', () => {
  const whole = fc.bigInt({ min: -1000n, max: 1000n });
  const positive = fc.bigInt({ min: 1n, max: 50n });

  it('is that of fractions', () => {
    fc.assert(
      fc.property(whole, positive, whole, positive, (a, b, c, d) => {
        const order = compare(rational(a, b), rational(c, d));
        const expected = order < 0 ? 'below' : order > 0 ? 'above' : 'equal';
        const [x, y] = [ratioOf(String(a), String(b)), ratioOf(String(c), String(d))];
        assert.equal(compareFigures(x, y), expected);
        // Signs of divisors cancel.
        assert.equal(compareFigures(ratioOf(String(-a), String(-b)), y), expected);
        const met = verdict(x, target('at-least', y)).verdict;
        assert.equal(met, order >= 0 ? 'met' : 'missed');
      }),
    );
  });
});
