import type { Unreadable } from '../read/unreadable.js';
import { fullLanguage } from '../words/full-language.js';
import type { Lang } from '../words/language.js';
import { say } from '../words/say.js';
import { jsonFaultSentence } from './json-fault-sentence.js';

/**
 * Why nothing was read, and how to mend it, in the words of `lang`; a clause without a full stop.
 *
 * @example
 * unreadableSentence({ problem: 'open-quote', source: 'a.csv', detail: '7' }, 'en').slice(0, 30) //=> 'the quote that opens in line 7'
 */
export function unreadableSentence({ problem, detail }: Unreadable, lang: Lang): string {
  if (problem === 'not-json') return jsonFaultSentence(detail, lang);
  return say(fullLanguage(lang), `reason-${problem}`, { detail });
}
