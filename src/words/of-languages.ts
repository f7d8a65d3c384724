import type { Spoken } from './language.js';
import { languages } from './languages.js';

/** What is made of the words of all languages, made again where another language is registered. */
export function ofLanguages<T>(make: (known: readonly Spoken[]) => T): () => T {
  let made: { readonly of: readonly Spoken[]; readonly value: T } | undefined;
  return () => {
    const known = languages();
    if (made?.of !== known) made = { of: known, value: make(known) };
    return made.value;
  };
}
