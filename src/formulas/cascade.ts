import { CallError } from '../figures/call-error.js';
import { asDecimal, type Decimal, fromInteger, toInteger } from '../figures/decimal.js';
import { exact, type Figure, isExact } from '../figures/figure.js';

/**
 * A plan split by weights into parts that add up to it exactly.
 *
 * Each part is a multiple of `grain`; what the rounding down leaves over goes, one grain at a time, to the parts that
 * lost most (largest remainder), and among equals to the first. The same input always gives the same split.
 * Unit: that of the plan. Plans and weights may have any number of digits.
 *
 * @param weights zero or more each, and above zero together; only their proportions count.
 * @param grain the smallest amount that is handed out; defaults to 1, a whole đồng. The plan must be a multiple of it.
 * @throws {CallError} when the plan is not exact or no multiple of the grain, or the weights are not as described.
 * @example
 * cascade(exact('100', 'VND'), ['1', '1', '1']).map((part) => part.value.toFixed()) //=> ['34', '33', '33']
 */
export function cascade(
  plan: Figure,
  weights: readonly (Decimal | string | number)[],
  grain: Decimal | string | number = '1',
): Figure[] {
  const shares = weights.map(asDecimal);
  const step = asDecimal(grain);
  if (shares.some((share) => share.isNeg()) || shares.every((share) => share.isZero())) {
    throw new CallError(
      'bad-weights',
      `weights must be zero or more and above zero together, not ${shares.join(', ')}`,
    );
  }
  const places = Math.max(plan.value.decimalPlaces(), step.decimalPlaces());
  const [size, grainSize] = [toInteger(plan.value.abs(), places), toInteger(step, places)];
  if (!isExact(plan) || grainSize <= 0n || size % grainSize !== 0n) {
    throw new CallError('bad-plan', `the plan must be an exact multiple of ${step}, not ${plan.value}`);
  }
  // In whole numbers: a quotient of decimals is rounded, and a grain of a long plan would be lost.
  const grains = size / grainSize;
  const sharePlaces = Math.max(...shares.map((share) => share.decimalPlaces()));
  const wholeShares = shares.map((share) => toInteger(share, sharePlaces));
  const total = wholeShares.reduce((a, b) => a + b, 0n);
  const parts = wholeShares.map((share, index) => {
    const due = grains * share;
    return { index, grains: due / total, rest: due % total };
  });
  const left = Number(grains - parts.reduce((sum, part) => sum + part.grains, 0n));
  const byRest = [...parts].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const first = new Set(byRest.slice(0, left).map(({ index }) => index));
  const sign = plan.value.isNeg() ? -grainSize : grainSize;
  return parts.map(({ index, grains: held }) =>
    exact(fromInteger((held + (first.has(index) ? 1n : 0n)) * sign, places), plan.unit),
  );
}
