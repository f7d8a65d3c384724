// What the tests of the snippet builder share: opening it, filling it in, reading what it shows and offers.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'puppeteer-core';
import { complaints, settled } from './support.js';

export { read } from './support.js';

/** The folder that is copied to an intranet. */
export const folder = new URL('../../dist/', import.meta.url);

/** The builder in a new tab, and what its page complains of. */
export async function openBuilder(browser: BrowserContext, address: string): Promise<{ page: Page; found: string[] }> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const found = complaints(page);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForSelector('h1');
  return { page, found };
}

/** The builder as a double click on its page opens it. */
export const onDisk = `${pathToFileURL(new URL('builder.html', folder).pathname).href}?lang=vi`;

/** Writes into a field as a keyboard does. */
export async function fill(page: Page, id: string, text: string): Promise<void> {
  await page.evaluate((id) => {
    document.getElementById(id)?.closest('details')?.setAttribute('open', '');
  }, id);
  await page.focus(`#${id}`);
  await page.$eval(`#${id}`, (field) => (field as HTMLInputElement).select());
  await page.keyboard.sendCharacter(text);
}

/** Chooses one of several possibilities that are in sight. */
export async function pick(page: Page, name: string, value: string): Promise<void> {
  await page.click(`label:has(> input[name="${name}"][value="${value}"])`);
}

/** Chooses a file as the dialogue of the browser does, and waits until it is read. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  await pick(page, 'way', 'file');
  const field = await page.$('#file');
  await (field as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path);
  await page.waitForFunction(() => !/…/.test(document.querySelector('[role="status"]')?.textContent ?? ''));
  await page.waitForSelector('.findings, .problem');
  await settled(page);
}

/** Copies markup in another tab and pastes it into the field of the builder, with the keyboard. */
export async function pasteTable(page: Page, markup: string): Promise<void> {
  const other = await page.browserContext().newPage();
  await other.setContent(markup);
  await other.bringToFront();
  await other.evaluate(() => {
    getSelection()?.selectAllChildren(document.body);
    document.execCommand('copy');
  });
  await other.close();
  await page.bringToFront();
  await pick(page, 'way', 'pasted');
  await paste(page, '#pasted');
  await settled(page);
}

/** Pastes what is on the clipboard into a field. */
export async function paste(page: Page, field: string): Promise<void> {
  await page.focus(field);
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['paste'] });
  await page.keyboard.up('Control');
}

/** The snippet that is offered. */
export const snippetOf = (page: Page): Promise<string> =>
  page.$eval('#snippet', (field) => (field as HTMLTextAreaElement).value);

/** All text of a part of the page, folded. */
export const textIn = (page: Page, selector: string): Promise<string> =>
  page.$$eval(selector, (found) =>
    found
      .map((element) => element.textContent)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

/** What the elements of Goalpost on a page or in a frame print, once they print something. */
export async function shownOn(page: Pick<Page, 'waitForFunction' | 'evaluate'>): Promise<string> {
  await page.waitForFunction(() =>
    document.querySelector('gp-kpi-card, gp-target-bar, gp-sentence')?.shadowRoot?.textContent?.trim(),
  );
  const shown = await page.evaluate(() => {
    // A report is on its way in the next task at the latest; what it has gives the elements their text.
    const elements = [...document.querySelectorAll('gp-kpi-card, gp-target-bar, gp-sentence')];
    return elements.map((element) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim());
  });
  assert.equal(shown.length, 1);
  return shown[0] ?? '';
}

/** The text in brackets or markup as the content of a page. */
export const asText = (text: string): string => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
