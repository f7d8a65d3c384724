import { childPeriods, type Period, type PeriodKind } from '../calendar/index.js';
import { exact, type Figure, quotient, sum } from '../figures/figure.js';
import { entryKey } from '../report/entry-index.js';
import type { EntryKey, Indicator } from '../report/model.js';
import { nothing, type Parts } from './amount.js';
import type { Facts, Total } from './facts.js';

/** The parts of each kind of period that are tried, coarsest first. */
const finer: Readonly<Partial<Record<PeriodKind, readonly Exclude<PeriodKind, 'year' | 'week' | 'day'>[]>>> = {
  year: ['half', 'quarter', 'month'],
  half: ['quarter', 'month'],
  quarter: ['month'],
};

/**
 * The value at `key`: the entry that states it, or the total of its parts.
 *
 * Parts are tried in this order: the organisations below, the finer periods (half-years, quarters, months), the members
 * below. A flow is added up; a stock is added up over organisations and averaged, or taken last, over periods; a ratio
 * has no parts here. Where some parts are missing the total is `'incomplete'` and has no figure; parts that are
 * `'not-applicable'` do not count.
 *
 * @throws {RangeError} when the report has no such indicator or organisation.
 * @example
 * const { report } = validate({
 *   organisations: [{ id: 'tinh', children: [{ id: 'a' }, { id: 'b' }] }],
 *   indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
 *   entries: [{ indicator: 'revenue', organisation: 'a', period: '2018', scenario: 'AC', value: 5 }],
 * })
 * const key = { indicator: 'revenue', organisation: 'tinh', period: period('2018'), scenario: 'AC', members: new Map() }
 * total(factsOf(report), key).missing //=> 'incomplete'
 */
export function total(facts: Facts, key: EntryKey): Total {
  const text = entryKey(key);
  const done = facts.totals.get(text);
  if (done) return done;
  const result = stated(facts, key) ?? addedUp(facts, key);
  facts.totals.set(text, result);
  return result;
}

const none: Total = { ...nothing, entry: null };

function stated({ report }: Facts, key: EntryKey): Total | null {
  const entry = report.index.find(key);
  if (entry === undefined) return null;
  const { figure, missing } = entry;
  return { figure, missing, parts: null, entry };
}

function addedUp(facts: Facts, key: EntryKey): Total {
  const indicator = facts.report.indicators.get(key.indicator);
  if (indicator === undefined) throw new RangeError(`unknown indicator "${key.indicator}"`);
  if (indicator.kind === 'ratio') return none;
  return overOrganisations(facts, key) ?? overPeriods(facts, key, indicator) ?? overMembers(facts, key) ?? none;
}

function overOrganisations(facts: Facts, key: EntryKey): Total | null {
  const organisation = facts.report.organisations.get(key.organisation);
  if (organisation === undefined) throw new RangeError(`unknown organisation "${key.organisation}"`);
  const { children } = organisation;
  const asked = facts.heard?.(key) ?? children;
  const below = asked.map((child) => total(facts, { ...key, organisation: child }));
  const silent = children.length - asked.length;
  return below.some(isKnown) ? combine(below, 'organisation', addAll, silent) : null;
}

/** Over the coarsest kind of period that the report has values for: months are counted as months, not as halves. */
function overPeriods(facts: Facts, key: EntryKey, indicator: Indicator): Total | null {
  const { organisations, index } = facts.report;
  // Thousands of organisations may have nothing below them and say nothing.
  if (!organisations.get(key.organisation)?.children.length && !index.has(key)) return null;
  for (const kind of finer[key.period.kind] ?? []) {
    const keys = divided(key.period, kind).map((period) => ({ ...key, period }));
    const isUsed = keys.some((part) => stated(facts, part) ?? overOrganisations(facts, part));
    if (!isUsed) continue;
    return combine(
      keys.map((part) => total(facts, part)),
      kind,
      overTime(indicator),
    );
  }
  return null;
}

const divisions = new WeakMap<Period, Map<PeriodKind, readonly Period[]>>();

/** {@link childPeriods}, once for each period: thousands of organisations are added up over the same ones. */
function divided(period: Period, kind: PeriodKind): readonly Period[] {
  const known = divisions.get(period) ?? new Map<PeriodKind, readonly Period[]>();
  const children = known.get(kind) ?? childPeriods(period, kind);
  divisions.set(period, known.set(kind, children));
  return children;
}

function overMembers(facts: Facts, key: EntryKey): Total | null {
  for (const [dimension, member] of key.members) {
    const children = facts.report.dimensions.get(dimension)?.members.get(member)?.children ?? [];
    const parts = children.map((child) =>
      total(facts, { ...key, members: new Map(key.members).set(dimension, child) }),
    );
    if (parts.some(isKnown)) return combine(parts, 'member', addAll);
  }
  return null;
}

const isKnown = ({ figure, missing }: Total): boolean => figure !== null || missing !== null;

type Combine = (figures: readonly Figure[]) => Figure | null;

const addAll: Combine = ([first, ...rest]) => (first === undefined ? null : rest.reduce(sum, first));

const average: Combine = (figures) => {
  const added = addAll(figures);
  return added && quotient(added, exact(String(figures.length), 'ratio'));
};

function overTime({ kind, over }: Indicator): Combine {
  if (kind === 'flow') return addAll;
  return over === 'last' ? (figures) => figures.at(-1) ?? null : average;
}

/**
 * One total of many: whole if every part that applies is known, otherwise incomplete, never a smaller sum. Of `silent`
 * parts nothing is known.
 */
function combine(totals: readonly Total[], kind: Parts['kind'], combineFigures: Combine, silent = 0): Total {
  const applicable = totals.filter(({ missing }) => missing !== 'not-applicable');
  const all = applicable.length + silent;
  if (all === 0) return { ...none, missing: 'not-applicable' };
  const figures = applicable.flatMap(({ figure }) => (figure ? [figure] : []));
  // A district with eleven of its twelve months adds those eleven to what is known of its province.
  const partial = addAll(applicable.flatMap(({ figure, parts }) => figure ?? parts?.partial ?? []));
  const parts = { kind, known: figures.length, all, partial };
  if (parts.known === parts.all) return { figure: combineFigures(figures), missing: null, parts, entry: null };
  const [reason] = applicable.map(({ missing }) => missing);
  // Parts that are all absent for the same reason give the whole that reason.
  const isShared = silent === 0 && applicable.every(({ missing }) => missing === reason);
  const shared = (isShared && reason) || 'incomplete';
  return { figure: null, missing: shared, parts, entry: null };
}
