/**
 * How an actual must stand to its target.
 *
 * - `'over'`: strictly above ("trên 270 tỷ"); 270 itself misses it.
 * - `'at-least'`: above or equal ("từ 2 % trở lên").
 * - `'at-most'`: below or equal ("không quá 4 %").
 * - `'under'`: strictly below ("dưới 4 %").
 * - `'between'`: from the target's figure to its `upper`, both included ("từ 6,6 % đến 6,8 %").
 * - `'exactly'`: equal.
 */
export type Comparator = 'over' | 'at-least' | 'at-most' | 'under' | 'between' | 'exactly';

/** Every comparator, in the order of the documentation. */
export const comparators: readonly Comparator[] = ['over', 'at-least', 'at-most', 'under', 'between', 'exactly'];
