import { compareBounds } from './bounds.js';
import { CallError } from './call-error.js';
import { exact, type Figure, requireSameUnit, sum } from './figure.js';
import { exactOrder } from './fraction.js';
import type { Unit } from './unit.js';

/**
 * How `a` lies to `b`: certainly below it, certainly above, equal to it, or `'undecided'` where their bounds overlap.
 *
 * Two figures are equal only where both are exact: 208,7 tỷ published twice may be two amounts.
 *
 * @throws {CallError} `'unit-mismatch'` when the units differ.
 * @example
 * compareFigures(exact('208', 'VND'), published('209', '1', 'VND')) //=> 'below'
 * compareFigures(exact('209', 'VND'), published('209', '1', 'VND')) //=> 'undecided'
 * compareFigures(exact('209', 'VND'), exact('209.0', 'VND')) //=> 'equal'
 */
export function compareFigures(a: Figure, b: Figure): 'below' | 'equal' | 'above' | 'undecided' {
  requireSameUnit(a, b, 'compare');
  const side = exactOrder(a, b);
  if (side !== null) return side < 0 ? 'below' : side > 0 ? 'above' : 'equal';
  return compareBounds(a.bounds, b.bounds);
}

/**
 * The order of two figures in a list, for `Array.sort`: below zero where `a` comes first.
 *
 * By their values as stated; of equal ones by their lower ends, then by their upper ends, where an open lower end comes after
 * a closed one and an open upper end before it. Zero only for figures with the same value and bounds, so that a list has one
 * order. It is an order to print in and no statement: whether a figure is above another {@link compareFigures} says.
 *
 * @throws {CallError} `'unit-mismatch'` when the units differ.
 * @example
 * const sorted = [exact('3', 'VND'), published('2', '1', 'VND'), exact('2', 'VND')].sort(orderOfFigures)
 * sorted.map((figure) => isExact(figure)) //=> [false, true, true]
 */
export function orderOfFigures(a: Figure, b: Figure): number {
  requireSameUnit(a, b, 'sort');
  const [x, y] = [a.bounds, b.bounds];
  return (
    a.value.cmp(b.value) ||
    (x.lo && y.lo ? x.lo.cmp(y.lo) : Number(x.lo !== null) - Number(y.lo !== null)) ||
    Number(x.loOpen) - Number(y.loOpen) ||
    (x.hi && y.hi ? x.hi.cmp(y.hi) : Number(x.hi === null) - Number(y.hi === null)) ||
    Number(y.hiOpen) - Number(x.hiOpen)
  );
}

/**
 * The sum of all `figures`, exact, with the sum of their bounds. Nothing adds up to an exact zero in `unit`.
 *
 * A figure that is missing is none of them: leave it out and say so, or take {@link total}, which does.
 *
 * @param unit the unit of all figures; of an empty list only it tells.
 * @throws {CallError} `'unit-mismatch'` when a figure has another unit; `'bad-figure'` when one is `null` or `undefined`.
 * @example
 * sumOf([exact('148.48', 'VND'), published('60.2', '0.1', 'VND')], 'VND').bounds.lo //=> '208.63'
 * sumOf([], 'VND').value //=> '0'
 */
export function sumOf(figures: Iterable<Figure>, unit: Unit | string): Figure {
  let added = exact('0', unit);
  for (const figure of figures) {
    if (!figure) throw new CallError('bad-figure', `cannot add ${figure}: what is missing is no figure, and not zero`);
    added = sum(added, figure);
  }
  return added;
}
