import type { Period } from '../calendar/index.js';
import { entryKey } from '../report/entries.js';
import type { Entry, Report, Scenario } from '../report/model.js';
import type { Known } from '../report/standing.js';

/** Which value of a report is meant. */
export interface FactKey {
  readonly indicator: string;
  readonly organisation: string;
  readonly period: Period;
  readonly scenario: Scenario;
  /** Member by dimension; empty for the whole. */
  readonly members: ReadonlyMap<string, string>;
}

/** A report whose entries can be found, and whose totals are kept once they are computed. */
export interface Facts {
  readonly report: Report;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Totals already computed, by key. */
  readonly totals: Map<string, Total>;
}

/** The value at a key: stated by an entry, or added up from its parts. */
export interface Total extends Known {
  /** The entry that states it, or `null` where it was added up. */
  readonly entry: Entry | null;
}

/**
 * The facts of a report, ready for {@link total}.
 *
 * @example
 * factsOf(validate({}).report).entries.size //=> 0
 */
export const factsOf = (report: Report): Facts => ({
  report,
  entries: new Map(report.entries.map((entry) => [entryKey(entry), entry])),
  totals: new Map(),
});
