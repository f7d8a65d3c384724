import { type Merge, type RawCell, type RawTable, type Rows, rowsBetween } from '../../../read/table.js';
import { limits } from '../../notes.js';
import { remembering } from '../../remembering.js';
import { type Heading, parseHeading } from './heading.js';
import type { Dating } from './period.js';

/**
 * The cells of a table as texts, the first of four steps: grid, layout, rows, statements. It finds cells and says what a
 * text means as a heading, and does not know yet which cell is one. Rows and columns count from 0.
 */
export class Grid {
  readonly table: RawTable<Rows>;
  readonly dating: Dating;
  /** What a text says as a heading; each text is read once, in however many cells it stands. */
  readonly heading: (text: string) => Heading;

  constructor(table: RawTable<Rows>, dating: Dating) {
    this.table = table;
    this.dating = dating;
    this.heading = remembering((text) => parseHeading(text, dating));
  }

  /** How many rows there are. */
  get length(): number {
    return this.table.rows.length;
  }

  row(row: number): readonly RawCell[] {
    return this.table.rows.at(row) ?? [];
  }

  /** The rows from one up to another, as far as there are any. */
  between(from: number, to: number): (readonly RawCell[])[] {
    return rowsBetween(this.table.rows, from, to);
  }

  cell(row: number, column: number): RawCell {
    return this.table.rows.at(row)?.[column] ?? '';
  }

  /** The text of a cell on one line. */
  text(row: number, column: number): string {
    const text = textOf(this.cell(row, column)).trim();
    // Nearly all texts are as they should be, and a million are looked at; a workbook has a long one once for all cells.
    return text.length <= limits.text && /\s\s|[\n\r\t\u00a0]/.test(text) ? onOneLine(text) : text;
  }

  /** The texts of a row as headings; cells that are merged all have the text of the first. */
  headings(row: number, width: number): string[] {
    const texts = Array.from({ length: width }, (_, column) => textOf(this.cell(row, column)));
    for (const merge of this.table.merges) {
      if (!covers(merge, row)) continue;
      const text = textOf(this.cell(merge.row, merge.column));
      for (let column = merge.column; column < Math.min(merge.column + merge.columns, width); column++) {
        texts[column] = text;
      }
    }
    return texts;
  }
}

const covers = ({ row, rows }: Merge, at: number): boolean => at >= row && at < row + rows;

/** The text of a cell; empty where it is blank. */
export function textOf(cell: RawCell | undefined): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  return cell && 'number' in cell ? `${cell.before}${cell.number}${cell.after}` : '';
}

/** `text` with single spaces and none around it. */
export const onOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** Whether a cell has content. */
export const isFilled = (cell: RawCell | undefined): boolean =>
  cell !== undefined && cell !== '' && (typeof cell !== 'string' || cell.trim() !== '');
