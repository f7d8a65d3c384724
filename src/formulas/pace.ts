import { decimal, minus, zero } from '../figures/decimal.js';
import type { Figure } from '../figures/figure.js';

/**
 * How an actual to date stands to what was due by then.
 *
 * - `'ahead'`: 5 points or more better than what was due.
 * - `'on-pace'`: as good as what was due, or better.
 * - `'near'`: worse by 5 points at most.
 * - `'behind'`: worse by more than 5 points.
 */
export type Pace = 'ahead' | 'on-pace' | 'near' | 'behind';

const margin = decimal('0.05');

/**
 * The pace of an actual to date: the share of the plan that it reached, against the share that was due by then.
 *
 * Both are ratios. Formula: `reached − due` in percentage points, or `due − reached` under a ceiling, where less is better;
 * by the values as they are published.
 *
 * @param due such as the share of the days that have gone.
 * @example
 * // 175.53 of 270 on 30 September: 65 % of the plan, and 74.8 % of the year.
 * pace(exact('0.6501', 'ratio'), exact('0.7479', 'ratio'), 'floor') //=> 'behind'
 * // 30 complaints of at most 40 on the same day.
 * pace(exact('0.75', 'ratio'), exact('0.7479', 'ratio'), 'ceiling') //=> 'near'
 */
export function pace(reached: Figure, due: Figure, side: 'floor' | 'ceiling'): Pace {
  const lead = side === 'floor' ? minus(reached.value, due.value) : minus(due.value, reached.value);
  if (lead.gte(margin)) return 'ahead';
  if (lead.gte(zero)) return 'on-pace';
  return lead.gte(minus(zero, margin)) ? 'near' : 'behind';
}
