import { page } from '../page.js';
import { allWithin } from './within.js';

/** What may be a carrier, but for text in brackets. */
const sign = '[data-goalpost], a[href*="#gp-"]';

const mayCarry = (node: Node): boolean =>
  (node instanceof Element && allWithin(node, sign).length > 0) || node.textContent?.includes('[gp-') === true;

/**
 * Calls `found` once there is anything on the page that may be a carrier. Most pages have none, and what turns carriers is a part
 * that they do without.
 */
export function awaitCarriers(found: () => void): void {
  const root = page.documentElement;
  if (mayCarry(root)) found();
  else {
    const observer = new MutationObserver((records) => {
      if (!records.some(({ addedNodes }) => [...addedNodes].some(mayCarry))) return;
      observer.disconnect();
      found();
    });
    observer.observe(root.ownerDocument, { childList: true, subtree: true });
  }
}
