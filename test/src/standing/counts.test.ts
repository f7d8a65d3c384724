// Whole numbers of things that are counted one by one are exact: 12 of at least 12 is met.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { comparisonsOf, figureText, kpiView, readAttributes } from 'goalpost';

const judged = (value: string, target: string, lang = 'vi') => {
  const { standing, issues } = readAttributes(
    {
      value,
      target,
      period: '2018',
      better: target.includes('không quá') || target.includes('tối đa') ? 'lower' : 'higher',
    },
    lang,
  );
  assert.deepEqual(issues, []);
  return comparisonsOf(standing).verdict.verdict;
};

describe('a count', () => {
  for (const [value, target, expected, lang] of [
    ['12', '12', 'met', 'vi'],
    ['12', 'ít nhất 12', 'met', 'vi'],
    ['0', 'tối đa 0', 'met', 'vi'],
    ['40', 'không quá 40', 'met', 'vi'],
    ['41', 'không quá 40', 'missed', 'vi'],
    ['644 người', 'trên 644 người', 'missed', 'vi'],
    ['644 people', 'at least 644 people', 'met', 'en'],
    ['1.048.500', '1.048.500', 'met', 'vi'],
    ['192 điểm', 'đúng 192 điểm', 'met', 'vi'],
    // What is measured, and what has a scale word or a qualifier, is rounded.
    ['12 tỷ đồng', 'trên 12 tỷ đồng', 'undecided', 'vi'],
    ['12 nghìn người', 'trên 12 nghìn người', 'undecided', 'vi'],
    ['khoảng 12', '12', 'undecided', 'vi'],
    ['12,0', '12', 'undecided', 'vi'],
    ['89%', '89%', 'undecided', 'vi'],
    ['8 giờ', 'không quá 8 giờ', 'undecided', 'vi'],
    ['5 triệu đồng/người', '5 triệu đồng/người', 'undecided', 'vi'],
  ] as const) {
    it(`${value} of ${target}: ${expected}`, () => assert.equal(judged(value, target, lang), expected));
  }

  it('is printed to its last digit', () => {
    const print = (value: string) => {
      const { figure } = readAttributes({ value }, 'vi').standing.actual;
      return figure && figureText(figure, 'vi').text;
    };
    assert.equal(print('1.048.516 người'), '1.048.516 người');
    assert.equal(print('1048516'), '1.048.516');
    assert.equal(print('5 triệu người'), '5 triệu người');
  });

  it('prints its exact gap and its whole attainment on the page of counts.html', () => {
    const path = new URL('../../fixtures/cases/counts.html', import.meta.url);
    const cards = [...readFileSync(path, 'utf8').matchAll(/<gp-kpi-card (.*?)>/g)].map(([, text = '']) => {
      const texts = Object.fromEntries([...text.matchAll(/([\w-]+)="(.*?)"/g)].map(([, name, value]) => [name, value]));
      const view = kpiView(readAttributes(texts, 'vi').standing, 'vi');
      return [view.comparisons.map(({ text }) => text).join(), view.verdict?.word];
    });
    assert.deepEqual(cards, [
      ['không đổi', 'Đạt kế hoạch'],
      ['100%', 'Đạt kế hoạch'],
    ]);
    const { standing } = readAttributes({ value: '38', target: 'không quá 40' }, 'vi');
    assert.equal(kpiView(standing, 'vi').comparisons[0]?.text, '−2');
  });
});
