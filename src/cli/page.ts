// A page as a tree, with the places in its text, so that what is not a tag of ours stays as it was to the last byte.
import { type DefaultTreeAdapterTypes, html, parse, defaultTreeAdapter as tree } from 'parse5';
import type { HtmlCell } from '../index.js';

/** An element of a page. */
export type PageElement = DefaultTreeAdapterTypes.Element;

type Node = DefaultTreeAdapterTypes.Node;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A page as browsers read it that run no script, so that `<noscript>` has elements. */
export interface Page {
  readonly document: DefaultTreeAdapterTypes.Document;
  /** What stands between the cells of a table in the text; browsers put it before the table. */
  readonly misplaced: ReadonlySet<Node>;
}

/** A stretch of the text of a page, and what stands there instead. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The page in `text`. */
export function parsePage(text: string): Page {
  const misplaced = new Set<Node>();
  const treeAdapter: typeof tree = {
    ...tree,
    insertBefore: (parent, node, before) => {
      misplaced.add(node);
      tree.insertBefore(parent, node, before);
    },
    setTemplateContent: (template, content) => {
      tree.setTemplateContent(template, content);
      owners.set(content, template);
    },
  };
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter };
  return { document: parse(text, options), misplaced };
}

/** The template that some content belongs to. */
const owners = new WeakMap<Parent, DefaultTreeAdapterTypes.Template>();

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

/** What stands in a node; of a template, its content. */
const contentOf = (node: Node): readonly Node[] => childrenOf('content' in node ? node.content : node);

/** All nodes below `parent`, in the order of the tree. A loop, because pages may nest as deep as they like. */
function* nodesIn(parent: Node, inside: (node: Node) => readonly Node[]): Generator<Node> {
  const waiting = [...inside(parent)].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    for (const child of [...inside(node)].reverse()) waiting.push(child);
  }
}

/** All elements below `parent`, those in templates too, in the order of the tree. */
export function* elementsIn(parent: Node): Generator<PageElement> {
  for (const node of nodesIn(parent, contentOf)) if (tree.isElementNode(node)) yield node;
}

/** Whether an element is one of HTML and not of SVG or MathML, where the names of tags mean nothing. */
export const isHtml = ({ namespaceURI }: PageElement): boolean => namespaceURI === html.NS.HTML;

/** The value of an attribute, or `null`. */
export const attributeOf = (element: PageElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

/** The nearest element that has `accept`, from `element` upwards, out of templates too. */
export function closest(element: PageElement, accept: (candidate: PageElement) => boolean): PageElement | null {
  let at: Parent | null | undefined = element;
  for (; at; at = tree.isElementNode(at) ? at.parentNode : owners.get(at)) {
    if (tree.isElementNode(at) && accept(at)) return at;
  }
  return null;
}

/** The language of the nearest `lang`; empty where the page names none. */
export function languageOf(element: PageElement): string {
  const owner = closest(element, (candidate) => attributeOf(candidate, 'lang') !== null);
  return owner === null ? '' : (attributeOf(owner, 'lang') ?? '');
}

/** Whether a template is drawn: the content of others is only for scripts. */
const isDrawn = (template: PageElement): boolean =>
  /^(open|closed)$/i.test(attributeOf(template, 'shadowrootmode') ?? '');

/** Whether an element is the drawn content of its parent, as servers write it for elements with a tree of their own. */
export const isShadow = (element: PageElement): boolean => element.tagName === 'template' && isDrawn(element);

/** Whether an element stands in a template that nothing draws. */
export const isInert = (element: PageElement): boolean =>
  closest(element, (above) => above !== element && above.tagName === 'template' && !isDrawn(above)) !== null;

/** Whether an element stands between the cells of a table, where browsers take no other table. */
export const isBetweenCells = ({ misplaced }: Page, element: PageElement): boolean =>
  closest(element, (above) => misplaced.has(above)) !== null;

/** Whether a script is JSON, which no browser runs. */
export const isData = (script: PageElement): boolean =>
  attributeOf(script, 'type')?.trim().toLowerCase() === 'application/json';

/** What a paragraph cannot be ended through. */
const scopes = ['applet', 'button', 'caption', 'html', 'marquee', 'object', 'table', 'td', 'template', 'th'];

/** The paragraph that a table in the place of `element` would end, or `null`. */
export function paragraphAround({ document }: Page, element: PageElement): PageElement | null {
  if (tree.getDocumentMode(document) === html.DOCUMENT_MODE.QUIRKS) return null;
  const found = closest(element, (above) => above.tagName === 'p' || scopes.includes(above.tagName) || !isHtml(above));
  return found?.tagName === 'p' ? found : null;
}

/** Whether `element` stands alone in `around`, but for blanks, comments and the tags with these names. */
export function isAlone(element: PageElement, around: PageElement, besides: (name: string) => boolean): boolean {
  const isSilent = (node: Node): boolean =>
    tree.isTextNode(node) ? node.value.trim() === '' : tree.isCommentNode(node) || besides(node.nodeName);
  for (let at: Parent | null = element; at !== null && at !== around && tree.isElementNode(at); at = at.parentNode) {
    if (!at.parentNode?.childNodes.every((node) => node === at || isSilent(node))) return false;
  }
  return true;
}

/** All letters that a page shows, in the order of the tree, with what stands in the place of some elements. */
export function lettersOf({ document }: Page, instead: ReadonlyMap<Node, string> = new Map()): string {
  const isLeftOut = (node: Node): boolean => instead.has(node) || ['script', 'style'].includes(node.nodeName);
  let text = '';
  for (const node of nodesIn(document, (above) => (isLeftOut(above) ? [] : contentOf(above)))) {
    text += instead.get(node) ?? (tree.isTextNode(node) ? node.value : '');
  }
  return text.replace(/\s+/g, '');
}

/** The text inside an element. */
export function textOf(parent: Node): string {
  let text = '';
  for (const node of nodesIn(parent, childrenOf)) if (tree.isTextNode(node)) text += node.value;
  return text;
}

/** The elements of these names that stand directly in `parent`. */
export const partsOf = (parent: PageElement, ...names: readonly string[]): PageElement[] =>
  parent.childNodes.filter((node): node is PageElement => tree.isElementNode(node) && names.includes(node.tagName));

/** The cells of a table, row by row in the order in which they are drawn, without those of tables inside it. */
export function cellsOf(table: PageElement): HtmlCell[][] {
  const sections = [...partsOf(table, 'thead'), ...partsOf(table, 'tbody', 'tr'), ...partsOf(table, 'tfoot')];
  const rows = sections.flatMap((section) => (section.tagName === 'tr' ? [section] : partsOf(section, 'tr')));
  return rows.map((row) =>
    partsOf(row, 'td', 'th').map((cell) => ({
      text: textOf(cell),
      columns: Math.max(countOf(cell, 'colspan'), 1),
      rows: countOf(cell, 'rowspan'),
    })),
  );
}

/** A whole number as browsers read it, with whatever stands behind it; 1 where there is none. */
const countOf = (cell: PageElement, name: string): number =>
  Number(/^\s*\+?(\d+)/.exec(attributeOf(cell, name) ?? '')?.[1] ?? 1);

/** `text` with the replacements, which do not overlap. */
export function replaceIn(text: string, replacements: readonly Replacement[]): string {
  const sorted = [...replacements].sort((a, b) => a.start - b.start);
  let at = 0;
  let result = '';
  for (const { start, end, text: instead } of sorted) {
    result += text.slice(at, start) + instead;
    at = end;
  }
  return result + text.slice(at);
}
