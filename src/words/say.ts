import type { Lang, Phrases, Saying, Template } from './language.js';
import { languageFor } from './languages.js';
import { visible } from './visible.js';

/** Whatever says something for keys: a language, or a table of words. */
export interface Speaker<K extends string> {
  readonly sayings: Readonly<Record<K, Template>>;
  readonly phrases?: Pick<Phrases, 'joined'>;
}

/** What stands in the places of a template. */
type Values = Readonly<Record<string, string>>;

/**
 * `template` with each `{name}` replaced by its value, as {@link visible} shows it.
 *
 * @example
 * fill('so với {base}', { base: '2017' }) //=> 'so với 2017'
 */
export const fill = (template: Template, values: Values): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? visible(values[name] ?? whole) : whole,
  );

/**
 * What `language` says for `key`, filled in; a tag stands for the language that it names.
 *
 * @example
 * say('vi', 'plan') //=> 'Kế hoạch'
 * say('en', 'share') //=> 'Share'
 */
export function say(language: Lang, key: Saying, values?: Values): string;
export function say<K extends string>(language: Speaker<K>, key: K, values?: Values): string;
export function say(language: Lang | Speaker<string>, key: string, values: Values = {}): string {
  const { sayings, phrases }: Speaker<string> = typeof language === 'string' ? languageFor(language) : language;
  const text = fill(sayings[key] ?? sayings.notAvailable ?? '', values);
  return phrases?.joined?.(text) ?? text;
}

/** Whether `language` says anything for `key`. */
export const says = <K extends string>({ sayings }: Speaker<K>, key: string): key is K => Object.hasOwn(sayings, key);
