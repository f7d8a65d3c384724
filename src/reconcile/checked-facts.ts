import type { Breakdown } from '../facts/breakdown.js';
import type { Facts } from '../facts/facts.js';

/** Facts as a check needs them. */
export interface CheckedFacts extends Facts {
  coverage(indicator: string): Breakdown;
}
