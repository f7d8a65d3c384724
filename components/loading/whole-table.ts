// A page may show a part of a table alone: a page of it, or what a search has found. What is added up of a part is a false
// total, so a table counts only as long as all rows that it is known to have are there.
import type { Steps } from '../../src/read/steps.js';
import { entryKey } from '../../src/report/entry-key.js';
import type { Entry, Report } from '../../src/report/model.js';
import { LoadError } from './source.js';
import { withFigures } from './table-watch.js';

/** Where the usual tools that page a table say how many rows there are, and what they put around it. */
const tools = '.dt-container, .dataTables_wrapper, .bootstrap-table, .datatable-wrapper';
const counts = '.dt-info, .dataTables_info, .pagination-info, .datatable-info';
/** What others put beside it to turn its pages. */
const pagers = '.pagination, .pager, [class*="-pagination"], [class*="-pager"]';

/** How many rows a table has by its own word, `aria-rowcount`; −1 where that is unknown, `null` where it does not say. */
function declaredRows(table: HTMLTableElement): number | null {
  const text = table.getAttribute('aria-rowcount') ?? '';
  return /^(-1|[1-9]\d*)$/.test(text) ? Number(text) : null;
}

/** The largest number in what a tool says beside a table: "Showing 1 to 10 of 1,025 entries"; 0 where it says nothing. */
function toldRows(table: HTMLTableElement): number {
  const text = table.closest(tools)?.querySelector(counts)?.textContent ?? '';
  return Math.max(
    0,
    ...[...text.matchAll(/\d+(?:[.,\s]\d{3})*/g)].map(([number]) => Number(number.replace(/\D/g, ''))),
  );
}

/** Whether the pages of a table can be turned right beside it, or beside what stands around it alone. */
function hasPages(table: HTMLTableElement): boolean {
  const around = table.parentElement;
  const places = [table, ...(around?.childElementCount === 1 ? [around] : [])];
  const beside = places.flatMap((place) => [place.previousElementSibling, place.nextElementSibling]);
  return beside.some((found) => {
    const pager = found?.matches(pagers) ? found : found?.querySelector(pagers);
    return (pager?.querySelectorAll('a, button').length ?? 0) > 1;
  });
}

/**
 * Refuses a table that is known to have more rows than stand in the page.
 *
 * @param most the most rows that it has had, or 0.
 * @returns whether the table itself says that it is whole.
 */
export function requireRows(table: HTMLTableElement, most: number): boolean {
  const rows = withFigures(table.rows);
  const declared = declaredRows(table);
  // Headings may be among the rows that are declared.
  if (declared !== null && declared >= 0 && declared <= table.rows.length) return true;
  const all = declared ?? Math.max(toldRows(table), most);
  if (declared !== null || rows < all) throw partOf(table, rows, all);
  if (hasPages(table)) throw partOf(table, rows, -1);
  return false;
}

/** That only some rows of a table are there: `10/25`. */
const partOf = (table: HTMLTableElement, rows: number, all: number): LoadError =>
  new LoadError({ problem: 'part-of-table', source: table.id, detail: `${rows}/${all < 0 ? '?' : all}` });

/**
 * Refuses a table of which something that was read before is gone, or whose totals alone have changed while rows are hidden:
 * what hides rows may have added up the others.
 *
 * @param most the most rows that it has had.
 * @param known what was read of it before, and `found` what is read now.
 */
export function requireRead(
  table: HTMLTableElement,
  most: number,
  known: ReadonlyMap<string, string>,
  { entries, organisations }: Report,
  found: ReadonlyMap<string, string>,
): void {
  const rows = withFigures(table.rows);
  if ([...known.keys()].some((key) => !found.has(key))) {
    const hasOthers = [...found.keys()].some((key) => !known.has(key));
    if (rows < most && !hasOthers) throw partOf(table, rows, most);
    throw new LoadError({ problem: hasOthers ? 'other-rows' : 'lost-cells', source: table.id, detail: '' });
  }
  const changed = entries.filter((entry) => {
    const key = entryKey(entry);
    return known.has(key) && known.get(key) !== found.get(key);
  });
  const isTotal = ({ organisation }: Entry): boolean => (organisations.get(organisation)?.children.length ?? 0) > 0;
  const visible = withFigures([...table.rows].filter((row) => row.getClientRects().length > 0));
  if (visible > 0 && visible < rows && changed.length > 0 && changed.every(isTotal)) throw partOf(table, visible, rows);
}

/** The figures of a report by what they are of. */
export function* figuresIn({ entries }: Report): Steps<ReadonlyMap<string, string>> {
  const figures = new Map<string, string>();
  for (const entry of entries) {
    figures.set(entryKey(entry), String(entry.figure?.value ?? entry.missing));
    yield 1;
  }
  return figures;
}
