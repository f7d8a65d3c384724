// The embed bundle of the packed package in the circumstances of hosts: policies, other loaders, navigation without a
// reload, and scripts that never leave the page alone. More of them are in test/pages: two versions at once, `file://`,
// policies that allow Lit.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { visibleText } from '../pages/support.js';
import { browserAndSite, fileIn, published, rested, suite } from './support.js';
import type { Answer } from './tools/site.js';

const attributes = 'label="Doanh thu" value="208,7 tỷ đồng" target="trên 200 tỷ đồng"';
const card = `<gp-kpi-card ${attributes}><span>Dự phòng của thẻ</span></gp-kpi-card>`;
const bracket = `<p>[gp-kpi-card ${attributes}]</p>`;
const element = `<p data-goalpost="kpi-card" ${attributes.replaceAll(/(?=\b[a-z]+=)/g, 'data-')}>Dự phòng của đoạn</p>`;
const table = `<table data-goalpost="kpi-card" data-indicator="Doanh thu" data-period="2018">
  <tr><th>Chỉ tiêu</th><th>KH 2018</th><th>TH 2018</th></tr><tr><td>Doanh thu (tỷ đồng)</td><td>trên 200</td><td>208,7</td></tr></table>`;
const main = (content: string): string => `<main data-goalpost-root>${content}</main>`;
const embed = '<script src="/embed.js"></script>';

describe('hosts', () => {
  /** The pages of one test, by their path. */
  const pages = new Map<string, Answer>();
  const running = browserAndSite((path) => {
    if (pages.has(path)) return pages.get(path);
    if (path === '/require.js') return fileIn(join(suite, 'node_modules/requirejs'), path);
    return /^\/embed[.\w]*\.js$/.test(path) ? published(`dist${path}`) : undefined;
  });

  const html = (body: string, head = ''): string =>
    `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

  async function open(body: string, head = '', headers: Record<string, string> = {}) {
    pages.set('/page', { body: html(body, head), headers });
    return running.open('page');
  }
  const cards = (page: Page): Promise<number> => page.$$eval('gp-kpi-card', ({ length }) => length);
  const verdicts = async (page: Page): Promise<number> => (await visibleText(page)).split('Đạt kế hoạch').length - 1;
  /** Each card is there once, and each shows its figures. */
  async function shows(page: Page, count: number): Promise<void> {
    assert.deepEqual([await cards(page), await verdicts(page)], [count, count], await visibleText(page));
  }

  for (const times of [0, 1, 2, 3]) {
    for (const place of ['above', 'below']) {
      it(`the script ${times} times, ${place} the content`, async () => {
        const scripts = embed.repeat(times);
        const content = main(card + bracket + element);
        const { page, found } = await open(place === 'above' ? scripts + content : content + scripts);
        if (times > 0) await shows(page, 3);
        else assert.match(await visibleText(page), /Dự phòng của thẻ \[gp-kpi-card label.*\] Dự phòng của đoạn/);
        assert.deepEqual(found, []);
        await page.close();
      });
    }
  }

  it('a policy that allows no Trusted Types at all leaves every fallback', async () => {
    const policy = "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
    const { page, found } = await open(main(card + bracket + element) + embed, '', {
      'Content-Security-Policy': policy,
    });
    assert.match(await visibleText(page), /Dự phòng của thẻ \[gp-kpi-card label.*\] Dự phòng của đoạn/);
    // The browser says why, and it is Lit that asks.
    assert.match(found.join('\n'), /lit-html/);
    await page.close();
  });

  for (const [where, scripts] of [
    ['before', '<script src="/require.js"></script><script src="/embed.js"></script>'],
    ['after', '<script src="/embed.js"></script><script src="/require.js"></script>'],
  ] as const) {
    it(`a loader of AMD modules ${where} the script`, async () => {
      // A table needs parts of the bundle, which are loaded while the loader is there.
      const { page, found } = await open(main(card + table), scripts);
      await shows(page, 2);
      // The loader still works: an anonymous `define` from our files would have been taken for this one.
      await page.evaluate(`define('a', [], () => 5); new Promise((resolve) => require(['a'], resolve))`);
      assert.deepEqual(found, []);
      await page.close();
    });
  }

  it('a loader of AMD modules that loads the script itself', async () => {
    pages.set('/start.js', "require(['/embed.js']);");
    const { page, found } = await open(
      main(card + table),
      '<script src="/require.js"></script><script src="/start.js"></script>',
    );
    await shows(page, 2);
    assert.deepEqual(found, []);
    await page.close();
  });

  it('a page in an old encoding', async () => {
    // Every character of the page is ASCII; those of our files would be read as windows-1258.
    const ascii = main(card + table).replaceAll(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);
    const body = html(ascii + embed).replace('<meta charset="utf-8">', '');
    pages.set('/old', { body, headers: { 'Content-Type': 'text/html; charset=windows-1258' } });
    for (const name of ['embed.js', 'embed.carriers.js', 'embed.report.js', 'embed.files.js'])
      pages.set(`/${name}`, { body: published(`dist/${name}`), headers: { 'Content-Type': 'text/javascript' } });
    const { page, found } = await running.open('old');
    assert.equal(await page.evaluate(() => document.characterSet), 'windows-1258');
    await shows(page, 2);
    assert.deepEqual(found, []);
    await page.close();
    pages.clear();
  });

  it('away and back', async () => {
    // A browser with a window restores the page from its memory, one without loads it anew; with `no-store` all do.
    pages.set('/other', html('<p>Trang khác</p>'));
    for (const headers of [{}, { 'Cache-Control': 'no-store' }]) {
      const { page, found } = await open(main(card + bracket + element) + embed, '', headers);
      await page.goto(`${running.site.url}other`);
      await page.goBack();
      await rested(page);
      await shows(page, 3);
      await page.$eval('main', (main, added) => main.insertAdjacentHTML('beforeend', added), bracket);
      await page.waitForFunction(() => document.querySelectorAll('gp-kpi-card').length === 4);
      assert.deepEqual(found, []);
      await page.close();
    }
  });

  it('navigation that replaces the content inside the main part', async () => {
    const { page, found } = await open(main(card + bracket) + embed);
    for (let round = 0; round < 20; round++) {
      await page.$eval('main', (main, next) => Object.assign(main, { innerHTML: next }), bracket + element + card);
      await page.waitForFunction(() => document.querySelectorAll('gp-kpi-card').length === 3);
    }
    await rested(page);
    await shows(page, 3);
    assert.deepEqual(found, []);
    await page.close();
  });

  it('navigation that replaces the main part itself and runs the script again', async () => {
    const { page, found } = await open(main(card + bracket) + embed);
    for (let round = 0; round < 5; round++) {
      await page.evaluate(
        (next) => {
          document.body.innerHTML = next;
          const script = document.createElement('script');
          script.src = '/embed.js';
          document.body.append(script);
        },
        main(bracket + element + card),
      );
      await page.waitForFunction(() => document.querySelectorAll('gp-kpi-card').length === 3, { timeout: 5000 });
    }
    await rested(page);
    await shows(page, 3);
    assert.deepEqual(found, []);
    await page.close();
  });

  describe('a storm of changes', () => {
    /** Counts what the embed bundle does: calls of its observer, nodes that it looks at, cards that are made. */
    const counter = `
      globalThis.counts = { callbacks: 0, nodes: 0, cards: 0 };
      const { nextNode } = TreeWalker.prototype;
      const { attachShadow } = Element.prototype;
      TreeWalker.prototype.nextNode = function () {
        counts.nodes++;
        return nextNode.call(this);
      };
      Element.prototype.attachShadow = function (init) {
        if (this.localName === 'gp-kpi-card') counts.cards++;
        return attachShadow.call(this, init);
      };
      globalThis.MutationObserver = class extends MutationObserver {
        constructor(callback) {
          super((...args) => {
            counts.callbacks++;
            callback(...args);
          });
        }
      };`;

    interface Counts {
      readonly callbacks: number;
      readonly nodes: number;
      readonly cards: number;
    }

    /** Runs a storm on a page with these contents, and gives what it cost once all is still. */
    async function storm(content: string, script: string): Promise<{ page: Page; found: string[]; cost: Counts }> {
      pages.set('/counter.js', counter);
      const { page, found } = await open(main(content), `<script src="/counter.js"></script>${embed}`);
      const counts = (): Promise<Counts> => page.evaluate('({ ...counts })') as Promise<Counts>;
      const before = await counts();
      await page.evaluate(`(async () => {${script}})()`);
      // Two pauses of the observer, and what its own changes bring.
      await new Promise((resolve) => setTimeout(resolve, 300));
      await rested(page);
      const after = await counts();
      const cost = {
        callbacks: after.callbacks - before.callbacks,
        nodes: after.nodes - before.nodes,
        cards: after.cards,
      };
      return { page, found, cost };
    }

    const next = 'await new Promise((resolve) => setTimeout(resolve));';
    const lines = `
      const content = document.querySelector('main');
      const line = (text) => {
        const added = document.createElement('p');
        added.textContent = text;
        return added;
      };`;

    it('5000 lines that come and go at once are not looked at', async () => {
      const { page, found, cost } = await storm(
        '<p>Tin</p>',
        `${lines}
        for (let n = 0; n < 5000; n++) content.append(line('Dòng ' + n));
        while (content.children.length > 1) content.lastChild.remove();
        content.append(line(${JSON.stringify(bracket.replaceAll(/<\/?p>/g, ''))}));`,
      );
      await shows(page, 1);
      assert.equal(cost.cards, 1);
      assert.ok(cost.callbacks <= 5, `${cost.callbacks} calls of the observer`);
      // Lit walks its templates, too.
      assert.ok(cost.nodes <= 500, `${cost.nodes} nodes`);
      assert.deepEqual(found, []);
      await page.close();
    });

    it('5000 lines that stay are looked at a few times each', async () => {
      const { page, found, cost } = await storm(
        bracket,
        `${lines}
        for (let n = 0; n < 5000; n++) {
          content.append(line('Dòng ' + n));
          if (n % 100 === 99) ${next}
        }`,
      );
      await shows(page, 1);
      assert.equal(cost.cards, 1);
      // 50 bursts; each line has one text, and the walk ends after it.
      assert.ok(cost.callbacks <= 60, `${cost.callbacks} calls of the observer`);
      assert.ok(cost.nodes >= 5000 && cost.nodes <= 15000, `${cost.nodes} nodes`);
      assert.deepEqual(found, []);
      await page.close();
    });

    it('carriers and cards that a script keeps moving are made once', async () => {
      const { page, found, cost } = await storm(
        bracket + card + element,
        `${lines}
        for (let n = 0; n < 300; n++) {
          content.append(content.firstElementChild);
          if (n === 100) content.insertAdjacentHTML('beforeend', ${JSON.stringify(bracket + element)});
          if (n % 3 === 0) ${next}
        }`,
      );
      await shows(page, 5);
      assert.equal(cost.cards, 5);
      assert.ok(cost.callbacks <= 120, `${cost.callbacks} calls of the observer`);
      assert.deepEqual(found, []);
      await page.close();
    });
  });
});
