import { parseUnit } from '../figures/unit.js';
import {
  type Expected,
  type FigureFault,
  type Issue,
  type IssueCode,
  quoted,
  type TimeFault,
} from '../report/issue.js';
import { placeName } from '../report/place.js';
import type { Lang } from '../words/language.js';
import { languageFor } from '../words/languages.js';
import { type Speaker, say, says } from '../words/say.js';
import { unitName } from '../words/unit-name.js';
import { visible } from '../words/visible.js';

const maxListed = 12;

/** The keys of the words for issues. */
export type IssueSaying =
  | `issue-${IssueCode}`
  | `expected-${Exclude<Expected, readonly string[]> | 'one-of'}`
  | `detail-${FigureFault | TimeFault}`;

/** What the words for issues are, filled in. */
export type IssueWords = (key: IssueSaying, values: Readonly<Record<string, string>>) => string;

/**
 * The sentence of an issue with an attribute or a key of an element: place, problem, what was received and expected.
 *
 * It says the same as `issueSentence` and lacks the words that only faults of documents need, which keeps those out of
 * the bundle of the elements. Of such a fault it gives place and value.
 *
 * @example
 * const { issues } = readAttributes({ value: '5', better: 'big' }, 'en')
 * attributeSentence(issues[0], 'en').slice(0, 35) //=> 'better: this value is not accepted.'
 */
export function attributeSentence(issue: Issue, lang: Lang): string {
  const language: Speaker<string> = languageFor(lang);
  return issueText(issue, placeName(issue.place), lang, (key, values) =>
    says(language, key) ? say(language, key, values) : '',
  );
}

/** The sentence of an issue at `place`, in the words of `lang` that `words` gives. */
export function issueText(issue: Issue, place: string, lang: Lang, words: IssueWords): string {
  const { code, received, expected } = issue;
  const why = whyOf(issue);
  const problem = words(`issue-${code}`, { detail: detailText(issue), received });
  const reason = why && words(`detail-${why}`, {});
  const got = received === '' || code === 'more-issues' ? '' : say(lang, 'received', { received });
  const asked =
    typeof expected === 'string'
      ? words(`expected-${expected}`, { unit: code === 'unit-mismatch' ? unitNamed(issue.detail, lang) : '' })
      : expected.length > 0 && words('expected-one-of', { values: listed(expected, lang) });
  const said = problem && `${problem}${reason ? ` (${reason})` : ''}.`;
  return [`${visible(place)}:`, said, got, asked].filter(Boolean).join(' ');
}

/** Why a text was not read, where an issue says it. */
const whyOf = (issue: Issue): FigureFault | TimeFault | null =>
  issue.code === 'bad-figure' || issue.code === 'bad-period' ? issue.detail : null;

const detailText = (issue: Issue): string =>
  issue.code === 'duplicate-entry' ? placeName(issue.detail) : String(issue.detail ?? '');

function listed(values: readonly string[], lang: Lang): string {
  const texts = values.slice(0, maxListed).map(quoted);
  const rest = values.length - texts.length;
  return [...texts, ...(rest > 0 ? [say(lang, 'andMore', { count: String(rest) })] : [])].join(', ');
}

function unitNamed(key: string, lang: Lang): string {
  const unit = parseUnit(key);
  return (unit && unitName(unit, lang)) || say(lang, 'noUnit');
}
