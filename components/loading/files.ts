// What reads files and tables other than a JSON report at an address: a part of its own, because many pages have their
// figures in their tags or in one JSON report.

import type { WorkbookReader } from '../../src/read/formats.js';
import { readJson } from '../../src/read/json.js';
import { type Page, pageOf } from '../../src/read/rows.js';
import { isJson, isWorkbook } from '../../src/read/signs.js';
import { isUnreadable, type Unreadable } from '../../src/read/unreadable.js';
import { mappingIn, readPages, reportIn } from '../../src/report/file.js';
import { type ReportSource, tableMapping } from '../../src/report/source.js';
import { readTable, type TableReport } from '../../src/report/table/report.js';
import { languageOf } from '../language.js';
import { version } from '../version.js';
import { addressOf } from './address.js';
import { dataAt } from './data-script.js';
import { readTableElement } from './html-table.js';
import { type Answer, LoadError, type Loaded, type ReportRequest, type Work } from './source.js';
import { tableNamed } from './table-named.js';
import { figuresIn, requireRead, requireRows } from './whole-table.js';

/** A service that has more pages is taken to lead in a circle. */
const maxPages = 1000;

/**
 * Reads the report from `source` where it is no JSON report at an address: a CSV file, a workbook, the rows of a service, a
 * script with data, a table of the page, or JSON inside the element.
 *
 * @param answer what the server has answered; `null` for everything that is no file.
 * @throws {LoadError} where there is nothing to read.
 */
export async function loadOther(
  source: ReportSource,
  request: ReportRequest,
  answer: Answer | null,
  work: Work,
): Promise<Loaded> {
  const { src, again } = request;
  const mapping = mappingOf(request.mapping);
  const name = src ?? '';
  await work.lateLanguage(mapping.lang);
  if (answer !== null) return loadAnswer(answer, name, mapping, work);
  if (source.from === 'table') return { report: await loadTable(source.table, request, mapping, work), tag: '' };
  const document = await documentOf(source, again, work);
  if (isUnreadable(document)) return { report: document, tag: '' };
  const page = pageOf(document.root);
  await work.lateLanguage(langOf(page));
  return { report: await work.run(readPages([page], name, mapping)), tag: '' };
}

/** A table of the page, as long as it has all the rows that it is known to have. */
async function loadTable(
  id: string,
  { element, seen }: ReportRequest,
  mapping: object,
  work: Work,
): Promise<TableReport> {
  const table = tableOf(id, element);
  const isWhole = requireRows(table, seen.figures ? 0 : seen.rows);
  const lang = languageOf(table);
  await work.lateLanguage(lang);
  const read = await work.run(readTable(readTableElement(table, `#${table.id}`), tableMapping(mapping, lang)));
  const figures = await work.run(figuresIn(read.report));
  if (seen.figures && !isWhole) requireRead(table, seen.rows, seen.figures, read.report, figures);
  seen.figures = figures;
  return read;
}

/** The language of a report, where a page of a service is one. */
const langOf = ({ root }: Page): unknown => (root as { readonly lang?: unknown } | null)?.lang;

function mappingOf(declared: string | null): { readonly lang?: unknown } {
  const read = mappingIn(declared, 'mapping');
  // The message names the source of the report, so it has to say itself that the mapping is meant.
  if (isUnreadable(read)) throw new LoadError({ problem: 'bad-mapping', source: 'mapping', detail: '' });
  return read;
}

/** What is no file: a script with data, or JSON inside the element. */
async function documentOf(
  source: ReportSource,
  again: boolean,
  work: Work,
): Promise<{ readonly root: unknown } | Unreadable> {
  if (source.from === 'data-script') return { root: await dataAt(addressOf(source.src), again, work) };
  if (source.from === 'json') return readJson(source.json, '<script>');
  throw new LoadError({ key: 'no-src', detail: '' });
}

function tableOf(id: string, element: HTMLElement): HTMLTableElement {
  const found = tableNamed(id, element);
  if (found === null) throw new LoadError({ problem: 'no-table', source: id, detail: id });
  return found;
}

async function loadAnswer({ bytes, address, tag }: Answer, name: string, mapping: object, work: Work): Promise<Loaded> {
  if (isJson(bytes)) {
    const document = readJson(new TextDecoder().decode(bytes), name);
    if (isUnreadable(document)) return { report: document, tag };
    const pages = await fetchPages(document.root, address, work);
    await work.lateLanguage(pages[0] && langOf(pages[0]));
    // Of a service with several pages, the first does not tell whether a later one has changed.
    return { report: await work.run(readPages(pages, name, mapping)), tag: pages.length === 1 ? tag : '' };
  }
  const readXlsx = isWorkbook(bytes) ? await workbookReader(work) : undefined;
  return { report: await work.run(reportIn(bytes, name, { mapping, ...(readXlsx ? { readXlsx } : {}) })), tag };
}

const workbookReader = ({ loadWorkbooks }: Work): Promise<WorkbookReader> =>
  loadWorkbooks().then(
    ({ readXlsx }) => readXlsx,
    () => {
      throw new LoadError({ key: 'no-part', detail: `embed.workbooks.js ${version}` });
    },
  );

/** All pages of a service, from the first one on: each names the address of the next. */
async function fetchPages(root: unknown, from: URL, { fetch }: Work): Promise<readonly Page[]> {
  const pages = [pageOf(root)];
  const seen = new Set([from.href]);
  let at = from;
  for (let next = pages[0]?.next ?? null; next !== null; next = pages.at(-1)?.next ?? null) {
    at = addressOf(next, at);
    if (seen.has(at.href) || seen.size >= maxPages) {
      throw new LoadError({ problem: 'many-pages', source: from.href, detail: at.href });
    }
    seen.add(at.href);
    const { bytes } = await fetch(at);
    const document = readJson(new TextDecoder().decode(bytes), at.href);
    if (isUnreadable(document)) throw new LoadError(document);
    pages.push(pageOf(document.root));
  }
  return pages;
}
