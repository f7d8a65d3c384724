// Cards that are loaded: what stands around them stays where it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { atRest, attacked, send } from '../security/support.js';

const csv = 'Chỉ tiêu;TH 2018;KH 2018\nDoanh thu (tỷ đồng);208,7;trên 200\n';

/** Adds up how far the page has moved, from its first picture on. */
const measuring = `<script>globalThis.moved = 0; new PerformanceObserver((list) => { for (const { value } of list.getEntries()) moved += value; }).observe({ type: 'layout-shift', buffered: true });</script>`;
const movedIn = (page: Page): Promise<number> => page.evaluate('moved') as Promise<number>;

const content = (style: string): string => `<link rel="stylesheet" href="/${style}.css">
  <h1>Kết quả</h1><gp-report src="/slow.csv"><div class="cards">
  <gp-kpi-card indicator="Doanh thu" period="2018"><span>Doanh thu: 208,7 tỷ đồng</span></gp-kpi-card>
  <gp-target-bar indicator="Doanh thu" period="2018"><span>Doanh thu: 208,7 tỷ đồng</span></gp-target-bar>
  </div></gp-report><p>Phần còn lại của trang</p><p>Phần còn lại của trang</p>`;

/** Five minutes are over soon. */
const hasty = `<script>{ const wait = setTimeout; globalThis.setTimeout = (run, ms) => wait(run, ms === 300000 ? 200 : ms); }</script>
  <script src="/lone/embed.js"></script>`;

describe('a report that is loaded', () => {
  let wait = 300;
  const running = attacked({
    '/slow.csv': (_, response) => void setTimeout(() => send(response, csv), wait),
    '/kept.css': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/css' });
      // As docs/elements.md says.
      response.end(
        'gp-kpi-card, gp-target-bar { display: block; min-block-size: 15rem } gp-target-bar { margin-block: 0.75em }',
      );
    },
    '/free.css': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/css' });
      response.end('');
    },
    '/lone/embed.js': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      response.end(readFileSync(new URL('../../dist/embed.js', import.meta.url)));
    },
    // Never answers.
    '/lone/embed.report.js': () => {},
    '/lone.html': (_, response) =>
      send(response, `<!doctype html><html lang="vi"><meta charset="utf-8">${hasty}<body>${content('free')}`),
    '/waiting.html': (_, response) =>
      send(
        response,
        `<!doctype html><html lang="vi"><meta charset="utf-8"><body>${content('free')}<script src="/dist/embed.js"></script></body></html>`,
      ),
  });
  const open = async (style: string, ms: number): Promise<Page> => {
    wait = ms;
    const page = await running.open(`${content(style)}<script src="/dist/embed.js" defer></script>`, {
      head: measuring,
      bundle: '',
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    return page;
  };

  it('moves nothing where the page keeps the room for its cards', async () => {
    assert.equal(await movedIn(await open('kept', 300)), 0);
  });

  it('says that it is loading at once to those who listen, and after a second to those who look', async () => {
    wait = 2500;
    const page = await running.browser.newPage();
    await page.goto(`${running.origin}/waiting.html`);
    const lines: [text: string, height: number][] = [];
    for (const pause of [200, 1300]) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      lines.push(
        await page.$eval('gp-report', ({ shadowRoot }): [string, number] => {
          const line = shadowRoot?.querySelector('[role=status] p');
          return [line?.textContent ?? '', Math.round(line?.getBoundingClientRect().height ?? -1)];
        }),
      );
    }
    await page.close();
    assert.deepEqual(lines, [
      ['Đang tải số liệu từ /slow.csv…', 0],
      ['Đang tải số liệu từ /slow.csv…', 18],
    ]);
  });

  it('moves the page where nothing keeps the room, which the measure shows', async () => {
    assert.ok((await movedIn(await open('free', 300))) > 0.01);
  });

  it('says so where the part that loads it never comes', async () => {
    const page = await running.browser.newPage();
    await page.goto(`${running.origin}/lone.html`, { waitUntil: 'domcontentloaded' });
    await atRest(page);
    assert.equal(
      await page.$eval('gp-report', ({ shadowRoot }) =>
        shadowRoot?.querySelector('[role=status]')?.textContent?.trim(),
      ),
      'Không tải được /slow.csv: cạnh embed.js trên máy chủ không có embed.report.js 0.1.0, hoặc tệp đó thuộc phiên bản khác.',
    );
    await page.close();
  });
});
