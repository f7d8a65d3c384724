import { maxLength } from '../../../figures/max-length.js';
import type { RawCell } from '../../../read/table.js';
import { headingOf, plainHeading } from '../../../words/headings.js';
import { spelledNumeral } from '../../../words/numeral.js';
import type { FigureFault } from '../../issue.js';
import { type Missing, missingStates } from '../../model.js';
import { numberStyle, plainText } from './number-style.js';

/** What a cell gives an entry: a value as a report has it, why there is none, or what is wrong with it. */
export type CellValue =
  | {
      readonly value: number | string;
      readonly isPlain: boolean;
      /** What the format of the cell shows beside a number: its unit, or anything. */
      readonly label?: string;
    }
  | { readonly percent: string }
  | { readonly missing: Missing }
  | { readonly fault: FigureFault | 'too-long' }
  | 'blank'
  | 'dash';

/** What `cell` says as a figure, its plain numbers read in `lang`. */
export function readCell(cell: RawCell, lang: string): CellValue {
  if (typeof cell === 'number') return readNumber(cell);
  if (typeof cell === 'object' && 'number' in cell)
    return { ...readNumber(cell.number), label: `${cell.before} ${cell.after}`.trim() };
  if (typeof cell === 'object') return { percent: plainDigits(cell.percent) };
  const text = withoutFootnote(cell.trim());
  if (text === '') return 'blank';
  // Two numbers, one below the other or one struck out, are not one with spaces.
  if (text.length <= maxLength && /\d\s*[\r\n]\s*\d/.test(text)) return { fault: 'not-a-number' };
  const plain = plainText(text);
  if (numberStyle(plain) !== null) {
    const spelled = spelledNumeral(plain, lang);
    return typeof spelled === 'string' ? { fault: spelled } : { value: plainValue(spelled.digits), isPlain: true };
  }
  if (/^[-–—]+$/.test(text)) return 'dash';
  if (/^#[A-Z/0]+[!?]?$/.test(text)) return { fault: 'cell-error' };
  // "(50)" and "50-" may be below zero, and "(1)" may be the mark of a note.
  if (/^(?:[$€£]? ?\( ?[$€£]?\d[\d.,\s]*\)|\d[\d.,]*-)$/.test(text)) return { fault: 'bracketed' };
  // So a workbook gives a number that its format shows divided by a thousand or more.
  if (/^-?\d\S* \[.*,.*\]$/s.test(text)) return { fault: 'scaled-format' };
  const state = missingStates.find((known) => known === headingOf(plainHeading(text))?.key);
  return state === undefined ? { value: text, isPlain: false } : { missing: state };
}

function readNumber(cell: number): Extract<CellValue, { value: unknown } | { fault: unknown }> {
  const digits = Number.isFinite(cell) ? plainDigits(cell) : '';
  // JSON numbers of more digits have lost some before anyone can read them.
  if (digits === '' || significant(digits) > safeDigits) return { fault: 'many-digits' };
  return { value: plainValue(digits), isPlain: true };
}

/** Small digits above the line, behind a number, name a footnote; those of a power of ten are part of it. */
export const withoutFootnote = (text: string): string =>
  text.length > maxLength || /^[+\-−]?10[⁻⁰¹²³⁴-⁹]/.test(text) ? text : text.replace(/(?<=\d)\s?[⁰¹²³⁴-⁹⁽⁾]+$/, '');

const significant = (digits: string): number => digits.replace(/[-.]/g, '').replace(/^0+|(?<!0)0+$/g, '').length;

/** The digits of a number without an exponent. */
export function plainDigits(number: number): string {
  const [digits = '', exponent = '0'] = String(number).split('e');
  return movePoint(digits, Number(exponent));
}

/** Plain digits with their point moved: `1.5` and 3 give `1500`. Text keeps them all, however many there are. */
export function movePoint(digits: string, by: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d*)(?:\.(\d*))?$/.exec(digits) ?? [];
  const at = whole.length + by;
  const all = (whole + fraction).padStart(whole.length + fraction.length + Math.max(0, 1 - at), '0');
  const point = Math.max(at, 1);
  const padded = all.padEnd(point, '0');
  const decimals = padded.slice(point).replace(/(?<!0)0+$/, '');
  return sign + padded.slice(0, point).replace(/^0+(?=\d)/, '') + (decimals && `.${decimals}`);
}

const safeDigits = 15;

/** Digits as a value of a report: a JSON number where that keeps them all, else text. */
export function plainValue(digits: string): number | string {
  const short = digits.length <= safeDigits ? Number(digits) : Number.NaN;
  // Nearly all numbers: neither many digits nor so small that they would be written with an exponent.
  if (Math.abs(short) >= 1 || short === 0) return short;
  const number = Number(digits);
  return significant(digits) <= safeDigits && !String(number).includes('e') ? number : digits;
}
