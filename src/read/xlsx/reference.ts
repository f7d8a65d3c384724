import { refuse } from '../container/refusal.js';
import type { Merge } from '../table.js';
import { requireWithin } from './limits.js';

/** A cell by its row and column, counted from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/**
 * The cell that a reference names.
 *
 * @throws {Refusal} `damaged` where it is no reference, `too-large` where it is outside every sheet.
 * @example
 * readReference('C7') //=> { row: 6, column: 2 }
 * readReference('XFD1048576') //=> { row: 1048575, column: 16383 }
 */
export function readReference(text: string): Position {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text) ?? refuse();
  let columns = 0;
  for (let i = 0; i < letters.length; i++) columns = columns * 26 + letters.charCodeAt(i) - 64;
  const rows = Number(digits);
  requireWithin(columns, 'columns');
  requireWithin(rows, 'rows');
  return { row: rows - 1, column: columns - 1 };
}

/**
 * The cells of a range.
 *
 * @example
 * readRange('B2:D2') //=> { row: 1, column: 1, rows: 1, columns: 3 }
 */
export function readRange(text: string): Merge {
  const [from = '', to = from] = text.split(':', 3);
  const [a, b] = [readReference(from), readReference(to)];
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    rows: Math.abs(a.row - b.row) + 1,
    columns: Math.abs(a.column - b.column) + 1,
  };
}
