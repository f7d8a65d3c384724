// Small pages that once made a false claim: what they print now.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { browserAndServer, openStrictly, read, visibleText } from './support.js';

const running = browserAndServer();

/** What a case prints; its scripts are run where the case has one of its own. */
async function printedBy(name: string, wait = 0): Promise<string> {
  const html = read(`test/fixtures/cases/${name}`).replace('/embed.js', '/dist/embed.js');
  const { page } = await openStrictly(running, html, () => undefined);
  if (wait > 0) {
    // The policy of the page forbids scripts in it, so the test does what the script of the case does.
    await page.evaluate(() => {
      const words: Record<string, string> = {
        'Chỉ tiêu': 'Indicator',
        'TH 2018': 'Actual 2018',
        'EMS (người)': 'EMS (people)',
        'Doanh thu (tỷ đồng)': 'Revenue (billion dong)',
      };
      document.documentElement.lang = 'en';
      document.documentElement.classList.add('translated-ltr');
      for (const cell of document.querySelectorAll('#kpi th, #kpi td')) {
        const font = document.createElement('font');
        font.textContent = words[cell.textContent ?? ''] ?? cell.textContent;
        cell.replaceChildren(font);
      }
    });
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  const text = await visibleText(page);
  await page.close();
  return text;
}

describe('a table of a page', () => {
  it('has the figures that people see in its cells (cell-marks.html)', async () => {
    const text = await printedBy('cell-marks.html');
    for (const figure of ['1.048 người', '120 tỷ đồng', '120 ']) assert.ok(text.includes(figure), text);
    // Two numbers in one cell are none.
    assert.match(text, /Chi phí[^·]*·?[^·]*số liệu không đọc được \(B4\)/);
    assert.doesNotMatch(text, /100,1|120,1|1,048/);
  });

  it('keeps what was read of it when a browser translates the page (translated.html)', async () => {
    const text = await printedBy('translated.html', 900);
    assert.match(text, /1\.048 người/);
    assert.match(text, /208,7 tỷ đồng/);
  });
});
