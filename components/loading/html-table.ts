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
  const root = element.getRootNode() as Document | ShadowRoot;
  const name = id.replace(/^#/, '');
  const found = root.getElementById(name) ?? document.getElementById(name);
  return found instanceof HTMLTableElement ? found : null;
}
