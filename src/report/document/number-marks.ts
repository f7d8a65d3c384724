import { maxLength } from '../../figures/max-length.js';
import type { Steps } from '../../read/steps.js';
import type { Reading } from '../../words/language.js';
import { knownLanguage, languageFor } from '../../words/languages.js';
import { decimalMarkOf, spelledNumeral } from '../../words/numeral.js';

/** How the texts of a document are written. */
export interface Writing {
  /** Their words, and the marks of their numbers. */
  readonly lang: Reading;
  /** Whether no one style fits all numbers, so that those with two readings are asked about. */
  readonly isMixed: boolean;
}

/** How many entries are looked at in one step. */
const stepLength = 256;

/** Where an entry has numbers in words. */
const textKeys = ['value', 'upper', 'precision', 'growth', 'attainment', 'share'] as const;

/**
 * How the numbers in the texts of `entries` are written: in one style that fits them all. Where one has two readings the language
 * decides, unless thousands in groups, `1.048.500`, show another style; a single mark, `23.5`, may be a slip, and makes a question.
 * So do "95.000" and "95,000" where nothing else tells: one is a thousand times the other, or neither is.
 */
export function* writingOf(entries: readonly unknown[], lang: Reading): Steps<Writing> {
  const grouping = new Set<string>();
  const single = new Set<string>();
  const open = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    if (at % stepLength === 0) yield at / entries.length;
    if (typeof entry !== 'object' || entry === null) continue;
    for (const key of textKeys) {
      const text = Object.hasOwn(entry, key) ? (entry as Record<string, unknown>)[key] : null;
      for (const number of typeof text === 'string' ? markedNumbers(text) : []) {
        const mark = decimalMarkOf(number);
        if (mark === 'either') open.add(number.includes('.') ? '.' : ',');
        else if (mark !== null) (number.replace(/[^.,]/g, '').length > 1 ? grouping : single).add(mark);
      }
    }
  }
  const own = knownLanguage(lang)?.numbers.decimalMark || undefined;
  const [mark, other] = new Set([...grouping, ...single]);
  if (open.size === 0 || mark === undefined) return { lang, isMixed: open.size > 1 };
  const isMixed = other !== undefined || (own !== undefined && own !== mark && !grouping.has(mark));
  if (isMixed || !grouping.has(mark)) return { lang, isMixed };
  const language = languageFor(lang);
  const numbers = { ...language.numbers, decimalMark: mark, groupMark: mark === '.' ? ',' : '.' };
  return { lang: { ...language, numbers }, isMixed };
}

/** Whether `value` is a text with a number of two readings, and nothing tells which one is meant. */
export const isAsked = (value: unknown, { isMixed }: Writing): boolean =>
  isMixed && typeof value === 'string' && markedNumbers(value).some((number) => decimalMarkOf(number) === 'either');

/** Dates are no figures: "270 tỷ đến 30.9.2019", "9.2019". */
const date = /^\d{1,2}[.,](\d{1,2}[.,])?(19|20)\d\d$/;

/** The numbers in `text` that have a mark, thousands behind spaces with them: "1 234,5"; no longer text is read. */
function markedNumbers(text: string): string[] {
  if (text.length > maxLength || !/[.,\uff0c\uff0e]/.test(text)) return [];
  const found = text.normalize('NFKC').match(/\d[\d.,]*(?:\s\d{3}(?!\d))*[.,\d]*(?<=\d)/g) ?? [];
  return found.filter(
    (number) => /[.,]/.test(number) && !date.test(number) && spelledNumeral(number, '') !== 'malformed-grouping',
  );
}
