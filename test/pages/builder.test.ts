// The snippet builder: figures come in by each way, faults and findings show, and the preview follows.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  chooseFile,
  fill,
  folder,
  openBuilder,
  pasteTable,
  pick,
  read,
  shownOn,
  snippetOf,
  textIn,
} from './builder-support.js';
import { browserAndServer } from './support.js';

const examples = new URL('../../docs/examples/', import.meta.url).pathname;
const table =
  '<style>td { color: red }</style><table><tr><th rowspan=2 style="color: red">Chỉ tiêu<th colspan=2>Năm 2018</tr><tr><th>KH<th>TH</tr><tr><td>Doanh thu (tỷ đồng)<td>200<td>208,7</tr></table>';

describe('the snippet builder', () => {
  const running = browserAndServer();
  const open = (query = '?lang=vi') => openBuilder(running.browser, `${running.server.url}builder/${query}`);

  it('shows the card while it is typed, and what to copy', async () => {
    const { page, found } = await open();
    assert.equal(await page.$('#snippet'), null);
    await fill(page, 'typed-label', 'Tổng doanh thu');
    await fill(page, 'typed-period', '2018');
    await fill(page, 'typed-value', '208,7 tỷ đồng');
    await fill(page, 'typed-target', 'trên 200 tỷ đồng');
    assert.match(await shownOn(page), /^Tổng doanh thu Năm 2018 .*208,7 tỷ đồng.*104%.*Đạt kế hoạch$/);
    const hash = createHash('sha384')
      .update(readFileSync(new URL('embed.js', folder)))
      .digest('base64');
    assert.equal(
      await snippetOf(page),
      `<script src="/builder/embed.js" integrity="sha384-${hash}" defer></script>\n<gp-kpi-card lang="vi" label="Tổng doanh thu" period="2018" value="208,7 tỷ đồng" target="trên 200 tỷ đồng"><span>Năm 2018, tổng doanh thu đạt 208,7 tỷ đồng, bằng 104% kế hoạch, kế hoạch trên 200 tỷ đồng, đạt kế hoạch.</span></gp-kpi-card>`,
    );
    await pick(page, 'tag', 'gp-sentence');
    assert.equal(
      await shownOn(page),
      'Năm 2018, tổng doanh thu đạt 208,7 tỷ đồng, bằng 104% kế hoạch, kế hoạch trên 200 tỷ đồng, đạt kế hoạch.',
    );
    assert.deepEqual(found, []);
    await page.close();
  });

  it('names a figure that it cannot read at its field, and offers nothing to copy until it is mended', async () => {
    const { page } = await open();
    await fill(page, 'typed-value', '33.008.7 tỷ đồng');
    const field = await page.$eval('#typed-value', (input) => ({
      isInvalid: input.getAttribute('aria-invalid'),
      told: document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent,
    }));
    assert.equal(field.isInvalid, 'true');
    assert.match(field.told ?? '', /^Thực hiện: không đọc được con số này \(dấu phân cách hàng nghìn sai chỗ\)\./);
    assert.equal(await page.$('#snippet'), null);
    await fill(page, 'typed-value', '33.008,7 tỷ đồng');
    assert.equal(await page.$eval('#typed-value', (input) => input.getAttribute('aria-invalid')), null);
    assert.match(await snippetOf(page), /value="33\.008,7 tỷ đồng"/);
    await page.close();
  });

  it('finds figures that contradict each other among those that are typed', async () => {
    const { page } = await open();
    await fill(page, 'typed-period', '2018');
    await fill(page, 'typed-value', '208,7 tỷ đồng');
    await fill(page, 'typed-growth', '37,6%');
    assert.equal(await page.$('.findings'), null);
    await fill(page, 'typed-prior', '160 tỷ đồng');
    // 208,65 ÷ 160,5 − 1 = 30,0 %; 208,75 ÷ 159,5 − 1 = 30,9 %.
    assert.match(
      await textIn(page, '.findings'),
      /Mâu thuẫn Tăng trưởng \(.* Năm 2018\) ghi 37,6%; tính từ 208,7 tỷ đồng \(Thực hiện\) và 160 tỷ đồng \(Cùng kỳ năm trước\): 208,7 ÷ 160 − 1 = 30–30,9%\./,
    );
    await fill(page, 'typed-prior', '151,7 tỷ đồng');
    assert.doesNotMatch(await textIn(page, '.findings'), /Mâu thuẫn/);
    await page.close();
  });

  for (const [what, path] of [
    ['a CSV file', 'plan-2019.csv'],
    ['a workbook', 'plan-2019.xlsx'],
    ['rows in JSON', 'plan-2019-rows.json'],
    ['a report in JSON', 'long-an-2019.json'],
  ] as const) {
    it(`reads ${what}, offers what is in it, and shows the latest year that has an actual`, async () => {
      const { page, found } = await open();
      await chooseFile(page, `${examples}${path}`);
      assert.match(await shownOn(page), /Năm 2018.*208,7 tỷ đồng/);
      const periods = await page.$$eval('#key-period option', (list) => list.map(({ textContent }) => textContent));
      assert.deepEqual(periods, ['Năm 2019', 'Năm 2018']);
      assert.match(await snippetOf(page), new RegExp(`<gp-report lang="vi" src="${path}">`));
      assert.deepEqual(found, []);
      await page.close();
    });
  }

  it('offers only what exists: an organisation that has one year leaves no year to choose', async () => {
    const { page } = await open();
    await chooseFile(page, `${examples}plan-2019.csv`);
    await page.select('#key-organisation', 'huyen-ben-luc');
    assert.equal(await page.$('#key-period'), null);
    assert.match(await shownOn(page), /Huyện Bến Lức · Năm 2018.*136,1 tỷ đồng/);
    assert.match(await snippetOf(page), /indicator="Doanh thu" organisation="Huyện Bến Lức" period="2018"/);
    assert.match(await snippetOf(page), /<span>Huyện Bến Lức: Năm 2018, doanh thu đạt 136,1 tỷ đồng/);
    await page.close();
  });

  it('takes a file that is dropped anywhere', async () => {
    const { page } = await open();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'plan-2019.csv'));
      document.querySelector('h1')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    }, read('docs/examples/plan-2019.csv'));
    await page.waitForSelector('#snippet');
    assert.match(await textIn(page, '[role="status"]'), /^Đã đọc plan-2019\.csv: 8 số liệu\.$/);
    assert.match(await shownOn(page), /208,7 tỷ đồng/);
    await page.close();
  });

  it('says in words why a file was not read, and what in another one needs mending, with its cell', async () => {
    const { page } = await open();
    await chooseFile(page, `${examples}long-an.html`);
    assert.match(await textIn(page, '.problem'), /^Không tải được long-an\.html: .*trang web/);
    await chooseFile(page, `${examples}plan-2019-faulty.csv`);
    // What was said of the first file stands until the second is read.
    await page.waitForFunction(() => /plan-2019/.test(document.querySelector('.problem')?.textContent ?? ''));
    assert.match(
      await textIn(page, '.problem'),
      /plan-2019-faulty\.csv, dòng 2, cột 4 \(ô D2\): ô chỉ có dấu gạch\. Nhận được “-”\./,
    );
    assert.match(await textIn(page, '.copy .problem'), /trang cũng nêu ra trước mắt người đọc/);
    await page.select('#map-dash', 'zero');
    await page.waitForSelector('.problem', { hidden: true });
    await page.select('#key-organisation', 'huyen-ben-luc');
    assert.match(await shownOn(page), /Huyện Bến Lức.* 0 đồng/);
    assert.match(await snippetOf(page), /src="plan-2019-faulty\.csv" mapping='\{"dash":"zero"\}'/);
    await page.close();
  });

  it('shows where a table contradicts itself, and how it was understood', async () => {
    const { page } = await open();
    await pasteTable(
      page,
      '<table><tr><th>Đơn vị<th>Doanh thu TH 2018 (tỷ đồng)<tr><td>Huyện A<td>130<tr><td>Huyện B<td>70<tr><td>Toàn tỉnh<td>208</table>',
    );
    // 130 + 70 = 200, and the total says 208.
    assert.match(
      await textIn(page, '.findings'),
      /Mâu thuẫn bảng bang-da-dan, hàng 4, cột 2 .*130 \+ 70 = 200 tỷ đồng\. .*lệch 8 tỷ đồng/,
    );
    assert.match(await textIn(page, 'details.quiet'), /B1 “Doanh thu TH 2018 \(tỷ đồng\)”: số liệu, thực hiện/);
    await page.close();
  });

  it('names a figure in a table that cannot be read once, by its cell', async () => {
    const { page } = await open();
    await pasteTable(page, table.replace('<td>200', '<td>2oo'));
    assert.match(await textIn(page, '.figures .problem'), /bảng bang-da-dan, hàng 3, cột 2: không đọc được con số này/);
    assert.match(await shownOn(page), /208,7 tỷ đồng/);
    const list = await page.$eval('.stage gp-report', (report) => {
      const issues = report.shadowRoot?.querySelector('[part="issues"]');
      return issues && getComputedStyle(issues).display;
    });
    assert.ok(list === null || list === 'none');
    await page.close();
  });

  it('takes the cells of a table that was copied elsewhere, merged ones too, and complains of nothing', async () => {
    const { page, found } = await open();
    await pasteTable(page, table);
    assert.match(await page.$eval('#pasted', (field) => (field as HTMLTextAreaElement).value), /\t200\t208,7/);
    assert.match(await shownOn(page), /Doanh thu .*Năm 2018 .*208,7 tỷ đồng.*104,4%.*Đạt kế hoạch/);
    assert.match(await snippetOf(page), /<tr><th rowspan="2">Chỉ tiêu<\/th><th colspan="2">Năm 2018<\/th><\/tr>/);
    assert.deepEqual(found, []);
    await page.close();
  });

  it('reads a table that was pasted as text', async () => {
    const { page } = await open();
    await pick(page, 'way', 'pasted');
    await page.focus('#pasted');
    await page.keyboard.sendCharacter('Chỉ tiêu\tKH 2018\tTH 2018\nDoanh thu (tỷ đồng)\ttrên 200\t208,7');
    assert.match(await shownOn(page), /208,7 tỷ đồng.*104,4%.*Kế hoạch: trên 200 tỷ đồng.*Đạt kế hoạch/);
    await page.close();
  });

  it('asks what a table does not say, and offers its members', async () => {
    const { page } = await open();
    await chooseFile(page, `${examples}services-2018.csv`);
    assert.equal(await page.$('#snippet'), null);
    // Letter by letter: the table is read again behind each, and the field keeps the focus.
    await page.focus('#map-indicator');
    await page.keyboard.type('Doanh thu');
    assert.equal(await page.$eval('#map-indicator', (field) => (field as HTMLInputElement).value), 'Doanh thu');
    await page.waitForFunction(() =>
      (document.querySelector('#snippet') as HTMLTextAreaElement | null)?.value.includes('"Doanh thu" period'),
    );
    const members = await page.$$eval('#key-members option', (list) => list.map(({ textContent }) => textContent));
    const services = ['Bưu chính', 'Tài chính', 'Phân phối'].map((name) => `Nhóm dịch vụ: ${name}`);
    assert.deepEqual(members, ['(tất cả)', ...services]);
    await page.select('#key-members', 'Nhóm dịch vụ=Bưu chính');
    assert.match(await shownOn(page), /Doanh thu · Bưu chính .*80,5 tỷ đồng/);
    assert.match(
      await snippetOf(page),
      /src="services-2018\.csv" mapping='\{"indicator":"Doanh thu"\}'>\s*<gp-kpi-card indicator="Doanh thu" period="2018" members="Nhóm dịch vụ=Bưu chính">/,
    );
    await page.close();
  });

  it('draws bands, and takes the lower for the better', async () => {
    const { page } = await open();
    await fill(page, 'typed-value', '38');
    await fill(page, 'typed-target', '40');
    // Nobody says whether more is good.
    assert.doesNotMatch(await shownOn(page), /ạt kế hoạch/);
    await page.$eval('#typed-bands', (field) => field.closest('details')?.setAttribute('open', ''));
    await page.select('#typed-better', 'higher');
    assert.match(await shownOn(page), /Chưa đạt kế hoạch/);
    await page.select('#typed-better', 'lower');
    await fill(page, 'typed-bands', '80% tốt; 100% khá; yếu');
    await pick(page, 'tag', 'gp-target-bar');
    assert.match(await shownOn(page), /tốt.*khá.*yếu.*Đạt kế hoạch/);
    assert.match(await snippetOf(page), /value="38" target="40" better="lower" bands="80% tốt; 100% khá; yếu"/);
    await page.close();
  });

  it('takes figures of a table over into the fields', async () => {
    const { page } = await open();
    await pasteTable(page, table);
    await page.click('.take-over button');
    const value = (name: string) => page.$eval(`#typed-${name}`, (field) => (field as HTMLInputElement).value);
    assert.deepEqual(
      [await value('label'), await value('period'), await value('value'), await value('target')],
      ['Doanh thu', '2018', '208,7 tỷ đồng', '200 tỷ đồng'],
    );
    assert.match(await shownOn(page), /208,7 tỷ đồng.*Đạt kế hoạch/);
    assert.doesNotMatch(await snippetOf(page), /<table|src="b/);
    await page.close();
  });
});
