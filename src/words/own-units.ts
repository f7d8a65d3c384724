// Units that a report declares: what they are called in each language, and how they are read.
import type { UnitNames } from '../figures/unit.js';
import type { Reading, Spoken } from './language.js';
import { knownLanguage, languageFor, languages } from './languages.js';
import { lexiconOf, longestWord, tokenize } from './lexicon.js';
import { isSlip } from './noun.js';

/** A name begins with a letter and has neither digits nor what joins units. */
const namePattern = /^\p{L}[^\d/*|]*$/u;

/**
 * Whether a unit may have this name in `lang`: none that a known word has, nearly has, or changes a number with: "tỷ", "dong",
 * "triệu lượt".
 */
export function isFreeName(name: string, lang: Reading): boolean {
  if (name.length > longestWord || !namePattern.test(name) || name !== name.normalize('NFKC').trim()) return false;
  const { phrases } = languageFor(lang);
  if (lexiconOf(phrases).has(name.toLowerCase())) return false;
  return tokenize(name, phrases).every(
    ({ text, number, meanings }) =>
      !number &&
      !meanings.some((meaning) => /^(scale|multiple|per$|unit (ratio|perc|times))/.test(meaning)) &&
      !isSlip(text, lang),
  );
}

/** The base unit that a word names: small letters, with hyphens for spaces. */
export const baseOf = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '-');

/** Whether any language knows a unit by this name of a base unit. */
export const isKnownBase = (base: string): boolean =>
  base === 'number' ||
  languages().some(({ phrases }) =>
    Object.keys(phrases.reads).some(
      (meaning) => meaning.split(' ')[1]?.toLowerCase() === base && meaning.startsWith('unit'),
    ),
  );

/** `lang` with units of a report's own, which are read by all their names. */
export function withUnits(lang: Reading, unitNames: UnitNames): Spoken {
  const language = languageFor(lang);
  const own = Object.entries(unitNames).map(([base, names]) => {
    const words = [base, base.replaceAll('-', ' '), ...Object.values(names).flat()];
    return [`unit ${base}`, [...new Set(words.map((word) => word.toLowerCase()))].join('|')];
  });
  // Without a language of its own a report has no marks of thousands and decimals either.
  const none = { ...language.numbers, decimalMark: '', groupMark: '' };
  const numbers = knownLanguage(lang) ? language.numbers : none;
  const phrases = { ...language.phrases, reads: { ...language.phrases.reads, ...Object.fromEntries(own) } };
  return { ...language, numbers, phrases, unitNames };
}
