import { CallError } from '../figures/call-error.js';
import type { Language } from './language.js';
import { addLanguage } from './languages.js';

const parts = ['numbers', 'phrases', 'headings', 'dates', 'sayings'] as const;

/**
 * Makes a language known, for everything that is read or printed from now on.
 *
 * One with the code of a known language takes its place, so that a site can say things in its own words. What is
 * printed already stays until it is printed again: register before the first report is read.
 *
 * @throws {CallError} when its code is no tag in small letters, or a part of it is missing.
 * @example
 * import { registerLanguage, say } from 'goalpost'
 * import { fr } from 'goalpost/languages/fr'
 * registerLanguage(fr)
 * say('fr-CA', 'plan') //=> 'Objectif'
 */
export function registerLanguage(language: Language): void {
  const isWhole = parts.every((part) => typeof language?.[part] === 'object');
  if (!isWhole || !/^[a-z]+(-[a-z\d]+)*$/.test(language.code)) {
    throw new CallError('bad-language', `a language needs a code in small letters, ${parts}`);
  }
  addLanguage(language);
}
