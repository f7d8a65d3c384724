import { jsonFault } from '../read/json-fault.js';
import { fullLanguage } from '../words/full-language.js';
import type { Lang } from '../words/language.js';
import { say } from '../words/say.js';

/**
 * Why `text` is no JSON document, with the place of its first fault, in the words of `lang`.
 *
 * @example
 * jsonFaultSentence('{"title": }', 'en') //=> 'not JSON; the fault is in line 1, column 11, near “{"title": }”'
 */
export function jsonFaultSentence(text: string, lang: Lang): string {
  const { line, column, fragment } = jsonFault(text);
  const place = { line: String(line), column: String(column), fragment };
  const language = fullLanguage(lang);
  return say(language, 'jsonFault', { reason: say(language, 'reason-not-json'), ...place });
}
