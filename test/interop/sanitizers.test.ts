// What editors and sanitizers leave of each carrier, against the table in docs/carriers.md, cell by cell.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import type { Page } from 'puppeteer-core';
import sanitizeHtml from 'sanitize-html';
import { visibleText } from '../pages/support.js';
import { root } from '../tools/setup.mjs';
import { browserAndSite, fileIn, published, suite } from './support.js';

const docs = readFileSync(join(root, 'docs/carriers.md'), 'utf8');

const attributes = 'label="Doanh thu" value="208,7 tỷ đồng" target="trên 200 tỷ đồng"';
const data = attributes.replaceAll(/(?=\b[a-z]+=)/g, 'data-');
const text = 'Doanh thu: 208,7 tỷ đồng';

/** The carriers by the columns of the table. */
const carriers: Record<string, string> = {
  'tag, empty': `<gp-kpi-card ${attributes}></gp-kpi-card>`,
  'tag with fallback': `<gp-kpi-card ${attributes}><span>${text}</span></gp-kpi-card>`,
  '`data-goalpost` on `<p>`': `<p data-goalpost="kpi-card" ${data}>${text}</p>`,
  'on `<div>`': `<div data-goalpost="kpi-card" ${data}>${text}</div>`,
  'on `<table>`': `<table data-goalpost="kpi-card" data-indicator="Doanh thu" data-period="2018"><tbody>
    <tr><th>Chỉ tiêu</th><th>KH 2018</th><th>TH 2018</th></tr>
    <tr><td>Doanh thu (tỷ đồng)</td><td>trên 200</td><td>208,7</td></tr></tbody></table>`,
  link: `<p><a href="#gp-kpi-card?label=Doanh thu&amp;value=208,7 tỷ đồng&amp;target=trên 200 tỷ đồng">${text}</a></p>`,
  brackets: `<p>[gp-kpi-card ${attributes}]</p>`,
};

const majorOf = (name: string): string => {
  const { version } = JSON.parse(readFileSync(join(suite, 'node_modules', name, 'package.json'), 'utf8'));
  return version.split('.')[0];
};

/** The code blocks under a heading of the page. */
const blocks = (heading: string): string[] => {
  const [, section = ''] = docs.split(`### ${heading}\n`);
  return [...(section.split(/^##/m)[0] ?? '').matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
};

/** What a site runs, by the rows of the table: as the packages come, and with the settings of the documentation. */
const [dataAllowed = '', everythingAllowed = ''] = blocks('CKEditor 5');
const rows: Record<string, string> = {
  [`TinyMCE ${majorOf('tinymce')}`]: 'tinymce.init({})',
  [`TinyMCE ${majorOf('tinymce')}, [set](#tinymce)`]: blocks('TinyMCE').join(),
  'CKEditor 5': 'ClassicEditor.create(place, {})',
  'CKEditor 5, [`data-` allowed](#ckeditor-5)': dataAllowed,
  'CKEditor 5, [everything allowed](#ckeditor-5)': everythingAllowed,
  [`DOMPurify ${majorOf('dompurify')}`]: 'DOMPurify.sanitize(text)',
  [`DOMPurify ${majorOf('dompurify')}, [set](#dompurify)`]: blocks('DOMPurify').join(),
  [`sanitize-html ${majorOf('sanitize-html')}`]: 'sanitizeHtml(text)',
  [`sanitize-html ${majorOf('sanitize-html')}, [set](#sanitize-html)`]: blocks('sanitize-html').join(),
  '`Element.setHTML()`': 'place.setHTML(text)',
  '`Element.setHTML()`, [set](#elementsethtml)': blocks('Element.setHTML()').join(),
};

/** The table of the page: a row of cells under each head, by the name of the row. */
const documented = new Map(
  docs
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .map(([name = '', ...cells]) => [name, cells]),
);

describe('sanitizers', () => {
  let shown = '';
  let editors: Page | undefined;
  const running = browserAndSite((path) => {
    if (path === '/shown') return shown;
    if (path.startsWith('/packages/')) return fileIn(join(suite, 'node_modules'), path.slice('/packages/'.length));
    return /^\/embed[.\w]*\.js$/.test(path) ? published(`dist${path}`) : fileIn(join(suite, 'pages'), path);
  });

  const editorsPage = async (): Promise<Page> => {
    editors ??= (await running.open('editors.html')).page;
    return editors;
  };

  /** Older browsers have no sanitizer of their own. */
  const isHere = async (code: string): Promise<boolean> =>
    !code.includes('setHTML') || (await editorsPage()).evaluate(() => 'setHTML' in Element.prototype);

  /** Puts a text through the code of one row. */
  async function sanitize(code: string, text: string): Promise<string> {
    if (code.includes('sanitizeHtml(')) return runInNewContext(`{${code}}`, { sanitizeHtml, text });
    return (await (
      await editorsPage()
    ).evaluate(`sanitize(${JSON.stringify(code)}, ${JSON.stringify(text)})`)) as string;
  }

  /** What a reader sees of a text on a page with embed.js: the card, the text of the fallback, or nothing. */
  async function seen(html: string): Promise<string> {
    shown = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"><script src="embed.js" defer></script></head><body><main data-goalpost-root>${html}</main></body></html>`;
    const { page, found } = await running.open('shown');
    const words = await visibleText(page);
    const cards = await page.$$eval('gp-kpi-card', ({ length }) => length);
    await page.close();
    assert.deepEqual(found, []);
    // 208.7 ÷ 200 = 1.0435; figures of a table are exact, those of a text are rounded.
    if (cards === 1 && /Doanh thu.* 208,7 tỷ đồng So với kế hoạch 104(,4)?% .*Đạt kế hoạch/.test(words)) return '✓';
    return words.includes('208,7') ? 'text' : '✗';
  }

  it('shows every carrier that went through no sanitizer', async () => {
    const left = [];
    for (const carrier of Object.values(carriers)) left.push(await seen(carrier));
    assert.deepEqual(
      left,
      Object.keys(carriers).map(() => '✓'),
    );
  });

  it('the table has these columns and these rows', () => {
    assert.deepEqual(documented.get('field'), Object.keys(carriers));
    const [, section = ''] = docs.split('## What survives where\n');
    const names = [...(section.split(/^#/m)[0] ?? '').matchAll(/^\| ([^|]*) \|/gm)].map(([, name]) => name);
    assert.deepEqual(names, ['field', '---', ...Object.keys(rows)]);
  });

  for (const [name, code] of Object.entries(rows)) {
    it(`${name} leaves what the table says`, async () => {
      assert.ok(await isHere(code), 'this browser has no setHTML(); CHROME_PATH can name a newer one');
      const measured: string[] = [];
      for (const carrier of Object.values(carriers)) measured.push(await seen(await sanitize(code, carrier)));
      assert.deepEqual(measured, documented.get(name));
    });
  }

  it('only where everything is allowed a script gets through', async () => {
    const script = `<gp-kpi-card value="5 người" onclick="alert(1)">5</gp-kpi-card><p data-goalpost="kpi-card" onclick="alert(1)">5</p>`;
    const unsafe: string[] = [];
    for (const [name, code] of Object.entries(rows)) {
      if ((await isHere(code)) && /alert/.test(await sanitize(code, script))) unsafe.push(name);
    }
    assert.deepEqual(unsafe, ['CKEditor 5, [everything allowed](#ckeditor-5)']);
  });

  it('the settings name every attribute', () => {
    const { modules } = JSON.parse(published('dist/custom-elements.json'));
    type Element = { tagName: string; attributes: { name: string }[] };
    const elements: Element[] = modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }: { tagName?: string }) => tagName);
    assert.equal(elements.length, 4);
    for (const code of [blocks('TinyMCE'), blocks('sanitize-html'), blocks('Element.setHTML()')].map(String)) {
      const words: string[] = code.match(/[\w-]+/g) ?? [];
      for (const { tagName, attributes } of elements) {
        for (const { name } of attributes) assert.ok(words.includes(name), `${tagName} ${name} in: ${code}`);
      }
    }
  });
});
