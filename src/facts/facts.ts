import type { Period } from '../calendar/index.js';
import { finish, type Steps } from '../read/steps.js';
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
export const factsOf = (report: Report): Facts => finish(indexing(report));

/** Entries that are indexed in one step. */
const stepLength = 4096;

/**
 * {@link factsOf} step by step, for reports so large that a page would stand still.
 *
 * @example
 * indexing(validate({}).report).next().done //=> true
 */
export function* indexing(report: Report): Steps<Facts> {
  const entries = new Map<string, Entry>();
  for (const [index, entry] of report.entries.entries()) {
    if (index > 0 && index % stepLength === 0) yield index / report.entries.length;
    entries.set(entryKey(entry), entry);
  }
  return { report, entries, totals: new Map() };
}
