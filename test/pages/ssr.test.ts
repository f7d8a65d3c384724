import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { html, type TemplateResult } from 'lit';
import type { BrowserContext, Page } from 'puppeteer-core';
import { rollup } from 'rollup';
import 'goalpost/define';
import { attacked, type Routes, send } from '../security/support.js';
import { root } from '../tools/setup.mjs';
import { shareBrowser } from '../tools/shared-browser.mjs';
import { settled, visibleText } from './support.js';

const body = html`
  <gp-kpi-card
    lang="vi"
    label="Tổng doanh thu"
    period="2018"
    value="208,7 tỷ đồng"
    growth="37,6%"
    target="trên 200 tỷ đồng"
    source="Báo cáo năm 2018"
  ><span>dự phòng</span></gp-kpi-card>
  <gp-target-bar
    lang="vi"
    label="Tổng doanh thu"
    value="208,7 tỷ đồng"
    target="trên 200 tỷ đồng"
    prior="khoảng 151,7 tỷ đồng"
    forecast="210 tỷ đồng"
    bands="80% yếu; 100% khá; tốt"
  ><span>dự phòng</span></gp-target-bar>
  <p>Xem: <gp-sentence lang="vi" label="Doanh thu" period="2018" value="208,7 tỷ đồng" growth="37,6%"></gp-sentence></p>
  <gp-kpi-card lang="en" label="Eggs" value="12 milion"><span>12 eggs</span></gp-kpi-card>
  <table id="kpi"><tr><th>Chỉ tiêu</th><th>TH 2018</th></tr><tr><td>Lợi nhuận (tỷ đồng)</td><td>12,5</td></tr></table>
  <gp-report lang="vi" for="#kpi">
    <gp-target-bar lang="vi" indicator="Lợi nhuận" period="2018"><span>Lợi nhuận năm 2018: 12,5 tỷ đồng</span></gp-target-bar>
  </gp-report>
`;

/** What a server sends for these tags. */
const serverHtml = (content: TemplateResult): Promise<string> => collectResult(render(content));

/** The text of a declarative shadow root, for each tag of that name. */
const shadowTexts = (markup: string, tag: string): string[] =>
  [
    ...markup.matchAll(new RegExp(`<${tag}\\b[^>]*><template [^>]*shadowrootmode="open"[^>]*>(.*?)</template>`, 'gs')),
  ].map(([, content = '']) =>
    content
      .replace(/<style>.*?<\/style>|<!--.*?-->|<\?>|<[^>]+>/gs, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

describe('the elements on a server', () => {
  it('a card comes as a declarative shadow root with its figures, and the fallback beside it', async () => {
    const markup = await serverHtml(body);
    const [card = ''] = shadowTexts(markup, 'gp-kpi-card');
    for (const part of ['Tổng doanh thu', 'Năm 2018', '208,7 tỷ đồng', '+37,6%', 'Đạt kế hoạch', 'Báo cáo năm 2018'])
      assert.ok(card.includes(part), `"${part}" in: ${card}`);
    assert.match(markup, /<\/template><span>dự phòng<\/span><\/gp-kpi-card>/);
  });

  it('a bar comes with its geometry, a sentence with its words', async () => {
    const markup = await serverHtml(body);
    assert.match(markup, /<rect class="actual" x="0\.000%" y="52%" width="\d+\.\d{3}%" height="30%">/);
    assert.match(shadowTexts(markup, 'gp-target-bar')[0] ?? '', /Đạt kế hoạch \(104%\)/);
    assert.deepEqual(shadowTexts(markup, 'gp-sentence'), [
      'Năm 2018, doanh thu đạt 208,7 tỷ đồng, tăng 37,6% so với năm 2017.',
    ]);
  });

  it('the language is that of the tag itself', async () => {
    const [english = ''] = shadowTexts(
      await serverHtml(html`<gp-kpi-card lang="en" value="12.5%" target="at least 10%"></gp-kpi-card>`),
      'gp-kpi-card',
    );
    assert.match(english, /Gap to plan \+2\.5 percentage points .* Plan: at least 10%/);
  });

  it('a tag with a wrong attribute keeps its fallback: what explains it is loaded by the page', async () => {
    const [, eggs] = shadowTexts(await serverHtml(body), 'gp-kpi-card');
    assert.equal(eggs, '');
  });

  it('a tag with keys keeps its fallback, because no report is loaded on a server', async () => {
    const markup = await serverHtml(body);
    assert.deepEqual(shadowTexts(markup, 'gp-target-bar')[1], '');
    assert.match(shadowTexts(markup, 'gp-report')[0] ?? '', /Đang tải số liệu từ #kpi/);
  });
});

/** The elements for a page that was rendered on a server: what hydrates comes first. */
async function clientScript(): Promise<string> {
  const entry = `
    import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
    import 'goalpost/define';`;
  const bundle = await rollup({
    input: 'entry',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? join(root, 'entry.js') : null),
        load: (id) => (id === join(root, 'entry.js') ? entry : null),
      },
      nodeResolve({ exportConditions: ['production', 'default'] }),
    ],
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'iife', inlineDynamicImports: true });
  return output[0].code;
}

/** What stands in the shadow roots before the elements are defined, and what of it is still the same node afterwards. */
interface Trace {
  texts: string[];
  nodes: (Element | null | undefined)[];
}

declare global {
  var trace: Trace;
}

// Runs in the page before the elements are defined; as text, because the compiler of the tests would change it.
const tracing = `
  const roots = [...document.querySelectorAll('gp-kpi-card, gp-target-bar, gp-sentence')].map((tag) => tag.shadowRoot);
  globalThis.trace = {
    texts: roots.map((root) => root.textContent),
    nodes: roots.map((root) => root.querySelector('[part]')),
  };`;

describe('a page from a server', () => {
  const running = {} as { browser: BrowserContext };
  let folder: string;
  let page: Page;
  let textBefore: string;
  const words: string[] = [];

  shareBrowser(running);
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'goalpost-ssr-'));
    const markup = await serverHtml(body);
    const head = '<!doctype html><html lang="vi"><head><meta charset="utf-8"></head>';
    const scripts = `<script>${tracing}</script><script src="client.js"></script>`;
    await writeFile(join(folder, 'client.js'), await clientScript());
    await writeFile(join(folder, 'index.html'), `${head}<body>${markup}${scripts}</body></html>`);
    await writeFile(
      join(folder, 'embed.html'),
      `${head}<body>${markup}<script src="${pathToFileURL(join(root, 'dist/embed.js')).href}"></script></body></html>`,
    );
    await writeFile(join(folder, 'still.html'), `${head}<body>${markup}</body></html>`);
    page = await running.browser.newPage();
    page.on('console', (message) => words.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => words.push(String(error)));
    await page.goto(pathToFileURL(join(folder, 'still.html')).href);
    textBefore = await visibleText(page);
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    await settled(page);
  });
  after(() => rm(folder, { recursive: true }));

  it('shows the figures where no script runs', () => {
    for (const part of ['208,7 tỷ đồng', '+37,6%', 'Đạt kế hoạch (104%)', 'Năm 2018, doanh thu đạt 208,7 tỷ đồng'])
      assert.ok(textBefore.includes(part), `"${part}" in: ${textBefore}`);
    assert.match(textBefore, /Lợi nhuận năm 2018: 12,5 tỷ đồng/);
    assert.doesNotMatch(textBefore, /dự phòng/);
  });

  it('hydrates: the nodes from the server stay, their text stays, and nothing is rendered twice', async () => {
    const found = await page.evaluate(() => {
      const tags = [...document.querySelectorAll('gp-kpi-card, gp-target-bar, gp-sentence')].slice(0, 3);
      return tags.map(({ localName, shadowRoot }, index) => {
        const parts = [...(shadowRoot?.querySelectorAll('[part]') ?? [])].map((node) => node.getAttribute('part'));
        const isSame = (shadowRoot?.querySelector('[part]') ?? null) === trace.nodes[index];
        return [
          localName,
          isSame,
          shadowRoot?.textContent === trace.texts[index],
          new Set(parts).size === parts.length,
        ];
      });
    });
    assert.deepEqual(found, [
      ['gp-kpi-card', true, true, true],
      ['gp-target-bar', true, true, true],
      ['gp-sentence', true, true, true],
    ]);
  });

  it('a tag with a wrong attribute says what is wrong', async () => {
    const eggs = await page.evaluate(
      () => document.querySelectorAll('gp-kpi-card')[1]?.shadowRoot?.querySelector('[part="problem"]')?.textContent,
    );
    assert.match(eggs ?? '', /^value: this figure cannot be read .*12 milion/);
  });

  it('a tag with keys shows its figures once the report is read', async () => {
    await page.waitForFunction(() =>
      document.querySelector('gp-report gp-target-bar')?.shadowRoot?.querySelector('svg'),
    );
    const text = await visibleText(page);
    assert.match(text, /Thực hiện: 12,5 tỷ đồng/);
    assert.doesNotMatch(text, /Đang tải|Lợi nhuận năm 2018: 12,5/);
  });

  it('answers to properties afterwards', async () => {
    await page.evaluate(async () => {
      const card = document.querySelector('gp-kpi-card');
      if (card) card.value = '300 tỷ đồng';
      await card?.updateComplete;
    });
    const text = await visibleText(page);
    assert.match(text, /300 tỷ đồng/);
    assert.equal(text.match(/Báo cáo năm 2018/g)?.length, 1);
  });

  it('without hydration the elements take the place of what the server sent', async () => {
    await page.goto(pathToFileURL(join(folder, 'embed.html')).href);
    await settled(page);
    const found = await page.$$eval('gp-kpi-card, gp-target-bar, gp-sentence, gp-report', (tags) =>
      tags.map(({ shadowRoot }) => {
        const parts = [...(shadowRoot?.querySelectorAll('[part]') ?? [])].map((node) => node.getAttribute('part'));
        return parts.length - new Set(parts).size;
      }),
    );
    assert.deepEqual(found, [0, 0, 0, 0, 0, 0]);
    const text = await visibleText(page);
    assert.equal(text.match(/Báo cáo năm 2018/g)?.length, 1);
    assert.match(text, /Thực hiện: 12,5 tỷ đồng/);
  });

  it('says no word in the console', () => {
    assert.deepEqual(words, []);
  });
});

describe('a page from a server, with a script that esbuild has split', () => {
  // What Lit and the parts have in common stands in a chunk of its own, which runs before what hydrates.
  const files = new Map<string, string>();
  const routes: Routes = {
    '/split.html': (_, response) => send(response, files.get('split.html') ?? ''),
    '/global.html': (_, response) => send(response, files.get('global.html') ?? ''),
  };
  const running = attacked(routes);
  const words: string[] = [];
  before(async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: "import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; import 'goalpost/define';",
        resolveDir: root,
      },
      bundle: true,
      splitting: true,
      format: 'esm',
      outdir: join(root, 'split'),
      entryNames: 'main',
      write: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    for (const { path, text } of outputFiles) {
      const name = `/${basename(path)}`;
      routes[name] = (_, response) => send(response, text);
    }
    assert.ok(outputFiles.length > 3, 'it is split');
    const head = '<!doctype html><html lang="vi"><head><meta charset="utf-8"></head>';
    const markup = await serverHtml(body);
    files.set('split.html', `${head}<body>${markup}<script type="module" src="/main.js"></script></body></html>`);
    const hydrating = '<script>globalThis.litElementHydrateSupport = () => undefined;</script>';
    files.set('global.html', `${head}<body>${hydrating}${markup}<script src="/dist/embed.js"></script></body></html>`);
  });

  for (const [what, name] of [
    ['shows everything once', 'split.html'],
    ['as does embed.js where another library hydrates', 'global.html'],
  ] as const) {
    it(what, async () => {
      const page = await running.visit(`${running.origin}/${name}`);
      page.on('pageerror', (error) => words.push(String(error)));
      await page.waitForFunction(() =>
        document.querySelector('gp-report gp-target-bar')?.shadowRoot?.querySelector('svg'),
      );
      await settled(page);
      const twice = await page.$$eval('gp-kpi-card, gp-target-bar, gp-sentence, gp-report', (tags) =>
        tags.map(({ shadowRoot }) => {
          const parts = [...(shadowRoot?.querySelectorAll('[part]') ?? [])].map((node) => node.getAttribute('part'));
          return parts.length - new Set(parts).size;
        }),
      );
      assert.deepEqual(twice, [0, 0, 0, 0, 0, 0]);
      const text = await visibleText(page);
      assert.equal(text.match(/Báo cáo năm 2018/g)?.length, 1);
      assert.equal(text.match(/tăng 37,6% so với năm 2017\./g)?.length, 1);
      assert.match(text, /Thực hiện: 12,5 tỷ đồng/);
      assert.deepEqual(words, []);
    });
  }
});
