import type { Figure } from '../figures/figure.js';

/** Why an indicator has no value. A view prints "n.a." with the reason, never 0, ∞ or 100 %. */
export type Reason =
  | 'base-not-positive'
  | 'base-undecided'
  | 'missing-current'
  | 'missing-base'
  | 'missing-plan'
  | 'unit-mismatch'
  | 'method-not-named'
  | 'no-single-plan'
  | 'no-denominator'
  | 'not-annual'
  | 'implies-nothing'
  | 'incomplete'
  | 'not-over'
  | 'is-loss';

/** The result of a formula: a figure, or the reason why there is none. */
export type Outcome =
  | { readonly figure: Figure; readonly reason: null }
  | { readonly figure: null; readonly reason: Reason };

export const computed = (figure: Figure): Outcome => ({ figure, reason: null });
export const notAvailable = (reason: Reason): Outcome => ({ figure: null, reason });
