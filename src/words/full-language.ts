// Beside what views print, a language says what is wrong with files and reports. The embed bundle loads that later, so
// it stands apart from the languages themselves.
import { moreSayings as en } from './en/more-sayings.js';
import type { Lang, MoreSayings, Sayings, Spoken } from './language.js';
import { languageFor } from './languages.js';
import { moreSayings as vi } from './vi/more-sayings.js';

const more: Readonly<Record<string, MoreSayings>> = { vi, en };

/** A language with all that it says. */
export type FullLanguage = Spoken & { readonly sayings: Sayings & MoreSayings };

const known = new WeakMap<Spoken, FullLanguage>();

/**
 * The language for a tag with all that it says: of faults, tables and findings too.
 *
 * @example
 * say(fullLanguage('en'), 'moreIssues', { count: '3' }) //=> 'and 3 more.'
 */
export function fullLanguage(lang: Lang): FullLanguage {
  const spoken = languageFor(lang);
  const full = known.get(spoken) ?? { ...spoken, sayings: { ...en, ...more[spoken.code], ...spoken.sayings } };
  known.set(spoken, full);
  return full;
}
