import { headingOf, type KnownHeading, plainHeading } from '../../../words/headings.js';
import type { HeadingKey } from '../../../words/language.js';
import { type Scenario, scenarios } from '../../model.js';

/** A word that headings know, and stands for a scenario. */
export interface ScenarioWord extends KnownHeading {
  readonly key: Scenario;
}

/** The scenario that `candidate` is a word for. */
export function scenarioNamed(candidate: string): ScenarioWord | undefined {
  const known = headingOf(candidate);
  return known && isScenario(known.key) ? { ...known, key: known.key } : undefined;
}

/** Whether a heading is that of a scenario. */
export const isScenario = (key: HeadingKey): key is Scenario => (scenarios as readonly string[]).includes(key);

/** The longest run of words that `find` knows, and the words that are left without it. */
export function takeLongest<T>(
  words: readonly string[],
  find: (candidate: string) => T | undefined,
): { found: T; left: readonly string[] } | undefined {
  for (let length = Math.min(words.length, 8); length > 0; length--) {
    for (let start = 0; start + length <= words.length; start++) {
      const found = find(plainHeading(words.slice(start, start + length).join(' ')));
      if (found !== undefined) return { found, left: [...words.slice(0, start), ...words.slice(start + length)] };
    }
  }
  return undefined;
}
