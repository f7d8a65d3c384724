// Figures that are compared and are not of the same units: an actual of 13 of 14 beside the plan of all.
import { monthsIn, samePeriodLastYear } from '../calendar/index.js';
import { total } from '../facts/total.js';
import { intersects } from '../figures/bounds.js';
import { type Figure, sum } from '../figures/figure.js';
import { ratioIn } from '../formulas/productivity.js';
import type { Entry, EntryKey } from '../report/model.js';
import type { CheckedFacts } from './checked-facts.js';
import { aboutEntry, type Finding, finding, type Statement, statedAt, statedBy } from './finding.js';

/** What a value at `key` is made of: the figures of the organisations right below, and whether those are all. */
interface Scope {
  readonly key: EntryKey;
  /** What is stated of the whole; `null` where nothing is. */
  readonly stated: Statement | null;
  readonly known: ReadonlyMap<string, Statement>;
  readonly isWhole: boolean;
}

function scopeOf(facts: CheckedFacts, key: EntryKey): Scope {
  const { ids, silent } = facts.coverage(key.indicator).organisations(key);
  const known = new Map<string, Statement>();
  let applicable = silent;
  for (const organisation of ids) {
    const part = lineAt(facts, { ...key, organisation });
    if (part === 'not-applicable') continue;
    applicable++;
    if (part !== null) known.set(organisation, part);
  }
  const whole = lineAt(facts, key);
  const stated = whole === 'not-applicable' || !whole?.place ? null : whole;
  return { key, stated, known, isWhole: known.size > 0 && known.size === applicable };
}

/** The figure at `key`; of a plan the number that it draws a line at, because parts of "over 20" and "over 30" make "over 50". */
function lineAt(facts: CheckedFacts, key: EntryKey): Statement | 'not-applicable' | null {
  const found = total(facts, key);
  if (found.missing === 'not-applicable') return found.missing;
  const target = found.entry?.target;
  return statedAt(target?.upper === null ? ({ ...found, figure: target.figure } as typeof found) : found);
}

/** The sum of what `scope` knows, of the units in `of` alone or without one. */
function sumOf({ known }: Scope, of: (id: string) => boolean = () => true): Figure | null {
  const figures = [...known].flatMap(([id, { figure }]) => (of(id) ? [figure] : []));
  return figures.length === 0 ? null : figures.reduce(sum);
}

const isBounded = ({ bounds }: Figure): boolean => bounds.lo !== null && bounds.hi !== null;

const fits = (a: Figure | null | undefined, b: Figure | null | undefined): boolean =>
  Boolean(a && b && isBounded(a) && isBounded(b) && intersects(a.bounds, b.bounds));

/** Of each of many figures the sum of all others, in time that grows with their number. */
function sumsWithout({ known }: Scope): Map<string, Figure> {
  const all = [...known];
  const behind: (Figure | null)[] = [null];
  for (const [, { figure }] of all.toReversed())
    behind.push(behind.at(-1) ? sum(figure, behind.at(-1) as Figure) : figure);
  const sums = new Map<string, Figure>();
  let before: Figure | null = null;
  for (const [at, [id, { figure }]] of all.entries()) {
    const after = behind[all.length - at - 1] ?? null;
    const others = before && after ? sum(before, after) : (before ?? after);
    if (others) sums.set(id, others);
    before = before ? sum(before, figure) : figure;
  }
  return sums;
}

/** What a total is compared with. */
function counterparts({ scenario, period, ...key }: Entry): EntryKey[] {
  if (scenario !== 'AC') return [{ ...key, period, scenario: scenario === 'FC' ? 'PL' : 'AC' }];
  const lastYear = samePeriodLastYear(period);
  const own = (['PL', 'PY'] as const).map((other): EntryKey => ({ ...key, period, scenario: other }));
  return lastYear ? [...own, { ...key, period: lastYear, scenario }] : own;
}

/** A figure of some of the units, that of all, and what the first is made of. */
interface Mixed {
  readonly partial: Statement;
  readonly whole: Statement;
  readonly missing: readonly string[];
  readonly all: number;
}

/**
 * A stated total of some units beside that of all, where the sums show it.
 *
 * @param isContradicted whether all parts are known and do not add up: then one alone must have been left out.
 */
export function mixedTotal(facts: CheckedFacts, entry: Entry, isContradicted: boolean): Finding | null {
  const own = scopeOf(facts, entry);
  if (own.stated === null || own.isWhole !== isContradicted || own.known.size < 1) return null;
  const left = isContradicted ? leftOut(own, own.stated.figure) : [...own.known.keys()];
  if (left === null || (!isContradicted && !fits(own.stated.figure, sumOf(own)))) return null;
  const isIn = new Set(left);
  for (const key of counterparts(entry)) {
    const other = scopeOf(facts, key);
    const missing = [...other.known.keys()].filter((id) => !isIn.has(id));
    const isOver = other.isWhole && left.every((id) => other.known.has(id)) && missing.length > 0;
    if (!isOver || other.stated === null) continue;
    const isOfAll =
      fits(other.stated.figure, sumOf(other)) &&
      !fits(
        other.stated.figure,
        sumOf(other, (id) => isIn.has(id)),
      );
    if (!isOfAll) continue;
    const operands = left.flatMap((id) => own.known.get(id) ?? []);
    const figure = operands.map((part) => part.figure).reduce(sum);
    const computed = { formula: operands.length === 1 ? 'value' : 'sum', operands, months: null, figure } as const;
    const mixed = { partial: own.stated, whole: other.stated, missing, all: other.known.size };
    return mixedFinding(facts, entry, computed, mixed, isContradicted);
  }
  return null;
}

/** All units but the one that alone was left out of a total; `null` where that is none, or may be several. */
function leftOut(scope: Scope, stated: Figure): string[] | null {
  const fitting = [...sumsWithout(scope)].filter(([, others]) => fits(stated, others)).map(([id]) => id);
  const [only, ...more] = fitting;
  return only === undefined || more.length > 0 ? null : [...scope.known.keys()].filter((id) => id !== only);
}

/** A stated ratio that divides a figure of some units by one of all, or the other way round. */
export function mixedRatio(facts: CheckedFacts, entry: Entry): Finding | null {
  const { indicators } = facts.frame;
  const indicator = indicators.get(entry.indicator);
  const [above, below] = [indicator?.numerator ?? '', indicator?.denominator ?? ''];
  if (entry.figure === null || !indicator || !indicators.has(above) || !indicators.has(below)) return null;
  const scopes = [above, below].map((id) => scopeOf(facts, { ...entry, indicator: id })) as [Scope, Scope];
  const divide = (a: Figure | null | undefined, b: Figure | null | undefined) =>
    a && b ? ratioIn(indicator.unit, a, b, monthsIn(entry.period)) : null;
  for (const [fewer, more] of [scopes, scopes.toReversed() as [Scope, Scope]]) {
    const missing = [...more.known.keys()].filter((id) => !fewer.known.has(id));
    const isFewer = more.isWhole && missing.length > 0 && [...fewer.known.keys()].every((id) => more.known.has(id));
    const [partial, whole] = [ofAll(fewer), ofAll(more)];
    if (!isFewer || partial === null || whole === null) continue;
    const isUpright = fewer === scopes[0];
    const operands = isUpright ? [partial, whole] : [whole, partial];
    const mixed = divide(operands[0]?.figure, operands[1]?.figure);
    const same = sumOf(more, (id) => fewer.known.has(id));
    const alike = isUpright ? divide(partial.figure, same) : divide(same, partial.figure);
    if (!mixed?.figure || !fits(entry.figure, mixed.figure) || fits(entry.figure, alike?.figure)) continue;
    const { figure, months } = mixed;
    const computed = { formula: months === null ? 'quotient' : 'annual', operands, months, figure } as const;
    return mixedFinding(facts, entry, computed, { partial, whole, missing, all: more.known.size }, false);
  }
  return null;
}

/** What is stated of the units that a scope knows, or their sum; `null` where the two do not fit. */
function ofAll(scope: Scope): Statement | null {
  const figure = sumOf(scope);
  if (scope.stated) return fits(scope.stated.figure, figure) ? scope.stated : null;
  return figure && { figure, place: null };
}

function mixedFinding(
  facts: CheckedFacts,
  entry: Entry,
  computed: Finding['computed'],
  { partial, whole, missing, all }: Mixed,
  isContradicted: boolean,
): Finding {
  const stated = statedBy(entry, 'value', entry.figure as Figure);
  const claim = { code: 'mixed-scopes', about: aboutEntry(facts, entry), stated, computed } as const;
  const units = missing.map((id) => facts.frame.organisations.get(id)?.name ?? id);
  const scopes = { units, known: all - missing.length, all, partial, whole };
  return { ...finding(claim, isContradicted ? 'contradiction' : 'remark'), scopes };
}
