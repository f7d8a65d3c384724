import type { RawCell } from '../../../read/table.js';
import { patternOfAll } from '../../../words/headings.js';
import { onOneLine, textOf } from './grid.js';
import { isUnitText, saysScale } from './unit-text.js';

const unitStatement = patternOfAll(({ unitMark: [any] }) => any, '^\\(?', 's? ?: ?(.+?)\\)?$');
const sureMark = patternOfAll(({ unitMark: [, sure] }) => sure);

/** The unit that a cell states of a whole table: "Đơn vị tính: tỷ đồng". */
export function unitStatedIn(cell: RawCell | undefined): string | null {
  const text = onOneLine(textOf(cell));
  const [, named = ''] = unitStatement().exec(text) ?? [];
  if (named === '') return null;
  // "Đơn vị: Phòng Kế hoạch" names who reports; behind "Đơn vị tính" stands a unit, known or not.
  return sureMark().test(text.slice(0, -named.length)) || isUnitText(named) || saysScale(named) ? named : null;
}

/** The unit that a row states of a whole table, and in which column it does. */
export function unitStated(row: readonly RawCell[]): { readonly unit: string; readonly column: number } | null {
  for (const [column, cell] of row.entries()) {
    const unit = unitStatedIn(cell);
    if (unit !== null) return { unit, column };
  }
  return null;
}

/** Whether a row states the unit of its table and nothing else. */
export const isUnitRow = (row: readonly RawCell[]): boolean =>
  row.filter((cell) => textOf(cell).trim() !== '').length === 1 && unitStated(row) !== null;
