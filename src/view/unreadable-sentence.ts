import type { Unreadable } from '../read/unreadable.js';
import { sayOfDocument } from '../words/document-sayings.js';
import type { Lang } from '../words/words.js';
import { jsonFaultSentence } from './json-fault-sentence.js';

/**
 * Why nothing was read, and how to mend it, in the words of `lang`; a clause without a full stop.
 *
 * @example
 * unreadableSentence({ problem: 'open-quote', source: 'a.csv', detail: '7' }, 'en').slice(0, 30) //=> 'the quote that opens in line 7'
 */
export function unreadableSentence({ problem, detail }: Unreadable, lang: Lang): string {
  if (problem === 'not-json') return jsonFaultSentence(detail, lang);
  return sayOfDocument(lang, `reason-${problem}`, { detail });
}
