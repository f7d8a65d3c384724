// A page as a tree, with the places in its text, so that what is not a tag of ours stays as it was to the last byte.
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';
import type { HtmlCell } from '../index.js';

/** An element of a page. */
export type PageElement = DefaultTreeAdapterTypes.Element;

/** A stretch of the text of a page, and what stands there instead. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The root of the page in `html`. */
export const parsePage = (html: string): DefaultTreeAdapterTypes.Document =>
  parse(html, { sourceCodeLocationInfo: true });

type Parent = DefaultTreeAdapterTypes.ParentNode;

/** All elements below `parent` with one of these names, in the order of the page. */
export function elementsIn(parent: Parent, names: readonly string[]): PageElement[] {
  return parent.childNodes.flatMap((node) =>
    tree.isElementNode(node) ? [...(names.includes(node.tagName) ? [node] : []), ...elementsIn(node, names)] : [],
  );
}

/** The value of an attribute, or `null`. */
export const attributeOf = (element: PageElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

/** The nearest element that has `accept`, from `element` upwards. */
export function closest(element: PageElement, accept: (candidate: PageElement) => boolean): PageElement | null {
  for (let at: Parent | null = element; at !== null && tree.isElementNode(at); at = at.parentNode) {
    if (accept(at)) return at;
  }
  return null;
}

/** The language of the nearest `lang`; empty where the page names none. */
export function languageOf(element: PageElement): string {
  const owner = closest(element, (candidate) => attributeOf(candidate, 'lang') !== null);
  return owner === null ? '' : (attributeOf(owner, 'lang') ?? '');
}

/** The text inside an element. */
export const textOf = (parent: Parent): string =>
  parent.childNodes
    .map((node) => (tree.isTextNode(node) ? node.value : tree.isElementNode(node) ? textOf(node) : ''))
    .join('');

/** The cells of a table, row by row. */
export const cellsOf = (table: PageElement): HtmlCell[][] =>
  elementsIn(table, ['tr']).map((row) =>
    elementsIn(row, ['td', 'th']).map((cell) => ({
      text: textOf(cell),
      columns: Number(attributeOf(cell, 'colspan') ?? 1) || 1,
      rows: Number(attributeOf(cell, 'rowspan') ?? 1),
    })),
  );

/** `html` with the replacements, which do not overlap. */
export function replaceIn(html: string, replacements: readonly Replacement[]): string {
  const sorted = [...replacements].sort((a, b) => a.start - b.start);
  let at = 0;
  let result = '';
  for (const { start, end, text } of sorted) {
    result += html.slice(at, start) + text;
    at = end;
  }
  return result + html.slice(at);
}
