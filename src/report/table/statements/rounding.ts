import { isCountable } from '../../../figures/unit.js';
import type { RawCell } from '../../../read/table.js';
import { plainHeading } from '../../../words/headings.js';
import { spelledNumeral } from '../../../words/numeral.js';
import type { TableContext } from '../context.js';
import { plainDigits, withoutFootnote } from '../grid/cell.js';
import { plainText } from '../grid/number-style.js';
import type { Column } from '../layout/column.js';
import { type Measure, shifted } from './measures.js';

/**
 * The step to which the mapping says that the plain number of a cell was rounded, as an entry has it; `null` where it says nothing.
 *
 * Where it says so of the whole table, whole numbers of counted things stay exact.
 *
 * @param by how many powers of ten the entry has more than the cell.
 */
export function precisionOf(
  cell: RawCell,
  by: number,
  column: Column,
  measure: Measure,
  { mapping: { rounded }, layout: { lang } }: TableContext,
): number | string | null {
  const names = rounded === 'all' ? [] : [measure.named.name, column.heading, ...column.heading.split(' / ')];
  const declared = rounded === 'all' ? null : names.map((name) => rounded.get(plainHeading(name))).find(isSaid);
  if (declared === undefined) return null;
  if (declared !== null) return declared;
  const decimals = decimalsOf(cell, lang);
  const isCount = decimals === 0 && by === 0 && measure.unit !== null && isCountable(measure.unit.unit);
  return rounded === 'all' && isCount ? null : shifted('1', by - decimals);
}

const isSaid = (step: string | null | undefined): step is string | null => step !== undefined;

/** How many digits stand behind the point of a plain number, zeros too. */
function decimalsOf(cell: RawCell, lang: string): number {
  if (typeof cell !== 'string') {
    const number = typeof cell === 'number' ? cell : 'number' in cell ? cell.number : cell.percent;
    return plainDigits(number).split('.')[1]?.length ?? 0;
  }
  const spelled = spelledNumeral(plainText(withoutFootnote(cell.trim())), lang);
  return typeof spelled === 'string' ? 0 : spelled.decimals;
}
