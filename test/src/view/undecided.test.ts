import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { bar, card } from './support.js';

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
      const view = card({ value, prior, better: 'higher' });
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
      const view = card({ value, target, better: 'higher' });
      assert.equal(view.verdict?.kind, 'missed');
      assert.equal(view.comparisons[0]?.text ?? null, attained);
      assert.equal(bar({ value, target }).attainment, attained);
    });
  }
});
