import { unbounded } from '../figures/bounds.js';
import { decimal, divide, one, plus, powerOfTen, times } from '../figures/decimal.js';
import { exact, type Figure, published } from '../figures/figure.js';
import { targetRange } from '../figures/target.js';
import { isRatio, parseUnit, percentagePoint, sameUnit, type Unit, unit } from '../figures/unit.js';
import type { Qualifier } from './language.js';
import { type Token, tidy, tokenize } from './lexicon.js';
import type { RefusalCode } from './numeral.js';
import { type Quantity, Reader, Refused } from './quantity.js';
import { type Lang, wordsFor } from './words.js';

/**
 * What kind of statement a phrase makes. Growth, index and attainment are never mixed: "tăng 20 %" is a growth of 0.2,
 * "bằng 120 % so với 2017" an index of 1.2, "đạt 120 % kế hoạch" an attainment of 1.2. A `'change'` is an increase in
 * the unit itself or in percentage points.
 */
export type PhraseKind = 'amount' | 'ratio' | 'growth' | 'change' | 'index' | 'attainment';

/** What text says: a figure with its qualifier. */
export interface Phrase {
  readonly kind: PhraseKind;
  readonly qualifier: Qualifier;
  /** The number as stated: exact behind a qualifier, published to its last digit without one; the lower of a range. */
  readonly stated: Figure;
  /** The upper number of a range, otherwise `null`. */
  readonly upper: Figure | null;
  /** The figure that results: `stated` with the bounds that the qualifier leaves. */
  readonly figure: Figure;
}

/** Text that was not read, and why. `fragment` is the part that was not understood. */
export interface Refusal {
  readonly refusal: RefusalCode;
  readonly received: string;
  readonly fragment: string;
}

/** A unit with the power of ten before it: "tỷ đồng" is 9 and `VND`. */
export interface ScaledUnit {
  readonly exponent: number;
  readonly unit: Unit;
}

/**
 * The unit of a number that names none. Where `exponent` is `null` it serves numbers with a scale word only ("270 tỷ"),
 * and a bare "270" stays a plain number: nobody said 270 of what.
 */
export interface AssumedUnit {
  readonly exponent: number | null;
  readonly unit: Unit;
}

const maxLength = 200;
export const plainNumber: ScaledUnit = { exponent: 0, unit: unit('number') };

/**
 * What `text` says, or why it is not read. Nothing is guessed.
 *
 * Reads amounts ("208,7 tỷ đồng", "208 tỷ 700 triệu", "419 triệu/người/năm", "$70.6 billion"), ratios ("95,5 %"),
 * growth ("tăng 37,6 %", "up 1.4 % on 2017"), indices ("gấp 2,3 lần năm 2017") and attainment ("đạt 104,9 % kế
 * hoạch"), with qualifiers on either side ("trên", "khoảng", "từ … trở lên", "từ … đến …", "at least", "nearly").
 *
 * @param lang decides between the two readings of "1.234"; where it is neither Vietnamese nor English, a number with
 * two readings is refused.
 * @param assumed the unit of a number that names neither scale nor unit; defaults to a plain number.
 * @example
 * parsePhrase('trên 270 tỷ đồng', 'vi').figure.bounds.lo //=> '270000000000'
 * parsePhrase('1.234', '').refusal //=> 'ambiguous-number'
 */
export function parsePhrase(text: string, lang: Lang, assumed: AssumedUnit = plainNumber): Phrase | Refusal {
  try {
    const tidied = tidy(text);
    if (tidied === '') throw new Refused('empty', '');
    if (text.length > maxLength) throw new Refused('too-long', '');
    return readPhrase(new Reader(tokenize(tidied, wordsFor(lang)), lang), assumed);
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.code, received: text, fragment: error.fragment };
    throw error;
  }
}

/** Whether text was refused by {@link parsePhrase}. */
export const isRefusal = (result: Phrase | Refusal): result is Refusal => 'refusal' in result;

/**
 * The unit that `text` names, with the power of ten before it, or `null` where it names none.
 *
 * Takes words ("tỷ đồng", "triệu đồng/người/năm", "%") and canonical units (`VND/person/year`).
 *
 * @example
 * parseUnitPhrase('tỷ đồng', 'vi')?.exponent //=> 9
 * parseUnitPhrase('VND/person', 'vi')?.unit.key //=> 'VND/person'
 */
export function parseUnitPhrase(text: string, lang: Lang): ScaledUnit | null {
  if (tidy(text) === '') return null;
  const phrase = parsePhrase(`1 ${text}`, lang);
  if (!isRefusal(phrase) && phrase.qualifier === null && !phrase.stated.value.isZero()) {
    return { exponent: phrase.stated.value.e, unit: phrase.stated.unit };
  }
  const canonical = parseUnit(text);
  return canonical && { exponent: 0, unit: canonical };
}

type Verb = 'up' | 'down' | 'index' | 'exceed' | null;

function readPhrase(reader: Reader, assumed: AssumedUnit): Phrase {
  let verb: Verb = null;
  let qualifier: Qualifier = null;
  let from = false;
  for (;;) {
    const role = reader.take('before', 'up', 'down', 'index', 'exceed', 'reach', 'from');
    if (role === null) break;
    if (role.is === 'before') qualifier = role.qualifier;
    else if (role.is === 'from') from = true;
    // "tăng gấp 2,3 lần" is an index: the later verb counts. "đạt" only says that a number follows.
    else if (role.is !== 'reach') verb = role.is;
  }

  let lower = reader.quantity();
  const upper = reader.take('to') ? reader.quantity() : null;
  if (upper !== null) {
    qualifier = 'between';
    // "từ 6,6 đến 6,8%": the first number shares scale and unit with the second.
    if (lower.unit === null && lower.exponent === 0) lower = scaled(lower, upper);
    else if (lower.unit === null) lower = { ...lower, unit: upper.unit };
  }
  qualifier = reader.take('after')?.qualifier ?? qualifier;
  if (from && qualifier === null) throw new Refused('unfinished-range', reader.next?.text ?? '');

  const ofPlan = reader.take('ofPlan') !== null;
  if (ofPlan || reader.take('against')) reader.takeRest();
  if (reader.next !== undefined) throw new Refused(whyUnknown(reader.next), reader.next.text);
  return phraseOf(withUnit(lower, assumed), upper && withUnit(upper, assumed), verb, qualifier, ofPlan);
}

const whyUnknown = ({ text, roles }: Token): RefusalCode =>
  /\d/.test(text) ? 'not-a-number' : roles.length > 0 ? 'unknown-words' : 'unknown-unit';

const scaled = (quantity: Quantity, { exponent, unit: shared, counted }: Quantity): Quantity => ({
  value: times(quantity.value, powerOfTen(exponent)),
  step: times(quantity.step, powerOfTen(exponent)),
  exponent,
  unit: shared,
  counted,
});

/** A quantity whose unit is settled. */
type Measured = Quantity & { readonly unit: Unit };

/** A bare number takes scale and unit from `assumed`; "270 tỷ" has a scale of its own and takes the unit only. */
function withUnit(quantity: Quantity, assumed: AssumedUnit): Measured {
  if (quantity.unit !== null) return { ...quantity, unit: quantity.unit };
  if (quantity.exponent !== 0) return { ...quantity, unit: assumed.unit };
  const { exponent, unit: bare } = assumed.exponent === null ? plainNumber : { ...assumed, exponent: assumed.exponent };
  return { ...scaled(quantity, { ...quantity, exponent }), unit: bare };
}

function kindOf({ unit: measured, counted }: Measured, verb: Verb, ofPlan: boolean): PhraseKind {
  const isShare = isRatio(measured);
  if (verb === 'up' || verb === 'down') {
    // In Vietnamese "tăng 2,3 lần" is said of both 2.3 times as much and 2.3 times more.
    if (counted) throw new Refused('ambiguous-times', '');
    return isShare && !ofPlan ? 'growth' : 'change';
  }
  if (!isShare) return sameUnit(measured, percentagePoint) && verb !== null ? 'change' : 'amount';
  if (ofPlan) return 'attainment';
  return verb === 'index' || counted ? 'index' : 'ratio';
}

const mirrored = { over: 'under', under: 'over', 'at-least': 'at-most', 'at-most': 'at-least' } as const;

/** "giảm trên 5 %" is a growth below −5 %; "vượt 270 tỷ" is over 270 tỷ. */
function settledQualifier(said: Qualifier, verb: Verb, kind: PhraseKind): Qualifier {
  if (verb === 'exceed' && kind !== 'attainment') return said ?? 'over';
  if (verb === 'down' && said !== null && said in mirrored) return mirrored[said as keyof typeof mirrored];
  return said;
}

function phraseOf(lower: Measured, upper: Measured | null, verb: Verb, said: Qualifier, ofPlan: boolean): Phrase {
  if (upper !== null && !sameUnit(lower.unit, upper.unit)) throw new Refused('unfinished-range', '');
  const kind = kindOf(lower, verb, ofPlan);
  const qualifier = settledQualifier(said, verb, kind);
  const figureOf = ({ value, step, unit: measured }: Measured): Figure => {
    const signed = verb === 'down' ? value.neg() : value;
    // "vượt 20 % kế hoạch" is 120 % of it.
    const shifted = verb === 'exceed' && kind === 'attainment' ? plus(signed, one) : signed;
    return qualifier === null ? published(shifted, step, measured) : exact(shifted, measured);
  };
  const ends = [lower, ...(upper ? [upper] : [])].map(figureOf).sort((a, b) => a.value.cmp(b.value));
  const [stated = figureOf(lower), high = null] = ends;
  return { kind, qualifier, stated, upper: high, figure: qualified(stated, high, qualifier) };
}

function qualified(stated: Figure, upper: Figure | null, qualifier: Qualifier): Figure {
  if (qualifier === null) return stated;
  if (qualifier === 'about') return { ...stated, bounds: unbounded };
  const range = targetRange({ comparator: qualifier, figure: stated, upper });
  return upper ? { ...range, value: divide(plus(stated.value, upper.value), decimal('2'), 'nearest') } : range;
}
