import { parseUnit } from '../figures/unit.js';
import { type Issue, quoted } from '../report/issue.js';
import { unitName } from '../words/figure-text.js';
import type { Saying } from '../words/vi.js';
import { type Lang, say } from '../words/words.js';

const maxListed = 8;

/**
 * What is wrong and where, in the words of `lang`: place, problem, what was received and what is expected.
 *
 * @example
 * const { issues } = readAttributes({ value: '33.008.7' }, 'en')
 * issueSentence(issues[0], 'en').slice(0, 48) //=> 'value: this is not a figure that can be read (th'
 */
export function issueSentence(issue: Issue, lang: Lang): string {
  const { code, place, received, detail } = issue;
  const why = detail === null ? '' : detailText(detail, lang);
  const problem = say(lang, `issue-${code}`, { detail: detail ?? '' }) + (why && ` (${why})`);
  const got = received === '' ? '' : ` ${say(lang, 'received', { received })}`;
  return `${place}: ${problem}.${got} ${expectedText(issue, lang)}`.trim();
}

function expectedText({ expected, detail }: Issue, lang: Lang): string {
  if (expected === 'same-unit') return say(lang, 'expected-same-unit', { unit: unitNamed(detail, lang) });
  if (typeof expected === 'string') return say(lang, `expected-${expected}`);
  if (expected.length === 0) return '';
  const values = expected.slice(0, maxListed).map(quoted).join(', ') + (expected.length > maxListed ? ', …' : '');
  return say(lang, 'expected-one-of', { values });
}

/** The words for a detail that has some, such as why a figure was refused. */
function detailText(detail: string, lang: Lang): string {
  const key = `detail-${detail}` as Saying;
  const text = say(lang, key);
  return text === key ? '' : text;
}

function unitNamed(key: string | null, lang: Lang): string {
  const unit = parseUnit(key ?? '');
  return (unit && unitName(unit, lang)) || say(lang, 'noUnit');
}
