import type { Period } from '../calendar/index.js';
import type { Facts, Total } from '../facts/facts.js';
import type { Figure } from '../figures/figure.js';
import { type Entry, entryPlace, type Term } from '../report/model.js';
import { type DocumentPlace, placeName } from '../report/place.js';

/** What a finding says. docs/reconcile.md explains each code; the codes are permanent. */
export type FindingCode =
  | 'total'
  | 'parts-exceed'
  | 'over-assigned'
  | 'growth'
  | 'points-as-growth'
  | 'index-as-growth'
  | 'attainment'
  | 'share'
  | 'shares'
  | 'ratio'
  | 'formula'
  | 'scale'
  | 'mixed-scopes'
  | 'two-values'
  | 'two-plans'
  | 'prior'
  | 'plan-below-prior';

/**
 * How much a finding weighs.
 *
 * - `'contradiction'`: no values inside the bounds of the two sides can be true together.
 * - `'remark'`: both can be true, and an editor should look at them.
 * - `'fits'`: the two sides agree as far as their bounds tell.
 */
export type Severity = 'contradiction' | 'remark' | 'fits';

/** A figure of the report with the place where it stands: `$.entries[3].value`. */
export interface Statement {
  readonly figure: Figure;
  /** `null` where no entry states the figure and it was added up from its parts. */
  readonly place: DocumentPlace | null;
}

/**
 * What the other statements of a report give for a figure.
 *
 * - `'value'`: a single statement, as it stands.
 * - `'sum'`: all of them added up, or taken away where `signs` say so.
 * - `'quotient'`: the first ÷ the second.
 * - `'growth'`: the first ÷ the second − 1.
 * - `'annual'`: the first ÷ the second × 12 ÷ `months`.
 */
export interface Computation {
  readonly formula: 'value' | 'sum' | 'quotient' | 'growth' | 'annual';
  readonly operands: readonly Statement[];
  /** The signs of the terms of a formula; left out where all are added up. */
  readonly signs?: readonly Term['sign'][];
  /** The length of the period that `'annual'` brings to a year; `null` for the other formulas. */
  readonly months: number | null;
  readonly figure: Figure;
}

/** What a finding is about, in the names of the report. */
export interface About {
  /** The indicator and its members. */
  readonly label: string;
  /** `null` where the report has one organisation only. */
  readonly organisation: string | null;
  readonly period: Period;
}

/** Two sides of one figure: what an entry states, and what the rest of the report gives for it. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly about: About;
  /** All places that take part, the one that is judged first. */
  readonly places: readonly DocumentPlace[];
  readonly stated: Statement & { readonly place: DocumentPlace };
  readonly computed: Computation;
  /** For `'scale'`: where thousand, million and billion were probably mixed up; `null` otherwise. */
  readonly scale: Scale | null;
  /** For `'mixed-scopes'`: which units are missing in which figure; absent otherwise. */
  readonly scopes?: Scopes;
}

/** A figure of some of the units beside one of all of them. */
export interface Scopes {
  /** The names of the units that the first figure is without. */
  readonly units: readonly string[];
  /** Of how many units it is, and how many there are. */
  readonly known: number;
  readonly all: number;
  readonly partial: Statement;
  readonly whole: Statement;
}

/** What must be done with the figure at `place` for the two sides to fit: times or divided by 1000 or a million. */
export interface Scale {
  readonly place: DocumentPlace;
  readonly operator: '×' | '÷';
  readonly factor: Figure;
}

/** A finding before it is judged. */
export type Claim = Pick<Finding, 'code' | 'about' | 'stated' | 'computed'>;

/** A finding whose severity is settled. */
export const finding = (claim: Claim, severity: Severity, scale: Scale | null = null): Finding => {
  const places = [claim.stated, ...claim.computed.operands].flatMap(({ place }) => place ?? []);
  const distinct = new Map(places.map((place) => [placeName(place), place]));
  return { ...claim, severity, places: [...distinct.values()], scale };
};

/** The names of what an entry is about. */
export function aboutEntry({ frame }: Facts, entry: Entry): About {
  const { indicators, organisations, dimensions } = frame;
  const members = [...entry.members].map(([id, member]) => dimensions.get(id)?.members.get(member)?.name ?? member);
  return {
    label: [indicators.get(entry.indicator)?.name ?? entry.indicator, ...members].join(' · '),
    organisation: organisations.size > 1 ? (organisations.get(entry.organisation)?.name ?? null) : null,
    period: entry.period,
  };
}

/** A figure of an entry, with the place of its key. */
export const statedBy = (entry: Entry, key: 'value' | 'growth' | 'attainment' | 'share', figure: Figure) => ({
  figure,
  place: placeIn(entry, key),
});

/** The figure of a total with the place of the entry that states it; `null` where there is no figure. */
export const statedAt = ({ figure, entry }: Total): Statement | null =>
  figure && { figure, place: entry && placeIn(entry, 'value') };

const placeIn = (entry: Entry, key: string): DocumentPlace => ({
  at: 'document',
  path: [...entryPlace(entry).path, key],
});

/** The position of the entry that a finding judges. */
export const positionOf = ({ stated }: Finding): number => Number(stated.place.path[1]);
