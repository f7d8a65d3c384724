// The event of a problem.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { attacked, send } from '../security/support.js';

const running = attacked({
  '/plan.csv': (_, response) => send(response, 'Chỉ tiêu;TH 2018\nDoanh thu (tỷ đồng);208,7\n'),
});

describe('gp-problem is fired once', () => {
  const listening = `<script>globalThis.told = []; addEventListener('gp-problem', ({ target, problems }) => told.push([target.localName, ...problems]));</script>`;
  const told = (page: Page): Promise<string[][]> => page.evaluate('told') as Promise<string[][]>;

  it('for a report that is missing, whatever stands in it and how often it is asked for', async () => {
    const cards = '<gp-kpi-card indicator="a" period="2018"><span>…</span></gp-kpi-card>'.repeat(5);
    const page = await running.open(`<gp-report src="/none.csv">${cards}</gp-report>`, { head: listening });
    for (let time = 0; time < 3; time++) {
      await page.evaluate(() =>
        (document.querySelector('gp-report') as unknown as { reload(): Promise<boolean> }).reload(),
      );
    }
    assert.deepEqual(await told(page), [['gp-report', 'Không tải được /none.csv: máy chủ trả lời 404 Not Found.']]);
  });

  it('for a wrong attribute, whatever language says it', async () => {
    const page = await running.open('<gp-kpi-card label="x" value="??"></gp-kpi-card>', { head: listening });
    await page.evaluate(() => document.documentElement.setAttribute('lang', 'en'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal((await told(page)).length, 1);
    await page.$eval('gp-kpi-card', (element) => element.setAttribute('target', '!!'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const [, second, ...more] = await told(page);
    assert.deepEqual([second?.length, more.length], [2, 0]);
    assert.match(second?.[1] ?? '', /^target: /);
  });

  it('for a refresh that is too short', async () => {
    const page = await running.open('<gp-report src="/plan.csv" refresh="4"></gp-report>', { head: listening });
    assert.deepEqual(await told(page), [['gp-report', 'refresh: cần từ 5 giây trở lên.']]);
  });
});
