import { parseUnit } from '../figures/unit.js';
import { type Issue, quoted } from '../report/issue.js';
import { unitName } from '../words/figure-text.js';
import type { Lang } from '../words/language.js';
import { languageFor } from '../words/languages.js';
import { type Speaker, say, says } from '../words/say.js';
import { visible } from '../words/visible.js';

const maxListed = 12;

/**
 * The sentence of an issue with an attribute or a key of an element: place, problem, what was received and expected.
 *
 * It says the same as `issueSentence` and lacks the words that only faults of documents need, which keeps those out of
 * the bundle of the elements. Of such a fault it gives place and value.
 *
 * @param language what says it, for words beyond those of attributes; defaults to the language of `lang`.
 * @example
 * const { issues } = readAttributes({ value: '5', better: 'big' }, 'en')
 * attributeSentence(issues[0], 'en').slice(0, 35) //=> 'better: this value is not accepted.'
 */
export function attributeSentence(
  { code, place, received, expected, detail }: Issue,
  lang: Lang,
  language: Speaker<string> = languageFor(lang),
): string {
  const words = (key: string, values?: Readonly<Record<string, string>>): string =>
    says(language, key) ? say(language, key, values) : '';
  const why = detail === null ? '' : words(`detail-${detail}`);
  const problem = words(`issue-${code}`, { detail: detail ?? '', received }) + (why && ` (${why})`);
  const got = received === '' || code === 'more-issues' ? '' : say(lang, 'received', { received });
  const asked =
    typeof expected === 'string'
      ? words(`expected-${expected}`, { unit: unitNamed(detail, lang) })
      : words(expected.length > 0 ? 'expected-one-of' : '', { values: listed(expected, lang) });
  return [`${visible(place)}:`, problem && `${problem}.`, got, asked].filter((part) => part !== '').join(' ');
}

function listed(values: readonly string[], lang: Lang): string {
  const texts = values.slice(0, maxListed).map(quoted);
  const rest = values.length - texts.length;
  return [...texts, ...(rest > 0 ? [say(lang, 'andMore', { count: String(rest) })] : [])].join(', ');
}

function unitNamed(key: string | null, lang: Lang): string {
  const unit = parseUnit(key ?? '');
  return (unit && unitName(unit, lang)) || say(lang, 'noUnit');
}
