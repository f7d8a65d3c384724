import type { FiscalYear } from '../../calendar/index.js';
import { type Steps, within } from '../../read/steps.js';
import { type RawTable, type Rows, rowsBetween } from '../../read/table.js';
import { Checker } from '../checker.js';
import type { Issue } from '../issue.js';
import { limits } from '../notes.js';
import type { CellFinder } from '../place.js';
import { remembering } from '../remembering.js';
import type { TableContext } from './context.js';
import { Grid } from './grid/grid.js';
import { yearPairsIn } from './grid/period.js';
import { unitOf } from './grid/unit-text.js';
import { type Inference, inferencesOf } from './inference.js';
import { layoutOf } from './layout/layout.js';
import type { ReadMapping } from './mapping.js';
import { type Groups, groupsOf } from './rows/groups.js';
import { KeyCells } from './rows/key-cells.js';
import { linesOf } from './rows/lines.js';
import { RowReader } from './rows/rows.js';
import { sectionsIn } from './rows/sections.js';
import { topOrganisation, type Who } from './rows/who.js';
import { cellFinder } from './statements/origins.js';
import { type DocumentEntry, Statements } from './statements/statements.js';

/** Where a table came from, without its cells. */
export type Origin = Pick<RawTable, 'form' | 'source' | 'sheet' | 'lines'>;

const originOf = ({ form, source, sheet, lines }: RawTable<Rows>): Origin => ({ form, source, sheet, lines });

/** The report document in a table. It keeps nothing of the table's cells, which are many times as large. */
export interface TableDocument {
  /** What `validate` takes; without entries where the table was refused as a whole. */
  readonly root: Readonly<Record<string, unknown>>;
  /** What in the mapping and the table is not as expected. Places of the table are cells. */
  readonly issues: readonly Issue[];
  readonly inferences: readonly Inference[];
  readonly origin: Origin;
  /** The cell that a place of the document came from: `$.entries[3].value` came from `C5`. */
  readonly cellOf: CellFinder;
}

/** Rows that are turned, or entries that are finished, in one step; a long row is turned in several. */
const stepLength = 32;

/**
 * The report document in `table`, step by step: each figure becomes an entry at what its row, its heading and the
 * mapping say. What none of them says is an issue and never a guess.
 */
export function* documentOf(table: RawTable<Rows>, { mapping, issues }: ReadMapping): Steps<TableDocument> {
  const checker = new Checker(issues);
  const fiscal = fiscalYearOf(mapping.document.fiscalYear);
  const grid = new Grid(table, { dates: mapping.dates, fiscal, hasYearPairs: yearPairsIn(textsAtTop(table.rows)) });
  const layout = yield* within(layoutOf(grid, mapping, checker), 0, 0.2);
  if ('isRefused' in layout) return refused(table, layout.lang, checker);
  const unitNamed = remembering((text: string) => unitOf(text, layout.lang));
  const context = { grid, layout, mapping, fiscal, unitNamed, checker };
  const groups = yield* within(groupsIn(context), 0.2, 0.28);
  const sections = yield* within(sectionsIn(context, new KeyCells(context)), 0.28, 0.3);
  const rows = new RowReader(context, groups, sections);
  const statements = new Statements(context, rows.when);
  for (let at = layout.firstRow; at < layout.endRow && !rows.hasEnded; at++) {
    if (at % stepLength === 0) yield 0.3 + (0.69 * at) / grid.length;
    const row = rows.read(at, statements.entries.length === 0);
    if (row === null) continue;
    for (const done of statements.add(row)) yield 0.3 + (0.69 * (at + done)) / grid.length;
  }
  return yield* within(finished(context, groups, rows.who, statements), 0.99, 1);
}

/** The first rows tell how a table says when. */
const topRows = 40;

function* textsAtTop(rows: Rows): Iterable<string> {
  for (const row of rowsBetween(rows, 0, topRows)) {
    for (const cell of row) if (typeof cell === 'string' && cell.length <= limits.text) yield cell;
  }
}

/** Which organisations add up others, unless that is declared. */
function* groupsIn(context: TableContext): Steps<Groups | null> {
  const { layout, mapping } = context;
  const column = layout.byRole.get('organisation')?.index;
  if (column === undefined || layout.byRole.has('parent') || mapping.document.organisations !== undefined) return null;
  const lines = yield* within(linesOf(context, new KeyCells(context), column), 0, 0.5);
  return yield* within(groupsOf(lines, column), 0.5, 1);
}

const refused = (table: RawTable<Rows>, lang: string | null, { issues }: Checker): TableDocument => ({
  root: lang ? { lang } : {},
  issues,
  inferences: [],
  origin: originOf(table),
  cellOf: () => null,
});

function fiscalYearOf(declared: unknown): FiscalYear | undefined {
  if (typeof declared !== 'object' || declared === null) return undefined;
  const { startMonth, namedBy = 'start' } = declared as Record<string, unknown>;
  const isMonth = typeof startMonth === 'number' && Number.isInteger(startMonth) && startMonth >= 1 && startMonth <= 12;
  return isMonth && (namedBy === 'start' || namedBy === 'end') ? { startMonth, namedBy } : undefined;
}

/** The document of all entries, with the tree of organisations that came of them. */
function* finished(
  context: TableContext,
  groups: Groups | null,
  who: Who,
  { entries, measures, origins }: Statements,
): Steps<TableDocument> {
  const { grid, layout, mapping, checker } = context;
  const all = yield* within(entries.toArray(), 0, 0.5);
  const isOfTop = ({ organisation }: DocumentEntry): boolean => organisation === topOrganisation;
  const tree = yield* within(who.tree(all.some(isOfTop)), 0.5, 0.8);
  for (const [at, entry] of all.entries()) {
    if (at % stepLength === 0) yield 0.8 + (0.2 * at) / all.length;
    if (isOfTop(entry)) entry.organisation = tree.top;
  }
  const dimensions = who.dimensions();
  const indicators = measures.indicators();
  const root = {
    ...(layout.lang === '' ? {} : { lang: layout.lang }),
    ...(layout.dataDay ? { asOf: layout.dataDay.day } : {}),
    ...mapping.document,
    organisations: tree.organisations,
    ...(dimensions.length > 0 ? { dimensions } : {}),
    indicators,
    entries: all,
  };
  return {
    root,
    issues: checker.issues,
    inferences: inferencesOf(context, groups, tree.inferred, measures.list(), indicators),
    origin: originOf(grid.table),
    cellOf: cellFinder(origins, layout, measures),
  };
}
