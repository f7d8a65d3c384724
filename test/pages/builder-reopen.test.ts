// A snippet that was copied is opened again, in each form, and copied as it was.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { chooseFile, fill, openBuilder, pick, snippetOf, textIn } from './builder-support.js';
import { browserAndServer, settled } from './support.js';

const examples = new URL('../../docs/examples/', import.meta.url).pathname;

describe('a snippet opened again', () => {
  const running = browserAndServer();
  const open = (): Promise<{ page: Page; found: string[] }> =>
    openBuilder(running.browser, `${running.server.url}builder/?lang=vi`);

  async function reopen(page: Page, text: string): Promise<void> {
    await fill(page, 'reopen', text);
    await settled(page);
  }

  for (const [host, form] of [
    ['server', ''],
    ['disk', ''],
    ['wordpress', ''],
    ['rich', 'brackets'],
    ['rich', 'link'],
    ['rich', 'paragraph'],
  ] as const) {
    it(`of typed figures has its fields again: ${host} ${form}`, async () => {
      const { page, found } = await open();
      await fill(page, 'typed-label', 'Tổng doanh thu');
      await fill(page, 'typed-period', '2018');
      await fill(page, 'typed-value', '208,7 tỷ đồng');
      await fill(page, 'typed-target', 'trên 200 tỷ đồng');
      await pick(page, 'tag', 'gp-target-bar');
      await pick(page, 'host', host);
      if (form !== '') await pick(page, 'form', form);
      const before = await snippetOf(page);
      await page.close();
      const again = await open();
      await reopen(again.page, before);
      await pick(again.page, 'host', host);
      if (form !== '') await pick(again.page, 'form', form);
      assert.equal(await snippetOf(again.page), before);
      assert.match(await textIn(again.page, '[role="status"]'), /Đã mở lại|^$/);
      assert.deepEqual([...found, ...again.found], []);
      await again.page.close();
    });
  }

  it('of a file asks for the file, and has its keys again', async () => {
    const { page } = await open();
    await chooseFile(page, `${examples}plan-2019.csv`);
    await page.select('#key-organisation', 'huyen-ben-luc');
    await pick(page, 'tag', 'gp-target-bar');
    const before = await snippetOf(page);
    await page.close();
    const again = await open();
    await reopen(again.page, before);
    assert.match(await textIn(again.page, '[role="status"]'), /hãy chọn tệp số liệu/);
    await chooseFile(again.page, `${examples}plan-2019.csv`);
    assert.equal(await snippetOf(again.page), before);
    await again.page.close();
  });

  it('says so where there is no tag in it', async () => {
    const { page } = await open();
    await reopen(page, '<p>208,7 tỷ đồng</p>');
    assert.match(await textIn(page, '[role="status"]'), /không có thẻ nào/);
    await page.close();
  });
});
