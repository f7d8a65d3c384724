import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { browserAndServer, complaints, openQuietly, visibleText } from './support.js';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

describe('the example page as it is served', () => {
  const running = browserAndServer();

  async function open(prepare: (page: Page) => Promise<unknown> = async () => undefined) {
    const page = await running.browser.newPage();
    const found = complaints(page);
    await prepare(page);
    const response = await openQuietly(page, running.server.url);
    return { page, found, response };
  }

  it('stands under the strict policy and shows every number of the report', async () => {
    const { page, found, response } = await open();
    assert.equal(response?.headers()['content-security-policy'], policy);
    const text = await visibleText(page);
    for (const part of [
      '208,7 tỷ đồng',
      '+37,6%',
      '60,22 tỷ đồng',
      '29%',
      'trên 270 tỷ đồng',
      'trên 419 triệu đồng/người/năm',
      'trên 29,3%',
      'năm 2017: khoảng 151,7 tỷ đồng (suy ra)',
      'Năm 2018, tổng doanh thu đạt 208,7 tỷ đồng, tăng 37,6% so với năm 2017.',
      'Nguồn: Hội nghị triển khai kế hoạch năm 2019',
      'Số liệu đến 14/01/2019',
    ]) {
      assert.ok(text.includes(part), `"${part}" in: ${text}`);
    }
    assert.equal(text.match(/chưa báo cáo/g)?.length, 3, 'three service groups are not reported');
    assert.doesNotMatch(text, /\b0 đồng|NaN|undefined|cần sửa|Không tải/);
    assert.deepEqual(found, []);
    await page.close();
  });

  it('satisfies axe in light and dark', async () => {
    for (const value of ['light', 'dark']) {
      const { page } = await open((tab) => tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]));
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const { violations: all } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
        return all.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      assert.deepEqual(violations, [], value);
      await page.close();
    }
  });

  it('shows every number with scripts switched off', async () => {
    const { page } = await open((tab) => tab.setJavaScriptEnabled(false));
    const text = await visibleText(page);
    for (const part of [
      '208,7 tỷ đồng',
      '37,6%',
      '60,22 tỷ đồng',
      '29%',
      'trên 270 tỷ đồng',
      'trên 419 triệu',
      'trên 29,3%',
      'chưa báo cáo',
    ]) {
      assert.ok(text.includes(part), part);
    }
    await page.close();
  });

  it('fits a width of 320 pixels without scrolling sideways', async () => {
    const { page } = await open((tab) => tab.setViewport({ width: 320, height: 800 }));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320));
    await page.close();
  });

  it('prints its bars without backgrounds', async () => {
    const { page } = await open();
    const bytes = await page.pdf({ printBackground: false });
    assert.ok(bytes.length > 10_000);
    await page.emulateMediaType('print');
    assert.ok(
      await page.evaluate(
        () =>
          document.querySelector('gp-target-bar')?.shadowRoot?.querySelector('svg.graph')?.getBoundingClientRect()
            .width,
      ),
    );
    await page.close();
  });

  it('falls back where the report is missing or broken, under the same policy', async () => {
    for (const [body, status, expected] of [
      ['', 404, 'máy chủ trả lời 404'],
      ['{"entries": [', 200, 'không phải JSON, sai ở dòng 1, cột 14'],
    ] as const) {
      const { page } = await open(async (tab) => {
        await tab.setRequestInterception(true);
        tab.on('request', (request) => {
          if (request.url().endsWith('.json')) void request.respond({ status, body, contentType: 'application/json' });
          else void request.continue();
        });
      });
      const text = await visibleText(page);
      assert.ok(text.includes(expected), text);
      assert.ok(text.includes('Năm 2018, tổng doanh thu đạt 208,7 tỷ đồng, tăng 37,6% so với năm 2017.'), text);
      await page.close();
    }
  });

  it('says in each fallback the sentence that the element gives to assistive technology', async () => {
    const { page } = await open();
    const texts = await page.evaluate(() =>
      [...document.querySelectorAll('gp-kpi-card, gp-target-bar, gp-sentence')].map((element) => {
        const spoken = element.shadowRoot?.querySelector('[role=group], [role=img]')?.getAttribute('aria-label');
        return [element.textContent?.trim(), spoken ?? element.shadowRoot?.textContent?.trim()];
      }),
    );
    assert.equal(texts.length, 11);
    for (const [fallback, spoken] of texts) assert.equal(fallback, spoken);
    await page.close();
  });
});
