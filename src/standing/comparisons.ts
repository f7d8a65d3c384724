import { isPoint } from '../figures/bounds.js';
import { traitsOf } from '../figures/comparator.js';
import { one } from '../figures/decimal.js';
import type { Figure } from '../figures/figure.js';
import { target as limit, targetRange } from '../figures/target.js';
import { isRatio } from '../figures/unit.js';
import { attainment, gap } from '../formulas/attainment.js';
import { change, growth } from '../formulas/growth.js';
import { impliedBase } from '../formulas/implied.js';
import { computed, type Outcome } from '../formulas/outcome.js';
import { share } from '../formulas/share.js';
import { type Verdict, verdict } from '../formulas/verdict.js';
import type { Standing } from './standing.js';

/** A comparison by the formula that fits its figures. */
export interface Comparison<K extends string> {
  readonly kind: K;
  readonly outcome: Outcome;
}

/** Everything that a standing is compared with; `null` where nobody said anything to compare with. */
export interface Comparisons {
  /** The actual against the prior year. */
  readonly prior: Comparison<'growth' | 'change'> | null;
  /** The actual against its plan; `null` also where the actual is exactly the plan and misses it. */
  readonly plan: Comparison<'attainment' | 'gap'> | null;
  /** The actual as a part of its whole. */
  readonly share: Comparison<'share'> | null;
  /** What the plan asks for on the prior year. */
  readonly required: Comparison<'growth' | 'change'> | null;
  readonly verdict: Verdict;
  /** The prior year that a stated growth implies, where nobody stated the prior year itself. */
  readonly impliedPrior: Figure | null;
}

/**
 * The comparisons of a standing, each by the formula that fits.
 *
 * A ratio is compared in percentage points, everything else by growth and attainment. A plan that is a ceiling shows
 * its gap, because an inverted attainment would mislead. A growth that the source states outranks the computed one.
 *
 * @example
 * const { standing } = readAttributes({ value: '50%', prior: '40%' }, 'en')
 * comparisonsOf(standing).prior.kind //=> 'change'
 */
export function comparisonsOf(standing: Standing): Comparisons {
  const { actual, plan, prior, whole, growth: stated } = standing;
  const { target } = plan;
  const hasPrior = prior.figure !== null || prior.missing !== null;
  const hasPlan = plan.figure !== null || plan.missing !== null;
  const hasWhole = whole.figure !== null || whole.missing !== null;
  const inPoints = [actual.figure, plan.figure].some((figure) => figure !== null && isRatio(figure.unit));
  const against = inPoints
    ? ({ kind: 'change', formula: change } as const)
    : ({ kind: 'growth', formula: growth } as const);
  const isCeiling = target !== null && traitsOf(target.comparator).side === 'ceiling';
  const useGap = inPoints || isCeiling;
  const verdict = verdictOn(standing);
  const reached = (useGap ? gap : attainment)(actual.figure, target);
  // 270 misses "over 270" and is all of it: 100 % beside a plan that was missed would be taken for a mistake.
  const isTie = verdict.verdict === 'missed' && reached.figure !== null && isOne(reached.figure);
  const computedPrior = hasPrior ? { kind: against.kind, outcome: against.formula(actual.figure, prior.figure) } : null;
  return {
    prior: stated ? { kind: 'growth', outcome: computed(stated) } : computedPrior,
    plan: hasPlan && !isTie ? { kind: useGap ? 'gap' : 'attainment', outcome: reached } : null,
    share: hasWhole ? { kind: 'share', outcome: share(actual.figure, whole.figure) } : null,
    required:
      target && prior.figure
        ? { kind: against.kind, outcome: against.formula(targetRange(target), prior.figure) }
        : null,
    verdict,
    impliedPrior: hasPrior || stated === null ? null : impliedBase(actual.figure, stated).figure,
  };
}

/** Whether a figure is exactly 100 %. */
const isOne = ({ bounds, unit }: Figure): boolean => isRatio(unit) && isPoint(bounds) && bounds.lo?.eq(one) === true;

/**
 * The verdict on the actual; on an incomplete one only where the parts that are known decide it already.
 *
 * Eleven months above the plan of a year meet it, provided that the twelfth cannot be negative.
 */
function verdictOn({ actual, plan, neverNegative }: Standing): Verdict {
  if (actual.missing !== 'incomplete') return verdict(actual.figure, plan.target);
  const partial = neverNegative ? (actual.parts?.partial ?? null) : null;
  const atLeast = partial && targetRange(limit('at-least', partial));
  const early = verdict(atLeast, plan.target);
  return early.verdict === 'met' || early.verdict === 'missed' ? early : { verdict: null, reason: 'incomplete' };
}
