import type { RefusalCode } from '../words/numeral.js';
import type { PhraseKind } from '../words/parse-phrase.js';
import type { Place } from './place.js';

/** Why a figure was not read: the reason of {@link parsePhrase}, or one that only values of documents and cells have. */
export type FigureFault =
  | Exclude<RefusalCode, 'too-long'>
  | `kind-${PhraseKind}`
  | 'other-year'
  | 'other-base'
  | 'many-digits'
  | 'cell-error'
  | 'scaled-format'
  | 'labelled-format'
  | 'bracketed'
  | 'unclear-sign';

/** Why a time was not read, which has two readings: 03/04/2019, or 2009-10 where nobody says when a year begins. */
export type TimeFault = 'ambiguous-date' | 'ambiguous-years';

/** The values that are accepted. */
type Accepted = readonly string[];

/** What an issue asks for, and what it says beside that. */
interface Fault<Expected, Detail = null> {
  readonly expected: Expected;
  readonly detail: Detail;
}

/**
 * Everything that can be wrong with a document, a table or an attribute, by its code: what is asked for, and what is said
 * beside it. The codes are permanent; docs/errors.md has a section for each.
 */
interface Faults {
  /** A list of more items than are read; the detail is how many are. */
  'too-large': Fault<'smaller', number>;
  /** How many characters there are, and how many are read. */
  'too-long': Fault<Accepted, `${number} > ${number}`>;
  /** The detail is how many levels are read. */
  'too-deep': Fault<'smaller', number>;
  'wrong-type': Fault<'object' | 'list' | 'text' | 'figure' | 'growth' | 'percent' | Accepted>;
  /** The detail is the key. */
  'missing-key': Fault<'required' | 'period-somewhere' | 'indicator-somewhere' | Accepted, string>;
  'unknown-key': Fault<Accepted>;
  'unknown-value': Fault<'text' | Accepted>;
  'misspelled-attribute': Fault<Accepted>;
  'unknown-id': Fault<Accepted>;
  'duplicate-id': Fault<'unique'>;
  /** The detail is where the same was stated first. */
  'duplicate-entry': Fault<'unique', Place>;
  'bad-figure': Fault<'figure' | 'exact-number' | 'growth' | 'percent' | 'bands' | 'table-figure', FigureFault | null>;
  'bad-period': Fault<'period' | 'table-period' | 'dates' | 'fiscal-year' | 'one-period', TimeFault | null>;
  'bad-unit': Fault<'unit'>;
  'taken-name': Fault<Accepted>;
  'bad-date': Fault<'date'>;
  'early-date': Fault<'later-date'>;
  /** The detail is the day of the data of the report. */
  'late-date': Fault<'earlier-date', string>;
  /** Of a period whose end nobody knows, or of a prior year or a plan that may be a part of one. */
  'unclear-period': Fault<'known-end' | 'which-prior' | 'which-plan' | 'which-whole'>;
  /** The detail is the key of the unit that all others have. */
  'unit-mismatch': Fault<'same-unit', string>;
  'value-and-missing': Fault<'one-value-or-missing'>;
  'not-a-plan': Fault<'only-plan'>;
  'misplaced-key': Fault<'only-actual'>;
  'bad-precision': Fault<'precision'>;
  'bad-range': Fault<'range'>;
  'unused-attribute': Fault<'keys-or-figures'>;
  /** The detail is what the value says. */
  'conflicting-comparator': Fault<'one-comparator', string>;
  /** The detail is the growth that value and prior give. */
  'conflicting-growth': Fault<'one-growth', string>;
  'conflicting-whole': Fault<'larger-whole'>;
  'no-headings': Fault<'headings' | 'value-column'>;
  'unknown-heading': Fault<'heading'>;
  'ambiguous-marks': Fault<'language'>;
  'ragged-row': Fault<'same-columns'>;
  'bare-dash': Fault<'dash'>;
  /** Others of one code: the detail is how many, and what was received is their code. */
  'more-issues': Fault<Accepted, number>;
  'more-pages': Fault<'whole-service'>;
  'nameless-rows': Fault<'name-column'>;
  'second-table': Fault<'one-table'>;
  'several-versions': Fault<'one-version'>;
  'unclear-total': Fault<'organisations'>;
  /** The detail is what the other cells of its row give. */
  'other-result': Fault<'computed', string>;
  /** The detail is the heading. */
  'conflicting-heading': Fault<'one-comparator', string>;
  /** The detail is how many organisations the circle has. */
  'parent-circle': Fault<Accepted, number>;
  'own-unit': Fault<'unit'>;
  'bad-formula': Fault<'formula' | 'formula-kinds' | 'formula-without-circle'>;
  'unknown-kind': Fault<'kind'>;
  'unknown-better': Fault<'better'>;
}

/** What is wrong. */
export type IssueCode = keyof Faults;

/** What an issue of this code asks for. */
export type ExpectedOf<C extends IssueCode> = Faults[C]['expected'];

/** What an issue of this code says beside that; `null` where that is nothing. */
export type DetailOf<C extends IssueCode> = Faults[C]['detail'];

/** What was expected instead: a key of the words that describe it, or a closed list of values. */
export type Expected = ExpectedOf<IssueCode>;

/**
 * One thing that is wrong, and where. The rest of the document still loads.
 *
 * The code tells what the other parts are. {@link issueSentence} says an issue in words, {@link placeName} its place. Of
 * one code at most 1000 issues are listed; behind them an issue `more-issues` counts the others: its place is the first
 * of them.
 */
export type Issue = {
  readonly [C in IssueCode]: {
    readonly code: C;
    /** An error drops the part it names; a warning keeps it. */
    readonly severity: 'error' | 'warning';
    readonly place: Place;
    readonly received: string;
  } & Faults[C];
}[IssueCode];

/** The code of an issue; of one that counts others, theirs. */
export const faultOf = ({ code, received }: Issue): string => (code === 'more-issues' ? received : code);

/**
 * How many things are wrong: each issue is one, and `more-issues` stands for all that it counts.
 *
 * @example
 * issueCount(validate({ title: 2018, source: 2018 }).issues) //=> 2
 */
export const issueCount = (issues: readonly Issue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === 'more-issues' ? issue.detail : 1), 0);

const maxQuoted = 60;

/** `value` as a message quotes it: text as it is, other things as JSON, both cut to 60 characters. */
export function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : describe(value);
  return text.length > maxQuoted ? `${text.slice(0, maxQuoted)}…` : text;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return `[…] (${value.length})`;
  if (typeof value === 'object' && value !== null) return `{${Object.keys(value).slice(0, 5).join(', ')}}`;
  return String(value);
}
