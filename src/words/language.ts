import type { Comparator } from '../figures/target.js';

/** How a number was qualified: a comparator, `'about'` ("khoảng", "about"), or `null` for a plain number. */
export type Qualifier = Comparator | 'about' | null;

/** A word that stands before or after a number. `{n}` is the place of the number, `{m}` of the upper end. */
export type Template = string;

/**
 * Everything that one language says: the words that are read, and the words that are printed.
 *
 * In each list of spellings the first is printed and all are read.
 */
export interface Words {
  readonly lang: 'vi' | 'en';
  readonly decimalMark: string;
  readonly groupMark: string;
  /** Powers of ten with their names, smallest first. */
  readonly scales: readonly (readonly [exponent: number, ...spellings: string[]])[];
  /** Base units with their names. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  /** Currencies that stand before their number. */
  readonly currencyFirst: boolean;
  /** Units whose name changes above one. */
  readonly plurals: Readonly<Record<string, string>>;
  /** Short spellings of a scale and a unit in one. */
  readonly scaledUnits: readonly (readonly [exponent: number, base: string, ...spellings: string[]])[];
  readonly percent: readonly string[];
  readonly percentagePoint: readonly string[];
  readonly times: readonly string[];
  readonly per: readonly string[];
  readonly before: Readonly<Record<Exclude<Qualifier, null | 'between'>, readonly string[]>>;
  readonly after: Readonly<Record<'at-least' | 'at-most', readonly string[]>>;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** How a qualified number is printed, with `{n}` and `{m}`. */
  readonly qualified: Readonly<Record<Exclude<Qualifier, null>, Template>>;
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly index: readonly string[];
  readonly exceed: readonly string[];
  /** Words before an amount that say nothing about it. */
  readonly reach: readonly string[];
  /** "of plan": makes a ratio an attainment. */
  readonly ofPlan: readonly string[];
  /** "compared with": what follows names the base and is not part of the number. */
  readonly against: readonly string[];
  /** Everything that views print, by key; `{name}` marks a place to fill. */
  readonly says: Readonly<Record<string, Template>>;
}
