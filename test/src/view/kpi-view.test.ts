import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barView, factsOf, kpiView, select, standingOf, validate } from 'goalpost';
import { card } from './support.js';

describe('kpiView', () => {
  it('shows growth and attainment side by side, with a verdict', () => {
    const view = card({ value: '208,7 tỷ đồng', target: 'trên 270 tỷ đồng', prior: '151,7 tỷ đồng' });
    // 208.65 ÷ 151.75 = 1.37496 and 208.75 ÷ 151.65 = 1.37652, rounded outward; 208.65 ÷ 270 = 77.28 %, 208.75 ÷ 270 = 77.31 %.
    assert.deepEqual(
      view.comparisons.map(({ kind, text }) => [kind, text]),
      [
        ['growth', '≈ +37,6%'],
        ['attainment', '77,3%'],
      ],
    );
    assert.deepEqual([view.verdict?.kind, view.verdict?.word], ['missed', 'Chưa đạt kế hoạch']);
    assert.equal(view.plan, 'Kế hoạch: trên 270 tỷ đồng');
  });

  it('tells an equal value from a missing one', () => {
    const exact = validate({
      organisations: [{ id: 'a' }],
      indicators: [{ id: 'r', kind: 'flow', unit: 'VND' }],
      entries: [2017, 2018].map((year) => ({ indicator: 'r', period: String(year), scenario: 'AC', value: 5 })),
    }).report;
    const { selection } = select(exact, { indicator: 'r', organisation: null, period: '2018', members: null });
    assert.ok(selection);
    assert.equal(kpiView(standingOf(factsOf(exact), selection), 'vi').comparisons[0]?.text, 'không đổi');
    assert.deepEqual(card({ value: '5 tỷ đồng' }).comparisons, []);
  });

  it('prints n.a. with a reason for a base of zero', () => {
    const [growth] = card({ value: '5 tỷ đồng', prior: '0 đồng' }).comparisons;
    assert.deepEqual([growth?.text, growth?.note], ['n.a.', 'chưa chắc số gốc lớn hơn 0']);
  });

  it('a cost above its ceiling is bad, with its gap and no inverted attainment', () => {
    const view = card({ value: '105 tỷ đồng', target: 'tối đa 100 tỷ đồng', better: 'lower' });
    assert.deepEqual(
      view.comparisons.map(({ kind, text, tone }) => [kind, text, tone]),
      [['gap', '+5 tỷ đồng', 'bad']],
    );
    assert.equal(view.verdict?.kind, 'missed');
  });

  it('says why a verdict is undecided', () => {
    const { verdict } = card({ value: 'khoảng 270 tỷ đồng', target: 'trên 270 tỷ đồng' });
    assert.deepEqual([verdict?.kind, verdict?.note], ['undecided', 'Số chưa đủ chính xác để kết luận.']);
  });

  it('shows gaps of ratios in percentage points', () => {
    const [gap] = card({ value: '4,5%', target: 'không quá 4%', better: 'lower' }).comparisons;
    assert.equal(gap?.text, '+0,5 điểm phần trăm');
  });

  it('compares ratios in percentage points', () => {
    // 96.15 − 94.85 = 1.3 and 96.25 − 94.75 = 1.5: one digit is not decided, so the range is printed.
    const view = card({ value: '96,2%', prior: '94,8%', target: 'từ 95% trở lên' });
    assert.deepEqual(
      view.comparisons.map(({ kind, text }) => [kind, text]),
      [
        ['change', '≈ +1,4 điểm phần trăm'],
        ['gap', '+1,2 điểm phần trăm'],
      ],
    );
  });

  it('keeps proper nouns in English sentences', () => {
    assert.match(
      card({ label: 'Vietnam Post revenue', value: '$5', period: '2018' }, 'en').sentence,
      /^Vietnam Post revenue in 2018/,
    );
  });

  it('shows zero as a value', () => assert.equal(card({ value: '0 đồng' }).headline?.text, '0 đồng'));

  it('speaks English on an English page', () => {
    const view = card(
      {
        label: 'Revenue',
        value: '$70.6 billion',
        target: 'at least $68 billion',
        growth: 'up 1.4%',
        period: '2019-Q1',
      },
      'en',
    );
    assert.deepEqual(
      [view.context, view.headline?.text, view.verdict?.word],
      ['Q1 2019', 'USD 70.6 billion', 'Plan met'],
    );
    assert.equal(
      view.sentence,
      // 70.55 ÷ 68 = 103.75 %, 70.65 ÷ 68 = 103.90 %: the first decimal is open.
      'Revenue in Q1 2019 reached USD 70.6 billion, up 1.4% on Q1 2018, 104% of plan, plan at least USD 68 billion, plan met.',
    );
  });
});

describe('what is missing', () => {
  /** A year of months up to `months`, each of `value`, against a plan for the year. */
  function year(months: number, value: number, plan: object, indicator: object = { neverNegative: true }) {
    const entries = Array.from({ length: months }, (_, index) => ({
      indicator: 'r',
      period: `2019-${String(index + 1).padStart(2, '0')}`,
      scenario: 'AC',
      value,
    }));
    const { report, issues } = validate({
      organisations: [{ id: 'a' }],
      indicators: [{ id: 'r', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng', ...indicator }],
      lang: 'vi',
      entries: [...entries, { indicator: 'r', period: '2019', scenario: 'PL', ...plan }],
    });
    assert.deepEqual(issues, []);
    const { selection } = select(report, { indicator: 'r', organisation: null, period: '2019', members: null });
    assert.ok(selection);
    return standingOf(factsOf(report), selection);
  }

  it('eleven months say so, and their sum does not pass for the year', () => {
    const view = kpiView(year(11, 20, { value: 'trên 270 tỷ đồng' }), 'vi');
    assert.deepEqual(
      [view.headline, view.absence, view.partial],
      [null, 'chưa đủ số liệu (11/12 tháng)', '11/12 tháng: 220 tỷ đồng'],
    );
    assert.deepEqual([view.verdict, view.comparisons], [null, []]);
    assert.equal(view.plan, 'Kế hoạch: trên 270 tỷ đồng');
  });

  for (const [months, value, plan, indicator, expected] of [
    [11, 25, { value: 'trên 270 tỷ đồng' }, { neverNegative: true }, 'met'],
    [11, 25, { value: 'trên 270 tỷ đồng' }, {}, null],
    [11, 25, { value: 'trên 275 tỷ đồng' }, { neverNegative: true }, null],
    [11, 25, { value: 'tối đa 270 tỷ đồng' }, { neverNegative: true, better: 'lower' }, 'missed'],
    [11, 20, { value: 'tối đa 270 tỷ đồng' }, { neverNegative: true, better: 'lower' }, null],
    [12, 25, { value: 'trên 270 tỷ đồng' }, {}, 'met'],
  ] as const) {
    it(`${months} months of ${value} against ${plan.value}, ${JSON.stringify(indicator)}: ${expected}`, () => {
      const standing = year(months, value, plan, indicator);
      assert.equal(kpiView(standing, 'vi').verdict?.kind ?? null, expected);
      assert.equal(barView(standing, 'vi').verdict?.kind ?? null, expected);
    });
  }

  it('each state has its own words in both languages, and zero has its number', () => {
    const said = (lang: string) =>
      (['not-due', 'not-reported', 'not-applicable', 'withheld'] as const).map(
        (value) => card({ value, target: '5' }, lang).absence ?? card({ value, target: '5' }, lang).caption,
      );
    assert.deepEqual(said('vi'), ['Kế hoạch', 'chưa báo cáo', 'không áp dụng', 'không công bố']);
    assert.deepEqual(said('en'), ['Plan', 'not reported', 'not applicable', 'withheld']);
    assert.equal(card({ value: '0 đồng', target: '5 đồng' }).headline?.text, '0 đồng');
  });
});
