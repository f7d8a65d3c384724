// The verdict that a reader sees is by the figures as they are published; where their rounding leaves it open, it says so.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparisonsOf, exact, published, readAttributes, target, verdict } from 'goalpost';
import { card } from './support.js';

describe('where only rounding leaves a verdict open', () => {
  for (const [value, plan, word, better] of [
    ['89%', '89%', 'Đạt kế hoạch', 'higher'],
    ['208,7 tỷ đồng', '208,7 tỷ đồng', 'Đạt kế hoạch', 'higher'],
    ['208,7 tỷ đồng', 'trên 208,7 tỷ đồng', 'Chưa đạt kế hoạch', 'higher'],
    ['4,0%', 'không quá 4%', 'Đạt kế hoạch', 'lower'],
    ['4,0%', 'dưới 4%', 'Chưa đạt kế hoạch', 'lower'],
    ['6,6%', 'từ 6,6% đến 6,8%', 'Đạt kế hoạch', 'closer'],
  ] as const) {
    it(`${value} against ${plan}: ${word}, by the rounded figures`, () => {
      const view = card({ value, target: plan, better, label: 'Chỉ tiêu' });
      assert.deepEqual(
        [view.verdict?.word, view.verdict?.note, view.verdict?.kind],
        [word, 'theo số đã làm tròn', word === 'Đạt kế hoạch' ? 'met' : 'missed'],
      );
      assert.match(view.sentence, new RegExp(`${word.toLowerCase()}, theo số đã làm tròn\\.$`));
      // What the bounds decide stays in the core.
      const { standing } = readAttributes({ value, target: plan, better }, 'vi');
      assert.equal(comparisonsOf(standing).verdict.verdict, 'undecided');
    });
  }

  it('270,0 of over 270 has no 100 % beside a plan that was missed', () => {
    assert.deepEqual(card({ value: '270,0 tỷ đồng', target: 'trên 270 tỷ đồng' }).comparisons, []);
  });

  // A word that leaves a side open is more than rounding.
  for (const value of ['khoảng 270 tỷ đồng', 'trên 260 tỷ đồng', 'gần 280 tỷ đồng', 'từ 260 đến 290 tỷ đồng']) {
    it(`${value} of at least 270: undecided`, () => {
      const { verdict } = card({ value, target: 'ít nhất 270 tỷ đồng' });
      assert.deepEqual([verdict?.kind, verdict?.note], ['undecided', 'Số chưa đủ chính xác để kết luận.']);
    });
  }

  it('the formula itself keeps three values', () => {
    const over270 = target('over', exact('270', 'VND'));
    assert.equal(verdict(published('270.0', '0.1', 'VND'), over270).verdict, 'undecided');
  });
});

describe('a range that is exceeded', () => {
  for (const [value, better, word] of [
    // 2018: the growth of the economy was 7,02 % (later 7,08 %) against a plan of 6,6 to 6,8 %; the source says "vượt".
    ['7,02%', 'higher', 'Vượt kế hoạch'],
    ['6,7%', 'higher', 'Đạt kế hoạch'],
    ['6,5%', 'higher', 'Ngoài khoảng kế hoạch'],
    // Of a cost "vượt" would be read as blame.
    ['6,5%', 'lower', 'Đạt kế hoạch'],
    ['7,02%', 'lower', 'Ngoài khoảng kế hoạch'],
    ['7,02%', 'closer', 'Ngoài khoảng kế hoạch'],
  ] as const) {
    it(`${value} against 6,6 to 6,8 %, where ${better} is better: ${word}`, () => {
      assert.equal(card({ value, target: 'từ 6,6% đến 6,8%', better }).verdict?.word, word);
    });
  }
});
