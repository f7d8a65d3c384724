import type { LitElement } from 'lit';
import { misspelledAttributes } from '../../src/index.js';

/** The elements that a carrier can stand for. */
const tags = ['gp-kpi-card', 'gp-target-bar', 'gp-sentence'];

/** What belongs to the report around an element and not to the element. */
const reportNames = ['src', 'mapping', 'refresh', 'check'];

/** Where nothing is turned: opted out, being edited, written by readers, code, or an element already. */
const passedOver = [
  '[data-goalpost="off"]',
  '[contenteditable]:not([contenteditable="false"])',
  'textarea, script, style, template, pre, code',
  '#comments, .comments, .comment-list, .comment, [itemprop="comment"]',
  ...tags,
].join();

/** What a carrier says: an element with its attributes. */
interface Carried {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * Turns carriers inside `root` into elements: what an editor's field keeps where it takes unknown tags out.
 *
 * - `<p data-goalpost="kpi-card" data-value="208,7 tỷ đồng">…</p>`, also on a table, whose cells are the data then;
 * - `<a href="plan.csv#gp-target-bar?indicator=Doanh thu&period=2019">…</a>`;
 * - `[gp-kpi-card value="208,7 tỷ đồng" target="trên 200 tỷ đồng"]` in text, with straight or curly quotes.
 *
 * What the carrier shows stays as the fallback. Nothing is turned twice, nor in comments, in fields that are edited, in
 * code, or inside `data-goalpost="off"`. Every value is text.
 */
export function scan(root: Element): void {
  if (root.closest(passedOver) !== null || document.designMode === 'on') return;
  const found = (selector: string): Element[] =>
    [root, ...root.querySelectorAll(selector)].filter(
      (element) => element.matches(selector) && element.closest(passedOver) === null,
    );
  for (const element of found('[data-goalpost]')) turnElement(element as HTMLElement);
  for (const link of found('a[href*="#gp-"]')) turnLink(link as HTMLAnchorElement);
  turnTexts(root);
}

function turnElement(element: HTMLElement): void {
  const { goalpost = '', ...data } = element.dataset;
  const tag = `gp-${goalpost}`;
  if (!tags.includes(tag)) return;
  const attributes = new Map(Object.entries(data).map(([name, value]) => [kebab(name), value ?? '']));
  element.removeAttribute('data-goalpost');
  if (element instanceof HTMLTableElement) {
    element.id ||= `gp-table-${document.querySelectorAll('table[id^="gp-table-"]').length + 1}`;
    replace(element, { tag, attributes: attributes.set('for', element.id) });
  } else {
    const content = document.createElement('span');
    content.append(...element.childNodes);
    element.append(content);
    replace(content, { tag, attributes });
  }
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const isWebPage = /\/$|\.(x?html?|md|php|aspx|jsp)$/i;

function turnLink(link: HTMLAnchorElement): void {
  const [, file = '', tag = '', query = ''] =
    /^([^#]*)#(gp-[a-z-]+)(?:\?(.*))?$/s.exec(link.getAttribute('href') ?? '') ?? [];
  // A script or data behind a link is no file.
  if (!tags.includes(tag) || !/^(https?|file):$/.test(link.protocol)) return;
  const attributes = new Map(new URLSearchParams(query));
  // "elements.html#gp-kpi-card" leads to a place in a page.
  if (attributes.size === 0 && (file === '' || isWebPage.test(link.pathname))) return;
  attributes.delete('for');
  if (file === '') attributes.delete('src');
  else attributes.set('src', file);
  replace(link, { tag, attributes });
}

const quoted = /(["“”„″])([^"“”„″]*)["“”″]|(['‘’])([^'‘’]*)['‘’]|([^\s"“”„″'‘’\]]+)/;
const bracket = new RegExp(`\\[(gp-[a-z-]+)((?:\\s+[a-z-]+\\s*=\\s*(?:${quoted.source}))*)\\s*\\]`);
const pair = new RegExp(`([a-z-]+)\\s*=\\s*(?:${quoted.source})`, 'g');

function turnTexts(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode())
    if ((walker.currentNode as Text).data.includes('[gp-')) texts.push(walker.currentNode as Text);
  for (const text of texts) if (text.parentElement?.closest(passedOver) === null) turnText(text);
}

function turnText(text: Text): void {
  const match = bracket.exec(text.data);
  if (match === null) return;
  const [whole, tag = '', list = ''] = match;
  const carrier = text.splitText(match.index);
  const rest = carrier.splitText(whole.length);
  const attributes = new Map(
    [...list.matchAll(pair)].map(([, name = '', , double, , single, bare]) => [name, double ?? single ?? bare ?? '']),
  );
  attributes.delete('for');
  if (tags.includes(tag)) {
    const content = document.createElement('span');
    carrier.replaceWith(content);
    content.append(carrier);
    replace(content, { tag, attributes });
  }
  turnText(rest);
}

/** Puts the element in the place of `fallback`, which stands inside it; a report around it where it names a source. */
function replace(fallback: HTMLElement, { tag, attributes }: Carried): void {
  const element = document.createElement(tag) as LitElement;
  const { observedAttributes } = element.constructor as typeof LitElement;
  const report = attributes.has('src') || attributes.has('for') ? document.createElement('gp-report') : null;
  for (const [name, value] of attributes) {
    if (report !== null && [...reportNames, 'for'].includes(name)) report.setAttribute(name, value);
    // A name that is nearly right is named by the element; nothing else gets through, such as `onclick`.
    else if (
      name === 'lang' ||
      observedAttributes.includes(name) ||
      misspelledAttributes([name], observedAttributes).length > 0
    )
      element.setAttribute(name, value);
  }
  report?.append(element);
  fallback.replaceWith(report ?? element);
  element.append(fallback);
}

/** Storms of changes are taken together. */
const pauseMs = 50;

/**
 * Turns the carriers in the main content of the page, now and whenever content is added.
 *
 * The main content is `<main>`, or what `<meta name="goalpost-root" content=".article">` names.
 */
export function watchCarriers(): void {
  const declared = document.querySelector<HTMLMetaElement>('head meta[name="goalpost-root"]')?.content;
  const mainContent = declared || 'main, [role="main"]';
  const added = new Set<Element>();
  const turn = (): void => {
    const fresh = [...added].filter((element) => element.isConnected);
    added.clear();
    for (const element of fresh) {
      // A page that navigates without loading replaces the main content itself.
      const roots = element.closest(mainContent) ? [element] : element.querySelectorAll(mainContent);
      for (const root of roots) scan(root);
    }
  };
  const observer = new MutationObserver((records) => {
    const isWaiting = added.size > 0;
    for (const { addedNodes, target } of records) {
      for (const node of addedNodes) {
        if (node instanceof Element) added.add(node);
        else if (node instanceof Text && target instanceof Element) added.add(target);
      }
    }
    if (!isWaiting && added.size > 0) setTimeout(turn, pauseMs);
  });
  for (const root of document.querySelectorAll(mainContent)) scan(root);
  observer.observe(document, { childList: true, subtree: true });
}
