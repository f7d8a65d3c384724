/**
 * Figures: exact decimals with units and bounds, arithmetic that carries the bounds along, and targets.
 *
 * @packageDocumentation
 */
export type { Bounds } from './bounds.js';
export { CallError, type CallErrorCode } from './call-error.js';
export { type Comparator, comparators, traitsOf } from './comparator.js';
export { type Decimal, decimal, parseDecimal } from './decimal.js';
export {
  difference,
  exact,
  type Figure,
  isExact,
  power,
  product,
  published,
  publishedDecimals,
  quotient,
  type Said,
  sum,
} from './figure.js';
export { type FigureJson, figureFromJson, figureToJson } from './figure-json.js';
export { compareFigures, orderOfFigures, sumOf } from './order.js';
export { type Target, target, targetRange } from './target.js';
export { parseUnit, productUnit, quotientUnit, type Unit, unit } from './unit.js';
