import type { FiscalYear } from '../../calendar/index.js';
import type { ScaledUnit } from '../../words/parse-phrase.js';
import type { Checker } from '../checker.js';
import type { Grid } from './grid/grid.js';
import type { TableLayout } from './layout/layout.js';
import type { Mapping } from './mapping.js';

/** What the rows of a table and their figures are read with. */
export interface TableContext {
  readonly grid: Grid;
  readonly layout: TableLayout;
  readonly mapping: Mapping;
  readonly fiscal: FiscalYear | undefined;
  /** The unit that a text names, in the language of the table or in any. */
  readonly unitNamed: (text: string) => ScaledUnit | null;
  readonly checker: Checker;
}

/** Whether two texts name the same unit in the same scale. */
export function isSameUnit(a: string, b: string, { unitNamed }: TableContext): boolean {
  const [x, y] = [unitNamed(a), unitNamed(b)];
  return a === b || (x !== null && x.unit.key === y?.unit.key && x.exponent === y.exponent);
}
