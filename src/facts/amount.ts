import type { Figure } from '../figures/figure.js';
import type { Missing, Unusable } from '../report/model.js';
import type { Place } from '../report/place.js';

/**
 * Why there is no figure:
 *
 * - a reason that somebody stated;
 * - `'incomplete'`: some of its parts are known and some are not;
 * - `'unreadable'`: its figure stands in the source and could not be read;
 * - `'two-figures'`: the source gives two figures that differ;
 * - `'no-parts'`: parts of it are stated, and a ratio without numerator and denominator does not add up;
 * - `'unknown-kind'`: parts of it are stated, and nobody says how they add up;
 * - `'unit-mismatch'`: numerator and denominator do not make its unit.
 */
export type Absence = Unusable | Missing | 'incomplete' | 'no-parts' | 'unknown-kind' | 'unit-mismatch';

/** What is known of one value: a figure, a reason for its absence, or neither where nobody said anything. */
export interface Amount {
  readonly figure: Figure | null;
  readonly missing: Absence | null;
  /** Where the figure stands that could not be read, or differs from the one above it; left out otherwise. */
  readonly refusedAt?: Place;
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
export const absent = (missing: Absence): Amount => ({ figure: null, missing, parts: null });
