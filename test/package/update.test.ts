// `goalpost update`: what a page shows without a script is as new as its files.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { folder, put } from './bake-support.js';
import { goalpost } from './cli-support.js';

const csv = (value: string): string =>
  `Đơn vị;Năm;Doanh thu KH (tỷ đồng);Doanh thu TH (tỷ đồng)\nTân An;2018;200;${value}`;
const card = (fallback: string): string => `<gp-kpi-card indicator="Doanh thu" period="2018">${fallback}</gp-kpi-card>`;
const page = (content: string): string =>
  `<!doctype html>\n<html lang="vi">\n<gp-report src="plan.csv">\n  ${content}\n</gp-report>\n<p>Cuối trang</p>`;
// 208,7 ÷ 200 = 104,35 %.
const said = 'Năm 2018, doanh thu đạt 208,7 tỷ đồng, bằng 104,4% kế hoạch, kế hoạch 200 tỷ đồng, đạt kế hoạch.';

function updated(content: string, ...more: string[]) {
  put('plan.csv', csv('208,7'));
  const path = put('page.html', page(content));
  const { status, stdout, stderr } = goalpost('update', path, '--lang', 'vi', ...more);
  return { status, told: `${stdout}${stderr}`.replaceAll(`${folder}/`, ''), text: readFileSync(path, 'utf8') };
}

describe('goalpost update', () => {
  it('writes the figures of a file into the fallback, and nothing else of the page', () => {
    const { status, told, text } = updated(card('<span>Doanh thu: 150 tỷ đồng</span>'));
    assert.equal(text, page(card(`<span>${said}</span>`)));
    assert.deepEqual([status, told], [0, 'page.html: 1/1 phần dự phòng được ghi số mới\n']);
  });

  it('leaves alone what is new already', () => {
    const content = card(`<span>${said}</span>`);
    const { status, told, text } = updated(content);
    assert.equal(text, page(content));
    assert.deepEqual([status, told], [0, 'page.html: 0/1 phần dự phòng được ghi số mới\n']);
  });

  it('follows the file month by month', () => {
    const { text } = updated(card('cũ'));
    put('plan.csv', csv('210,5'));
    const path = put('page.html', text);
    assert.equal(goalpost('update', path).status, 0);
    // 210,5 ÷ 200 = 105,25 %.
    assert.match(readFileSync(path, 'utf8'), /<span>[^<]*210,5 tỷ đồng, bằng 105,3% kế hoạch[^<]*<\/span>/);
  });

  it('leaves the page as it was where another file is named', () => {
    const content = card('<span>cũ</span>');
    const { text } = updated(content, '-o', `${folder}/new.html`);
    assert.equal(text, page(content));
    assert.equal(readFileSync(`${folder}/new.html`, 'utf8'), page(card(`<span>${said}</span>`)));
  });

  it('keeps markup of one’s own, and says so', () => {
    const content = card('<table><tr><td>150</td></tr></table>');
    const { status, told, text } = updated(content);
    assert.equal(text, page(content));
    assert.equal(status, 1);
    assert.match(told, /^page\.html:4:3: phần dự phòng của <gp-kpi-card> có thẻ HTML riêng; giữ nguyên\n/);
  });

  it('keeps the fallback of what cannot be shown, and says why', () => {
    const content = '<gp-kpi-card indicator="Lợi nhuận" period="2018"><span>cũ</span></gp-kpi-card>';
    const { status, told, text } = updated(content);
    assert.equal(text, page(content));
    assert.equal(status, 1);
    assert.match(told, /page\.html:4:3: indicator: không tìm thấy mã này trong báo cáo/);
  });

  it('has nothing to do with figures that stand in the tag', () => {
    const content = '<gp-kpi-card value="5 tỷ đồng"><span>5</span></gp-kpi-card>';
    const { status, told, text } = updated(content);
    assert.equal(text, page(content));
    assert.deepEqual([status, told], [0, 'page.html: 0/0 phần dự phòng được ghi số mới\n']);
  });

  it('writes what is read as text', () => {
    put('plan.csv', csv('208,7').replaceAll('Doanh thu', 'Doanh thu A&B <x>'));
    const tag = '<gp-kpi-card indicator="Doanh thu A&amp;B &lt;x>" period="2018">cũ</gp-kpi-card>';
    const path = put('page.html', page(tag));
    assert.equal(goalpost('update', path).status, 0);
    assert.match(readFileSync(path, 'utf8'), /<span>Năm 2018, doanh thu A&#38;B &#60;x&#62; đạt/);
  });
});
