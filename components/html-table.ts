import type { Merge, RawTable } from '../src/index.js';

/** No table of a page is wider. */
const maxColumns = 1000;

/**
 * The cells of a table of the page, as it stands: one row each, with blanks where a cell reaches over several.
 *
 * @param source the name that messages give the table.
 */
export function readHtmlTable(table: HTMLTableElement, source: string): RawTable {
  const rows: string[][] = [];
  const merges: Merge[] = [];
  const taken = new Set<string>();
  const all = [...table.rows];
  for (const [row, element] of all.entries()) {
    const cells: string[] = [];
    let column = 0;
    for (const cell of element.cells) {
      while (taken.has(`${row} ${column}`)) column++;
      const columns = Math.min(cell.colSpan, maxColumns - column);
      // "0" reaches down to the end of its part of the table.
      const down = Math.min(cell.rowSpan || all.length, all.length - row);
      if (columns < 1) break;
      cells[column] = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (columns > 1 || down > 1) merges.push({ row, column, rows: down, columns });
      for (let below = 1; below < down; below++) {
        for (let beside = 0; beside < columns; beside++) taken.add(`${row + below} ${column + beside}`);
      }
      column += columns;
    }
    rows.push(Array.from(cells, (text) => text ?? ''));
  }
  return { form: 'html', source, sheet: null, rows, merges, lines: null, sniffed: null };
}

/** The table with this ID, with or without `#`, near the element or on the page. */
export function tableNamed(id: string, element: HTMLElement): HTMLTableElement | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  const name = id.replace(/^#/, '');
  const found = root.getElementById(name) ?? document.getElementById(name);
  return found instanceof HTMLTableElement ? found : null;
}
