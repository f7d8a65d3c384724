import type { Period } from '../calendar/index.js';
import { yearOf } from '../calendar/year-to-date.js';
import type { Facts } from '../facts/facts.js';
import type { Indicator } from '../report/model.js';
import { standingOf } from './from-facts.js';
import type { LatestFinder } from './select.js';

/**
 * The newest period that has an actual, stated or added up; of those that end on one day the longest. `null` where there is none.
 *
 * @param kind the kind of period, such as `month`; `null` for any.
 */
export function latestPeriod(facts: Facts, ...[chosen, kind]: Parameters<LatestFinder>): Period | null {
  const series = [...sourcesOf(facts, chosen.indicator)].flatMap((indicator) => facts.coverage(indicator).series);
  const keys = new Set(series.filter(({ key }) => key.scenario === 'AC').flatMap((one) => [...one.periods()]));
  return (
    [...keys]
      .flatMap((key) => facts.periods.get(key) ?? [])
      .filter((period) => kind === null || yearOf(period).kind === kind)
      .sort((a, b) => (a.end === b.end ? (a.start < b.start ? -1 : 1) : a.end < b.end ? 1 : -1))
      .find((period) => hasActual(facts, chosen, period)) ?? null
  );
}

/** The indicators that may say of which periods there is an actual: its own, and those that it is computed from. */
function sourcesOf(
  facts: Facts,
  { id, numerator, formula }: Indicator,
  known = new Set<string>(),
): ReadonlySet<string> {
  known.add(id);
  for (const source of [numerator, ...(formula ?? []).map(({ indicator }) => indicator)]) {
    const indicator = facts.frame.indicators.get(source ?? '');
    if (indicator && !known.has(indicator.id)) sourcesOf(facts, indicator, known);
  }
  return known;
}

function hasActual(facts: Facts, chosen: Parameters<LatestFinder>[0], period: Period): boolean {
  const through = period.kind === 'year-to-date' ? period.end : null;
  const { actual } = standingOf(facts, { ...chosen, period: yearOf(period), through }, through ?? facts.frame.asOf);
  return actual.figure !== null;
}
