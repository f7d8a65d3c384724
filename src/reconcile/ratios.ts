// What an entry states beside its value, or as a ratio, against the figures it is computed from.

import { monthsIn, type Period, samePeriodLastYear } from '../calendar/index.js';
import { yearOf } from '../calendar/year-to-date.js';
import { derived } from '../facts/derived.js';
import type { Facts } from '../facts/facts.js';
import { total } from '../facts/total.js';
import { intersects } from '../figures/bounds.js';
import { traitsOf } from '../figures/comparator.js';
import { difference, type Figure } from '../figures/figure.js';
import { isRatio } from '../figures/unit.js';
import { growth, index } from '../formulas/growth.js';
import { ratioIn } from '../formulas/productivity.js';
import { share } from '../formulas/share.js';
import type { Entry, Series, SeriesKey } from '../report/model.js';
import type { CheckedFacts } from './checked-facts.js';
import {
  aboutEntry,
  type Computation,
  type Finding,
  type FindingCode,
  finding,
  type Statement,
  statedAt,
  statedBy,
} from './finding.js';
import { judge } from './judge.js';

/** The value of the same period one year earlier: the entry PY, or the actual of that year. */
export function priorOf(facts: CheckedFacts, entry: Entry): Statement | null {
  const stated = facts.coverage(entry.indicator).has('PY') ? total(facts, { ...entry, scenario: 'PY' }) : null;
  if (stated?.figure || stated?.missing) return statedAt(stated);
  const period = samePeriodLastYear(entry.period);
  return period && statedAt(total(facts, { ...entry, period, scenario: 'AC' }));
}

/** A stated percentage against the quotient that it stands for. */
function percentage(
  facts: Facts,
  entry: Entry,
  code: FindingCode & ('growth' | 'attainment' | 'share'),
  base: Statement | null,
  quotient: Figure | null,
): Finding | null {
  const stated = entry[code];
  if (stated === null || entry.figure === null || base === null || quotient === null) return null;
  const operands = [statedBy(entry, 'value', entry.figure), base];
  const formula = code === 'growth' ? 'growth' : 'quotient';
  const computed: Computation = { formula, operands, months: null, figure: quotient };
  return judge({ code, about: aboutEntry(facts, entry), stated: statedBy(entry, code, stated), computed });
}

/** A stated growth against the value and the prior year. */
export function growthFinding(facts: CheckedFacts, entry: Entry): Finding | null {
  // The growth of a prior year is over a year that no scenario names.
  if (entry.growth === null || entry.figure === null || entry.scenario === 'PY') return null;
  const base = priorOf(facts, entry);
  const judged = percentage(facts, entry, 'growth', base, growth(entry.figure, base?.figure ?? null).figure);
  if (judged?.severity !== 'contradiction' || base === null || !isRatio(entry.figure.unit)) return judged;
  // "Up 2 %" of a rate that went from 95,5 % to 97,5 %: percentage points are meant.
  const points = difference(entry.figure, base.figure);
  const areMeant = intersects(points.bounds, entry.growth.bounds);
  return areMeant ? finding({ ...judged, code: 'points-as-growth' }, 'remark') : judged;
}

/** A stated attainment against the value and its plan. A ceiling or a range has no single attainment. */
export function attainmentFinding(facts: Facts, entry: Entry): Finding | null {
  if (entry.attainment === null) return null;
  // "65.0 % of plan" of nine months is of their own plan or of that of the year: either may fit.
  const periods = new Set([entry.period, yearOf(entry.period)]);
  const judged = [...periods].flatMap((period) => attainmentOf(facts, entry, period) ?? []);
  return judged.find(({ severity }) => severity !== 'contradiction') ?? judged[0] ?? null;
}

function attainmentOf(facts: Facts, entry: Entry, period: Period): Finding | null {
  const plan = total(facts, { ...entry, period, scenario: 'PL' });
  const comparator = plan.entry?.target?.comparator ?? 'at-least';
  const { side } = traitsOf(comparator);
  if (plan.figure === null || side === 'ceiling' || side === 'range') return null;
  // "Trên 270 tỷ" is attained at 270: the line counts, not the range above it. A plain number may have been rounded.
  const line = plan.figure.bounds.hi === null ? plan.entry?.target?.figure : null;
  const figure = plan.entry
    ? (line ?? plan.figure)
    : total(withoutTargets(facts), { ...entry, period, scenario: 'PL' }).figure;
  const base: Statement | null = statedAt({ ...plan, figure });
  return percentage(facts, entry, 'attainment', base, index(entry.figure, base?.figure ?? null).figure);
}

const published = new WeakMap<Facts, Facts>();

/** The facts with plans as they are printed, which may have been rounded, so that they add up with that. */
function withoutTargets(facts: Facts): Facts {
  const series = (key: SeriesKey): Series | null => {
    const found = facts.series(key);
    const at = (period: Period): Entry | undefined => {
      const entry = found?.at(period);
      return entry?.target ? { ...entry, target: null } : entry;
    };
    if (found === null) return null;
    const { size } = found;
    return { key: found.key, size, has: (kind) => found.has(kind), periods: () => found.periods(), at };
  };
  const known = published.get(facts) ?? { ...facts, series };
  published.set(facts, known);
  return known;
}

/** A stated share against the value and the whole. */
export function shareFinding(facts: Facts, entry: Entry): Finding | null {
  if (entry.share === null) return null;
  const whole = statedAt(total(facts, { ...entry, members: new Map() }));
  return percentage(facts, entry, 'share', whole, share(entry.figure, whole?.figure ?? null).figure);
}

/** A stated ratio, such as productivity, against its numerator and denominator. */
export function ratioFinding(facts: Facts, entry: Entry): Finding | null {
  const { indicators } = facts.frame;
  const indicator = indicators.get(entry.indicator);
  const [above, below] = [indicator?.numerator ?? '', indicator?.denominator ?? ''];
  if (entry.figure === null || indicator === undefined || !indicators.has(above) || !indicators.has(below)) return null;
  const numerator = statedAt(total(facts, { ...entry, indicator: above }));
  const denominator = statedAt(total(facts, { ...entry, indicator: below }));
  if (numerator === null || denominator === null) return null;
  const { unit } = indicator;
  const { figure, months } = ratioIn(unit, numerator.figure, denominator.figure, monthsIn(entry.period));
  if (figure === null) return null;
  const operands = [numerator, denominator];
  const computed: Computation = { formula: months === null ? 'quotient' : 'annual', operands, months, figure };
  const stated = statedBy(entry, 'value', entry.figure);
  return judge({ code: 'ratio', about: aboutEntry(facts, entry), stated, computed });
}

/** A stated value of an indicator that has a formula, against its terms. */
export function formulaFinding(facts: Facts, entry: Entry): Finding | null {
  const { indicators } = facts.frame;
  const indicator = indicators.get(entry.indicator);
  if (entry.figure === null || !indicator?.formula) return null;
  const terms = indicator.formula.flatMap(({ sign, indicator: id }) => {
    const term = indicators.get(id);
    return term ? [{ sign, indicator: term, total: total(facts, { ...entry, indicator: id }) }] : [];
  });
  const figure = derived(indicator, terms, entry.scenario === 'PL')?.figure ?? null;
  const operands = terms.flatMap((term) => statedAt(term.total) ?? []);
  if (figure === null || operands.length < terms.length) return null;
  const signs = terms.map(({ sign }) => sign);
  const computed: Computation = { formula: 'sum', operands, signs, months: null, figure };
  const stated = statedBy(entry, 'value', entry.figure);
  return judge({ code: 'formula', about: aboutEntry(facts, entry), stated, computed });
}
