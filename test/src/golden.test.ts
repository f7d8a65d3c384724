// The golden numbers of the field, each worked by hand as an exact fraction. They stand together here, because every one
// of them is a figure that well-known systems get wrong.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  cascade,
  change,
  exact,
  type Figure,
  figureText,
  gap,
  growth,
  impliedBase,
  impliedHeadcount,
  isRefusal,
  kpiView,
  parsePhrase,
  readAttributes,
  share,
  targetRange,
  verdict,
} from 'goalpost';

const read = (text: string, lang = 'vi'): Figure => {
  const phrase = parsePhrase(text, lang);
  assert.ok(!isRefusal(phrase), text);
  return phrase.figure;
};
const bounds = (figure: Figure | null, places: number): (string | undefined)[] => [
  figure?.bounds.lo?.toFixed(places),
  figure?.bounds.hi?.toFixed(places),
];
const vnd = (value: string): Figure => exact(value, 'VND');
const billions = (figure: Figure | null): (string | undefined)[] =>
  [figure?.bounds.lo, figure?.bounds.hi].map((end) => end?.div(1e9).toFixed(3));

describe('golden numbers', () => {
  it('"208,7 tỷ" is [208.65, 208.75) tỷ around 208 700 000 000', () => {
    const figure = read('208,7 tỷ đồng');
    assert.deepEqual([figure.value.toFixed(), ...bounds(figure, 0)], ['208700000000', '208650000000', '208750000000']);
    assert.deepEqual([figure.bounds.loOpen, figure.bounds.hiOpen], [false, true]);
  });

  it('208,7 tỷ at +37,6 % puts 2017 between 151,580 and 151,763 tỷ', () => {
    // 208.65 ÷ 1.3765 and 208.75 ÷ 1.3755
    assert.deepEqual(billions(impliedBase(read('208,7 tỷ đồng'), read('tăng 37,6%')).figure), ['151.580', '151.763']);
  });

  it('"over 270" on 208,7 asks for a growth between 29,341 and 29,404 %, an increment between 61,25 and 61,35 tỷ', () => {
    const base = read('208,7 tỷ đồng');
    const line = vnd('270000000000');
    // 270 ÷ 208.75 − 1 = 0.293413…, 270 ÷ 208.65 − 1 = 0.294033…
    assert.deepEqual(bounds(growth(line, base).figure, 6), ['0.293413', '0.294033']);
    assert.deepEqual(billions(change(line, base).figure), ['61.250', '61.350']);
    const asked = growth(targetRange({ comparator: 'over', figure: line, upper: null }), base).figure;
    assert.equal(asked && figureText(asked, 'vi').text, 'trên 29,3%');
  });

  it('60,22 of 208,7 is 28,845 to 28,865 %: one decimal is open, 29 % is decided', () => {
    const part = share(read('60,22 tỷ đồng'), read('208,7 tỷ đồng')).figure;
    // 60.215 ÷ 208.75 = 0.2884551…, 60.225 ÷ 208.65 = 0.2886412…
    assert.deepEqual(bounds(part, 6), ['0.288455', '0.288641']);
    assert.equal(part && figureText(part, 'vi').text, '29%');
  });

  it('"> 270 tỷ" and "> 419 triệu/người" imply no headcount', () => {
    assert.equal(
      impliedHeadcount(read('trên 270 tỷ đồng'), read('trên 419 triệu/người/năm')).reason,
      'implies-nothing',
    );
    // As equalities they would: 270 000 000 000 ÷ 419 000 000 = 644.4
    const equal = impliedHeadcount(exact('270000000000', 'VND/year'), exact('419000000', 'VND/person/year')).figure;
    assert.equal(equal?.value.toFixed(1), '644.4');
  });

  it('AC 30 against PL −30 is +60, and its percentage n.a.', () => {
    assert.equal(change(vnd('30'), vnd('-30')).figure?.value.toFixed(), '60');
    assert.equal(growth(vnd('30'), vnd('-30')).reason, 'base-not-positive');
  });

  it('AC 50 % against PL 40 % is +10 percentage points, or +25 %', () => {
    const [actual, plan] = [exact('0.5', 'ratio'), exact('0.4', 'ratio')];
    const points = gap(actual, { comparator: 'at-least', figure: plan, upper: null }).figure;
    assert.deepEqual([points?.value.toFixed(), points?.unit.key], ['0.1', 'percentage-point']);
    assert.equal(growth(actual, plan).figure?.value.toFixed(), '0.25');
  });

  it('a base of zero gives a change and no percentage, never 0, ∞ or +100 %', () => {
    for (const [current, expected] of [
      ['0', '0'],
      ['5', '5'],
    ] as const) {
      assert.equal(change(vnd(current), vnd('0')).figure?.value.toFixed(), expected);
      assert.equal(growth(vnd(current), vnd('0')).reason, 'base-not-positive');
    }
  });

  it('AC equal to PY is unchanged, which is not missing', () => {
    assert.equal(growth(vnd('5'), vnd('5')).figure?.value.toFixed(), '0');
    assert.equal(growth(vnd('5'), null).reason, 'missing-base');
  });

  it('a cost of 105 against 100 is +5 and bad, and its attainment needs a named method', () => {
    const texts = { value: '105 đồng', target: 'tối đa 100 đồng', better: 'lower' };
    const [plan] = kpiView(readAttributes(texts, 'vi').standing, 'vi').comparisons;
    assert.deepEqual([plan?.kind, plan?.text, plan?.tone], ['gap', '+5 đồng', 'bad']);
  });

  it('270 000 000 000 split by 3 is 90 tỷ each, by 7 adds up to the đồng', () => {
    const parts = (count: number): string[] =>
      cascade(vnd('270000000000'), Array(count).fill('1')).map(({ value }) => value.toFixed());
    assert.deepEqual(parts(3), Array(3).fill('90000000000'));
    assert.deepEqual(parts(7), [...Array(3).fill('38571428572'), ...Array(4).fill('38571428571')]);
  });

  it('index 120, achievement 120 % and growth +20 % are three things', () => {
    for (const [text, kind, value] of [
      ['bằng 120% so với 2015', 'index', '1.2'],
      ['vượt 20% kế hoạch', 'attainment', '1.2'],
      ['tăng 20%', 'growth', '0.2'],
    ] as const) {
      const phrase = parsePhrase(text, 'vi');
      assert.ok(!isRefusal(phrase), text);
      assert.deepEqual([phrase.kind, phrase.figure.value.toFixed()], [kind, value]);
    }
  });

  it('270.0 misses "over 270"; "270,0" as published leaves it undecided', () => {
    const over = { comparator: 'over', figure: vnd('270000000000'), upper: null } as const;
    assert.equal(verdict(vnd('270000000000'), over).verdict, 'missed');
    assert.equal(verdict(read('270,0 tỷ đồng'), over).verdict, 'undecided');
  });
});
