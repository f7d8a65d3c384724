import { type Figure, sum } from '../figures/figure.js';

/** The sum of figures that are all known; `null` where one is not, or where there are none. */
export function addedUp(figures: readonly (Figure | null)[]): Figure | null {
  const [first = null, ...others] = figures;
  return others.reduce((added, figure) => added && figure && sum(added, figure), first);
}
