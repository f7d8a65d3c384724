import type { Period } from '../calendar/index.js';
import type { Target } from '../figures/target.js';
import { checkedReport } from '../report/checked-report.js';
import type { Entry, Frame, Report, Series, SeriesKey } from '../report/model.js';
import type { Amount } from './amount.js';
import { type Coverage, coverageOf } from './coverage.js';

/** What is stated, with the names and trees to find it by. Totals and findings read a report through this alone. */
export interface Facts {
  readonly frame: Frame;
  /** The periods of the statements by their key. */
  readonly periods: ReadonlyMap<string, Period>;
  /** How many statements there are. */
  readonly size: number;
  /** The series at `key`, or `null` where nothing is stated of it. */
  series(key: SeriesKey): Series | null;
  /** Of what anything is stated of an indicator. */
  coverage(indicator: string): Coverage;
  /** All statements, in the order of the report. */
  statements(): Iterable<Entry>;
}

/** The value at a key: stated by an entry, or added up from its parts. */
export interface Total extends Amount {
  /** The entry that states it, or `null` where it was added up. */
  readonly entry: Entry | null;
  /** For a plan that a formula gives: what an actual must satisfy; left out otherwise. */
  readonly target?: Target;
}

/**
 * The facts of a report, ready for {@link total}.
 *
 * @throws {CallError} `'bad-argument'` when it is handed something else, such as all that {@link validate} gives.
 * @example
 * factsOf(validate({}).report).size //=> 0
 */
export function factsOf(report: Report): Facts {
  const { entries, index, periods, repeated, ...frame } = checkedReport(report);
  const coverages = new Map<string, Coverage>();
  return {
    frame,
    periods,
    size: entries.length,
    series: (key) => index.series(key),
    coverage: (indicator) => {
      const known = coverages.get(indicator) ?? coverageOf(frame, index.of(indicator));
      coverages.set(indicator, known);
      return known;
    },
    statements: () => entries,
  };
}
