import { headingsOf } from './headings.js';
import type { LevelWords } from './language.js';
import { naming } from './name-side.js';
import { ofLanguages } from './of-languages.js';

/** How an indicator adds up over time, as far as its name tells. */
export type KindOfName = keyof LevelWords | 'flow';

const levels = ofLanguages((known) => {
  const of = (kind: keyof LevelWords) => naming(known.map(({ levels: words }) => words[kind]));
  return { ratio: of('ratio'), last: of('last'), average: of('average') };
});

const flow = ofLanguages((known) => naming(known.map((language) => headingsOf(language).flows)));

/** Whether the name of an indicator has a word of what stands where it stands: "Điểm hài lòng", "Dư nợ", "Headcount". */
export const isLevelName = (name: string): boolean => Object.values(levels()).some((has) => has(name));

/**
 * How an indicator with this name adds up, by the words of all languages that are known; `null` where none tells, or two
 * tell different things.
 *
 * @example
 * kindOfName('Dư nợ cuối kỳ') //=> 'last'
 * kindOfName('Average revenue') //=> 'ratio'
 */
export function kindOfName(name: string): KindOfName | null {
  const { ratio, last, average } = levels();
  if (ratio(name)) return 'ratio';
  const others = { last, average, flow: flow() };
  const [found, another] = (['last', 'average', 'flow'] as const).filter((kind) => others[kind](name));
  return another === undefined ? (found ?? null) : null;
}
