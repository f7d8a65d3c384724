// A baked page shows what the live one shows, without a script.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { goalpost } from '../package/cli-support.js';
import { browserAndServer, openFile, openQuietly, visibleText } from './support.js';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function bake(file: string, ...args: string[]) {
  const { status, stdout, stderr } = goalpost('bake', file, ...args);
  return { status, html: String(stdout), said: String(stderr).split('\n').slice(0, -1) };
}

/** The words and figures of a page, without what only divides them. */
async function wordsOf(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const line of document.querySelectorAll('br')) line.replaceWith(' ');
  });
  return (await visibleText(page)).split(/\s+/).filter(Boolean);
}

/** The bars of a page: for each picture its rectangles and lines with their places. */
const bars = (page: Page): Promise<string[][]> =>
  page.evaluate(() => {
    const pictures = [
      ...document.querySelectorAll('svg[role="img"]'),
      ...[...document.querySelectorAll('gp-target-bar')].flatMap((bar) => [
        ...(bar.shadowRoot?.querySelectorAll('svg.graph') ?? []),
      ]),
    ];
    return pictures.map((picture) =>
      [...picture.querySelectorAll('rect, line')].map((mark) =>
        ['class', 'x', 'width', 'x1', 'x2'].map((name) => mark.getAttribute(name)).join(' '),
      ),
    );
  });

describe('goalpost bake', () => {
  const running = browserAndServer();

  for (const name of ['long-an.html', 'files.html']) {
    it(`${name}: the same words and digits in the same order, the same fractions, and no script`, async () => {
      // The script stands in a folder beside that of the page.
      const { html, status, said } = bake(at(`docs/examples/${name}`), '--root', at(''));
      // The second page has a fault in one of its files, on purpose.
      assert.deepEqual([status, said.length], name === 'files.html' ? [1, 1] : [0, 0]);
      assert.doesNotMatch(html, /<script|<gp-|\sstyle=|\son\w+=/);

      const live = await running.browser.newPage();
      await openQuietly(live, `${running.server.url}${name}`);
      const { page } = await openFile(running.browser, html, {});
      // What only editors see, what needs mending and the check, is not baked.
      await live.evaluate(() => {
        for (const report of document.querySelectorAll('gp-report')) {
          for (const part of report.shadowRoot?.querySelectorAll('[part]') ?? []) part.remove();
        }
      });
      assert.deepEqual(await wordsOf(page), await wordsOf(live));
      const [baked, shown] = [await bars(page), await bars(live)];
      assert.ok(shown.length > 0);
      assert.deepEqual(baked, shown);
      await live.close();
    });
  }

  it('leaves every other byte of the page as it is', () => {
    const page =
      '<!DOCTYPE html>\r\n<html lang=vi><!-- x --><p CLASS=a>Tin &amp; ảnh<br><gp-sentence value="5 người" label="Số"></gp-sentence>\r\n<table><tr><td>1</table>';
    const folder = mkdtempSync(join(tmpdir(), 'goalpost-bake-'));
    try {
      writeFileSync(join(folder, 'a.html'), page);
      const { html, status } = bake(join(folder, 'a.html'));
      assert.equal(status, 0);
      assert.equal(html, page.replace(/<gp-sentence.*<\/gp-sentence>/, 'Số đạt 5 người.'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('keeps the fallback and tells the reason where a tag cannot be shown', () => {
    const folder = mkdtempSync(join(tmpdir(), 'goalpost-bake-'));
    try {
      const page =
        '<html lang="vi"><gp-report src="none.csv"><gp-kpi-card indicator="x" period="2018"><b>số cũ</b></gp-kpi-card></gp-report><gp-kpi-card value="33.008.7">33,0</gp-kpi-card>';
      writeFileSync(join(folder, 'a.html'), page);
      const { html, status, said } = bake(join(folder, 'a.html'), '-o', join(folder, 'b.html'));
      assert.deepEqual([status, html], [1, '']);
      assert.deepEqual(said, [
        `${join(folder, 'a.html')}:1:17: Không tải được none.csv: không có tệp này.`,
        `${join(folder, 'a.html')}:1:122: value: không đọc được con số này (dấu phân cách hàng nghìn sai chỗ). Nhận được “33.008.7”. Cần số như “208,7 tỷ đồng”, “trên 270 tỷ đồng”, “37,6%”.`,
      ]);
      assert.equal(readFileSync(join(folder, 'b.html'), 'utf8'), '<html lang="vi"><b>số cũ</b>33,0');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is fit to look at', async () => {
    const { html } = bake(at('docs/examples/long-an.html'), '--root', at(''));
    const { page, close } = await openFile(
      running.browser,
      html.replace('long-an.css', pathToFileURL(at('docs/examples/long-an.css')).href),
      {},
    );
    assert.ok(
      await page.evaluate(() =>
        [...document.querySelectorAll('svg[role="img"]')].every((svg) => svg.getBoundingClientRect().width > 100),
      ),
    );
    await close();
  });
});
