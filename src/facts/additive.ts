import { isCountable, isPercentage, type Unit } from '../figures/unit.js';

/**
 * Whether figures in a unit add up over people and places whatever they measure: money, and counts of named things. A plain
 * number may be a score.
 */
export const isAdditive = (unit: Unit): boolean =>
  unit.key !== 'number' && (isCountable(unit) || /^[A-Z]{3}$/.test(unit.key));

/** Whether figures in a unit never add up, whatever a report declares: shares, and so much per something; per year they do. */
export const isRate = (unit: Unit): boolean =>
  isPercentage(unit) || unit.below.some((below) => !/^(year|quarter|month|week|day)$/.test(below));
