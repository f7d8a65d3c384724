import type { RawTable } from '../../src/read/table.js';
import { type Attributes, element, escaped } from './markup.js';

/** The cells of a table as they stand, with those that reach over several. */
export function tableMarkup({ rows, merges }: RawTable, attributes: Attributes, indent: string): string {
  const isCovered = (row: number, column: number): boolean =>
    merges.some(
      (merge) =>
        (row !== merge.row || column !== merge.column) &&
        row >= merge.row &&
        row < merge.row + merge.rows &&
        column >= merge.column &&
        column < merge.column + merge.columns,
    );
  const lines = rows.map((cells, row) => {
    const texts = cells.flatMap((cell, column) => {
      if (isCovered(row, column)) return [];
      const merge = merges.find((merge) => merge.row === row && merge.column === column);
      const spans = { colspan: span(merge?.columns), rowspan: span(merge?.rows) };
      return [element(row === 0 ? 'th' : 'td', spans, escaped(String(cell)))];
    });
    return `\n${indent}  ${element('tr', {}, texts.join(''))}`;
  });
  return element('table', attributes, `${lines.join('')}\n${indent}`);
}

const span = (count = 1): string | null => (count > 1 ? String(count) : null);
