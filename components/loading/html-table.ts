import { type HtmlTree, htmlText, readHtmlTable } from '../../src/read/html-table.js';
import type { RawTable } from '../../src/read/table.js';

const tree: HtmlTree<Node> = {
  nameOf: ({ nodeName }) => nodeName.toLowerCase(),
  childrenOf: ({ childNodes }) => childNodes,
  textOf: ({ nodeValue }) => nodeValue ?? '',
};

/** The cells of a table of the page, as it stands. */
export function readTableElement(table: HTMLTableElement, source: string): RawTable {
  const lines = [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({ text: htmlText<Node>(cell, tree), columns: cell.colSpan, rows: cell.rowSpan })),
  );
  return readHtmlTable(lines, source);
}

/** The table with this ID, with or without `#`, in the element, near it, or on the page. */
export function tableNamed(id: string, element: HTMLElement): HTMLTableElement | null {
  const root = element.getRootNode();
  const name = id.replace(/^#/, '');
  const own = [...element.getElementsByTagName('table')].find(({ id: found }) => found === name);
  const near = own ?? (root instanceof ShadowRoot ? root.getElementById(name) : null);
  // Past the names in the content of the page, see page.ts; the element may have been moved to another document.
  const found = near ?? Document.prototype.getElementById.call(element.ownerDocument, name);
  return found instanceof HTMLTableElement ? found : null;
}
