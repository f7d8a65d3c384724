// The number of a figure at the scale it is printed in, with the decimals that it may show.
import { type Bounds, isPoint } from '../figures/bounds.js';
import { type Decimal, decimal, minus, powerOfTen, roundTo, times, zero } from '../figures/decimal.js';
import { type Figure, publishedDecimals, type Said } from '../figures/figure.js';
import { isCountable, isPercentage, isRatio, sameUnit } from '../figures/unit.js';

/** The number of a figure at the scale it is printed in. */
export interface Scaled {
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
/** Numbers below this are printed in full, without a scale word. */
const unscaledBelow = decimal('100000');
const hundred = decimal('100');
export const percentExponent = -2;

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

/** `figure` at the scale that suits its size, with at most so many digits. */
export function scale(figure: Figure, digits: number): Scaled {
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

/** With as many of its own decimals as tell it from another figure: 4.850,6 beside a plan of 4.851,4. */
export function toldApart(scaled: Scaled, figure: Figure, beside: Figure): Scaled {
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
export function alikeScaled(own: Scaled, figure: Figure, like: Figure): Scaled {
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

/** A number that means something by itself, and how a figure lies to it that does not reach it. */
export interface Apart {
  readonly mark: Decimal;
  readonly qualifier: 'under' | 'at-most' | 'over';
}

/**
 * What all of a figure lies beside, so that it must not be printed as if it touched it: 100 % of a plan, a fall to nothing,
 * no change at all.
 */
export function apartFrom({ bounds: { lo, hi, loOpen, hiOpen }, isPerCent }: Scaled): Apart[] {
  return (isPerCent ? [hundred, minus(zero, hundred), zero] : [zero]).flatMap((mark): Apart[] => {
    if (hi !== null && (hi.lt(mark) || (hi.eq(mark) && hiOpen))) return [{ mark, qualifier: 'under' }];
    if (lo !== null && (lo.gt(mark) || (lo.eq(mark) && loOpen))) return [{ mark, qualifier: 'over' }];
    // At most the whole of a plan that asks for more misses it.
    return mark === hundred && hi?.eq(mark) ? [{ mark, qualifier: 'at-most' }] : [];
  });
}
