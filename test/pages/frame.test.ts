// The page for hosts that take nothing but a frame.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserAndServer, complaints } from './support.js';

describe('embed.html in a frame', () => {
  const running = browserAndServer();

  /** A page of another origin with the frame in it, what the frame shows. */
  async function open(query: Record<string, string>) {
    const page = await running.browser.newPage();
    const found = complaints(page);
    const address = `${running.server.url}dist/embed.html?${new URLSearchParams(query)}`;
    await page.setContent(`<!doctype html><iframe width="500" src="${address.replaceAll('&', '&amp;')}"></iframe>`);
    const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
    assert.ok(frame);
    await frame.waitForFunction(() =>
      document.querySelector('gp-kpi-card, gp-target-bar, gp-sentence')?.shadowRoot?.textContent?.trim(),
    );
    const text = await frame.evaluate(() =>
      [...document.querySelectorAll('gp-report, gp-kpi-card, gp-target-bar, gp-sentence')]
        .map((element) => element.shadowRoot?.textContent ?? '')
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );
    return { page, frame, found, text };
  }

  it('shows a card from its address, under a strict policy', async () => {
    const { page, found, text } = await open({
      tag: 'kpi-card',
      label: 'Doanh thu',
      value: '208,7 tỷ đồng',
      target: 'trên 200 tỷ đồng',
    });
    assert.match(text, /Doanh thu.*208,7 tỷ đồng.*Đạt kế hoạch/);
    assert.deepEqual(found, []);
    await page.close();
  });

  it('speaks the language that its address names, and reads files of its own server', async () => {
    const { page, frame, text } = await open({
      tag: 'target-bar',
      lang: 'en',
      src: '/plan-2019.csv',
      indicator: 'Doanh thu',
      organisation: 'Toàn tỉnh',
      period: '2018',
    });
    assert.match(text, /Doanh thu.*VND 208\.7 billion.*Plan met/);
    assert.equal(await frame.evaluate(() => document.documentElement.lang), 'en');
    await page.close();
  });

  it('asks no other server', async () => {
    const { page, text } = await open({
      tag: 'kpi-card',
      src: 'https://example.org/a.csv',
      indicator: 'x',
      period: '2018',
    });
    assert.match(text, /chưa cho phép lấy số liệu từ https:\/\/example\.org/);
    await page.close();
  });
});
