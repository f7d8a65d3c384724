// What the builder offers for each host, put where it belongs: it shows what the preview shows.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { asBrackets } from '../../components/carriers/brackets/write.js';
import { asParagraph } from '../../components/carriers/data/write.js';
import { asLink } from '../../components/carriers/link/write.js';
import { asTags } from '../../components/carriers/tags/write.js';
import { asText, chooseFile, fill, openBuilder, pasteTable, pick, shownOn, snippetOf } from './builder-support.js';
import { browserAndServer, bundle, complaints, openFile, openQuietly, settled, strict } from './support.js';

/** Figures with everything in their words that markup, brackets, quotes and addresses could trip over. */
const nasty = {
  label: 'Chi & phí <b>“A”</b> [x] #1 100% +a=b',
  period: '2018',
  value: '208,7 tỷ đồng',
  target: 'trên 200 tỷ đồng',
  source: 'Báo cáo "Quý 1" </span> &amp; ]',
};
const csv = 'Đơn vị;Năm;"Thu & chi [a] ""b"" <i> (tỷ đồng)"\nHuyện "A" & <B>;2018;136,125\nXã [C]; 2018;1.072,575\n';
const table = `<table><tr><th>Chỉ tiêu<th>KH 2018<th>TH 2018<tr><td>Thu &amp; chi [a] "b" &lt;i&gt; (tỷ đồng)<td>trên 200<td>208,7</table>`;

describe('what the builder offers for a host', () => {
  const running = browserAndServer();

  /** A builder with figures in it. */
  async function withTyped(values: Readonly<Record<string, string>>): Promise<Page> {
    const { page } = await openBuilder(running.browser, `${running.server.url}builder/?lang=vi`);
    for (const [name, text] of Object.entries(values)) await fill(page, `typed-${name}`, text);
    return page;
  }
  async function withFile(name: string, content: string): Promise<Page> {
    const { page } = await openBuilder(running.browser, `${running.server.url}builder/?lang=vi`);
    const place = await mkdtemp(join(tmpdir(), 'goalpost-builder-'));
    await writeFile(join(place, name), content);
    await chooseFile(page, join(place, name));
    await rm(place, { recursive: true });
    return page;
  }
  async function withTable(): Promise<Page> {
    const { page } = await openBuilder(running.browser, `${running.server.url}builder/?lang=vi`);
    await pasteTable(page, table);
    return page;
  }

  /** What the button for saving saves. */
  async function savedBy(page: Page): Promise<Record<string, string>> {
    const button = await page.$('.snippet:not(.script) button:not(.main)');
    if (button === null) return {};
    await page.evaluate(() => {
      const saved = globalThis as unknown as { saved: Promise<string[]> };
      const { createObjectURL } = URL;
      saved.saved = new Promise((resolve) => {
        let text = Promise.resolve('');
        URL.createObjectURL = (blob) => {
          text = (blob as Blob).text();
          return createObjectURL.call(URL, blob);
        };
        HTMLAnchorElement.prototype.click = function () {
          void text.then((content) => resolve([this.download, content]));
        };
      });
    });
    await button.click();
    const [name = '', text = ''] = await page.evaluate(() => (globalThis as unknown as { saved: string[] }).saved);
    return { [name]: text };
  }

  /** A page on the server of the builder with this in its main part and these files beside it, under a strict policy. */
  async function onServer(content: string, files: Readonly<Record<string, string>> = {}, head = '') {
    const page = await running.browser.newPage();
    const found = complaints(page);
    await page.setRequestInterception(true);
    const html = `<!doctype html><html><head><meta charset="utf-8"><title>x</title>${head}</head><body><main>${content}</main></body></html>`;
    page.on('request', (request) => {
      const name = decodeURIComponent(new URL(request.url()).pathname.split('/').at(-1) ?? '');
      if (name !== 'test-page' && !(name in files)) return void request.continue();
      const contentType = name === 'test-page' ? 'text/html' : 'text/plain; charset=utf-8';
      const headers = { 'Content-Security-Policy': strict };
      return void request.respond({ contentType, headers, body: files[name] ?? html });
    });
    await openQuietly(page, `${running.server.url}builder/test-page`);
    const shown = await shownOn(page);
    await page.close();
    return { shown, found };
  }
  const script = (page: Page) => page.$eval('#script', (field) => (field as HTMLTextAreaElement).value);

  const cases: [what: string, open: () => Promise<Page>, files: Record<string, string>, expected: RegExp][] = [
    ['typed figures', () => withTyped(nasty), {}, /Chi & phí <b>“A”<\/b> \[x\] #1 100% \+a=b.*208,7 tỷ đồng/],
    [
      'a file',
      () => withFile('Kế hoạch #1 & 50%.csv', csv),
      { 'Kế hoạch #1 & 50%.csv': csv },
      /\[a\] "b" <i> Huyện "A" & <B> · Năm 2018.* 136,1 tỷ đồng/,
    ],
    ['a table', withTable, {}, /Thu & chi \[a\] "b" <i>.*208,7 tỷ đồng/],
  ];

  for (const [what, open, files, expected] of cases) {
    for (const tag of ['gp-kpi-card', 'gp-target-bar', 'gp-sentence']) {
      it(`${what} as ${tag} look the same on a page of a server, in a text field, in a frame and on a disk`, async () => {
        const page = await open();
        if (what === 'a file') await declareActual(page);
        await pick(page, 'tag', tag);
        const preview = await shownOn(page);
        if (tag !== 'gp-sentence') assert.match(preview, expected);

        await pick(page, 'host', 'server');
        assert.deepEqual(await onServer(await snippetOf(page), files), { shown: preview, found: [] });

        for (const [host, forms] of [
          ['rich', await formsOf(page, 'rich')],
          ['wordpress', ['']],
        ] as const) {
          await pick(page, 'host', host);
          for (const form of forms) {
            if (form !== '') await pick(page, 'form', form);
            const isHeld = (await page.$('#snippet')) !== null;
            // The label and the source have both kinds of quotes between them, and each only one.
            assert.ok(isHeld, `${host} ${form}`);
            const text = await snippetOf(page);
            const saved = await savedBy(page);
            const content = text.startsWith('[') ? `<p>Số liệu: ${asText(text)}.</p>` : text;
            const there = await onServer(content, { ...files, ...saved }, await script(page));
            assert.deepEqual(there, { shown: preview, found: [] }, `${host} ${form}`);
          }
        }

        await pick(page, 'host', 'frame');
        assert.equal(await inFrame(await snippetOf(page), { ...files, ...(await savedBy(page)) }), preview);

        await pick(page, 'host', 'disk');
        const disk = await openFile(
          running.browser,
          `<!doctype html><meta charset="utf-8"><title>x</title>${await snippetOf(page)}`,
          { ...bundle, ...(await savedBy(page)) },
        );
        assert.equal(await shownOn(disk.page), preview);
        assert.deepEqual(disk.found, []);
        await disk.close();
        await page.close();
      });
    }
  }

  /** The forms that are offered for a host. */
  async function formsOf(page: Page, host: string): Promise<string[]> {
    await pick(page, 'host', host);
    return page.$$eval('input[name="form"]', (list) => list.map((input) => (input as HTMLInputElement).value));
  }

  /** The column says neither plan nor actual, which the editor declares; the organisation has marks in its name. */
  async function declareActual(page: Page): Promise<void> {
    await page.$eval('#map-scenario', (field) => field.closest('details')?.setAttribute('open', ''));
    await page.select('#map-scenario', 'AC');
    await page.waitForSelector('#snippet');
    await page.select('#key-organisation', 'huyen-a-b');
  }

  /** What the frame shows in a page of another server. */
  async function inFrame(markup: string, files: Readonly<Record<string, string>>): Promise<string> {
    const page = await running.browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const name = decodeURIComponent(new URL(request.url()).pathname.split('/').at(-1) ?? '');
      const body = files[name];
      void (body === undefined ? request.continue() : request.respond({ contentType: 'text/plain', body }));
    });
    await page.setContent(markup);
    const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
    assert.ok(frame);
    await frame.waitForFunction(() => customElements.get('gp-report'));
    await page.waitForNetworkIdle();
    const shown = await shownOn(frame);
    await page.close();
    return shown;
  }

  it('without scripts has the words of the preview', async () => {
    const page = await withTyped(nasty);
    for (const tag of ['gp-kpi-card', 'gp-target-bar', 'gp-sentence']) {
      await pick(page, 'tag', tag);
      await shownOn(page);
      const preview = await page.$eval(`.stage ${tag}`, ({ shadowRoot }) => {
        const walker = document.createTreeWalker(shadowRoot as ShadowRoot, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) found.push((walker.currentNode as Text).data.replace(/\s+/g, ' ').trim());
        return found.filter((text) => text !== '');
      });
      assert.ok(preview.length > 0);
      await pick(page, 'host', 'static');
      const plain = await running.browser.newPage();
      await plain.setJavaScriptEnabled(false);
      await plain.setContent(await snippetOf(page));
      const text = await plain.$eval('body', ({ innerText }) => innerText.replace(/\s+/g, ' '));
      const missing = preview.filter((part) => !text.includes(part));
      assert.deepEqual(missing, [], tag);
      assert.match(text, /Chi & phí <b>“A”<\/b> \[x\] #1 100% \+a=b|chi & phí <b>“A”<\/b> \[x\]/);
      assert.doesNotMatch(await snippetOf(page), /<script|\sstyle=/);
      await plain.close();
    }
    await page.close();
  });

  it('says so where brackets cannot hold both kinds of quotes, and other forms can', async () => {
    const page = await withTyped({ ...nasty, label: `"A" and 'B'` });
    const preview = await shownOn(page);
    await pick(page, 'host', 'wordpress');
    assert.equal(await page.$('#snippet'), null);
    assert.match(await page.$eval('.says', ({ textContent }) => textContent ?? ''), /hai loại dấu nháy/);
    await pick(page, 'host', 'rich');
    assert.equal(await page.$('#snippet'), null);
    await pick(page, 'form', 'link');
    const there = await onServer(await snippetOf(page), {}, await script(page));
    assert.deepEqual(there, { shown: preview, found: [] });
    await page.close();
  });

  it('asks for a script of another server in a way that lets its hash be checked, and leaves the hash out on a disk', async () => {
    const page = await withTyped(nasty);
    await fill(page, 'folder', 'https://cdn.example.org/goalpost');
    assert.match(
      await snippetOf(page),
      /^<script src="https:\/\/cdn\.example\.org\/goalpost\/embed\.js" integrity="sha384-[\w+/]{64}" crossorigin="anonymous" defer><\/script>/,
    );
    await pick(page, 'host', 'disk');
    assert.match(await snippetOf(page), /^<script src="embed\.js" defer><\/script>\n/);
    await page.close();
  });

  it('a script with another hash is not run, and the fallback stays', async () => {
    const page = await withTyped({ label: 'Doanh thu', value: '208,7 tỷ đồng' });
    const wrong = (await snippetOf(page)).replace(/sha384-./, (hash) => (hash.endsWith('A') ? 'sha384-B' : 'sha384-A'));
    const other = await running.browser.newPage();
    await other.setRequestInterception(true);
    other.on('request', (request) => {
      const isPage = request.url().endsWith('test-page');
      void (isPage ? request.respond({ contentType: 'text/html; charset=utf-8', body: wrong }) : request.continue());
    });
    await openQuietly(other, `${running.server.url}builder/test-page`);
    assert.equal(await other.evaluate(() => customElements.get('gp-kpi-card')), undefined);
    assert.equal(
      await other.$eval('gp-kpi-card', (card) => (card as HTMLElement).innerText),
      'Doanh thu đạt 208,7 tỷ đồng.',
    );
    await other.close();
    await page.close();
  });

  it('any text survives in every form', async () => {
    const text = fc.string({
      unit: fc.constantFrom(...`abc ĐẶ"'“”‘’<>&[]{}=#?%+;/\\\`|`),
      minLength: 1,
      maxLength: 12,
    });
    const labels = fc.sample(text, { numRuns: 300, seed: 20261123 }).map((label) => `x${label}x`);
    const forms = labels.flatMap((label) => {
      const carried = { tag: 'gp-sentence', lang: 'vi', attributes: { label, value: '1' }, fallback: label } as const;
      const brackets = asBrackets(carried, null);
      const isHeld = !/["“”„″]/.test(label) || !/['‘’]/.test(label);
      assert.equal(brackets !== null, isHeld, label);
      const all = [asTags([{ title: null, tags: [carried] }], null), asParagraph(carried, null), asLink(carried, null)];
      return [...all, ...(brackets === null ? [] : [asText(brackets)])].map((markup) => ({ label, markup }));
    });
    const page = await running.browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const body = `<!doctype html><script src="embed.js" defer></script><main data-goalpost-root>${forms.map(({ markup }) => `<div>${markup}</div>`).join('\n')}</main>`;
      const isPage = request.url().endsWith('test-page');
      void (isPage ? request.respond({ contentType: 'text/html; charset=utf-8', body }) : request.continue());
    });
    await page.goto(`${running.server.url}builder/test-page`, { waitUntil: 'load' });
    await settled(page);
    const got = await page.$$eval('main > div', (list) =>
      list.map((div) => {
        const element = div.querySelector('gp-sentence');
        return { label: element?.getAttribute('label'), fallback: element?.textContent };
      }),
    );
    assert.deepEqual(
      got.map(({ label }) => label),
      forms.map(({ label }) => label),
    );
    for (const [at, { fallback }] of got.entries())
      if (!fallback?.startsWith('[')) assert.equal(fallback, forms[at]?.label);
    await page.close();
  });
});
