// The figures of an editor: typed, in a table that was pasted, or in a file. What reads them is the core.
import {
  finish,
  isUnreadable,
  type RawTable,
  readCsv,
  readFile,
  readHtmlTable,
  readTable,
  type TableReport,
  type Unreadable,
} from '../../src/index.js';
import { readXlsx } from '../../src/read/xlsx/index.js';
import { readTableElement } from '../loading/html-table.js';
import { inSlices } from '../loading/slices.js';

/** What a table does not say itself, as far as this page asks for it. */
export type Mapping = Readonly<Record<string, string | Headings>>;

/** What columns hold, by their headings. */
export type Headings = Readonly<Record<string, string>>;

/** What a mapping says under a name in a line of text. */
export const textUnder = (mapping: Mapping, name: string): string => {
  const said = mapping[name] ?? '';
  return typeof said === 'string' ? said : '';
};

/** What a mapping declares of columns. */
export const headingsOf = ({ headings = {} }: Mapping): Headings => (typeof headings === 'string' ? {} : headings);

/** A file as the editor chose it. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Figures that were read. */
export interface ReadFigures {
  readonly name: string;
  /** Whether it is a file that the editor has; a table that was pasted is none. */
  readonly isFile: boolean;
  readonly report: TableReport;
  /** The table that was pasted; `null` for a file, and where the page would read it in another way. */
  readonly table: RawTable | null;
  /** What the table needs beside it; `null` where it says all. */
  readonly mapping: Mapping | null;
  /** The cells as they were read, to be shown; `null` where there are none, or too many. */
  readonly cells: RawTable | null;
}

/** Larger files are not read a second time to be shown. */
const mostShown = 2_000_000;

/** The cells of a text file or of the sheet of a workbook that was read. */
function cellsOf({ name, bytes }: ChosenFile, { origin }: TableReport): RawTable | null {
  if (bytes.length > mostShown || origin === null || origin.form === 'rows') return null;
  const read =
    origin.form === 'xlsx' ? finish(readXlsx(bytes, name, origin.sheet ?? undefined)) : finish(readCsv(bytes, name));
  return isUnreadable(read) ? null : read;
}

/** The figures in a file, read in slices, so that the page stays alive. */
export async function readChosen(
  { name, bytes }: ChosenFile,
  mapping: Mapping,
  signal: AbortSignal,
  progress: (done: number) => void,
): Promise<ReadFigures | Unreadable> {
  const report = await inSlices(readFile(bytes, name, { mapping, readXlsx }), signal, progress);
  if (isUnreadable(report)) return report;
  const cells = cellsOf({ name, bytes }, report);
  return { name, isFile: true, report, table: null, mapping: declared(mapping), cells };
}

/** The figures in a table that was pasted: as the cells of a page where the clipboard has them, else as text with tabs. */
export function readPasted(
  text: string,
  cells: RawTable | null,
  name: string,
  mapping: Mapping,
  pageLang: string,
): ReadFigures | Unreadable {
  const raw = cells ?? finish(readCsv(new TextEncoder().encode(text), name));
  if (isUnreadable(raw)) return raw;
  const report = finish(readTable({ ...raw, source: name }, mapping));
  // A page reads its tables in its own language unless it is told another.
  const lang = report.report.lang;
  const needed = lang === '' || lang === pageLang ? mapping : { ...mapping, lang };
  const inPage = readHtmlTable(
    raw.rows.map((row) => row.map((cell) => ({ text: String(cell), columns: 1, rows: 1 }))),
    name,
  );
  const table = cells ?? inPage;
  const asRead = finish(readTable(table, { lang: pageLang, ...needed }));
  const own = saysTheSame(asRead, report) ? table : null;
  return { name, isFile: false, report, table: own, mapping: declared(needed), cells: raw };
}

const declared = (mapping: Mapping): Mapping | null => (Object.keys(mapping).length > 0 ? mapping : null);

const saysTheSame = (a: TableReport, b: TableReport): boolean =>
  JSON.stringify({ ...(a.root as object), lang: '' }) === JSON.stringify({ ...(b.root as object), lang: '' });

/** The first table in what was copied from a sheet, a document or a page; `null` where there is none. */
export function tableIn(html: string): RawTable | null {
  const parser = htmlParser();
  // Sheets bring their styles along, which a strict policy would complain of; what they strike out or hide stays known.
  const rules = html.match(/<style[\s>][\s\S]*?<\/style>/gi)?.join('') ?? '';
  const plain = html
    .replace(/<style[\s>][\s\S]*?<\/style>/gi, '')
    .replace(/\sstyle=(?="[^"]*"|'[^']*')/gi, ' data-style=');
  const table = parser?.(plain).querySelector('table') ?? null;
  if (table === null) return null;
  const classesWith = (rule: RegExp): string[] =>
    [...rules.matchAll(/\.([\w-]+)\s*\{([^}]*)\}/g)].flatMap(([, name = '', text = '']) =>
      rule.test(text) ? [name] : [],
    );
  const styled = (rule: RegExp): Element[] => {
    const names = classesWith(rule);
    return [...table.querySelectorAll('[data-style], [class]')].filter(
      (one) => rule.test(one.getAttribute('data-style') ?? '') || names.some((name) => one.classList.contains(name)),
    );
  };
  // A row that is hidden in a sheet is one of its rows.
  for (const one of styled(hidden)) if (one.localName !== 'tr') one.setAttribute('hidden', '');
  for (const one of styled(struck)) {
    const mark = one.ownerDocument.createElement('s');
    mark.append(...one.childNodes);
    one.append(mark);
  }
  return readTableElement(table, '');
}

const hidden = /display:\s*none|mso-hide:\s*all/i;
const struck = /text-decoration:[^;]*line-through/i;

/**
 * Reads markup into a document of its own, where nothing runs and nothing is loaded. Pages under trusted types must give
 * leave for it; where they do not, the text of the clipboard serves.
 */
export function htmlParser(): ((html: string) => Document) | null {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    policy ??= trustedTypes?.createPolicy('goalpost-builder', { createHTML: (html) => html }) ?? null;
  } catch {
    return null;
  }
  const parse = (html: string): Document =>
    new DOMParser().parseFromString((policy?.createHTML(html) ?? html) as string, 'text/html');
  return parse;
}

/** What browsers have under this name and the compiler does not know. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): Policy;
}
interface Policy {
  createHTML(html: string): unknown;
}
let policy: Policy | null = null;
