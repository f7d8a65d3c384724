import type { Figure } from '../figures/figure.js';
import { index } from './growth.js';
import type { Outcome } from './outcome.js';

/**
 * Share of a part in its whole.
 *
 * Formula: `part ÷ whole`. Unit: ratio, so 0.29 reads 29 %.
 * Undefined when a side is missing, the units differ, or the whole is not certainly above zero.
 *
 * @example
 * share(exact('30', 'VND'), exact('120', 'VND')).figure.value //=> '0.25'
 */
export const share = (part: Figure | null, whole: Figure | null): Outcome => index(part, whole);
