import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { reportTag, tagNames } from 'goalpost';
import type { BrowserContext, HTTPResponse, Page } from 'puppeteer-core';
import { serve } from '../../docs/examples/serve.mjs';
import { shareBrowser } from '../tools/shared-browser.mjs';

const at = (path: string): URL => new URL(`../../${path}`, import.meta.url);

/** The text of a file of the repository. */
export const read = (path: string): string => readFileSync(at(path), 'utf8');

/** The strictest policy that the embed bundle works under. */
export const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

/** The scripts of the embed bundle, as the build lists them. */
export const scripts: readonly string[] = Object.keys(JSON.parse(read('dist/embed.integrity.json')));

/** What stands beside a page that uses the bundle: the texts of its scripts, but for that of the page for frames. */
export const bundle: Readonly<Record<string, string>> = Object.fromEntries(
  scripts.filter((name) => name !== 'embed.frame.js').map((name) => [name, read(`dist/${name}`)]),
);

const types: Readonly<Record<string, string>> = { js: 'text/javascript', csv: 'text/csv', json: 'application/json' };

/** Everything that a page complained about: console errors and warnings, exceptions, requests that failed. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(String(error)));
  page.on('requestfailed', (request) => found.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on('response', (response: HTTPResponse) => {
    if (response.status() >= 400) found.push(`${response.status()} ${response.url()}`);
  });
  return found;
}

/** All text that the page shows, shadow roots included, spaces folded. */
export const visibleText = async (page: Page): Promise<string> =>
  page.evaluate(() => {
    // A stack instead of a recursive function: the compiler of the tests gives functions a helper that the page lacks.
    const stack: Node[] = [document.body];
    const texts: string[] = [];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (node instanceof Text) texts.push(node.data);
      if (node instanceof Element) {
        if (['SCRIPT', 'STYLE'].includes(node.tagName) || getComputedStyle(node).display === 'none') continue;
        if (getComputedStyle(node).display !== 'inline') texts.push(' ');
      }
      const inside =
        node instanceof HTMLSlotElement ? node.assignedNodes() : ((node as Element).shadowRoot ?? node).childNodes;
      stack.push(...[...inside].reverse());
    }
    return texts.join('').replace(/\s+/g, ' ');
  });

/** Opens `html` from a folder on disk, with the given files beside it; the folder goes when the test is done. */
export async function openFile(
  browser: BrowserContext,
  html: string,
  files: Record<string, string>,
): Promise<{ page: Page; found: string[]; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'goalpost-page-'));
  for (const [name, text] of Object.entries({ ...files, 'index.html': html }))
    await writeFile(join(folder, name), text);
  const page = await browser.newPage();
  const found = complaints(page);
  await page.goto(pathToFileURL(join(folder, 'index.html')).href, { waitUntil: 'load' });
  await settled(page);
  return {
    page,
    found,
    close: async () => {
      await page.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Finds every element of Goalpost. */
const everyTag = [reportTag, ...tagNames].join();

/** Resolves after the elements of the page have rendered. */
export const settled = async (page: Page): Promise<void> => {
  await page.evaluate(async (selector) => {
    for (let round = 0; round < 3; round++) {
      for (const element of document.querySelectorAll(selector)) {
        await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, everyTag);
};

/** Whether no report of the page is on its way: between a part and the file that it asks for, the network may rest. */
export const areLoaded = (tag: string): boolean =>
  [...document.querySelectorAll(tag)].every((report) => !report.shadowRoot?.querySelector('[part=status] .quiet'));

/** Goes to an address, and gives its answer once nothing is on its way and the elements have rendered. */
export async function openQuietly(page: Page, address: string): Promise<HTTPResponse | null> {
  const response = await page.goto(address, { waitUntil: 'load' });
  await page.waitForNetworkIdle({ idleTime: 100 });
  if (page.isJavaScriptEnabled()) {
    await page.waitForFunction(areLoaded, {}, reportTag);
    await settled(page);
  }
  return response;
}

/** What runs for the tests of one suite. */
export interface Running {
  readonly browser: BrowserContext;
  readonly server: Awaited<ReturnType<typeof serve>>;
}

/** A browser and the example server for the tests of one suite; call it inside `describe`. */
export function browserAndServer(): Running {
  const running = {} as { -readonly [key in keyof Running]: Running[key] };
  shareBrowser(running);
  before(async () => {
    running.server = await serve({ port: 0 });
  });
  after(() => running.server.close());
  return running;
}

/** What a path is answered with: a text or bytes, `null` where there is nothing, `undefined` as the server has it. */
type Answer = string | Uint8Array | null | undefined;

/**
 * Opens a page under the strictest policy, and answers what it asks for, by name; gives what it complained about and asked
 * for once it has settled.
 */
export async function openStrictly({ browser, server }: Running, html: string, answer: (name: string) => Answer) {
  const page = await browser.newPage();
  const found = complaints(page);
  const asked: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const name = new URL(request.url()).pathname.split('/').at(-1) ?? '';
    asked.push(name);
    const body = name === 'test-page' ? html : answer(name);
    if (body === undefined) return void request.continue();
    if (body === null) return void request.respond({ status: 404, body: '' });
    const contentType = types[name.split('.').at(-1) ?? ''] ?? 'text/html';
    return void request.respond({ contentType, headers: { 'Content-Security-Policy': strict }, body });
  });
  await openQuietly(page, `${server.url}test-page`);
  return { page, found, asked };
}
