import type { RawCell, Rows } from '../../read/table.js';
import { patternOfAll } from '../../words/headings.js';
import { plainText } from './cell.js';
import { isUnitText, saysScale } from './heading.js';
import { numberStyle } from './number-style.js';

/** The text of a cell; empty where it is blank. */
export const textOf = (cell: RawCell | undefined): string =>
  typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';

/** `text` with single spaces and none around it. */
export const onOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** A number that is no year. */
export function isFigure(text: string): boolean {
  const plain = plainText(text.trim());
  return numberStyle(plain) !== null && !/^(19|20)\d\d$/.test(plain);
}

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

/**
 * The first row of data, where the headings end before `row`: right behind them may stand a numbering and a unit.
 *
 * @param most how many such rows there may be.
 */
export function firstRowOfData(rows: Rows, row: number, most: number): number {
  let first = row;
  while (first < row + most && (isNumbering(rows.at(first) ?? []) || isUnitRow(rows.at(first) ?? []))) first++;
  return first;
}

/** Cells with more characters number nothing. */
const longestNumber = 60;

/** A row that numbers the columns: "A, B, 1, 2, 3 = 2 : 1". */
export function isNumbering(row: readonly RawCell[]): boolean {
  const texts = row.map(textOf);
  if (texts.some(({ length }) => length > longestNumber)) return false;
  const cells = texts.map((text) => text.normalize('NFKC').trim()).filter((text) => text !== '');
  const numbers = cells.flatMap((text) => /^\(?(\d{1,2})\)?(?: ?=.*)?$/.exec(text)?.[1] ?? []).map(Number);
  const letters = cells.filter((text) => /^\(?\p{Lu}\)?$/u.test(text));
  const hasFormula = cells.some((text) => text.includes('='));
  // Columns may be left out; only a formula tells then that nothing else is counted.
  const start = hasFormula ? (numbers[0] ?? 1) : 1;
  const counts = numbers.every((number, index) => number === start + index);
  const isAll = numbers.length + letters.length === cells.length;
  // "A; 1; 2" may be an organisation with two figures.
  return cells.length > 2 && numbers.length > 1 && counts && isAll && (letters.length !== 1 || hasFormula);
}
