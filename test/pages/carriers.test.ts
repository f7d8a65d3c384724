// What an editor's field keeps where it takes unknown tags out, turned into elements by the embed bundle.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { browserAndServer, bundle, openFile, openStrictly, visibleText } from './support.js';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

describe('carriers', () => {
  const running = browserAndServer();

  /** A page with this in it, and the build and the examples beside it. */
  const open = (body: string, head = '') =>
    openStrictly(
      running,
      `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title>${head}<script src="embed.js"></script></head><body>${body}</body></html>`,
      (name) => bundle[name] ?? readFileSync(at(`docs/examples/${name}`)),
    );
  const main = (content: string): string => `<main data-goalpost-root>${content}</main>`;
  const count = (page: Page): Promise<number> =>
    page.evaluate(() => document.querySelectorAll('gp-kpi-card, gp-target-bar, gp-sentence').length);
  const bracket = '[gp-kpi-card label="Doanh thu" value="208,7 tỷ đồng" target="trên 200 tỷ đồng"]';

  for (const [what, content] of [
    [
      'an ordinary element',
      '<p data-goalpost="kpi-card" data-label="Doanh thu" data-value="208,7 tỷ đồng" data-target="trên 200 tỷ đồng" data-period="2018" data-as-of="2019-01-14">Doanh thu: 208,7</p>',
    ],
    [
      'a link whose hash has the figures',
      '<a href="#gp-kpi-card?label=Doanh+thu&amp;value=208%2C7+tỷ+đồng&amp;target=trên+200+tỷ+đồng">Doanh thu</a>',
    ],
    ['text in brackets', `<p>Năm 2018: ${bracket} là kết quả.</p>`],
    ['text in brackets with curly quotes', `<p>${bracket.replaceAll(/"([^"]*)"/g, '“$1”')}</p>`],
    ['text in brackets with no-break spaces', `<p>${bracket.replaceAll(' label', '&nbsp;label')}</p>`],
    [
      'a link to a file',
      '<a href="plan-2019.csv#gp-kpi-card?indicator=Doanh thu&amp;organisation=Toàn tỉnh&amp;period=2018">Toàn tỉnh</a>',
    ],
    [
      'text in brackets with a file',
      '<p>[gp-kpi-card src="plan-2019.csv" indicator="Doanh thu" organisation="Toàn tỉnh" period=2018]</p>',
    ],
    [
      'a table whose cells are the data',
      '<table data-goalpost="kpi-card" data-indicator="Doanh thu" data-period="2018"><tr><th>Chỉ tiêu</th><th>KH 2018</th><th>TH 2018</th></tr><tr><td>Doanh thu (tỷ đồng)</td><td>trên 200</td><td>208,7</td></tr></table>',
    ],
  ] as const) {
    it(`turns ${what} into a card, once`, async () => {
      const { page, found } = await open(main(content));
      assert.match(await visibleText(page), /Doanh thu.*208,7 tỷ đồng.*Đạt kế hoạch/);
      assert.deepEqual(found, []);
      assert.equal(await count(page), 1);
      await page.evaluate(async () => {
        const { goalpost } = globalThis as unknown as { goalpost: { scan: (root: Element) => Promise<void> } };
        await goalpost.scan(document.body);
        await goalpost.scan(document.body);
      });
      assert.equal(await count(page), 1);
      await page.close();
    });
  }

  it('turns what is added later, also in a storm of changes', async () => {
    const { page, found } = await open(main('<p>Tin</p>'));
    await page.evaluate((text) => {
      const section = document.createElement('section');
      section.append(document.createElement('p'));
      section.firstElementChild?.append(text);
      document.querySelector('main')?.append(section);
    }, bracket);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(await count(page), 1);
    await page.evaluate(async (text) => {
      const list = document.querySelector('main');
      for (let n = 0; n < 2000; n++) {
        const line = document.createElement('p');
        line.textContent = n % 100 === 0 ? text : `Dòng ${n}`;
        list?.append(line);
        if (n % 50 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, bracket);
    assert.equal(await count(page), 21);
    assert.deepEqual(found, []);
    await page.close();
  });

  for (const attributes of [
    'check',
    'check value="5"',
    'value="5" check',
    'value="5" check=""',
    'value="5" check = "x"',
  ]) {
    it(`check needs no value in brackets: ${attributes}`, async () => {
      const { page } = await open(main(`<p>[gp-kpi-card src="plan-2019.csv" ${attributes}]</p>`));
      assert.equal(await page.$eval('gp-report', (report) => report.hasAttribute('check')), true);
      await page.close();
    });
  }

  it('no other name stands in brackets without a value', async () => {
    const { page } = await open(main('<p>[gp-kpi-card value="5" checked]</p><p>[gp-kpi-card value]</p>'));
    assert.equal(await page.$('gp-kpi-card'), null);
    await page.close();
  });

  it('keeps the fallback where a value is not understood, and says so', async () => {
    const { page } = await open(main('<p data-goalpost="kpi-card" data-value="33.008.7">Doanh thu: 33.008,7</p>'));
    assert.match(await visibleText(page), /Doanh thu: 33\.008,7.*value: không đọc được con số này/);
    await page.close();
  });

  for (const [what, body] of [
    ['outside the main content', `${main('<p>Tin</p>')}<aside>${bracket}</aside>`],
    ['in main content that is not marked', `<main><p>${bracket}</p></main>`],
    ['where the page has no main content', `<div>${bracket}</div>`],
    ['in the comments of readers', main(`<section id="comments"><p>${bracket}</p></section>`)],
    ['in a field that is edited', main(`<div contenteditable="true">${bracket}</div><textarea>${bracket}</textarea>`)],
    ['in code', main(`<pre>${bracket}</pre><code>${bracket}</code>`)],
    ['where it is opted out', main(`<div data-goalpost="off"><p>${bracket}</p><p data-goalpost="kpi-card"></p></div>`)],
    [
      'for other tags',
      main('[gp-report src="a.csv"] [gp-x] <p data-goalpost="report"></p><a href="a.csv#gp-report">a</a>'),
    ],
    [
      'for links to places in pages',
      main('<a href="#gp-kpi-card">a</a><a href="elements.html#gp-kpi-card">b</a><a href="docs/#gp-target-bar">c</a>'),
    ],
    [
      'for a link that is a script',
      main(`<a href="javascript:alert(1)#gp-kpi-card?value=5">a</a><a href="data:text/csv,a#gp-kpi-card">b</a>`),
    ],
  ] as const) {
    it(`turns nothing ${what}`, async () => {
      const { page, found } = await open(body);
      assert.equal(await count(page), 0);
      assert.deepEqual(found, []);
      await page.close();
    });
  }

  it('lets through no attribute that could run or style anything, and every value is text', async () => {
    const { page } = await open(
      main(
        '<p>[gp-kpi-card value="5 người" onclick="alert(1)" style="color:red" class="x" id="y" label="&lt;img src=x onerror=alert(1)&gt;"]</p>',
      ),
    );
    const [names, images] = await page.evaluate(() => [
      document.querySelector('gp-kpi-card')?.getAttributeNames(),
      document.querySelector('gp-kpi-card')?.shadowRoot?.querySelectorAll('img').length,
    ]);
    assert.deepEqual([names, images], [['value', 'label'], 0]);
    assert.match(await visibleText(page), /<img src=x onerror=alert\(1\)>/);
    await page.close();
  });

  it('asks no other server, unless the head of the page allows it', async () => {
    const { page } = await open(
      main('<a href="https://example.org/a.csv#gp-kpi-card?indicator=x&period=2018">Số liệu</a>'),
    );
    assert.match(await visibleText(page), /chưa cho phép lấy số liệu từ https:\/\/example\.org.*Số liệu/);
    await page.close();
  });

  it('looks in the part of the page that its head names', async () => {
    const { page } = await open(
      `<main>${bracket}</main><div class="article">${bracket}</div>`,
      '<meta name="goalpost-root" content=".article">',
    );
    assert.equal(await page.evaluate(() => document.querySelectorAll('.article gp-kpi-card').length), 1);
    assert.equal(await count(page), 1);
    await page.close();
  });

  it('works on a page opened from a disk', async () => {
    const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><script src="embed.js"></script><main data-goalpost-root><p>${bracket}</p></main></html>`;
    const { page, found, close } = await openFile(running.browser, html, bundle);
    assert.match(await visibleText(page), /208,7 tỷ đồng.*Đạt kế hoạch/);
    assert.deepEqual(found, []);
    await close();
  });
});
