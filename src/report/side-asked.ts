import type { Figure } from '../figures/figure.js';
import type { Target } from '../figures/target.js';
import type { Better } from './model.js';

/** Which side is good: the one that is known, else the one that the words of the plan ask for: "trên 270", "at most 40". */
export function sideAsked(known: Better | null, target: Target | null, printed: Figure | null): Better | null {
  if (known !== null || target === null || printed === null) return known;
  if (target.comparator === 'exactly') return 'closer';
  // "Gần 10" is about that much.
  if (printed.said?.qualifier === 'near') return null;
  // A plan without such words prints as a figure with two ends.
  const { lo, hi } = printed.bounds;
  if ((lo === null) === (hi === null)) return null;
  return hi === null ? 'higher' : 'lower';
}
