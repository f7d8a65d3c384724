import { exact, type Figure } from '../figures/figure.js';
import { exactOrder } from '../figures/fraction.js';
import { satisfies, type Target } from '../figures/target.js';
import { sameUnit } from '../figures/unit.js';
import type { Reason } from './outcome.js';

/**
 * Whether a target was met, `'undecided'` where the bounds straddle it; or the reason why there is nothing to judge:
 * `'no-side'` where nobody says which side is good.
 */
export type Verdict =
  | { readonly verdict: 'met' | 'missed' | 'undecided'; readonly reason: null }
  | { readonly verdict: null; readonly reason: Reason | 'no-side' };

/**
 * The verdict on an actual against its target.
 *
 * Met when every value inside the actual's bounds satisfies the target, missed when none does, undecided when the
 * bounds straddle it: exactly 270 misses "over 270"; 270,0 published to one decimal leaves it undecided.
 * No verdict when the actual or the target is missing, or their units differ.
 *
 * @example
 * const over270 = target('over', exact('270', 'VND'))
 * verdict(exact('270', 'VND'), over270).verdict //=> 'missed'
 * verdict(published('270.0', '0.1', 'VND'), over270).verdict //=> 'undecided'
 */
export function verdict(actual: Figure | null, target: Target | null): Verdict {
  if (actual === null) return { verdict: null, reason: 'missing-current' };
  if (target === null) return { verdict: null, reason: 'missing-plan' };
  if (!sameUnit(actual.unit, target.figure.unit)) return { verdict: null, reason: 'unit-mismatch' };
  const verdicts = { all: 'met', none: 'missed', some: 'undecided' } as const;
  const side = target.upper === null ? exactOrder(actual, target.figure) : null;
  const reached =
    side === null
      ? satisfies(actual.bounds, target)
      : satisfies(exact(side, 'number').bounds, { ...target, figure: exact(0, 'number') });
  return { verdict: verdicts[reached], reason: null };
}
