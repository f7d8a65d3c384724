import type { Notes } from '../report/notes.js';
import { attributeAt } from '../report/place.js';
import { parseDate } from '../words/date.js';
import type { Lang } from '../words/language.js';

/** The date of the data; `null` also with an issue noted. */
export function readDate(notes: Notes, text: string | null, lang: Lang): string | null {
  if (text === null) return null;
  return parseDate(text, lang) ?? notes.note('bad-date', attributeAt('as-of'), text, 'date');
}

/** Notes a date of data that are of `from` at the earliest: the first day of their period, or the last of a year to date. */
export function noteEarlyDate(notes: Notes, text: string | null, asOf: string | null, from: string): void {
  if (asOf !== null && asOf < from) notes.note('early-date', attributeAt('as-of'), text, 'later-date');
}
