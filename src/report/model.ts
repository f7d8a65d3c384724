// The model: what a report says once its text has become figures, periods and units. Plain readonly values.
import type { Period, PeriodKind } from '../calendar/index.js';
import type { Comparator } from '../figures/comparator.js';
import type { Figure } from '../figures/figure.js';
import type { Target } from '../figures/target.js';
import type { Unit } from '../figures/unit.js';
import type { DocumentPlace, Place } from './place.js';

/**
 * How an indicator adds up.
 *
 * - `'flow'`: over time and over organisations (revenue).
 * - `'stock'`: over organisations only; over time it has an average or a last value (headcount).
 * - `'ratio'`: never; it is computed from its numerator and denominator after those are added up (productivity).
 * - `'unknown'`: amounts of money and counts over organisations, whatever they are; nothing else, and nothing over time.
 */
export type IndicatorKind = 'flow' | 'stock' | 'ratio' | 'unknown';

/** Which side is favourable. The value keeps its sign; this decides what a change means. `'neither'`: no change is good or bad. */
export type Better = 'higher' | 'lower' | 'closer' | 'neither';

/** Actual, plan, prior year, forecast: the codes of ISO 24896. */
export type Scenario = 'AC' | 'PL' | 'PY' | 'FC';

/** Why there is no figure. Zero is a figure and never stands for one of these. */
export type Missing = 'not-due' | 'not-reported' | 'not-applicable' | 'withheld';

/** Why a figure that stands in a source is not used: it could not be read, or another one for the same thing differs. */
export type Unusable = 'unreadable' | 'two-figures';

/** What is measured. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  /** The power of ten that plain numbers of its entries are written in: 9 for "tỷ đồng", −2 for "%". */
  readonly scale: number;
  /** As declared, or as its name tells; `null` where neither does. */
  readonly better: Better | null;
  /** For a ratio: the indicators that are divided. `null` where the report only states the ratio itself. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** The indicators that it is computed from, with their signs; `null` where it is not. */
  readonly formula: readonly Term[] | null;
  /** Whether no part of it can fall below zero, so that known parts alone can already meet a plan. */
  readonly neverNegative: boolean;
  /** For a stock: how months become a year. */
  readonly over: 'average' | 'last';
}

/** A term of a formula. */
export interface Term {
  readonly sign: '+' | '−';
  readonly indicator: string;
}

/** Who is measured: a node of the tree of organisations. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly children: readonly string[];
}

/** By what an indicator is broken down: service group, network. */
export interface Dimension {
  readonly id: string;
  readonly name: string;
  readonly members: ReadonlyMap<string, Member>;
  /** Whether the members at the top add up to the total. Otherwise there may be a rest that no member names. */
  readonly isComplete: boolean;
}

/** One value of a dimension: a node of a tree too. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly children: readonly string[];
}

/** What is recorded at a key: a figure, for a plan with what an actual must satisfy, or why there is none. */
export type EntryValue =
  | { readonly figure: Figure; readonly missing: null; readonly target: Target | null }
  | { readonly figure: null; readonly missing: Missing | Unusable; readonly target: null };

/** One recorded value of an indicator. */
export type Entry = EntryKey & EntryValue & Statements;

/** What an entry says beside its value, and where it stands. */
interface Statements {
  /** Growth over the same period last year, where the report states it. */
  readonly growth: Figure | null;
  /** For an actual: its attainment of the plan, where the report states it. */
  readonly attainment: Figure | null;
  /** For an actual of members: its share of the whole, where the report states it. */
  readonly share: Figure | null;
  readonly source: string | null;
  /** A remark for those who keep the report; never printed. */
  readonly note: string | null;
  /** Where the figure stands that could not be read, or differs from the one above it; left out of all other entries. */
  readonly refusedAt?: Place;
  /** Where the entry stands among those of its document, from 0: {@link entryPlace} names the place. */
  readonly position: number;
}

/** The nodes at the top of a tree. */
export const topsOf = <T extends { readonly parent: string | null }>(tree: ReadonlyMap<string, T>): T[] =>
  [...tree.values()].filter(({ parent }) => parent === null);

/** The organisation at the top, which need not be named; `undefined` where there are several. */
export function topOrganisation(organisations: ReadonlyMap<string, Organisation>): Organisation | undefined {
  const [top, ...others] = topsOf(organisations);
  return others.length > 0 ? undefined : top;
}

/** Which value of a report is meant: what makes an entry the same as another. */
export interface EntryKey {
  readonly indicator: string;
  readonly organisation: string;
  readonly period: Period;
  readonly scenario: Scenario;
  /** Member by dimension; empty for the whole. */
  readonly members: ReadonlyMap<string, string>;
}

/** Which series is meant: what its entries say but for the period. */
export type SeriesKey = Omit<EntryKey, 'period'>;

/** All that a report states of one thing: its entries in all periods. */
export interface Series {
  readonly key: SeriesKey;
  /** The entry of a period, if the report states it. */
  at(period: Period): Entry | undefined;
  /** Whether it has entries of periods of this kind. */
  has(kind: PeriodKind): boolean;
  /** How many entries there are. */
  readonly size: number;
  /** The keys of their periods. */
  periods(): Iterable<string>;
}

/** Finds the series of a report. */
export interface SeriesFinder {
  /** The series at `key`, or `null` where the report states nothing of it. */
  series(key: SeriesKey): Series | null;
  /** All series of an indicator. */
  of(indicator: string): readonly Series[];
}

/** The names and trees of a report: everything but what it states. Maps find by ID. */
export interface Frame {
  readonly title: string;
  readonly lang: string;
  readonly asOf: string | null;
  readonly source: string | null;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** A whole report. Lists keep the order of the document. */
export interface Report extends Frame {
  readonly entries: readonly Entry[];
  /** Finds the entries by what they state, and what stands there where no figure could be read. */
  readonly index: SeriesFinder;
  /** The periods of the entries by their key. */
  readonly periods: ReadonlyMap<string, Period>;
  /** Entries that state once more what one of `entries` states. No total counts them; {@link reconcile} names them. */
  readonly repeated: readonly Entry[];
}

/**
 * Where an entry stands in its document, as issues and findings name it.
 *
 * @example
 * placeName(entryPlace({ position: 3 })) //=> '$.entries[3]'
 */
export const entryPlace = ({ position }: Pick<Entry, 'position'>): DocumentPlace => ({
  at: 'document',
  path: ['entries', position],
});

export const indicatorKinds: readonly IndicatorKind[] = ['flow', 'stock', 'ratio', 'unknown'];
export const betterSides: readonly Better[] = ['higher', 'lower', 'closer', 'neither'];
export const scenarios: readonly Scenario[] = ['AC', 'PL', 'PY', 'FC'];
/** The reasons that a source may state. */
export const missingStates: readonly Missing[] = ['not-due', 'not-reported', 'not-applicable', 'withheld'];

/** A comparator that a plan has where neither its words nor its entry name one. */
export const defaultComparator = (better: Better | null): Comparator =>
  better === 'lower' ? 'at-most' : better === 'closer' ? 'exactly' : 'at-least';
