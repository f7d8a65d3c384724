/** Keys and positions on the way from the root of a document: `['entries', 3, 'value']`. */
export type Path = readonly (string | number)[];

/** A place in a report document. */
export interface DocumentPlace {
  readonly at: 'document';
  readonly path: Path;
}

/** A cell of a table, its row and column counted from 0. */
export interface CellPlace {
  readonly at: 'cell';
  readonly row: number;
  readonly column: number;
}

/** Where something stands. It is a value until somebody reads it: {@link placeName} and {@link placeText} print it. */
export type Place =
  | DocumentPlace
  | CellPlace
  /** What a page declares of a table. */
  | { readonly at: 'mapping'; readonly path: Path }
  /** An attribute of an element, or a field that becomes one. */
  | { readonly at: 'attribute'; readonly name: string };

/** A place below a root: in a document or in a mapping. */
export type RootedPlace = Extract<Place, { readonly path: Path }>;

/** The cell at a row and a column, both counted from 0. */
export const cellAt = (row: number, column: number): CellPlace => ({ at: 'cell', row, column });

/** The attribute of this name. */
export const attributeAt = (name: string): Place => ({ at: 'attribute', name });

/**
 * A part of what stands at another place, by its key or its position. A million values have such a place and few are at
 * fault, so its path is put together when it is asked for.
 */
export class ChildPlace {
  readonly at: 'document' | 'mapping';
  readonly #whole: RootedPlace;
  readonly #key: string | number;

  constructor(whole: RootedPlace, key: string | number) {
    this.at = whole.at;
    this.#whole = whole;
    this.#key = key;
  }

  get path(): Path {
    return [...this.#whole.path, this.#key];
  }
}

/** `place` as a plain value, which keeps nothing else alive. */
export function plainPlace(place: Place): Place {
  if (place.at === 'cell') return cellAt(place.row, place.column);
  return place.at === 'attribute' ? attributeAt(place.name) : { at: place.at, path: place.path };
}

/**
 * A place as people name it whatever they read it in: `$.entries[3].value`, `mapping.scenario`, `C5`, an attribute.
 *
 * @example
 * placeName({ at: 'document', path: ['entries', 3, 'value'] }) //=> '$.entries[3].value'
 * placeName({ at: 'cell', row: 4, column: 2 }) //=> 'C5'
 */
export function placeName(place: Place): string {
  if (place.at === 'cell') return cellName(place);
  if (place.at === 'attribute') return place.name;
  const keys = place.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
  return (place.at === 'mapping' ? 'mapping' : '$') + keys.join('');
}

function cellName({ row, column }: CellPlace): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters + String(row + 1);
}
