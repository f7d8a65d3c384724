import { readCsvInto } from './csv.js';
import { decode } from './decode.js';
import { type RawDocument, readJson } from './json.js';
import { PackedRows } from './packed-rows.js';
import { isJson, isWebPage, isWorkbook } from './signs.js';
import { type Steps, within } from './steps.js';
import type { RawTable, Rows } from './table.js';
import { isUnreadable, type Problem, type Unreadable } from './unreadable.js';

/** What the first bytes of a file say that it is. */
export type FileKind = 'json' | 'xlsx' | 'web-page' | 'text';

/** Reads workbooks: `readXlsx` of `goalpost/xlsx`. It is handed in, so that only who needs it loads it. */
export type WorkbookReader = (bytes: Uint8Array, source: string, sheet?: string) => Steps<RawTable | Unreadable>;

/** What a format is read with. */
export interface FormatOptions {
  readonly separator: string | null;
  readonly sheet: string | null;
  readonly readXlsx: WorkbookReader | undefined;
}

/** What was read: a table or a document before anyone has judged it, or why there is neither. */
type Read = RawTable<Rows> | RawDocument | Unreadable;

/** A format of files. */
export interface Format {
  readonly name: FileKind;
  /** Whether a file is of this format by its first bytes. */
  accepts(bytes: Uint8Array): boolean;
  read(bytes: Uint8Array, source: string, options: FormatOptions): Steps<Read>;
}

/** The formats; a file is of the first that accepts it, whatever its name says. */
export const formats: readonly Format[] = [
  { name: 'xlsx', accepts: isWorkbook, read: readWorkbook },
  { name: 'json', accepts: isJson, read: readDocument },
  { name: 'web-page', accepts: isWebPage, read: refuse('web-page') },
  { name: 'text', accepts: () => true, read: readText },
];

/** The format of a file. */
export const formatOf = (bytes: Uint8Array): Format => formats.find(({ accepts }) => accepts(bytes)) as Format;

/**
 * What kind of file `bytes` are, whatever its name says: a workbook, JSON, a web page, or else text with separators.
 *
 * @example
 * fileKind(new TextEncoder().encode(' {"title": ""}')) //=> 'json'
 * fileKind(new TextEncoder().encode('Đơn vị;Năm')) //=> 'text'
 */
export const fileKind = (bytes: Uint8Array): FileKind => formatOf(bytes).name;

function readWorkbook(
  bytes: Uint8Array,
  source: string,
  { readXlsx = refuse('not-xlsx'), sheet }: FormatOptions,
): Steps<Read> {
  return readXlsx(bytes, source, sheet ?? undefined);
}

/** The JSON document in the bytes of a file, or why there is none. */
export function* readDocument(bytes: Uint8Array, source: string): Steps<RawDocument | Unreadable> {
  const text = yield* within(decode(bytes, source), 0, 0.7);
  return isUnreadable(text) ? text : readJson(text.pieces.join(''), source);
}

function readText(bytes: Uint8Array, source: string, { separator }: FormatOptions): Steps<Read> {
  return readCsvInto(() => new PackedRows(), bytes, source, separator ?? undefined);
}

/** Reads nothing, and says why. */
function refuse(problem: Problem) {
  // biome-ignore lint/correctness/useYield: there is nothing to do.
  return function* (_: Uint8Array, source: string): Steps<Unreadable> {
    return { problem, source, detail: '' };
  };
}
