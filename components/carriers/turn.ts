import { page } from '../page.js';
import { turnTexts } from './brackets/find.js';
import { turnElement } from './data/find.js';
import { turnLink } from './link/find.js';
import { closest, markedRoots, passedOver } from './where.js';
import { allWithin } from './within.js';

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
