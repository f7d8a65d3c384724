import type { Entry, EntryKey, Report } from '../report/model.js';
import type { Amount } from './amount.js';

/** A report with its totals, which are kept once they are computed. */
export interface Facts {
  readonly report: Report;
  /** Totals already computed, by key. */
  readonly totals: Map<string, Total>;
  /** The organisations below that of a key that may state something there; the others are counted, and not asked. */
  readonly heard?: (key: EntryKey) => readonly string[];
}

/** The value at a key: stated by an entry, or added up from its parts. */
export interface Total extends Amount {
  /** The entry that states it, or `null` where it was added up. */
  readonly entry: Entry | null;
}

/**
 * The facts of a report, ready for {@link total}.
 *
 * @example
 * factsOf(validate({}).report).totals.size //=> 0
 */
export const factsOf = (report: Report): Facts => ({ report, totals: new Map() });
