import { type Breakdown, breakdownOf } from '../facts/breakdown.js';
import { factsOf } from '../facts/facts.js';
import { entryKey } from '../report/entry-key.js';
import type { Report } from '../report/model.js';
import type { CheckedFacts } from './checked-facts.js';
import { type Finding, positionOf } from './finding.js';
import { planFinding, priorFinding, repeatedFinding, sharesFindings } from './plans.js';
import { attainmentFinding, formulaFinding, growthFinding, ratioFinding, shareFinding } from './ratios.js';
import { mixedRatio } from './scopes.js';
import { totalFindings } from './totals.js';

/**
 * Whether the statements of a report agree with each other: every value against its parts, every growth, attainment,
 * share and ratio against the figures behind it, every plan against last year.
 *
 * Bounds decide: a `'contradiction'` is found only where no values inside the bounds of both sides can be true
 * together. Sides that agree are `'fits'`, unless both are exact. Sorted by the place of the entry that is judged.
 *
 * @throws {CallError} `'bad-argument'` when it is handed something else, such as all that {@link validate} gives.
 * @example
 * const year = (period, value, growth) => ({ indicator: 'revenue', period, scenario: 'AC', value, ...growth })
 * const { report } = validate({
 *   lang: 'en',
 *   organisations: [{ id: 'a' }],
 *   indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
 *   entries: [year('2017', 'VND 151.7 billion'), year('2018', 'VND 208.7 billion', { growth: 'up 27.6%' })],
 * })
 * reconcile(report).map(({ code, severity }) => `${code}: ${severity}`) //=> ['growth: contradiction']
 */
export function reconcile(report: Report): readonly Finding[] {
  const known = factsOf(report);
  const breakdowns = new Map<string, Breakdown>();
  const facts: CheckedFacts = {
    ...known,
    coverage: (indicator) => {
      const found = breakdowns.get(indicator) ?? breakdownOf(known.frame, known.coverage(indicator));
      breakdowns.set(indicator, found);
      return found;
    },
  };
  const findings = [...facts.statements()].flatMap((entry) => [
    ...totalFindings(facts, entry),
    growthFinding(facts, entry),
    attainmentFinding(facts, entry),
    shareFinding(facts, entry),
    mixedRatio(facts, entry) ?? ratioFinding(facts, entry),
    formulaFinding(facts, entry),
    priorFinding(facts, entry),
    planFinding(facts, entry),
  ]);
  const repeated = new Set(report.repeated.map(entryKey));
  const first = new Map(
    report.entries.flatMap((entry) => (repeated.has(entryKey(entry)) ? [[entryKey(entry), entry] as const] : [])),
  );
  const twice = report.repeated.map((entry) => repeatedFinding(facts, entry, first.get(entryKey(entry))));
  return [...findings, ...sharesFindings(facts), ...twice]
    .filter((finding) => finding !== null)
    .sort((a, b) => positionOf(a) - positionOf(b));
}
