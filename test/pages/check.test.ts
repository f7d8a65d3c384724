// The check in the embed bundle: a file of its own, which the page loads only where it is asked for.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { browserAndServer, openFile, openStrictly, read, visibleText } from './support.js';

const contradictory = read('test/fixtures/contradictory.json');
const tag =
  '<gp-report check src="report.json"><gp-kpi-card indicator="revenue" period="2018"><span>208,7</span></gp-kpi-card></gp-report>';

describe('the check beside the embed bundle', () => {
  const running = browserAndServer();

  /** A page with the files of the build beside it unless `answer` has another. */
  const open = (head: string, body: string, answer: (name: string) => string | null | undefined = () => undefined) =>
    openStrictly(
      running,
      `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title>${head}</head><body>${body}</body></html>`,
      (name) => (name === 'report.json' ? contradictory : answer(name)),
    );
  const shows = async (page: Page, text: RegExp): Promise<void> => assert.match(await visibleText(page), text);

  for (const [name, head] of [
    ['script', '<script src="/dist/embed.js" defer></script>'],
    ['script with a version in its address', '<script src="/dist/embed.js?v=3"></script>'],
    ['module', '<script src="/dist/embed.module.js" type="module"></script>'],
  ] as const) {
    it(`is loaded by the ${name} under a strict policy`, async () => {
      const { page, found, asked } = await open(head, tag);
      await shows(page, /Mâu thuẫn \$\.entries\[1\]\.growth \(Tổng doanh thu · Năm 2018\) ghi 27,6%/);
      assert.deepEqual(found, []);
      assert.equal(asked.filter((file) => file === 'embed.check.js').length, 1);
      await page.close();
    });
  }

  it('is not loaded by a page that has nothing to check or to mend', async () => {
    const { page, found, asked } = await open(
      '<script src="/dist/embed.js" defer></script>',
      tag.replace(' check', '').replace('report.json', 'long-an-2019.json'),
    );
    await shows(page, /208,7 tỷ đồng/);
    assert.deepEqual([found, asked.includes('embed.check.js')], [[], false]);
    await page.close();
  });

  it('says in a sentence that its file is missing, and shows the figures', async () => {
    const { page } = await open('<script src="/dist/embed.js" defer></script>', tag, (name) =>
      name === 'embed.check.js' ? null : undefined,
    );
    await shows(page, /Cạnh embed\.js trên máy chủ không có embed\.check\.js 0\.1\.0\./);
    await shows(page, /208,7 tỷ đồng/);
    await page.close();
  });

  const faulty = [1, 2].map(() => '<gp-kpi-card value="33.008.7"><span>33 tỷ</span></gp-kpi-card>').join('');

  it('explains what is wrong with tags, once for all of a page', async () => {
    const { page, found, asked } = await open('<script src="/dist/embed.js" defer></script>', faulty);
    await shows(
      page,
      /33 tỷ\s+value: không đọc được con số này \(dấu phân cách hàng nghìn sai chỗ\)\. Nhận được “33\.008\.7”\./,
    );
    const parts = asked.filter((file) => file.startsWith('embed.') && file !== 'embed.js');
    assert.deepEqual([found, parts], [[], ['embed.report.js', 'embed.check.js']]);
    await page.close();
  });

  it('where it is missing, a tag names the place and the value', async () => {
    const { page } = await open('<script src="/dist/embed.js" defer></script>', faulty, (name) =>
      name === 'embed.check.js' ? null : undefined,
    );
    await shows(page, /33 tỷ\s+value: “33\.008\.7” \(cạnh embed\.js trên máy chủ không có embed\.check\.js 0\.1\.0/);
    await page.close();
  });

  it('of another version is as good as missing', async () => {
    const other = read('dist/embed.check.js').replaceAll(/\b0\.1\.0\b/g, '9.9.9');
    const { page } = await open('<script src="/dist/embed.js" defer></script>', tag, (name) =>
      name === 'embed.check.js' ? other : undefined,
    );
    await shows(page, /không có embed\.check\.js/);
    await page.close();
  });

  it('on file:// the page says that it needs a server', async () => {
    const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><script src="embed.js" defer></script></head><body>${tag}</body></html>`;
    const { page, close } = await openFile(running.browser, html, {
      'embed.js': read('dist/embed.js'),
      'embed.report.js': read('dist/embed.report.js'),
      'embed.check.js': read('dist/embed.check.js'),
      'report.json': contradictory,
    });
    await shows(page, /Không tải được report\.json: .*\(file:\/\/\).*máy chủ/);
    await close();
  });
});
