import type { Rows } from './table.js';

/** So many rows share a block: one array for the cells of a large file would stop a page whenever it grows. */
const blockLength = 4_096;

/** The cells of some rows, one row behind the other, and where each row ends. */
interface Block {
  readonly cells: string[];
  readonly ends: Uint32Array;
}

/**
 * Rows of texts without an array for each of them, which a million times over would be most of the memory of a table and
 * of the work of the garbage collector. A row is made when it is asked for.
 */
export class PackedRows implements Rows {
  readonly #blocks: Block[] = [];
  #length = 0;
  #last: { readonly row: number; readonly cells: readonly string[] } = { row: -1, cells: [] };

  get length(): number {
    return this.#length;
  }

  /** Adds a row; its cells are copied. */
  push(row: readonly string[]): void {
    const at = this.#length % blockLength;
    if (at === 0) this.#blocks.push({ cells: [], ends: new Uint32Array(blockLength) });
    const { cells, ends } = this.#blocks[this.#blocks.length - 1] as Block;
    for (const cell of row) cells.push(cell);
    ends[at] = cells.length;
    this.#length++;
  }

  /** The row of this number. Who reads a table asks for the same row several times. */
  at(row: number): readonly string[] | undefined {
    if (row === this.#last.row) return this.#last.cells;
    const block = row < this.#length ? this.#blocks[Math.floor(row / blockLength)] : undefined;
    if (block === undefined) return undefined;
    const at = row % blockLength;
    this.#last = { row, cells: block.cells.slice(at === 0 ? 0 : block.ends[at - 1], block.ends[at]) };
    return this.#last.cells;
  }
}
