import { type HtmlTree, htmlText, readHtmlTable } from '../../src/read/html-table.js';
import type { RawTable } from '../../src/read/table.js';

/** Of whatever document: each has a class of its own. */
const isElement = (node: Node): node is Element => node.nodeType === 1;

const tree: HtmlTree<Node> = {
  nameOf: ({ nodeName }) => nodeName.toLowerCase(),
  childrenOf: ({ childNodes }) => childNodes,
  textOf: ({ nodeValue }) => nodeValue ?? '',
  isHidden: (node) =>
    isElement(node) &&
    (node.matches('[hidden], [aria-hidden=true]') ||
      // Styles are looked up only where something may set them: a page may have a hundred thousand cells.
      (node.matches('[class], [style]') && getComputedStyle(node).display === 'none')),
};

/** The cells of a table of the page, as it stands. */
export function readTableElement(table: HTMLTableElement, source: string): RawTable {
  const lines = [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({ text: htmlText<Node>(cell, tree), columns: cell.colSpan, rows: cell.rowSpan })),
  );
  return readHtmlTable(lines, source);
}
