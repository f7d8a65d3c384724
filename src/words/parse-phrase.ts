import { unbounded } from '../figures/bounds.js';
import { traitsOf } from '../figures/comparator.js';
import { type Decimal, decimal, divide, minus, one, plus, powerOfTen, times, zero } from '../figures/decimal.js';
import { exact, type Figure, frozenFigure, published } from '../figures/figure.js';
import { maxLength } from '../figures/max-length.js';
import { target, targetRange } from '../figures/target.js';
import { isCountable, isRatio, parseUnit, percentagePoint, ratio, sameUnit, type Unit, unit } from '../figures/unit.js';
import type { Qualifier, Reading, SaidQualifier } from './language.js';
import { languageFor } from './languages.js';
import { tidy, tokenize } from './lexicon.js';
import { isSlip } from './noun.js';
import type { RefusalCode } from './numeral.js';
import { type Quantity, Reader, Refused } from './quantity.js';

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
  /** The number as stated: exact behind a qualifier or as a count, else published to its last digit; the lower of a range. */
  readonly stated: Figure;
  /** The upper number of a range, otherwise `null`. */
  readonly upper: Figure | null;
  /** The figure that results: `stated` with the bounds that the qualifier leaves. */
  readonly figure: Figure;
  /** The time that an amount, a ratio or a growth is said to be of, "2017" in "270 tỷ năm 2017", otherwise `null`. */
  readonly during: string | null;
  /** What a growth, a change or an index is said to be measured from: "so với năm 2017" says "năm 2017". Otherwise `null`. */
  readonly against: string | null;
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

export const plainNumber: ScaledUnit = { exponent: 0, unit: unit('number') };

/**
 * What `text` says, or why it is not read. Nothing is guessed. More than 200 characters are not looked at.
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
export function parsePhrase(text: string, lang: Reading, assumed: AssumedUnit = plainNumber): Phrase | Refusal {
  try {
    if (text.length > maxLength) throw new Refused('too-long', '');
    const tidied = tidy(text);
    if (tidied === '') throw new Refused('empty', '');
    return readPhrase(new Reader(tokenize(tidied, languageFor(lang).phrases), lang), assumed);
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
 * Takes at most 200 characters: words ("tỷ đồng", "triệu đồng/người/năm", "%") and canonical units (`VND/person/year`).
 *
 * @example
 * parseUnitPhrase('tỷ đồng', 'vi')?.exponent //=> 9
 * parseUnitPhrase('VND/person', 'vi')?.unit.key //=> 'VND/person'
 */
export function parseUnitPhrase(text: string, lang: Reading): ScaledUnit | null {
  if (text.length > maxLength || tidy(text) === '') return null;
  const phrase = parsePhrase(`1 ${text}`, lang);
  if (!isRefusal(phrase) && phrase.qualifier === null && !phrase.stated.value.isZero()) {
    return { exponent: phrase.stated.value.e, unit: phrase.stated.unit };
  }
  const canonical = isSlip(text, lang) ? null : parseUnit(text, languageFor(lang).unitNames);
  return canonical && { exponent: 0, unit: canonical };
}

type Verb = 'up' | 'down' | 'index' | 'exceed';

/** What the words around a number say about it. */
interface Statement {
  verb: Verb | null;
  said: SaidQualifier;
  isEstimate: boolean;
  ofPlan: boolean;
  /** "so với", "on": a base is named, from which the number is a distance. */
  isRelative: boolean;
  /** "của năm 2017": the number is a multiple of a base, not a share of a whole. */
  ofPrior: boolean;
  /** "từ" or "between", which ask for a second end. */
  opening: string;
  /** What stands behind "năm", "in", "so với" or "on", and whether that is the time that the number is of. */
  remark: string;
  isDuring: boolean;
  /** "tăng trưởng": behind it "từ 5% đến 7%" is a range; behind "tăng" it may be a rise from one to the other. */
  isNoun: boolean;
}

function readPhrase(reader: Reader, assumed: AssumedUnit): Phrase {
  if (reader.take('unchanged')) {
    const against = reader.finish(reader.take('against', 'during') !== null) || null;
    const none = exact(zero, ratio);
    return { kind: 'growth', qualifier: null, stated: none, upper: null, figure: none, during: null, against };
  }
  const statement = readBefore(reader);
  const { opening, isNoun } = statement;
  const multiple = reader.multiple();
  if (multiple && statement.verb === 'up') statement.verb = 'index';
  let lower = multiple ?? reader.quantity();
  const joint = reader.take('to') ?? (opening === 'between' ? reader.take('and') : null);
  const upper = joint === null ? null : reader.quantity(lower.currency);
  if (upper) lower = sharing(lower, upper, reader);
  const after = readAfter(reader, statement, (upper ?? lower).unit !== null);
  const { verb, said, isEstimate } = statement;
  // "gấp 2" leaves out what it counts.
  if (verb === 'index' && lower.unit === null && lower.exponent === 0) reader.refuse('unknown-unit');
  if (upper) {
    // "khoảng 5–7 tỷ" is about as much, or just that range.
    if (said || after || (opening === 'from' && isMove(verb) && !isNoun)) reader.refuse('ambiguous-words');
    statement.said = 'between';
  } else {
    if (opening === 'between' || (opening && !after)) reader.refuse('unfinished-range');
    if (after && said && said !== after) reader.refuse('ambiguous-words');
    statement.said = said ?? after ?? (isEstimate ? 'about' : null);
  }
  return phraseOf(withUnit(lower, assumed), upper && withUnit(upper, assumed), statement, reader);
}

/** What stands before the number. */
function readBefore(reader: Reader): Statement {
  const statement: Statement = {
    verb: null,
    said: null,
    isEstimate: false,
    ofPlan: false,
    isRelative: false,
    ofPrior: false,
    opening: '',
    remark: '',
    isDuring: false,
    isNoun: false,
  };
  for (;;) {
    const { verb, said } = statement;
    const qualifier = reader.take('before') as SaidQualifier;
    const word = qualifier ?? reader.take('estimate', 'reach', 'by', 'of', 'from', 'between', 'plan', ...verbs);
    if (word === null) return statement;
    if (qualifier) {
      if (said !== null && said !== qualifier) reader.refuse('ambiguous-words');
      statement.said = qualifier;
    } else if (word === 'estimate') statement.isEstimate = true;
    else if (word === 'from' || word === 'between') statement.opening = word;
    else if (word === 'plan') {
      // "above plan by 20%"; without "by" the number would be that of the plan itself.
      if (!reader.take('by')) reader.refuse('not-a-number');
      measureFromPlan(statement, said, reader);
      statement.said = null;
    } else if (!/reach|by|of/.test(word)) {
      // "tăng gấp 2,3 lần" is an index; any other two verbs are two statements.
      if (verb !== null && !(verb === 'up' && word === 'index')) reader.refuse('ambiguous-words');
      statement.isNoun = word === 'growth';
      statement.verb = statement.isNoun ? 'up' : (word as Verb);
    }
  }
}

/** What stands behind the number; gives its qualifier. */
function readAfter(reader: Reader, statement: Statement, hasUnit: boolean): 'at-least' | 'at-most' | null {
  const after = reader.take('after');
  const side = reader.take('before');
  if (side) {
    // "20% above plan".
    if (!reader.take('plan')) reader.refuse('unknown-words');
    measureFromPlan(statement, side, reader);
  }
  const base = side ? null : reader.take('against', 'of', 'during');
  if (reader.take('ofPlan') ?? (base && reader.take('plan'))) statement.ofPlan = true;
  statement.isRelative ||= base === 'against';
  statement.ofPrior = base === 'of' && reader.isPrior();
  const mayCount = base === 'of' && !statement.ofPrior && !statement.ofPlan;
  if (mayCount || base === 'during') reader.refuseMeasure(hasUnit, mayCount);
  const { ofPlan } = statement;
  // "đạt từ 95% kế hoạch trở lên".
  const behindPlan = ofPlan ? reader.take('after') : null;
  statement.remark = reader.finish(base !== null || ofPlan);
  statement.isDuring = base === 'during';
  return (after ?? behindPlan) as 'at-least' | 'at-most' | null;
}

function measureFromPlan(statement: Statement, side: string | null, reader: Reader): void {
  if ((side !== 'over' && side !== 'under') || statement.verb !== null) reader.refuse('unknown-words');
  statement.verb = side === 'over' ? 'exceed' : 'down';
  statement.ofPlan = statement.isRelative = true;
}

const verbs = ['up', 'growth', 'down', 'index', 'exceed'] as const;
const isMove = (verb: Verb | null): boolean => verb === 'up' || verb === 'down';

const scaled = <T>(quantity: Quantity, exponent: number, settled: T): Quantity & T => ({
  ...quantity,
  value: times(quantity.value, powerOfTen(exponent)),
  step: times(quantity.step, powerOfTen(exponent)),
  ...settled,
});

/** The lower end of a range with what it leaves to the upper one: "từ 6,6 đến 6,8%", "$5–7 billion". */
function sharing(lower: Quantity, upper: Quantity, reader: Reader): Quantity {
  const { unit: own, currency, exponent } = lower;
  // "$5 to $7 billion" may begin at five dollars.
  if (currency && upper.currency && exponent === 0 && upper.exponent > 0) reader.refuse('ambiguous-words');
  if (own && !(currency && upper.unit?.key.startsWith(own.key))) return lower;
  const settled = { unit: upper.unit, counted: upper.counted, exponent: upper.exponent };
  return exponent === 0 ? scaled(lower, upper.exponent, settled) : { ...lower, unit: upper.unit };
}

/** A quantity whose unit is settled. */
type Measured = Quantity & { readonly unit: Unit };

/** A bare number takes scale and unit from `assumed`; "270 tỷ" has a scale of its own and takes the unit only. */
function withUnit(quantity: Quantity, assumed: AssumedUnit): Measured {
  const isBare = quantity.unit === null && quantity.exponent === 0;
  const { exponent, unit: bare } = isBare && assumed.exponent === null ? plainNumber : assumed;
  return scaled(quantity, isBare ? (exponent ?? 0) : 0, { unit: quantity.unit ?? bare });
}

function phraseKind({ unit: measured, counted }: Measured, statement: Statement): PhraseKind | RefusalCode {
  const { verb, ofPlan, isRelative, ofPrior } = statement;
  const moves = isMove(verb);
  const exceeds = verb === 'exceed';
  // In Vietnamese "tăng 2,3 lần" is said of both 2.3 times as much and 2.3 times more.
  if (counted) return moves || exceeds ? 'ambiguous-times' : ofPlan ? 'attainment' : 'index';
  if (!isRatio(measured)) {
    if (moves || (exceeds && ofPlan)) return 'change';
    return exceeds && (isRelative || sameUnit(measured, percentagePoint)) ? 'ambiguous-words' : 'amount';
  }
  if (ofPlan) return moves && !isRelative ? 'ambiguous-words' : 'attainment';
  // "up 105% of last year" may be 105 % of it.
  if (moves) return ofPrior ? 'ambiguous-words' : 'growth';
  if (verb === 'index' || ofPrior) return 'index';
  // Of "120% so với 2017" nobody can tell whether it is an index or a growth.
  return isRelative ? 'ambiguous-words' : 'ratio';
}

const isKind = (kind: PhraseKind | RefusalCode): kind is PhraseKind => !kind.includes('-');

function phraseOf(lower: Measured, upper: Measured | null, statement: Statement, reader: Reader): Phrase {
  const kind = phraseKind(lower, statement);
  if (!isKind(kind)) return reader.refuse(kind);
  const { verb } = statement;
  // "vượt 20% kế hoạch" is 120% of it, "vượt 270 tỷ" is over 270 tỷ.
  const isPart = kind === 'attainment' && (verb === 'exceed' || isMove(verb));
  const isLimit = verb === 'exceed' && !isPart && kind !== 'change';
  const said = isLimit ? (statement.said ?? 'over') : statement.said;
  const measured = upper ? [lower, upper] : [lower];
  // "giảm −5%" may be a decline or none, "gần −5%" a little more or a little less.
  const needsPositive = verb === 'down' || verb === 'exceed' || said === 'near';
  if ((isLimit && said !== 'over') || (needsPositive && measured.some(({ value }) => value.isNeg())))
    reader.refuse('ambiguous-words');
  // From 7 to 5, or from 500 to 1 tỷ: something is missing.
  const descends = upper && lower.value.gt(upper.value) && lower.value.abs().gt(upper.value.abs());
  if (descends || (upper && !sameUnit(lower.unit, upper.unit))) reader.refuse('unfinished-range');

  const bounding = said === 'near' ? 'under' : said;
  // "giảm trên 5%" is a growth below −5%.
  const isMirrored = verb === 'down' && bounding !== null && bounding !== 'about';
  const qualifier = isMirrored ? traitsOf(bounding).mirror : bounding;
  const figureOf = ({ value, step, unit: settled }: Measured): Figure => {
    const signed = verb === 'down' ? minus(zero, value) : value;
    const shifted = isPart ? plus(signed, one) : signed;
    const isExact = qualifier !== null || isCount(value, step, settled);
    return isExact ? exact(shifted, settled) : published(shifted, step, settled);
  };
  const [stated = figureOf(lower), high = null] = measured.map(figureOf).sort((a, b) => a.value.cmp(b.value));
  const step = upper?.step.lt(lower.step) ? upper.step : lower.step;
  const { value, unit: settledUnit, bounds } = qualified(stated, high, qualifier);
  const figure = frozenFigure({
    value,
    unit: settledUnit,
    bounds,
    said: { qualifier: said, step, counted: lower.counted },
  });
  const remark = statement.remark || null;
  // "gấp 2,3 lần năm 2017" names a base and no time of its own.
  const isOfTime = kind !== 'index' && kind !== 'attainment';
  const during = isOfTime && statement.isDuring ? remark : null;
  const isAgainst = kind !== 'amount' && kind !== 'ratio' && during === null;
  return { kind, qualifier, stated, upper: high, figure, during, against: isAgainst ? remark : null };
}

/** Whether a number counts things one by one: 1.048 people are no more and no fewer, and 1 nghìn people are about as many. */
const isCount = (value: Decimal, step: Decimal, settled: Unit): boolean =>
  isCountable(settled) && step.eq(one) && value.isInteger();

function qualified(stated: Figure, upper: Figure | null, qualifier: Qualifier): Figure {
  if (qualifier === null) return stated;
  if (qualifier === 'about') return { ...stated, bounds: unbounded };
  const range = targetRange(target(qualifier, stated, upper));
  return upper ? { ...range, value: divide(plus(stated.value, upper.value), decimal('2'), 'nearest') } : range;
}
