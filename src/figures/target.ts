import { type Bounds, compareBounds } from './bounds.js';
import type { Comparator } from './comparator.js';
import type { Figure } from './figure.js';

/** A threshold with a comparator. `upper` is the higher end of `'between'` and `null` otherwise. */
export interface Target {
  readonly comparator: Comparator;
  readonly figure: Figure;
  readonly upper: Figure | null;
}

/**
 * The values that satisfy `target`, as a figure: "over 270" becomes 270 with an open lower end and no upper one.
 *
 * Its arithmetic answers what the target asks for: its growth over 208,7 is the growth that the plan asks for.
 *
 * @example
 * targetRange({ comparator: 'over', figure: exact('270', 'VND'), upper: null }).bounds.hi //=> null
 */
export function targetRange({ comparator, figure, upper }: Target): Figure {
  const { lo, hi, loOpen, hiOpen } = figure.bounds;
  const ends: Record<Comparator, Bounds> = {
    over: { lo, loOpen: true, hi: null, hiOpen: true },
    'at-least': { lo, loOpen, hi: null, hiOpen: true },
    'at-most': { lo: null, loOpen: true, hi, hiOpen },
    under: { lo: null, loOpen: true, hi, hiOpen: true },
    between: { lo, loOpen, hi: upper?.bounds.hi ?? null, hiOpen: upper?.bounds.hiOpen ?? true },
    exactly: figure.bounds,
  };
  return { ...figure, bounds: ends[comparator] };
}

/** Whether every value inside `x` satisfies the target, none does, or the bounds straddle it. */
export function satisfies(x: Bounds, target: Target): 'all' | 'none' | 'some' {
  const side = compareBounds(x, target.figure.bounds);
  const touch = (lower: Bounds, higher: Bounds): boolean =>
    lower.hi !== null && higher.lo !== null && lower.hi.lte(higher.lo);
  switch (target.comparator) {
    case 'over':
      return side === 'above' ? 'all' : touch(x, target.figure.bounds) ? 'none' : 'some';
    case 'under':
      return side === 'below' ? 'all' : touch(target.figure.bounds, x) ? 'none' : 'some';
    case 'at-least':
      return touch(target.figure.bounds, x) ? 'all' : side === 'below' ? 'none' : 'some';
    case 'at-most':
      return touch(x, target.figure.bounds) ? 'all' : side === 'above' ? 'none' : 'some';
    case 'exactly':
      return side === 'equal' ? 'all' : side === 'undecided' ? 'some' : 'none';
    case 'between': {
      const ends = [
        satisfies(x, { ...target, comparator: 'at-least' }),
        satisfies(x, { comparator: 'at-most', figure: target.upper ?? target.figure, upper: null }),
      ];
      return ends.includes('none') ? 'none' : ends.includes('some') ? 'some' : 'all';
    }
  }
}
