import { type Decimal, decimal, type Rounding, roundTo } from '../figures/decimal.js';
import type { Words } from './language.js';
import { type Lang, marksFor } from './words.js';

/** Why text was not read as a figure. */
export type RefusalCode =
  | 'empty'
  | 'too-long'
  | 'not-a-number'
  | 'malformed-grouping'
  | 'ambiguous-number'
  | 'ambiguous-times'
  | 'unknown-unit'
  | 'unknown-words'
  | 'unfinished-range';

/** A number as written: its value and how many decimals it was written with. */
export interface Numeral {
  readonly value: Decimal;
  readonly decimals: number;
}

const spaced = /^([+\-−]?)(\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?)/;
const compact = /^([+\-−]?)(\d+(?:[.,]\d+)*)/;

/** The digits, marks and sign that `text` starts with, or `null` where it does not start with a number. */
export function leadingNumeral(text: string): string | null {
  return (spaced.exec(text) ?? compact.exec(text))?.[0] ?? null;
}

/**
 * The number that `text` spells in `lang`, or why it is not read.
 *
 * Marks in the style of either language are read where only one reading exists: "1,234.5" and "208.7" are clear in
 * Vietnamese too. "1.234" is 1234 in Vietnamese, 1.234 in English, and refused without a language.
 */
export function readNumeral(text: string, lang: Lang): Numeral | RefusalCode {
  const match = spaced.exec(text) ?? compact.exec(text);
  if (match === null || match[0] !== text) return 'not-a-number';
  const [, sign = '', digits = ''] = match;
  const mark = decimalMark(digits.replaceAll(' ', ''), digits.includes(' '), lang);
  if (mark === 'malformed-grouping' || mark === 'ambiguous-number') return mark;
  const [whole = '', fraction = ''] = mark === '' ? [digits] : splitLast(digits, mark);
  const value = decimal(`${whole.replace(/[ .,]/g, '')}${fraction && `.${fraction}`}`);
  return { value: sign === '' || sign === '+' ? value : value.neg(), decimals: fraction.length };
}

const splitLast = (text: string, mark: string): string[] => {
  const index = text.lastIndexOf(mark);
  return [text.slice(0, index), text.slice(index + 1)];
};

const grouped = (text: string, mark: string): boolean => {
  const [first = '', ...groups] = text.split(mark);
  return /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => group.length === 3);
};

/** Which mark in `digits` is the decimal mark; `''` for none. */
function decimalMark(digits: string, hasSpaces: boolean, lang: Lang): '' | '.' | ',' | RefusalCode {
  const points = digits.split('.').length - 1;
  const commas = digits.split(',').length - 1;
  if (points === 0 && commas === 0) return '';
  const [mark, other] =
    digits.lastIndexOf('.') > digits.lastIndexOf(',') ? (['.', ','] as const) : ([',', '.'] as const);
  if (points > 0 && commas > 0) {
    const [whole = ''] = splitLast(digits, mark);
    return !hasSpaces && !whole.includes(mark) && grouped(whole, other) ? mark : 'malformed-grouping';
  }
  if (hasSpaces) return mark;
  if (points + commas > 1) return grouped(digits, mark) ? '' : 'malformed-grouping';
  if (!grouped(digits, mark)) return mark;
  const marks = marksFor(lang);
  if (marks === null) return 'ambiguous-number';
  return marks.decimalMark === mark ? mark : '';
}

/** `value` rounded to `decimals` and written with the marks of `words`, thousands grouped. */
export function writeNumeral(value: Decimal, decimals: number, words: Words, rounding: Rounding = 'nearest'): string {
  const rounded = roundTo(value, decimals, rounding);
  const [whole = '', fraction] = rounded.abs().toFixed(Math.max(decimals, 0)).split('.');
  const groupedWhole = whole.replace(/\B(?=(\d{3})+$)/g, words.groupMark);
  const sign = rounded.isNeg() && !rounded.isZero() ? '−' : '';
  return sign + groupedWhole + (fraction === undefined ? '' : words.decimalMark + fraction);
}
