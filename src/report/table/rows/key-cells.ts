import type { Merge } from '../../../read/table.js';
import { patternOfAll } from '../../../words/headings.js';
import type { TableContext } from '../context.js';
import type { Grid } from '../grid/grid.js';
import { type Column, holdsFigures, numbersIn } from '../layout/column.js';
import type { TableLayout } from '../layout/layout.js';

/** Finds the cell that is merged over the one at a row and a column from above, where there is one. */
type MergeFinder = (row: number, column: number) => Merge | undefined;

/** Looks among the merges by their column and then by halves: one of them may reach over a million rows. */
function mergeFinder(merges: readonly Merge[]): MergeFinder {
  const byColumn = new Map<number, Merge[]>();
  for (const merge of merges.toSorted((a, b) => a.row - b.row)) {
    const before = byColumn.get(merge.column);
    if (before === undefined) byColumn.set(merge.column, [merge]);
    else before.push(merge);
  }
  return (row, column) => {
    const list = byColumn.get(column) ?? [];
    let [start, end] = [0, list.length];
    while (start < end) {
      const middle = (start + end) >> 1;
      if ((list[middle]?.row ?? 0) < row) start = middle + 1;
      else end = middle;
    }
    const found = list[start - 1];
    return found && row < found.row + found.rows ? found : undefined;
  };
}

/** What stands for the text above: "nt", 〃. */
const isDitto = patternOfAll(({ ditto }) => ditto, "^\\s*(?:[\"“”″〃]|''|", ')\\s*$');

/**
 * The texts of the cells that say of their row who, what and when.
 *
 * A cell that is merged over several rows speaks for each of them, and a blank one for the cell above it where the
 * mapping says so; figures are never repeated that way.
 */
export class KeyCells {
  readonly #grid: Grid;
  readonly #layout: TableLayout;
  readonly #mergeOver: MergeFinder | null;
  /** The column that names the rows, and those that number them. */
  readonly #nameColumn: number | undefined;
  readonly #numbers: readonly Column[];
  /** The last text of each column that is as above, and the row up to which it was looked for; `null` where none is. */
  readonly #above: Map<number, { row: number; text: string }> | null;
  /** The same of columns with marks that say so. */
  readonly #dittos = new Map<number, { row: number; text: string }>();

  constructor({ grid, layout, mapping }: TableContext) {
    this.#grid = grid;
    this.#layout = layout;
    this.#nameColumn = (layout.byRole.get('organisation') ?? layout.byRole.get('indicator'))?.index;
    this.#numbers = numbersIn(layout.columns);
    const merges = grid.table.merges.filter(
      ({ row, column }) => row >= layout.firstRow && !holdsFigures(layout.columns[column]?.role),
    );
    this.#mergeOver = merges.length > 0 ? mergeFinder(merges) : null;
    this.#above = mapping.blanks === 'as-above' ? new Map() : null;
  }

  /** The text in the column of this role; empty where it is blank or there is no such column. */
  of(row: number, role: Column['role']): string {
    const column = this.#layout.byRole.get(role);
    return column === undefined ? '' : this.at(row, column.index);
  }

  /** The text in a column. */
  at(row: number, column: number): string {
    if (this.#above === null) return this.#textAt(row, column);
    // Rows that were passed over may have had the text; each row is looked at once.
    let { row: seen, text } = this.#above.get(column) ?? { row: this.#layout.firstRow - 1, text: '' };
    for (; seen < row; seen++) text = this.#textAt(seen + 1, column) || text;
    this.#above.set(column, { row: seen, text });
    return text;
  }

  /** The name that stands where rows have their numbers: "Tổng cộng" over both columns, of which the first has the text. */
  #nameBeside(row: number): string {
    const texts = this.#numbers.map(({ index }) => this.#grid.text(row, index));
    return texts.find((text) => /\p{L}{2}/u.test(text) && !/^[IVXLC]+\W*$/.test(text)) ?? '';
  }

  #textAt(row: number, column: number): string {
    const text = this.#grid.text(row, column);
    return isDitto().test(text) ? this.#undittoed(row, column) : this.#ownText(text, row, column);
  }

  /** What the last cell above says that is not another mark for the one above it. */
  #undittoed(row: number, column: number): string {
    let { row: seen, text } = this.#dittos.get(column) ?? { row: this.#layout.firstRow - 1, text: '' };
    if (seen > row) [seen, text] = [this.#layout.firstRow - 1, ''];
    for (; seen < row; seen++) {
      const own = this.#grid.text(seen + 1, column);
      if (own !== '' && !isDitto().test(own)) text = own;
    }
    this.#dittos.set(column, { row, text });
    return text;
  }

  #ownText(text: string, row: number, column: number): string {
    const merge = text === '' ? this.#mergeOver?.(row, column) : undefined;
    const own = merge === undefined ? text : this.#grid.text(merge.row, column);
    return own === '' && column === this.#nameColumn ? this.#nameBeside(row) : own;
  }
}
