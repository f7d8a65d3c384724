import type { Entry, EntryFinder, EntryKey } from './model.js';

/** One text for everything that makes an entry the same as another. */
export const entryKey = ({ indicator, organisation, period, scenario, members }: EntryKey): string =>
  [indicator, organisation, period.key, scenario, ...memberKeys(members)].join('|');

const memberKeys = (members: ReadonlyMap<string, string>): string[] =>
  members.size === 0 ? [] : [...members].map(([dimension, member]) => `${dimension}=${member}`).sort();

/**
 * Finds the entries of a report, and takes them in.
 *
 * Each series, which is all periods of one thing, has a map of its own: one map of a million entries would stop a page
 * for a tenth of a second whenever it grows, and would need a key made for each of them.
 */
export class EntryIndex implements EntryFinder {
  readonly #series = new Map<string, Map<string, Entry>>();

  /** The entry at `key`, if the report states it. */
  find(key: EntryKey): Entry | undefined {
    return this.#series.get(seriesOf(key))?.get(key.period.key);
  }

  has(key: EntryKey): boolean {
    return this.#series.has(seriesOf(key));
  }

  /** Adds `entry`, unless there is one with its key: then that one is given back and stays. */
  add(entry: Entry): Entry | undefined {
    const series = this.#series.get(seriesOf(entry)) ?? new Map<string, Entry>();
    const first = series.get(entry.period.key);
    if (first !== undefined) return first;
    series.set(entry.period.key, entry);
    if (series.size === 1) this.#series.set(seriesOf(entry), series);
    return undefined;
  }
}

const seriesOf = ({ indicator, organisation, scenario, members }: EntryKey): string =>
  [indicator, organisation, scenario, ...memberKeys(members)].join('|');
