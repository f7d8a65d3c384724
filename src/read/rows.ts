import { composed } from './composed.js';
import type { RawCell, RawTable } from './table.js';

/** One answer of a service: a report or rows of one, and where the next part is. */
export interface Page {
  /** The rows of a list; `null` where the answer is a report. */
  readonly rows: readonly unknown[] | null;
  readonly root: unknown;
  /** The address of the next page as the service gives it, or `null` on the last one. */
  readonly next: string | null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (value: unknown, key: string): unknown =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** Where services put their rows and the address of the next page; the first that is there counts. */
const rowKeys = ['value', 'items', 'results'];
const nextKeys = ['@odata.nextLink', 'odata.nextLink', 'nextLink', '__next'];

/**
 * What `root`, the JSON that a service answered, holds.
 *
 * A list is rows; so is a list under `value` (OData, SharePoint), `items` or `results`, also inside `d`. `nextLink`,
 * `odata.nextLink`, `@odata.nextLink` or `__next` leads to the next page. Anything else is a report document.
 *
 * @example
 * pageOf({ value: [{ Year: 2018 }], 'odata.nextLink': 'items?page=2' }).next //=> 'items?page=2'
 * pageOf({ title: '2018' }).rows //=> null
 */
export function pageOf(root: unknown): Page {
  if (Array.isArray(root)) return { rows: root, root, next: null };
  const body = isObject(own(root, 'd')) || Array.isArray(own(root, 'd')) ? own(root, 'd') : root;
  const rows = Array.isArray(body) ? body : rowKeys.map((key) => own(body, key)).find(Array.isArray);
  const next = nextKeys.map((key) => own(body, key)).find((link) => typeof link === 'string');
  return { rows: rows ?? null, root, next: typeof next === 'string' ? next : null };
}

/** Several pages as one: their rows, or the first report with the entries of all. */
export function joinPages([first, ...more]: readonly Page[]): Page {
  if (first === undefined) return { rows: [], root: {}, next: null };
  const pages = [first, ...more];
  if (first.rows !== null) return { rows: pages.flatMap(({ rows }) => rows ?? []), root: null, next: null };
  const entries = pages.flatMap(({ root }) => {
    const list = own(root, 'entries');
    return Array.isArray(list) ? (list as unknown[]) : [];
  });
  const plain = isObject(first.root)
    ? Object.fromEntries(Object.entries(first.root).filter(([key]) => !nextKeys.includes(key)))
    : first.root;
  return { rows: null, root: more.length > 0 && isObject(plain) ? { ...plain, entries } : plain, next: null };
}

/** The keys of rows, each once, without those of OData's own. */
export function keysOf(rows: readonly unknown[]): readonly string[] {
  const keys = new Set<string>();
  for (const row of rows) if (isObject(row)) for (const key of Object.keys(row)) keys.add(key);
  return [...keys].filter((key) => !/odata|^__metadata$/.test(key));
}

/** A table of rows has so many columns at most, and so many cells: each row has a cell for each key of any other. */
const maxColumns = 1_000;
const maxCells = 25_000_000;

/** How many of their keys are read of these rows. */
export const mostKeys = ({ length }: readonly unknown[]): number =>
  Math.min(maxColumns, Math.floor(maxCells / Math.max(length, 1)));

/**
 * The table of rows that a service answered: its keys are the headings, the first 1000 of them.
 *
 * Keys of OData's own are left out, and `_x0020_` in the names of SharePoint is the space that it stands for. A value
 * that is an object with a single text in it, as the lookups of SharePoint have, is that text.
 *
 * @example
 * rowsTable([{ 'Thực_x0020_hiện': 5 }], 'list').rows //=> [['Thực hiện'], [5]]
 */
export function rowsTable(rows: readonly unknown[], source: string): RawTable {
  const objects = rows.map((row) => (isObject(row) ? row : {}));
  const keys = keysOf(rows).slice(0, mostKeys(rows));
  const cells = objects.map((row) => keys.map((key) => cellOf(own(row, key))));
  return {
    form: 'rows',
    source,
    sheet: null,
    rows: [keys.map(decoded), ...cells],
    merges: [],
    lines: null,
    sniffed: null,
  };
}

const decoded = (key: string): string =>
  composed(
    key
      // SharePoint puts it before names that would begin with an underscore.
      .replace(/^OData__/, '_')
      .replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );

function cellOf(value: unknown): RawCell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value === null || value === undefined) return '';
  const texts = isObject(value) ? Object.entries(value).filter(([key]) => !/odata|^__/.test(key)) : [];
  // A lookup of SharePoint that nothing was chosen for.
  if (texts.length === 0 && (isObject(value) || (Array.isArray(value) && value.length === 0))) return '';
  const [[, text] = []] = texts;
  return texts.length === 1 && typeof text === 'string' ? text : JSON.stringify(value, flat);
}

/** What is nested in a value without its own content: a nest of thousands would not fit on the stack. */
const flat = (key: string, value: unknown): unknown =>
  key !== '' && typeof value === 'object' && value !== null ? '…' : value;
