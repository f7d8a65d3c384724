import { type CellFinder, type CellPlace, cellAt } from '../../place.js';
import type { Column } from '../layout/column.js';
import type { TableLayout } from '../layout/layout.js';
import type { Measures } from './measures.js';

/** So many origins are kept in one block; a single array of a million would stop a page whenever it grows. */
const blockLength = 65_536;

/** The cell that each entry of a document came from. */
export class Origins {
  readonly #blocks: Uint32Array[] = [];
  #count = 0;

  /** Notes that the next entry came from the cell at `row` and `column`. */
  add(row: number, column: number): void {
    const at = 2 * (this.#count++ % blockLength);
    if (at === 0) this.#blocks.push(new Uint32Array(2 * blockLength));
    const block = this.#blocks[this.#blocks.length - 1] as Uint32Array;
    block[at] = row;
    block[at + 1] = column;
  }

  /** The cell of the entry at `index`, or one of its row where `column` is given; `null` where there is no such entry. */
  cellOf(index: number, column?: number): CellPlace | null {
    const block = this.#blocks[Math.floor(index / blockLength)];
    if (block === undefined || index >= this.#count) return null;
    const at = 2 * (index % blockLength);
    return cellAt(block[at] ?? 0, column ?? block[at + 1] ?? 0);
  }
}

/** Finds cells for the document of a table. It knows columns and indicators, and keeps no cells. */
export function cellFinder(origins: Origins, { byRole, statements }: TableLayout, measures: Measures): CellFinder {
  const indicators = measures.list();
  return (place) => {
    if (place.at !== 'document') return null;
    const [list, position, key] = place.path;
    const at = Number(position);
    const named = list === 'indicators' ? indicators[at]?.named : undefined;
    if (named) return cellAt(named.row, named.column);
    if (list !== 'entries') return null;
    const other = byRole.get(key as Column['role']) ?? statements.find(({ role }) => role === key);
    return origins.cellOf(at, other?.index);
  };
}
