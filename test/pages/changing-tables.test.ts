// Tables of a page that change, come late, or show a part of themselves: followed or refused, never added up page by page.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { attacked, caseNamed, errorsOf, inFrame, printedIn, send, watched } from '../security/support.js';

const running = attacked({
  '/paged-table.html': (_, response) =>
    send(response, caseNamed('paged-table.html').replace('/embed.js', '/dist/embed.js')),
  '/empty.html': (_, response) => send(response, '<!doctype html><html lang="vi"><body></body></html>'),
});

/** A table of this many units with 10 tỷ each. */
const tableOf = (units: readonly number[], attributes = 'id="kpi"', value = '10'): string =>
  `<table ${attributes}><thead><tr><th>Đơn vị</th><th>TH 2018 (tỷ đồng)</th></tr></thead><tbody>${units
    .map((n) => `<tr><td>Đơn vị ${String(n).padStart(2, '0')}</td><td>${value}</td></tr>`)
    .join('')}</tbody></table>`;
const upTo = (last: number, first = 1): number[] => Array.from({ length: last - first + 1 }, (_, n) => first + n);
const totalCard =
  '<gp-report for="#kpi" mapping=\'{"indicator":"Doanh thu"}\'><gp-kpi-card indicator="Doanh thu" period="2018"><span>chữ của trang</span></gp-kpi-card></gp-report>';

/** What the elements print once the page has been left alone for a while. */
async function printedLater(page: Page, wait = 500): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, wait));
  return printedIn(page);
}

const part = (shown: string): RegExp =>
  new RegExp(`bảng chỉ đang có ${shown} dòng \\(phân trang, tìm kiếm hoặc lọc\\)`);

describe('a table of which only some rows are in the page', () => {
  /** Runs in the page on the table and its parent. */
  const change = (page: Page, code: string): Promise<unknown> =>
    page.evaluate(`{ const table = document.querySelector('#kpi'); const body = table?.tBodies[0]; ${code} }`);

  it('is refused with how many there are (paged-table.html)', async () => {
    const page = await running.visit(`${running.origin}/paged-table.html`);
    const text = await printedLater(page);
    assert.match(text, part('10/25'));
    assert.doesNotMatch(text, /100 tỷ/);
    assert.equal(text.includes('250 tỷ đồng'), text.includes('Số liệu đang hiện là số liệu cũ'));
  });

  for (const [what, code, expected] of [
    ['a page of it', '[...body.rows].slice(10).forEach((row) => row.remove())', part('10/25')],
    ['what a search finds', '[...body.rows].forEach((row, n) => n === 4 || row.remove())', part('1/25')],
    ['nothing while it is loaded', 'body.replaceChildren()', part('0/25')],
    [
      'another table with the same ID and fewer rows',
      'const copy = table.cloneNode(true); [...copy.tBodies[0].rows].slice(10).forEach((row) => row.remove()); table.replaceWith(copy)',
      part('10/25'),
    ],
    ['a blank where a figure was', "body.rows[0].cells[1].textContent = ''", /có số liệu đã đọc không còn trong bảng/],
    ['no table at all', 'table.remove()', /trang không có bảng nào mang id “#kpi”/],
  ] as const) {
    it(`keeps the figures that were read, and says that they are old, when it shows ${what}`, async () => {
      const page = await running.open(tableOf(upTo(25)) + totalCard, { head: watched });
      assert.match(await printedIn(page), /250 tỷ đồng/);
      await change(page, code);
      const text = await printedLater(page);
      assert.match(text, /250 tỷ đồng/);
      assert.match(text, expected);
      assert.match(text, /Số liệu đang hiện là số liệu cũ/);
      assert.deepEqual(await errorsOf(page), []);
    });
  }

  for (const [what, code] of [
    ['another page', "[...body.rows].forEach((row, n) => { row.cells[0].textContent = 'Đơn vị ' + (n + 11) })"],
    [
      'its last page',
      "[...body.rows].forEach((row, n) => { row.cells[0].textContent = 'Đơn vị ' + (n + 11); if (n > 4) row.remove() })",
    ],
    ['another year', "table.tHead.rows[0].cells[1].textContent = 'TH 2019 (tỷ đồng)'"],
  ] as const) {
    it(`drops what was read of one page when it shows ${what}, and reads no page after it`, async () => {
      const page = await running.open(tableOf(upTo(10)) + totalCard, { head: watched });
      assert.match(await printedIn(page), /100 tỷ đồng/);
      await change(page, code);
      for (let time = 0; time < 2; time++) {
        const text = await printedLater(page);
        assert.match(text, /Không tải được #kpi: các dòng của bảng đã thay bằng dòng khác/);
        assert.doesNotMatch(text, /\d tỷ đồng/);
        await change(page, "body.rows[0].cells[1].textContent = '12'");
      }
      assert.deepEqual(await errorsOf(page), []);
    });
  }

  it('keeps its total when a search hides rows and adds up the others', async () => {
    const total = '<tr><td>Tổng cộng</td><td>250</td></tr></tbody>';
    const page = await running.open(tableOf(upTo(25)).replace('</tbody>', total) + totalCard);
    assert.match(await printedIn(page), /250 tỷ đồng/);
    await change(
      page,
      "[...body.rows].slice(2, 25).forEach((row) => (row.style.display = 'none')); body.rows[25].cells[1].textContent = '20'",
    );
    const text = await printedLater(page);
    assert.match(text, /250 tỷ đồng/);
    assert.match(text, part('3/26'));
  });

  it('is read again when all rows are back', async () => {
    const page = await running.open(tableOf(upTo(25)) + totalCard);
    await change(page, 'globalThis.gone = [...body.rows].slice(10); gone.forEach((row) => row.remove())');
    assert.match(await printedLater(page), part('10/25'));
    await change(page, "body.append(...gone); body.rows[0].cells[1].textContent = '11'");
    const text = await printedLater(page);
    assert.match(text, /251 tỷ đồng/);
    assert.doesNotMatch(text, /số liệu cũ/);
  });

  for (const [what, html, expected] of [
    ['it says of how many rows', tableOf(upTo(10), 'id="kpi" aria-rowcount="26"'), part('10/26')],
    ['it says that nobody knows of how many', tableOf(upTo(10), 'id="kpi" aria-rowcount="-1"'), part('10/\\?')],
    [
      'a tool says of how many',
      `<div class="dt-container">${tableOf(upTo(10))}<div class="dt-info">Showing 1 to 10 of 1,025 entries</div></div>`,
      part('10/1025'),
    ],
    [
      'an older tool says what was searched in',
      `<div class="dataTables_wrapper">${tableOf(upTo(3))}<div class="dataTables_info">Đang xem 1 đến 3 trong 3 dòng (được lọc từ 25 dòng)</div></div>`,
      part('3/25'),
    ],
    [
      'its pages can be turned beside it',
      `<div class="table-responsive">${tableOf(upTo(10))}</div><nav><ul class="pagination"><li><a href="?p=1">1</a></li><li><a href="?p=2">2</a></li></ul></nav>`,
      part('10/\\?'),
    ],
  ] as const) {
    it(`is not read where ${what}, and its fallback is called the page’s own`, async () => {
      const page = await running.open(html + totalCard);
      const text = await printedIn(page);
      assert.match(text, expected);
      assert.match(text, /Phần chữ ở trên là của trang\./);
      assert.doesNotMatch(text, /\d tỷ đồng/);
    });
  }

  it('says so in English and French too', async () => {
    const english = tableOf(upTo(10), 'id="kpi" aria-rowcount="26"');
    assert.match(await printedIn(await running.open(english + totalCard, { lang: 'en' })), /only 10\/26 of its rows/);
    const page = await running.open(english + totalCard, { lang: 'fr' });
    assert.match(await printedLater(page), /le tableau n’a ici que 10\/26 de ses lignes/);
  });
});

describe('a table of the page is followed where', () => {
  const change = (page: Page, code: string): Promise<unknown> =>
    page.evaluate(`{ const table = document.querySelector('#kpi'); ${code} }`);

  for (const [what, code, expected] of [
    [
      'it gets more rows',
      'table.tBodies[0].append(table.tBodies[0].rows[0].cloneNode(true)); table.tBodies[0].lastChild.cells[0].textContent = "Đơn vị 99"',
      /260 tỷ đồng/,
    ],
    [
      'it is sorted',
      'table.tBodies[0].append(...[...table.tBodies[0].rows].reverse()); table.rows[1].cells[1].textContent = "15"',
      /255 tỷ đồng/,
    ],
    [
      'another with the same ID and rows takes its place',
      'const copy = table.cloneNode(true); copy.rows[1].cells[1].textContent = "20"; table.replaceWith(copy)',
      /260 tỷ đồng/,
    ],
    ['it is drawn again', 'table.innerHTML = table.innerHTML.replace(">10<", ">30<")', /270 tỷ đồng/],
    [
      'it has fewer rows and says that these are all',
      'table.setAttribute("aria-rowcount", "11"); [...table.tBodies[0].rows].slice(10).forEach((row) => row.remove())',
      /100 tỷ đồng/,
    ],
    [
      'rows are hidden, which count on',
      'for (const row of table.tBodies[0].rows) row.style.display = "none"; table.rows[1].cells[1].textContent = "11"',
      /251 tỷ đồng/,
    ],
  ] as const) {
    it(what, async () => {
      const page = await running.open(tableOf(upTo(25)) + totalCard, { head: watched });
      assert.match(await printedIn(page), /250 tỷ đồng/);
      await change(page, code);
      const text = await printedLater(page);
      assert.match(text, expected);
      assert.doesNotMatch(text, /số liệu cũ/);
      assert.deepEqual(await errorsOf(page), []);
    });
  }

  it('pages of something else can be turned further away', async () => {
    const pager = '<nav class="pagination"><a href="?p=1">1</a><a href="?p=2">2</a></nav>';
    const page = await running.open(`<article><p>…</p>${tableOf(upTo(10))}<p>…</p>${totalCard}</article>${pager}`);
    assert.match(await printedIn(page), /100 tỷ đồng/);
  });

  it('it comes late', async () => {
    const page = await running.open(`<div id="place"></div>${totalCard}`);
    assert.match(await printedIn(page), /trang không có bảng nào mang id “#kpi”/);
    await page.$eval('#place', (place, html) => place.insertAdjacentHTML('beforeend', html), tableOf(upTo(25)));
    const text = await printedLater(page);
    assert.match(text, /250 tỷ đồng/);
    assert.doesNotMatch(text, /không có bảng/);
  });

  it('it gets its ID late', async () => {
    const page = await running.open(tableOf(upTo(25), '') + totalCard);
    await page.$eval('table', (table) => {
      table.id = 'kpi';
    });
    assert.match(await printedLater(page), /250 tỷ đồng/);
  });

  it('rows that held the place of others give way to them', async () => {
    const waiting = tableOf(upTo(3)).replace(/<td>.*?<\/td>/g, '<td>…</td>');
    const page = await running.open(waiting + totalCard);
    await page.$eval(
      'tbody',
      (body, html) => {
        body.innerHTML = html;
      },
      tableOf([1]).replace(/^.*<tbody>|<\/tbody>.*$/g, ''),
    );
    const text = await printedLater(page);
    assert.match(text, /10 tỷ đồng/);
    assert.doesNotMatch(text, /bảng chỉ/);
  });

  it('it stands in a frame with the report', async () => {
    const page = await running.open(`<iframe src="/empty.html"></iframe>${totalCard}`, { head: watched });
    await page.$eval(
      'iframe',
      (frame, html) => {
        const body = frame.contentDocument?.body;
        body?.insertAdjacentHTML('beforeend', html);
        body?.append(document.querySelector('gp-report') as Element);
      },
      tableOf(upTo(25)),
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    const [card] = await inFrame(page);
    assert.match(card?.text ?? '', /250 tỷ đồng/);
    await page.$eval('iframe', (frame) => {
      const cell = frame.contentDocument?.querySelector('td + td');
      if (cell) cell.textContent = '20';
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.match((await inFrame(page))[0]?.text ?? '', /260 tỷ đồng/);
    assert.deepEqual(await errorsOf(page), []);
  });
});
