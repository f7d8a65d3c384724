// What people count has more names than a list can hold: "23 cơ sở", "42 bưu gửi", "12 facilities".
import { isCountable, parseUnit } from '../figures/unit.js';
import type { Phrases, Reading } from './language.js';
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
export function nounOf(tokens: readonly Token[], lang: Reading): Noun | null {
  // "người bệnh" begins with a unit that has a word of its own.
  const known = parseUnit(meant(tokens[0], 'unit') ?? '');
  const first = known && isCountable(known) ? 1 : 0;
  const end = tokens.findIndex((token, index) => index >= first && !isPlain(token));
  const length = end < 0 ? tokens.length : end;
  const words = tokens.slice(0, length).map(({ text }) => text);
  if (length <= first || length > mostWords || words.slice(first).some((text) => isSlip(text, lang))) return null;
  // A known unit may have a name of two words: "lao động nữ".
  const said = words.join('-').replaceAll(' ', '-');
  // "kWh" is written with its capitals.
  const name = /^\p{Ll}+\p{Lu}/u.test(said) ? said : said.toLowerCase();
  return { unit: languageFor(lang).phrases.nouns?.one(name) ?? name, length };
}

const isPlain = ({ text, number, meanings, isGlued }: Token): boolean =>
  !number && !isGlued && meanings.length === 0 && word.test(text);

/** Words that a number may be said with, which no noun may be taken for. */
interface Reserved {
  /** Scales and currencies, without their marks. */
  readonly factors: readonly string[];
  readonly limits: ReadonlySet<string>;
  /** All units, without their marks. */
  readonly units: ReadonlySet<string>;
}

const reserved = new WeakMap<Phrases, Reserved>();

/** Letters without their marks. */
const bare = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

function reservedOf(phrases: Phrases): Reserved {
  const known = reserved.get(phrases);
  if (known) return known;
  const words = [...lexiconOf(phrases)];
  const those = (kind: RegExp): string[] =>
    words.filter(([, meanings]) => meanings.some((meaning) => kind.test(meaning))).map(([word]) => word);
  const found = {
    factors: those(/^(scale|unit [A-Z])/).map(bare),
    limits: new Set(those(/^(before|after)/)),
    units: new Set(those(/^unit/).map(bare)),
  };
  reserved.set(phrases, found);
  return found;
}

/** Whether a word is one that changes a number, in any language, or nearly so, or a unit of `lang` without its marks. */
export function isSlip(text: string, lang: Reading): boolean {
  const [said, own] = [bare(text), languageFor(lang).code];
  return languages().some(({ code, phrases }) => {
    const { factors, limits, units } = reservedOf(phrases);
    const isFactor = factors.some((factor) => said === factor || (said.length > 4 && isNearly(said, factor)));
    return isFactor || limits.has(text.toLowerCase()) || (code === own && units.has(said));
  });
}
