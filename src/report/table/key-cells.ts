import type { Merge, RawTable, Rows } from '../../read/table.js';
import { limits } from '../notes.js';
import type { Columns } from './columns.js';
import { type Column, isStatement, type TableLayout } from './layout.js';
import { onOneLine, textOf } from './preamble.js';

/** The texts of the cells that say of their row who, what and when. */
export interface KeyCells {
  /** The text in the column of this role; empty where it is blank or there is no such column. */
  readonly of: (row: number, role: Column['role']) => string;
  /** The text in a column. */
  readonly at: (row: number, column: number) => string;
}

/** The text of any cell, on one line. */
export function cellText(table: RawTable<Rows>, row: number, column: number): string {
  const text = textOf(table.rows.at(row)?.[column]).trim();
  // Nearly all texts are as they should be, and a million are looked at; a workbook has a long one once for all its cells.
  return text.length <= limits.text && /\s\s|[\n\r\t\u00a0]/.test(text) ? onOneLine(text) : text;
}

/** Finds the cell that is merged over the one at a row and a column from above, where there is one. */
type MergeFinder = (row: number, column: number) => Merge | undefined;

/** Looks among the merges by their column and then by halves: one of them may reach over a million rows. */
function mergeFinder(merges: readonly Merge[]): MergeFinder {
  const byColumn = new Map<number, Merge[]>();
  for (const merge of merges.toSorted((a, b) => a.row - b.row)) {
    const before = byColumn.get(merge.column);
    if (before === undefined) byColumn.set(merge.column, [merge]);
    else before.push(merge);
  }
  return (row, column) => {
    const list = byColumn.get(column) ?? [];
    let [start, end] = [0, list.length];
    while (start < end) {
      const middle = (start + end) >> 1;
      if ((list[middle]?.row ?? 0) < row) start = middle + 1;
      else end = middle;
    }
    const found = list[start - 1];
    return found && row < found.row + found.rows ? found : undefined;
  };
}

/**
 * The key cells of `table`. A cell that is merged over several rows speaks for each of them, and a blank one for the
 * cell above it where the mapping says so; figures are never repeated that way.
 */
export function keyCellsOf(
  table: RawTable<Rows>,
  layout: TableLayout,
  { byRole }: Columns,
  asAbove: boolean,
): KeyCells {
  const mergeOver = mergeFinder(
    table.merges.filter(({ row, column }) => {
      const role = layout.columns[column]?.role ?? null;
      return row >= layout.firstRow && role !== 'value' && !isStatement(role);
    }),
  );
  const textAt = (row: number, column: number): string => {
    const text = cellText(table, row, column);
    const merge = text === '' && table.merges.length > 0 ? mergeOver(row, column) : undefined;
    return merge === undefined ? text : cellText(table, merge.row, column);
  };
  const above = new Map<number, { row: number; text: string }>();
  const at = (row: number, column: number): string => {
    if (!asAbove) return textAt(row, column);
    // Rows that were passed over may have had the text; each row is looked at once.
    let { row: seen, text } = above.get(column) ?? { row: layout.firstRow - 1, text: '' };
    for (; seen < row; seen++) text = textAt(seen + 1, column) || text;
    above.set(column, { row: seen, text });
    return text;
  };
  return {
    at,
    of: (row, role) => {
      const column = byRole.get(role);
      return column === undefined ? '' : at(row, column.index);
    },
  };
}
