import type { Steps } from '../../../read/steps.js';
import type { RawCell } from '../../../read/table.js';
import { plainHeading } from '../../../words/headings.js';
import { limits } from '../../notes.js';
import { type Grid, textOf } from '../grid/grid.js';
import { isFigure } from '../grid/number-style.js';
import { isNumbering } from '../grid/numbering.js';
import { isUnitRow, unitAbove, unitStated, unitStatedIn } from '../grid/unit-line.js';
import { type Column, columnOf, holdsFigures, isStatement, type Reading } from './column.js';

/** Where the headings of a table stand. */
export interface HeadingRows {
  /** The first row of the headings, counted from 0. */
  readonly headingRow: number;
  /** The first row of data. */
  readonly firstRow: number;
  /** The texts of the headings, row by row; what states a unit of the whole table is left out. */
  readonly levels: readonly (readonly string[])[];
  /** What the columns hold. */
  readonly columns: readonly Column[];
  /** The unit that stands beside the headings, "Đơn vị tính: tỷ đồng". */
  readonly unit: string | null;
}

/** Some rows of a table. */
type Rows = readonly (readonly RawCell[])[];

/** The headings are looked for in this many rows. */
export const searched = 40;
const maxHeadingRows = 4;

/** Headings that are read in one step. */
const stepLength = 8;

/** The headings of a table as `reading` reads them, or `null` where no row looks like headings. */
export function* headingRowsIn(grid: Grid, reading: Reading): Steps<HeadingRows | null> {
  const headingRow = yield* firstHeadingRow(grid, reading);
  if (headingRow === undefined) return null;
  const { form, merges } = grid.table;
  // A row of a text file that is longer than its headings has a mark too many, and is no column without a name.
  const measured = grid.between(headingRow, headingRow + (form === 'csv' ? 1 : maxHeadingRows));
  const width = Math.max(...measured.map(({ length }) => length));
  const levels = [grid.headings(headingRow, width)];
  let firstRow = headingRow + 1;
  const above = grid.between(0, headingRow);
  let unit = (yield* unitIn(above)) ?? above.map(unitAbove).findLast((one) => one !== null) ?? null;
  // The keys of a service are its headings, and every row is data.
  const mostLevels = form === 'rows' ? 1 : maxHeadingRows;
  for (; levels.length < mostLevels && firstRow < headingRow + searched; firstRow++) {
    const row = grid.row(firstRow);
    yield* readAhead(grid, row);
    const columns = joinedColumns(levels, reading);
    const asides = unitsBeside(row, columns);
    if (!continues(row, asides, columns, reading)) break;
    const level = grid.headings(firstRow, width);
    for (const [column, stated] of asides) {
      level[column] = '';
      unit ??= stated;
    }
    if (level.some((text) => text !== '')) levels.push(level);
  }
  if (merges.length === 0) {
    for (const [at, level] of levels.entries()) fillRight(level, levels.slice(at + 1));
  }
  return {
    headingRow,
    firstRow: firstRowOfData(grid, firstRow),
    levels,
    columns: joinedColumns(levels, reading),
    unit: unit ?? (yield* unitIn(rowsWithoutFigures(grid, firstRow))),
  };
}

/** The first row of headings. A title has words of headings too, so one that names who or what goes first. */
function* firstHeadingRow(grid: Grid, reading: Reading): Steps<number | undefined> {
  const candidates: number[] = [];
  for (let row = 0; row < Math.min(grid.length, searched); row++) {
    yield* readAhead(grid, grid.row(row));
    if (isHeadingRow(grid, row, reading)) candidates.push(row);
  }
  const isNaming = (row: number): boolean =>
    grid.row(row).some((cell) => {
      return isOfRows(columnOf(0, [shownOf(cell)], reading));
    });
  const found = candidates.find(isNaming) ?? candidates[0];
  return found !== undefined && found > 0 && !isNaming(found) && isBelowNames(grid, found, reading) ? found - 1 : found;
}

/** Whether a column says of its rows who, what or when, and has no figures. */
const isOfRows = ({ role }: Column): boolean => role !== null && role !== 'value' && !isStatement(role);

/** Whether above a row of headings that names nobody stands one that does, and what it has beside names is over figures. */
function isBelowNames(grid: Grid, row: number, reading: Reading): boolean {
  const above = filledIn(grid.row(row - 1));
  const isOver = (index: number): boolean => shownOf(grid.cell(row, index)).trim() !== '';
  const names = above.filter(({ text, index }) => {
    return !isOver(index) && isOfRows(columnOf(index, [text], reading));
  });
  const others = above.filter(({ index }) => isOver(index));
  return !above.some(({ text }) => isFigure(text)) && names.length > 0 && others.length > 0;
}

/** Reads the texts of a row that may be headings, so that what asks for them again does not stop a page. */
function* readAhead(grid: Grid, row: readonly RawCell[]): Steps<void> {
  if (row.some((cell) => isFigure(shownOf(cell)))) return;
  for (const [at, cell] of row.entries()) {
    if (at % stepLength === 0) yield 0;
    const text = shownOf(cell);
    if (text.trim() !== '' && text.length <= limits.text) grid.heading(text);
  }
}

/** The text of a cell; of a number with something beside it that is no year the number, which is a figure. */
const shownOf = (cell: RawCell | undefined): string =>
  typeof cell === 'object' && 'number' in cell && isFigure(String(cell.number)) ? String(cell.number) : textOf(cell);

/** Whether at least half of the cells are names of columns, and none is a figure. */
function isHeadingRow(grid: Grid, row: number, reading: Reading): boolean {
  const filled = filledIn(grid.row(row));
  if (filled.some(({ text }) => isFigure(text))) return false;
  const known = filled.map(({ text, index }) => columnOf(index, [text], reading)).filter(({ role }) => role !== null);
  if (known.length * 2 < filled.length || filled.length < 2) return false;
  // A single known name may stand in a title; over a figure it is a heading.
  return known.length > 1 || known.some(({ index }) => isFigure(shownOf(grid.cell(row + 1, index))));
}

/** The texts of a row that are not blank, with their columns. */
const filledIn = (row: readonly RawCell[]): { text: string; index: number }[] =>
  row.map((cell, index) => ({ text: shownOf(cell), index })).filter(({ text }) => text.trim() !== '');

/** What the columns hold, from all rows of headings. */
const joinedColumns = (levels: readonly (readonly string[])[], reading: Reading): Column[] =>
  (levels[0] ?? []).map((_, index) =>
    columnOf(
      index,
      levels.map((level) => level[index] ?? ''),
      reading,
    ),
  );

/** The units that a row states of the whole table, by column: alone in the row, or in a column that has no figures. */
function unitsBeside(row: readonly RawCell[], above: readonly Column[]): ReadonlyMap<number, string> {
  const isAlone = isUnitRow(row);
  const units = new Map<number, string>();
  for (const [column, cell] of row.entries()) {
    const unit = unitStatedIn(cell);
    if (unit !== null && (isAlone || !holdsFigures(above[column]?.role))) units.set(column, unit);
  }
  return units;
}

/**
 * Whether the row goes on with the headings: beside `asides` it says something of columns of figures and nothing of who and when. A
 * cell that nobody understands stands over figures too: its column is left out, and not the row.
 */
function continues(
  row: readonly RawCell[],
  asides: ReadonlyMap<number, string>,
  above: readonly Column[],
  reading: Reading,
): boolean {
  const filled = filledIn(row).filter(({ index }) => !asides.has(index));
  if (filled.some(({ text }) => isFigure(text))) return false;
  const isOverFigures = filled.every(({ text, index }) => {
    const { heading = '', role = null } = above[index] ?? {};
    return heading === '' || role === null || holdsFigures(role) || plainHeading(text) === plainHeading(heading);
  });
  const saysMore = filled.some(({ text, index }) => {
    const { scenario, period, unit, role } = columnOf(index, [text], reading);
    return scenario !== null || period !== null || unit !== null || role === 'value' || isStatement(role);
  });
  return isOverFigures && (saysMore || (filled.length === 0 && asides.size > 0));
}

/** In a text file a merged heading leaves blanks behind it; a blank with a heading below belongs to its left. */
function fillRight(level: string[], below: readonly (readonly string[])[]): void {
  for (let column = 1; column < level.length; column++) {
    const hasMore = below.some((row) => (row[column] ?? '') !== '');
    const leftHasMore = below.some((row) => (row[column - 1] ?? '') !== '');
    if (level[column] === '' && hasMore && leftHasMore) level[column] = level[column - 1] ?? '';
  }
}

/** The first row of data, where the headings end before `row`: right behind them may stand a numbering and a unit. */
function firstRowOfData(grid: Grid, row: number): number {
  let first = row;
  const isPassed = (at: number): boolean => isNumbering(grid.row(at), grid.row(at + 1)) || isUnitRow(grid.row(at));
  while (first < row + searched && isPassed(first)) first++;
  return first;
}

/** The first rows behind the headings up to one that has a figure, which no unit of the whole table stands below. */
function rowsWithoutFigures(grid: Grid, from: number): Rows {
  const first = grid.between(from, from + searched);
  const end = first.findIndex(
    (row, at) => !isNumbering(row, first[at + 1] ?? []) && row.some((cell) => isFigure(shownOf(cell))),
  );
  return end < 0 ? first : first.slice(0, end);
}

/** The first unit that one of the rows states of the whole table. */
function* unitIn(rows: Rows): Steps<string | null> {
  for (const row of rows) {
    const stated = unitStated(row);
    if (stated !== null) return stated.unit;
    yield 0;
  }
  return null;
}
