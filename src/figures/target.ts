import { type Bounds, compareBounds, isBelow } from './bounds.js';
import { CallError } from './call-error.js';
import { type Comparator, comparators, traitsOf } from './comparator.js';
import { type Figure, frozenFigure, requireSameUnit } from './figure.js';

/** A threshold with a comparator; a range has a second one, its `upper` end. */
export type Target =
  | { readonly comparator: Exclude<Comparator, 'between'>; readonly figure: Figure; readonly upper: null }
  | { readonly comparator: 'between'; readonly figure: Figure; readonly upper: Figure };

/**
 * What an actual must satisfy, checked.
 *
 * @param upper the higher end of `'between'`; other comparators have none.
 * @throws {CallError} `'bad-target'` when the comparator is none, or an end is missing, no figure, superfluous or below the other
 *   one; `'unit-mismatch'` when their units differ.
 * @example
 * target('over', exact('270', 'VND')).comparator //=> 'over'
 * target('between', exact('6.6', 'ratio'), exact('6.8', 'ratio')).upper.value //=> '6.8'
 */
export function target(comparator: Comparator, figure: Figure, upper: Figure | null = null): Target {
  const hasEnds = comparator === 'between' ? upper?.bounds : traitsOf(comparator) && upper === null;
  if (!hasEnds || !figure?.bounds) throw new CallError('bad-target', `${faultIn(comparator, figure, upper)}`);
  if (upper) {
    requireSameUnit(figure, upper, 'reach between');
    if (figure.value.gt(upper.value))
      throw new CallError('bad-target', `"between" needs an upper end of at least ${figure.value}, not ${upper.value}`);
  }
  return Object.freeze({ comparator, figure, upper }) as Target;
}

/** For messages: what is wrong with what should be a target. */
function faultIn(comparator: Comparator, figure: Figure | null, upper: Figure | null): string {
  if (!traitsOf(comparator)) return `a comparator is one of ${comparators.join(', ')}, not "${comparator}"`;
  if (!figure?.bounds) return `"${comparator}" needs a figure, not ${figure}`;
  if (comparator === 'between') return `"between" needs an upper end beside ${figure.value}`;
  return `"${comparator}" has one end, not also ${upper?.value ?? upper}`;
}

/**
 * The values that satisfy `target`, as a figure: "over 270" becomes 270 with an open lower end and no upper one.
 *
 * Its arithmetic answers what the target asks for: its growth over 208,7 is the growth that the plan asks for.
 *
 * @example
 * targetRange(target('over', exact('270', 'VND'))).bounds.hi //=> null
 */
export function targetRange({ comparator, figure, upper }: Target): Figure {
  const { side, isStrict } = traitsOf(comparator);
  const from = side === 'ceiling' ? null : figure.bounds;
  const to = side === 'floor' ? null : (upper ?? figure).bounds;
  const bounds: Bounds = {
    lo: from?.lo ?? null,
    loOpen: isStrict || (from?.loOpen ?? true),
    hi: to?.hi ?? null,
    hiOpen: isStrict || (to?.hiOpen ?? true),
  };
  return frozenFigure({ ...figure, bounds });
}

/** Whether every value inside `x` satisfies the target, none does, or the bounds straddle it. */
export function satisfies(x: Bounds, { comparator, figure, upper }: Target): 'all' | 'none' | 'some' {
  const { side, isStrict } = traitsOf(comparator);
  const line = figure.bounds;
  if (side === 'point') {
    const lies = compareBounds(x, line);
    return lies === 'equal' ? 'all' : lies === 'undecided' ? 'some' : 'none';
  }
  if (side === 'range') {
    const ends = [
      satisfies(x, { comparator: 'at-least', figure, upper: null }),
      satisfies(x, { comparator: 'at-most', figure: upper ?? figure, upper: null }),
    ];
    return ends.includes('none') ? 'none' : ends.includes('some') ? 'some' : 'all';
  }
  const [lower, higher] = side === 'floor' ? [line, x] : [x, line];
  if (isStrict) return isBelow(lower, higher) ? 'all' : reaches(higher, lower) ? 'none' : 'some';
  return reaches(lower, higher) ? 'all' : isBelow(higher, lower) ? 'none' : 'some';
}

/** Whether no value of `x` lies above any of `y`. */
const reaches = (x: Bounds, y: Bounds): boolean => x.hi !== null && y.lo !== null && x.hi.lte(y.lo);
