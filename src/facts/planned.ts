import { isPoint } from '../figures/bounds.js';
import { limitOf } from '../figures/comparator.js';
import { type Decimal, parseScaled, roundedDigits } from '../figures/decimal.js';
import { exact, type Figure, published } from '../figures/figure.js';
import { type Target, target } from '../figures/target.js';
import type { Unit } from '../figures/unit.js';
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
  return target(comparator, lineAt(end, figure.unit));
}

/** A line; one that a quotient was rounded to lies somewhere beside its last digit, and what is as much is not under it. */
function lineAt(end: Decimal, unit: Unit): Figure {
  const twice = end.precision() < roundedDigits ? null : parseScaled('2', end.e - roundedDigits + 1);
  return twice === null ? exact(end, unit) : published(end, twice, unit);
}
