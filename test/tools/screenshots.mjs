// Takes the pictures of the example page that a person should look at before a release:
//   node test/tools/screenshots.mjs [folder]      (default docs/images; run `npm run build` first)
import { mkdir, writeFile } from 'node:fs/promises';
import { serve } from '../../docs/examples/serve.mjs';
import { launch } from './browser.mjs';
import { smallPng } from './small-png.mjs';

const folder = process.argv[2] ?? 'docs/images';
const page = process.argv[3] ?? '';
const wide = { width: 1100, height: 900 };
const shots = [
  // The README shows its cards.
  {
    name: 'light',
    viewport: { ...wide, height: 1340 },
    fullPage: false,
    features: [{ name: 'prefers-color-scheme', value: 'light' }],
  },
  { name: 'dark', viewport: wide, features: [{ name: 'prefers-color-scheme', value: 'dark' }] },
  { name: 'narrow', viewport: { width: 320, height: 900 }, features: [] },
  { name: 'print', viewport: { width: 794, height: 1123 }, features: [], media: 'print' },
  { name: 'forced-colours', viewport: wide, features: [{ name: 'forced-colors', value: 'active' }] },
];

await mkdir(folder, { recursive: true });
const server = await serve({ port: 0 });
const browser = await launch();
try {
  for (const { name, viewport, features, media, fullPage = true } of shots) {
    const tab = await browser.newPage();
    await tab.setViewport({ ...viewport, deviceScaleFactor: 1 });
    await tab.emulateMediaType(media);
    await emulate(tab, features);
    await tab.goto(server.url + page, { waitUntil: 'networkidle0' });
    await writeFile(`${folder}/long-an-${name}.png`, smallPng(await tab.screenshot({ fullPage })));
    await tab.close();
  }
} finally {
  await browser.close();
  await server.close();
}

/** Forced colours are beyond the list that puppeteer checks, so they are set through the protocol. */
async function emulate(tab, features) {
  const session = await tab.createCDPSession();
  if (features.length > 0) await session.send('Emulation.setEmulatedMedia', { features });
}
