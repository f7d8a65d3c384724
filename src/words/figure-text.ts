// Figure to text. Rounding happens here and nowhere else, and prints no digit that the bounds leave open.

import { type Bounds, isPoint } from '../figures/bounds.js';
import { CallError } from '../figures/call-error.js';
import { limitOf } from '../figures/comparator.js';
import { type Decimal, decimal, minus, powerOfTen, type Rounding, roundTo, times, zero } from '../figures/decimal.js';
import { type Figure, publishedDecimals, type Said } from '../figures/figure.js';
import { isCountable, isPercentage, isRatio, sameUnit, type Unit } from '../figures/unit.js';
import { type Lang, type Spoken, spelling } from './language.js';
import { languageFor } from './languages.js';
import { writeNumeral } from './numeral.js';

/** A figure in words, whole and in the parts that a card sets apart. */
export interface FigureText {
  /** The whole: "trên 270 tỷ đồng". */
  readonly text: string;
  /** What stands before the number: a qualifier, a currency that comes first. */
  readonly before: string;
  /** The digits: "270", "28,8–28,9". */
  readonly number: string;
  /** Scale and unit behind the number: "tỷ đồng", "%". */
  readonly unit: string;
  /** What stands after the unit: "trở lên". */
  readonly after: string;
}

/** How a figure is printed. */
export interface FigureTextOptions {
  /** Whether a positive number carries "+", as changes do; defaults to `false`. */
  readonly signed?: boolean;
  /**
   * The most digits that a published figure shows; defaults to 5. Computed figures show at most 4, and ratios at most
   * one decimal of a per cent.
   */
  readonly digits?: number;
  /**
   * How many decimals the number shows, in the scale that it is printed in; `'all'` for every digit that is known. Goes before
   * `digits` and `beside`; defaults to as many as `digits` allow.
   *
   * Zeros are added to exact figures only. Where the bounds leave a decimal open, it is not printed: then there are fewer, or
   * the range. There are more where an exact number would otherwise print as nothing, or as the whole.
   */
  readonly decimals?: number | 'all';
  /**
   * How a computed figure prints where its bounds leave the digits open: as the nearest number at the coarsest digit that
   * helps, behind "≈" or behind the word for it. Defaults to the range of its bounds.
   */
  readonly nearest?: 'mark' | 'word';
  /** A figure that stands beside it: where the two differ, it has the digits that tell them apart. */
  readonly beside?: Figure | null;
  /**
   * A figure in whose scale it is printed, unless it would claim or lose a digit there or have more than four decimals.
   */
  readonly like?: Figure | null;
}

/** The number of a figure at the scale it is printed in. */
interface Scaled {
  readonly value: Decimal;
  readonly bounds: Bounds;
  readonly exponent: number;
  /** Whether 100 is all of something; 100 percentage points are not. */
  readonly isPerCent: boolean;
  /** The most decimals to print. */
  readonly decimals: number;
  readonly isPublished: boolean;
  /** Whether zeros at the end are printed. */
  readonly isFixed?: boolean;
  readonly said: Said['qualifier'];
}

const computedDigits = 4;
/** The most decimals that anybody may ask for. */
const mostDecimals = 100;
/** Numbers below this are printed in full, without a scale word. */
const unscaledBelow = decimal('100000');
const half = decimal('0.5');
const hundred = decimal('100');

/**
 * `figure` in the words of `lang`, with the digits that its bounds decide.
 *
 * - Published figures keep the digits they were published with: [208.65, 208.75) tỷ prints "208,7 tỷ đồng".
 * - Computed figures print the decimals on which both bounds agree, at least two digits, else the range rounded
 *   outward: 28.845 to 28.865 % prints "29%".
 * - A side without bound prints as a qualifier, rounded outward: above 29.341 % prints "trên 29,3%".
 *
 * @example
 * figureText(published('208.7', '0.1', 'number'), 'vi').text //=> '208,7'
 * figureText(exact('270000000000', 'VND'), 'vi').text //=> '270 tỷ đồng'
 * figureText(exact('0.376', 'ratio'), 'en', { signed: true }).text //=> '+37.6%'
 * figureText(exact('1.5', 'number'), 'en', { decimals: 2 }).text //=> '1.50'
 * figureText(published('1.5', '0.1', 'number'), 'en', { decimals: 2 }).text //=> '1.5'
 * @throws {CallError} `'bad-decimals'` when `decimals` is no whole number from 0 to 100.
 */
export function figureText(figure: Figure, lang: Lang, options: FigureTextOptions = {}): FigureText {
  const language = languageFor(lang);
  const scaled = scale(figure, options.digits ?? 5);
  const { decimals, beside, like } = options;
  const apart = decimals !== undefined ? fixed(scaled, decimals) : beside ? toldApart(scaled, figure, beside) : scaled;
  const alike = like && decimals === undefined ? alikeScaled(apart, figure, like) : apart;
  const printed = printNumber(alike, language, options);
  return assemble(printed, figure.unit, language);
}

const percentExponent = -2;

/** The decimals that a figure was published or said with, or `null` where it was computed. */
const ownDecimals = (figure: Figure): number | null => (figure.said ? -figure.said.step.e : publishedDecimals(figure));

/** The greatest finite number among the value and its ends: it decides the scale. */
const magnitude = ({ value, bounds }: Figure): Decimal =>
  [value, bounds.lo ?? zero, bounds.hi ?? zero].reduce((a, b) => (b.abs().gt(a) ? b.abs() : a), zero);

/** 1.048.500 people were counted one by one: a scale word would say that they were not. */
function isCounted(figure: Figure): boolean {
  const own = ownDecimals(figure);
  return own !== null && own >= 0 && figure.value.isInteger() && isCountable(figure.unit) && isPoint(figure.bounds);
}

function scale(figure: Figure, digits: number): Scaled {
  if (isPercentage(figure.unit)) return at(figure, figure.said?.counted ? 0 : percentExponent, digits);
  const own = ownDecimals(figure);
  if (isCounted(figure)) return at(figure, 0, digits);
  const size = own === null ? magnitude(figure) : figure.value.abs();
  const exponents = [0, 3, 6, 9, 12];
  const fitting = size.lt(unscaledBelow) ? 0 : exponents.findLast((exponent) => size.gte(powerOfTen(exponent)));
  // "12 nghìn" must not print as 12.000, which would claim three digits more: the scale is at least the step.
  const stepped = exponents.find((exponent) => exponent >= -(own ?? 0)) ?? 0;
  const chosen = at(figure, Math.max(fitting ?? 0, stepped), digits);
  // Reports write 1.234,5 tỷ, not 1,2345 nghìn tỷ.
  const shown = own === null ? roundTo(chosen.value, chosen.decimals, 'nearest').decimalPlaces() : chosen.decimals;
  if (chosen.exponent === 12 && shown > 2 && chosen.value.abs().lt(10)) return at(figure, 9, digits);
  // 999,96 triệu rounds to 1000,0 triệu, which is 1 tỷ: look once more at the rounded number.
  const next = exponents.find((exponent) => exponent > chosen.exponent && chosen.exponent > 0);
  const overflows = roundTo(chosen.value, chosen.decimals, 'nearest').abs().gte(1000);
  return overflows && next !== undefined ? at(figure, next, digits) : chosen;
}

/** With so many decimals; of an exact number never so few that it would touch what it does not reach. */
function fixed(scaled: Scaled, decimals: number | 'all'): Scaled {
  const { value, bounds } = scaled;
  const known = [bounds.lo ?? bounds.hi ?? value, bounds.hi ?? bounds.lo ?? value];
  const most = Math.min(Math.max(...known.map((end) => end.decimalPlaces())), mostDecimals);
  if (decimals === 'all') return { ...scaled, decimals: most };
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > mostDecimals)
    throw new CallError('bad-decimals', `decimals are a whole number from 0 to ${mostDecimals}, not ${decimals}`);
  const touches = (places: number): boolean =>
    apartFrom(scaled).some(({ mark }) => roundTo(value, places, 'nearest').eq(mark));
  let places = decimals;
  if (isPoint(bounds)) while (places < most && touches(places)) places++;
  return { ...scaled, decimals: places, isFixed: true };
}

/** With as many of its own decimals as tell it from another figure: 4.850,6 beside a plan of 4.851,4. */
function toldApart(scaled: Scaled, figure: Figure, beside: Figure): Scaled {
  const other = times(beside.value, powerOfTen(-scaled.exponent));
  const own = ownDecimals(figure);
  const most = own === null ? scaled.value.decimalPlaces() : own + scaled.exponent;
  const isTold = (places: number): boolean =>
    !roundTo(scaled.value, places, 'nearest').eq(roundTo(other, places, 'nearest'));
  if (!sameUnit(figure.unit, beside.unit) || scaled.value.eq(other)) return scaled;
  let decimals = scaled.decimals;
  while (decimals < most && !isTold(decimals)) decimals++;
  return isTold(decimals) ? { ...scaled, decimals } : scaled;
}

/** More decimals than these are hard to read beside another number. */
const mostAlike = 4;

/** With the same digits in the scale of another figure, where those fit. */
function alikeScaled(own: Scaled, figure: Figure, like: Figure): Scaled {
  const { exponent } = scale(like, 5);
  const decimals = own.decimals + exponent - own.exponent;
  const there = { ...at(figure, exponent, 5), decimals };
  const { lo, hi } = there.bounds;
  const end = lo ?? hi ?? there.value;
  const rounded = roundTo(end, decimals, 'nearest');
  const isExact = isPoint(there.bounds);
  const shown = there.isPublished && !isExact ? decimals : rounded.decimalPlaces();
  const fits = shown <= mostAlike && (decimals >= 0 || (isExact && rounded.eq(end)));
  return fits && !isPercentage(figure.unit) && !isCounted(figure) ? there : own;
}

/** `figure` divided by ten to the `exponent`, with the decimals that `digits` allow there. */
function at(figure: Figure, exponent: number, digits: number): Scaled {
  const factor = powerOfTen(-exponent);
  const { lo, hi } = figure.bounds;
  const value = times(figure.value, factor);
  const bounds = { ...figure.bounds, lo: lo && times(lo, factor), hi: hi && times(hi, factor) };
  const stepped = ownDecimals(figure);
  // Where its last digit stands higher than one, its zeros would claim more: 51 340 % to the nearest ten is a range.
  const own = stepped !== null && stepped + exponent < 0 ? null : stepped;
  const wholeDigits = Math.max(value.e + 1, 1);
  const isPerCent = exponent === percentExponent && isRatio(figure.unit);
  const said = figure.said?.qualifier ?? null;
  const scaled = { value, bounds, exponent, isPerCent, isPublished: own !== null, said };
  // Zeros before the first digit count no more than the one before the point: 0,00001 would print as 0.
  const allowed = value.e < 0 ? digits - 2 - value.e : Math.max(digits - wholeDigits, 0);
  if (own !== null) return { ...scaled, decimals: Math.min(own + exponent, allowed) };
  // Two digits at least: 0,00012 would print as 0.
  const room = Math.max(computedDigits - wholeDigits, 1 - value.e, 0);
  // One decimal of a per cent, more only below one per cent, where it would leave a single digit.
  const decimals = exponent === percentExponent ? Math.min(room, Math.max(1, 1 - value.e)) : room;
  return { ...scaled, decimals: value.isZero() ? 1 : Math.max(decimals, nearlyWhole(value, exponent)) };
}

/** 99,96 % of a plan must not print as 100 %, nor a fall by it: the decimals that keep it apart. */
function nearlyWhole(value: Decimal, exponent: number): number {
  const gap = minus(value.abs(), hundred).abs();
  return exponent === percentExponent && gap.gt(0) && gap.lte('0.05') ? -gap.e : 0;
}

interface Printed {
  readonly qualifier: Said['qualifier'] | 'nearest';
  readonly number: string;
  /** The number that decides between singular and plural, as it is printed, and whether it is exactly one. */
  readonly count: Decimal;
  readonly isOne: boolean;
  readonly exponent: number;
}

function printNumber(
  scaled: Scaled,
  { numbers, phrases }: Spoken,
  { signed = false, nearest }: FigureTextOptions,
): Printed {
  const { value, bounds, exponent, isPublished, said } = scaled;
  const { lo, hi, loOpen, hiOpen } = bounds;
  const sign = (x: Decimal): string => (signed && x.gt(0) ? '+' : '');
  const printed = (
    qualifier: Printed['qualifier'],
    x: Decimal,
    decimals: number,
    rounding: Rounding = 'nearest',
    isOne = false,
  ): Printed => {
    const count = roundTo(x, decimals, rounding);
    return { qualifier, number: sign(x) + writeNumeral(count, decimals, numbers), count, isOne, exponent };
  };

  if (lo !== null && hi !== null) {
    const isRange = said === 'between';
    if (lo.eq(hi) && !isRange) {
      const decimals = scaled.isFixed ? scaled.decimals : roundTo(value, scaled.decimals, 'nearest').decimalPlaces();
      return printed(said, value, decimals, 'nearest', value.eq(1));
    }
    const decided = isRange ? null : decidedNumber(scaled);
    if (decided) return printed(null, decided.at, decided.places, 'nearest', value.eq(1));
    const form = isRange ? scaled : rangeForm(scaled, lo, hi);
    if ('mark' in form) return printed(form.qualifier, form.mark, 0);
    const near = nearest && !isRange ? nearestNumber(scaled, lo, hi) : null;
    if (near) return printed(nearest === 'word' ? 'about' : 'nearest', near.at, near.places);
    const lower = printed(null, lo, form.decimals, 'down');
    const count = roundTo(hi, form.decimals, 'up');
    const separator = lo.isNeg() ? ` ${spelling(phrases, 'to')} ${sign(hi)}` : '–';
    return { ...lower, number: lower.number + separator + writeNumeral(count, form.decimals, numbers), count };
  }
  const end = lo ?? hi;
  const fewest = (x: Decimal): number =>
    isPublished ? scaled.decimals : Math.min(Math.max(scaled.decimals, 0), x.decimalPlaces());
  if (end === null) return printed('about', value, fewest(value));
  const decimals = fewest(end);
  const rounding = lo === null ? 'up' : 'down';
  const isStrict = lo === null ? hiOpen : loOpen;
  const moved = !roundTo(end, decimals, rounding).eq(end);
  const limit = limitOf(lo === null ? 'ceiling' : 'floor', isStrict || moved);
  return printed(limit === 'under' && said === 'near' ? said : limit, end, decimals, rounding);
}

/**
 * The number to which both ends round, with the most decimals possible, or `null` where fewer than two digits would remain.
 *
 * The value itself may lie on an open end, and round elsewhere.
 */
function decidedNumber(scaled: Scaled): { readonly at: Decimal; readonly places: number } | null {
  const { value, bounds, decimals, isPublished } = scaled;
  const { lo, hi, loOpen, hiOpen } = bounds;
  if (lo === null || hi === null) return null;
  const apart = apartFrom(scaled);
  const fewest = isPublished ? Math.min(decimals, 0) : Math.max(1 - value.e, 0);
  for (let places = decimals; places >= fewest; places--) {
    const at = roundEnd(lo, places, loOpen, 'down');
    if (at.eq(roundEnd(hi, places, hiOpen, 'up')) && !apart.some(({ mark }) => at.eq(mark))) return { at, places };
  }
  return null;
}

/** Bounds of so many points around zero are about nothing. */
const aboutNothing = decimal('10');

/** A number is looked for with at most so many digits more than the width of its bounds has. */
const moreDigits = 2;

/**
 * The number nearest to a figure at the coarsest digit that helps: of 38 to 41 that is 39. `null` where each would claim what
 * the bounds leave open, a sign or a side of the whole, and where they are so wide that no number helps.
 */
function nearestNumber(
  scaled: Scaled,
  lo: Decimal,
  hi: Decimal,
): { readonly at: Decimal; readonly places: number } | null {
  const width = minus(hi, lo);
  const hasNoSign = lo.lte(zero) && hi.gte(zero);
  const isNarrow = hasNoSign
    ? scaled.exponent === percentExponent && width.lte(aboutNothing)
    : width.lte(scaled.value.abs());
  if (!isNarrow) return null;
  const coarsest = -width.e;
  for (let places = coarsest; places <= coarsest + moreDigits; places++) {
    const at = roundTo(scaled.value, places, 'nearest');
    const isInside = at.gte(lo) && at.lte(hi) && !apartFrom(scaled).some(({ mark }) => at.eq(mark));
    if (isInside && (at.isZero() || !hasNoSign)) return { at, places };
  }
  return null;
}

/** An open end that lies on a tie is never reached, so it rounds to the inside of its interval. */
function roundEnd(end: Decimal, places: number, open: boolean, side: 'down' | 'up'): Decimal {
  const shifted = times(end, powerOfTen(places)).abs();
  const isTie = minus(shifted, shifted.floor()).eq(half);
  return roundTo(end, places, open && isTie ? (side === 'down' ? 'up' : 'down') : 'nearest');
}

/** A number that means something by itself, and how a figure lies to it that does not reach it. */
interface Apart {
  readonly mark: Decimal;
  readonly qualifier: 'under' | 'at-most' | 'over';
}

/**
 * What all of a figure lies beside, so that it must not be printed as if it touched it: 100 % of a plan, a fall to nothing,
 * no change at all.
 */
function apartFrom({ bounds: { lo, hi, loOpen, hiOpen }, isPerCent }: Scaled): Apart[] {
  return (isPerCent ? [hundred, minus(zero, hundred), zero] : [zero]).flatMap((mark): Apart[] => {
    if (hi !== null && (hi.lt(mark) || (hi.eq(mark) && hiOpen))) return [{ mark, qualifier: 'under' }];
    if (lo !== null && (lo.gt(mark) || (lo.eq(mark) && loOpen))) return [{ mark, qualifier: 'over' }];
    // At most the whole of a plan that asks for more misses it.
    return mark === hundred && hi?.eq(mark) ? [{ mark, qualifier: 'at-most' }] : [];
  });
}

/** A range has at most so many decimals more than its ends need. */
const moreDecimals = 2;

/** How a range prints: with enough decimals to tell its ends apart, and from what it lies beside, else as one side of that. */
function rangeForm(scaled: Scaled, lo: Decimal, hi: Decimal): { decimals: number } | Apart {
  const fewest = Math.max(Math.min(-minus(hi, lo).e, scaled.decimals), 0);
  const apart = apartFrom(scaled);
  const touching = (decimals: number): Apart | undefined =>
    apart.find(({ mark }) => roundTo(hi, decimals, 'up').eq(mark) || roundTo(lo, decimals, 'down').eq(mark));
  for (let decimals = fewest; decimals <= fewest + moreDecimals; decimals++) {
    if (touching(decimals) === undefined) return { decimals };
  }
  return touching(fewest + moreDecimals) ?? { decimals: fewest };
}

function assemble({ qualifier, number, count, isOne, exponent }: Printed, unit: Unit, language: Spoken): FigureText {
  const { phrases, numbers } = language;
  const [lead, after] =
    qualifier === 'at-least'
      ? phrases.atLeast
      : qualifier === 'nearest'
        ? ['≈', '']
        : [qualifier === null || qualifier === 'between' ? '' : spelling(phrases, `before ${qualifier}`), ''];
  const form = numbers.form(count.toNumber(), isOne);
  const { first, behind } = unitWords(unit, exponent, form, language);
  const glue = behind === '%' ? (numbers.beforePercent ?? '') : behind === '' || behind.startsWith('/') ? '' : ' ';
  const before = `${lead} ${first}`.trim();
  return { text: `${before} ${number}${glue}${behind} ${after}`.trim(), before, number, unit: behind, after };
}

/**
 * The name of a unit: "đồng/người/năm"; empty for plain numbers.
 *
 * @example
 * unitName(unit('VND/person'), 'vi') //=> 'đồng/người'
 */
export function unitName(unit: Unit, lang: Lang): string {
  const language = languageFor(lang);
  const { first, behind } = unitWords(unit, percentExponent, manyOf(language), language);
  return `${first}${behind}`;
}

/** The form of a unit behind a scale. */
const manyOf = ({ numbers }: Pick<Spoken, 'numbers'>): number => numbers.form(1_000_000, false);

/** The words of scale and unit: "tỷ đồng", "triệu đồng/người/năm", "%". */
function unitWords(
  unit: Unit,
  exponent: number,
  form: number,
  { code, phrases, numbers }: Spoken,
): { first: string; behind: string } {
  if (isRatio(unit)) return { first: '', behind: spelling(phrases, exponent === 0 ? 'unit times' : 'unit ratio -2') };
  if (isPercentage(unit)) return { first: '', behind: spelling(phrases, 'unit percentage-point -2') };
  const name = (base: string, which = 0): string => {
    const [one, many = one] = unit.names?.[base]?.[code] ?? [];
    if (one) return (which && many) || one;
    return (
      spelling(phrases, `unit ${base}`, which) ||
      ((which > 0 && phrases.nouns?.many(base)) || base).replaceAll('-', ' ')
    );
  };
  const above = unit.above.filter((base) => base !== 'number');
  const isCurrency = above.length === 1 && /^[A-Z]{3}$/.test(above[0] ?? '');
  const first = numbers.currencyFirst && isCurrency ? (above[0] ?? '') : '';
  const scale = spelling(phrases, `scale ${exponent}`, form);
  const many = manyOf({ numbers });
  const names = first === '' ? above.map((base) => name(base, scale === '' ? form : many)).join(' ') : '';
  const measured = scale !== '' && names !== '' ? (phrases.ofScale?.(names) ?? names) : names;
  const below = unit.below.map((base) => `/${name(base)}`).join('');
  return { first, behind: `${scale} ${measured}`.trim() + below };
}
