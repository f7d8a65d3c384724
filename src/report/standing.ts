import type { Period } from '../calendar/index.js';
import type { Figure } from '../figures/figure.js';
import type { Target } from '../figures/target.js';
import type { Better, Missing } from './model.js';

/**
 * What is known of one value: a figure, a reason for its absence, or neither where nobody said anything.
 *
 * `'incomplete'` means that some of its parts are known and some are not.
 */
export interface Known {
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

/** A plan, with what an actual must satisfy. */
export interface KnownPlan extends Known {
  readonly target: Target | null;
}

/** A named stretch of a bar, up to and including `upTo`; the last one has no end. */
export interface Band {
  readonly name: string;
  readonly upTo: Figure | null;
}

/**
 * Where one indicator stands: its actual with everything that it is compared with.
 *
 * Attributes and reports both end as a standing, and views read nothing else.
 */
export interface Standing {
  readonly label: string;
  readonly organisation: string | null;
  readonly period: Period | null;
  /** The period as an editor typed it, where that is no canonical period. */
  readonly periodText: string | null;
  readonly better: Better;
  /** Whether the parts that are still missing cannot lower the actual. */
  readonly neverNegative: boolean;
  readonly actual: Known;
  readonly plan: KnownPlan;
  readonly prior: Known;
  readonly forecast: Known;
  /** The whole that the actual is a part of, with its name. */
  readonly whole: Known & { readonly label: string | null };
  /** Growth as the source states it; it outranks the growth computed from `prior`. */
  readonly growth: Figure | null;
  readonly bands: readonly Band[];
  readonly source: string | null;
  readonly asOf: string | null;
}

/** Nothing is known: no figure, and no reason for its absence. */
export const nothing: Known = { figure: null, missing: null, parts: null };

/** A figure is known. */
export const known = (figure: Figure): Known => ({ figure, missing: null, parts: null });

/** The value is absent for a stated reason. */
export const absent = (missing: Missing): Known => ({ figure: null, missing, parts: null });
