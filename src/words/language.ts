import type { Comparator } from '../figures/comparator.js';

/** How a number was qualified: a comparator, `'about'` ("khoảng", "about"), or `null` for a plain number. */
export type Qualifier = Comparator | 'about' | null;

/** A qualifier as it was said: "gần" and "dưới" both bound from above, and each prints as it was typed. */
export type SaidQualifier = Qualifier | 'near';

/** Text with places to fill: `{n}` is the place of the number. */
export type Template = string;

/**
 * What a word means in a phrase: its kind and, behind a space, what it names.
 *
 * `scale 9` is a power of ten; `unit VND 6` a unit with the power of ten that it brings along; `multiple 2` an index in
 * one word, "gấp đôi". The other kinds:
 *
 * - `from`, `between`, `to`, `and`: the words of ranges. "từ" opens a range or a floor ("từ … trở lên"), "between" a
 *   range only, and "and" closes only what "between" opened.
 * - `estimate`: about, unless another qualifier follows: "ước đạt".
 * - `up`, `down`, `growth`, `unchanged`: changes. "tăng trưởng" is a noun, so that "from … to …" behind it gives its
 *   range and not a rise.
 * - `index`, `exceed`: "bằng", "vượt". `reach`, `by`: words before a number that say nothing about it.
 * - `ofPlan`: "of plan" without a word for "of". `plan`: the plan, behind a word such as "of", "on" or "above".
 * - `against`, `of`, `during`: what follows names a base or a time and is not part of the number. `prior` is a base.
 */
export type Meaning =
  | `scale ${number}`
  | `unit ${string}`
  | `multiple ${number}`
  | `before ${Exclude<SaidQualifier, null | 'between'>}`
  | `after ${'at-least' | 'at-most'}`
  | Part;

type Part =
  | ('per' | 'from' | 'between' | 'to' | 'and' | 'estimate' | 'reach' | 'by' | 'ofPlan' | 'plan')
  | ('up' | 'down' | 'growth' | 'unchanged' | 'index' | 'exceed' | 'against' | 'of' | 'during' | 'prior');

/** The kinds of meaning. */
export type Kind = 'scale' | 'unit' | 'multiple' | 'before' | 'after' | Part;

/** The words of one language that are read in phrases and printed with numbers. */
export interface Words {
  readonly lang: 'vi' | 'en';
  readonly decimalMark: string;
  readonly groupMark: string;
  /** Whether currencies stand before their number. */
  readonly currencyFirst: boolean;
  /** Which spelling of a unit is printed for more than one. */
  readonly plural: number;
  /** What is printed on either side of a number that is a floor. */
  readonly atLeast: readonly [before: string, after: string];
  /** The spellings of each meaning, separated by strokes. The first is printed, all are read. */
  readonly reads: { readonly [M in Meaning]?: string };
}

/** How `words` spells a meaning; empty where it has no word for it. */
export const spelling = (words: Words, meaning: Meaning, which = 0): string =>
  words.reads[meaning]?.split('|')[which] ?? '';

/** A table of what views print, in Vietnamese and in English. */
export type Sayings = Readonly<Record<string, readonly [vi: Template, en: Template]>>;
