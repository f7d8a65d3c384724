import type { Issue } from '../report/issue.js';
import { fullLanguage } from '../words/full-language.js';
import type { Lang } from '../words/language.js';
import { say } from '../words/say.js';
import { issueText } from './attribute-sentence.js';
import { type PlaceSource, placeText } from './place-text.js';

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
  return issueText(issue, placeText(issue.place, lang, source), lang, (key, values) => say(language, key, values));
}
