import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { factsOf, kpiView, standingOfTag, validate } from 'goalpost';
import { bar, card } from './support.js';

describe('nothing undecided is drawn', () => {
  it('a plan computed from "under 95" by "at least 96" is not met by 95 ÷ 96, which is as much', () => {
    const entry = (indicator: string, scenario: string, value: string | number) => ({
      indicator,
      period: '2019',
      scenario,
      value,
    });
    const { report } = validate({
      lang: 'en',
      organisations: [{ id: 'o' }],
      indicators: [
        { id: 'x', kind: 'ratio', unit: 'VND/person/year', numerator: 'above', denominator: 'below' },
        { id: 'above', kind: 'flow', unit: 'VND' },
        { id: 'below', kind: 'stock', unit: 'person' },
      ],
      entries: [
        entry('above', 'AC', 95),
        entry('above', 'PL', 'under 95'),
        entry('below', 'AC', 96),
        entry('below', 'PL', 'at least 96'),
      ],
    });
    const found = standingOfTag({ indicator: 'x', period: '2019' }, [], factsOf(report), 'en');
    assert.ok(found.standing);
    const view = kpiView({ ...found.standing, better: 'lower' }, 'en');
    assert.equal(view.verdict?.kind, 'missed');
  });

  it('a fall that leaves something does not print as one by 100 %', () => {
    // 15 ÷ 120.5 = 0.0124 % and 25 ÷ 119.5 = 0.0209 % are left.
    const view = card({ value: '0,02 tỷ đồng', prior: '120 tỷ đồng' });
    assert.deepEqual(
      [view.comparisons[0]?.text, view.sentence],
      ['≈ −99,983%', 'Đạt 0,02 tỷ đồng, giảm khoảng 99,983% so với năm trước.'],
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
      const view = card({ value, prior, better: 'higher' });
      const [change] = view.comparisons;
      assert.deepEqual([change?.rises, change?.tone], [rises, tone]);
      assert.equal(/tăng(?! trưởng)|giảm/.test(view.sentence), rises !== null);
    });
  }

  for (const [value, target, attained] of [
    // 208.65 ÷ 209 = 99.83 %, 208.75 ÷ 209 = 99.88 %.
    ['208,7 tỷ đồng', '209 tỷ đồng', '≈ 99,86%'],
    // 269.985 ÷ 270 = 99.99444 %, 269.995 ÷ 270 = 99.99815 %.
    ['269,99 tỷ đồng', 'trên 270 tỷ đồng', '≈ 99,996%'],
    ['gần 270 tỷ đồng', 'ít nhất 270 tỷ đồng', 'dưới 100%'],
    ['từ 269 đến 270 tỷ đồng', 'trên 270 tỷ đồng', 'tối đa 100%'],
    // It is exactly 100 % of the plan, which asks for more.
    ['đúng 270 tỷ đồng', 'trên 270 tỷ đồng', null],
  ] as const) {
    it(`${value} of ${target} is missed and prints ${attained ?? 'no attainment'}`, () => {
      const view = card({ value, target, better: 'higher' });
      assert.equal(view.verdict?.kind, 'missed');
      assert.equal(view.comparisons[0]?.text ?? null, attained);
      assert.equal(bar({ value, target }).attainment, attained);
    });
  }

  // The nearest number at the coarsest digit that helps, with the bounds beside it.
  for (const [texts, text, range, said] of [
    // 151,5 ÷ 109,5 = 1.3836 and 152,5 ÷ 108,5 = 1.4055; 152 ÷ 109 = 1.3945.
    [{ value: '152 tỷ đồng', prior: '109 tỷ đồng' }, '≈ +39%', '+38–41%', 'tăng khoảng 39% so với năm trước'],
    // 7,5 ÷ 10,5 = 0.7143 and 8,5 ÷ 9,5 = 0.8947; 8 ÷ 10 = 0.8.
    [{ value: '8 tỷ đồng', prior: '10 tỷ đồng' }, '≈ −20%', '−29 đến −10%', 'giảm khoảng 20% so với năm trước'],
    // 4,5 ÷ 3,5 = 1.2857 and 5,5 ÷ 2,5 = 2.2: no number helps.
    [{ value: '5 tỷ đồng', prior: '3 tỷ đồng' }, '+28–120%', null, 'tăng 28–120% so với năm trước'],
    // 4,5 ÷ 10 and 5,5 ÷ 10: a plan is exact.
    [{ value: '5 tỷ đồng', target: '10 tỷ đồng' }, '≈ 50%', '45–55%', 'bằng khoảng 50% kế hoạch'],
    [
      { value: '89%', target: '89%' },
      '≈ 0 điểm phần trăm',
      '−1 đến +1 điểm phần trăm',
      'đạt kế hoạch, theo số đã làm tròn',
    ],
    // Decided digits are printed as before: 208,65 ÷ 200 = 1.04325, 208,75 ÷ 200 = 1.04375.
    [{ value: '208,7 tỷ đồng', target: '200 tỷ đồng' }, '104%', null, 'bằng 104% kế hoạch'],
  ] as const) {
    it(`${JSON.stringify(texts)} prints ${text}`, () => {
      const view = card({ ...texts, better: 'higher' });
      assert.deepEqual([view.comparisons[0]?.text, view.comparisons[0]?.note], [text, range]);
      assert.ok(view.sentence.includes(said), view.sentence);
    });
  }

  it('a loss is no share of a plan, and no growth of a profit', () => {
    const view = card({ label: 'Lợi nhuận', value: '-2 tỷ đồng', target: '10 tỷ đồng', prior: '3 tỷ đồng' });
    assert.deepEqual(
      view.comparisons.map(({ text, note }) => [text, note]),
      [
        ['n.a.', 'số thực hiện nhỏ hơn 0'],
        ['n.a.', 'số thực hiện nhỏ hơn 0'],
      ],
    );
    assert.equal(view.sentence, 'Lợi nhuận đạt −2 tỷ đồng, kế hoạch 10 tỷ đồng, chưa đạt kế hoạch.');
  });
});
