import { parseUnit } from '../figures/unit.js';
import { type FigureFault, type Issue, quoted, type TimeFault } from '../report/issue.js';
import { missingStates } from '../report/model.js';
import { placeName } from '../report/place.js';
import { type FullLanguage, fullLanguage } from '../words/full-language.js';
import type { Lang } from '../words/language.js';
import { say } from '../words/say.js';
import { unitName } from '../words/unit-name.js';
import { visible } from '../words/visible.js';
import { type PlaceSource, placeText } from './place-text.js';

const maxListed = 12;

/**
 * What is wrong and where, in the words of `lang`: place, problem, what was received and what is expected.
 *
 * @param source where the places lead, as {@link placeText} takes it; defaults to nowhere.
 * @example
 * const { issues } = readAttributes({ value: '33.008.7' }, 'en')
 * issueSentence(issues[0], 'en').slice(0, 48) //=> 'value: this figure cannot be read (thousands are'
 */
export function issueSentence(issue: Issue, lang: Lang, source?: PlaceSource): string {
  const language = fullLanguage(lang);
  const { code, received, expected } = issue;
  const why = whyOf(issue);
  const problem = say(language, `issue-${code}`, { detail: detailText(issue), received });
  const reason = why ? ` (${say(language, `detail-${why}`)})` : '';
  const got = received === '' || code === 'more-issues' ? '' : say(language, 'received', { received });
  const asked =
    typeof expected === 'string'
      ? say(language, `expected-${expected}`, { unit: code === 'unit-mismatch' ? unitNamed(issue.detail, lang) : '' })
      : expected.length > 0 && say(language, 'expected-one-of', { values: listed(expected, language) });
  const place = placeText(issue.place, lang, source);
  return [`${visible(place)}:`, `${problem}${reason}.`, got, asked, noNumber(issue, language)]
    .filter(Boolean)
    .join(' ');
}

/** What a tag may say in the place of a number, where it has none. */
function noNumber({ code, expected, detail, place }: Issue, language: FullLanguage): string {
  if (code !== 'bad-figure' || expected !== 'figure' || detail !== 'not-a-number' || place.at !== 'attribute')
    return '';
  return say(language, 'noNumber', { reasons: missingStates.map((state) => `“${say(language, state)}”`).join(', ') });
}

/** Why a text was not read, where an issue says it. */
const whyOf = (issue: Issue): FigureFault | TimeFault | null =>
  issue.code === 'bad-figure' || issue.code === 'bad-period' ? issue.detail : null;

const detailText = (issue: Issue): string =>
  issue.code === 'duplicate-entry' ? placeName(issue.detail) : String(issue.detail ?? '');

function listed(values: readonly string[], language: FullLanguage): string {
  const texts = values.slice(0, maxListed).map(quoted);
  const rest = values.length - texts.length;
  return [...texts, ...(rest > 0 ? [say(language, 'andMore', { count: String(rest) })] : [])].join(', ');
}

function unitNamed(key: string, lang: Lang): string {
  const unit = parseUnit(key);
  return (unit && unitName(unit, lang)) || say(fullLanguage(lang), 'noUnit');
}
