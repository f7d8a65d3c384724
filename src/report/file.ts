import { readCsvInto } from '../read/csv.js';
import { decode } from '../read/decode.js';
import { readJson } from '../read/json.js';
import { fileKind } from '../read/kind.js';
import { PackedRows } from '../read/packed-rows.js';
import { joinPages, keysOf, mostKeys, type Page, pageOf, rowsTable } from '../read/rows.js';
import { type Steps, within } from '../read/steps.js';
import type { RawTable, Rows } from '../read/table.js';
import type { Unreadable } from '../read/unreadable.js';
import { validating } from './document/validate.js';
import { type Issue, quoted } from './issue.js';
import { cellAt } from './place.js';
import { documentOf, type TableDocument } from './table/document.js';
import { type ReadMapping, readMapping } from './table/mapping.js';
import { readTable, reportOf, type TableReport } from './table/report.js';

/** Reads workbooks: `readXlsx` of `goalpost/xlsx`. It is handed in, so that only who needs it loads it. */
export type WorkbookReader = (bytes: Uint8Array, source: string, sheet?: string) => Steps<RawTable | Unreadable>;

/** What a file is read with. */
export interface FileOptions {
  /** What a table does not say itself, as JSON gives it. */
  readonly mapping?: unknown;
  readonly readXlsx?: WorkbookReader;
}

/** Whether nothing was read. */
export const isUnreadable = (result: object): result is Unreadable => 'problem' in result;

/**
 * The mapping in a text, as JSON gives it; an empty one where there is no text.
 *
 * @param source the name that messages give the text.
 * @example
 * mappingIn('{"scenario": "AC"}', 'mapping') //=> { scenario: 'AC' }
 * mappingIn('[', 'mapping').problem //=> 'not-json'
 * mappingIn('7', 'mapping').problem //=> 'bad-mapping'
 */
export function mappingIn(text: string | null | undefined, source: string): object | Unreadable {
  if (!text) return {};
  const read = readJson(text, source);
  if (isUnreadable(read)) return read;
  const { root } = read;
  return typeof root === 'object' && root !== null ? root : { problem: 'bad-mapping', source, detail: '' };
}

/**
 * The report in the bytes of a file, step by step: a JSON report or rows, a CSV or TSV file, a workbook.
 *
 * The bytes decide what it is, not the name. Never throws for data.
 *
 * @param source the name that messages give the file.
 * @example
 * const bytes = new TextEncoder().encode('Đơn vị;Năm;Doanh thu KH (tỷ đồng)\nHuyện A;2019;"trên 270 tỷ đồng"')
 * finish(readFile(bytes, 'kh.csv')).report.entries[0].target.comparator //=> 'over'
 * finish(readFile(new TextEncoder().encode('{"title": }'), 'a.json')).problem //=> 'not-json'
 */
export function* readFile(
  bytes: Uint8Array,
  source: string,
  { mapping, readXlsx }: FileOptions = {},
): Steps<TableReport | Unreadable> {
  const kind = fileKind(bytes);
  if (kind === 'web-page') return { problem: 'web-page', source, detail: '' };
  if (kind === 'json') {
    const text = yield* within(decode(bytes, source), 0, 0.2);
    if (isUnreadable(text)) return text;
    const document = readJson(text.pieces.join(''), source);
    if (isUnreadable(document)) return document;
    const page = pageOf(document.root);
    const read = yield* within(readPages([page], source, mapping), 0.2, 1);
    return page.next === null ? read : { ...read, issues: [...read.issues, morePages(page.next)] };
  }
  if (kind === 'xlsx' && readXlsx === undefined) return { problem: 'not-xlsx', source, detail: '' };
  const document = yield* within(
    documentIn(bytes, source, readMapping(mapping), kind === 'xlsx' ? readXlsx : undefined),
    0,
    0.65,
  );
  return isUnreadable(document) ? document : yield* within(reportOf(document), 0.65, 1);
}

/**
 * The document in the bytes of a text file, or of a workbook where there is who reads one.
 *
 * It is a function of its own so that the cells of a large file are let go when it ends, before the report is made.
 */
function* documentIn(
  bytes: Uint8Array,
  source: string,
  declared: ReadMapping,
  readXlsx: WorkbookReader | undefined,
): Steps<TableDocument | Unreadable> {
  const { sheet, separator } = declared.mapping;
  const table: RawTable<Rows> | Unreadable = yield* within<RawTable<Rows> | Unreadable>(
    readXlsx
      ? readXlsx(bytes, source, sheet ?? undefined)
      : readCsvInto(() => new PackedRows(), bytes, source, separator ?? undefined),
    0,
    0.45,
  );
  return isUnreadable(table) ? table : yield* within(documentOf(table, declared), 0.45, 1);
}

/** The report in the pages that a service answered, in their order. */
export function* readPages(pages: readonly Page[], source: string, mapping?: unknown): Steps<TableReport> {
  const { rows, root } = joinPages(pages);
  if (rows !== null) {
    const read = yield* readTable(rowsTable(rows, source), mapping);
    const [found, most] = [keysOf(rows).length, mostKeys(rows)];
    return found <= most ? read : { ...read, issues: [...read.issues, manyKeys(found, most)] };
  }
  const validated = yield* validating(root);
  return { ...validated, root, inferences: [], origin: null, cellOf: () => null };
}

/** Rows with more different keys than are read. */
const manyKeys = (found: number, most: number): Issue => ({
  code: 'too-large',
  severity: 'error',
  place: cellAt(0, most),
  received: String(found),
  expected: 'smaller',
  detail: most,
});

/** A file is one page of a service; who reads files cannot follow the address of the next. */
const morePages = (next: string): Issue => ({
  code: 'more-pages',
  severity: 'error',
  place: { at: 'document', path: ['nextLink'] },
  received: quoted(next),
  expected: 'whole-service',
  detail: null,
});
