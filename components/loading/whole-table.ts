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
  return false;
}

/** That only some rows of a table are there: `10/25`. */
const partOf = (table: HTMLTableElement, rows: number, all: number): LoadError =>
  new LoadError({ problem: 'part-of-table', source: table.id, detail: `${rows}/${all < 0 ? '?' : all}` });

/**
 * Refuses a table of which something that was read before is gone, or whose totals alone have changed while rows are hidden:
 * what hides rows may have added up the others.
 */
export function* requireRead(table: HTMLTableElement, most: number, before: Report, now: Report): Steps<void> {
  const known = yield* figuresIn(before);
  const found = yield* figuresIn(now);
  const rows = withFigures(table.rows);
  if ([...known.keys()].some((key) => !found.has(key))) {
    throw rows < most
      ? partOf(table, rows, most)
      : new LoadError({ problem: 'other-rows', source: table.id, detail: '' });
  }
  const changed = now.entries.filter((entry) => {
    const figure = known.get(entryKey(entry));
    return figure !== undefined && figure !== valueIn(entry);
  });
  const isTotal = ({ organisation }: Entry): boolean => (now.organisations.get(organisation)?.children.length ?? 0) > 0;
  const seen = withFigures([...table.rows].filter((row) => row.getClientRects().length > 0));
  if (seen > 0 && seen < rows && changed.length > 0 && changed.every(isTotal)) throw partOf(table, seen, rows);
}

/** The figures of a report by what they are of. */
function* figuresIn({ entries }: Report): Steps<Map<string, string>> {
  const figures = new Map<string, string>();
  for (const entry of entries) {
    figures.set(entryKey(entry), valueIn(entry));
    yield 1;
  }
  return figures;
}

const valueIn = ({ figure, missing }: Entry): string => String(figure?.value ?? missing);
