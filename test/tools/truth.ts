// What may be claimed of a random report: what the actual may be, what it is compared with, and what was planned, as
// docs/data-model.md says. It shares no code with the library.
import { zero } from '../bench/intervals.mjs';
import {
  asPart,
  divisionsOf,
  endOf,
  type Interval,
  type Key,
  Knowledge,
  type Known,
  numberOf,
  pointAt,
  type Quantity,
  startOf,
  sumOf,
  upperOf,
  yearBefore,
} from './known-facts.js';
import type { Better, RandomReport, Word } from './random-report.js';

export interface Plan {
  /** What is printed, and whether that is a figure or a reason. */
  readonly known: Known;
  readonly comparator: Word;
  /** The number of the plan without its word, and the upper end of a range. */
  readonly line: Quantity;
  readonly upper: Interval | null;
}

/** An actual, by which day where its period is not over, and what it may be compared with. */
export interface Case {
  readonly actual: Known;
  readonly through: string | null;
  readonly plan: Plan | null;
  readonly better: Better;
  /** The bases of growth that the label allows; empty where nobody knows one. */
  readonly bases: readonly Known[];
}

export const nothing: Known = { figure: null, missing: null, parts: null, fact: null };
export const isEmpty = ({ figure, missing }: Known): boolean => figure === null && missing === null;

/** What is true of what a report is asked for. */
export class Truth {
  readonly report: RandomReport;
  readonly known: Knowledge;
  readonly key: Key;
  readonly isOpen: boolean;

  constructor(report: RandomReport) {
    this.report = report;
    this.known = new Knowledge(report);
    this.key = { ...report.asked, organisation: 'top', scenario: 'AC' };
    this.isOpen = report.asOf !== null && report.asOf < endOf(this.key.period);
  }

  get indicator() {
    return this.known.indicator(this.report.asked.indicator);
  }

  /**
   * What the actual may be: of a flow to date it is what any division of the period adds up to.
   *
   * @param showsActual whether a card shows an actual, and no plan in its place.
   */
  cases(showsActual: boolean): Case[] {
    const recorded = this.known.at(this.key);
    const plan = this.#planOf(this.known.at({ ...this.key, scenario: 'PL' }));
    const better = this.indicator.better ?? sideOfPlan(plan);
    const as = (actual: Known, through: string | null): Case => {
      const bases = through === null ? this.wholeBase() : this.#basesBy(through);
      return { actual, through, plan, better, bases };
    };
    if (!this.isOpen) return [as(recorded, null)];
    const asOf = this.report.asOf as string;
    if (recorded.figure) return [as(recorded, asOf)];
    const silent = as(isEmpty(recorded) ? { ...nothing, missing: 'not-due' } : recorded, null);
    if (this.indicator.kind !== 'flow') return [silent];
    const sums = divisionsOf(this.key.period).flatMap(({ periods }) => {
      const begun = periods.filter((period) => startOf(period) <= asOf);
      const figures = begun.map((period) => this.known.at({ ...this.key, period }).figure);
      const last = figures.findLastIndex((figure) => figure !== null);
      const figure = sumOf(figures.slice(0, last + 1));
      const end = endOf(begun[last] ?? this.key.period);
      return figure ? [as({ ...nothing, figure }, end < asOf ? end : asOf)] : [];
    });
    return showsActual ? sums : [silent];
  }

  wholeBase(key = this.key): Known[] {
    const stated = this.known.at({ ...key, scenario: 'PY' });
    const base = isEmpty(stated) ? this.known.at({ ...key, period: yearBefore(key.period) }) : stated;
    return isEmpty(base) ? [] : [base];
  }

  /** What last year had by the same day. */
  #basesBy(through: string): Known[] {
    const prior = (period: string) => this.known.at({ ...this.key, period, scenario: 'PY' });
    const lastYear = (period: string) => this.known.at({ ...this.key, period: yearBefore(period) });
    return [prior, lastYear].flatMap((of) => this.goneBy(through, of).map((figure) => ({ ...nothing, figure })));
  }

  /** What the parts of the period add up to that end by a day, where the last ends on it; one sum a division. */
  goneBy(through: string, of: (period: string) => Known): Quantity[] {
    if (this.indicator.kind !== 'flow') return [];
    return divisionsOf(this.key.period).flatMap(({ periods }) => {
      const gone = periods.filter((period) => endOf(period) <= through);
      const figure = endOf(gone.at(-1) ?? '0001') === through ? sumOf(gone.map((period) => of(period).figure)) : null;
      return figure ? [figure] : [];
    });
  }

  #planOf(known: Known): Plan | null {
    const { fact, figure } = known;
    if (isEmpty(known)) return null;
    const usual = { higher: 'at-least', lower: 'at-most', closer: 'exactly' } as const;
    const { better } = this.indicator;
    const own = better === null || better === 'neither' ? 'at-least' : usual[better];
    const none = { at: zero, ...pointAt(zero), isWorded: true };
    if (figure === null) return { known, comparator: own, line: none, upper: null };
    if (fact) {
      const upper = upperOf(fact, this.indicator);
      const line = numberOf(fact, this.indicator, true);
      return { known, comparator: fact.word ?? own, line, upper: upper && pointAt(upper) };
    }
    // "over 100" and "over 170" ask for over 270.
    const end = figure.lo ?? figure.hi;
    if (end === null || (figure.lo === null) === (figure.hi === null))
      return { known, comparator: own, line: figure, upper: null };
    const floor = figure.loOpen ? 'over' : 'at-least';
    const ceiling = figure.hiOpen ? 'under' : 'at-most';
    const line = { at: end, ...pointAt(end), isWorded: false };
    return { known, comparator: figure.lo ? floor : ceiling, line, upper: null };
  }

  /** The units below that have an actual, where not all have, with their own plan and prior year. */
  likeForLike(): { of: Case; known: number; all: number } | null {
    if (this.isOpen) return null;
    const { organisation, period, indicator } = this.key;
    const below = (this.report.below[organisation] ?? []).map((id) => ({
      id,
      known: this.known.at({ ...this.key, organisation: id }),
    }));
    const applicable = below.filter(({ known }) => known.missing !== 'not-applicable');
    const units = applicable.filter(({ known }) => known.figure !== null);
    if (units.length === 0 || units.length === applicable.length) return null;
    const sum = (key: Partial<Key>): Quantity | null =>
      sumOf(units.map(({ id }) => asPart(this.known.at({ ...this.key, ...key, organisation: id }))));
    const { parts, kind } = this.indicator;
    const of = (key: Partial<Key>): Quantity | null => {
      if (kind !== 'ratio') return sum(key);
      const [above, beneath] = parts ?? [null, null];
      if (above === null || beneath === null) return null;
      const figures = [sum({ ...key, indicator: above }), sum({ ...key, indicator: beneath })] as const;
      return this.known.quotient(indicator, ...figures, period);
    };
    const figure = of({});
    const [planned, prior] = [of({ scenario: 'PL' }), of({ scenario: 'PY' }) ?? of({ period: yearBefore(period) })];
    const plan = planned && this.#planOf({ ...nothing, figure: planned });
    if (figure === null) return null;
    // The words of the plan of all say which side is good.
    const better = this.indicator.better ?? sideOfPlan(this.#planOf(this.known.at({ ...this.key, scenario: 'PL' })));
    const bases = prior ? [{ ...nothing, figure: prior }] : [];
    return {
      of: { actual: { ...nothing, figure }, through: null, plan, better, bases },
      known: units.length,
      all: applicable.length,
    };
  }
}

/** Where nobody tells which side is good the words of the plan do. */
function sideOfPlan(plan: Plan | null): Better {
  if (plan === null || plan.known.figure === null) return null;
  const { lo, hi } = plan.known.figure;
  if (plan.known.fact?.word === 'exactly') return 'closer';
  if ((lo === null) === (hi === null)) return null;
  return hi === null ? 'higher' : 'lower';
}
