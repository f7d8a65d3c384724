import { monthsIn, samePeriodLastYear } from '../calendar/index.js';
import { type Amount, absent, known, nothing } from '../facts/amount.js';
import type { Facts, Total } from '../facts/facts.js';
import { total } from '../facts/total.js';
import { isPoint } from '../figures/bounds.js';
import { limitOf } from '../figures/comparator.js';
import type { Figure } from '../figures/figure.js';
import { exact } from '../figures/figure.js';
import { type Target, target } from '../figures/target.js';
import { ratioIn } from '../formulas/productivity.js';
import type { EntryKey } from '../report/model.js';
import { type Better, defaultComparator, type Indicator, type Scenario } from '../report/model.js';
import type { Selection } from './select.js';
import type { Standing } from './standing.js';

/**
 * Where the selected indicator stands in a report.
 *
 * The prior year is the report's PY entry, or the actual of the same period one year earlier. A ratio that the report
 * does not state is its total numerator over its total denominator. An actual that nobody reported is `'not-due'` while
 * the report's own date lies before the end of the period.
 *
 * @example
 * const { report } = validate({
 *   organisations: [{ id: 'a' }],
 *   indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
 *   entries: [{ indicator: 'revenue', period: '2018', scenario: 'AC', value: '208700000000' }],
 * })
 * const texts = { indicator: 'revenue', organisation: null, period: '2018', members: null }
 * standingOf(factsOf(report), select(report, texts).selection).actual.figure.value //=> '208700000000'
 */
export function standingOf(facts: Facts, selection: Selection): Standing {
  const { frame } = facts;
  const { indicator, organisation, period, members } = selection;
  const valueIn = (scenario: Scenario, changes: Partial<EntryKey> = {}): Total =>
    valueAt(facts, indicator, {
      indicator: indicator.id,
      organisation: organisation.id,
      period,
      scenario,
      members,
      ...changes,
    });

  const actual = valueIn('AC');
  const plan = valueIn('PL');
  const stated = valueIn('PY');
  const lastYear = samePeriodLastYear(period);
  const prior = isEmpty(stated) && lastYear ? valueIn('AC', { period: lastYear }) : stated;
  const isOpen = frame.asOf !== null && frame.asOf < period.end;
  const memberNames = [...members].map(([id, member]) => frame.dimensions.get(id)?.members.get(member)?.name ?? member);
  return {
    label: [indicator.name, ...memberNames].join(' · '),
    organisation: organisation.name,
    period,
    periodText: null,
    better: indicator.better,
    neverNegative: indicator.neverNegative,
    actual: isEmpty(actual) && isOpen ? absent('not-due') : actual,
    plan: { ...plan, target: plan.entry?.target ?? (plan.figure && targetFrom(plan.figure, indicator.better)) },
    prior,
    forecast: valueIn('FC'),
    whole: { ...(members.size > 0 ? valueIn('AC', { members: new Map() }) : nothing), label: indicator.name },
    growth: actual.entry?.growth ?? null,
    bands: [],
    source: actual.entry?.source ?? plan.entry?.source ?? frame.source,
    asOf: frame.asOf,
  };
}

const isEmpty = ({ figure, missing }: Amount): boolean => figure === null && missing === null;

/** The value at a key; a ratio that is not stated is computed from totals. */
function valueAt(facts: Facts, indicator: Indicator, key: EntryKey): Total {
  const direct = total(facts, key);
  if (!isEmpty(direct) || indicator.numerator === null || indicator.denominator === null) return direct;
  const [numerator, denominator] = [indicator.numerator, indicator.denominator].map((id) =>
    facts.frame.indicators.has(id) ? total(facts, { ...key, indicator: id }) : direct,
  ) as [Total, Total];
  const { figure } = ratioIn(indicator.unit, numerator.figure, denominator.figure, monthsIn(key.period));
  if (figure !== null) return { ...direct, ...known(figure) };
  const missing = [numerator, denominator].find((part) => part.missing !== null);
  return missing ? { ...missing, entry: null } : direct;
}

/** The target in a plan that was added up: "over 100" and "over 170" ask for over 270. */
function targetFrom(figure: Figure, better: Better): Target {
  const { lo, hi, loOpen, hiOpen } = figure.bounds;
  const isOneSided = (lo === null) !== (hi === null);
  const end = lo ?? hi;
  if (!isOneSided || end === null || isPoint(figure.bounds)) {
    return target(defaultComparator(better), figure);
  }
  const comparator = lo === null ? limitOf('ceiling', hiOpen) : limitOf('floor', loOpen);
  return target(comparator, exact(end, figure.unit));
}
