import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  attainment,
  type Comparator,
  change,
  exact,
  type Figure,
  figureText,
  gap,
  growth,
  index,
  target as makeTarget,
  type Outcome,
  product,
  productivity,
  published,
  ratioOfTotals,
  share,
  sum,
  type Target,
  targetRange,
  verdict,
} from 'goalpost';

const vnd = (value: string): Figure => exact(value, 'VND');
const target = (comparator: Comparator, value: string, upper?: string): Target =>
  makeTarget(comparator, vnd(value), upper === undefined ? null : vnd(upper));
const shown = ({ figure, reason }: Outcome): string => figure?.value.toFixed() ?? reason ?? '';

describe('growth', () => {
  for (const [current, base, expected] of [
    ['108', '100', '0.08'],
    ['100', '100', '0'],
    ['80', '100', '-0.2'],
    ['-20', '100', '-1.2'],
    ['30', '-30', 'base-not-positive'],
    ['5', '0', 'base-not-positive'],
    ['0', '0', 'base-not-positive'],
    ['200000000000000000000000000000002', '200000000000000000000000000000000', '0.00000000000000000000000000000001'],
  ] as const) {
    it(`of ${current} over ${base} is ${expected}`, () =>
      assert.equal(shown(growth(vnd(current), vnd(base))), expected));
  }
  it('is n.a. with a reason where a side is missing, mixed or undecided', () => {
    assert.equal(growth(null, vnd('1')).reason, 'missing-current');
    assert.equal(growth(vnd('1'), null).reason, 'missing-base');
    assert.equal(growth(vnd('1'), exact('1', 'USD')).reason, 'unit-mismatch');
    assert.equal(growth(vnd('1'), published('0', '1', 'VND')).reason, 'base-undecided');
  });
  it('the plan "over 270" on 208,7 asks for more than 29,3 %', () => {
    // 270 ÷ 208.75 − 1 = 0.293413…; 270 ÷ 208.65 − 1 = 0.294033…
    const base = published('208.7', '0.1', 'VND');
    const asked = growth(targetRange(target('over', '270')), base).figure;
    assert.ok(asked);
    assert.equal(asked.bounds.lo?.toFixed(5), '0.29341');
    assert.equal(asked.bounds.hi, null);
    assert.equal(figureText(asked, 'vi').text, 'trên 29,3%');
    const threshold = growth(vnd('270'), base).figure;
    assert.deepEqual([threshold?.bounds.lo?.toFixed(5), threshold?.bounds.hi?.toFixed(5)], ['0.29341', '0.29403']);
  });
});

describe('index and change', () => {
  it('an index is no growth', () => assert.equal(shown(index(vnd('120'), vnd('100'))), '1.2'));
  it('AC 30 against −30 is +60, its growth n.a.', () => assert.equal(shown(change(vnd('30'), vnd('-30'))), '60'));
  it('50 % against 40 % is 10 percentage points', () => {
    const { figure } = change(exact('0.5', 'ratio'), exact('0.4', 'ratio'));
    assert.deepEqual([figure?.value.toFixed(), figure?.unit.key], ['0.1', 'percentage-point']);
  });
});

describe('attainment and gap', () => {
  for (const [actual, comparator, plan, expected] of [
    ['104.9', 'at-least', '100', '1.049'],
    ['270', 'over', '100', '2.7'],
    ['90', 'at-most', '100', 'method-not-named'],
    ['90', 'under', '100', 'method-not-named'],
    ['90', 'between', '100', 'no-single-plan'],
    ['90', 'at-least', '0', 'base-not-positive'],
  ] as const) {
    it(`${actual} of "${comparator} ${plan}" is ${expected}`, () => {
      assert.equal(
        shown(attainment(vnd(actual), target(comparator, plan, comparator === 'between' ? '200' : undefined))),
        expected,
      );
    });
  }
  it('of a ceiling is one of two named methods', () => {
    assert.equal(shown(attainment(vnd('80'), target('at-most', '100'), 'plan-over-actual')), '1.25');
    assert.equal(shown(attainment(vnd('80'), target('at-most', '100'), 'mirror')), '1.2');
  });
  it('the gap keeps its sign', () => {
    assert.equal(shown(gap(vnd('105'), target('at-most', '100'))), '5');
    assert.equal(shown(gap(vnd('208.7'), target('over', '270'))), '-61.3');
    assert.equal(shown(gap(vnd('1'), null)), 'missing-plan');
  });
});

describe('share', () => {
  it('60,22 of 208,7 lies between 28,845 and 28,865 %', () => {
    const { figure } = share(published('60.22', '0.01', 'VND'), published('208.7', '0.1', 'VND'));
    // 60.215 ÷ 208.75 = 0.288455…, 60.225 ÷ 208.65 = 0.288641…
    assert.deepEqual([figure?.bounds.lo?.toFixed(6), figure?.bounds.hi?.toFixed(6)], ['0.288455', '0.288641']);
  });
});

describe('productivity', () => {
  it('is annualised', () => {
    const half = productivity(vnd('105000000000'), exact('500', 'person'), 6).figure;
    assert.deepEqual([half?.value.toFixed(), half?.unit.key], ['420000000', 'VND/person/year']);
    assert.equal(shown(productivity(vnd('210000000000'), exact('500', 'person'), 12)), '420000000');
  });
  it('is n.a. without people or outside the year', () => {
    assert.equal(productivity(vnd('1'), exact('0', 'person'), 12).reason, 'no-denominator');
    assert.equal(productivity(vnd('1'), null, 12).reason, 'no-denominator');
    assert.equal(productivity(vnd('1'), exact('1', 'person'), null).reason, 'not-annual');
  });
  it('of a parent is Σ numerator ÷ Σ denominator, not an average of ratios', () => {
    const [r1, h1, r2, h2] = [vnd('100'), exact('1', 'person'), vnd('300'), exact('9', 'person')];
    // (100 + 300) ÷ (1 + 9) = 40; the mean of 100 and 33.3 would be 66.7.
    assert.equal(shown(ratioOfTotals(sum(r1, r2), sum(h1, h2))), '40');
  });
});

describe('verdict', () => {
  const published270 = published('270.0', '0.1', 'VND');
  const rows: [actual: Figure, target: Target, expected: string][] = [
    [vnd('270'), target('over', '270'), 'missed'],
    [published270, target('over', '270'), 'undecided'],
    [vnd('270.01'), target('over', '270'), 'met'],
    [published('270.1', '0.1', 'VND'), target('over', '270'), 'met'],
    [published('269.9', '0.1', 'VND'), target('over', '270'), 'missed'],
    [vnd('270'), target('at-least', '270'), 'met'],
    [published('270.05', '0.1', 'VND'), target('at-least', '270'), 'met'],
    [vnd('269.99'), target('at-least', '270'), 'missed'],
    [vnd('270'), target('at-most', '270'), 'met'],
    [vnd('270.01'), target('at-most', '270'), 'missed'],
    [vnd('270'), target('under', '270'), 'missed'],
    [vnd('269'), target('under', '270'), 'met'],
    [published270, target('under', '270'), 'undecided'],
    [vnd('270'), target('exactly', '270'), 'met'],
    [published270, target('exactly', '270'), 'undecided'],
    [vnd('271'), target('exactly', '270'), 'missed'],
    [vnd('270'), target('between', '260', '270'), 'met'],
    [vnd('259'), target('between', '260', '270'), 'missed'],
    [vnd('271'), target('between', '260', '270'), 'missed'],
    [published270, target('between', '260', '270'), 'undecided'],
    [targetRange(target('over', '270')), target('over', '270'), 'met'],
    [targetRange(target('over', '270')), target('over', '280'), 'undecided'],
    [targetRange(target('under', '270')), target('over', '270'), 'missed'],
    [vnd('270'), { ...target('at-least', '270'), figure: published('270', '1', 'VND') }, 'undecided'],
  ];
  for (const [actual, goal, expected] of rows) {
    const { lo, hi } = actual.bounds;
    it(`[${lo ?? '-∞'}, ${hi ?? '∞'}] against ${goal.comparator} ${goal.figure.value}: ${expected}`, () => {
      assert.equal(verdict(actual, goal).verdict, expected);
    });
  }
  it('is withheld with a reason', () => {
    assert.deepEqual(verdict(null, target('over', '1')), { verdict: null, reason: 'missing-current' });
    assert.deepEqual(verdict(vnd('1'), null), { verdict: null, reason: 'missing-plan' });
    assert.deepEqual(verdict(exact('1', 'USD'), target('over', '1')), { verdict: null, reason: 'unit-mismatch' });
  });
});

describe('laws of indicators', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 });
  it('base × (1 + growth) is the current value, within bounds', () => {
    fc.assert(
      fc.property(amount, amount, (current, base) => {
        const grown = growth(vnd(String(current)), vnd(String(base))).figure;
        assert.ok(grown);
        const back = product(sum(grown, exact('1', 'ratio')), vnd(String(base)));
        assert.ok(back.bounds.lo?.lte(current) && back.bounds.hi?.gte(current));
      }),
    );
  });
  it('a verdict on narrower bounds never contradicts one on wider bounds', () => {
    const comparator = fc.constantFrom<Comparator>('over', 'at-least', 'at-most', 'under', 'exactly');
    fc.assert(
      fc.property(amount, amount, comparator, (actual, plan, name) => {
        const wide = verdict(published(String(actual), '100', 'VND'), target(name, String(plan))).verdict;
        const narrow = verdict(published(String(actual), '1', 'VND'), target(name, String(plan))).verdict;
        assert.ok(wide === 'undecided' || wide === narrow);
      }),
    );
  });
});
