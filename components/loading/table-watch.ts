import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isTranslated } from '../language.js';
import type { SeenTable } from './source.js';
import { tableNamed } from './table-named.js';

/** A table of the page that changes is read again after this pause, in milliseconds. */
const settlingMs = 100;

const changes = { childList: true, characterData: true, subtree: true, attributeFilter: ['id', 'aria-rowcount'] };

/** Has a table read again when it changes, comes late, or gives way to another with its ID. */
export class TableWatch implements ReactiveController, SeenTable {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #readAgain: () => void;
  /** The most rows with figures that were seen in the table. */
  rows = 0;
  /** The figures that were read of it, by what they are of; `null` before. */
  figures: ReadonlyMap<string, string> | null = null;
  #id = '';
  #table: HTMLTableElement | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  readonly #observer = new MutationObserver((records) => {
    const before = this.#table;
    this.#table = tableNamed(this.#id, this.#host);
    if (this.#table === before && !records.some(({ target }) => before?.contains(target))) return;
    clearTimeout(this.#pause);
    // What a translation writes into the table was not written by those who keep it.
    this.#pause = setTimeout(() => void (isTranslated() || this.#readAgain()), settlingMs);
  });

  constructor(host: ReactiveControllerHost & HTMLElement, readAgain: () => void) {
    this.#host = host;
    this.#readAgain = readAgain;
    host.addController(this);
  }

  /**
   * Watches the table with this ID from now on; none where it is empty.
   *
   * @param rows those that it had when it was asked for.
   * @param again whether what was read before was asked for in the same way.
   */
  follow(id: string, rows: readonly HTMLTableRowElement[], again: boolean): void {
    if (!again) this.figures = null;
    if (id !== this.#id) {
      this.#id = id;
      this.rows = 0;
      this.hostConnected();
    }
    this.rows = Math.max(this.rows, withFigures(rows), withFigures(this.#table?.rows ?? []));
  }

  hostConnected(): void {
    this.hostDisconnected();
    if (this.#id === '' || !this.#host.isConnected) return;
    this.#table = tableNamed(this.#id, this.#host);
    for (const root of [this.#host.getRootNode(), this.#host.ownerDocument]) this.#observer.observe(root, changes);
  }

  hostDisconnected(): void {
    clearTimeout(this.#pause);
    this.#observer.disconnect();
  }
}

/** How many rows have figures; those that only hold the place of others while they are on their way do not. */
export const withFigures = (rows: Iterable<HTMLTableRowElement>): number =>
  [...rows].filter((row) => /\d/.test(row.textContent ?? '') && row.querySelector('td')).length;
