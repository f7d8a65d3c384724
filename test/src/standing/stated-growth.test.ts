// A growth that a tag or an entry states beside its figures: no card prints two figures of which one must be wrong.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type AttributeTexts,
  factsOf,
  issueSentence,
  kpiView,
  readAttributes,
  standingOfTag,
  validate,
} from 'goalpost';
import { codesOf } from './support.js';

describe('growth beside value and prior', () => {
  // 208,65–208,75 over 151,65–151,75 is growth of 37,496–37,65 %: 37% is one of 36,5–37,5 %.
  const both = { value: '208,7 tỷ đồng', prior: '151,7 tỷ đồng' };
  const people = { value: '100', prior: '80', unit: 'người' };

  for (const growth of ['37,6%', '37,5%', '38%', 'khoảng 38%', 'tăng 37,6%', 'gấp 1,38 lần', 'trên 37%', '37%']) {
    it(`${growth} fits as the figures are rounded`, () => assert.equal(codesOf({ ...both, growth }), ''));
  }

  for (const growth of ['27,6%', '37,4%', '36%', 'giảm 37,6%', 'gấp 2 lần', 'trên 40%']) {
    it(`${growth} does not`, () => assert.equal(codesOf({ ...both, growth }), 'conflicting-growth'));
  }

  it('exact counts leave no room: 100 over 80 is 25 % more', () => {
    assert.equal(codesOf({ ...people, growth: '25%' }), '');
    assert.equal(codesOf({ ...people, growth: '20%' }), 'conflicting-growth');
    assert.equal(codesOf({ ...people, value: '80', prior: '100', growth: 'giảm 20%' }), '');
    assert.equal(codesOf({ ...people, value: '80', prior: '100', growth: '20%' }), 'conflicting-growth');
  });

  it('nothing is said where nobody can compare: a rate, no prior year, a year that is not over', () => {
    assert.equal(codesOf({ value: '95%', prior: '90%', growth: '5%' }), '');
    assert.equal(codesOf({ value: '100', unit: 'người', growth: '20%' }), '');
    assert.equal(codesOf({ ...both, growth: '7%', period: '2018', 'as-of': '2018-09-30' }), '');
  });

  it('over nothing, or over a loss, there is none', () => {
    assert.equal(codesOf({ ...people, prior: '0', growth: '20%' }), 'conflicting-growth');
    assert.equal(codesOf({ value: '5 tỷ đồng', prior: '-2 tỷ đồng', growth: '350%' }), 'conflicting-growth');
    // Nobody knows whether what rounds to 0 is 0.
    assert.equal(codesOf({ value: '5 tỷ đồng', prior: '0 tỷ đồng', growth: '350%' }), '');
  });

  it('the sentence names what the others give', () => {
    const [issue] = readAttributes({ ...people, growth: '20%' }, 'en').issues;
    assert.ok(issue);
    assert.equal(
      issueSentence(issue, 'en'),
      'growth: contradicts value and prior, which give +25%. Received “20%”. Mend one of the three, or leave one out.',
    );
  });
});

describe('what a stated growth is measured from', () => {
  const growing = (growth: string, lang = 'vi', more = {}) =>
    readAttributes({ period: '2019-03', value: '5 USD', growth, ...more }, lang)
      .issues.map(({ code, detail }) => `${code} ${detail}`)
      .join();

  for (const [growth, lang] of [
    ['tăng 5% so với tháng trước', 'vi'],
    ['tăng 5% so với quý trước', 'vi'],
    ['tăng 5% so với cùng kỳ tháng trước', 'vi'],
    ['tăng 5% so với cả nước', 'vi'],
    ['tăng 5% so với đầu năm', 'vi'],
    ['bằng 105% so với tuần trước', 'vi'],
    ['up 5% on last quarter', 'en'],
    ['up 5% on the previous month', 'en'],
    ['up 5% against the national average', 'en'],
    ['up 5% in two years', 'en'],
    ['up 5% in real terms', 'en'],
    ['up 5% in volume', 'en'],
  ] as const) {
    it(`“${growth}” is not the year before`, () => assert.equal(growing(growth, lang), 'bad-figure other-base'));
  }

  for (const [growth, lang] of [
    ['tăng 5%', 'vi'],
    ['tăng 5% so với cùng kỳ', 'vi'],
    ['tăng 5% so với cùng kỳ năm trước', 'vi'],
    ['tăng 5% so với năm ngoái', 'vi'],
    ['tăng 5% so với tháng 3/2018', 'vi'],
    ['bằng 105% so với năm trước', 'vi'],
    ['up 5% on last year', 'en'],
    ['up 5% on a year earlier', 'en'],
    ['up 5% on the same month of last year', 'en'],
    ['up 5% year on year', 'en'],
  ] as const) {
    it(`“${growth}” is`, () => assert.equal(growing(growth, lang), ''));
  }

  it('is no level that was reached: 95 % of the year before is a fall', () => {
    for (const [growth, lang] of [
      ['đạt 95%', 'vi'],
      ['đạt 105%', 'vi'],
      ['reached 95%', 'en'],
      ['up 105% of last year', 'en'],
    ] as const)
      assert.equal(growing(growth, lang), 'bad-figure ambiguous-words');
  });

  it('“bằng 5%” may be a growth of 5 %, or 5 % of what there was', () => {
    for (const growth of ['bằng 5%', 'bằng 95%', 'bằng 130%']) assert.match(growing(growth), /ambiguous-words$/);
    assert.equal(growing('bằng 130% so với cùng kỳ'), '');
    assert.equal(growing('bằng 1,3 lần'), '');
  });

  it('is no whole year where the year is not over', () => {
    for (const time of [{ period: '9 tháng 2019' }, { period: '2019', 'as-of': '2019-09-30' }]) {
      assert.equal(growing('tăng 5% so với năm 2018', 'vi', time), 'bad-figure other-year');
      for (const growth of ['tăng 5%', 'tăng 5% so với cùng kỳ năm 2018', 'tăng 5% so với 9 tháng 2018'])
        assert.equal(growing(growth, 'vi', time), '');
    }
    assert.equal(growing('tăng 5% so với năm 2018', 'vi', { period: '2019' }), '');
  });

  it('is above zero, so nothing that was sold fell by more than all of it, and no loss grew', () => {
    const conflict = /^conflicting-growth/;
    assert.match(growing('giảm 120%'), conflict);
    assert.match(growing('tăng 20%', 'vi', { value: '-5 USD' }), conflict);
    // 5 may be 0,4 % of what there was; of nothing all has gone.
    assert.equal(growing('giảm 100%'), '');
    assert.equal(growing('giảm 100%', 'vi', { value: '0 USD' }), '');
    // From a profit of 25 to a loss of 5.
    assert.equal(growing('giảm 120%', 'vi', { value: '-5 USD' }), '');
  });
});

describe('a stated growth on a card', () => {
  const told = (texts: Partial<AttributeTexts>) =>
    kpiView(readAttributes({ period: '2018', ...texts }, 'vi').standing, 'vi').comparisons.map(
      ({ label, text, note }) => `${label}: ${text}${note ? ` (${note})` : ''}`,
    );

  it('of a loss is none', () => {
    const entry = { indicator: 'x', period: '2018', scenario: 'AC', value: '-5 tỷ', growth: 'tăng 20%' };
    const { report } = validate({
      lang: 'vi',
      organisations: [{ id: 'o' }],
      indicators: [{ id: 'x', kind: 'flow', unit: 'tỷ đồng' }],
      entries: [entry],
    });
    const found = standingOfTag({ indicator: 'x', period: '2018' }, [], factsOf(report), 'vi');
    assert.ok(found.standing);
    const [{ text, note } = {}] = kpiView(found.standing, 'vi').comparisons;
    assert.deepEqual([text, note], ['n.a.', 'số thực hiện nhỏ hơn 0']);
  });

  it('of what is withheld is told', () =>
    assert.deepEqual(told({ value: 'không công bố', growth: 'tăng 20%' }), ['So với năm 2017: +20%']));

  it('is no further from the number than a twentieth of it', () => {
    // 6,5 to 7,5 over 1,95 to 2,05 is 217 to 285 % more: 250 %, and not 300 %.
    assert.deepEqual(told({ value: '7 tỷ đồng', prior: '2,0 tỷ đồng' }), ['So với năm 2017: ≈ +250% (+217–285%)']);
  });
});

describe('a growth of an entry that its figures contradict', () => {
  const card = (growth: string) => {
    const entry = (of: string, value: string, more = {}) => ({
      indicator: 'x',
      period: of,
      scenario: 'AC',
      value,
      ...more,
    });
    const { report } = validate({
      lang: 'vi',
      organisations: [{ id: 'o' }],
      indicators: [{ id: 'x', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng' }],
      entries: [entry('2018', '105 tỷ'), entry('2019', '100 tỷ', { growth })],
    });
    const found = standingOfTag({ indicator: 'x', period: '2019' }, [], factsOf(report), 'vi');
    assert.ok(found.standing);
    return kpiView(found.standing, 'vi').comparisons.map(({ text, tone }) => `${text} ${tone}`);
  };

  it('is not repeated: 99,5 to 100,5 over 104,5 to 105,5 is a fall by 3,8 to 5,7 %', () => {
    assert.deepEqual(card('tăng 25%'), ['≈ −4,8% bad']);
    assert.deepEqual(card('giảm 4,8%'), ['−4,8% bad']);
  });
});

describe('a year before that is implied', () => {
  it('is no number where the growth is a bound', () => {
    const implied = (growth: string) =>
      kpiView(readAttributes({ value: '208,7 tỷ đồng', growth }, 'vi').standing, 'vi').impliedPrior;
    for (const growth of ['tăng ít nhất 5%', 'tăng hơn gấp đôi', 'giảm dưới 5%']) assert.equal(implied(growth), null);
    assert.match(implied('tăng 37,6%')?.text ?? '', /khoảng 151,7 tỷ đồng/);
  });
});

describe('a growth beside a rate', () => {
  const rate = { value: '50%', prior: '40%' };

  it('is that of the rate, or its change in points: 25 % or 10 points of 40 % are 50 %', () => {
    for (const growth of ['25%', 'tăng 25%', '10%']) assert.equal(codesOf({ ...rate, growth }), '');
  });

  it('is neither in another direction, nor of another size', () => {
    for (const growth of ['giảm 5%', '-10%', '60%']) assert.equal(codesOf({ ...rate, growth }), 'conflicting-growth');
  });
});
