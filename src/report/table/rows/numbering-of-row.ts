import type { Column } from '../layout/column.js';
import type { KeyCells } from './key-cells.js';

/** A number before a name: "II.", "1.2.", "a)". */
const prefix = /^\(?((?:[IVX]+|\p{Lu}|\p{Ll}|\d+)(?:\.\d+)*)[.)]\s+/u;

/** The number of a row, "II", "1.2", in one of `numbers` or before its name; empty where there is none. */
export function numberingOf(name: string, row: number, numbers: readonly Column[], cells: KeyCells): string {
  const beside = numbers.map(({ index }) => cells.at(row, index)).find((text) => text !== '');
  return (beside ?? prefix.exec(name)?.[1] ?? '').replace(/[().\s]+$|^[(\s]+/g, '');
}

/** A name without the number before it. */
export const withoutNumbering = (name: string): string => name.replace(prefix, '');
