import { jsonFault } from '../read/json-fault.js';
import { sayOfDocument } from '../words/document-sayings.js';
import type { Lang } from '../words/words.js';

/**
 * Why `text` is no JSON document, with the place of its first fault, in the words of `lang`.
 *
 * @example
 * jsonFaultSentence('{"title": }', 'en') //=> 'not JSON; the fault is in line 1, column 11, near “{"title": }”'
 */
export function jsonFaultSentence(text: string, lang: Lang): string {
  const { line, column, fragment } = jsonFault(text);
  const place = { line: String(line), column: String(column), fragment };
  return sayOfDocument(lang, 'jsonFault', { reason: sayOfDocument(lang, 'reason-not-json'), ...place });
}
