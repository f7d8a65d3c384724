// What the headings and key cells of tables are called, in all languages that are known. The embed bundle loads it with
// the readers of files.
import { headings as en } from './en/headings.js';
import type { HeadingKey, Headings, Lang, Spoken } from './language.js';
import { languageFor } from './languages.js';
import { ofLanguages } from './of-languages.js';
import { headings as vi } from './vi/headings.js';

const builtIn: Readonly<Record<string, Headings>> = { vi, en };

/** What tables in a language are called and read by; as in English where it has no words for that. */
export const headingsOf = ({ headings, code }: Spoken): Headings => headings ?? builtIn[code] ?? en;

/** The word for a heading in the language of `lang`: "quý". */
export const headingWord = (lang: Lang, key: HeadingKey): string =>
  headingsOf(languageFor(lang)).words[key].split('|')[0] ?? '';

/** The spellings that belong to no language. */
const codes: Partial<Record<HeadingKey, string>> = {
  organisation: 'org',
  indicator: 'kpi',
  unit: 'uom',
  number: '#',
  AC: 'ac',
  PL: 'pl',
  PY: 'py',
  FC: 'fc',
  'not-due': 'not-due',
  'not-reported': 'not-reported',
  'not-applicable': 'n/a|n.a.|na|not-applicable',
  withheld: 'withheld',
};

/** A heading that was recognised, and the languages whose word it is; a code belongs to none. */
export interface KnownHeading {
  readonly key: HeadingKey;
  readonly langs: readonly string[];
}

/** A pattern that all languages together make of what `part` gives for each. */
export const patternOfAll = (part: (headings: Headings) => string, before = '', behind = ''): (() => RegExp) =>
  ofLanguages((known) => {
    const parts = known.map((language) => part(headingsOf(language))).filter(Boolean);
    return new RegExp(`${before}(?:${parts.join('|')})${behind}`, 'iu');
  });

const lexicon = ofLanguages((known) => {
  const found = new Map<string, KnownHeading>();
  const add = (spellings: Partial<Record<HeadingKey, string>>, langs: readonly string[]): void => {
    for (const [key, words] of Object.entries(spellings) as [HeadingKey, string][]) {
      for (const word of words.split('|')) {
        const before = found.get(word);
        // Where two languages mean different things by a word, the one that was known first has it.
        if (before === undefined) found.set(word, { key, langs });
        else if (before.key === key)
          found.set(word, { key, langs: langs.length > 0 ? [...before.langs, ...langs] : langs });
      }
    }
  };
  for (const language of known) add(headingsOf(language).words, [language.code]);
  add(codes, []);
  return found;
});

/** Text of more characters is no heading that anybody knows. */
const longest = 200;

/**
 * `text` as headings are compared: one spelling of its letters, small, with single spaces and no mark at its end. Long
 * text, which no heading is, stays as it is.
 */
export function plainHeading(text: string): string {
  if (text.length > longest) return text;
  return (
    text
      // The mark of a note is no digit: "Tháng 1²" is January.
      .replace(/[\u00b9\u00b2\u00b3\u2070-\u209c\u2460-\u2473]/g, ' ')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_\u200b-\u200f\u2060\ufeff]+/g, ' ')
      .replace(/^[ "'*]+|(?<![ "'*:;,.])[ "'*:;,.]+$/g, '')
  );
}

/** What `text`, in the spelling of {@link plainHeading}, is the name of; `undefined` where it is an unknown name. */
export const headingOf = (text: string): KnownHeading | undefined => lexicon().get(text);
