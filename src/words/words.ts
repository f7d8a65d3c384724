import { en } from './en.js';
import type { Template, Words } from './language.js';
import { type Saying, sayings } from './sayings.js';
import { vi } from './vi.js';
import { visible } from './visible.js';

/** A language tag, as in `lang="vi"`; empty where the page names none. */
export type Lang = string;

/**
 * The words for a language tag: Vietnamese for `vi` and `vi-…`, English for everything else.
 *
 * @example
 * wordsFor('vi-VN').lang //=> 'vi'
 * wordsFor('').lang //=> 'en'
 */
export const wordsFor = (lang: Lang): Words => (isLanguage(lang, 'vi') ? vi : en);

const isLanguage = (lang: Lang, code: string): boolean => new RegExp(`^${code}(-|$)`, 'i').test(lang);

/** The marks that a number may use in `lang`, or `null` where the page's language does not tell. */
export const marksFor = (lang: Lang): Words | null =>
  isLanguage(lang, 'vi') || isLanguage(lang, 'en') ? wordsFor(lang) : null;

/**
 * `template` with each `{name}` replaced by its value, as {@link visible} shows it.
 *
 * @example
 * fill('so với {base}', { base: '2017' }) //=> 'so với 2017'
 */
export const fill = (template: Template, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? visible(values[name] ?? whole) : whole,
  );

/** What `table` says for `key` in the language of `lang`, filled in. */
export const sayFrom = <K extends string>(
  table: Readonly<Record<K, readonly [vi: Template, en: Template]>>,
  lang: Lang,
  key: K,
  values: Readonly<Record<string, string>> = {},
): string => fill(table[key][isLanguage(lang, 'vi') ? 0 : 1], values);

/**
 * What the language of `lang` says for `key`, filled in.
 *
 * @example
 * say('vi', 'plan') //=> 'Kế hoạch'
 */
export const say = (lang: Lang, key: Saying, values?: Readonly<Record<string, string>>): string =>
  sayFrom(sayings, lang, key, values);
