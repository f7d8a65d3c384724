import { maxLength } from '../figures/max-length.js';
import { ofLanguages } from './of-languages.js';

/**
 * Whether a name has one of the words in lists that are separated by strokes; an ID in its place has hyphens between them.
 */
export function naming(lists: readonly string[]): (name: string) => boolean {
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${lists.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  // To bring many marks on one letter into order takes the square of their number, and no such name is long.
  return (name) => name.length <= maxLength && words.test(name.normalize('NFC').replace(/[-_.]/g, ' '));
}

const tests = ofLanguages((known) => {
  const of = (side: 'open' | 'neither') => naming(known.map(({ sides }) => sides[side]));
  // "Revenue leakage" is no revenue.
  const behind = (side: 'higher' | 'lower') =>
    naming(known.map(({ sides }) => `(?:${sides[side]})${sides.tail ?? ''}`));
  return { higher: behind('higher'), lower: behind('lower'), open: of('open'), neither: of('neither') };
});

/**
 * The side that is good of an indicator with this name, by the words of all languages that are known; `null` where none
 * tells, or two tell different things.
 *
 * @example
 * sideOfName('Tổng doanh thu') //=> 'higher'
 * sideOfName('Travel costs') //=> 'lower'
 * sideOfName('Cost savings') //=> null
 */
export function sideOfName(name: string): 'higher' | 'lower' | 'neither' | null {
  const { higher, lower, open, neither } = tests();
  const [isHigher, isLower] = [higher(name), lower(name)];
  if ((isHigher && isLower) || open(name)) return null;
  return isHigher ? 'higher' : isLower ? 'lower' : neither(name) ? 'neither' : null;
}
