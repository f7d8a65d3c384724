// The page of the snippet builder: its folder, its languages, the keyboard, policies, a disk, accessibility, its guide.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { en } from '../../components/builder/words-en.js';
import { vi } from '../../components/builder/words-vi.js';
import {
  chooseFile,
  fill,
  folder,
  onDisk,
  openBuilder,
  paste,
  pasteTable,
  pick,
  read,
  shownOn,
  snippetOf,
  textIn,
} from './builder-support.js';
import { browserAndServer, settled, strict } from './support.js';

const examples = new URL('../../docs/examples/', import.meta.url).pathname;

describe('the folder of the builder', () => {
  it('has all that an intranet needs, and the hashes of what it has', () => {
    const hashes: Record<string, string> = JSON.parse(readFileSync(new URL('embed.integrity.json', folder), 'utf8'));
    const scripts = [
      'embed.js',
      'embed.report.js',
      'embed.carriers.js',
      'embed.check.js',
      'embed.files.js',
      'embed.workbooks.js',
      'embed.fr.js',
      'embed.frame.js',
    ];
    assert.deepEqual(Object.keys(hashes).sort(), [...scripts].sort());
    for (const name of scripts) {
      const bytes = readFileSync(new URL(name, folder));
      assert.equal(hashes[name], `sha384-${createHash('sha384').update(bytes).digest('base64')}`);
    }
    for (const name of ['builder.js', 'builder.css', 'embed.html']) assert.ok(existsSync(new URL(name, folder)), name);
  });

  it('is ASCII where it is a script, and carries no second Lit', () => {
    const script = read('dist/builder.js');
    assert.doesNotMatch(script, /[^\n\x20-\x7e]/);
    assert.doesNotMatch(script, /\beval\b|\bFunction\(|\bimport\b|\brequire\(|litHtmlVersions|reactiveElementVersions/);
  });

  it('says everything in both languages, with the same gaps', () => {
    assert.deepEqual(Object.keys(en), Object.keys(vi));
    const gaps = (words: Readonly<Record<string, string>>) =>
      Object.entries(words).map(([key, text]) => `${key} ${(text.match(/\{\w+\}/g) ?? []).sort()}`);
    assert.deepEqual(gaps(en), gaps(vi));
    const left = Object.entries(vi).filter(([key, text]) => text === '' && key !== 'example-better');
    assert.deepEqual(left, []);
  });
});

describe('the steps of docs/builder.md', () => {
  const pages = read('docs/builder.md').split(/^## /m);
  for (const title of ['A card on a plain page', 'A bar on a page opened from a disk', 'A card in a text field']) {
    it(`${title}: under ten`, () => {
      const steps = pages.find((text) => text.startsWith(title))?.match(/^\d\. /gm) ?? [];
      assert.ok(steps.length > 5 && steps.length < 10, `${steps.length}`);
    });
  }
});

describe('the page of the snippet builder', () => {
  const running = browserAndServer();
  const open = (query = '?lang=vi') => openBuilder(running.browser, `${running.server.url}builder/${query}`);

  it('works where the policy names no policies but that of Lit; tables are then pasted as text', async () => {
    const page = await running.browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!request.isNavigationRequest()) return void request.continue();
      const headers = { 'Content-Security-Policy': strict };
      return void request.respond({ contentType: 'text/html', headers, body: read('dist/builder.html') });
    });
    await page.goto(`${running.server.url}builder/?lang=vi`, { waitUntil: 'load' });
    await page.waitForSelector('h1');
    await pasteTable(
      page,
      '<table><tr><th>Chỉ tiêu<th>KH 2018<th>TH 2018<tr><td>Doanh thu (tỷ đồng)<td>200<td>208,7</table>',
    );
    assert.match(await shownOn(page), /Doanh thu.*208,7 tỷ đồng.*Đạt kế hoạch/);
    await page.close();
  });

  it('speaks the language of the browser, of the address, and of its button; the snippet follows', async () => {
    const { page } = await open('');
    assert.equal(await textIn(page, 'h1'), 'Make a card for your page');
    await fill(page, 'typed-value', '1.234');
    assert.match(await shownOn(page), /1\.234/);
    await page.click('button[lang="vi"]');
    assert.equal(await textIn(page, 'h1'), 'Tạo thẻ số liệu cho trang của bạn');
    assert.equal(await page.$eval('html', ({ lang }) => lang), 'vi');
    assert.match(await snippetOf(page), /<gp-kpi-card lang="vi" value="1\.234"><span>Đạt 1\.234\./);
    await page.select('#page-lang', 'en');
    assert.match(await snippetOf(page), /<gp-kpi-card lang="en" value="1\.234"><span>Reached 1\.234\./);
    await page.close();
  });

  it('is worked by the keyboard alone, from the start to the copied snippet in seven actions', async () => {
    const { page } = await open();
    let actions = 0;
    const focused = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim());
    const goTo = async (name: string): Promise<void> => {
      for (let tabs = 0; (await focused()) !== name; tabs++) {
        assert.ok(tabs < 40, `${name} is out of reach`);
        await page.keyboard.press('Tab');
      }
      actions += 1;
    };
    for (const [name, text] of Object.entries({
      label: 'Doanh thu',
      period: '2018',
      value: '208,7 tỷ đồng',
      target: 'trên 200 tỷ đồng',
    })) {
      await goTo(`typed-${name}`);
      await page.keyboard.sendCharacter(text);
    }
    // Arrows choose among the elements and among the hosts.
    const choose = async (name: string, presses: number, value: string): Promise<void> => {
      const isOn = () => page.evaluate((name) => (document.activeElement as HTMLInputElement).name === name, name);
      for (let tabs = 0; !(await isOn()); tabs++) {
        assert.ok(tabs < 40);
        await page.keyboard.press('Tab');
      }
      for (let press = 0; press < presses; press++) await page.keyboard.press('ArrowDown');
      assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).value), value);
      actions += 1;
    };
    await choose('tag', 1, 'gp-target-bar');
    await choose('host', 2, 'rich');
    await goTo('Chép');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.startsWith('Đã chép.'));
    assert.equal(await focused(), 'Chép');
    assert.equal(actions, 7);
    const other = await running.browser.newPage();
    await other.setContent('<textarea></textarea>');
    await other.bringToFront();
    await paste(other, 'textarea');
    assert.equal(
      await other.$eval('textarea', ({ value }) => value),
      '[gp-target-bar lang="vi" label="Doanh thu" period="2018" value="208,7 tỷ đồng" target="trên 200 tỷ đồng"]',
    );
    await other.close();
    await page.close();
  });

  it('works when it is opened from a disk, workbooks and copying too', async () => {
    const { page, found } = await openBuilder(running.browser, onDisk);
    await chooseFile(page, `${examples}plan-2019.xlsx`);
    assert.match(await shownOn(page), /208,7 tỷ đồng/);
    await pick(page, 'host', 'static');
    await page.click('.snippet .main');
    await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent?.startsWith('Đã chép.'));
    assert.deepEqual(found, []);
    await page.close();
  });

  /** What axe finds wrong, in short. */
  const violations = async (page: Page): Promise<string[]> => {
    await settled(page);
    await page.evaluate(axe.source);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      const { violations } = await axe.run(document);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`));
    });
  };

  for (const [lang, scheme] of [
    ['vi', 'light'],
    ['en', 'dark'],
  ] as const) {
    it(`axe finds nothing in any state, in ${lang}, ${scheme}`, async () => {
      // Under the policy of the server nobody could put axe into the page.
      const { page } = await openBuilder(running.browser, onDisk.replace('lang=vi', `lang=${lang}`));
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      assert.deepEqual(await violations(page), []);
      await fill(page, 'typed-value', 'abc');
      assert.deepEqual(await violations(page), []);
      await chooseFile(page, `${examples}plan-2019-faulty.csv`);
      await page.$$eval('details', (list) => list.map((details) => details.setAttribute('open', '')));
      for (const host of ['server', 'rich', 'frame', 'static']) {
        await pick(page, 'host', host);
        assert.deepEqual(await violations(page), [], host);
      }
      await pick(page, 'way', 'pasted');
      assert.deepEqual(await violations(page), []);
      const levels = await page.$$eval('h1, h2, h3', (list) => list.map(({ tagName }) => tagName));
      assert.deepEqual(levels, ['H1', 'H2', 'H2', 'H2', 'H2']);
      await page.close();
    });
  }

  it('fits a narrow page, and has the preview in sight on a wide one', async () => {
    const { page } = await open();
    await fill(page, 'typed-value', '208,7 tỷ đồng');
    await page.evaluate(() => document.getElementById('snippet')?.scrollIntoView());
    const top = await page.$eval('.preview', (element) => element.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 200, `${top}`);
    await page.setViewport({ width: 320, height: 800 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
    await page.close();
  });
});
