// Indicators that are computed from others: profit is revenue less cost, once both are added up.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  barView,
  factsOf,
  findingSentence,
  finish,
  issueSentence,
  isUnreadable,
  kpiView,
  placeName,
  type Report,
  readFile,
  reconcile,
  renderStatic,
  sentence,
  standingOfTag,
  toDocument,
  validate,
} from 'goalpost';

const revenue = { id: 'revenue', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng' };
const cost = { id: 'cost', name: 'Chi phí', kind: 'flow', unit: 'triệu đồng' };
const profit = { id: 'profit', name: 'Lợi nhuận', kind: 'flow', unit: 'tỷ đồng', formula: 'revenue - cost' };
const staff = { id: 'staff', name: 'Lao động', kind: 'stock', unit: 'người' };
const each = {
  id: 'each',
  name: 'Lợi nhuận một người',
  kind: 'ratio',
  unit: 'VND/person/year',
  numerator: 'profit',
  denominator: 'staff',
};

type Row = readonly [
  indicator: string,
  period: string,
  scenario: string,
  value: string | number | null,
  beside?: object,
];

const read = (rows: readonly Row[], indicators: readonly object[] = [revenue, cost, profit, staff, each]) =>
  validate({
    lang: 'vi',
    organisations: [{ id: 'tinh', children: [{ id: 'a' }, { id: 'b' }] }],
    indicators,
    entries: rows.map(([indicator, period, scenario, value, beside]) => ({
      indicator,
      organisation: 'tinh',
      period,
      scenario,
      ...(value === null ? {} : { value }),
      ...beside,
    })),
  });

function standing(report: Report, texts: Readonly<Record<string, string>> = {}) {
  const all = { indicator: 'profit', organisation: 'tinh', period: '2018', ...texts };
  const found = standingOfTag(all, Object.keys(all), factsOf(report), 'vi');
  assert.ok(found.standing, JSON.stringify(found));
  return found.standing;
}

const shown = (report: Report, texts: Readonly<Record<string, string>> = {}) => {
  const { headline, absence, plan, verdict } = kpiView(standing(report, texts), 'vi');
  return [headline?.text ?? absence, plan, verdict?.word ?? null];
};

const both: Row[] = [
  ['revenue', '2018', 'AC', '208,7 tỷ'],
  ['cost', '2018', 'AC', '150,2 tỷ'],
];

describe('an indicator with a formula', () => {
  it('is its terms with their signs, and their bounds', () => {
    const { report, issues } = read(both);
    assert.deepEqual(issues, []);
    // [208,65; 208,75) less [150,15; 150,25): above 58,4 and below 58,6.
    const { figure } = standing(report).actual;
    assert.equal(figure?.value.toFixed(), '58500000000');
    const { lo, hi, loOpen, hiOpen } = figure?.bounds ?? {};
    assert.deepEqual([lo?.toFixed(), hi?.toFixed(), loOpen, hiOpen], ['58400000000', '58600000000', true, true]);
    const text = '58,4–58,6 tỷ đồng';
    assert.equal(kpiView(standing(report), 'vi').headline?.text, text);
    assert.equal(barView(standing(report), 'vi').actual?.text, text);
    assert.equal(sentence(standing(report), 'vi'), `Năm 2018, lợi nhuận đạt ${text}.`);
    assert.ok(renderStatic('gp-kpi-card', standing(report), 'vi').includes('58,4–58,6'));
  });

  it('takes any minus between spaces, IDs with hyphens, and three terms', () => {
    for (const minus of ['-', '−', '–', '—']) {
      const named = [
        { ...revenue, id: 'doanh-thu' },
        { ...cost, id: 'chi-phi' },
        { ...cost, id: 'thue', name: 'Thuế' },
        { ...profit, formula: `doanh-thu ${minus} chi-phi  +  thue` },
      ];
      const rows: Row[] = [
        ['doanh-thu', '2018', 'AC', 200],
        ['chi-phi', '2018', 'AC', 150_000],
        ['thue', '2018', 'AC', 7_000],
      ];
      // 200 tỷ − 150 000 triệu + 7 000 triệu.
      assert.deepEqual(shown(read(rows, named).report), ['57 tỷ đồng', null, null]);
    }
  });

  it('is computed after its terms are added up over units, months and prior years', () => {
    const at = (organisation: string, rows: readonly Row[]) =>
      rows.map((row) => [...row.slice(0, 4), { organisation }] as unknown as Row);
    const a: Row[] = [
      ['revenue', '2018', 'AC', 100],
      ['cost', '2018', 'AC', 60_000],
    ];
    const months = Array.from(
      { length: 12 },
      (_, n): Row => ['cost', `2018-${String(n + 1).padStart(2, '0')}`, 'AC', 5_000],
    );
    const b: Row[] = [['revenue', '2018', 'AC', 80], ...months];
    const { report } = read([...at('a', a), ...at('b', b)]);
    // 180 − (60 + 12 × 5).
    assert.equal(shown(report)[0], '60 tỷ đồng');
    assert.equal(shown(report, { organisation: 'b' })[0], '20 tỷ đồng');
    assert.equal(shown(report, { period: 'latest' })[0], '60 tỷ đồng');
    const before: Row[] = [
      ['revenue', '2017', 'AC', 90],
      ['cost', '2017', 'AC', 50_000],
    ];
    const grown = kpiView(
      standing(read([['revenue', '2018', 'AC', 100], ['cost', '2018', 'AC', 50_000], ...before]).report),
      'vi',
    );
    // 50 ÷ 40.
    assert.deepEqual(
      grown.comparisons.map(({ text }) => text),
      ['+25%'],
    );
    // One prior year is restated, and the other is the actual of last year: nothing of them is put together.
    const restated: Row = ['revenue', '2018', 'PY', 95];
    const mixed = standing(
      read([['revenue', '2018', 'AC', 100], ['cost', '2018', 'AC', 50_000], ...before, restated]).report,
    );
    assert.equal(mixed.prior.figure?.value.toFixed(), '40000000000');
  });

  it('adds up over units that state it and units whose terms are known', () => {
    const stated: Row = ['profit', '2018', 'AC', 10, { organisation: 'a' }];
    const terms: Row[] = [
      ['revenue', '2018', 'AC', 50, { organisation: 'b' }],
      ['cost', '2018', 'AC', 30_000, { organisation: 'b' }],
    ];
    // 10, and 50 − 30.
    assert.equal(shown(read([stated, ...terms]).report)[0], '30 tỷ đồng');
    assert.equal(shown(read([stated, ...terms.slice(1)]).report)[0], 'chưa đủ số liệu (1/2 đơn vị)');
  });

  it('says why it is not known, and is never a part of a sum', () => {
    const one: Row = ['revenue', '2018', 'AC', 100];
    assert.equal(shown(read([one]).report)[0], 'chưa nêu');
    assert.equal(shown(read([one, ['cost', '2018', 'AC', null, { missing: 'withheld' }]]).report)[0], 'không công bố');
    assert.equal(
      shown(read([one, ['cost', '2018', 'AC', '15O']]).report)[0],
      'số liệu không đọc được ($.entries[1].value)',
    );
    const half: Row = ['cost', '2018', 'AC', 60_000, { organisation: 'a' }];
    const other: Row = ['revenue', '2018', 'AC', 70, { organisation: 'a' }];
    assert.equal(shown(read([one, half]).report)[0], 'chưa đủ số liệu (1/2 đơn vị)');
    assert.equal(standing(read([one, half]).report).actual.parts?.partial ?? null, null);
    // Of the unit that has both, 70 − 60 is compared like for like.
    const alike = standing(read([half, other, ['revenue', '2018', 'AC', 30, { organisation: 'b' }]]).report);
    assert.equal(alike.likeForLike?.actual.figure?.value.toFixed(), '10000000000');
  });

  it('gives way to an entry that states it, which a check compares', () => {
    const stating = (value: string) => read([...both, ['profit', '2018', 'AC', value]]).report;
    assert.equal(shown(stating('60 tỷ'))[0], '60 tỷ đồng');
    const found = (value: string) => reconcile(stating(value)).map(({ code, severity }) => `${code}: ${severity}`);
    assert.deepEqual(found('58,5 tỷ'), ['formula: fits']);
    assert.deepEqual(found('60 tỷ'), ['formula: contradiction']);
    assert.deepEqual(found('58,5 triệu'), ['scale: contradiction']);
    const [finding] = reconcile(stating('60 tỷ'));
    assert.ok(finding);
    // [59,5; 60,5) lies 0,9 to 2,1 above (58,4; 58,6).
    assert.equal(
      findingSentence(finding, 'vi'),
      '$.entries[2].value (Lợi nhuận · tinh · Năm 2018) ghi 60 tỷ đồng; tính từ 208,7 tỷ đồng ($.entries[0].value) và ' +
        '150,2 tỷ đồng ($.entries[1].value): 208,7 − 150,2 = 58,4–58,6 tỷ đồng. Hai bên không thể cùng đúng: lệch 0,9–2,1 tỷ đồng.',
    );
  });

  for (const [revenuePlan, costPlan, plan, verdict] of [
    // 58,5 against 70, as both plans ask for no less.
    ['trên 270 tỷ', 'không quá 200 tỷ', 'Kế hoạch: trên 70 tỷ đồng', 'Chưa đạt kế hoạch'],
    ['từ 270 tỷ trở lên', 'dưới 220 tỷ', 'Kế hoạch: trên 50 tỷ đồng', 'Đạt kế hoạch'],
    ['270 tỷ', '200 tỷ', 'Kế hoạch: 70 tỷ đồng', 'Chưa đạt kế hoạch'],
    ['đúng 200 tỷ', '150 tỷ', 'Kế hoạch: 50 tỷ đồng', 'Đạt kế hoạch'],
    // 200 − 150 and 220 − 150.
    ['từ 200 tỷ đến 220 tỷ', 'đúng 150 tỷ', 'Kế hoạch: 50–70 tỷ đồng', 'Đạt kế hoạch'],
    ['trên 270 tỷ', 'trên 200 tỷ', 'Kế hoạch: không cộng được (chưa rõ cộng thế nào)', null],
    ['từ 200 tỷ đến 220 tỷ', '150 tỷ', 'Kế hoạch: không cộng được (chưa rõ cộng thế nào)', null],
    ['trên 270 tỷ', null, null, null],
  ] as const) {
    it(`with plans of ${revenuePlan} and ${costPlan}: ${plan}`, () => {
      const plans: Row[] = [['revenue', '2018', 'PL', revenuePlan]];
      if (costPlan) plans.push(['cost', '2018', 'PL', costPlan]);
      assert.deepEqual(shown(read([...both, ...plans]).report).slice(1), [plan, verdict]);
    });
  }

  it('has no plan where nobody knows on which side of one an actual may lie', () => {
    const other = { ...cost, name: 'Khoản khác' };
    const plans: Row[] = [
      ['revenue', '2018', 'PL', '270 tỷ'],
      ['cost', '2018', 'PL', '200 tỷ'],
    ];
    const { report } = read([...both, ...plans], [revenue, other, profit]);
    assert.equal(shown(report)[1], 'Kế hoạch: không cộng được (chưa rõ cộng thế nào)');
    // Where nobody knows it of any, the plan is as plain as they are: 600 + 44 people.
    const people = ['a', 'b', 'c'].map((id) => ({ ...staff, id, ...(id === 'c' && { formula: 'a + b' }) }));
    const counts: Row[] = [
      ['a', '2018', 'PL', 600],
      ['b', '2018', 'PL', 44],
    ];
    assert.equal(kpiView(standing(read(counts, people).report, { indicator: 'c' }), 'vi').headline?.text, '644 người');
  });

  it('is divided in a ratio, and counts to date', () => {
    const { report } = read([...both, ['staff', '2018', 'AC', 100]]);
    // (58,4; 58,6) tỷ ÷ 100.
    assert.equal(shown(report, { indicator: 'each' })[0], '584–586 triệu đồng/người/năm');
    const nine: Row[] = [
      ['revenue', '9 tháng 2018', 'AC', 180],
      ['cost', '9 tháng 2018', 'AC', 130_000],
    ];
    const found = kpiView(standing(read(nine).report), 'vi');
    assert.deepEqual([found.headline?.text, found.comparisons[0]?.text], ['50 tỷ đồng', '74,8% (273/365 ngày)']);
  });

  it('is written and read again, and comes from the mapping of a table', () => {
    const { report } = read(both);
    const document = toDocument(report) as { indicators: { formula?: string }[] };
    assert.equal(document.indicators[2]?.formula, 'revenue - cost');
    const again = validate(JSON.parse(JSON.stringify(document)));
    assert.deepEqual([again.issues, shown(again.report)], [[], shown(report)]);
    const text = 'Đơn vị;Năm;Doanh thu TH (tỷ đồng);Chi phí TH (tỷ đồng)\ntinh;2018;208,7;150,2';
    const mapping = { indicators: [revenue, { ...cost, unit: 'tỷ đồng' }, profit] };
    const table = finish(readFile(new TextEncoder().encode(text), 'kh.csv', { mapping }));
    assert.ok(!isUnreadable(table));
    assert.deepEqual(table.issues, []);
    assert.equal(kpiView(standing(table.report, {}), 'vi').headline?.text, '58,5 tỷ đồng');
  });

  for (const [formula, code, more] of [
    ['revenue-cost', 'bad-formula', {}],
    ['revenue', 'bad-formula', {}],
    ['', 'bad-formula', {}],
    ['revenue -cost', 'bad-formula', {}],
    ['- cost + revenue', 'bad-formula', {}],
    ['revenue * cost', 'bad-formula', {}],
    ['revenue - cost -', 'bad-formula', {}],
    ['revenue - revenue', 'bad-formula', {}],
    ['revenue - profit', 'bad-formula', {}],
    ['revenue - loop', 'bad-formula', {}],
    ['revenue - staff', 'bad-formula', {}],
    ['revenue - each', 'bad-formula', {}],
    ['revenue - cost', 'bad-formula', { kind: 'ratio', unit: '%' }],
    ['revenue - nothing', 'unknown-id', {}],
    ['revenue - dollars', 'unit-mismatch', {}],
    [7, 'wrong-type', {}],
  ] as const) {
    it(`“${formula}” is ${code} ${JSON.stringify(more)}`, () => {
      const loop = { ...revenue, id: 'loop', formula: 'profit + revenue' };
      const indicators = [
        revenue,
        cost,
        staff,
        each,
        { ...revenue, id: 'dollars', unit: 'USD' },
        { ...profit, formula, ...more },
      ];
      const { issues, report } = read(both, formula === 'revenue - loop' ? [...indicators, loop] : indicators);
      assert.ok(issues.every((issue) => issue.code === code && issueSentence(issue, 'vi').includes('formula')));
      assert.ok(issues.map(({ place }) => placeName(place)).includes('$.indicators[5].formula'));
      assert.equal(report.indicators.get('profit')?.formula, null);
      assert.equal(shown(report)[0], 'chưa nêu');
    });
  }

  it('adds counts of one noun and stocks of one kind', () => {
    const indicators = [
      { id: 'a', name: 'A', kind: 'stock', unit: 'cơ sở', over: 'last' },
      { id: 'b', name: 'B', kind: 'stock', unit: 'cơ sở', over: 'last' },
      { id: 'profit', name: 'C', kind: 'stock', unit: 'cơ sở', over: 'last', formula: 'a + b' },
    ];
    const rows: Row[] = [
      ['a', '2018', 'AC', '23 cơ sở'],
      ['b', '2018', 'AC', '4 cơ sở'],
    ];
    assert.equal(shown(read(rows, indicators).report)[0], '27 cơ sở');
    const other = indicators.with(1, { ...(indicators[1] as object), over: 'average' } as (typeof indicators)[0]);
    assert.deepEqual(
      read(rows, other).issues.map(({ code }) => code),
      ['bad-formula'],
    );
    const parcels = indicators.with(1, { ...(indicators[1] as object), unit: 'bưu gửi' } as (typeof indicators)[0]);
    assert.deepEqual(
      read([], parcels).issues.map(({ code }) => code),
      ['unit-mismatch'],
    );
  });
});
