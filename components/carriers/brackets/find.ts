import { isTag } from '../../../src/standing/tags.js';
import { page } from '../../page.js';
import { type Found, replace } from '../replace.js';
import { closest, echoing, passedOver } from '../where.js';

const quoted = /(["“”„″])([^"“”„″]*)["“”″]|(['‘’])([^'‘’]*)['‘’]|([^\s"“”„″'‘’\]]+)/;
// `check` alone takes no value.
const bracket = new RegExp(
  `\\[(gp-[a-z-]+)((?:\\s+check(?=[\\s\\]])|\\s+[a-z-]+\\s*=\\s*(?:${quoted.source}))*)\\s*\\]`,
  'y',
);
const pair = new RegExp(`([a-z-]+)(?:\\s*=\\s*(?:${quoted.source}))?`, 'g');

/** Longer texts in brackets are none: each beginning costs no more than this to look at. */
const maxBracket = 4000;

/**
 * Turns `[gp-kpi-card value="208,7 tỷ đồng" target="trên 200 tỷ đồng"]` in text, with straight or curly quotes.
 *
 * @param rootOf the root around an element in which text may be a carrier; `null` where there is none.
 */
export function turnTexts(within: Element, rootOf: (element: Element) => Element | null): void {
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

/** The first carrier in a text, without what stands around it; `null` where there is none. */
export function bracketIn(text: string): Found | null {
  for (let at = text.indexOf('[gp-'); at >= 0; at = text.indexOf('[gp-', at + 1)) {
    const found = bracketAt(text, at);
    if (found) return found;
  }
  return null;
}

function bracketAt(text: string, at: number): (Found & { readonly length: number }) | null {
  bracket.lastIndex = 0;
  const [whole, tag = '', list = ''] = bracket.exec(text.slice(at, at + maxBracket)) ?? [];
  if (whole === undefined || !isTag(tag)) return null;
  const attributes = new Map(
    [...list.matchAll(pair)].map(([, name = '', , double, , single, bare]) => [name, double ?? single ?? bare ?? '']),
  );
  attributes.delete('for');
  return { tag, attributes, length: whole.length };
}

function turnText(text: Text): void {
  let rest = text;
  for (let at = rest.data.indexOf('[gp-'); at >= 0; at = rest.data.indexOf('[gp-', at)) {
    const found = bracketAt(rest.data, at);
    if (found === null) {
      at++;
      continue;
    }
    const carrier = rest.splitText(at);
    rest = carrier.splitText(found.length);
    at = 0;
    const content = page.createElement('span');
    carrier.replaceWith(content);
    content.append(carrier);
    replace(content, found);
  }
}
