import type { Figure } from '../figures/figure.js';
import type { Missing } from '../report/model.js';

/**
 * What is known of one value: a figure, a reason for its absence, or neither where nobody said anything.
 *
 * `'incomplete'` means that some of its parts are known and some are not.
 */
export interface Amount {
  readonly figure: Figure | null;
  readonly missing: Missing | 'incomplete' | null;
  /** The parts that it was added up from; `null` where it was stated. */
  readonly parts: Parts | null;
}

/** The parts of a total: how many there are, how many are known, and what they are. */
export interface Parts {
  readonly kind: 'organisation' | 'member' | 'half' | 'quarter' | 'month';
  readonly known: number;
  readonly all: number;
  /** The sum of the known parts. Where some are missing it is not the whole and must not pass for it. */
  readonly partial: Figure | null;
}

/** Nothing is known: no figure, and no reason for its absence. */
export const nothing: Amount = { figure: null, missing: null, parts: null };

/** A figure is known. */
export const known = (figure: Figure): Amount => ({ figure, missing: null, parts: null });

/** The value is absent for a stated reason. */
export const absent = (missing: Missing): Amount => ({ figure: null, missing, parts: null });
