import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'puppeteer-core';
import { shareBrowser } from '../tools/shared-browser.mjs';

const folder = join(mkdtempSync(join(tmpdir(), 'goalpost-site-')), 'site');
const filesIn = (ending: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ending));
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

/** The addresses in a page: of links, pictures, scripts and style sheets. */
const addressesIn = (html: string): string[] =>
  [...html.replace(/<pre[\s\S]*?<\/pre>/g, '').matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/g)].map(
    ([, address = '']) => address.replaceAll('&amp;', '&'),
  );

/** The pages of our own making; the reference is made by typedoc, the builder and the examples have their own tests. */
const ownPages = (): string[] => filesIn('.html').filter((path) => !/^(reference|dist|docs\/examples)\//.test(path));

describe('the site', () => {
  const running = {} as { browser: BrowserContext };
  const opened: string[] = [];

  shareBrowser(running);
  before(() => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['docs/site/build.mjs', folder], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
  });
  after(() => rmSync(dirname(folder), { recursive: true, force: true }));

  /** A page opened from the disk; what it says of itself goes to `opened`. */
  const open = async (path: string): Promise<Page> => {
    const page = await running.browser.newPage();
    page.on('console', (message) => opened.push(`${path}: ${message.text()}`));
    page.on('pageerror', (error) => opened.push(`${path}: ${String(error)}`));
    page.on('requestfailed', (request) => opened.push(`${path}: ${request.url()}`));
    await page.goto(pathToFileURL(join(folder, path)).href);
    return page;
  };

  it('has no link that leads nowhere, and no anchor that is not there', () => {
    const pages = filesIn('.html').filter((path) => !path.startsWith('dist/'));
    assert.ok(pages.length > 100, String(pages.length));
    const anchors = new Map<string, Set<string>>();
    const anchorsOf = (path: string): Set<string> => {
      const known =
        anchors.get(path) ?? new Set([...read(path).matchAll(/\s(?:id|name)="([^"]*)"/g)].map(([, id = '']) => id));
      anchors.set(path, known);
      return known;
    };
    const broken = pages.flatMap((path) =>
      addressesIn(read(path))
        .filter((address) => {
          if (/^(https?|mailto):/.test(address)) return false;
          const [file = '', anchor = ''] = decodeURIComponent(address).split('#');
          const target = file === '' ? path : relative(folder, join(folder, dirname(path), file)).replaceAll('\\', '/');
          if (!existsSync(join(folder, target)) || !statSync(join(folder, target)).isFile()) return true;
          const isPlace = anchor !== '' && target.endsWith('.html') && !anchor.startsWith('gp-target-bar?');
          return isPlace && !anchorsOf(target).has(anchor);
        })
        .map((address) => `${path}: ${address}`),
    );
    assert.deepEqual(broken, []);
  });

  it('takes nothing from another server', () => {
    const foreign = ownPages().flatMap((path) =>
      [...read(path).matchAll(/<(?:script|link|img|iframe)[^>]*(?:src|href)="(https?:[^"]*)"/g)].map(
        ([, address]) => `${path}: ${address}`,
      ),
    );
    assert.deepEqual(foreign, []);
  });

  it('has a page for each element, with examples that live', async () => {
    for (const tag of ['gp-kpi-card', 'gp-target-bar', 'gp-sentence', 'gp-report']) {
      const page = await open(`elements/${tag}.html`);
      const headings = await page.$$eval('h2', (all) => all.map(({ textContent }) => textContent));
      assert.ok(headings.includes('Attributes') && headings.includes('Slots'), `${tag}: ${headings}`);
      const shown = await page.$$eval(`.live ${tag}`, (all) =>
        all.map(({ shadowRoot }) => shadowRoot?.textContent?.trim() ?? ''),
      );
      assert.ok(tag === 'gp-report' ? shown.length > 0 : shown.some((text) => /\d/.test(text)), `${tag}: ${shown}`);
      await page.close();
    }
    const page = await open('elements/gp-kpi-card.html');
    assert.match(await page.$eval('.live gp-kpi-card', ({ shadowRoot }) => shadowRoot?.textContent ?? ''), /208,7/);
    await page.close();
  });

  for (const [asked, path, expected] of [
    ['tăng trưởng', 'docs/vi/README.html', /Ba điều hay nhầm/],
    ['tang truong', 'docs/vi/README.html', /Ba điều hay nhầm/],
    ['attainment', 'index.html', /attainment/i],
    ['kpiView', 'index.html', /kpiView/],
    ['wordpress', 'docs/hosts/index.html', /WordPress/],
  ] as const) {
    it(`finds “${asked}”, without a server`, async () => {
      const page = await open(path.replace('vi/README', 'vi/index'));
      await page.type('.search input', asked);
      await page.waitForSelector('.results li');
      const found = await page.$$eval('.results a', (all) => all.map(({ textContent, href }) => [textContent, href]));
      const [, href = ''] = found.find(([title]) => expected.test(title ?? '')) ?? [];
      assert.notEqual(href, '', JSON.stringify(found));
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.closest('.results') !== null), true);
      await page.goto(href);
      assert.match(
        await page.$eval('main, body', ({ textContent }) => textContent ?? ''),
        new RegExp(expected.source, 'i'),
      );
      await page.close();
    });
  }

  it('says that nothing was found', async () => {
    const page = await open('docs/vi/index.html');
    await page.type('.search input', 'qqqqzz');
    assert.equal(await page.$eval('.results', ({ textContent }) => textContent), 'Không thấy gì.');
    await page.close();
  });

  it('shows its example page with figures, from the disk', async () => {
    const page = await open('docs/examples/long-an.html');
    await page.waitForFunction(() => document.querySelector('gp-kpi-card')?.shadowRoot?.textContent?.includes('208,7'));
    await page.close();
  });

  for (const path of ['index.html', 'docs/gallery.html', 'docs/vi/bat-dau.html', 'elements/gp-report.html']) {
    it(`${path} is accessible`, async () => {
      const page = await open(path);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate('axe.run({ preload: false })')) as axe.AxeResults;
      assert.deepEqual(
        violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        [],
      );
      await page.close();
    });
  }

  it('says no word in the console', () => {
    // The reference of typedoc asks for its icons, and puts its own copy in their place where they may not be read.
    const own = opened.filter((text) => !text.includes('/reference/assets/icons.svg'));
    assert.deepEqual(own, []);
  });
});
