// From the snippet builder to a card in a field of TinyMCE as it is installed, step by step as docs/builder.md says.
// PICTURES=docs/images takes the picture for that page.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fill, paste, pick } from '../pages/builder-support.js';
import { visibleText } from '../pages/support.js';
import { root } from '../tools/setup.mjs';
import { smallPng } from '../tools/small-png.mjs';
import { browserAndSite, fileIn, rested, suite } from './support.js';

const field = '.tox-edit-area__iframe';

describe('a new editor with TinyMCE', () => {
  let saved = '';
  const running = browserAndSite((path) => {
    if (path === '/saved')
      return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"><script src="/builder/embed.js" defer></script></head><body><main data-goalpost-root>${saved}</main></body></html>`;
    if (path.startsWith('/builder/'))
      return fileIn(join(suite, 'node_modules/goalpost/dist'), path.slice('/builder/'.length));
    if (path.startsWith('/packages/')) return fileIn(join(suite, 'node_modules'), path.slice('/packages/'.length));
    return fileIn(join(suite, 'pages'), path);
  });

  it('gets a card onto the page in under ten actions', async () => {
    const steps = /## A card in a text field[\s\S]*?(?=^!|^##|^The administrator)/m.exec(
      readFileSync(join(root, 'docs/builder.md'), 'utf8'),
    )?.[0];
    const listed = steps?.match(/^\d+\. /gm)?.length ?? 0;
    let actions = 0;
    const act = async (action: () => Promise<unknown>): Promise<void> => {
      actions++;
      await action();
    };

    const builder = await running.browser.newPage();
    await running.browser
      .defaultBrowserContext()
      .overridePermissions(new URL(running.site.url).origin, [
        'clipboard-read',
        'clipboard-write',
        'clipboard-sanitized-write',
      ]);
    await act(() => builder.goto(new URL('builder/builder.html?lang=en', running.site.url).href));
    await act(() => fill(builder, 'typed-label', 'Total revenue'));
    await act(() => fill(builder, 'typed-value', '208.7 billion dong'));
    await act(() => fill(builder, 'typed-target', 'over 200 billion dong'));
    await act(() => pick(builder, 'host', 'rich'));
    await act(() => builder.click('.snippet .main'));

    const { page } = await running.open('tinymce.html');
    await page.setViewport({ width: 900, height: 520 });
    await page.bringToFront();
    await page.waitForSelector(field);
    const frame = await (await page.$(field))?.contentFrame();
    assert.ok(frame);
    await act(async () => {
      await frame.click('p');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await paste(page, field);
    });
    // What is pasted stands in a bin inside the field first, which is no content.
    await page.waitForFunction(`tinymce.activeEditor.getContent().includes('208.7')`);
    if (process.env.PICTURES) {
      const place = (await page.$('.tox-tinymce')) ?? assert.fail('no field');
      writeFileSync(`${process.env.PICTURES}/builder-tinymce.png`, smallPng(Buffer.from(await place.screenshot())));
    }
    await act(async () => {
      saved = (await page.evaluate('tinymce.activeEditor.getContent()')) as string;
    });
    assert.equal(actions, listed);
    assert.ok(actions < 10);

    const shown = await running.open('saved');
    await rested(shown.page);
    // 208.65 ÷ 200 = 1.04325, 208.75 ÷ 200 = 1.04375: no decimal is decided.
    assert.match(await visibleText(shown.page), /a year of growth.*Total revenue.*VND 208\.7 billion.*104%.*Plan met/);
    assert.equal((await shown.page.$$('gp-kpi-card')).length, 1);
    assert.deepEqual(shown.found, []);
  });
});
