import type { RawCell } from '../../../read/table.js';
import { limits } from '../../notes.js';
import { readCell } from '../grid/cell.js';
import { type Grid, isFilled, textOf } from '../grid/grid.js';
import type { Column } from './column.js';
import { daySaid } from './data-day.js';
import type { HeadingRows } from './heading-rows.js';

/** What tells where a table ends. */
interface Ended extends HeadingRows {
  readonly values: readonly Column[];
  readonly byRole: ReadonlyMap<Column['role'], Column>;
  readonly lang: string;
}

/**
 * The row behind the last one of a table: below it stand places and dates, notes and signatures. They have words where figures stand,
 * and begin with a blank row or with one that names nobody; what may be a figure, "(30)", "chưa báo cáo", is none of them.
 */
export function endOf(grid: Grid, layout: Ended): number {
  const { firstRow, values, byRole, lang } = layout;
  const isWord = (cell: RawCell | undefined): boolean =>
    typeof cell === 'string' &&
    cell.length <= limits.text &&
    (!/\d/.test(cell) || isDated.test(cell) || isDay.test(cell)) &&
    isTextual(cell, lang);
  const isNote = (row: readonly RawCell[]): boolean =>
    values.every(({ index }) => !isFilled(row[index]) || isWord(row[index]));
  let last = grid.length - 1;
  while (last >= firstRow && isNote(grid.row(last))) last--;
  if (last < firstRow) return grid.length;
  const names = (['organisation', 'indicator'] as const).flatMap((role) => byRole.get(role)?.index ?? []);
  for (let row = last + 1; row < grid.length; row++) {
    if (!grid.row(row).some(isFilled) || names.some((column) => textOf(grid.cell(row, column)).trim() === ''))
      return row;
    // "Số liệu đến hết tháng 9/2019" is nobody either.
    if (grid.row(row).some((cell) => typeof cell === 'string' && daySaid(cell, grid, lang) !== null)) return row;
  }
  return grid.length;
}

/** A day alone, beside "Số liệu đến ngày:". */
const isDay = /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*$/;

/** A place with a date: several words and a year. */
const isDated = /\p{L}[^\d]*\p{L}.*(?:19|20)\d\d|(?:19|20)\d\d.*\p{L}.*\p{L}/su;

/** Whether a cell says neither a figure nor why there is none. */
function isTextual(cell: string, lang: string): boolean {
  const read = readCell(cell, lang);
  return typeof read === 'object' && 'value' in read && !read.isPlain;
}
