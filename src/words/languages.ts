// The languages that are known. Two come with the core; whoever needs another one registers it.
import { en } from './en/spoken.js';
import type { Lang, Language, Reading, Sayings, Spoken } from './language.js';
import { vi } from './vi/spoken.js';

let known: readonly Spoken[] = [vi, en];

/** The languages that are known, in the order in which they were made known. */
export const languages = (): readonly Spoken[] => known;

/** Makes a language known in the place of one with its code. */
export function addLanguage(language: Language): void {
  known = [...known.filter(({ code }) => code !== language.code), language];
}

/** Adds what the languages with these codes say beside what they say already. */
export function addSayings(more: Readonly<Record<string, Partial<Sayings>>>): void {
  known = known.map((language) => ({ ...language, sayings: { ...more[language.code], ...language.sayings } }));
}

/**
 * The language that `lang` names or is, whatever stands behind its code; `undefined` where it is not known.
 *
 * @example
 * knownLanguage('vi-VN')?.code //=> 'vi'
 * knownLanguage('xx') //=> undefined
 */
export function knownLanguage(lang: Reading): Spoken | undefined {
  if (typeof lang !== 'string') return lang;
  const tag = `${lang}-`.toLowerCase();
  return known.find(({ code }) => tag.startsWith(`${code}-`));
}

/**
 * The language for a tag: English for every tag that names none that is known.
 *
 * @example
 * languageFor('').code //=> 'en'
 */
export const languageFor = (lang: Reading): Spoken => knownLanguage(lang) ?? knownLanguage(en.code) ?? en;

/**
 * How the words for a tag run: `'rtl'` for languages that say so, else `'ltr'`. What prints in a language sets it as `dir`, because
 * figures change places with their signs and units where only the page around them decides.
 *
 * @example
 * directionFor('vi') //=> 'ltr'
 */
export const directionFor = (lang: Lang): 'ltr' | 'rtl' => languageFor(lang).direction ?? 'ltr';
