import type { LitElement } from 'lit';
import { misspelledAttributes } from '../../src/index.js';
import { page } from '../page.js';

/** The elements that a carrier can stand for. */
const tags = ['gp-kpi-card', 'gp-target-bar', 'gp-sentence'];

/** What belongs to the report around an element and not to the element. */
const reportNames = ['src', 'mapping', 'refresh', 'check'];

/** Where nothing is turned: opted out, being edited, written by readers, code, or an element already. */
const passedOver = [
  '[data-goalpost="off"], [data-goalpost-off]',
  '[contenteditable]:not([contenteditable="false"])',
  'textarea, script, style, template, pre, code',
  '#comments, .comments, .comment-list, .comment, [itemprop~="comment" i]',
  ...tags,
].join();

/** Where a page says again what somebody has typed or asked for: text there is never a carrier. */
const echoing = [
  'h1, h2, h3, h4, h5, h6, hgroup, search, output, label, legend, button, select, option, datalist, [aria-live]',
  ...['heading', 'search', 'status', 'alert', 'log'].map((role) => `[role~="${role}" i]`),
].join();

/** Where the page itself says that text may be a carrier. */
const markedRoots = '[data-goalpost-root]';

// A form hides its own methods behind the names of its fields.
const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);
const allWithin = (element: Element, selector: string): Element[] => [
  ...(Element.prototype.matches.call(element, selector) ? [element] : []),
  ...Element.prototype.querySelectorAll.call(element, selector),
];

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
 * code, or inside `data-goalpost-off`; text neither in headings nor in forms. Every value is text.
 */
export const scan = (root: Element): void => turnWithin(root, () => root);

/** @param rootOf the root around an element in which text may be a carrier; `null` where there is none. */
function turnWithin(within: Element, rootOf: (element: Element) => Element | null): void {
  if (page.designMode === 'on') return;
  const found = (selector: string): Element[] =>
    allWithin(within, selector).filter((element) => closest(element, passedOver) === null);
  for (const element of found('[data-goalpost]')) {
    // A form answers for itself with what stands in it; what stands in a carrier is its fallback.
    const isCarrier = !(element instanceof HTMLFormElement) && closest(element, passedOver) === null;
    if (isCarrier) turnElement(element as HTMLElement);
  }
  for (const link of found('a[href*="#gp-"]')) turnLink(link as HTMLAnchorElement);
  turnTexts(within, rootOf);
}

function turnElement(element: HTMLElement): void {
  const { goalpost = '', ...data } = element.dataset;
  const tag = `gp-${goalpost}`;
  if (!tags.includes(tag)) return;
  const attributes = new Map(Object.entries(data).map(([name, value]) => [kebab(name), value ?? '']));
  element.removeAttribute('data-goalpost');
  if (element instanceof HTMLTableElement) {
    if (page.getElementById(element.id) !== element) element.id = freeId();
    replace(element, { tag, attributes: attributes.set('for', element.id) });
  } else {
    const content = page.createElement('span');
    content.append(...element.childNodes);
    element.append(content);
    replace(content, { tag, attributes });
  }
}

let tables = 0;

/** An ID that nothing on the page has. */
function freeId(): string {
  do tables++;
  while (page.getElementById(`gp-table-${tables}`) !== null);
  return `gp-table-${tables}`;
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const isWebPage = /\/$|\.(x?html?|md|php|aspx|jsp)$/i;

function turnLink(link: HTMLAnchorElement): void {
  const [, file = '', tag = '', query = ''] =
    /^([^#]*)#(gp-[a-z-]+)(?:\?(.*))?$/s.exec(link.getAttribute('href') ?? '') ?? [];
  // A script or data behind a link is no file.
  if (!tags.includes(tag) || !/^(https?|file):$/.test(link.protocol)) return;
  // Where the text is the address, whole or shortened, the page itself made a link of a text.
  const text = (link.textContent ?? '').replace(/[\p{Cf}\s]+/gu, '');
  if (/^(\w+:\/\/|www\.)/i.test(text) || text.includes(`#${tag}`)) return;
  const attributes = new Map(new URLSearchParams(query));
  // "elements.html#gp-kpi-card" leads to a place in a page.
  if (attributes.size === 0 && (file === '' || isWebPage.test(link.pathname))) return;
  attributes.delete('for');
  if (file === '') attributes.delete('src');
  else attributes.set('src', file);
  replace(link, { tag, attributes });
}

const quoted = /(["“”„″])([^"“”„″]*)["“”″]|(['‘’])([^'‘’]*)['‘’]|([^\s"“”„″'‘’\]]+)/;
// `check` alone takes no value.
const bracket = new RegExp(
  `\\[(gp-[a-z-]+)((?:\\s+check(?=[\\s\\]])|\\s+[a-z-]+\\s*=\\s*(?:${quoted.source}))*)\\s*\\]`,
  'y',
);
const pair = new RegExp(`([a-z-]+)(?:\\s*=\\s*(?:${quoted.source}))?`, 'g');

/** Longer texts in brackets are none: each beginning costs no more than this to look at. */
const maxBracket = 4000;

function turnTexts(within: Element, rootOf: (element: Element) => Element | null): void {
  const walker = page.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode())
    if ((walker.currentNode as Text).data.includes('[gp-')) texts.push(walker.currentNode as Text);
  for (const text of texts) if (mayCarry(text, rootOf)) turnText(text);
}

function mayCarry({ parentElement }: Text, rootOf: (element: Element) => Element | null): boolean {
  // Nothing of HTML is drawn inside a drawing or a formula.
  const root = parentElement instanceof HTMLElement ? rootOf(parentElement) : null;
  if (!root || !parentElement || closest(parentElement, `${passedOver},${echoing}`) !== null) return false;
  const form = closest(parentElement, 'form');
  // Some systems put the whole page into a form.
  return form === null || !Node.prototype.contains.call(root, form);
}

function turnText(text: Text): void {
  let rest = text;
  for (let at = rest.data.indexOf('[gp-'); at >= 0; at = rest.data.indexOf('[gp-', at)) {
    bracket.lastIndex = 0;
    const [whole, tag = '', list = ''] = bracket.exec(rest.data.slice(at, at + maxBracket)) ?? [];
    if (whole === undefined || !tags.includes(tag)) {
      at++;
      continue;
    }
    const carrier = rest.splitText(at);
    rest = carrier.splitText(whole.length);
    at = 0;
    const attributes = new Map(
      [...list.matchAll(pair)].map(([, name = '', , double, , single, bare]) => [name, double ?? single ?? bare ?? '']),
    );
    attributes.delete('for');
    const content = page.createElement('span');
    carrier.replaceWith(content);
    content.append(carrier);
    replace(content, { tag, attributes });
  }
}

/** Puts the element in the place of `fallback`, which stands inside it; a report around it where it names a source. */
function replace(fallback: HTMLElement, { tag, attributes }: Carried): void {
  const element = page.createElement(tag) as LitElement;
  const { observedAttributes } = element.constructor as typeof LitElement;
  const report = attributes.has('src') || attributes.has('for') ? page.createElement('gp-report') : null;
  for (const [name, value] of attributes) {
    if (report !== null && [...reportNames, 'for'].includes(name)) report.setAttribute(name, value);
    // A name that is nearly right is named by the element; nothing else gets through, such as `onclick`.
    else if (
      name === 'lang' ||
      observedAttributes.includes(name) ||
      (/^[a-z-]+$/.test(name) && misspelledAttributes([name], observedAttributes).length > 0)
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
 * The main content is `<main>`, or what `<meta name="goalpost-root" content=".article">` names; there, and inside
 * `data-goalpost-root`, text in brackets is turned too. Without either the page has not said that a text may be a card.
 */
export function watchCarriers(): void {
  const named = page.head.querySelector<HTMLMetaElement>('meta[name="goalpost-root"]')?.content;
  const textRoots = named ? `${named}, ${markedRoots}` : markedRoots;
  const roots = named ? textRoots : `main, [role="main"], ${markedRoots}`;
  const rootOf = (element: Element): Element | null => closest(element, textRoots);
  const turn = (element: Element): void => {
    // A page that navigates without loading replaces the main content itself.
    for (const within of closest(element, roots) ? [element] : allWithin(element, roots)) turnWithin(within, rootOf);
  };
  const added = new Set<Element>();
  const turnAdded = (): void => {
    // What stands in another that is new is turned with it.
    const covered = new Map<Element, boolean>();
    const isCovered = (element: Element): boolean => {
      const way: Element[] = [];
      let at = element.parentElement;
      while (at !== null && !added.has(at) && !covered.has(at)) {
        way.push(at);
        at = at.parentElement;
      }
      const found = at !== null && (covered.get(at) ?? true);
      for (const passed of way) covered.set(passed, found);
      return found;
    };
    const fresh = [...added].filter((element) => element.isConnected && !isCovered(element));
    added.clear();
    fresh.forEach(turn);
  };
  const observer = new MutationObserver((records) => {
    const isWaiting = added.size > 0;
    for (const { addedNodes, target } of records) {
      for (const node of addedNodes) {
        if (node instanceof Element) added.add(node);
        else if (node instanceof Text && target instanceof Element) added.add(target);
      }
    }
    if (!isWaiting && added.size > 0) setTimeout(turnAdded, pauseMs);
  });
  turn(page.documentElement);
  observer.observe(page.documentElement.ownerDocument, { childList: true, subtree: true });
}
