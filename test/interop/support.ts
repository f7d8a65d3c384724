import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { reportTag } from 'goalpost';
import type { Browser, Page } from 'puppeteer-core';
import { areLoaded, complaints, settled } from '../pages/support.js';
import { launch } from '../tools/browser.mjs';
import { type Answer, type Site, startSite } from './tools/site.js';

/** The folder of this suite, which has packages of its own. */
export const suite = fileURLToPath(new URL('.', import.meta.url));

/** Where everything is built; git and the linter pass it over. */
export const builds = join(suite, 'node_modules/.cache/goalpost-interop');

/** A file of the package as it is published. */
export const published = (path: string): string => readFileSync(join(suite, 'node_modules/goalpost', path), 'utf8');

/** A file below a folder, or nothing. */
export const fileIn = (folder: string, path: string): Buffer | undefined =>
  existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined;

/** Resolves after everything that the elements asked for has come and they have rendered. */
export async function rested(page: Page): Promise<void> {
  await settled(page);
  await page.waitForFunction(areLoaded, {}, reportTag);
  await page.waitForNetworkIdle({ idleTime: 250 });
  await settled(page);
}

/** A page that was opened, and everything that it complained about. */
export interface Opened {
  readonly page: Page;
  readonly found: string[];
}

export interface Running {
  readonly browser: Browser;
  readonly site: Site;
  /** Opens a page of the site and waits until its elements have rendered and no request is left. */
  open(path: string): Promise<Opened>;
}

/** A browser and a site for the tests of one suite; call it inside `describe`. */
export function browserAndSite(answer: (path: string) => Answer | undefined): Running {
  const running = {
    async open(path) {
      const page = await this.browser.newPage();
      const found = complaints(page);
      await page.goto(new URL(path, this.site.url).href);
      await rested(page);
      return { page, found };
    },
  } as { -readonly [Key in keyof Running]: Running[Key] };
  before(async () => {
    running.site = await startSite(answer);
    running.browser = await launch();
  });
  after(async () => {
    await running.browser.close();
    await running.site.close();
  });
  return running;
}
