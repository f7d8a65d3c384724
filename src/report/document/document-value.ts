import { type Decimal, parseScaled, safeDigits } from '../../figures/decimal.js';
import { exact, type Figure, frozenFigure, published } from '../../figures/figure.js';
import { readFigureJson } from '../../figures/figure-json.js';
import { isRatio, sameUnit } from '../../figures/unit.js';
import { readNumeral } from '../../words/numeral.js';
import type { AssumedUnit, Phrase, PhraseKind } from '../../words/parse-phrase.js';
import { Fields } from '../checker.js';
import { ChildPlace } from '../child-place.js';
import { checkUnit, type FigureContext, type PercentContext, readStatement, readText } from '../figure-value.js';

/**
 * The phrase that a value of a JSON document makes, or `null` with an issue noted.
 *
 * A JSON number and a text that is a plain decimal are exact data. Any other text is read as people write it, in the
 * language of the report, and is published to its last digit.
 */
export function readValue(value: unknown, context: FigureContext): Phrase | null {
  const { notes, place, lang, assumed } = context;
  if (typeof value === 'number') {
    const text = String(value);
    const exactly = parseScaled(text, assumed.exponent ?? 0);
    if (exactly === null || exactly.precision() > safeDigits)
      return notes.note('bad-figure', place, value, 'exact-number');
    return checkUnit(exactPhrase(exactly, assumed), context, text);
  }
  if (isPlainObject(value)) {
    const figure = readPlainFigure(value, context);
    return figure && phraseOf(figure);
  }
  if (typeof value !== 'string') return notes.note('wrong-type', place, value, 'figure');
  const plain = parseScaled(value, 0);
  if (plain === null) return readText(value, context);
  // "1.234" is 1,234 in JSON and 1234 to a Vietnamese reader: let the author say which.
  const asWritten = readNumeral(value.trim(), lang);
  if (typeof asWritten === 'string' || !asWritten.value.eq(plain)) {
    return notes.note('bad-figure', place, value, 'figure', 'ambiguous-number');
  }
  const scaled = parseScaled(value, assumed.exponent ?? 0) ?? plain;
  return checkUnit(exactPhrase(scaled, assumed), context, value);
}

const exactPhrase = (value: Decimal, { unit }: AssumedUnit): Phrase => phraseOf(exact(value, unit));

const phraseOf = (figure: Figure): Phrase => ({
  kind: isRatio(figure.unit) ? 'ratio' : 'amount',
  qualifier: null,
  stated: figure,
  upper: null,
  figure,
  during: null,
  against: null,
});

export const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The figure that a program wrote as {@link figureToJson} does, or `null` with an issue noted. */
export function readPlainFigure(
  value: object,
  { notes, place, unit }: Pick<FigureContext, 'notes' | 'place' | 'unit'>,
): Figure | null {
  const figure = readFigureJson(value);
  if (typeof figure === 'string') {
    const at = place.at === 'document' ? new ChildPlace(place, figure) : place;
    return notes.note('bad-figure', at, new Fields(at as ChildPlace, value).get(figure), 'figure');
  }
  if (unit === null) return figure;
  // The report knows what its units are called.
  if (sameUnit(figure.unit, unit)) return frozenFigure({ ...figure, unit });
  return notes.note('unit-mismatch', place, figure.unit.key, 'same-unit', unit.key);
}

/** The attainment or share that a value states, as a ratio, or `null` with an issue noted; text, as for a growth. */
export const readPercent = (value: unknown, context: PercentContext, kinds: readonly PhraseKind[]): Figure | null =>
  readStatement(value, context, kinds, 'percent')?.figure ?? null;

/** `phrase` rounded to `precision`: a round number that was published more coarsely than its digits say. */
export function withPrecision(
  phrase: Phrase,
  precision: Phrase,
  { notes, place }: Pick<FigureContext, 'notes' | 'place'>,
): Phrase | null {
  const step = precision.stated.value;
  // "trên 270 tỷ" draws a line at 270 tỷ; it makes no sense to round a line.
  if (!step.gt(0) || phrase.qualifier !== null) return notes.note('bad-precision', place, step.toFixed(), 'precision');
  const figure = published(phrase.stated.value, step, phrase.stated.unit);
  return { ...phrase, stated: figure, figure };
}
