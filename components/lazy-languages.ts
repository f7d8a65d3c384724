// The embed bundle has components/embed/lazy.ts in the place of this file, as of parts.ts.
import type { Language } from '../src/words/language.js';

/** The languages that are loaded where a tag is in one of them, by their codes. */
export const languageParts = new Map<string, () => Promise<Language>>([
  ['fr', () => import('../src/words/fr/index.js').then(({ fr }) => fr)],
]);
