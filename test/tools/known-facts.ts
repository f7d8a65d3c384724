// What a random report lets anybody know, by docs/data-model.md alone: the figure of an indicator with all the values that it may
// have, or why there is none. It shares no code with the library.
import { compare, over, scaled } from '../bench/fractions.mjs';
import { dividedInterval, zero } from '../bench/intervals.mjs';
import type { Fact, RandomIndicator, RandomReport, Scenario, Word } from './random-report.js';

export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** All values that something may have; `null` is an end that nothing is said of. */
export interface Interval {
  readonly lo: Fraction | null;
  readonly hi: Fraction | null;
  readonly loOpen: boolean;
  readonly hiOpen: boolean;
}

export interface Quantity extends Interval {
  /** The number as it was published. */
  readonly at: Fraction;
  /** Whether words such as "about" or "over" leave more open than rounding does. */
  readonly isWorded: boolean;
}

export interface Parts {
  readonly known: number;
  readonly all: number;
  readonly kind: string;
  /** What the parts that are known add up to; `null` where that is nothing, or no sum. */
  readonly partial: Quantity | null;
}

/** What is known at a place: a figure, or why there is none. */
export interface Known {
  readonly figure: Quantity | null;
  readonly missing: string | null;
  readonly parts: Parts | null;
  readonly fact: Fact | null;
}

export interface Key {
  readonly indicator: string;
  readonly organisation: string;
  readonly period: string;
  readonly scenario: Scenario;
}

// ---------- fractions and intervals

export const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const pointAt = (at: Fraction): Interval => ({ lo: at, hi: at, loOpen: false, hiOpen: false });

export const added = (a: Quantity, b: Quantity): Quantity => ({
  at: plus(a.at, b.at),
  lo: a.lo && b.lo && plus(a.lo, b.lo),
  hi: a.hi && b.hi && plus(a.hi, b.hi),
  loOpen: a.loOpen || b.loOpen,
  hiOpen: a.hiOpen || b.hiOpen,
  isWorded: a.isWorded || b.isWorded,
});

/** The sum of all, or `null` where one is not known. */
export const sumOf = (all: readonly (Quantity | null)[]): Quantity | null =>
  all.reduce<Quantity | null>((sum, next, at) => (at === 0 ? next : sum && next && added(sum, next)), null);

/** `a` times a fraction above zero. */
export const scaledBy = (a: Quantity, by: Fraction): Quantity => {
  const scale = (x: Fraction): Fraction => ({ n: x.n * by.n, d: x.d * by.d });
  return { ...a, at: scale(a.at), lo: a.lo && scale(a.lo), hi: a.hi && scale(a.hi) };
};

// ---------- periods, as texts

const halvesOf: Readonly<Record<string, readonly string[]>> = { H1: ['Q1', 'Q2'], H2: ['Q3', 'Q4'] };
const monthsOf = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String(from + at).padStart(2, '0'));
/** The first and the last month of a part of a year. */
function span(part: string): [number, number] {
  if (part === '') return [1, 12];
  if (part.startsWith('H')) return part === 'H1' ? [1, 6] : [7, 12];
  if (part.startsWith('Q')) return [Number(part[1]) * 3 - 2, Number(part[1]) * 3];
  return [Number(part), Number(part)];
}
const split = (period: string): [year: string, part: string] => [period.slice(0, 4), period.slice(5)];
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const startOf = (period: string): string => {
  const [year, part] = split(period);
  return `${year}-${String(span(part)[0]).padStart(2, '0')}-01`;
};
export const endOf = (period: string): string => {
  const [year, part] = split(period);
  const month = span(part)[1];
  return `${year}-${String(month).padStart(2, '0')}-${lengths[month - 1]}`;
};
export const monthsIn = (period: string): number => {
  const [first, last] = span(split(period)[1]);
  return last - first + 1;
};
export const yearBefore = (period: string): string => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
/** How many days of a period have gone on a day, and how many it has. */
export function daysOf(period: string, day: string): { gone: number; all: number } {
  const at = (date: string): number => Date.parse(date) / 86_400_000;
  const all = at(endOf(period)) - at(startOf(period)) + 1;
  return { gone: Math.max(0, Math.min(all, at(day) - at(startOf(period)) + 1)), all };
}

/** The divisions of a period, the coarsest first: halves, quarters, months. */
export function divisionsOf(period: string): { kind: string; periods: string[] }[] {
  const [year, part] = split(period);
  const [first, last] = span(part);
  const named = (parts: readonly string[]): string[] => parts.map((name) => `${year}-${name}`);
  const found = [];
  if (part === '') found.push({ kind: 'half-years', periods: named(['H1', 'H2']) });
  const quarters = part === '' ? ['Q1', 'Q2', 'Q3', 'Q4'] : halvesOf[part];
  if (quarters) found.push({ kind: 'quarters', periods: named(quarters) });
  if (last > first) found.push({ kind: 'months', periods: named(monthsOf(first, last)) });
  return found;
}

// ---------- what is stated

const bare = (at: Fraction): Quantity => ({ at, ...pointAt(at), isWorded: false });

/** The number of a fact without its word, as it was rounded; the limit of a plan is exactly what it says. */
export function numberOf(fact: Fact, { writing }: RandomIndicator, isLimit = false): Quantity {
  const exponent = writing.exponent - fact.decimals;
  const at = scaled(fact.n, exponent);
  const isCount = writing.counts && fact.precision === null;
  if (fact.form === 'exact' || isCount || isLimit) return bare(at);
  const step = fact.precision ?? 1n;
  // Rounded half away from zero.
  const [lo, hi] = [scaled(fact.n * 10n - step * 5n, exponent - 1), scaled(fact.n * 10n + step * 5n, exponent - 1)];
  return { at, lo, hi, loOpen: fact.n <= 0n, hiOpen: fact.n >= 0n, isWorded: false };
}

/** All values that a word leaves open. */
export function withWord(at: Fraction, word: Word | null, upper: Fraction | null = null): Interval {
  const [none, open] = [null, true];
  if (word === 'over' || word === 'at-least') return { lo: at, loOpen: word === 'over', hi: none, hiOpen: open };
  if (word === 'under' || word === 'at-most') return { lo: none, loOpen: open, hi: at, hiOpen: word === 'under' };
  if (word === 'about') return { lo: none, hi: none, loOpen: open, hiOpen: open };
  return { ...pointAt(at), hi: upper ?? at };
}

export const upperOf = (fact: Fact, { writing }: RandomIndicator): Fraction | null =>
  fact.upper === null ? null : scaled(fact.upper, writing.exponent - fact.decimals);

function figureOf(fact: Fact, indicator: RandomIndicator): Quantity {
  const number = numberOf(fact, indicator);
  if (fact.word === null) return number;
  return { at: number.at, ...withWord(number.at, fact.word, upperOf(fact, indicator)), isWorded: true };
}

// ---------- what it adds up to

const nothing: Known = { figure: null, missing: null, parts: null, fact: null };
const isAnything = ({ figure, missing }: Known): boolean => figure !== null || missing !== null;

export class Knowledge {
  readonly report: RandomReport;
  constructor(report: RandomReport) {
    this.report = report;
  }

  indicator(id: string): RandomIndicator {
    return this.report.indicators.find((one) => one.id === id) as RandomIndicator;
  }

  /** The steps of "Totals": stated, the organisations below, finer periods, and for a ratio its parts. */
  at(key: Key): Known {
    const total = this.#total(key);
    const { kind, parts } = this.indicator(key.indicator);
    if (total.fact || total.figure || kind !== 'ratio' || parts === null) return total;
    const [above, below] = parts.map((indicator) => this.#total({ ...key, indicator })) as [Known, Known];
    const figure = this.quotient(key.indicator, above.figure, below.figure, key.period);
    if (figure) return { ...nothing, figure };
    const part = [above, below].find(({ missing }) => missing !== null);
    return part ? { ...part, parts: part.parts && { ...part.parts, partial: null }, fact: null } : total;
  }

  /** Numerator over denominator, a year's where the ratio is one; `null` where the denominator may be zero. */
  quotient(id: string, above: Quantity | null, below: Quantity | null, period: string): Quantity | null {
    if (above === null || below === null || below.lo === null) return null;
    const least = compare(below.lo, zero);
    if (least < 0 || (least === 0 && !below.loOpen) || below.at.n <= 0n) return null;
    const yearly = this.indicator(id).writing.unit.endsWith('/year') ? { n: 12n, d: BigInt(monthsIn(period)) } : null;
    const figure = {
      at: over(above.at, below.at) as unknown as Fraction,
      isWorded: above.isWorded || below.isWorded,
      ...(dividedInterval(above, below) as Interval),
    };
    return yearly ? scaledBy(figure, yearly) : figure;
  }

  #total(key: Key): Known {
    const { indicator: id, organisation, period, scenario } = key;
    const indicator = this.indicator(id);
    const fact = this.report.facts.find(
      (one) =>
        one.indicator === id && one.organisation === organisation && one.period === period && one.scenario === scenario,
    );
    if (fact)
      return { ...nothing, fact, missing: fact.missing, figure: fact.missing ? null : figureOf(fact, indicator) };
    const { kind } = indicator;
    if (kind === 'ratio') return this.#unadded(key, 'no-parts');
    if (kind === 'unknown' && !indicator.writing.addsUp) return this.#unadded(key, 'unknown-kind');
    const over = this.overOrganisations(key) ?? (kind === 'unknown' ? null : this.#overPeriods(key));
    return over ?? (kind === 'unknown' ? this.#unadded(key, 'unknown-kind') : nothing);
  }

  /** What has parts that do not add up says so. */
  #unadded(key: Key, missing: string): Known {
    const below = (this.report.below[key.organisation] ?? []).map((organisation) =>
      this.#total({ ...key, organisation }),
    );
    const finer = divisionsOf(key.period).flatMap(({ periods }) => periods);
    const isStated = this.report.facts.some(
      (one) =>
        one.indicator === key.indicator &&
        one.organisation === key.organisation &&
        one.scenario === key.scenario &&
        finer.includes(one.period),
    );
    return below.some(isAnything) || isStated ? { ...nothing, missing } : nothing;
  }

  overOrganisations(key: Key): Known | null {
    const below = (this.report.below[key.organisation] ?? []).map((organisation) =>
      this.#total({ ...key, organisation }),
    );
    return below.some(isAnything) ? together(below, 'organisations', 'sum') : null;
  }

  #overPeriods(key: Key): Known | null {
    const { kind, over } = this.indicator(key.indicator);
    for (const { kind: name, periods } of divisionsOf(key.period)) {
      const isUsed = periods.some((period) => {
        const isStated = this.report.facts.some(
          (one) =>
            one.indicator === key.indicator &&
            one.organisation === key.organisation &&
            one.period === period &&
            one.scenario === key.scenario,
        );
        return isStated || this.overOrganisations({ ...key, period }) !== null;
      });
      if (!isUsed) continue;
      return together(
        periods.map((period) => this.#total({ ...key, period })),
        name,
        kind === 'flow' ? 'sum' : over,
      );
    }
    return null;
  }
}

/** What a part adds: a plan without a word is decided, and adds just what it says. */
export const asPart = ({ figure, fact }: Known): Quantity | null =>
  figure && fact?.scenario === 'PL' && fact.word === null && fact.precision === null ? bare(figure.at) : figure;

/** Never a smaller sum: where a part that applies has no figure, neither has the whole. */
function together(all: readonly Known[], kind: string, how: 'sum' | 'average' | 'last'): Known {
  const applicable = all.filter(({ missing }) => missing !== 'not-applicable');
  if (applicable.length === 0) return { ...nothing, missing: 'not-applicable' };
  const figures = applicable.map(asPart);
  const known = figures.filter((figure) => figure !== null);
  const added = applicable.map((one) => asPart(one) ?? one.parts?.partial ?? null).filter((figure) => figure !== null);
  const parts = { kind, known: known.length, all: applicable.length, partial: how === 'sum' ? sumOf(added) : null };
  if (known.length === applicable.length) {
    const sum = sumOf(figures) as Quantity;
    const figure =
      how === 'sum'
        ? sum
        : how === 'last'
          ? (figures.at(-1) as Quantity)
          : scaledBy(sum, { n: 1n, d: BigInt(known.length) });
    return { ...nothing, figure, parts };
  }
  const reason = applicable[0]?.missing ?? null;
  const isShared = reason !== null && applicable.every(({ missing }) => missing === reason);
  return { ...nothing, missing: isShared ? reason : 'incomplete', parts };
}
