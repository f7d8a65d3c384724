import { type Facts, factsOf } from '../../src/facts/facts.js';
import type { Report } from '../../src/report/model.js';
import type { TableReport } from '../../src/report/table/report.js';

/** What a page set in code, whatever it is: a report, or facts. */
export type Given = { readonly report?: unknown; readonly facts?: unknown };

const has = (value: unknown, ...methods: readonly string[]): boolean =>
  methods.every((name) => typeof (value as Record<string, unknown> | null | undefined)?.[name] === 'function');

/** Whether it has what totals and tags ask of facts. */
const isFacts = (value: unknown): value is Facts => {
  const { frame, periods } = (value ?? {}) as Partial<Facts>;
  const maps = [frame?.indicators, frame?.organisations, frame?.dimensions, periods];
  return has(value, 'series', 'coverage', 'statements') && maps.every((map) => has(map, 'get', 'keys'));
};

/**
 * The report or the facts that a page set in code, as if they had been loaded.
 *
 * @throws {TypeError} where what was set is neither.
 */
export function givenReport({ report, facts }: Given): { readonly loaded: TableReport | null; readonly facts: Facts } {
  const { entries, index } = (report ?? {}) as Partial<Report>;
  const made = Array.isArray(entries) && has(index, 'series', 'of') ? factsOf(report as Report) : facts;
  if (!isFacts(made)) throw new TypeError('goalpost: what was set as report or facts of gp-report is neither');
  if (made === facts) return { loaded: null, facts: made };
  const loaded = { report: report as Report, issues: [], inferences: [], root: null, origin: null, cellOf: () => null };
  return { loaded, facts: made };
}
