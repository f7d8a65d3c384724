import { type Decimal, decimal, roundTo } from '../figures/decimal.js';
import { maxLength } from '../figures/max-length.js';
import type { Numbers, Reading } from './language.js';
import { knownLanguage } from './languages.js';

/** Why text was not read as a figure. */
export type RefusalCode =
  | 'empty'
  | 'too-long'
  | 'not-a-number'
  | 'malformed-grouping'
  | 'ambiguous-number'
  | 'ambiguous-times'
  | 'ambiguous-words'
  | 'unknown-unit'
  | 'unknown-words'
  | 'unfinished-range'
  | 'other-figure';

/** A number as written: its value and how many decimals it was written with. */
export interface Numeral {
  readonly value: Decimal;
  readonly decimals: number;
}

const spaced = /^([+\-−]?)(\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?)/;
const compact = /^([+\-−]?)(\d+(?:[.,]\d+)*)/;
const grouped = /^[1-9]\d{0,2}([.,]\d{3})+$/;

const matched = (text: string): RegExpExecArray | null => spaced.exec(text) ?? compact.exec(text);

/** The digits, marks and sign that `text` starts with, or `null` where it does not start with a number. */
export const leadingNumeral = (text: string): string | null => matched(text)?.[0] ?? null;

/** The digits of a number as programs write them, `-1234.5`, and with how many decimals it was written. */
export interface Spelled {
  readonly digits: string;
  readonly decimals: number;
}

/**
 * The digits that `text` spells in `lang`, or why it is not read.
 *
 * Marks in the style of any language are read where only one reading exists: "1,234.5" and "208.7" are clear in
 * Vietnamese too. "1.234" is 1234 in Vietnamese, 1.234 in English, and refused in French, which groups with spaces, and
 * without a language. A number has at most 200 characters.
 *
 * @example
 * spelledNumeral('1.234,50', 'vi') //=> { digits: '1234.50', decimals: 2 }
 * spelledNumeral('1.234', '') //=> 'ambiguous-number'
 */
export function spelledNumeral(text: string, lang: Reading): Spelled | RefusalCode {
  if (text.length > maxLength) return 'too-long';
  if (/^\d+$/.test(text)) return { digits: text, decimals: 0 };
  const [whole, sign, digits = ''] = matched(text) ?? [];
  if (whole !== text) return 'not-a-number';
  const marks = digits.replace(/[\d ]/g, '');
  const mark = marks.slice(-1);
  const at = digits.lastIndexOf(mark);
  let hasFraction = mark !== '';
  if (marks.length > 1) {
    // Of two kinds of mark the last one begins the decimals; of one kind all group thousands.
    hasFraction = marks.indexOf(mark) === marks.length - 1;
    const isPlain = hasFraction || new Set(marks).size === 1;
    if (!isPlain || !grouped.test(hasFraction ? digits.slice(0, at) : digits)) return 'malformed-grouping';
  } else if (grouped.test(digits)) {
    const { decimalMark, groupMark } = knownLanguage(lang)?.numbers ?? {};
    hasFraction = decimalMark === mark;
    if (!hasFraction && groupMark !== mark) return 'ambiguous-number';
  }
  const fraction = hasFraction ? digits.slice(at + 1) : '';
  const integer = digits.slice(0, hasFraction ? at : undefined).replace(/\D/g, '');
  // Zero has no sign.
  const minusSign = sign === '' || sign === '+' || !/[1-9]/.test(digits) ? '' : '-';
  return { digits: minusSign + integer + (fraction && `.${fraction}`), decimals: fraction.length };
}

/**
 * Which mark begins the decimals of a number: `'.'`, `','`, `'either'` where thousands and decimals may be meant, or `null`
 * where no mark tells.
 *
 * @example
 * decimalMarkOf('1.048.500') //=> ','
 * decimalMarkOf('950.000') //=> 'either'
 */
export function decimalMarkOf(digits: string): '.' | ',' | 'either' | null {
  const marks = digits.replace(/[^.,]/g, '');
  const mark = marks.at(-1) as '.' | ',' | undefined;
  if (mark === undefined) return null;
  if (marks.length === 1) return grouped.test(digits) ? 'either' : mark;
  // Of one kind all group thousands, and the decimals have the other one.
  return new Set(marks).size > 1 ? mark : mark === '.' ? ',' : '.';
}

/** The number that `text` spells in `lang`, or why it is not read; {@link spelledNumeral} tells what is read. */
export function readNumeral(text: string, lang: Reading): Numeral | RefusalCode {
  const spelled = spelledNumeral(text, lang);
  return typeof spelled === 'string' ? spelled : { value: decimal(spelled.digits), decimals: spelled.decimals };
}

/** `value` rounded to `decimals` and written with the marks of a language, thousands grouped. */
export function writeNumeral(value: Decimal, decimals: number, { decimalMark, groupMark }: Numbers): string {
  const rounded = roundTo(value, decimals, 'nearest');
  const [whole = '', fraction] = rounded.abs().toFixed(Math.max(decimals, 0)).split('.');
  const first = whole.length % 3 || 3;
  const groups = whole.slice(first).replace(/\d{3}/g, `${groupMark}$&`);
  const sign = rounded.isNeg() && !rounded.isZero() ? '−' : '';
  return sign + whole.slice(0, first) + groups + (fraction === undefined ? '' : decimalMark + fraction);
}
