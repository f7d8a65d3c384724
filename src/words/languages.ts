// The languages that are known. Two come with the core; whoever needs another one registers it.
import { CallError } from '../figures/call-error.js';
import { en } from './en/spoken.js';
import type { Lang, Language, Spoken } from './language.js';
import { vi } from './vi/spoken.js';

let known: readonly Spoken[] = [vi, en];

const parts = ['numbers', 'phrases', 'headings', 'dates', 'sayings'] as const;

/** The languages that are known, in the order in which they were made known. */
export const languages = (): readonly Spoken[] => known;

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
  const missing = parts.find((part) => typeof language?.[part] !== 'object');
  if (missing !== undefined || !/^[a-z]+(-[a-z\d]+)*$/.test(language.code)) {
    throw new CallError(
      'bad-language',
      missing ? `a language needs ${missing}` : `"${language.code}" is no language tag`,
    );
  }
  known = [...known.filter(({ code }) => code !== language.code), language];
}

/**
 * The language that `lang` names, whatever stands behind its code; `undefined` where it is not known.
 *
 * @example
 * knownLanguage('vi-VN')?.code //=> 'vi'
 * knownLanguage('xx') //=> undefined
 */
export function knownLanguage(lang: Lang): Spoken | undefined {
  const tag = `${lang}-`.toLowerCase();
  return known.find(({ code }) => tag.startsWith(`${code}-`));
}

/**
 * The language for a tag: English for every tag that names none that is known.
 *
 * @example
 * languageFor('').code //=> 'en'
 */
export const languageFor = (lang: Lang): Spoken => knownLanguage(lang) ?? en;
