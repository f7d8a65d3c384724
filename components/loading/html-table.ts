import { type RawTable, readHtmlTable } from '../../src/index.js';

/** The cells of a table of the page, as it stands. */
export function readTableElement(table: HTMLTableElement, source: string): RawTable {
  const lines = [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({ text: cell.textContent ?? '', columns: cell.colSpan, rows: cell.rowSpan })),
  );
  return readHtmlTable(lines, source);
}

/** The table with this ID, with or without `#`, near the element or on the page. */
export function tableNamed(id: string, element: HTMLElement): HTMLTableElement | null {
  const root = element.getRootNode();
  const name = id.replace(/^#/, '');
  const near = root instanceof ShadowRoot ? root.getElementById(name) : null;
  // Past the names in the content of the page, see page.ts; the element may have been moved to another document.
  const found = near ?? Document.prototype.getElementById.call(element.ownerDocument, name);
  return found instanceof HTMLTableElement ? found : null;
}
