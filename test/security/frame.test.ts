// embed.html: its address is written by whoever makes the link, and it may stand in a frame of anybody's page.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { atRest, attacked, built, caseNamed, printedIn, send } from './support.js';

const declaring = (origin: string): string =>
  built('embed.html').replace(
    '<head>',
    `<head><meta name="goalpost-frame" content="https://no-such.example ${origin}">`,
  );

describe('embed.html', () => {
  const running = attacked({
    '/uploads/a.data.js': (_, response) => send(response, 'globalThis.__ran = true'),
    '/host.html': (request, response) =>
      send(
        response,
        `<script>heights = []; addEventListener('message', ({ data }) => heights.push(data.height));</script><iframe src="${request.url?.split('?')[1]}?label=a&value=5"></iframe>`,
      ),
    '/kpi/embed.html': (_, response) => send(response, declaring(running.elsewhere)),
    '/kpi/embed.js': (_, response) => send(response, built('embed.js')),
    '/kpi/embed.carriers.js': (_, response) => send(response, built('embed.carriers.js')),
    '/kpi/embed.frame.js': (_, response) => send(response, built('embed.frame.js')),
  });

  async function shown(query: string): Promise<Page> {
    const page = await running.visit(`${running.origin}/dist/embed.html?${query}`);
    await atRest(page);
    return page;
  }

  const seen = caseNamed('embed-urls.txt').match(/(?<=^embed\.html\?).*/gm) ?? [];
  assert.equal(seen.length, 4);

  for (const query of [
    ...seen,
    'src=%01javascript:alert(1)&indicator=x&fallback=Click',
    'src=data:text/html,<script>alert(1)</script>&indicator=x',
    'src=//example.org/a.csv&indicator=x&tag=gp-target-bar',
    'src=https://example.org/a.csv&tag=nothing&fallback=Click',
    'tag=x&fallback=[gp-kpi-card%20value=%225%22]',
    'tag=x&goalpost-root=1&fallback=[gp-kpi-card%20value=%226%22]',
    'goalpost=kpi-card&label=<img%20src=x%20onerror=globalThis.__ran=1>&value=5',
    'label=a&value=5&onclick=globalThis.__ran=1&style=color:red',
  ]) {
    it(`no link, no script, no card from a fallback: ${query}`, async () => {
      const page = await shown(query);
      const found = await page.evaluate(() => ({
        hasRun: '__ran' in globalThis,
        links: document.querySelectorAll('a, iframe, img').length,
        inside: [...document.querySelectorAll('main *')].flatMap((element) => [
          ...(element.shadowRoot?.querySelectorAll('a, img, script') ?? []),
        ]).length,
        handlers: document.querySelectorAll('[onclick], [style]').length,
        fromText: [...document.querySelectorAll('gp-kpi-card')].filter(
          (card) => /^[56]$/.test(card.getAttribute('value') ?? '') && !card.hasAttribute('label'),
        ).length,
      }));
      assert.deepEqual(found, { hasRun: false, links: 0, inside: 0, handlers: 0, fromText: 0 });
    });
  }

  it('shows a fallback as it is written', async () => {
    const page = await shown('tag=x&fallback=[gp-kpi-card%20value="6"]');
    assert.equal(await page.$eval('main', (main) => main.textContent?.trim()), '[gp-kpi-card value="6"]');
  });

  /** The heights that a page of `host` hears from a frame at `address`. */
  async function heard(host: string, address: string): Promise<{ heights: number[]; height: number | undefined }> {
    const page = await running.visit(`${host}/host.html?${address}`);
    const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
    await frame?.waitForFunction(() => document.querySelector('gp-kpi-card')?.shadowRoot?.textContent?.includes('5'));
    await new Promise((resolve) => setTimeout(resolve, 150));
    const heights = await page.evaluate(() => (globalThis as unknown as { heights: number[] }).heights);
    const height = await frame?.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    return { heights, height };
  }

  it('tells its height to pages of its own origin', async () => {
    const { heights, height } = await heard(running.origin, `${running.origin}/dist/embed.html`);
    assert.ok(height !== undefined && height > 50);
    assert.equal(heights.at(-1), height);
  });

  it('tells a stranger nothing', async () => {
    assert.deepEqual((await heard(running.elsewhere, `${running.origin}/dist/embed.html`)).heights, []);
  });

  it('tells an origin that it declares', async () => {
    const { heights, height } = await heard(running.elsewhere, `${running.origin}/kpi/embed.html`);
    assert.equal(heights.at(-1), height);
  });

  it('shows a card from its address', async () => {
    const page = await shown('label=Doanh%20thu&value=208,7%20tỷ%20đồng&as-of=2019-01-14');
    assert.match(await printedIn(page), /Doanh thu.*208,7 tỷ đồng.*14\/01\/2019/);
  });
});
