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

/** Finds the cell that a place of a document came from; `null` where it came from none. */
export type CellFinder = (place: Place) => Place | null;

/** A place below a root: in a document or in a mapping. */
export type RootedPlace = Extract<Place, { readonly path: Path }>;

/** The cell at a row and a column, both counted from 0. */
export const cellAt = (row: number, column: number): CellPlace => ({ at: 'cell', row, column });

/** The attribute of this name. */
export const attributeAt = (name: string): Place => ({ at: 'attribute', name });

/** `place` as a plain value, which keeps nothing else alive. */
export const plainPlace = (place: Place): Place => ('path' in place ? { at: place.at, path: place.path } : place);

/**
 * A place as people name it whatever they read it in: `$.entries[3].value`, `mapping.scenario`, `C5`, an attribute.
 *
 * @example
 * placeName({ at: 'document', path: ['entries', 3, 'value'] }) //=> '$.entries[3].value'
 * placeName({ at: 'cell', row: 4, column: 2 }) //=> 'C5'
 */
export function placeName(place: Place): string {
  if (place.at === 'cell') return lettersOf(place.column) + String(place.row + 1);
  if (place.at === 'attribute') return place.name;
  const keys = place.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`));
  return (place.at === 'mapping' ? 'mapping' : '$') + keys.join('');
}

/** The letters of a column, counted from 0. */
const lettersOf = (column: number): string =>
  column < 0 ? '' : lettersOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
