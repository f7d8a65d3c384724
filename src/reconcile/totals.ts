import type { Period } from '../calendar/index.js';
import { isAdditive } from '../facts/additive.js';
import { divisionsOf } from '../facts/divisions.js';
import type { Facts } from '../facts/facts.js';
import { total } from '../facts/total.js';
import { type Bounds, isBelow } from '../figures/bounds.js';
import { sum } from '../figures/figure.js';
import type { Entry, EntryKey, Indicator } from '../report/model.js';
import type { CheckedFacts } from './checked-facts.js';
import { aboutEntry, type Claim, type Finding, finding, type Statement, statedAt, statedBy } from './finding.js';
import { judge } from './judge.js';
import { mixedTotal } from './scopes.js';

/** The findings on a stated value against its parts: organisations below, finer periods, members. */
export function totalFindings(facts: CheckedFacts, entry: Entry): Finding[] {
  const indicator = facts.frame.indicators.get(entry.indicator);
  if (entry.figure === null || indicator === undefined || indicator.kind === 'ratio') return [];
  const stated = statedBy(entry, 'value', entry.figure);
  const about = aboutEntry(facts, entry);

  /** The finding on the parts at `keys`, beside which `silent` are not stated; `isWhole` says that there are no others. */
  const against = (keys: readonly EntryKey[], silent: number, isWhole: boolean): Finding | null => {
    const parts = keys.map((key) => total(facts, key)).filter(({ missing }) => missing !== 'not-applicable');
    const operands = parts.flatMap((part) => statedAt(part) ?? []);
    const [first, ...rest] = operands.map(({ figure }) => figure);
    if (first === undefined) return null;
    const figure = rest.reduce(sum, first);
    const formula = operands.length === 1 ? 'value' : 'sum';
    const claim: Claim = { code: 'total', about, stated, computed: { formula, operands, months: null, figure } };
    if (isWhole && operands.length === parts.length + silent) return settled(claim, entry, indicator);
    // Parts that nobody stated cannot bring the sum down again where no part is below zero.
    const isRising = indicator.neverNegative || (!isWhole && operands.every(isNotNegative));
    const exceeds = isRising && isBelow(stated.figure.bounds, figure.bounds);
    return exceeds ? settled({ ...claim, code: 'parts-exceed' }, entry, indicator) : null;
  };

  const coverage = facts.coverage(entry.indicator);
  const below = coverage.organisations(entry);
  const periods = indicator.kind === 'flow' ? usedDivisions(facts, entry) : [];
  const ofUnits = against(
    below.ids.map((organisation) => ({ ...entry, organisation })),
    below.silent,
    true,
  );
  const isContradicted = ofUnits?.code === 'total' && ofUnits.severity === 'contradiction';
  const mayBeMixed = below.ids.length > 0 && (ofUnits === null || isContradicted);
  return [
    (mayBeMixed ? mixedTotal(facts, entry, isContradicted) : null) ?? ofUnits,
    ...periods.map((keys) => against(keys, 0, true)),
    ...toDate(facts, entry, indicator).map(([period, isWhole]) =>
      against([{ ...entry, period }], isWhole ? 0 : 1, isWhole),
    ),
    ...coverage.dimensions(entry).map((dimension) => {
      const { ids, silent } = coverage.members(entry, dimension);
      const keys = ids.map((member) => ({ ...entry, members: new Map(entry.members).set(dimension.id, member) }));
      return against(keys, silent, dimension.isComplete || entry.members.has(dimension.id));
    }),
  ].filter((finding) => finding !== null);
}

const isNotNegative = ({ figure }: Statement): boolean => figure.bounds.lo?.gte(0) ?? false;

/**
 * Plans are handed out in parts that ask for more than the whole, on purpose: that is a remark. Parts that ask for less
 * contradict it, because the whole can be missed while each part is met.
 */
function settled(claim: Claim, { scenario }: Entry, { better, kind, unit }: Indicator): Finding | null {
  const judged = judge(claim);
  // What may be a rate need not add up.
  const mayDiffer = kind === 'unknown' && !isAdditive(unit);
  if (mayDiffer && judged?.severity === 'contradiction') return finding(claim, 'remark');
  if (scenario !== 'PL' || judged?.severity !== 'contradiction' || judged.code === 'scale') return judged;
  const [whole, parts] = [claim.stated.figure.bounds, claim.computed.figure.bounds];
  // Parts of 100 and 170 are what "over 270" is handed out in.
  if (touches(whole, parts) || touches(parts, whole)) return finding(claim, 'fits');
  const asksMore = better === 'higher' ? isBelow(whole, parts) : better === 'lower' && isBelow(parts, whole);
  return asksMore ? finding({ ...claim, code: 'over-assigned' }, 'remark') : judged;
}

const touches = (lower: Bounds, higher: Bounds): boolean =>
  lower.hi !== null && higher.lo !== null && lower.hi.eq(higher.lo);

/**
 * The part of a year that is stated to date just before it, which it cannot fall below where no part is negative; and where the
 * data of the report end before the year does, the part up to that day, which is the same.
 */
function toDate(
  facts: Facts,
  { period, ...key }: Entry,
  { kind, neverNegative }: Indicator,
): [Period, isWhole: boolean][] {
  const { asOf } = facts.frame;
  if (kind !== 'flow' || key.scenario !== 'AC') return [];
  const parts = [...facts.periods.values()].filter(
    (part) =>
      part.kind === 'year-to-date' &&
      part.start === period.start &&
      part.end < period.end &&
      total(facts, { ...key, period: part }).entry !== null,
  );
  const newest = parts.sort((a, b) => (a.end < b.end ? 1 : -1))[0];
  if (newest === undefined) return [];
  if (asOf !== null && asOf < period.end && newest.end === asOf) return [[newest, true]];
  return neverNegative ? [[newest, false]] : [];
}

/** The divisions of a period that are stated in full; where none is, the coarsest that adds up, or the finest with gaps. */
function usedDivisions(facts: Facts, entry: Entry): EntryKey[][] {
  const all = divisionsOf(entry.period).map(({ periods }) => periods.map((period): EntryKey => ({ ...entry, period })));
  const stated = all.filter((keys) => keys.every((key) => total(facts, key).entry !== null));
  if (stated.length > 0) return stated;
  const isKnown = (key: EntryKey): boolean => total(facts, key).figure !== null;
  const best = all.find((keys) => keys.every(isKnown)) ?? all.findLast((keys) => keys.some(isKnown));
  return best ? [best] : [];
}
