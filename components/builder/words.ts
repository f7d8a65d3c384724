import { en } from './words-en.js';
import { vi } from './words-vi.js';

/** The languages of the builder. */
export const languages = ['vi', 'en'] as const;

/** A language of the builder. */
export type Language = (typeof languages)[number];

/** What the builder can say. */
export type WordKey = keyof typeof vi;

const tables: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { vi, en };

/** What the builder says for `key`, with each `{name}` replaced by its value. */
export const words = (lang: Language, key: WordKey, values: Readonly<Record<string, string>> = {}): string =>
  tables[lang][key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

/** The language that an address asks for with `?lang=`, else the one that the browser prefers. */
export function languageAsked(query: string, preferred: string): Language {
  const asked = new URLSearchParams(query).get('lang');
  return languages.find((lang) => lang === asked) ?? (/^vi\b/i.test(preferred) ? 'vi' : 'en');
}
