// Tables as Excel and Word put them on the clipboard.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { openBuilder, pick, shownOn, textIn } from './builder-support.js';
import { browserAndServer, settled } from './support.js';

/** What Excel writes around cells: a style sheet in a comment, columns, fragments, classes. */
const excel = (rows: string): string => `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet>
<style><!--table {mso-displayed-decimal-separator:"\\,"; mso-displayed-thousand-separator:"\\.";}
td {padding-top:1px; color:black; font-size:11.0pt;}
.xl65 {mso-number-format:"\\#\\,\\#\\#0\\.0";}
.xl66 {text-decoration:line-through;}
--></style></head><body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=256 style='border-collapse:collapse;width:192pt'>
<!--StartFragment--><col width=64 span=4 style='width:48pt'>${rows}<!--EndFragment--></table></body></html>`;

/** A paragraph as Word writes it. */
const p = (text: string): string =>
  `<p class=MsoNormal align=right style='margin-bottom:0cm;text-align:right'><span lang=VI style='font-size:13.0pt'>${text}<o:p></o:p></span></p>`;
const td = (text: string, more = ''): string =>
  `<td width=123 valign=top ${more} style='width:92.1pt;border:solid windowtext 1.0pt'>${text}</td>`;
const word = (
  rows: string,
): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=ProgId content=Word.Document><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=VI>
<!--StartFragment--><table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>${rows}</table><!--EndFragment--></body></html>`;

describe('a table of the clipboard', () => {
  const running = browserAndServer();

  async function pasted(html: string): Promise<{ page: Page; found: string[] }> {
    const { page, found } = await openBuilder(running.browser, `${running.server.url}builder/?lang=vi`);
    await pick(page, 'way', 'pasted');
    await page.$eval(
      '#pasted',
      (field, html) => {
        const data = new DataTransfer();
        data.setData('text/html', html);
        field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
        (field as HTMLTextAreaElement).value = 'x';
        field.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
      },
      html,
    );
    await settled(page);
    return { page, found };
  }

  it('of Excel: spaces of accounting formats, lines inside cells, merged headings', async () => {
    const space = "<span style='mso-spacerun:yes'>  </span>";
    const { page, found } = await pasted(
      excel(`<tr height=20 style='height:15.0pt'><td rowspan=2 height=40 class=xl65 width=64 style='height:30.0pt;width:48pt'>Đơn
  vị</td><td colspan=2 class=xl65>Doanh thu (tỷ đồng)</td></tr>
<tr height=20><td class=xl65>KH<br>
    2019</td><td class=xl65>TH 2019</td></tr>
<tr height=20><td height=20>Huyện A</td><td class=xl65 align=right>${space}1.200,5 </td><td class=xl65 align=right x:num="1296.54">1.296,5</td></tr>
<tr height=20><td height=20>Huyện B</td><td class=xl65 align=right>800,0</td><td class=xl65 align=right>720,0</td></tr>
<tr height=20><td height=20>Cộng</td><td class=xl65 align=right>2.000,5</td><td class=xl65 align=right>2.016,5</td></tr>`),
    );
    // 2.016,5 of 2.000,5 are 100,8 %.
    assert.match(await shownOn(page), /2\.017 tỷ đồng.*100,8%/);
    assert.equal(await textIn(page, '.problem'), '');
    assert.deepEqual(found, []);
    await page.close();
  });

  it('of Excel: a figure that is struck out is asked about, not read', async () => {
    const { page } = await pasted(
      excel(`<tr><td>Đơn vị</td><td>Doanh thu TH 2019 (tỷ đồng)</td></tr>
<tr><td>Huyện A</td><td class=xl66 align=right>12</td></tr><tr><td>Huyện B</td><td align=right>30</td></tr>`),
    );
    assert.doesNotMatch(await shownOn(page), /42 tỷ đồng/);
    await page.close();
  });

  it('of Word: paragraphs, empty cells, merged headings, footnote marks, hidden text', async () => {
    const { page, found } = await pasted(
      word(`<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>${td(p('<b>Đơn vị</b>'), 'rowspan=2')}${td(p('<b>Doanh thu (tỷ đồng)</b>'), 'colspan=2')}</tr>
<tr>${td(p('KH 2019'))}${td(p('TH 2019<sup>1</sup>'))}</tr>
<tr>${td(p('Huyện A'))}${td(p('20'))}${td(p("21<span style='display:none;mso-hide:all'>99</span>"))}</tr>
<tr>${td(p('Huyện B'))}${td(p('30'))}${td(p('29'))}</tr>
<tr>${td(p('Cộng'))}${td(p('50'))}${td(p('50'))}</tr>`),
    );
    assert.match(await shownOn(page), /50 tỷ đồng.*100%/);
    await page.select('#key-organisation', 'huyen-a');
    assert.match(await shownOn(page), /21 tỷ đồng.*105%/);
    assert.equal(await textIn(page, '.problem'), '');
    assert.deepEqual(found, []);
    await page.close();
  });

  it('of Word: two numbers in one cell are asked about, and the other rows are read', async () => {
    const { page } = await pasted(
      word(`<tr>${td(p('Đơn vị'))}${td(p('Doanh thu TH 2019 (tỷ đồng)'))}</tr>
<tr>${td(p('Huyện A'))}${td(p('21') + p('22'))}</tr><tr>${td(p('Huyện B'))}${td(p('29'))}</tr>`),
    );
    assert.match(await textIn(page, '.problem'), /hàng 2, cột 2/);
    await page.select('#key-organisation', 'huyen-b');
    assert.match(await shownOn(page), /29 tỷ đồng/);
    await page.close();
  });
});
