import { CallError } from '../figures/call-error.js';
import type { Language } from './language.js';
import { languageFault } from './language-fault.js';
import { addLanguage } from './languages.js';

/**
 * Makes a language known, for everything that is read or printed from now on.
 *
 * One with the code of a known language takes its place, so that a site can say things in its own words. What is
 * printed already stays until it is printed again: register before the first report is read.
 *
 * @throws {CallError} when its code is no tag in small letters, or a part, a key or a pattern of it is missing or wrong, which the
 *   message names: `sayings.plan is missing`.
 * @example
 * import { registerLanguage, say } from 'goalpost'
 * import { fr } from 'goalpost/languages/fr'
 * registerLanguage(fr)
 * say('fr-CA', 'plan') //=> 'Objectif'
 */
export function registerLanguage(language: Language): void {
  const fault = languageFault(language);
  if (fault !== null) throw new CallError('bad-language', `language "${language?.code}": ${fault}`);
  addLanguage(language);
}
