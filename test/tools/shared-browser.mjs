// One browser for all suites of a process, because starting one takes longer than most of them do.
import { after, before } from 'node:test';
import { launch } from './browser.mjs';

/** @type {Promise<import('puppeteer-core').Browser> | undefined} */
let started;
let suites = 0;

/**
 * Gives a suite a part of the browser with cookies, storage and a cache of its own; call it inside `describe`. The browser
 * ends with the last suite that asked for it.
 *
 * @param {{ browser: import('puppeteer-core').BrowserContext }} running where it stands while the suite runs.
 */
export function shareBrowser(running) {
  suites++;
  before(async () => {
    started ??= launch();
    running.browser = await (await started).createBrowserContext();
  });
  after(async () => {
    await running.browser?.close();
    if (--suites > 0) return;
    const last = await started;
    started = undefined;
    await last?.close();
  });
}
