import { headingsOf } from './headings.js';
import type { LevelWords } from './language.js';
import { levelNames } from './level-name.js';
import { naming } from './name-side.js';
import { ofLanguages } from './of-languages.js';

/** How an indicator adds up over time, as far as its name tells. */
export type KindOfName = keyof LevelWords | 'flow';

const flow = ofLanguages((known) => naming(known.map((language) => headingsOf(language).flows)));

/**
 * How an indicator with this name adds up, by the words of all languages that are known; `null` where none tells, or two
 * tell different things.
 *
 * @example
 * kindOfName('Dư nợ cuối kỳ') //=> 'last'
 * kindOfName('Average revenue') //=> 'ratio'
 */
export function kindOfName(name: string): KindOfName | null {
  const { ratio, last, average } = levelNames();
  if (ratio(name)) return 'ratio';
  const others = { last, average, flow: flow() };
  const [found, another] = (['last', 'average', 'flow'] as const).filter((kind) => others[kind](name));
  return another === undefined ? (found ?? null) : null;
}
