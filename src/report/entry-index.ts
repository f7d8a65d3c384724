import type { Entry, EntryFinder, EntryKey, Report } from './model.js';

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
  readonly #speaking = new Map<string, Set<string>>();
  readonly #organisations: Report['organisations'];

  constructor(organisations: Report['organisations']) {
    this.#organisations = organisations;
  }

  /** The entry at `key`, if the report states it. */
  find(key: EntryKey): Entry | undefined {
    return this.#series.get(seriesOf(key))?.get(key.period.key);
  }

  /** The organisations right below that of `key` whose branch has an entry of its indicator in its scenario. */
  speaking({ indicator, organisation, scenario }: Omit<EntryKey, 'period' | 'members'>): ReadonlySet<string> {
    return this.#speaking.get([indicator, scenario, organisation].join('|')) ?? nobody;
  }

  /** Adds `entry`, unless there is one with its key: then that one is given back and stays. */
  add(entry: Entry): Entry | undefined {
    const series = this.#series.get(seriesOf(entry)) ?? new Map<string, Entry>();
    const first = series.get(entry.period.key);
    if (first !== undefined) return first;
    series.set(entry.period.key, entry);
    if (series.size > 1) return undefined;
    this.#series.set(seriesOf(entry), series);
    let below = this.#organisations.get(entry.organisation);
    while (below?.parent) {
      const key = [entry.indicator, entry.scenario, below.parent].join('|');
      const heard = this.#speaking.get(key) ?? new Set();
      this.#speaking.set(key, heard.add(below.id));
      below = this.#organisations.get(below.parent);
    }
    return undefined;
  }
}

const nobody: ReadonlySet<string> = new Set();

const seriesOf = ({ indicator, organisation, scenario, members }: EntryKey): string =>
  [indicator, organisation, scenario, ...memberKeys(members)].join('|');
