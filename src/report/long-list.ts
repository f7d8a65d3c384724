import type { Steps } from '../read/steps.js';

/** So many items are kept in one block: small enough that the engine moves it like any other object. */
const blockLength = 16_384;

/**
 * A list that many items are added to. An array that grows to a million is copied again and again, and a page stands
 * still when the large pieces of memory that it leaves behind are given back all at once.
 */
export class LongList<T> {
  readonly #full: T[][] = [];
  #last: T[] = [];

  get length(): number {
    return this.#full.length * blockLength + this.#last.length;
  }

  push(item: T): void {
    if (this.#last.length === blockLength) {
      this.#full.push(this.#last);
      this.#last = [];
    }
    this.#last.push(item);
  }

  /** All items in one array, a block in each step. */
  *toArray(): Steps<T[]> {
    const items = new Array<T>(this.length);
    let at = 0;
    for (const block of this.#full) {
      for (const item of block) items[at++] = item;
      yield at / items.length;
    }
    for (const item of this.#last) items[at++] = item;
    return items;
  }
}
