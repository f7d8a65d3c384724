import { headingsOf } from './headings.js';
import type { KindWords } from './language.js';
import { naming } from './name-side.js';
import { ofLanguages } from './of-languages.js';

const tests = ofLanguages((known) => {
  const of = (kind: keyof KindWords) => naming(known.map((language) => headingsOf(language).kinds[kind]));
  return { ratio: of('ratio'), last: of('last'), average: of('average'), flow: of('flow') };
});

/**
 * How an indicator with this name adds up, by the words of all languages that are known; `null` where none tells, or two
 * tell different things.
 *
 * @example
 * kindOfName('Dư nợ cuối kỳ') //=> 'last'
 * kindOfName('Average revenue') //=> 'ratio'
 */
export function kindOfName(name: string): keyof KindWords | null {
  const { ratio, ...others } = tests();
  if (ratio(name)) return 'ratio';
  const [found, another] = (['last', 'average', 'flow'] as const).filter((kind) => others[kind](name));
  return another === undefined ? (found ?? null) : null;
}
