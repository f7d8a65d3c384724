import type { Merge, RawCell } from '../../../../src/read/xlsx/index.js';

/** A workbook with what must be read from it, worked out by hand. */
export interface Workbook {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The sheet that is asked for; otherwise none is. */
  readonly sheet?: string;
  /** The sheet that is read; defaults to `Sheet1`. */
  readonly found?: string;
  readonly rows: readonly (readonly RawCell[])[];
  readonly merges?: readonly Merge[];
  /** Cells, by reference, that the other reader reads in another way, with the reason. */
  readonly differs?: Readonly<Record<string, string>>;
  /** Why the other reader does not read the whole. */
  readonly unread?: string;
}

export const noErrors = 'it has no errors: a cell with one is empty';
export const covered = 'it reads what merged cells hide';
export const only1 = 'it knows 1904 only as "1"';
export const noDuration = 'it makes a date of a duration';
export const thousandths = 'it does not round to seconds';
export const noComposing = 'it leaves text as it is composed';
