import { isCurrencyCode } from './currency.js';
import type { Kind, Phrases } from './language.js';
import { leadingNumeral } from './numeral.js';

/** A piece of text: a number, a known word with its meanings, or something unknown. */
export interface Token {
  readonly text: string;
  readonly number: boolean;
  /** Some words mean more than one thing: "năm" is a year, and also opens "năm 2017". */
  readonly meanings: readonly string[];
  /** Whether no space stands between it and the number before it: "2oo". */
  readonly isGlued: boolean;
}

/** What `token` names as a word of `kind`: "VND 6" as a unit, "up" as a word for up; `null` where it is no such word. */
export function meant(token: Token | undefined, kind: Kind): string | null {
  const meaning = token?.meanings.find((candidate) => candidate.split(' ')[0] === kind);
  return meaning === undefined ? null : meaning.slice(kind.length + 1) || kind;
}

const lexicons = new WeakMap<Phrases, Map<string, string[]>>();

/** The meanings of each word of a language, by its spelling in small letters. */
export function lexiconOf(phrases: Phrases): Map<string, string[]> {
  const known = lexicons.get(phrases);
  if (known) return known;
  const lexicon = new Map<string, string[]>();
  for (const [meaning, spellings] of Object.entries(phrases.reads as Record<string, string>)) {
    for (const word of spellings.toLowerCase().split('|')) lexicon.set(word, [...(lexicon.get(word) ?? []), meaning]);
  }
  lexicons.set(phrases, lexicon);
  return lexicon;
}

/** Known words have at most so many characters, those of a report's own units too. */
export const longestWord = 48;

/** The longest known word that `text` starts with; a word made of letters must end where its letters end. */
function leadingWord(text: string, lexicon: Map<string, string[]>): string | null {
  for (let length = Math.min(text.length, longestWord); length > 0; length--) {
    const word = text.slice(0, length);
    const isInside = /[\p{L}\p{M}\p{N}]{2}/u.test(text.slice(length - 1, length + 1));
    // "VND270" is two words, "m2" is not.
    const isCode = length === 3 && /^[A-Z]{3}\d/.test(text);
    if ((isCode || !isInside) && lexicon.has(word.toLowerCase())) return word;
  }
  return null;
}

/**
 * `text` in one spelling of its letters, spaces and quotes, without the marks that end a sentence.
 *
 * Whoever calls it has measured the text: to bring many marks on one letter into order takes the square of their number.
 */
export const tidy = (text: string): string =>
  text
    // A footnote mark or a power is no digit: "208,7²" must not become 208,72.
    .replace(/\p{No}/gu, '^')
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, ' ')
    .replace(/^[ "'\u201c\u201d\u2018\u2019\u00ab\u00bb]+/, '')
    // Behind a mark the pattern does not begin anew: a run of marks that ends nothing is looked at once.
    .replace(/(?<![ "'\u201c\u201d\u2018\u2019\u00ab\u00bb.,;!])[ "'\u201c\u201d\u2018\u2019\u00ab\u00bb.,;!]+$/, '');

/** What no list has, up to the next space, or to a stroke between two words: "bưu gửi/người". */
const unknownWord = /^(?:\p{L}[\p{L}\p{M}-]*(?=\/\p{L}{2})|\S+)/u;

/** The pieces of `text`, which must be tidy. */
export function tokenize(text: string, phrases: Phrases): Token[] {
  const lexicon = lexiconOf(phrases);
  const tokens: Token[] = [];
  let isGlued = false;
  for (let rest = text; rest !== ''; ) {
    // Behind a number a sign begins no other one, unless a word joins the two: "5%-7%" is a range.
    const numeral = leadingNumeral(rest);
    const signed = numeral !== null && /^[+\-\u2212]/.test(numeral);
    const isJoint = (meant(tokens.at(-1), 'to') ?? meant(tokens.at(-1), 'and')) !== null;
    const isNumber = numeral !== null && (!signed || isJoint || !tokens.some(({ number }) => number));
    const word = isNumber ? numeral : leadingWord(rest, lexicon);
    const piece = word ?? unknownWord.exec(rest)?.[0] ?? rest;
    const code = isCurrencyCode(piece) ? [`unit ${piece}`] : [];
    const meanings = isNumber ? [] : (lexicon.get(piece.toLowerCase()) ?? code);
    tokens.push({ text: piece, number: isNumber, meanings, isGlued });
    rest = rest.slice(piece.length);
    isGlued = isNumber && !rest.startsWith(' ');
    rest = rest.trimStart();
  }
  return tokens;
}
