import type { Issue } from '../report/issue.js';
import { fullLanguage } from '../words/full-language.js';
import type { Lang } from '../words/language.js';
import { attributeSentence } from './attribute-sentence.js';

/**
 * What is wrong and where, in the words of `lang`: place, problem, what was received and what is expected.
 *
 * @example
 * const { issues } = readAttributes({ value: '33.008.7' }, 'en')
 * issueSentence(issues[0], 'en').slice(0, 48) //=> 'value: this figure cannot be read (thousands are'
 */
export const issueSentence = (issue: Issue, lang: Lang): string => attributeSentence(issue, lang, fullLanguage(lang));
