import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { browserAndServer, complaints, openFile, openQuietly, visibleText } from './support.js';

const classic = readFileSync(new URL('../../dist/embed.js', import.meta.url), 'utf8');
const report = readFileSync(new URL('../../dist/embed.report.js', import.meta.url), 'utf8');
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const other = classic.replaceAll(version, '9.9.9');
const card =
  '<gp-kpi-card label="Doanh thu" value="208,7 tỷ đồng" target="trên 270 tỷ đồng" growth="37,6%"><span>208,7</span></gp-kpi-card>';
const bar = '<gp-target-bar label="Doanh thu" value="300 tỷ đồng" target="trên 200 tỷ đồng"></gp-target-bar>';
const pageOf = (head: string, body = card + bar) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe('the embed bundle', () => {
  const running = browserAndServer();

  const works = async (page: Page): Promise<void> => {
    const text = await visibleText(page);
    for (const part of ['208,7 tỷ đồng', '+37,6%', 'Chưa đạt kế hoạch', 'Đạt kế hoạch (150%)']) {
      assert.ok(text.includes(part), `"${part}" in: ${text}`);
    }
  };

  it('works from file:// with attributes only', async () => {
    const { page, found, close } = await openFile(running.browser, pageOf('<script src="embed.js" defer></script>'), {
      'embed.js': classic,
    });
    await works(page);
    assert.deepEqual(found, []);
    await close();
  });

  it('says why a report cannot be read from file://', async () => {
    const body = `<gp-report src="a.json"><gp-kpi-card indicator="r" period="2018"><span>5 tỷ đồng</span></gp-kpi-card></gp-report>`;
    const { page, close } = await openFile(running.browser, pageOf('<script src="embed.js"></script>', body), {
      'embed.js': classic,
      'embed.report.js': report,
      'a.json': '{}',
    });
    const text = await visibleText(page);
    assert.match(text, /Không tải được a\.json: trang mở từ tệp \(file:\/\/\)/);
    assert.match(text, /5 tỷ đồng/);
    await close();
  });

  it('works on a page that names no charset', async () => {
    const html = pageOf('<script src="embed.js"></script>', '<gp-kpi-card value="chua co"></gp-kpi-card>').replace(
      '<meta charset="utf-8">',
      '',
    );
    const { page, found, close } = await openFile(running.browser, html, {
      'embed.js': classic,
      'embed.report.js': report,
      'embed.check.js': readFileSync(new URL('../../dist/embed.check.js', import.meta.url), 'utf8'),
    });
    assert.match(await visibleText(page), /không đọc được con số này/);
    assert.deepEqual(found, []);
    await close();
  });

  it('stands back behind a first copy of the same version, silently', async () => {
    const head = '<script src="embed.js"></script><script src="again.js" defer></script>';
    const { page, found, close } = await openFile(running.browser, pageOf(head), {
      'embed.js': classic,
      'again.js': classic,
    });
    await works(page);
    assert.deepEqual(found, []);
    await close();
  });

  it('stands back behind another version in either order, and names both', async () => {
    for (const [first, second, winner, loser] of [
      ['embed.js', 'other.js', version, '9.9.9'],
      ['other.js', 'embed.js', '9.9.9', version],
    ] as const) {
      const head = `<script src="${first}"></script><script src="${second}"></script>`;
      const { page, found, close } = await openFile(running.browser, pageOf(head), {
        'embed.js': classic,
        'other.js': other,
      });
      await works(page);
      assert.deepEqual(found, [`goalpost ${winner} is already on this page; goalpost ${loser} was not started.`]);
      await close();
    }
  });

  it('is not misled by an element whose id is goalpost', async () => {
    const { page, close } = await openFile(
      running.browser,
      pageOf('<script src="embed.js" defer></script>', `<p id="goalpost"></p>${card}${bar}`),
      { 'embed.js': classic },
    );
    await works(page);
    await close();
  });

  const trusted = "script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
  for (const [name, csp, head] of [
    [
      'classic script, policies not listed',
      `default-src 'none'; ${trusted}`,
      '<script src="/dist/embed.js" defer></script>',
    ],
    ['module', `default-src 'none'; ${trusted}`, '<script src="/dist/embed.module.js" type="module"></script>'],
    [
      'one trusted-types policy, loaded twice',
      `default-src 'none'; ${trusted}; trusted-types lit-html`,
      '<script src="/dist/embed.js"></script><script src="/dist/embed.js?again"></script><script src="/dist/embed.module.js" type="module"></script>',
    ],
  ] as const) {
    it(`works under a strict policy: ${name}`, async () => {
      const page = await running.browser.newPage();
      const found = complaints(page);
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (!request.url().endsWith('/test-page')) return void request.continue();
        return void request.respond({
          status: 200,
          contentType: 'text/html; charset=utf-8',
          headers: { 'Content-Security-Policy': csp },
          body: pageOf(head),
        });
      });
      await openQuietly(page, `${running.server.url}test-page`);
      await works(page);
      // The bar is 1.5 times its target: a blocked style would have painted it over the whole width.
      const widths = await page.evaluate(() => {
        const graph = document.querySelector('gp-target-bar')?.shadowRoot?.querySelector('.graph');
        const [whole, actual] = [graph, graph?.querySelector('.actual')].map(
          (part) => part?.getBoundingClientRect().width ?? 0,
        );
        return (actual ?? 0) / (whole ?? 1);
      });
      // 300 ÷ (300 × 1.06)
      assert.ok(Math.abs(widths - 1 / 1.06) < 0.005, String(widths));
      assert.deepEqual(found, []);
      await page.close();
    });
  }

  it('gives its version to whoever imports the module', async () => {
    const page = await running.browser.newPage();
    await page.goto(running.server.url);
    const found = await page.evaluate(async () => {
      const path = '/dist/embed.module.js';
      return ((await import(path)) as { default: { version: string } }).default.version;
    });
    assert.equal(found, version);
    await page.close();
  });
});
