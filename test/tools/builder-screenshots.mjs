// Goes through the steps of docs/builder.md as an editor does and takes their pictures:
//   node test/tools/builder-screenshots.mjs [folder]      (default docs/images; run `npm run build` first)
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../../docs/examples/serve.mjs';
import { launch } from './browser.mjs';
import { smallPng } from './small-png.mjs';

const folder = process.argv[2] ?? 'docs/images';
const builder = fileURLToPath(new URL('../../dist/', import.meta.url));
const examples = fileURLToPath(new URL('../../docs/examples/', import.meta.url));

await mkdir(folder, { recursive: true });
const server = await serve({ port: 0 });
const browser = await launch();
try {
  await plainPage();
  await pageOnDisk();
} finally {
  await browser.close();
  await server.close();
}

/** Typed figures, for a page of a server. */
async function plainPage() {
  const tab = await open(`${server.url}builder/?lang=en`);
  const figures = {
    label: 'Total revenue',
    period: '2018',
    value: '208.7 billion dong',
    target: 'over 200 billion dong',
  };
  for (const [name, text] of Object.entries(figures)) {
    await tab.focus(`#typed-${name}`);
    await tab.keyboard.sendCharacter(text);
  }
  await shoot(tab, 'typed', '.figures', '.preview');
  await tab.click('.snippet .main');
  await shoot(tab, 'copied', '.copy', '.preview', '[role="status"]');
  const address = `${server.url}builder/page.html`;
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  const body = asPage(await snippetOf(tab), '/long-an.css', 'en', 'News of the post office');
  page.on('request', (request) =>
    request.url() === address ? request.respond({ contentType: 'text/html; charset=utf-8', body }) : request.continue(),
  );
  await open(address, page);
  await shoot(page, 'page', 'main');
}

/** A workbook, for a page that is opened from a disk. */
async function pageOnDisk() {
  const tab = await open(`${pathToFileURL(join(builder, 'index.html')).href}?lang=vi`);
  await tab.click('label:has(> [name="way"][value="file"])');
  await (await tab.$('#file')).uploadFile(join(examples, 'plan-2019.xlsx'));
  await tab.waitForSelector('#key-organisation');
  await tab.click('label:has(> [name="tag"][value="gp-target-bar"])');
  await shoot(tab, 'file', '.figures', '.preview', '.display');
  await tab.click('label:has(> [name="host"][value="disk"])');
  const place = await mkdtemp(join(tmpdir(), 'goalpost-page-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: place });
  await tab.click('.snippet button:not(.main)');
  await tab.click('.snippet .main');
  await shoot(tab, 'disk', '.copy', '.preview', '[role="status"]');
  for (const name of await readdir(builder)) await copyFile(join(builder, name), join(place, name));
  await copyFile(join(examples, 'long-an.css'), join(place, 'long-an.css'));
  await writeFile(join(place, 'page.html'), asPage(await snippetOf(tab), 'long-an.css', 'vi', 'Tin nội bộ'));
  const page = await open(pathToFileURL(join(place, 'page.html')).href);
  await shoot(page, 'disk-page', 'main');
  await rm(place, { recursive: true });
}

/** A tab at an address, once the elements of the page have their figures. */
async function open(address, tab = undefined) {
  const page = tab ?? (await browser.newPage());
  await page.setViewport({ width: 1120, height: 820, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.goto(address, { waitUntil: 'networkidle0' });
  return page;
}

function snippetOf(tab) {
  return tab.$eval('#snippet', ({ value }) => value);
}

/** A page as an intranet has it, with the snippet where the editor has pasted it. */
function asPage(snippet, style, lang, title) {
  const text = {
    en: 'The conference on the plan looked back on a year of growth.',
    vi: 'Hội nghị triển khai kế hoạch đã nhìn lại một năm tăng trưởng.',
  }[lang];
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="${style}"></head><body><main><h1>${title}</h1><p>${text}</p>\n${snippet}\n</main></body></html>`;
}

/** Takes a picture of what the selectors name, with a little space around it. */
async function shoot(tab, name, ...selectors) {
  await tab.evaluate((selector) => document.querySelector(selector)?.scrollIntoView({ block: 'start' }), selectors[0]);
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const boxes = await tab.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const { left, top, right, bottom } = document.querySelector(selector).getBoundingClientRect();
        return { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY };
      }),
    selectors,
  );
  const edge = (side, pick) => pick(...boxes.map((box) => box[side]));
  const [left, top] = [edge('left', Math.min) - 12, Math.max(0, edge('top', Math.min) - 12)];
  const clip = {
    x: left,
    y: top,
    width: edge('right', Math.max) - left + 12,
    height: edge('bottom', Math.max) - top + 12,
  };
  await writeFile(`${folder}/builder-${name}.png`, smallPng(await tab.screenshot({ clip })));
}
