// A page as a tree, with the places in its text, so that what is not a tag of ours stays as it was to the last byte.
import { type DefaultTreeAdapterTypes, html, parse, defaultTreeAdapter as tree } from 'parse5';
import { type HtmlCell, type HtmlTree, htmlText } from '../index.js';

/** An element of a page. */
export type PageElement = DefaultTreeAdapterTypes.Element;

type Node = DefaultTreeAdapterTypes.Node;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A page as browsers read it that run no script, so that `<noscript>` has elements. */
export type Page = DefaultTreeAdapterTypes.Document;

/** A stretch of the text of a page, and what stands there instead. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The page in `text`. */
export const parsePage = (text: string): Page =>
  parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false, treeAdapter });

/** The template that some content belongs to. */
const owners = new WeakMap<Parent, DefaultTreeAdapterTypes.Template>();

/** What stands between the cells of a table in the text; browsers put it before the table. */
const misplaced = new WeakSet<Node>();

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

/** Whether a text has anything of HTML: a tag, a comment, a document type. */
export const hasTag = (text: string): boolean => /<[a-z!/][^<>]*>/i.test(text);

/** The value of an attribute, or `null`. */
export const attributeOf = (element: PageElement, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null;

/**
 * Answers what the nearest element says, from one upwards, out of templates too. The answer is kept for all on the way, so
 * that asking at each element takes no longer than the page is long, however deep it nests.
 *
 * @param own what an element itself says; `undefined` where it leaves that to what is around it.
 * @param outermost the answer where none says anything.
 */
export function inherited<T>(own: (element: PageElement) => T | undefined, outermost: T): (element: PageElement) => T {
  const known = new WeakMap<PageElement, T>();
  return (element) => {
    const way: PageElement[] = [];
    let answer: T | undefined;
    let at: Parent | null | undefined = element;
    while (at && answer === undefined) {
      if (tree.isElementNode(at)) {
        way.push(at);
        answer = own(at) ?? known.get(at);
        at = at.parentNode;
      } else at = owners.get(at);
    }
    answer ??= outermost;
    for (const passed of way) known.set(passed, answer);
    return answer;
  };
}

/** The language of the nearest `lang`; empty where the page names none. */
export const languageOf = inherited((element) => attributeOf(element, 'lang') ?? undefined, '');

/** Whether a template is drawn: the content of others is only for scripts. */
const isDrawn = (template: PageElement): boolean =>
  /^(open|closed)$/i.test(attributeOf(template, 'shadowrootmode') ?? '');

/** Whether an element is the drawn content of its parent, as servers write it for elements with a tree of their own. */
export const isShadow = (element: PageElement): boolean => element.tagName === 'template' && isDrawn(element);

/** Whether an element stands in a template that nothing draws. */
export const isInert = inherited(
  (element) => (element.tagName === 'template' && !isDrawn(element)) || undefined,
  false as boolean,
);

/** The template that an element stands in, drawn or not; `false` in the page itself. */
export const templateAround: (element: PageElement) => PageElement | false = inherited(
  (element) => (element.tagName === 'template' ? element : undefined),
  false as PageElement | false,
);

/** Whether an element stands between the cells of a table, where browsers take no other table. */
export const isBetweenCells = inherited((element) => misplaced.has(element) || undefined, false as boolean);

/** Whether a script is JSON, which no browser runs. */
export const isData = (script: PageElement): boolean =>
  attributeOf(script, 'type')?.trim().toLowerCase() === 'application/json';

/** What a paragraph cannot be ended through. */
const scopes = ['applet', 'button', 'caption', 'html', 'marquee', 'object', 'table', 'td', 'template', 'th'];

/** Whether an element stands in a paragraph that a table in its place would end. */
export const isInParagraph = inherited((element) => {
  if (element.tagName === 'p' && isHtml(element)) return true;
  return scopes.includes(element.tagName) || !isHtml(element) ? false : undefined;
}, false as boolean);

/** Whether a table ends the paragraph around it: not in pages without a doctype. */
export const endsParagraphs = (page: Page): boolean => tree.getDocumentMode(page) !== html.DOCUMENT_MODE.QUIRKS;

/** Asks whether an element stands alone in its paragraph, but for blanks, comments and the tags with these names. */
export function aloneInParagraph(besides: (name: string) => boolean): (element: PageElement) => boolean {
  const counts = new WeakMap<Parent, number>();
  const isLoud = (node: Node): boolean =>
    tree.isTextNode(node) ? node.value.trim() !== '' : !tree.isCommentNode(node) && !besides(node.nodeName);
  const loudIn = (parent: Parent): number => {
    const count = counts.get(parent) ?? parent.childNodes.filter(isLoud).length;
    counts.set(parent, count);
    return count;
  };
  return inherited((element) => {
    if (element.tagName === 'p') return true;
    const others = element.parentNode ? loudIn(element.parentNode) - Number(isLoud(element)) : 0;
    return others > 0 ? false : undefined;
  }, true as boolean);
}

/** All letters that a page shows, in the order of the tree, with what stands in the place of some elements. */
export function lettersOf(page: Page, instead: ReadonlyMap<Node, string> = new Map()): string {
  const isLeftOut = (node: Node): boolean => instead.has(node) || ['script', 'style'].includes(node.nodeName);
  let text = '';
  for (const node of nodesIn(page, (above) => (isLeftOut(above) ? [] : contentOf(above)))) {
    text += instead.get(node) ?? (tree.isTextNode(node) ? node.value : '');
  }
  return text.replace(/\s+/g, '');
}

/** A tag that is in no tree, with its place in the text, from 1. */
export interface DroppedTag {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

/** Elements whose content is text, whatever it looks like. */
const rawText = ['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext'];

/**
 * Where tags of these names begin in `text` that are in no tree: HTML takes no such tag there, as in `<select>`. In comments,
 * attributes and texts there are none.
 */
export function droppedTags(text: string, page: Page, names: readonly string[]): DroppedTag[] {
  const tags = [...text.matchAll(new RegExp(`<(${names.join('|')})(?=[\\s/>])`, 'gi'))];
  const lastEnd = text.lastIndexOf('>');
  if (tags.length === 0) return [];
  const taken: [start: number, end: number][] = [];
  for (const node of nodesIn(page, contentOf)) {
    const place = node.sourceCodeLocation;
    if (!place) continue;
    const isText = tree.isTextNode(node) && rawText.includes(node.parentNode?.nodeName ?? '');
    if (tree.isElementNode(node)) {
      const end = node.sourceCodeLocation?.startTag?.endOffset ?? place.endOffset;
      taken.push([place.startOffset, end]);
    } else if (tree.isCommentNode(node) || isText) taken.push([place.startOffset, place.endOffset]);
  }
  taken.sort((a, b) => a[0] - b[0]);
  const dropped: DroppedTag[] = [];
  let [line, lineStart, next, until] = [1, 0, 0, 0];
  for (const { index, 1: name = '' } of tags) {
    for (let place = taken[next]; place !== undefined && place[0] <= index; place = taken[++next]) {
      until = Math.max(until, place[1]);
    }
    // What the end of the page cuts off is no tag.
    if (until > index || index > lastEnd) continue;
    for (let end = text.indexOf('\n', lineStart); end >= 0 && end < index; end = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = end + 1;
    }
    dropped.push({ name: name.toLowerCase(), line, column: index - lineStart + 1 });
  }
  return dropped;
}

/** The text inside an element. */
export function textOf(parent: Node): string {
  let text = '';
  for (const node of nodesIn(parent, childrenOf)) if (tree.isTextNode(node)) text += node.value;
  return text;
}

/** Whether an element holds text alone, in a `<span>` or a paragraph at most. */
export const isTextAlone = (parent: PageElement): boolean =>
  [...nodesIn(parent, childrenOf)].every((node) => tree.isTextNode(node) || ['span', 'p'].includes(node.nodeName));

/** The elements of these names that stand directly in `parent`. */
export const partsOf = (parent: PageElement, ...names: readonly string[]): PageElement[] =>
  parent.childNodes.filter((node): node is PageElement => tree.isElementNode(node) && names.includes(node.tagName));

const cellTree: HtmlTree<Node> = {
  nameOf: ({ nodeName }) => nodeName,
  childrenOf,
  textOf: (node) => (tree.isTextNode(node) ? node.value : ''),
  isHidden: (node) =>
    tree.isElementNode(node) &&
    (attributeOf(node, 'hidden') !== null ||
      attributeOf(node, 'aria-hidden') === 'true' ||
      /display\s*:\s*none/i.test(attributeOf(node, 'style') ?? '')),
};

/** The cells of a table, row by row in the order in which they are drawn, without those of tables inside it. */
export function cellsOf(table: PageElement): HtmlCell[][] {
  const sections = [...partsOf(table, 'thead'), ...partsOf(table, 'tbody', 'tr'), ...partsOf(table, 'tfoot')];
  const rows = sections.flatMap((section) => (section.tagName === 'tr' ? [section] : partsOf(section, 'tr')));
  return rows.map((row) =>
    partsOf(row, 'td', 'th').map((cell) => ({
      text: htmlText<Node>(cell, cellTree),
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
