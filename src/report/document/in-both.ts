import { type Bounds, isPoint } from '../../figures/bounds.js';
import { type Figure, frozenFigure, publishedDecimals } from '../../figures/figure.js';
import type { Entry } from '../model.js';

/**
 * What two entries of one key say together where one is rounded more than the other and both fit: of "209 tỷ" and
 * "208,7 tỷ" the finer one within the bounds of both, whichever stands first. `null` where they contradict each other, say
 * the very same, or are plans, which are decisions.
 */
export function inBoth(first: Entry, second: Entry): Entry | null {
  if (first.figure === null || second.figure === null || first.scenario === 'PL') return null;
  const [one, other] = [digitsOf(first.figure), digitsOf(second.figure)];
  if (one === null || other === null || one === other) return null;
  const [fine, coarse] = one > other ? [first.figure, second.figure] : [second.figure, first.figure];
  const figure = within(fine, coarse.bounds);
  return figure && { ...first, figure, missing: null, target: null };
}

/** How many decimals a figure is published with; none of an exact one is missing. */
const digitsOf = (figure: Figure): number | null =>
  isPoint(figure.bounds) ? Number.POSITIVE_INFINITY : publishedDecimals(figure);

/** A figure whose value lies within other bounds too; `null` where no value of it does, and where one of them is open. */
export function within(figure: Figure, { lo, loOpen, hi, hiOpen }: Bounds): Figure | null {
  const own = figure.bounds;
  if (lo === null || hi === null || own.lo === null || own.hi === null) return null;
  const [isHigher, isLower] = [lo.gt(own.lo), hi.lt(own.hi)];
  const bounds: Bounds = {
    lo: isHigher ? lo : own.lo,
    loOpen: isHigher ? loOpen : own.loOpen || (loOpen && lo.eq(own.lo)),
    hi: isLower ? hi : own.hi,
    hiOpen: isLower ? hiOpen : own.hiOpen || (hiOpen && hi.eq(own.hi)),
  };
  const [low, high] = [bounds.lo ?? lo, bounds.hi ?? hi];
  if (low.gt(high) || (low.eq(high) && (bounds.loOpen || bounds.hiOpen))) return null;
  // 209,5 to one decimal and 209 to none leave 209,45 to 209,5.
  const isInside = figure.value.gte(low) && (figure.value.lt(high) || (figure.value.eq(high) && !bounds.hiOpen));
  return frozenFigure({ ...figure, value: isInside ? figure.value : low, bounds });
}
