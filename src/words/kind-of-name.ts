import type { LevelWords } from './language.js';
import { levelNames } from './level-name.js';

/** How an indicator adds up over time, as far as its name tells. */
export type KindOfName = keyof LevelWords;

/**
 * How an indicator with this name adds up, by the words of all languages that are known; `null` where none tells, or two
 * tell different things.
 *
 * @example
 * kindOfName('Dư nợ cuối kỳ') //=> 'last'
 * kindOfName('Average revenue') //=> 'ratio'
 */
export function kindOfName(name: string): KindOfName | null {
  const has = levelNames();
  if (has.ratio(name)) return 'ratio';
  const [found, another] = (['last', 'average', 'flow'] as const).filter((kind) => has[kind](name));
  return another === undefined ? (found ?? null) : null;
}
