import { checkedBytes } from '../read/checked-bytes.js';
import { formatOf, readDocument, type WorkbookReader } from '../read/formats.js';
import { type RawDocument, readJson } from '../read/json.js';
import { joinPages, keysOf, mostKeys, type Page, pageOf, rowsTable } from '../read/rows.js';
import { type Steps, within } from '../read/steps.js';
import { isUnreadable, type Unreadable } from '../read/unreadable.js';
import { documentReport } from './document-report.js';
import { type Issue, quoted } from './issue.js';
import { cellAt } from './place.js';
import { documentOf, type TableDocument } from './table/document.js';
import { type ReadMapping, readMapping } from './table/mapping.js';
import { readTable, reportOf, type TableReport } from './table/report.js';

/** What a file is read with. */
export interface FileOptions {
  /** What a table does not say itself, as JSON gives it. */
  readonly mapping?: unknown;
  readonly readXlsx?: WorkbookReader;
}

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
  const isMapping = typeof root === 'object' && root !== null && !Array.isArray(root);
  return isMapping ? root : { problem: 'bad-mapping', source, detail: '' };
}

/**
 * The report in the bytes of a file, step by step: a JSON report or rows, a CSV or TSV file, a workbook.
 *
 * The bytes decide what it is, not the name; but text without a table is read as JSON where its name ends in
 * `.json`. Never throws for data.
 *
 * @param source the name that messages give the file.
 * @throws {CallError} `'bad-argument'` when `bytes` are something else, such as an `ArrayBuffer`.
 * @example
 * const bytes = new TextEncoder().encode('Đơn vị;Năm;Doanh thu KH (tỷ đồng)\nHuyện A;2019;"trên 270 tỷ đồng"')
 * finish(readFile(bytes, 'kh.csv')).report.entries[0].target.comparator //=> 'over'
 * finish(readFile(new TextEncoder().encode('{"title": }'), 'a.json')).problem //=> 'not-json'
 * finish(readFile(new TextEncoder().encode(' '), 'a.csv')).problem //=> 'blank'
 */
export const readFile = (
  bytes: Uint8Array,
  source: string,
  options: FileOptions = {},
): Steps<TableReport | Unreadable> => reportIn(checkedBytes(bytes), source, options);

/** {@link readFile} for bytes that are known to be some. */
export function* reportIn(
  bytes: Uint8Array,
  source: string,
  { mapping, readXlsx }: FileOptions,
): Steps<TableReport | Unreadable> {
  const read = yield* documentIn(bytes, source, readMapping(mapping), readXlsx);
  if (isUnreadable(read)) return read;
  if ('origin' in read) return yield* within(reportOf(read), 0.65, 1);
  const page = pageOf(read.root);
  const report = yield* within(readPages([page], source, mapping), 0.3, 1);
  return page.next === null ? report : { ...report, issues: [...report.issues, morePages(page.next)] };
}

/**
 * The document in a file; that of a table is made from its cells.
 *
 * It is a function of its own so that the cells of a large file are let go when it ends, before the report is made.
 */
function* documentIn(
  bytes: Uint8Array,
  source: string,
  declared: ReadMapping,
  readXlsx: WorkbookReader | undefined,
): Steps<TableDocument | RawDocument | Unreadable> {
  const { separator } = declared.mapping;
  const read = (sheet: string | null) => formatOf(bytes).read(bytes, source, { sheet, separator, readXlsx });
  const first = yield* within(read(declared.mapping.sheet), 0, 0.3);
  if (!('rows' in first)) return first;
  const document = yield* within(documentOf(first, declared), 0.3, 0.65);
  if (!isCover(document)) return document;
  const isText = first.form === 'csv';
  if (isText && first.rows.length === 0) return { problem: 'blank', source, detail: '' };
  if (isText && hasNoTable(document) && /\.json([?#]|$)/i.test(source))
    return yield* within(readDocument(bytes, source), 0.65, 0.65);
  // A cover has no table; nobody means it.
  for (const name of declared.mapping.sheet === null ? (first.otherSheets ?? []) : []) {
    const sheet = yield* within(read(name), 0.65, 0.65);
    const other = 'rows' in sheet ? yield* within(documentOf(sheet, declared), 0.65, 0.65) : null;
    if (other && !isCover(other)) return other;
  }
  return document;
}

const hasNoTable = ({ issues }: TableDocument): boolean => issues.some(({ code }) => code === 'no-headings');

/** Whether a table is none, or one without a figure in which nothing needs mending: "Kế hoạch | 2019" on a cover. */
const isCover = (document: TableDocument): boolean =>
  hasNoTable(document) || (isEmpty(document.root) && document.issues.every(({ severity }) => severity === 'warning'));

const isEmpty = ({ entries = [] }: { readonly entries?: unknown }): boolean =>
  Array.isArray(entries) && entries.length === 0;

/** The report in the pages that a service answered, in their order. */
export function* readPages(pages: readonly Page[], source: string, mapping?: unknown): Steps<TableReport> {
  const { rows, root } = joinPages(pages);
  if (rows !== null) {
    const read = yield* readTable(rowsTable(rows, source), mapping);
    const [found, most] = [keysOf(rows).length, mostKeys(rows)];
    return found <= most ? read : { ...read, issues: [...read.issues, manyKeys(found, most)] };
  }
  return yield* documentReport(root);
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
