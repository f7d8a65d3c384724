import { languages } from '../../words/languages.js';
import type { CellPlace } from '../place.js';

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

/** A number that has two readings, and where it stands. */
export interface Undecided {
  readonly text: string;
  readonly place: CellPlace;
}

/** The decimal marks that the numbers of a table show, and the first number that has two readings. */
export interface NumberEvidence {
  readonly marks: ReadonlySet<string>;
  readonly either: Undecided | null;
}

/**
 * The language in which the numbers of a table are read, or the number for which somebody must say it.
 *
 * What is declared decides. Otherwise it matters only where a number has two readings: then the other numbers and the
 * words of the headings decide, unless they contradict each other or there are none. Numbers alone stand for the first
 * language that writes them so.
 */
export function languageOfNumbers(
  { marks, either }: NumberEvidence,
  declared: string | null,
  headings: string | null,
): string | Undecided {
  if (declared !== null) return declared;
  const [mark, other] = marks;
  const writing = languages().filter(({ numbers }) => other === undefined && numbers.decimalMark === mark);
  const decided = headings ?? writing[0]?.code;
  if (either === null) return decided ?? '';
  const isContradicted = mark !== undefined && !writing.some(({ code }) => code === decided);
  return isContradicted ? either : (decided ?? either);
}
