import { maxLength } from '../../../figures/max-length.js';
import { tidy } from '../../../words/lexicon.js';

/** The decimal mark that a number is written with. `'either'`: "1.234" is a number with each, and not the same one. */
export type NumberStyle = ',' | '.' | 'either' | 'plain';

const numeral = /^[+\-−]?\d[\d \u00a0\u202f.,]*$/;
const group = /^[+\-−]?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * The style of the number that `text` is, or `null` where it is no plain number.
 *
 * "208,7" and "1.234.567" can only have a decimal comma, "208.7" and "1,234.5" only a point; "1.234" and "1,234" have a
 * reading with each, and digits without marks are the same everywhere.
 */
export function numberStyle(text: string): NumberStyle | null {
  if (!numeral.test(text)) return null;
  const point = text.indexOf('.');
  const comma = text.indexOf(',');
  if (point < 0 && comma < 0) return 'plain';
  if (point >= 0 && comma >= 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
  const isComma = point < 0;
  const isAgain = text.lastIndexOf('.') > point || text.lastIndexOf(',') > comma;
  // The same mark twice groups thousands; once, it does so only before three digits.
  if (isAgain) return isComma ? '.' : ',';
  return group.test(text.trim()) ? 'either' : isComma ? ',' : '.';
}

/** A cell as numbers are compared: digits and spaces in one spelling, without quotes; text too long for one as it is. */
export const plainText = (text: string): string =>
  text.length > maxLength || /^[\d.,+-]+$/.test(text) ? text : tidy(text);

/** A number that is no year. */
export function isFigure(text: string): boolean {
  const plain = plainText(text.trim());
  return numberStyle(plain) !== null && !/^(19|20)\d\d$/.test(plain);
}
