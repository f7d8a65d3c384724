import { isPoint } from '../figures/bounds.js';
import { limitOf } from '../figures/comparator.js';
import { parseScaled, roundedDigits } from '../figures/decimal.js';
import { exact, type Figure, sum } from '../figures/figure.js';
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
  const isOutside = end.precision() >= roundedDigits && (comparator === 'under' || comparator === 'over');
  // A quotient is rounded outwards, where what is just as much would lie within "under".
  const inwards = isOutside && parseScaled(comparator === 'under' ? '-1' : '1', end.e - roundedDigits + 1);
  return target(comparator, inwards ? sum(line, exact(inwards, figure.unit)) : line);
}
