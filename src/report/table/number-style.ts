/** Which language's marks a number is written with. `'either'`: "1.234" is a number in both, and not the same one. */
export type NumberStyle = 'vi' | 'en' | 'either' | 'plain';

const numeral = /^[+\-−]?\d[\d \u00a0\u202f.,]*$/;
const group = /^[+\-−]?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * The style of the number that `text` is, or `null` where it is no plain number.
 *
 * "208,7" and "1.234.567" can only be Vietnamese, "208.7" and "1,234.5" only English; "1.234" and "1,234" have a reading
 * in each, and digits without marks are the same everywhere.
 */
export function numberStyle(text: string): NumberStyle | null {
  if (!numeral.test(text)) return null;
  const point = text.indexOf('.');
  const comma = text.indexOf(',');
  if (point < 0 && comma < 0) return 'plain';
  if (point >= 0 && comma >= 0) return text.lastIndexOf('.') > text.lastIndexOf(',') ? 'en' : 'vi';
  const isComma = point < 0;
  const isAgain = text.lastIndexOf('.') > point || text.lastIndexOf(',') > comma;
  // The same mark twice groups thousands; once, it does so only before three digits.
  if (isAgain) return isComma ? 'en' : 'vi';
  return group.test(text.trim()) ? 'either' : isComma ? 'vi' : 'en';
}

/** The numbers of a table, counted by style, with the place of the first that has two readings. */
export interface NumberEvidence {
  readonly vi: number;
  readonly en: number;
  readonly either: { readonly text: string; readonly place: string } | null;
}

/**
 * The language in which the numbers of a table are read, or `'undecided'` where somebody must say.
 *
 * What is declared decides. Otherwise it matters only where a number has two readings: then the other numbers and the
 * words of the headings decide, unless they contradict each other or there are none.
 */
export function languageOfNumbers(
  evidence: NumberEvidence,
  declared: string | null,
  headings: 'vi' | 'en' | null,
): string | 'undecided' {
  if (declared !== null) return declared;
  const shown = evidence.vi > 0 && evidence.en > 0 ? 'both' : evidence.vi > 0 ? 'vi' : evidence.en > 0 ? 'en' : null;
  if (evidence.either === null) return headings ?? (shown === 'both' ? '' : (shown ?? ''));
  if (shown === 'both' || (shown !== null && headings !== null && shown !== headings)) return 'undecided';
  return shown ?? headings ?? 'undecided';
}
