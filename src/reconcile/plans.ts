// Statements that stand beside each other: a value given twice, a plan beside last year, shares beside their sum.

import { samePeriodLastYear } from '../calendar/index.js';
import type { Facts } from '../facts/facts.js';
import { total } from '../facts/total.js';
import { isBelow } from '../figures/bounds.js';
import { traitsOf } from '../figures/comparator.js';
import { exact, sum } from '../figures/figure.js';
import type { Target } from '../figures/target.js';
import { entryKey } from '../report/entry-key.js';
import { type Dimension, type Entry, topsOf } from '../report/model.js';
import type { CheckedFacts } from './checked-facts.js';
import {
  aboutEntry,
  type Claim,
  type Computation,
  type Finding,
  finding,
  type Statement,
  statedAt,
  statedBy,
} from './finding.js';
import { judge } from './judge.js';
import { priorOf } from './ratios.js';

const asItStands = (statement: Statement): Computation => ({
  formula: 'value',
  operands: [statement],
  months: null,
  figure: statement.figure,
});

/** An entry against the first one that states the same thing. Two plans can be met together and are still two. */
export function repeatedFinding(facts: Facts, entry: Entry, first: Entry | undefined): Finding | null {
  const earlier = first?.figure && statedBy(first, 'value', first.figure);
  if (!earlier || entry.figure === null) return null;
  const claim: Claim = {
    code: entry.scenario === 'PL' ? 'two-plans' : 'two-values',
    about: aboutEntry(facts, entry),
    stated: statedBy(entry, 'value', entry.figure),
    computed: asItStands(earlier),
  };
  const judged = judge(claim);
  const differ = entry.target && first.target && !isSameTarget(entry.target, first.target);
  return differ && judged?.severity !== 'contradiction' ? finding(claim, 'remark') : judged;
}

const isSameTarget = (a: Target, b: Target): boolean =>
  a.comparator === b.comparator &&
  a.figure.value.eq(b.figure.value) &&
  (a.upper?.value.eq(b.upper?.value ?? '') ?? b.upper === null);

/** A prior year against the actual that was reported for that year. It may have been restated, so it is a remark. */
export function priorFinding(facts: Facts, entry: Entry): Finding | null {
  if (entry.scenario !== 'PY' || entry.figure === null) return null;
  const period = samePeriodLastYear(entry.period);
  const actual = period && statedAt(total(facts, { ...entry, period, scenario: 'AC' }));
  if (!actual) return null;
  const stated = statedBy(entry, 'value', entry.figure);
  const claim: Claim = { code: 'prior', about: aboutEntry(facts, entry), stated, computed: asItStands(actual) };
  const judged = judge(claim);
  return judged?.code === 'prior' && judged.severity === 'contradiction' ? finding(claim, 'remark') : judged;
}

/** A plan that asks for less than last year brought. */
export function planFinding(facts: CheckedFacts, entry: Entry): Finding | null {
  const { target, figure } = entry;
  const prior = target && priorOf(facts, entry);
  if (!target || !figure || !prior) return null;
  const { side } = traitsOf(target.comparator);
  const [line, before] = [target.figure.bounds, prior.figure.bounds];
  const better = facts.frame.indicators.get(entry.indicator)?.better;
  const asksLess =
    (better === 'higher' && side !== 'ceiling' && isBelow(target.upper?.bounds ?? line, before)) ||
    (better === 'lower' && side !== 'floor' && isBelow(before, line));
  const stated = statedBy(entry, 'value', figure);
  const claim: Claim = {
    code: 'plan-below-prior',
    about: aboutEntry(facts, entry),
    stated,
    computed: asItStands(prior),
  };
  return asksLess ? finding(claim, 'remark') : null;
}

/**
 * The stated shares of all members of a dimension against 100 %; said once, at the first of them.
 *
 * Where a dimension may have a rest, shares below 100 % are a remark: the rest is not stated.
 */
export function sharesFindings(facts: Facts): (Finding | null)[] {
  const { dimensions } = facts.frame;
  const together = new Map<string, Entry[]>();
  for (const entry of facts.statements()) {
    const [dimension, ...others] = entry.members.keys();
    if (entry.share === null || dimension === undefined || others.length > 0) continue;
    const key = `${entryKey({ ...entry, members: new Map() })}|${dimension}`;
    const before = together.get(key);
    if (before === undefined) together.set(key, [entry]);
    else before.push(entry);
  }
  const tops = new Map(
    [...dimensions.values()].map(({ id, members }) => [id, topsOf(members).map((member) => member.id)]),
  );
  return [...together.values()].map((stated) => {
    const [id = ''] = stated[0]?.members.keys() ?? [];
    const [dimension, top = []] = [dimensions.get(id), tops.get(id)];
    return dimension === undefined || stated.length < top.length ? null : sharesFinding(facts, dimension, top, stated);
  });
}

function sharesFinding(
  facts: Facts,
  dimension: Dimension,
  top: readonly string[],
  stated: readonly Entry[],
): Finding | null {
  const byMember = new Map(stated.map((entry) => [entry.members.get(dimension.id), entry]));
  const entries = top.flatMap((member) => byMember.get(member) ?? []);
  const operands = entries.flatMap((one) => (one.share ? [statedBy(one, 'share', one.share)] : []));
  const [first] = entries.toSorted((a, b) => a.position - b.position);
  if (first === undefined || operands.length < top.length) return null;
  const figure = operands.map((share) => share.figure).reduce(sum);
  const claim: Claim = {
    code: 'shares',
    about: { ...aboutEntry(facts, first), label: dimension.name },
    stated: statedBy(first, 'share', exact('1', 'ratio')),
    computed: { formula: 'sum', operands, months: null, figure },
  };
  const hasRest = !dimension.isComplete && isBelow(figure.bounds, claim.stated.figure.bounds);
  if (hasRest) return top.length > 1 ? finding(claim, 'remark') : null;
  return judge(claim);
}
