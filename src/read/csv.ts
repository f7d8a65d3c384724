import { CallError } from '../figures/call-error.js';
import { checkedBytes } from './checked-bytes.js';
import { closingQuote, separatorLine, sniffSeparator } from './csv-separator.js';
import { decodeTo, type Encoding, type PieceReader } from './decode.js';
import type { Steps } from './steps.js';
import type { RawTable, Rows } from './table.js';
import type { Unreadable } from './unreadable.js';

/** Files beyond these numbers of bytes, rows, columns of a row, and characters of a cell are not read. */
export const csvLimits = { bytes: 100_000_000, rows: 2_000_000, columns: 1_000, cellLength: 100_000 } as const;

/** The separator is looked for in so many characters. */
const sniffLength = 65_536;

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const quote = 0x22;

/**
 * The table in the bytes of a CSV or TSV file, or why there is none. Cells are text as it stands: nothing is converted.
 *
 * Encoding and separator are found out. White space around a cell is dropped, also without a break, unless it is quoted.
 * A quote opens a cell only where nothing but white space stands before it: `5" tube` needs none, `a; "b;c"` has two
 * cells, and what follows a closing quote belongs to the cell. Lines without content are empty rows, so that rows keep
 * their places; those at the end are cut. A first line `sep=;` tells the separator, as in Excel, and is no row.
 *
 * A quote that nothing closes within the file, or within the length of a cell, is refused as `'open-quote'`: the rest of
 * the file would be one cell.
 *
 * @param source the name that messages give the file; behind `.tsv` and `.tab` tabs are expected.
 * @param separator one character, or empty for one column; found out where it is left out.
 * @throws {CallError} if `separator` is longer than a character, a quote, or ends a line.
 * @example
 * finish(readCsv(new TextEncoder().encode('Tên;2018\n"A;B";208,7'), 'a.csv')).rows //=> [['Tên', '2018'], ['A;B', '208,7']]
 * finish(readCsv(new TextEncoder().encode('Tên;2018\n"A;208,7'), 'a.csv')).problem //=> 'open-quote'
 */
export const readCsv = (bytes: Uint8Array, source: string, separator?: string): Steps<RawTable | Unreadable> =>
  readCsvInto((): string[][] => [], checkedBytes(bytes), source, separator);

/** {@link readCsv} with its rows put where they are wanted; `newRows` opens such a place. */
export function* readCsvInto<R extends NewRows>(
  newRows: () => R,
  bytes: Uint8Array,
  source: string,
  separator?: string,
): Steps<RawTable<R> | Unreadable> {
  if (separator !== undefined && !/^[^"\r\n]?$/.test(separator)) {
    throw new CallError('bad-separator', `a separator is one character, not ${JSON.stringify(separator)}`);
  }
  if (bytes.length > csvLimits.bytes) return tooLarge(source, 'bytes');
  return yield* decodeTo(bytes, source, (encoding) => csvReader(newRows(), source, encoding, separator));
}

/** A reader that makes a table of the pieces of a text, wherever they are cut. */
export function csvReader<R extends NewRows>(
  rows: R,
  source: string,
  encoding: Encoding,
  separator?: string,
): PieceReader<RawTable<R>> {
  // Where the separator is known, only the line that tells one is waited for.
  const headLength = separator === undefined ? 2 * sniffLength : 16;
  let head = '';
  let scan: Scan | null = null;
  const begin = (): { begun: Scan; text: string } => {
    const told = separatorLine(head);
    const text = head.slice(told?.length ?? 0);
    const found = separator ?? told?.separator ?? sniffSeparator(text.slice(0, sniffLength), source);
    return { begun: newScan(rows, source, found, told === null ? 1 : 2), text };
  };
  return {
    read: (piece) => {
      if (scan !== null) return scanPiece(scan, piece, false);
      head += piece;
      if (head.length <= headLength) return null;
      const { begun, text } = begin();
      scan = begun;
      head = '';
      return scanPiece(begun, text, false);
    },
    end: () => {
      const { begun, text } = scan === null ? begin() : { begun: scan, text: '' };
      const refusal = scanPiece(begun, text, true);
      if (refusal !== null) return refusal;
      const sniffed = { encoding, separator: begun.separator };
      return { form: 'csv', source, sheet: null, rows, lines: linesOf(begun), merges: [], sniffed };
    },
  };
}

/** Where rows are put: an array, or what needs less memory. */
interface NewRows extends Rows {
  push(row: readonly string[]): unknown;
}

/** How far the reading is: the rows so far, the row at hand and the text of the cell at hand. */
interface Scan {
  readonly source: string;
  readonly separator: string;
  readonly rows: NewRows;
  /** How many rows there were, the blank ones too. */
  count: number;
  /** The line on which each row starts; `null` as long as each row is the line of its number. */
  lines: Uint32Array | null;
  cells: string[];
  column: number;
  /** Whether a cell of the row at hand has content. */
  hasContent: boolean;
  rowLine: number;
  line: number;
  /** The beginning of a cell whose end is not there yet. */
  rest: string;
  /** Cells met before, each at the place that its characters lead to. */
  readonly known: string[];
}

/** Most cells of a table stand there many times, and each is kept once; the number is a power of two. */
const knownCells = 8_192;

function newScan(rows: NewRows, source: string, separator: string, line: number): Scan {
  const known = new Array<string>(knownCells).fill('');
  const row = { cells: [], column: 0, hasContent: false, rowLine: line, line };
  return { source, separator, rows, count: 0, lines: null, ...row, rest: '', known };
}

/**
 * Reads on with `piece`, up to the last cell that is complete; the last piece completes all.
 *
 * This is the loop that costs the time: it looks at each character once, and hardly more than that for most.
 */
function scanPiece(scan: Scan, piece: string, isLast: boolean): Unreadable | null {
  const { source, known } = scan;
  const text = scan.rest + piece;
  const end = text.length;
  const separator = scan.separator === '' ? -1 : scan.separator.charCodeAt(0);
  // No character above it can end a cell.
  const highest = Math.max(separator, carriageReturn);
  let { column, hasContent } = scan;
  let start = 0;
  while (start < end || (isLast && column > 0)) {
    let at = start;
    let cell: string;
    const first = start < end ? text.charCodeAt(start) : -1;
    const opening = first === quote ? start : isWhite(first) ? openingQuote(text, start, separator) : -1;
    if (opening >= 0) {
      if (opening - start > csvLimits.cellLength) return tooLarge(source, 'cellLength');
      const closing = closingQuote(text, opening + 1);
      const isTooLong = (closing < 0 ? end - 2 : closing) - opening - 1 > csvLimits.cellLength;
      if (isTooLong || (closing < 0 && isLast)) return { problem: 'open-quote', source, detail: String(scan.line) };
      if (closing < 0) break;
      at = cellEnd(text, closing + 1, separator);
      if (isCut(text, at, isLast)) {
        if (end - 1 - closing > csvLimits.cellLength) return tooLarge(source, 'cellLength');
        break;
      }
      if (at - closing > csvLimits.cellLength) return tooLarge(source, 'cellLength');
      cell = quotedCell(scan, text, opening + 1, closing);
      if (at > closing + 1) cell += text.slice(closing + 1, at).trimEnd();
    } else {
      let hash = 0;
      for (; at < end; at++) {
        const code = text.charCodeAt(at);
        if (code <= highest && (code === separator || code === lineFeed || code === carriageReturn)) break;
        hash = (Math.imul(hash, 31) + code) | 0;
      }
      if (isCut(text, at, isLast)) {
        if (end - 1 - start > csvLimits.cellLength) return tooLarge(source, 'cellLength');
        break;
      }
      if (at - start > csvLimits.cellLength) return tooLarge(source, 'cellLength');
      if (at === start) cell = '';
      else if (isWhite(first) || isWhite(text.charCodeAt(at - 1))) cell = text.slice(start, at).trim();
      else cell = sharedCell(known, hash, text, start, at);
    }
    if (column === csvLimits.columns) return tooLarge(source, 'columns');
    scan.cells[column++] = cell;
    hasContent ||= cell !== '';
    start = at + 1;
    if (at < end && text.charCodeAt(at) === separator) continue;
    if (scan.count === csvLimits.rows) return tooLarge(source, 'rows');
    endRow(scan, column, hasContent);
    column = 0;
    hasContent = false;
    if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(start) === lineFeed) start++;
  }
  scan.column = column;
  scan.hasContent = hasContent;
  scan.rest = start < end ? text.slice(start) : '';
  return null;
}

/** Whether the end of a cell at `at` is only the end of a piece; behind a carriage return a line feed may follow. */
function isCut(text: string, at: number, isLast: boolean): boolean {
  return !isLast && (at === text.length || (at === text.length - 1 && text.charCodeAt(at) === carriageReturn));
}

/** Where the cell ends that goes on at `from`. */
function cellEnd(text: string, from: number, separator: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === separator || code === lineFeed || code === carriageReturn) return at;
  }
  return text.length;
}

/** Where the quote stands that opens the cell from `start`, with white space before it; -1 where none does. */
function openingQuote(text: string, start: number, separator: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (!isWhite(code) || code === separator || code === lineFeed || code === carriageReturn) return -1;
  }
  return -1;
}

/** Whether `trim` drops the character of this code. */
function isWhite(code: number): boolean {
  if (code <= space) return code === space || (code >= tab && code <= carriageReturn);
  if (code < 0x1680) return code === 0xa0;
  return (code < 0x1e00 || code > 0x1eff) && String.fromCharCode(code).trim() === '';
}

/** The content of a quoted cell; the lines that it goes on for are counted. */
function quotedCell(scan: Scan, text: string, start: number, end: number): string {
  let hash = 0;
  let hasQuote = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) scan.line++;
    hasQuote ||= code === quote;
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  if (hasQuote) return text.slice(start, end).replaceAll('""', '"');
  return sharedCell(scan.known, hash, text, start, end);
}

/** The characters from `start` to `end`, which lead to `hash`: the string of an equal cell before, if it is known. */
function sharedCell(known: string[], hash: number, text: string, start: number, end: number): string {
  const place = (hash ^ (hash >>> 13)) & (knownCells - 1);
  const before = known[place] ?? '';
  if (isAt(text, start, end, before)) return before;
  const cell = copied(text, start, end);
  known[place] = cell;
  return cell;
}

/** Whether `cell` is what stands in `text` from `start` to `end`. */
function isAt(text: string, start: number, end: number, cell: string): boolean {
  const length = end - start;
  if (cell.length !== length) return false;
  for (let index = 0; index < length; index++) {
    if (text.charCodeAt(start + index) !== cell.charCodeAt(index)) return false;
  }
  return true;
}

/**
 * The characters from `start` to `end` as a string of their own. Engines copy short pieces of a string, but for a longer
 * one they keep the whole string alive: here many thousand characters for one name. Two joined pieces are a copy.
 */
function copied(text: string, start: number, end: number): string {
  if (end - start <= 12) return text.slice(start, end);
  return [text.slice(start, start + 1), text.slice(start + 1, end)].join('');
}

const blankRow: readonly string[] = [];

/** Adds the row at hand, of `width` cells. */
function endRow(scan: Scan, width: number, hasContent: boolean): void {
  const { rows, cells, line } = scan;
  if (scan.lines !== null || line !== scan.count + 1) noteLine(scan);
  if (hasContent) {
    // Blank rows stand between others; those at the end are none.
    while (rows.length < scan.count) rows.push(blankRow);
    if (cells.length > width) cells.length = width;
    rows.push(cells);
    // The next row is probably as wide, and an array of the right size is never copied.
    scan.cells = new Array<string>(width);
  }
  scan.count++;
  scan.line = line + 1;
  scan.rowLine = line + 1;
}

/** Notes the line of the row at hand, and those of the rows before where nothing was noted yet. */
function noteLine(scan: Scan): void {
  const { count } = scan;
  if (scan.lines === null || scan.lines.length === count) {
    const longer = new Uint32Array(2 * count + 64);
    if (scan.lines === null) for (let row = 0; row < count; row++) longer[row] = row + 1;
    else longer.set(scan.lines);
    scan.lines = longer;
  }
  scan.lines[count] = scan.rowLine;
}

/** The lines of the rows. */
const linesOf = ({ lines, rows }: Scan): Uint32Array | null =>
  lines === null || rows.length === 0 ? null : lines.slice(0, rows.length);

/** `limit` with spaces between the thousands, as every language reads it. */
const tooLarge = (source: string, limit: keyof typeof csvLimits): Unreadable => ({
  problem: 'too-large',
  source,
  detail: `${limit} ${csvLimits[limit]}`,
});
