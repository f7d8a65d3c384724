import type { RawCell } from '../../../read/table.js';
import { textOf } from './grid.js';

/** Cells with more characters number nothing. */
const longestNumber = 60;

/** Whether a text is one letter that numbers a column: "A", "(B)". */
const isLetter = (text: string): boolean => /^\(?\p{Lu}\)?$/u.test(text.normalize('NFKC').trim());

/**
 * A row that numbers the columns: "A, B, 1, 2, 3 = 2 : 1".
 *
 * @param below the row below it.
 */
export function isNumbering(row: readonly RawCell[], below: readonly RawCell[]): boolean {
  const texts = row.map(textOf);
  if (texts.some(({ length }) => length > longestNumber)) return false;
  const cells = texts.map((text) => text.normalize('NFKC').trim()).filter((text) => text !== '');
  const numbers = cells.flatMap((text) => /^\(?(\d{1,2})\)?(?: ?=.*)?$/.exec(text)?.[1] ?? []).map(Number);
  const letters = cells.filter(isLetter);
  const hasFormula = cells.some((text) => text.includes('='));
  // Columns may be left out; only a formula tells then that nothing else is counted.
  const start = hasFormula ? (numbers[0] ?? 1) : 1;
  const counts = numbers.every((number, index) => number === start + index);
  const isAll = numbers.length + letters.length === cells.length;
  // "A; 1; 2" may be an organisation with two figures, where those below are called by letters too, or nobody is below.
  const [name = ''] = below.flatMap((cell, at) => (isLetter(texts[at] ?? '') ? textOf(cell).trim() : []));
  const isListed = letters.length !== 1 || (letters[0]?.includes('A') === true && name !== '' && !isLetter(name));
  return cells.length > 2 && numbers.length > 1 && counts && isAll && (isListed || hasFormula);
}
