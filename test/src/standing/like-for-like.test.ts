// 13 of 14 units are compared with the plan, the prior year and the headcount of those 13, never with those of all.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf, kpiView, select, sentence, standingOf, validate } from 'goalpost';

const units = Array.from({ length: 14 }, (_, index) => `h${index + 1}`);
const [last, before] = ['h14', 'h13'];

/** Twelve units with one value, the thirteenth and the fourteenth with others; `null` says nothing. */
const stated = (indicator: string, scenario: string, period: string, values: readonly (number | null)[]) =>
  units.flatMap((organisation) => {
    const value = values[organisation === last ? 2 : organisation === before ? 1 : 0] ?? null;
    return value === null ? [] : [{ indicator, organisation, scenario, period, value }];
  });

const document = {
  lang: 'vi',
  organisations: [{ id: 'tinh', children: units.map((id) => ({ id })) }],
  indicators: [
    { id: 'revenue', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng', neverNegative: true },
    { id: 'people', name: 'Lao động', kind: 'stock', unit: 'người' },
    {
      id: 'productivity',
      name: 'Năng suất lao động',
      kind: 'ratio',
      unit: 'triệu đồng/người/năm',
      numerator: 'revenue',
      denominator: 'people',
    },
  ],
  entries: [
    // 12 × 13.5 + 13.53 = 175.53.
    ...stated('revenue', 'AC', '2019', [13.5, 13.53, null]),
    // 12 × 20 + 24.5 = 264.5, and 5.5 more are 270.
    ...stated('revenue', 'PL', '2019', [20, 24.5, 5.5]),
    // 12 × 14 + 14 = 182, and 5 more are 187.
    ...stated('revenue', 'PY', '2019', [14, 14, 5]),
    // 12 × 78 + 81 = 1017, and 21 more are 1038.
    ...stated('people', 'AC', '2019', [78, 81, 21]),
  ],
};

const cardOf = (indicator: string, changes: object = {}, lang = 'vi') => {
  const { report, issues } = validate({ ...document, ...changes });
  assert.deepEqual(
    issues.filter(({ severity }) => severity === 'error'),
    [],
  );
  const { selection } = select(report, { indicator, organisation: 'tinh', period: '2019', members: null });
  assert.ok(selection);
  const standing = standingOf(factsOf(report), selection);
  return { view: kpiView(standing, lang), said: sentence(standing, lang) };
};
const compared = ({ comparisons }: ReturnType<typeof kpiView>) => comparisons.map(({ label, text }) => [label, text]);

describe('a total of 13 of 14 units', () => {
  it('is compared with the plan and the prior year of those 13', () => {
    const { view, said } = cardOf('revenue');
    assert.equal(view.headline, null);
    assert.equal(view.absence, 'chưa đủ số liệu (13/14 đơn vị)');
    assert.equal(view.partial, '13/14 đơn vị: 175,5 tỷ đồng; kế hoạch của các đơn vị đó 264,5 tỷ đồng');
    // 175.53 ÷ 264.5 = 66.36 %; 175.53 ÷ 182 = 1 − 3.55 %.
    assert.deepEqual(compared(view), [
      ['So với năm 2018 (của các đơn vị đó)', '−3,6%'],
      ['So với kế hoạch (của các đơn vị đó)', '66,4%'],
    ]);
    assert.equal(view.plan, 'Kế hoạch: 270 tỷ đồng');
    assert.equal(view.verdict, null);
    assert.match(said, /bằng 66,4% kế hoạch \(của các đơn vị đó\), giảm 3,6% so với năm 2018 \(của các đơn vị đó\)/);
  });

  it('has the productivity of those 13', () => {
    // 175.53 tỷ ÷ 1017 = 172.596 triệu; 169.1 triệu would be of 14 units' people.
    const { view } = cardOf('productivity');
    assert.equal(view.partial, '13/14 đơn vị: 172,6 triệu đồng/người/năm');
  });

  it('counts a unit of a ratio only where both of its parts are known', () => {
    const entries = document.entries.filter(
      ({ indicator, organisation }) => !(indicator === 'people' && organisation === before),
    );
    // 12 × 13.5 ÷ (12 × 78) = 173.08 triệu.
    const { view } = cardOf('productivity', { entries });
    assert.equal(view.partial, '12/14 đơn vị: 173,1 triệu đồng/người/năm');
  });

  it('has no comparison with a plan that one of them lacks', () => {
    const entries = document.entries.filter(
      ({ scenario, organisation }) => !(scenario === 'PL' && organisation === before),
    );
    const { view } = cardOf('revenue', { entries });
    assert.equal(view.partial, '13/14 đơn vị: 175,5 tỷ đồng');
    assert.deepEqual(
      view.comparisons.map(({ kind }) => kind),
      ['growth'],
    );
  });

  it('still meets a plan of all that the 13 alone reach', () => {
    const small = document.entries.map((entry) =>
      entry.scenario === 'PL' ? { ...entry, value: entry.value / 10 } : entry,
    );
    assert.equal(cardOf('revenue', { entries: small }).view.verdict?.word, 'Đạt kế hoạch');
  });

  it('leaves out units that the figure does not apply to', () => {
    const entries = [
      ...document.entries.filter(({ indicator, organisation }) => indicator !== 'revenue' || organisation !== 'h1'),
      { indicator: 'revenue', organisation: 'h1', scenario: 'AC', period: '2019', missing: 'not-applicable' },
    ];
    // 11 × 13.5 + 13.53 = 162.03; what was added up shows four digits.
    assert.equal(cardOf('revenue', { entries }).view.partial?.split(';')[0], '12/13 đơn vị: 162 tỷ đồng');
  });

  it('is said in English', () => {
    const { view, said } = cardOf('revenue', {}, 'en');
    assert.deepEqual(compared(view)[1], ['Of plan (of those units)', '66.4%']);
    assert.match(said, /66\.4% of plan \(of those units\)/);
  });
});
