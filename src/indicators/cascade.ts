import { type Decimal, decimal, divide, minus, plus, times, zero } from '../figures/decimal.js';
import { exact, type Figure, isExact } from '../figures/figure.js';

/**
 * A plan split by weights into parts that add up to it exactly.
 *
 * Each part is a multiple of `grain`; what the rounding down leaves over goes, one grain at a time, to the parts that
 * lost most (largest remainder), and among equals to the first. The same input always gives the same split.
 * Unit: that of the plan.
 *
 * @param weights zero or more each, and above zero together; only their proportions count.
 * @param grain the smallest amount that is handed out; defaults to 1, a whole đồng. The plan must be a multiple of it.
 * @throws {RangeError} when the plan is not exact or no multiple of the grain, or the weights are not as described.
 * @example
 * cascade(exact('100', 'VND'), ['1', '1', '1']).map((part) => part.value.toFixed()) //=> ['34', '33', '33']
 */
export function cascade(plan: Figure, weights: readonly (Decimal | string)[], grain: Decimal | string = '1'): Figure[] {
  const shares = weights.map(asDecimal);
  const step = asDecimal(grain);
  const total = shares.reduce((a, b) => plus(a, b), zero);
  if (shares.some((share) => share.isNeg()) || !total.gt(0)) {
    throw new RangeError(`weights must be zero or more and above zero together, not ${shares.join(', ')}`);
  }
  if (!isExact(plan) || !step.gt(0) || !divide(plan.value, step, 'nearest').isInteger()) {
    throw new RangeError(`the plan must be an exact multiple of ${step}, not ${plan.value}`);
  }
  const size = plan.value.abs();
  const sign = plan.value.isNeg() ? '-1' : '1';
  // Whole grains and remainders are compared without dividing: size × share against grains × step × total.
  const parts = shares.map((share, index) => {
    const due = times(size, share);
    const grains = divide(due, times(step, total), 'down').floor();
    return { index, grains, rest: minus(due, times(grains, times(step, total))) };
  });
  const handedOut = parts.reduce((sum, { grains }) => plus(sum, grains), zero);
  const left = minus(divide(size, step, 'nearest'), handedOut).toNumber();
  const first = new Set(
    [...parts]
      .sort((a, b) => b.rest.cmp(a.rest) || a.index - b.index)
      .slice(0, left)
      .map(({ index }) => index),
  );
  return parts.map(({ index, grains }) => {
    const held = first.has(index) ? plus(grains, decimal('1')) : grains;
    return exact(times(times(held, step), decimal(sign)), plan.unit);
  });
}

const asDecimal = (value: Decimal | string): Decimal => (typeof value === 'string' ? decimal(value) : value);
