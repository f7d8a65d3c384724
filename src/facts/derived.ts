// Indicators that are computed from others: "revenue - cost", once the totals of both are known.
import { limitOf, traitsOf } from '../figures/comparator.js';
import { difference, type Figure, sum } from '../figures/figure.js';
import { type Target, target, targetRange } from '../figures/target.js';
import { defaultComparator, type Indicator, type Term } from '../report/model.js';
import { type Absence, nothing } from './amount.js';
import type { Total } from './facts.js';
import { targetOf } from './planned.js';

/** A term of a formula with its total. */
export interface KnownTerm extends Pick<Term, 'sign'> {
  readonly indicator: Indicator;
  readonly total: Total;
}

const none: Total = { ...nothing, entry: null };

/** What the terms of a formula make together, or why they make nothing; `null` where nothing is said of one of them. */
export function derived(own: Indicator, terms: readonly KnownTerm[], isPlan: boolean): Total | null {
  const lacking = terms.filter(({ total }) => total.figure === null);
  const reason = lacking.find(({ total }) => total.missing !== null)?.total;
  // What is known of revenue is no part of a profit.
  if (reason) return { ...reason, parts: reason.parts && { ...reason.parts, partial: null }, entry: null };
  if (lacking.length > 0) return null;
  if (isPlan) return plannedTotal(own, terms);
  return { ...none, figure: added(terms.map(({ sign, total }) => ({ sign, figure: total.figure }))) };
}

const because = (missing: Absence): Total => ({ ...none, missing });

/** The terms put together with their signs. */
function added(terms: readonly { readonly sign: Term['sign']; readonly figure: Figure | null }[]): Figure | null {
  return terms.reduce<Figure | null>(
    (all, { sign, figure }) => (all && figure ? (sign === '+' ? sum : difference)(all, figure) : figure),
    null,
  );
}

/** A plan of a term on its side of the formula: "at most 200" that is taken away is a floor. */
interface Line extends Pick<Term, 'sign'> {
  readonly asked: Target;
  /** `null` where nobody says on which side of its line an actual may lie. */
  readonly side: 'floor' | 'ceiling' | 'range' | 'point' | null;
  /** Whether it prints as a number without a word. */
  readonly isPlain: boolean;
}

function lineOf({ sign, indicator, total }: KnownTerm): Line | null {
  const asked = targetOf(total, indicator.better);
  if (asked === null || total.figure === null) return null;
  const { lo, hi } = total.figure.bounds;
  const isPlain = lo !== null && hi !== null && asked.upper === null;
  const isSided = indicator.better !== null && indicator.better !== 'neither';
  const { side, mirror } = traitsOf(asked.comparator);
  const own = sign === '+' ? side : traitsOf(mirror).side;
  return { sign, asked, side: isPlain && !isSided && asked.comparator !== 'exactly' ? null : own, isPlain };
}

/**
 * What the plans of the terms ask for together: "over 270" less "at most 200" is "over 70". Where they ask for different sides
 * there is no single plan.
 */
function plannedTotal(own: Indicator, terms: readonly KnownTerm[]): Total {
  const lines = terms.flatMap((term) => lineOf(term) ?? []);
  const sides = new Set(lines.map(({ side }) => side).filter((side) => side !== 'point'));
  const [side = 'point'] = sides;
  const line = added(lines.map(({ sign, asked }) => ({ sign, figure: asked.figure })));
  if (sides.size > 1 || line === null || lines.length < terms.length) return because('unknown-kind');
  if (side === null) return withPlan(line, target(defaultComparator(own.better), line));
  if (side === 'point') return withPlan(line, target('exactly', line));
  if (side === 'range') return rangeOf(lines);
  const asked = target(
    limitOf(
      side,
      lines.some(({ asked: { comparator } }) => traitsOf(comparator).isStrict),
    ),
    line,
  );
  const isPlain =
    lines.every((one) => one.isPlain) && own.better !== null && asked.comparator === defaultComparator(own.better);
  return withPlan(isPlain ? line : targetRange(asked), asked);
}

const withPlan = (figure: Figure, asked: Target): Total => ({ ...none, figure, target: asked });

/** Ranges and single numbers together: from the lowest to the highest that they allow. */
function rangeOf(lines: readonly Line[]): Total {
  const [low, high] = [true, false].map((isLow) =>
    added(
      lines.map(({ sign, asked }) => ({
        sign,
        figure: (sign === '+') === isLow ? asked.figure : (asked.upper ?? asked.figure),
      })),
    ),
  );
  if (!low || !high) return because('unknown-kind');
  const asked = target('between', low, high);
  return withPlan(targetRange(asked), asked);
}
