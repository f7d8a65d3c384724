import type { Period, PeriodKind } from '../calendar/index.js';
import { seriesKey } from './entry-key.js';
import type { Entry, Series, SeriesFinder, SeriesKey } from './model.js';

/** Each series has a map of its own: one of a million entries would stop a page for a tenth of a second when it grows. */
class EntrySeries implements Series {
  readonly key: SeriesKey;
  readonly #entries = new Map<string, Entry>();
  readonly #kinds = new Set<PeriodKind>();

  constructor(key: SeriesKey) {
    this.key = key;
  }

  at({ key }: Period): Entry | undefined {
    return this.#entries.get(key);
  }

  has(kind: PeriodKind): boolean {
    return this.#kinds.has(kind);
  }

  get size(): number {
    return this.#entries.size;
  }

  periods(): Iterable<string> {
    return this.#entries.keys();
  }

  add(entry: Entry): void {
    this.#entries.set(entry.period.key, entry);
    this.#kinds.add(entry.period.kind);
  }
}

/** Finds the entries of a report by their series, and takes them in. */
export class EntryIndex implements SeriesFinder {
  readonly #series = new Map<string, EntrySeries>();
  readonly #byIndicator = new Map<string, EntrySeries[]>();

  series(key: SeriesKey): Series | null {
    return this.#series.get(seriesKey(key)) ?? null;
  }

  of(indicator: string): readonly Series[] {
    return this.#byIndicator.get(indicator) ?? [];
  }

  /** Puts `entry` in the place of the one with its key. */
  replace(entry: Entry): void {
    this.#series.get(seriesKey(entry))?.add(entry);
  }

  /** Adds `entry`, unless there is one with its key: then that one is given back and stays. */
  add(entry: Entry): Entry | undefined {
    const text = seriesKey(entry);
    const known = this.#series.get(text);
    const first = known?.at(entry.period);
    if (first !== undefined) return first;
    const series = known ?? new EntrySeries(entry);
    series.add(entry);
    if (known) return undefined;
    this.#series.set(text, series);
    const others = this.#byIndicator.get(entry.indicator);
    if (others) others.push(series);
    else this.#byIndicator.set(entry.indicator, [series]);
    return undefined;
  }
}
