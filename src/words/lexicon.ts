import type { Qualifier, Words } from './language.js';
import { leadingNumeral } from './numeral.js';

/** What a word can mean. Some mean more than one thing: "năm" is a year, and also opens "năm 2017". */
export type Role =
  | { readonly is: 'scale'; readonly exponent: number }
  | { readonly is: 'unit'; readonly base: string; readonly exponent: number }
  | { readonly is: 'before'; readonly qualifier: Exclude<Qualifier, null | 'between'> }
  | { readonly is: 'after'; readonly qualifier: 'at-least' | 'at-most' }
  | {
      readonly is:
        | 'percent'
        | 'percentagePoint'
        | 'times'
        | 'per'
        | 'from'
        | 'to'
        | 'up'
        | 'down'
        | 'index'
        | 'exceed'
        | 'reach'
        | 'ofPlan'
        | 'against';
    };

/** A piece of text: a number, a known word with its meanings, or something unknown. */
export interface Token {
  readonly text: string;
  readonly number: boolean;
  readonly roles: readonly Role[];
  /** Whether it follows the piece before it without a space. */
  readonly joined: boolean;
}

const lexicons = new Map<Words, Map<string, Role[]>>();

function lexiconOf(words: Words): Map<string, Role[]> {
  const known = lexicons.get(words);
  if (known) return known;
  const lexicon = new Map<string, Role[]>();
  const add = (spellings: readonly string[], role: Role): void => {
    for (const spelling of spellings) {
      const key = spelling.toLowerCase();
      lexicon.set(key, [...(lexicon.get(key) ?? []), role]);
    }
  };
  for (const [exponent, ...spellings] of words.scales) add(spellings, { is: 'scale', exponent });
  for (const [base, spellings] of Object.entries(words.units)) add(spellings, { is: 'unit', base, exponent: 0 });
  for (const [exponent, base, ...spellings] of words.scaledUnits) add(spellings, { is: 'unit', base, exponent });
  for (const [qualifier, spellings] of Object.entries(words.before)) {
    add(spellings, { is: 'before', qualifier: qualifier as keyof Words['before'] });
  }
  for (const [qualifier, spellings] of Object.entries(words.after)) {
    add(spellings, { is: 'after', qualifier: qualifier as keyof Words['after'] });
  }
  for (const is of ['percent', 'percentagePoint', 'times', 'per', 'from', 'to', 'up', 'down'] as const) {
    add(words[is], { is });
  }
  for (const is of ['index', 'exceed', 'reach', 'ofPlan', 'against'] as const) add(words[is], { is });
  lexicons.set(words, lexicon);
  return lexicon;
}

const letter = /[\p{L}\p{M}\p{N}]/u;

/** The longest known word that `text` starts with; a word made of letters must end where its letters end. */
function leadingWord(text: string, lexicon: Map<string, Role[]>): string | null {
  for (let length = Math.min(text.length, 24); length > 0; length--) {
    const word = text.slice(0, length);
    const endsInLetter = letter.test(word.slice(-1)) && letter.test(text.slice(length, length + 1));
    if (!endsInLetter && lexicon.has(word.toLowerCase())) return word;
  }
  return null;
}

/** `text` in one spelling of its letters, spaces and quotes, without the marks that end a sentence. */
export const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .replace(/^[ "'\u201c\u201d\u2018\u2019\u00ab\u00bb]+|[ "'\u201c\u201d\u2018\u2019\u00ab\u00bb.,;!]+$/g, '');

/** The pieces of `text`, which must be tidy. */
export function tokenize(text: string, words: Words): Token[] {
  const lexicon = lexiconOf(words);
  const tokens: Token[] = [];
  let rest = text;
  while (rest !== '') {
    const trimmed = rest.trimStart();
    const joined = tokens.length > 0 && trimmed.length === rest.length;
    // A sign belongs to a number only where no number stands right before it: "5-7" is a range.
    const numeral = leadingNumeral(trimmed);
    const signed = numeral !== null && /^[+\-\u2212]/.test(numeral);
    const isNumber = numeral !== null && !(signed && tokens.at(-1)?.number);
    const word = isNumber ? numeral : leadingWord(trimmed, lexicon);
    const piece = word ?? /^\S+/.exec(trimmed)?.[0] ?? trimmed;
    tokens.push({
      text: piece,
      number: isNumber,
      roles: isNumber ? [] : (lexicon.get(piece.toLowerCase()) ?? []),
      joined,
    });
    rest = trimmed.slice(piece.length);
    if (trimmed === '') break;
  }
  return tokens;
}
