import { isPoint } from '../figures/bounds.js';
import { limitOf } from '../figures/comparator.js';
import { parseScaled, roundedDigits } from '../figures/decimal.js';
import { difference, exact, type Figure, sum } from '../figures/figure.js';
import { type Target, target } from '../figures/target.js';
import { type Better, defaultComparator } from '../report/model.js';
import type { Total } from './facts.js';

/** What an actual must satisfy to reach a planned total. */
export const targetOf = ({ entry, target: own, figure }: Total, better: Better | null): Target | null =>
  entry?.target ?? own ?? (figure && targetFrom(figure, better));

/** The target in a plan that was added up: "over 100" and "over 170" ask for over 270. */
export function targetFrom(figure: Figure, better: Better | null): Target {
  const { lo, hi, loOpen, hiOpen } = figure.bounds;
  const isOneSided = (lo === null) !== (hi === null);
  const end = lo ?? hi;
  if (!isOneSided || end === null || isPoint(figure.bounds)) {
    return target(defaultComparator(better), figure);
  }
  const comparator = lo === null ? limitOf('ceiling', hiOpen) : limitOf('floor', loOpen);
  const line = exact(end, figure.unit);
  const last = end.precision() < roundedDigits ? null : parseScaled('1', end.e - roundedDigits + 1);
  // A quotient is rounded outwards, where what is just as much would lie within "under".
  const isOutside = last !== null && (comparator === 'under' || comparator === 'over');
  const inwards = comparator === 'under' ? difference : sum;
  return target(comparator, isOutside ? inwards(line, exact(last, figure.unit)) : line);
}
