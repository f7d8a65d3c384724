// Files, tables and scripts with data, read by the embed bundle: served under the strictest policy, and opened from a disk.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import {
  browserAndServer,
  bundle,
  complaints,
  openFile,
  openQuietly,
  openStrictly,
  read,
  visibleText,
} from './support.js';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const mapping = read('test/fixtures/golden/mapping.json').replaceAll("'", '&#39;');
const card =
  '<gp-kpi-card indicator="doanh-thu" organisation="Huyện Bến Lức" period="2018"><span>…</span></gp-kpi-card>';
const pageOf = (body: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title><script src="embed.js"></script></head><body>${body}</body></html>`;

describe('files beside the embed bundle', () => {
  const running = browserAndServer();

  /** A page with the build and the golden files beside it. */
  const open = (body: string) =>
    openStrictly(running, pageOf(body), (name) => bundle[name] ?? readFileSync(at(`test/fixtures/golden/${name}`)));

  for (const [what, body, files] of [
    ['a CSV file', `<gp-report src="long.csv" mapping='${mapping}'>${card}</gp-report>`, ['embed.files.js']],
    [
      'a workbook',
      `<gp-report src="wide.xlsx" mapping='${mapping}'>${card}</gp-report>`,
      ['embed.files.js', 'embed.workbooks.js'],
    ],
    [
      'two pages of a service',
      `<gp-report src="page-1.json" mapping='${mapping}'>${card}</gp-report>`,
      ['embed.files.js'],
    ],
    [
      'a table of the page, below its cards',
      `<gp-report for="#kpi" mapping='${mapping}'>${card}</gp-report>${read('test/fixtures/golden/wide.html')}`,
      ['embed.files.js'],
    ],
    ['a JSON report', `<gp-report src="report.json">${card}</gp-report>`, []],
  ] as const) {
    it(`reads ${what} under a strict policy and loads only the parts that it needs`, async () => {
      const { page, found, asked } = await open(body);
      assert.match(await visibleText(page), /136,1 tỷ đồng.*Đạt kế hoạch/);
      assert.deepEqual(found, []);
      assert.deepEqual(
        asked.filter((name) => /^embed\..+\.js$/.test(name)),
        ['embed.report.js', ...files],
      );
      await page.close();
    });
  }

  it('asks the server by ETag whether a file has changed, and reads nothing again where it has not', async () => {
    const page = await running.browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    const answers: string[] = [];
    session.on('Network.responseReceivedExtraInfo', ({ statusCode, headers }) => {
      if (/csv/.test(headers['Content-Type'] ?? '') || statusCode === 304) answers.push(String(statusCode));
    });
    await openQuietly(page, `${running.server.url}files.html`);
    answers.length = 0;
    const loads = await page.evaluate(async () => {
      const report = document.querySelector('gp-report');
      let count = 0;
      report?.addEventListener('gp-load', () => count++);
      const isLoaded = await (report as unknown as { reload(): Promise<boolean> }).reload();
      return { isLoaded, count };
    });
    assert.deepEqual([answers, loads], [['304'], { isLoaded: true, count: 0 }]);
    await page.close();
  });

  for (const [lang, said] of [
    ['vi', 'chưa đủ số liệu (1/2 đơn vị)'],
    ['en', 'incomplete (1/2 organisations)'],
    ['fr', 'incomplet (1/2 entités)'],
  ] as const) {
    it(`has the words for what adds up with the report: ${lang}`, async () => {
      const report = {
        indicators: [{ id: 'r', name: 'Doanh thu', unit: 'VND', kind: 'flow', better: 'higher' }],
        organisations: [
          {
            id: 't',
            name: 'Toàn tỉnh',
            children: [
              { id: 'a', name: 'A' },
              { id: 'b', name: 'B' },
            ],
          },
        ],
        entries: [{ indicator: 'r', organisation: 'a', period: '2018', scenario: 'AC', value: '208700000000' }],
      };
      const inside = '<gp-kpi-card indicator="r" period="2018"></gp-kpi-card>';
      const body = `<gp-report src="kq.json">${inside}</gp-report>`;
      const html = pageOf(body).replace('lang="vi"', `lang="${lang}"`);
      const { page, found } = await openStrictly(running, html, (name) => bundle[name] ?? JSON.stringify(report));
      const text = await visibleText(page);
      assert.ok(text.includes(said), text);
      assert.deepEqual(found, []);
      await page.close();
    });
  }

  it('names the missing part in words', async () => {
    const answer = (name: string) => (name === 'embed.files.js' ? null : (bundle[name] ?? 'a;b'));
    const { page } = await openStrictly(running, pageOf('<gp-report src="long.csv"></gp-report>'), answer);
    assert.match(
      await visibleText(page),
      /Không tải được long\.csv: cạnh embed\.js trên máy chủ không có embed\.files\.js 0\.1\.0, hoặc tệp đó thuộc phiên bản khác\./,
    );
    await page.close();
  });

  it('the example page shows its figures from files and a table, with a quiet console, in light and dark', async () => {
    const page = await running.browser.newPage();
    const found = complaints(page);
    // The policy of the page lets only its own scripts run, and axe is none of them.
    await page.setBypassCSP(true);
    await openQuietly(page, `${running.server.url}files.html`);
    const text = await visibleText(page);
    assert.equal(text.match(/136,1 tỷ đồng/g)?.length, 2);
    assert.match(text, /Các số liệu trong báo cáo không mâu thuẫn\..*Đạt kế hoạch \(104,4%\)/);
    assert.match(text, /plan-2019-faulty\.csv, dòng 2, cột 4 \(ô D2\): ô chỉ có dấu gạch\..*72,58 tỷ đồng/);
    assert.deepEqual(found, []);
    await page.evaluate(axe.source);
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      const violations = await page.evaluate(async () => {
        const { violations: all } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
        return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
      });
      assert.deepEqual(violations, [], value);
    }
    await page.close();
  });

  describe('on a page opened from a disk', () => {
    it('reads a table of the page', async () => {
      const body = `${read('test/fixtures/golden/wide.html')}<gp-report for="kpi" check mapping='${mapping}'>${card}</gp-report>`;
      const { page, found, close } = await openFile(running.browser, pageOf(body), bundle);
      await page.waitForFunction(() => document.querySelector('gp-report')?.shadowRoot?.querySelector('details'));
      assert.match(await visibleText(page), /136,1 tỷ đồng.*Đạt kế hoạch/);
      assert.deepEqual(found, []);
      await close();
    });

    it('reads the script that goalpost convert writes', async () => {
      const program = fileURLToPath(at('dist/src/cli/goalpost.js'));
      const golden = fileURLToPath(at('test/fixtures/golden'));
      const body = `<gp-report src="kq.data.js">${card}</gp-report>`;
      const { page, close } = await openFile(running.browser, pageOf(body), bundle);
      // The script is written beside the page as an editor would do it, and the page is opened again.
      const folder = fileURLToPath(new URL('./', page.url()));
      const args = [
        'convert',
        `${golden}/wide.xlsx`,
        '--mapping',
        `${golden}/mapping.json`,
        '-o',
        `${folder}kq.data.js`,
      ];
      assert.equal(spawnSync(process.execPath, [program, ...args]).status, 0);
      const found = complaints(page);
      await page.reload({ waitUntil: 'load' });
      await page.waitForFunction(() => document.querySelector('gp-kpi-card')?.shadowRoot?.textContent?.includes('136'));
      assert.match(await visibleText(page), /136,1 tỷ đồng.*Đạt kế hoạch/);
      assert.deepEqual(found, []);
      await close();
    });

    it('says that a CSV file cannot be read, and what to do', async () => {
      const body = `<gp-report src="long.csv">${card}</gp-report>`;
      const { page, close } = await openFile(running.browser, pageOf(body), { ...bundle, 'long.csv': 'a;b' });
      assert.match(await visibleText(page), /Không tải được long\.csv: trang mở từ tệp \(file:\/\/\).*\.data\.js/);
      await close();
    });
  });
});
