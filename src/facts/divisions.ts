import { childPeriods, type Period, type PeriodKind } from '../calendar/index.js';

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
  const divisions =
    known.get(period) ?? (finer[period.kind] ?? []).map((kind) => ({ kind, periods: childPeriods(period, kind) }));
  known.set(period, divisions);
  return divisions;
}
