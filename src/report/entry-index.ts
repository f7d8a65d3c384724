import type { Entry, EntryFinder, EntryKey } from './model.js';

/** One text for everything that makes an entry the same as another. */
export const entryKey = ({ indicator, organisation, period, scenario, members }: EntryKey): string =>
  [indicator, organisation, period.key, scenario, ...memberKeys(members)].join('|');

const memberKeys = (members: ReadonlyMap<string, string>): string[] =>
  members.size === 0 ? [] : [...members].map(([dimension, member]) => `${dimension}=${member}`).sort();

/**
 * Finds the entries of a report, and takes them in.
 *
 * Each organisation has a map of its own for each indicator: one map of a million entries would stop a page for a
 * tenth of a second whenever it grows.
 */
export class EntryIndex implements EntryFinder {
  readonly #series = new Map<string, Map<string, Entry>>();

  /** The entry at `key`, if the report states it. */
  find(key: EntryKey): Entry | undefined {
    return this.#series.get(seriesOf(key))?.get(placeIn(key));
  }

  /** Adds `entry`, unless there is one with its key: then that one is given back and stays. */
  add(entry: Entry): Entry | undefined {
    const series = this.#series.get(seriesOf(entry)) ?? new Map<string, Entry>();
    const place = placeIn(entry);
    const first = series.get(place);
    if (first !== undefined) return first;
    series.set(place, entry);
    if (series.size === 1) this.#series.set(seriesOf(entry), series);
    return undefined;
  }
}

const seriesOf = ({ indicator, organisation }: EntryKey): string => [indicator, organisation].join('|');

const placeIn = ({ period, scenario, members }: EntryKey): string =>
  [period.key, scenario, ...memberKeys(members)].join('|');
