// The table as it was read: what each cell was taken for, and columns that are corrected above it.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { chooseFile, openBuilder, snippetOf, textIn } from './builder-support.js';
import { browserAndServer, settled } from './support.js';

const scratch = mkdtempSync(join(tmpdir(), 'goalpost-'));
after(() => rmSync(scratch, { recursive: true }));
const path = join(scratch, 'a.csv');
writeFileSync(
  path,
  [
    'KẾT QUẢ NĂM 2019',
    '',
    'Đơn vị;Doanh thu KH 2019 (tỷ đồng);Doanh thu TH 2019 (tỷ đồng);% HT KH;Chỗ ngồi',
    'Huyện A;20;21;105%;4',
    'Huyện B;30;-;;5',
    'Cộng;50;50;100%;9',
    '',
    'NGƯỜI LẬP BIỂU',
  ].join('\n'),
);

describe('the table that was read', () => {
  const running = browserAndServer();
  const open = async (): Promise<{ page: Page; found: string[] }> => {
    const opened = await openBuilder(running.browser, `${running.server.url}builder/?lang=vi`);
    await chooseFile(opened.page, path);
    return opened;
  };
  const marksIn = (page: Page): Promise<string[]> =>
    page.$$eval('.sheet tbody tr', (rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map(({ className }) => className || '·').join(' ')),
    );

  it('shows headings, names, figures, totals, notes, what is left out and what is asked about', async () => {
    const { page, found } = await open();
    assert.deepEqual(await marksIn(page), [
      'note note note note note',
      'note note note note note',
      'heading heading heading heading asked',
      'name figure figure figure left',
      'name figure asked figure left',
      'total total total total left',
      'note note note note note',
      'note note note note note',
    ]);
    assert.deepEqual(found, []);
    await page.close();
  });

  it('takes a column for what is chosen above it, and the snippet says so', async () => {
    const { page } = await open();
    await page.select('#column-2', 'ignore');
    await settled(page);
    assert.match(await snippetOf(page), /mapping='\{"headings":\{"Doanh thu TH 2019 \(tỷ đồng\)":"ignore"\}\}'/);
    assert.equal((await marksIn(page))[3]?.split(' ')[2], 'left');
    await page.select('#column-2', '');
    await settled(page);
    assert.doesNotMatch(await snippetOf(page), /mapping=/);
    assert.match(await textIn(page, '.sheet .legend'), /Tiêu đề.*Đang hỏi/);
    await page.close();
  });
});
