import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type AttributeTexts,
  type BarView,
  barView,
  factsOf,
  type Issue,
  issueSentence,
  type KpiView,
  kpiView,
  placeName,
  readAttributes,
  readJson,
  type SelectionTexts,
  select,
  sentence,
  standingOf,
  validate,
} from 'goalpost';

const card = (texts: Partial<AttributeTexts>, lang = 'vi'): KpiView => {
  const { standing, issues } = readAttributes(texts, lang);
  assert.deepEqual(
    issues.map((issue) => issueSentence(issue, lang)),
    [],
  );
  return kpiView(standing, lang);
};
const bar = (texts: Partial<AttributeTexts>): BarView => barView(readAttributes(texts, 'vi').standing, 'vi');

const source = readFileSync(new URL('../../../docs/examples/long-an-2019.json', import.meta.url), 'utf8');
const raw = readJson(source, 'long-an-2019.json');
assert.ok('root' in raw);
const longAn = validate(raw.root);
const facts = factsOf(longAn.report);

function fromReport(keys: Partial<SelectionTexts>, lang = 'vi'): KpiView {
  const { selection } = select(longAn.report, {
    indicator: 'revenue',
    organisation: null,
    period: '2018',
    members: null,
    ...keys,
  });
  assert.ok(selection);
  return kpiView(standingOf(facts, selection), lang);
}

describe('the Long An report', () => {
  it('has no issue', () => assert.deepEqual(longAn.issues, []));

  it('2018: revenue and growth', () => {
    const view = fromReport({});
    assert.deepEqual([view.headline?.number, view.headline?.unit], ['208,7', 'tỷ đồng']);
    assert.deepEqual(
      view.comparisons.map(({ label, text, tone }) => [label, text, tone]),
      [['So với năm 2017', '+37,6%', 'good']],
    );
    assert.deepEqual(view.provenance, ['Nguồn: Hội nghị triển khai kế hoạch năm 2019', 'Số liệu đến 14/01/2019']);
    assert.equal(view.sentence, 'Năm 2018, tổng doanh thu đạt 208,7 tỷ đồng, tăng 37,6% so với năm 2017.');
  });

  it('2018: the commune network is 29 % of the whole', () => {
    const view = fromReport({ members: 'network=commune' });
    assert.equal(view.headline?.text, '60,22 tỷ đồng');
    assert.deepEqual(
      view.comparisons.map(({ kind, text }) => [kind, text]),
      [['share', '29%']],
    );
  });

  it('2018: a service group is not reported, never 0', () => {
    const view = fromReport({ members: 'service=postal' });
    assert.deepEqual([view.headline, view.absence, view.comparisons], [null, 'chưa báo cáo', []]);
    assert.equal(fromReport({ members: 'service=postal' }, 'en').absence, 'not reported');
  });

  it('2019: the plan, and the growth that it asks for', () => {
    const view = fromReport({ period: '2019' });
    assert.deepEqual([view.caption, view.headline?.text], ['Kế hoạch', 'trên 270 tỷ đồng']);
    assert.deepEqual(
      view.comparisons.map(({ kind, text }) => [kind, text]),
      [['growth', 'trên 29,3%']],
    );
    assert.equal(
      fromReport({ indicator: 'productivity', period: '2019' }).headline?.text,
      'trên 419 triệu đồng/người/năm',
    );
  });

  for (const [keys, place] of [
    [{ indicator: 'sales' }, 'indicator'],
    [{ indicator: null }, 'indicator'],
    [{ organisation: 'x' }, 'organisation'],
    [{ period: '2018-13' }, 'period'],
    [{ period: null }, 'period'],
    [{ members: 'service=x' }, 'members'],
    [{ members: 'x=y' }, 'members'],
  ] as const) {
    it(`the wrong key ${JSON.stringify(keys)} is named`, () => {
      const texts = { indicator: 'revenue', organisation: null, period: '2018', members: null, ...keys };
      assert.deepEqual(
        select(longAn.report, texts).issues.map((issue) => placeName(issue.place)),
        [place],
      );
    });
  }
});

describe('kpiView', () => {
  it('shows growth and attainment side by side, with a verdict', () => {
    const view = card({ value: '208,7 tỷ đồng', target: 'trên 270 tỷ đồng', prior: '151,7 tỷ đồng' });
    // 208.65 ÷ 151.75 = 1.37496 and 208.75 ÷ 151.65 = 1.37652, rounded outward; 208.65 ÷ 270 = 77.28 %, 208.75 ÷ 270 = 77.31 %.
    assert.deepEqual(
      view.comparisons.map(({ kind, text }) => [kind, text]),
      [
        ['growth', '+37,4–37,7%'],
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
    assert.deepEqual([growth?.text, growth?.note], ['n.a.', 'số gốc có thể bằng 0']);
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
    const { verdict } = card({ value: '270,0 tỷ đồng', target: 'trên 270 tỷ đồng' });
    assert.deepEqual([verdict?.kind, verdict?.note], ['undecided', 'Số đã làm tròn, chưa đủ để kết luận.']);
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
        ['change', '+1,3–1,5 điểm phần trăm'],
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

describe('implied prior year', () => {
  it('208,7 tỷ at +37,6 % puts 2017 between 151,580 and 151,763 tỷ', () => {
    const view = fromReport({});
    assert.equal(view.impliedPrior?.text, 'năm 2017: khoảng 151,7 tỷ đồng (suy ra)');
    // 151.580 rounded down and 151.763 rounded up at four digits.
    assert.equal(view.impliedPrior?.range, 'Suy ra từ số đã làm tròn: trên 151,5 tỷ đồng, dưới 151,8 tỷ đồng.');
    assert.equal(
      bar({ value: '208,7 tỷ đồng', growth: '37,6%', period: '2018' }).prior?.text,
      'năm 2017: khoảng 151,7 tỷ đồng (suy ra)',
    );
  });
  it('gives way to a stated prior year', () => {
    assert.equal(card({ value: '208,7 tỷ đồng', growth: '37,6%', prior: '151,7 tỷ đồng' }).impliedPrior, null);
  });
});

describe('figures that would print alike', () => {
  for (const [value, target, headline, plan] of [
    ['4850600000000 VND', '4851400000000 VND', '4.850,6 tỷ đồng', '4.851,4 tỷ đồng'],
    ['999960000000 VND', '1000000000000 VND', '999,96 tỷ đồng', '1.000,00 tỷ đồng'],
    ['269,9999 tỷ đồng', 'trên 270 tỷ đồng', '269,9999 tỷ đồng', 'trên 270 tỷ đồng'],
    ['89,96%', '89,98%', '89,96%', '89,98%'],
    ['12001400000000 VND', '12001300000000 VND', '12,0014 nghìn tỷ đồng', '12,0013 nghìn tỷ đồng'],
    // Those that differ at a glance stay short, and so do those that are the same.
    ['4850600000000 VND', '5000000000000 VND', '4.850,6 tỷ đồng', '5.000,0 tỷ đồng'],
    ['4850600000000 VND', '4850600000000 VND', '4.850,6 tỷ đồng', '4.850,6 tỷ đồng'],
  ] as const) {
    it(`${value} beside ${target}`, () => {
      const view = card({ value, target });
      assert.deepEqual([view.headline?.text, view.plan], [headline, `Kế hoạch: ${plan}`]);
      const drawn = bar({ value, target });
      assert.deepEqual([drawn.actual?.text, drawn.target?.text], [headline, `Kế hoạch: ${plan}`]);
      assert.ok(view.sentence.includes(headline) && view.sentence.includes(plan), view.sentence);
    });
  }

  // Numbers of a table are exact, and print four digits where those are enough.
  for (const [value, target, headline, plan] of [
    [4850.6, 4851.4, '4.850,6 tỷ đồng', '4.851,4 tỷ đồng'],
    [999.96, 1000, '0,99996 nghìn tỷ đồng', '1 nghìn tỷ đồng'],
    [4850.6, 5000, '4.851 tỷ đồng', '5 nghìn tỷ đồng'],
    [4850.6, 4850.6, '4.851 tỷ đồng', '4.851 tỷ đồng'],
  ] as const) {
    it(`${value} beside ${target} in a table`, () => {
      const { report } = validate({
        organisations: [{ id: 'a' }],
        indicators: [{ id: 'i', name: 'Thu', kind: 'flow', unit: 'tỷ đồng' }],
        entries: [
          { indicator: 'i', period: '2018', scenario: 'AC', value },
          { indicator: 'i', period: '2018', scenario: 'PL', value: target },
        ],
        lang: 'vi',
      });
      const { selection } = select(report, { indicator: 'i', organisation: null, period: '2018', members: null });
      assert.ok(selection);
      const view = kpiView(standingOf(factsOf(report), selection), 'vi');
      assert.deepEqual([view.headline?.text, view.plan], [headline, `Kế hoạch: ${plan}`]);
    });
  }
});

describe('barView', () => {
  it('names the unit at the line where the actual is printed in another', () => {
    const short = (value: string, target: string): string | undefined => bar({ value, target }).target?.short;
    assert.equal(short('12,5 tỷ đồng', '4 nghìn tỷ đồng'), '4 nghìn tỷ đồng');
    assert.equal(short('0,0001 tỷ đồng', '4 tỷ đồng'), '4 tỷ đồng');
    assert.equal(short('2.098,75 tỷ đồng', '2.150 tỷ đồng'), '2.150');
    assert.equal(short('98,75 tỷ đồng', '2.150.000 tỷ đồng'), '2.150 nghìn tỷ đồng');
    assert.equal(short('208,7 tỷ đồng', 'trên 270 tỷ đồng'), '270');
    assert.equal(short('chưa báo cáo', '270 tỷ đồng'), '270');
  });

  it('has both units on the page of bar-scale.html', () => {
    const path = new URL('../../fixtures/cases/bar-scale.html', import.meta.url);
    const bars = [...readFileSync(path, 'utf8').matchAll(/value="(.*?)" target="(.*?)"/g)].map(([, value, target]) =>
      bar({ value: value ?? '', target: target ?? '' }),
    );
    assert.deepEqual(
      bars.map(({ actual, target }) => [actual?.text, `${target?.sign} ${target?.short}`]),
      [
        ['950 triệu đồng', '≥ 1,2 tỷ đồng'],
        ['1,2 tỷ đồng', '≥ 950 triệu đồng'],
      ],
    );
    assert.equal(bar({ value: '0,5', target: '1000000' }).target?.short, '1 triệu');
  });

  it('starts at zero and lets the actual pass its target', () => {
    const { zero, actual, target } = bar({ value: '300 tỷ đồng', target: 'trên 200 tỷ đồng' });
    assert.ok(actual && target);
    assert.equal(zero, 0);
    assert.equal(actual.from, 0);
    assert.equal((actual.to / target.at).toFixed(6), '1.500000');
    assert.ok(actual.to < 1);
    assert.deepEqual([target.sign, target.short], ['>', '200']);
  });

  it('draws nothing for what is missing', () => {
    const view = bar({ value: 'chưa báo cáo', target: '5 tỷ đồng' });
    assert.deepEqual([view.actual, view.absence, view.verdict], [null, 'chưa báo cáo', null]);
  });

  it('puts zero inside where values are negative', () => {
    const { zero, actual } = bar({ value: '-50 tỷ đồng', target: '50 tỷ đồng' });
    assert.equal(zero, 0.5);
    assert.ok(actual && actual.to === 0.5 && actual.from < 0.5);
  });

  it('draws prior year, forecast and named bands', () => {
    const view = bar({ value: '80', target: '100', prior: '70', forecast: '105', bands: '60% yếu; 100% khá; tốt' });
    assert.equal(((view.prior?.at ?? 0) / (view.target?.at ?? 1)).toFixed(6), '0.700000');
    assert.ok((view.forecast?.to ?? 0) > (view.target?.at ?? 1));
    assert.deepEqual(
      view.bands.map(({ name, shade, text }) => [name, shade, text]),
      [
        ['yếu', 0, '≤ 60'],
        ['khá', 0.5, '≤ 100'],
        ['tốt', 1, null],
      ],
    );
    assert.equal(view.bands.at(-1)?.to, 1);
  });

  it('keeps every fraction between 0 and 1', () => {
    const amount = fc.integer({ min: -1e6, max: 1e6 }).map(String);
    fc.assert(
      fc.property(amount, amount, amount, amount, (value, target, prior, forecast) => {
        const view = bar({ value, target, prior, forecast });
        const fractions = [
          view.zero,
          view.actual?.from,
          view.actual?.to,
          view.target?.at,
          view.prior?.at,
          view.forecast?.to,
        ];
        for (const fraction of fractions) assert.ok(fraction !== undefined && fraction >= 0 && fraction <= 1);
      }),
    );
  });
});

describe('sentence', () => {
  for (const [texts, expected] of [
    [
      { label: 'Doanh thu', value: '95 tỷ đồng', growth: 'giảm 5%', period: '2018' },
      'Năm 2018, doanh thu đạt 95 tỷ đồng, giảm 5% so với năm 2017.',
    ],
    [{ label: 'GDP', value: '95 tỷ đồng', period: '2018-H1' }, '6 tháng đầu năm 2018, GDP đạt 95 tỷ đồng.'],
    [{ label: 'Chi phí', value: 'chưa báo cáo', period: '2018-03' }, 'Tháng 3/2018, chi phí: chưa báo cáo.'],
    [{ value: '5 tỷ đồng' }, 'Đạt 5 tỷ đồng.'],
  ] as const) {
    it(expected, () => assert.equal(sentence(readAttributes(texts, 'vi').standing, 'vi'), expected));
  }
});

describe('nothing undecided is drawn', () => {
  it('a fall that leaves something does not print as one by 100 %', () => {
    // 15 ÷ 120.5 = 0.0124 % and 25 ÷ 119.5 = 0.0209 % are left.
    const view = card({ value: '0,02 tỷ đồng', prior: '120 tỷ đồng' });
    assert.deepEqual(
      [view.comparisons[0]?.text, view.sentence],
      ['−99,99 đến −99,97%', 'Đạt 0,02 tỷ đồng, giảm 99,97–99,99% so với năm trước.'],
    );
  });

  const path = new URL('../../fixtures/cases/undecided-arrows.json', import.meta.url);
  const cases = JSON.parse(readFileSync(path, 'utf8')) as {
    lang: string;
    value: string;
    prior: string;
    printed: string;
  }[];
  for (const { lang, value, prior, printed } of cases) {
    it(`no arrow for ${value} against ${prior}`, () => {
      const [change] = card({ value, prior }, lang).comparisons;
      assert.deepEqual([change?.text, change?.rises, change?.tone], [printed, null, 'neutral']);
    });
  }

  for (const [value, prior, rises, tone] of [
    // 100.5 at least, against less than 100.5.
    ['101 tỷ đồng', '100 tỷ đồng', true, 'good'],
    // Less than 100.5, against 99.5 at least.
    ['100 tỷ đồng', '100 tỷ đồng', null, 'neutral'],
    ['98 tỷ đồng', '100 tỷ đồng', false, 'bad'],
    ['trên 101 tỷ đồng', '100 tỷ đồng', true, 'good'],
    ['tối đa 99 tỷ đồng', '100 tỷ đồng', false, 'bad'],
    ['khoảng 150 tỷ đồng', '100 tỷ đồng', null, 'neutral'],
  ] as const) {
    it(`${value} against ${prior}: ${rises === null ? 'undecided' : rises ? 'up' : 'down'}`, () => {
      const view = card({ value, prior });
      const [change] = view.comparisons;
      assert.deepEqual([change?.rises, change?.tone], [rises, tone]);
      assert.equal(/tăng|giảm/.test(view.sentence), rises !== null);
    });
  }

  for (const [value, target, attained] of [
    // 208.65 ÷ 209 = 99.83 %, 208.75 ÷ 209 = 99.88 %.
    ['208,7 tỷ đồng', '209 tỷ đồng', '99,8–99,9%'],
    // 269.985 ÷ 270 = 99.99444 %, 269.995 ÷ 270 = 99.99815 %.
    ['269,99 tỷ đồng', 'trên 270 tỷ đồng', '99,994–99,999%'],
    ['gần 270 tỷ đồng', 'ít nhất 270 tỷ đồng', 'dưới 100%'],
    ['từ 269 đến 270 tỷ đồng', 'trên 270 tỷ đồng', 'tối đa 100%'],
    // It is exactly 100 % of the plan, which asks for more.
    ['đúng 270 tỷ đồng', 'trên 270 tỷ đồng', null],
  ] as const) {
    it(`${value} of ${target} is missed and prints ${attained ?? 'no attainment'}`, () => {
      const view = card({ value, target });
      assert.equal(view.verdict?.kind, 'missed');
      assert.equal(view.comparisons[0]?.text ?? null, attained);
      assert.equal(bar({ value, target }).attainment, attained);
    });
  }
});

describe('the sentence of an issue', () => {
  const role = (count: number): string => {
    const organisations = Array.from({ length: count }, (_, index) => ({ id: `o${index}` }));
    const { issues } = validate({ organisations, indicators: [], entries: [{ organisation: 'x', indicator: 'y' }] });
    return issueSentence(issues.find(({ place }) => placeName(place).endsWith('.organisation')) as Issue, 'vi');
  };

  it('lists a dozen accepted values, and says how many more there are', () => {
    const dozen = 'o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11';
    assert.ok(role(12).endsWith(`Chấp nhận: ${dozen}.`));
    assert.ok(role(15).endsWith(`Chấp nhận: ${dozen}, … và 3 giá trị khác.`));
  });
});
