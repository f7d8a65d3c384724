// The tables of a page, as browsers read them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { baked } from './bake-support.js';

describe('tables of the page', () => {
  const sentence = (table: string): string => {
    const page = `<table id="t">${table}</table><gp-report for="#t"><gp-sentence indicator="Doanh thu" period="2018"></gp-sentence></gp-report>`;
    return baked(page, { lang: 'vi' }).text.replace(/^.*<\/table>/, '');
  };
  const expected = 'Năm 2018, doanh thu đạt 5 tỷ đồng.';
  it('have their rows in the order in which browsers draw them', () => {
    const [head, body, foot] = [
      '<thead><tr><th>Chỉ tiêu<th>TH 2018 (tỷ đồng)',
      '<tbody><tr><td>Doanh thu<td>5',
      '<tfoot>',
    ];
    assert.equal(sentence(foot + body + head), expected);
  });
  it('do not take the cells of tables inside them for their own', () => {
    assert.equal(
      sentence('<tr><th>Chỉ tiêu<th>TH 2018 (tỷ đồng)<tr><td>Doanh thu<table><tr><td></table><td>5'),
      expected,
    );
  });
  it('have spans as browsers read them', () => {
    assert.equal(
      sentence(
        '<tr><th colspan="-1">Chỉ tiêu<th colspan=0 rowspan=x>TH 2018 (tỷ đồng)<tr><td rowspan="1.5">Doanh thu<td>5',
      ),
      expected,
    );
  });
});
