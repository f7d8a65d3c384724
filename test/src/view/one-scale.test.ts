import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barView, exact, figureText, parsePhrase, published, renderStatic, standingFrom, target } from 'goalpost';
import { bar, card } from './support.js';

const billion = exact('1200000000', 'VND');

describe('an amount in the scale of another', () => {
  // By hand: the digits stay, and the comma moves by the difference of the scales; "950" to the million is "0,950" of a billion.
  for (const [why, figure, like, expected] of [
    ['published digits stay', '950 triệu đồng', billion, '0,950 tỷ đồng'],
    ['four digits behind the comma', '87,5 triệu đồng', billion, '0,0875 tỷ đồng'],
    ['no fifth digit', '87,25 triệu đồng', billion, '87,25 triệu đồng'],
    ['no digit that nobody said', '1,2 tỷ đồng', exact('950000000', 'VND'), '1,2 tỷ đồng'],
    ['digits that were said', '1,250 tỷ đồng', exact('950000000', 'VND'), '1.250 triệu đồng'],
    ['a word stays', 'gần 990 triệu đồng', billion, 'gần 0,990 tỷ đồng'],
    ['an end stays', 'trên 950 triệu đồng', billion, 'trên 0,950 tỷ đồng'],
    ['a loss', '-870 triệu đồng', billion, '−0,870 tỷ đồng'],
    ['a range', 'từ 900 đến 950 triệu đồng', billion, '0,900–0,950 tỷ đồng'],
    ['another unit', '950 triệu USD', billion, '0,950 tỷ USD'],
    ['a ratio', '95,5%', exact('2', 'ratio'), '95,5%'],
    ['what was counted', '1.048 người', published('1200', '100', 'person'), '1.048 người'],
    ['the same scale', '1,35 tỷ đồng', billion, '1,35 tỷ đồng'],
    ['without a scale', '120 nghìn đồng', exact('99999', 'VND'), '120 nghìn đồng'],
  ] as const) {
    it(`${why}: ${figure}`, () => {
      const read = parsePhrase(figure, 'vi');
      assert.ok('figure' in read);
      assert.equal(figureText(read.figure, 'vi', { like }).text, expected);
    });
  }

  for (const [value, like, expected] of [
    ['950000000', billion, '0,95 tỷ đồng'],
    ['95000000', billion, '0,095 tỷ đồng'],
    // At most four digits of an exact number are printed, in whichever scale: 12,35 triệu has them.
    ['12345678', billion, '12,35 triệu đồng'],
    ['270000000000', exact('950000000', 'VND'), '270.000 triệu đồng'],
    ['123456789000', exact('950000000', 'VND'), '123,5 tỷ đồng'],
    ['120000', exact('99999', 'VND'), '120.000 đồng'],
  ] as const) {
    it(`exact ${value}`, () => assert.equal(figureText(exact(value, 'VND'), 'vi', { like }).text, expected));
  }
});

describe('one card and one bar', () => {
  const texts = {
    label: 'Doanh thu',
    period: '2019',
    value: '1,2 tỷ đồng',
    target: '950 triệu đồng',
    prior: '870 triệu đồng',
    forecast: '1,35 tỷ đồng',
    bands: '800 triệu đồng yếu; tốt',
  };

  it('have the scale of the actual', () => {
    const view = card(texts);
    assert.deepEqual([view.headline?.text, view.plan], ['1,2 tỷ đồng', 'Kế hoạch: 0,950 tỷ đồng']);
    assert.match(view.sentence, /đạt 1,2 tỷ đồng.* kế hoạch 0,950 tỷ đồng/);
    assert.deepEqual(
      bar(texts).legend.map(({ text }) => text),
      [
        'Thực hiện: 1,2 tỷ đồng',
        'Kế hoạch: 0,950 tỷ đồng',
        'năm 2018: 0,870 tỷ đồng',
        'Dự báo: 1,35 tỷ đồng',
        'yếu (≤ 0,8 tỷ đồng)',
        'tốt',
      ],
    );
  });

  it('have that of the plan where there is no actual', () => {
    const view = bar({ ...texts, value: 'chưa báo cáo', target: '1,2 tỷ đồng' });
    assert.deepEqual(
      view.legend.slice(1, 3).map(({ text }) => text),
      ['Kế hoạch: 1,2 tỷ đồng', 'năm 2018: 0,870 tỷ đồng'],
    );
  });

  it('have it for a plan below zero too', () => {
    const standing = standingFrom({
      label: 'Lợi nhuận',
      actual: billion,
      target: target('at-least', exact('-50000000', 'VND')),
      better: 'higher',
    });
    const view = barView(standing, 'vi');
    assert.equal(view.target?.text, 'Kế hoạch: từ −0,05 tỷ đồng trở lên');
  });

  it('print alike when baked', () => {
    const standing = standingFrom({
      label: 'Doanh thu',
      actual: billion,
      target: target('at-least', exact('950000000', 'VND')),
      better: 'higher',
    });
    assert.match(renderStatic('gp-kpi-card', standing, 'vi'), /0,95 tỷ đồng/);
    assert.match(renderStatic('gp-target-bar', standing, 'vi'), /0,95 tỷ đồng/);
  });
});
