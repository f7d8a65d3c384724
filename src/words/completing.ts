import type { Lang, Sayings, Spoken, Template } from './language.js';
import { languageFor } from './languages.js';

/** A language with sayings that stand apart from it, so that the embed bundle can load them later. */
export type Completed<K extends string> = Omit<Spoken, 'sayings'> & {
  readonly sayings: Sayings & Readonly<Record<K, Template>>;
};

/** What gives the language for a tag with its sayings in `tables`, by code; `others` stand in for those that none has. */
export function completing<K extends string>(
  others: Readonly<Record<K, Template>>,
  tables: Readonly<Record<string, Readonly<Record<K, Template>>>>,
): (lang: Lang) => Completed<K> {
  const known = new WeakMap<Spoken, Completed<K>>();
  return (lang) => {
    const spoken = languageFor(lang);
    const completed = known.get(spoken) ?? {
      ...spoken,
      sayings: { ...others, ...tables[spoken.code], ...spoken.sayings } as Completed<K>['sayings'],
    };
    known.set(spoken, completed);
    return completed;
  };
}
