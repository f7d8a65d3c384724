/** What is wrong with a document. The codes are permanent; docs/errors.md has a section for each. */
export type IssueCode =
  | 'too-large'
  | 'too-long'
  | 'too-deep'
  | 'wrong-type'
  | 'missing-key'
  | 'unknown-key'
  | 'unknown-value'
  | 'misspelled-attribute'
  | 'unknown-id'
  | 'duplicate-id'
  | 'duplicate-entry'
  | 'bad-figure'
  | 'bad-period'
  | 'bad-unit'
  | 'bad-date'
  | 'unit-mismatch'
  | 'value-and-missing'
  | 'not-a-plan'
  | 'misplaced-key'
  | 'bad-precision'
  | 'bad-range'
  | 'unused-attribute'
  | 'conflicting-comparator'
  | 'no-headings'
  | 'unknown-heading'
  | 'ambiguous-marks'
  | 'ragged-row'
  | 'bare-dash'
  | 'more-issues'
  | 'more-pages'
  | 'nameless-rows'
  | 'conflicting-heading'
  | 'parent-circle'
  | 'own-unit';

/** What was expected instead: a key of the words that describe it, or a closed list of values. */
export type Expected =
  | 'object'
  | 'list'
  | 'text'
  | 'figure'
  | 'exact-number'
  | 'growth'
  | 'percent'
  | 'period'
  | 'unit'
  | 'date'
  | 'one-value-or-missing'
  | 'only-plan'
  | 'only-actual'
  | 'precision'
  | 'range'
  | 'keys-or-figures'
  | 'smaller'
  | 'unique'
  | 'required'
  | 'same-unit'
  | 'one-comparator'
  | 'bands'
  | 'headings'
  | 'heading'
  | 'value-column'
  | 'same-columns'
  | 'table-figure'
  | 'table-period'
  | 'dates'
  | 'one-period'
  | 'dash'
  | 'language'
  | 'whole-service'
  | 'name-column'
  | 'period-somewhere'
  | 'indicator-somewhere'
  | readonly string[];

/**
 * One thing that is wrong, and where. The rest of the document still loads.
 *
 * `place` is where a person finds it: `$.entries[3].value` in a report, `C5` in a table, the attribute's name on an
 * element.
 * `detail` says more, such as why a figure was refused. Of one code at most 1000 issues are listed; behind them an issue
 * `more-issues` counts the others: `received` is their code, `detail` their number, `place` the first of them.
 */
export interface Issue {
  readonly code: IssueCode;
  /** An error drops the part it names; a warning keeps it. */
  readonly severity: 'error' | 'warning';
  readonly place: string;
  readonly received: string;
  readonly expected: Expected;
  readonly detail: string | null;
}

/** The code of an issue; of one that counts others, theirs. */
export const faultOf = ({ code, received }: Issue): string => (code === 'more-issues' ? received : code);

/**
 * How many things are wrong: each issue is one, and `more-issues` stands for all that it counts.
 *
 * @example
 * issueCount(validate({ title: 2018, source: 2018 }).issues) //=> 2
 */
export const issueCount = (issues: readonly Issue[]): number =>
  issues.reduce((sum, { code, detail }) => sum + (code === 'more-issues' ? Number(detail) : 1), 0);

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
