// Production builds of the packed package: the registration survives minifiers and tree shaking, and nothing else does.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { visibleText } from '../pages/support.js';
import { root } from '../tools/setup.mjs';
import { browserAndSite, builds, fileIn, suite } from './support.js';
import { bundlers } from './tools/bundlers.js';

const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title><link rel="icon" href="data:,"></head>
  <body><gp-kpi-card label="Doanh thu" value="208,7 tỷ đồng" target="trên 270 tỷ đồng"><span>Dự phòng</span></gp-kpi-card>
  <gp-sentence value="208,7 tỷ đồng"><span>Dự phòng của câu</span></gp-sentence>
  <script type="module" src="main.js"></script></body></html>`;

/** The most that an import may bring, in kilobytes with gzip, as the documentation says. */
const docs = readFileSync(join(root, 'docs/developers.md'), 'utf8').split('### Size')[1] ?? '';
const most = (entry: string, bundler: string): number => {
  const cells = (start: string): string[] => new RegExp(`^\\| ${start} \\|.*`, 'm').exec(docs)?.[0].split('|') ?? [];
  const column = cells('import').findIndex((heading) => heading.includes(bundler));
  return Number(/[\d.]+/.exec(cells(`\`${entry}\``)[column] ?? '')?.[0]);
};

for (const [name, bundle] of Object.entries(bundlers)) {
  describe(name, () => {
    const folder = (entry: string): string => join(builds, name, entry);
    const running = browserAndSite((path) => (path.endsWith('/') ? page : fileIn(join(builds, name), path)));
    /** What each script brings for the first view, in kilobytes of 1000 bytes, with gzip. */
    const size: Record<string, number> = {};
    before(async () => {
      for (const entry of ['define', 'define-card', 'class', 'unused']) {
        const files = await bundle(join(suite, 'apps/plain', `${entry}.js`), folder(entry));
        const bytes = files.map((file) => gzipSync(readFileSync(join(folder(entry), file)), { level: 9 }).length);
        size[entry] = bytes.reduce((sum, length) => sum + length, 0) / 1000;
      }
    });

    const shown = async (entry: string): Promise<string> => {
      const { page, found } = await running.open(`/${entry}/`);
      const text = await visibleText(page);
      assert.deepEqual(found, []);
      await page.close();
      return text;
    };
    const card = /Doanh thu 208,7 tỷ đồng So với kế hoạch 77,3% .* Chưa đạt kế hoạch/;

    it('`goalpost/define` registers all elements', async () => {
      assert.match(await shown('define'), card);
      assert.doesNotMatch(await shown('define'), /Dự phòng/);
    });

    it('`goalpost/define/gp-kpi-card` registers one', async () => {
      const text = await shown('define-card');
      assert.match(text, card);
      assert.match(text, /Dự phòng của câu/);
    });

    it('`goalpost/components` registers nothing', async () => {
      assert.match(await shown('class'), /^ Dự phòng Dự phòng của câu $/);
      assert.ok((size.class ?? 0) > 20, `${size.class} kB: the class is in the bundle`);
    });

    it('what is imported and not used brings nothing', () => {
      assert.ok((size.unused ?? 1) < 0.1, `${size.unused} kB`);
    });

    it('no entry brings more than the documentation says', () => {
      const sizes = { define: 'goalpost/define', 'define-card': 'goalpost/define/gp-kpi-card' };
      for (const [entry, documented] of Object.entries(sizes)) {
        const found = size[entry] ?? Number.NaN;
        console.log(`${name.padEnd(8)} ${documented.padEnd(28)} ${found.toFixed(1)} kB with gzip`);
        const limit = most(documented, name);
        assert.ok(found > 20 && found <= limit, `${documented}: ${found} kB, at most ${limit}`);
      }
    });
  });
}
