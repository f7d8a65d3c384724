import type { FiscalYear } from '../../calendar/index.js';
import { type Steps, within } from '../../read/steps.js';
import { type RawCell, type RawTable, type Rows, rowsBetween } from '../../read/table.js';
import { Checker } from '../checker.js';
import type { Issue } from '../issue.js';
import { cellAt } from '../place.js';
import { plainText } from './cell.js';
import { type Columns, headingCell, sortColumns } from './columns.js';
import { type Inference, inferencesOf } from './inference.js';
import { isStatement, layoutOf, type TableLayout } from './layout.js';
import type { Mapping, ReadMapping } from './mapping.js';
import { languageOfNumbers, type NumberEvidence, type NumberStyle, numberStyle } from './number-style.js';
import { type CellFinder, cellFinder } from './origins.js';
import { type DocumentEntry, type RowReader, rowReader } from './rows.js';
import { topOrganisation } from './who.js';

/** Where a table came from, without its cells. */
export type Origin = Pick<RawTable, 'form' | 'source' | 'sheet' | 'lines'>;

const originOf = ({ form, source, sheet, lines }: RawTable<Rows>): Origin => ({ form, source, sheet, lines });

/** The report document in a table. It keeps nothing of the table's cells, which are many times as large. */
export interface TableDocument {
  /** What `validate` takes; without entries where the table was refused as a whole. */
  readonly root: Readonly<Record<string, unknown>>;
  /** What in the mapping and the table is not as expected. Places of the table are cells: `C5`. */
  readonly issues: readonly Issue[];
  readonly inferences: readonly Inference[];
  readonly origin: Origin;
  /** The cell that a place of the document came from: `$.entries[3].value` came from `C5`. */
  readonly cellOf: CellFinder;
}

/** Rows that are turned, or entries that are finished, in one step; a long row is turned in several. */
const stepLength = 32;

/** Cells that are looked at in one step. */
const stepCells = 128;

/**
 * The report document in `table`, step by step: each figure becomes an entry at what its row, its heading and the
 * mapping say. What none of them says is an issue and never a guess.
 */
export function* documentOf(table: RawTable<Rows>, { mapping, issues }: ReadMapping): Steps<TableDocument> {
  const checker = new Checker(issues);
  const fiscal = fiscalYearOf(mapping.document.fiscalYear);
  const layout = yield* layoutOf(table, mapping, fiscal);
  if (layout === null) {
    checker.note('no-headings', cellAt(0, 0), firstText(table), 'headings');
    return refused(table, checker, mapping.lang);
  }
  const evidence = mapping.lang === null ? yield* numbersOf(table, layout) : { marks: new Set<string>(), either: null };
  const lang = languageOfNumbers(evidence, mapping.lang, layout.lang);
  if (typeof lang === 'object') {
    checker.note('ambiguous-marks', lang.place, lang.text, 'language');
    return refused(table, checker, layout.lang);
  }
  const columns = sortColumns(layout, mapping, lang, checker);
  if (isNameless(columns, table, layout)) {
    const [unknown] = columns.ignored;
    checker.note('nameless-rows', headingCell(layout, unknown), unknown?.heading, 'name-column');
    return refused(table, checker, lang);
  }
  const rows = rowReader(table, layout, columns, mapping, lang, fiscal, checker);
  for (let row = layout.firstRow; row < table.rows.length; row++) {
    if (row % stepLength === 0) yield 0.2 + (0.79 * row) / table.rows.length;
    for (const done of rows.read(row)) yield 0.2 + (0.79 * (row + done)) / table.rows.length;
  }
  return yield* within(finished(table, layout, columns, mapping, lang, rows, checker), 0.99, 1);
}

const refused = (table: RawTable<Rows>, { issues }: Checker, lang: string | null): TableDocument => ({
  root: lang ? { lang } : {},
  issues,
  inferences: [],
  origin: originOf(table),
  cellOf: () => null,
});

/** Whether nothing says whom or what a row speaks of, while a column that nobody understands has words in it. */
function isNameless(
  { byRole, dimensions, ignored }: Columns,
  { rows }: RawTable<Rows>,
  { firstRow }: TableLayout,
): boolean {
  if (byRole.has('organisation') || byRole.has('indicator') || dimensions.length > 0) return false;
  const isWord = (cell: RawCell | undefined): boolean =>
    typeof cell === 'string' && cell.trim() !== '' && numberStyle(cell) === null;
  const first = rowsBetween(rows, firstRow, firstRow + 20);
  return ignored.some(({ index }) => first.some((row) => isWord(row[index])));
}

/** The texts of the first row that has any. */
function firstText({ rows }: RawTable<Rows>): string {
  let row = 0;
  while (row < rows.length && rows.at(row)?.length === 0) row++;
  return (rows.at(row) ?? []).filter((cell) => typeof cell === 'string').join(' ');
}

/** In what styles the numbers in the columns of figures are written. */
function* numbersOf(table: RawTable<Rows>, layout: TableLayout): Steps<NumberEvidence> {
  const columns = layout.columns.filter(({ role }) => role === 'value' || isStatement(role)).map(({ index }) => index);
  const marks = new Set<string>();
  let either: NumberEvidence['either'] = null;
  let seen = 0;
  for (let row = layout.firstRow; row < table.rows.length; row++) {
    for (const column of columns) {
      if (seen++ % stepCells === 0) yield (0.2 * row) / table.rows.length;
      const cell = table.rows.at(row)?.[column];
      if (typeof cell !== 'string') continue;
      for (const style of stylesIn(cell)) {
        if (style === ',' || style === '.') marks.add(style);
        if (style === 'either') either ??= { text: cell, place: cellAt(row, column) };
      }
    }
  }
  return { marks, either };
}

/** The styles of the numbers in a cell, which may have words around them: "trên 1.234 tỷ". */
function stylesIn(cell: string): (NumberStyle | null)[] {
  const text = plainText(cell.trim());
  const style = numberStyle(text);
  return style === null ? (text.match(/\d[\d.,]*\d/g) ?? []).map(numberStyle) : [style];
}

function fiscalYearOf(declared: unknown): FiscalYear | undefined {
  if (typeof declared !== 'object' || declared === null) return undefined;
  const { startMonth, namedBy = 'start' } = declared as Record<string, unknown>;
  const isMonth = typeof startMonth === 'number' && Number.isInteger(startMonth) && startMonth >= 1 && startMonth <= 12;
  return isMonth && (namedBy === 'start' || namedBy === 'end') ? { startMonth, namedBy } : undefined;
}

/** The document of all entries, with the tree of organisations that came of them. */
function* finished(
  table: RawTable<Rows>,
  layout: TableLayout,
  columns: Columns,
  mapping: Mapping,
  lang: string,
  rows: RowReader,
  checker: Checker,
): Steps<TableDocument> {
  const { who, measures, origins } = rows;
  const entries = yield* within(rows.entries.toArray(), 0, 0.5);
  const isOfTop = ({ organisation }: DocumentEntry): boolean => organisation === topOrganisation;
  const tree = yield* within(who.tree(entries.some(isOfTop), lang), 0.5, 0.8);
  for (const [at, entry] of entries.entries()) {
    if (at % stepLength === 0) yield 0.8 + (0.2 * at) / entries.length;
    if (isOfTop(entry)) entry.organisation = tree.top;
  }
  const dimensions = who.dimensions();
  const root = {
    ...(lang === '' ? {} : { lang }),
    ...mapping.document,
    organisations: tree.organisations,
    ...(dimensions.length > 0 ? { dimensions } : {}),
    indicators: measures.indicators(),
    entries,
  };
  const ignored = new Set(columns.ignored);
  const understood = layout.columns.filter((column) => !ignored.has(column));
  const inferred = columns.byRole.has('organisation') && tree.inferred?.count === 0 ? null : tree.inferred;
  const inferences = inferencesOf(table, { ...layout, columns: understood }, mapping, lang, inferred, measures);
  return {
    root,
    issues: checker.issues,
    inferences,
    origin: originOf(table),
    cellOf: cellFinder(origins, columns, measures),
  };
}
