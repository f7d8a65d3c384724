import { idsOf } from '../../notes.js';

/** Names of more characters get an ID from their beginning. */
const longest = 200;

/** An ID made of a name: "Huyện Bến Lức" gives `huyen-ben-luc`. */
export const idFrom = (name: string): string =>
  name
    .slice(0, longest)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** One thing that a table names, with the cell that named it first. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The names in a table with the IDs they get, in the order in which they are met.
 *
 * Names that a mapping declares have the IDs that it gives them; where it declares a list, no other name is known.
 */
export class Names {
  readonly found = new Map<string, Named>();
  readonly #ids: Set<string>;
  /** The number that is tried next behind an ID that several names lead to. */
  readonly #numbers = new Map<string, number>();
  readonly #declared: ReadonlyMap<string, string>;
  readonly #isClosed: boolean;

  constructor(declared: ReadonlyMap<string, string> = new Map(), isClosed = declared.size > 0) {
    this.#declared = declared;
    this.#ids = new Set(isClosed ? [] : declared.values());
    this.#isClosed = isClosed;
  }

  /** The names of a closed list, for messages. */
  get accepted(): readonly string[] {
    return idsOf(this.#declared);
  }

  /** Whether the mapping declares this name. */
  declares(name: string): boolean {
    return this.#declared.has(name);
  }

  /** The thing of this name, new or known; `null` where a closed list has no such name. */
  of(name: string, row: number, column: number): Named | null {
    const known = this.found.get(name);
    if (known) return known;
    const declared = this.#declared.get(name);
    if (declared === undefined && this.#isClosed) return null;
    const named = { id: declared ?? this.#freeId(name), name, row, column };
    this.found.set(name, named);
    return named;
  }

  /** The things that were named, each once, though a declared one may be called by its ID and by its name. */
  list(): Named[] {
    return [...new Map([...this.found.values()].map((named) => [named.id, named])).values()];
  }

  #freeId(name: string): string {
    const base = idFrom(name) || 'x';
    let id = base;
    let number = this.#numbers.get(base) ?? 2;
    while (this.#ids.has(id)) id = `${base}-${number++}`;
    this.#numbers.set(base, number);
    this.#ids.add(id);
    return id;
  }
}
