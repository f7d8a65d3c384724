import { isBelow, point } from '../figures/bounds.js';
import { traitsOf } from '../figures/comparator.js';
import { one, zero } from '../figures/decimal.js';
import { exact, type Figure, isExact, product, publishedDecimals } from '../figures/figure.js';
import { target as limit, type Target, targetRange } from '../figures/target.js';
import { isRatio } from '../figures/unit.js';
import { attainment, gap } from '../formulas/attainment.js';
import { change, growth, index } from '../formulas/growth.js';
import { impliedBase } from '../formulas/implied.js';
import { computed, notAvailable, type Outcome } from '../formulas/outcome.js';
import { type Pace, pace } from '../formulas/pace.js';
import { share } from '../formulas/share.js';
import { type Verdict, verdict as verdictOf } from '../formulas/verdict.js';
import type { Better } from '../report/model.js';
import type { Standing } from './standing.js';
import { elapsed, type ToDate } from './to-date.js';

/** A comparison by the formula that fits its figures. */
export interface Comparison<K extends string> {
  readonly kind: K;
  readonly outcome: Outcome;
}

/** How an actual to date stands to what was due by then. */
export interface SoFar {
  /** The share of the days of the period that have gone. */
  readonly elapsed: Figure;
  /** What was due by then: what the plans of the months ask for, or the plan spread evenly over the days. */
  readonly due: Figure | null;
  /** The pace of an amount; `null` where the plan is no single line, or nobody said whether it grows. */
  readonly pace: Pace | null;
  /** For a level: how it stands to its plan now, which is no verdict on the period. */
  readonly level: 'met' | 'missed' | null;
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
  /** The verdict by the figures as they are published, where only their rounding leaves it open; otherwise `null`. */
  readonly byRounded: 'met' | 'missed' | null;
  /** Whether the actual is certainly beyond a range on the side that is better. */
  readonly isExceeded: boolean;
  /** Where the actual is one to date: how it stands to what was due by then; otherwise `null`. */
  readonly soFar: SoFar | null;
  /** The prior year that a stated growth implies, where nobody stated the prior year itself. */
  readonly impliedPrior: Figure | null;
}

/**
 * The comparisons of a standing, each by the formula that fits.
 *
 * A ratio is compared in percentage points, everything else by growth and attainment. A plan that is a ceiling shows
 * its gap, because an inverted attainment would mislead. A growth that the source states outranks the computed one.
 *
 * An actual to date has no growth on a whole year, only on the same days of it, and no verdict unless it is decided and
 * cannot be undone; it shows its share of the plan, of a ceiling too.
 *
 * @example
 * const { standing } = readAttributes({ value: '50%', prior: '40%' }, 'en')
 * comparisonsOf(standing).prior.kind //=> 'change'
 */
export function comparisonsOf(standing: Standing): Comparisons {
  const compared = known.get(standing) ?? compare(standing);
  // A view and a tag ask for the same; what may still change is compared each time.
  if (Object.isFrozen(standing)) known.set(standing, compared);
  return compared;
}

const known = new WeakMap<Standing, Comparisons>();

function compare(standing: Standing): Comparisons {
  const { actual, plan, whole, growth: stated, toDate, better } = standing;
  const prior = toDate ? { figure: toDate.prior, missing: null } : standing.prior;
  const { target } = plan;
  const hasPrior = prior.figure !== null || prior.missing !== null;
  const hasPlan = plan.figure !== null || plan.missing !== null;
  const hasWhole = whole.figure !== null || whole.missing !== null;
  const inPoints = [actual.figure, plan.figure].some((figure) => figure !== null && isRatio(figure.unit));
  const against = inPoints
    ? ({ kind: 'change', formula: change } as const)
    : ({ kind: 'growth', formula: growth } as const);
  const isCeiling = target !== null && traitsOf(target.comparator).side === 'ceiling';
  const useGap = inPoints || (isCeiling && toDate === null);
  const asked = target && askedOf(target, better);
  const judged = verdictOn(standing, asked);
  const judgedByRounded = judged.verdict === 'undecided' ? verdictByRounded(actual.figure, asked) : null;
  // Without a side nothing is missed, and "under 40" is not met by 40.
  const isKept = (judgedByRounded ?? judged.verdict) === 'met' && !(target && traitsOf(target.comparator).isStrict);
  const isOpen = !hasSide(better) && judged.verdict !== null && !isKept;
  const verdict: Verdict = isOpen ? { verdict: null, reason: 'no-side' } : judged;
  const byRounded = isOpen ? null : judgedByRounded;
  // A loss is no share of a profit that was planned, and no growth of one that was made.
  const lost = actual.figure !== null && isLoss(actual.figure);
  const measured = useGap ? gap : lost ? () => notAvailable('is-loss') : toDate ? shareOfPlan : attainment;
  const reached = measured(actual.figure, target);
  // 270 misses "over 270" and is all of it: 100 % beside a plan that was missed would be taken for a mistake.
  const isTie = (byRounded ?? verdict.verdict) === 'missed' && reached.figure !== null && isOne(reached.figure);
  // Nor is a growth that the source states one of a loss.
  const hasNoGrowth = lost && !inPoints;
  const grown = hasNoGrowth ? notAvailable('is-loss') : against.formula(actual.figure, prior.figure);
  const computedPrior = hasPrior ? { kind: against.kind, outcome: grown } : null;
  return {
    prior: stated ? { kind: 'growth', outcome: hasNoGrowth ? grown : computed(stated) } : computedPrior,
    plan: hasPlan && !isTie ? { kind: useGap ? 'gap' : 'attainment', outcome: reached } : null,
    share: hasWhole ? { kind: 'share', outcome: share(actual.figure, whole.figure) } : null,
    required:
      target && standing.prior.figure
        ? { kind: against.kind, outcome: against.formula(targetRange(target), standing.prior.figure) }
        : null,
    verdict,
    byRounded,
    isExceeded: verdict.verdict === 'met' && target !== asked && verdictOf(actual.figure, target).verdict === 'missed',
    soFar: toDate && actual.figure && soFarOf(toDate, actual.figure, target, asked, better),
    impliedPrior:
      hasPrior || toDate || stated === null || isOneSided(stated) ? null : impliedBase(actual.figure, stated).figure,
  };
}

/** "At least 5%" implies no number for the year before. */
const isOneSided = ({ bounds }: Figure): boolean => (bounds.lo === null) !== (bounds.hi === null);

/** Whether a figure is certainly below zero. */
export const isLoss = ({ bounds }: Figure): boolean => isBelow(bounds, point(zero));

/** Whether a figure is 100 %, exactly or as it is published. */
const isOne = ({ value, bounds, unit }: Figure): boolean =>
  isRatio(unit) && value.eq(one) && bounds.lo !== null && bounds.hi !== null;

/**
 * The verdict on the actual; on an incomplete one only where the parts that are known decide it already.
 *
 * Eleven months above the plan of a year meet it, provided that the twelfth cannot be negative.
 */
function verdictOn({ actual, neverNegative, toDate }: Standing, asked: Target | null): Verdict {
  if (actual.missing !== 'incomplete' && toDate === null) return verdictOf(actual.figure, asked);
  const isDecided = neverNegative && (toDate === null || toDate.growing === 'amount');
  const partial = isDecided ? (toDate ? actual.figure : (actual.parts?.partial ?? null)) : null;
  const atLeast = partial && targetRange(limit('at-least', partial));
  const early = verdictOf(atLeast, asked);
  return early.verdict === 'met' || early.verdict === 'missed'
    ? early
    : { verdict: null, reason: toDate ? 'not-over' : 'incomplete' };
}

/** Whether one side is good, or being near. */
export const hasSide = (better: Better | null): boolean => better !== null && better !== 'neither';

/**
 * What a plan asks for: of a range only the end that must be reached, where one side is better. Where no side is, what is
 * exactly as planned meets it whichever is.
 */
function askedOf(plan: Target, better: Better | null): Target {
  if (!hasSide(better)) return plan.comparator === 'between' ? plan : limit('exactly', plan.figure);
  if (plan.comparator !== 'between' || better === 'closer') return plan;
  return better === 'higher' ? limit('at-least', plan.figure) : limit('at-most', plan.upper);
}

/** The verdict on the numbers as they are published; none where more than rounding leaves one open: "khoảng", "từ … đến …". */
function verdictByRounded(actual: Figure | null, plan: Target | null): 'met' | 'missed' | null {
  const ends = [actual, plan?.figure, plan?.upper ?? plan?.figure];
  if (plan === null || !ends.every((end) => end && isPublished(end))) return null;
  const at = ({ value, unit }: Figure): Figure => exact(value, unit);
  const asked = limit(plan.comparator, at(plan.figure), plan.upper && at(plan.upper));
  const { verdict } = verdictOf(actual && at(actual), asked);
  return verdict === 'undecided' ? null : verdict;
}

/** Whether a figure is known to its last digit, or rounded to it. */
const isPublished = (figure: Figure): boolean =>
  isExact(figure) || (!figure.said?.qualifier && publishedDecimals(figure) !== null);

/** How much of the plan an actual to date makes up, of a ceiling too. */
const shareOfPlan = (actual: Figure | null, target: Target | null): Outcome =>
  target?.comparator === 'between' ? notAvailable('no-single-plan') : index(actual, target?.figure ?? null);

function soFarOf(
  toDate: ToDate,
  actual: Figure,
  target: Target | null,
  asked: Target | null,
  better: Better | null,
): SoFar {
  const gone = elapsed(toDate);
  const none = { elapsed: gone, due: null, pace: null, level: null };
  const side = target && traitsOf(target.comparator).side;
  if (toDate.growing === 'level') {
    if (!hasSide(better)) return none;
    const now = verdictOf(actual, asked).verdict;
    return { ...none, level: now === 'undecided' ? verdictByRounded(actual, asked) : now };
  }
  const isLine = side === 'floor' || side === 'ceiling';
  // Of a period that has not begun nothing was due.
  if (target === null || toDate.growing === null || !isLine || toDate.days === 0) return none;
  const reached = index(actual, target.figure).figure;
  const due = toDate.due ? index(toDate.due, target.figure).figure : gone;
  if (reached === null || due === null) return none;
  const ends = [reached.bounds.lo, reached.bounds.hi].map((end) => end && pace({ ...reached, value: end }, due, side));
  // Rounding is judged by the figure as published; "khoảng" and "từ … đến …" leave more open.
  const isOpen = ends.includes(null) || (ends[0] !== ends[1] && !isPublished(actual));
  const paceNow = isOpen || !hasSide(better) ? null : pace(reached, due, side);
  return { ...none, due: toDate.due ?? product(target.figure, gone), pace: paceNow };
}
