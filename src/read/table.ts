/** A percentage as a sheet stores it: 0.955 behind a cell that shows 95,5 %. */
export interface PercentCell {
  readonly percent: number;
}

/** A number as a sheet stores it, and what its format shows beside it: 200 behind a cell that shows "200 tỷ đồng". */
export interface LabelledCell {
  readonly number: number;
  readonly before: string;
  readonly after: string;
}

/**
 * One cell before anyone has judged it: text as it stands, empty for a blank cell. Sheets and services also have
 * numbers, which need no reading; of a sheet they have at most 15 digits, as Excel itself keeps no more.
 */
export type RawCell = string | number | PercentCell | LabelledCell;

/** Cells that are one cell on the screen; only the first of them has content. Rows and columns count from 0. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What a table was read from: text with separators, a sheet of a workbook, a table of a page, rows of a service. */
export type TableForm = 'csv' | 'xlsx' | 'html' | 'rows';

/** Rows by their number, counted from 0. An array of rows is one. */
export interface Rows {
  readonly length: number;
  /** The row of this number, which is not below 0; `undefined` behind the last one. */
  at(row: number): readonly RawCell[] | undefined;
}

/** The rows from the one of number `from` up to that of number `to`, as far as there are any. */
export function rowsBetween(rows: Rows, from: number, to: number): (readonly RawCell[])[] {
  const end = Math.min(to, rows.length);
  return Array.from({ length: Math.max(0, end - from) }, (_, at) => rows.at(from + at) ?? []);
}

/** A table before anyone has judged it: rows of cells, and where they came from. */
export interface RawTable<R extends Rows = readonly (readonly RawCell[])[]> {
  readonly form: TableForm;
  /** The name of the source, for messages: a file name, an address, the ID of a table. */
  readonly source: string;
  /** The name of the sheet; `null` where there are no sheets. */
  readonly sheet: string | null;
  /** The names of the other sheets of a workbook that are not hidden; absent where there are none. */
  readonly otherSheets?: readonly string[];
  /** Rows may differ in length. */
  readonly rows: R;
  readonly merges: readonly Merge[];
  /** The line, counted from 1, on which each row starts; `null` where row 0 is line 1 and each row is one line. */
  readonly lines: ArrayLike<number> | null;
  /** What was found out about the text rather than declared; `null` where there was nothing to find out. */
  readonly sniffed: { readonly encoding: string; readonly separator: string } | null;
}
