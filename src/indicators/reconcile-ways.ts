import { childPeriods, type Period, type PeriodKind } from '../calendar/index.js';
import type { Entry, Scenario } from '../report/model.js';

/** What a report has entries of. Thousands of entries ask, and a total that nobody stated is slow to look for. */
export interface Ways {
  /** Whether anything is stated of the entry's indicator in that scenario. */
  readonly has: (entry: Entry, scenario: Scenario) => boolean;
  /** Whether there are entries like this one that also name a member of the dimension. */
  readonly isBrokenDown: (entry: Entry, dimension: string) => boolean;
  /** The ways in which a period divides, coarsest first. */
  readonly divisions: (period: Period) => readonly (readonly Period[])[];
}

const finer: Readonly<Partial<Record<PeriodKind, readonly PeriodKind[]>>> = {
  year: ['half', 'quarter', 'month'],
  half: ['quarter', 'month'],
  quarter: ['month'],
};

/** The ways that these entries use. */
export function waysOf(entries: readonly Entry[]): Ways {
  const key = (indicator: string, scenario: Scenario, dimensions: readonly string[]): string =>
    [indicator, scenario, ...[...new Set(dimensions)].sort()].join('|');
  const stated = new Set(entries.map(({ indicator, scenario }) => key(indicator, scenario, [])));
  const used = new Set(
    entries.map(({ indicator, scenario, members }) => key(indicator, scenario, [...members.keys()])),
  );
  const divided = new Map<string, readonly (readonly Period[])[]>();
  return {
    has: ({ indicator }, scenario) => stated.has(key(indicator, scenario, [])),
    isBrokenDown: ({ indicator, scenario, members }, dimension) =>
      used.has(key(indicator, scenario, [...members.keys(), dimension])),
    divisions: (period) => {
      const known = divided.get(period.key) ?? (finer[period.kind] ?? []).map((kind) => childPeriods(period, kind));
      divided.set(period.key, known);
      return known;
    },
  };
}
