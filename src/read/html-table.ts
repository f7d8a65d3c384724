import type { Merge, RawTable } from './table.js';

/** A cell of a table in HTML: its text, and over how many columns and rows it reaches. */
export interface HtmlCell {
  readonly text: string;
  readonly columns: number;
  /** 0 reaches down to the end of the table. */
  readonly rows: number;
}

/** No table of a page is wider. */
const maxColumns = 1000;

/**
 * The cells of a table in HTML as they stand, with blanks where a cell reaches over several.
 *
 * @param source the name that messages give the table, such as `#kpi`.
 * @example
 * const cell = (text, columns = 1) => ({ text, columns, rows: 1 })
 * readHtmlTable([[cell('Năm 2018', 2)], [cell('KH'), cell('TH')]], '#kpi').rows //=> [['Năm 2018'], ['KH', 'TH']]
 */
export function readHtmlTable(lines: readonly (readonly HtmlCell[])[], source: string): RawTable {
  const rows: string[][] = [];
  const merges: Merge[] = [];
  /** Where each column is free again below the cells that reach down over it. */
  const freeFrom: number[] = [];
  for (const [row, line] of lines.entries()) {
    const cells: string[] = [];
    let column = 0;
    for (const cell of line) {
      while ((freeFrom[column] ?? 0) > row) column++;
      const columns = Math.min(cell.columns, maxColumns - column);
      if (columns < 1) break;
      const down = Math.min(cell.rows || lines.length, lines.length - row);
      cells[column] = cell.text.replace(/\s+/g, ' ').trim();
      if (columns > 1 || down > 1) merges.push({ row, column, rows: down, columns });
      for (const end = column + columns; column < end; column++) {
        freeFrom[column] = Math.max(freeFrom[column] ?? 0, row + down);
      }
    }
    rows.push(Array.from(cells, (text) => text ?? ''));
  }
  return { form: 'html', source, sheet: null, rows, merges, lines: null, sniffed: null };
}
