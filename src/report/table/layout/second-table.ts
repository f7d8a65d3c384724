import type { RawCell } from '../../../read/table.js';
import { plainHeading } from '../../../words/headings.js';
import { limits } from '../../notes.js';
import { type Grid, isFilled, textOf } from '../grid/grid.js';
import { isFigure } from '../grid/number-style.js';
import { type Column, holdsFigures } from './column.js';
import type { HeadingRows } from './heading-rows.js';

/** Whether a column says of whole rows who or what they speak of. */
const names = ({ role }: Column): boolean => role === 'organisation' || role === 'indicator';

/**
 * The columns of the first of several tables side by side: a second one begins where who or what is named again behind figures. Two
 * columns of organisations before the figures are one table: the first names who stands above.
 */
export function columnsOfFirst(columns: readonly Column[]): {
  readonly columns: readonly Column[];
  /** The first column of the second table. */
  readonly second: Column | undefined;
} {
  const figures = columns.findIndex(({ role }) => holdsFigures(role));
  const second = columns.find(
    (column, at) =>
      figures >= 0 && at > figures && names(column) && columns.slice(0, at).some((one) => one.role === column.role),
  );
  const own = second ? columns.filter(({ index }) => index < second.index) : columns;
  const [above, below] = own.filter(({ role }) => role === 'organisation');
  const isTree = above && below && !own.some(({ role }) => role === 'parent');
  return { columns: isTree ? own.map((one) => (one === above ? { ...one, role: 'parent' } : one)) : own, second };
}

/** What a row of headings among the data is: those of the table again, as on each printed page, or those of another table. */
export function headingsBelow(
  row: readonly RawCell[],
  grid: Grid,
  layout: HeadingRows & { readonly values: readonly Column[] },
): 'again' | 'another' | null {
  const isWord = (cell: RawCell | undefined): cell is string =>
    typeof cell === 'string' && cell.trim() !== '' && cell.length <= limits.text && !isFigure(cell);
  // A workbook has the year of a heading as a number.
  const isHeading = (index: number): boolean =>
    isWord(row[index]) || layout.levels.some((level) => textOf(row[index]) === level[index] && isFilled(row[index]));
  if (!layout.values.some(({ index }) => isHeading(index))) return null;
  const filled = [...row.entries()].filter(([, cell]) => isFilled(cell));
  const isSame = (text: RawCell, heading = ''): boolean => plainHeading(textOf(text)) === plainHeading(heading);
  const isAgain = layout.levels.some((level) => filled.every(([index, text]) => isSame(text, level[index])));
  if (isAgain && filled.length > 1) return 'again';
  if (!filled.every(([, cell]) => isWord(cell))) return null;
  const named = filled.filter(([index]) => names(layout.columns[index] ?? noColumn));
  const isNamed = named.every(([, text]) => grid.heading(textOf(text)).key !== null);
  const saying = filled.filter(([, text]) => grid.heading(textOf(text)).scenario !== null);
  // One that stands further to the left has a plan where names stand.
  return saying.length > 1 || (isNamed && saying.length > 0) ? 'another' : null;
}

const noColumn = { role: null } as Column;
