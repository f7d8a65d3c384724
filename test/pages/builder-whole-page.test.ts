// A whole page from one file: three actions, and what is left out by choice.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { chooseFile, openBuilder, pick, snippetOf, textIn } from './builder-support.js';
import { browserAndServer, complaints, settled, strict } from './support.js';

const csv = [
  'Đơn vị;Doanh thu KH 2019 (tỷ đồng);Doanh thu TH 2019 (tỷ đồng);Doanh thu TH 2018 (tỷ đồng);Lao động TH 2019 (người)',
  'Huyện A;20;21;18;10',
  'Huyện B;30;27;25;12',
  'Cộng;50;48;43;22',
].join('\n');

const scratch = mkdtempSync(join(tmpdir(), 'goalpost-'));
after(() => rmSync(scratch, { recursive: true }));
const path = join(scratch, 'ke-hoach.csv');
writeFileSync(path, csv);

const tagsIn = (text: string): string[] =>
  [...text.matchAll(/<gp-(kpi-card|target-bar) indicator="([^"]*)"(?: organisation="([^"]*)")? period="([^"]*)"/g)].map(
    ([, tag, indicator, organisation, period]) => [tag, indicator, organisation, period].filter(Boolean).join(' '),
  );

describe('a whole page from one file', () => {
  const running = browserAndServer();
  const open = async (): Promise<{ page: Page; found: string[] }> => {
    const opened = await openBuilder(running.browser, `${running.server.url}builder/?lang=vi`);
    await chooseFile(opened.page, path);
    await pick(opened.page, 'extent', 'page');
    await settled(opened.page);
    return opened;
  };

  it('has a card for each indicator and a bar for each organisation, in one report, after three actions', async () => {
    const { page, found } = await open();
    const text = await snippetOf(page);
    assert.equal(text.match(/<gp-report /g)?.length, 1);
    assert.match(text, /<gp-report lang="vi" src="ke-hoach.csv">/);
    assert.deepEqual(tagsIn(text), [
      'kpi-card Doanh thu 2019',
      'kpi-card Lao động 2019',
      'target-bar Doanh thu Huyện A 2019',
      'target-bar Doanh thu Huyện B 2019',
      'target-bar Lao động Huyện A 2019',
      'target-bar Lao động Huyện B 2019',
    ]);
    assert.deepEqual(text.match(/<h3>[^<]*<\/h3>/g), ['<h3>Doanh thu</h3>', '<h3>Lao động</h3>']);
    assert.match(await textIn(page, '.page-fields'), /6 thẻ và thanh, một thẻ báo cáo\./);
    const shown = await page.$$eval('.stage gp-kpi-card, .stage gp-target-bar', (all) => all.length);
    assert.equal(shown, 6);
    assert.deepEqual(found, []);
    await page.close();
  });

  it('leaves out what is left out, and takes another period', async () => {
    const { page } = await open();
    const uncheck = (name: string, value: string) => page.click(`input[name="${name}"][value="${value}"]`);
    await uncheck('page-indicators', 'lao-dong');
    await uncheck('page-organisations', 'huyen-a');
    assert.deepEqual(tagsIn(await snippetOf(page)), ['kpi-card Doanh thu 2019', 'target-bar Doanh thu Huyện B 2019']);
    await page.select('#page-period', '2018');
    assert.deepEqual(tagsIn(await snippetOf(page)), ['kpi-card Doanh thu 2018', 'target-bar Doanh thu Huyện B 2018']);
    await uncheck('page-parts', 'cards');
    assert.deepEqual(tagsIn(await snippetOf(page)), ['target-bar Doanh thu 2018', 'target-bar Doanh thu Huyện B 2018']);
    await pick(page, 'extent', 'one');
    assert.deepEqual(tagsIn(await snippetOf(page)), ['kpi-card Doanh thu 2019']);
    // The preview follows there and back.
    const shown = () => page.$$eval('.stage gp-kpi-card, .stage gp-target-bar', (all) => all.length);
    await pick(page, 'extent', 'page');
    assert.equal(await shown(), 6);
    await pick(page, 'extent', 'one');
    assert.equal(await shown(), 1);
    await pick(page, 'extent', 'page');
    assert.equal(await shown(), 6);
    await page.close();
  });

  it('shows all of it on the page that it is copied to, with one request for the file', async () => {
    const { page: builder } = await open();
    const text = await snippetOf(builder);
    await builder.close();
    const page = await running.browser.newPage();
    const found = complaints(page);
    let asked = 0;
    await page.setRequestInterception(true);
    const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>x</title><main>${text}</main></html>`;
    page.on('request', (request) => {
      const isFile = request.url().endsWith('ke-hoach.csv');
      if (isFile) asked++;
      if (isFile) return void request.respond({ contentType: 'text/csv; charset=utf-8', body: csv });
      if (!request.url().endsWith('test-page')) return void request.continue();
      return void request.respond({
        contentType: 'text/html',
        headers: { 'Content-Security-Policy': strict },
        body: html,
      });
    });
    await page.goto(`${running.server.url}builder/test-page`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('gp-kpi-card, gp-target-bar')].every((one) => one.shadowRoot?.textContent?.trim()),
    );
    await settled(page);
    const printed = await page.$$eval('gp-kpi-card, gp-target-bar', (all) =>
      all.map((one) => one.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
    );
    // 48 of 50 are 96 %, 21 of 20 are 105 %, and 27 of 30 are 90 %.
    for (const [at, says] of [
      /48 tỷ đồng.*96/,
      /22 người/,
      /21 tỷ đồng.*105/,
      /27 tỷ đồng.*90/,
      /10 người/,
      /12 người/,
    ].entries())
      assert.match(printed[at] ?? '', says);
    // The cards stand side by side without a style in the markup, which the policy would refuse.
    const tops = await page.$$eval(
      'gp-kpi-card',
      (all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size,
    );
    assert.deepEqual([tops, asked, found], [1, 1, []]);
    await page.close();
  });

  it('is offered for every host', async () => {
    const { page } = await open();
    for (const [host, pattern, count] of [
      ['disk', /<gp-(?:kpi-card|target-bar) /g, 6],
      ['rich', /\[gp-(?:kpi-card|target-bar) |\[(?:kpi-card|target-bar) /g, 6],
      ['wordpress', /\[(?:gp-)?(?:kpi-card|target-bar) /g, 6],
      ['frame', /<iframe /g, 6],
      ['static', /<div lang="vi">/g, 6],
    ] as const) {
      await pick(page, 'host', host);
      const text = await snippetOf(page);
      assert.equal(text.match(pattern)?.length, count, `${host}: ${text.slice(0, 300)}`);
    }
    await page.close();
  });
});
