import { exact, type Figure, product } from '../figures/figure.js';
import { isRatio, sameUnit, type Unit } from '../figures/unit.js';
import { limits, type Notes } from '../report/notes.js';
import type { Place } from '../report/place.js';
import type { Reading } from '../words/language.js';
import { type AssumedUnit, isRefusal, parsePhrase } from '../words/parse-phrase.js';
import type { Band } from './standing.js';

/** What the ends of bands are read with. */
export interface BandContext {
  readonly notes: Notes;
  readonly place: Place;
  readonly lang: Reading;
  readonly assumed: AssumedUnit;
  readonly unit: Unit;
  /** What percentages are taken of, or `null` where there is no plan. */
  readonly plan: Figure | null;
}

/**
 * The bands in text such as "80% yếu; 100% khá; tốt": upper end and name, lowest first, the last without an end.
 *
 * Percentages are of the plan unless the indicator is a ratio itself. A band without a name is refused: it could not
 * be spoken.
 */
export function readBands(text: string, context: BandContext): Band[] | null {
  const { notes, place } = context;
  if (text.length > limits.text) return notes.tooLong(place, text, limits.text);
  const parts = text.split(';').map((part) => part.trim());
  const bands: Band[] = [];
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const band = isLast && part !== '' ? { name: part, upTo: null } : readBand(part, context);
    const before = bands.at(-1)?.upTo;
    const rises = !before || band?.upTo?.value.gt(before.value) !== false;
    if (band === null || !rises) return notes.note('bad-figure', place, part || text, 'bands');
    bands.push(band);
  }
  return bands;
}

/** A number with its unit, then a name: the longest run of words that reads as a number ends it. */
function readBand(part: string, { lang, assumed, unit, plan }: BandContext): Band | null {
  const words = part.split(/\s+/);
  for (let length = words.length - 1; length > 0; length--) {
    const phrase = parsePhrase(words.slice(0, length).join(' '), lang, assumed);
    if (isRefusal(phrase) || phrase.qualifier !== null) continue;
    const name = words.slice(length).join(' ');
    // The end of a band is a decision, not a measurement: it is exactly what it says.
    const end = exact(phrase.stated.value, phrase.stated.unit);
    if (sameUnit(end.unit, unit)) return { name, upTo: end };
    if (!isRatio(end.unit) || plan === null) return null;
    return { name, upTo: product(plan, end) };
  }
  return null;
}
