import { childPeriods, type Period, type PeriodKind, parsePeriod } from '../calendar/index.js';
import { yearOf, yearToDate } from '../calendar/year-to-date.js';
import type { Entry, Series } from '../report/model.js';

/** One way in which a period divides into others. */
export interface Division {
  readonly kind: 'half' | 'quarter' | 'month';
  readonly periods: readonly Period[];
}

const finer: Readonly<Partial<Record<PeriodKind, readonly Division['kind'][]>>> = {
  year: ['half', 'quarter', 'month'],
  half: ['quarter', 'month'],
  quarter: ['month'],
};

const known = new WeakMap<Period, readonly Division[]>();

/** The ways in which a period divides, coarsest first: made once, because thousands of totals are added up over the same. */
export function divisionsOf(period: Period): readonly Division[] {
  const divisions = known.get(period) ?? divide(period);
  known.set(period, divisions);
  return divisions;
}

function divide(period: Period): readonly Division[] {
  const kinds = finer[yearOf(period).kind] ?? [];
  if (period.kind !== 'year-to-date') return kinds.map((kind) => ({ kind, periods: childPeriods(period, kind) }));
  // Nine months are three quarters and no halves.
  return divisionsOf(yearOf(period)).flatMap(({ kind, periods }) => {
    const gone = periods.filter(({ end }) => end <= period.end);
    return gone.at(-1)?.end === period.end ? [{ kind, periods: gone }] : [];
  });
}

const twins = new WeakMap<Period, Period | null>();

/** What a series states of a period, under either of its names. */
export function statedOf(series: Series | null, period: Period): Entry | undefined {
  const own = series?.at(period);
  if (own !== undefined || !series || !(period.kind === 'year-to-date' || series.has('year-to-date'))) return own;
  const twin = twinOf(period);
  return twin ? series.at(twin) : undefined;
}

/**
 * The same days under their other name: the year to date that the first half, quarter or month of a year is, and the other way
 * round; `null` where they have one name only.
 */
export function twinOf(period: Period): Period | null {
  const found = twins.get(period);
  if (found !== undefined) return found;
  const twin = findTwin(period);
  twins.set(period, twin);
  return twin;
}

function findTwin(period: Period): Period | null {
  const { kind, key, start, end, fiscal } = period;
  if (kind === 'year') return null;
  if (kind === 'year-to-date') {
    const firsts = divisionsOf(yearOf(period)).flatMap(({ periods }) => periods.slice(0, 1));
    return firsts.find((first) => first.end === end) ?? null;
  }
  const year = parsePeriod(key.split('-')[0] ?? '', fiscal ?? undefined);
  return year?.start === start ? yearToDate(year, end) : null;
}
