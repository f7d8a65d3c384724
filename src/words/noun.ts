// What people count has more names than a list can hold: "23 cơ sở", "42 bưu gửi", "12 facilities".
import { isCountable, parseUnit } from '../figures/unit.js';
import type { Lang } from './language.js';
import { languageFor, languages } from './languages.js';
import { lexiconOf, meant, type Token } from './lexicon.js';
import { isNearly } from './nearly.js';

/** Letters, at least two: of "12 m" nobody can tell whether it is metres or millions. */
const word = /^\p{L}(?:[\p{L}\p{M}]|-(?=\p{L}))+$/u;

/** More words than this are a sentence. */
const mostWords = 5;

/** A counted thing: its unit, and how many pieces of the text name it. */
export interface Noun {
  readonly unit: string;
  readonly length: number;
}

/**
 * The thing that `tokens` begin with, where no list of words has it, or `null`. Its unit is its name as people write it, in
 * small letters and in the singular where the language has one: `cơ-sở`, `facility`.
 *
 * Words that are nearly a scale or a currency are slips and name nothing: "triêu", "dong".
 */
export function nounOf(tokens: readonly Token[], lang: Lang): Noun | null {
  // "người bệnh" begins with a unit that has a word of its own.
  const known = parseUnit(meant(tokens[0], 'unit') ?? '');
  const first = known && isCountable(known) ? 1 : 0;
  const end = tokens.findIndex((token, index) => index >= first && !isPlain(token));
  const length = end < 0 ? tokens.length : end;
  const words = tokens.slice(0, length).map(({ text }) => text);
  if (length <= first || length > mostWords || words.slice(first).some((text) => isSlip(text, lang))) return null;
  const said = words.join('-');
  // "kWh" is written with its capitals.
  const name = /^\p{Ll}+\p{Lu}/u.test(said) ? said : said.toLowerCase();
  return { unit: languageFor(lang).phrases.nouns?.one(name) ?? name, length };
}

const isPlain = ({ text, number, meanings }: Token): boolean => !number && meanings.length === 0 && word.test(text);

/** The letters of a word without their marks. */
const bare = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');

/** Whether a word is one that changes a number, in any language, or nearly so, or a unit of `lang` without its marks. */
function isSlip(text: string, lang: Lang): boolean {
  const said = bare(text);
  const own = languageFor(lang).phrases;
  return languages().some(({ phrases }) =>
    [...lexiconOf(phrases)].some(([spelled, meanings]) => {
      const is = (kinds: RegExp): boolean => meanings.some((meaning) => kinds.test(meaning));
      if (is(/^(scale|unit [A-Z])/))
        return said === bare(spelled) || (said.length > 4 && isNearly(said, bare(spelled)));
      return spelled === text.toLowerCase()
        ? is(/^(before|after)/)
        : phrases === own && is(/^unit/) && said === bare(spelled);
    }),
  );
}
