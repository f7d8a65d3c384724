// The same board and the recipe of the documentation in each framework, built from the packed package.
//
// A board has a card whose value and plan are bound, a bar with a faulty value, a report around a card with keys, and
// buttons that change the value, take the plan back, and add a card.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { ConsoleMessage, Page } from 'puppeteer-core';
import { build } from 'vite';
import { settled, visibleText } from '../pages/support.js';
import { browserAndSite, builds, fileIn, rested, suite } from './support.js';

/** What checks the types of each app. Angular has no types for these tags; the rest is checked when it is built. */
const checkers: Record<string, readonly string[]> = {
  react: ['typescript/bin/tsc', '--project', '.'],
  preact: ['typescript/bin/tsc', '--project', '.'],
  vue: ['vue-tsc/bin/vue-tsc.js', '--project', '.'],
  svelte: ['svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json', '--fail-on-warnings', '--output', 'machine'],
  solid: ['typescript/bin/tsc', '--project', '.'],
  angular: [],
};

const app = (name: string): string => join(suite, 'apps', name);

async function click(page: Page, id: string): Promise<void> {
  await page.click(`#${id}`);
  await settled(page);
}

const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.toSorted());

/** Defines the elements on a page that was opened late, and waits for what they load. */
async function define(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { define: () => Promise<void> }).define());
  await rested(page);
}

/** What a page writes into the console, lists included. */
const wordsOf = async (message: ConsoleMessage): Promise<string> =>
  (await Promise.all(message.args().map((argument) => argument.jsonValue()))).join(' ');

const card = /Tổng doanh thu Năm 2018 208,7 tỷ đồng So với kế hoạch 104% .* Đạt kế hoạch Số liệu đến 14\/01\/2019/;
const faultyBar = /Lợi nhuận: 33\.008\.7 tỷ đồng value: không đọc được con số này/;
const cardOfReport = /Revenue Total · 2018 VND 208\.7 billion/;

for (const [name, checker] of Object.entries(checkers)) {
  describe(name, () => {
    const folder = join(builds, name);
    const running = browserAndSite((path) =>
      path.startsWith('/data/') ? fileIn(app('.'), path) : fileIn(folder, path === '/' ? 'index.html' : path),
    );
    before(() =>
      build({
        root: app(name),
        base: './',
        logLevel: 'error',
        build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
      }),
    );

    if (checker.length > 0) {
      it('compiles, and every wrong line is found', () => {
        const [program = '', ...args] = checker;
        const { status, stdout } = spawnSync(process.execPath, [join(suite, 'node_modules', program), ...args], {
          cwd: app(name),
          encoding: 'utf8',
        });
        assert.equal(status, 0, stdout);
      });
    }

    it('sets attributes and properties, fills slots and hears events', async () => {
      const { page, found } = await running.open('/');
      const text = await visibleText(page);
      for (const shown of [card, faultyBar, cardOfReport]) assert.match(text, shown);
      // `check` is the property that is no text.
      assert.match(text, /How the table .* was understood/);
      assert.match((await heard(page)).join('\n'), /^gp-load: 0 issues\ngp-problem: value: không đọc được con số này/);
      assert.deepEqual(found, []);
      await page.close();
    });

    it('prints a value that has changed, in the fallback too, and takes a plan back', async () => {
      const { page, found } = await running.open('/');
      await click(page, 'change');
      // 300 ÷ 200
      assert.match(await visibleText(page), /Tổng doanh thu Năm 2018 300 tỷ đồng So với kế hoạch 150% /);
      assert.equal(await page.$eval('#card', ({ textContent }) => textContent?.trim()), 'Tổng doanh thu: 300 tỷ đồng');
      await click(page, 'clear');
      assert.match(await visibleText(page), /Tổng doanh thu Năm 2018 300 tỷ đồng Số liệu đến 14\/01\/2019/);
      assert.deepEqual(found, []);
      await page.close();
    });

    it('adds a card, where `undefined` is nothing and a property has its own name', async () => {
      const { page, found } = await running.open('/');
      await click(page, 'add');
      assert.match(await visibleText(page), /Lợi nhuận 12,5 tỷ đồng Số liệu đến 14\/01\/2019/);
      assert.deepEqual(found, []);
      await page.close();
    });

    it('keeps attributes, properties and listeners of elements that are defined late', async () => {
      const { page, found } = await running.open('/?late');
      assert.match(
        await visibleText(page),
        /^ Tổng doanh thu: 208,7 tỷ đồng ?Lợi nhuận: 33\.008\.7 tỷ đồng ?Revenue 2018: see the report Change/,
      );
      await define(page);
      const text = await visibleText(page);
      for (const shown of [card, faultyBar, cardOfReport]) assert.match(text, shown);
      assert.match(text, /How the table .* was understood/);
      assert.match((await heard(page)).join('\n'), /^gp-load: 0 issues\ngp-problem: value: không đọc được con số này/);
      await click(page, 'change');
      assert.match(await visibleText(page), /Tổng doanh thu Năm 2018 300 tỷ đồng So với kế hoạch 150% /);
      await click(page, 'clear');
      assert.match(await visibleText(page), /Tổng doanh thu Năm 2018 300 tỷ đồng Số liệu đến 14\/01\/2019/);
      assert.deepEqual(found, []);
      await page.close();
    });

    it('shows the recipe of the documentation, whose listener hears', async () => {
      const { page, found } = await running.open(`/?recipe=${encodeURIComponent('208,7 tỷ đồng')}`);
      // 208.7 ÷ 270 = 0.77296…
      assert.match(
        await visibleText(page),
        /208,7 tỷ đồng .*(77,3% .*Chưa đạt kế hoạch|(Chưa đạt kế hoạch|Vượt tiến độ) \(77,3%\))/,
      );
      // The component says in the console what it heard: how many issues the report has, or the problems of its tag.
      const said: Promise<string>[] = [];
      page.on('console', (message) => said.push(wordsOf(message)));
      await page.goto(`${running.site.url}?recipe=${encodeURIComponent('33.008.7 tỷ đồng')}`);
      await rested(page);
      assert.match((await Promise.all(said)).join('\n'), /^(0 issues|value: không đọc được con số này.*)$/);
      assert.deepEqual(found, []);
      await page.close();
    });
  });
}
