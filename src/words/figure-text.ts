import { isPoint } from '../figures/bounds.js';
import { CallError } from '../figures/call-error.js';
import { roundTo } from '../figures/decimal.js';
import type { Figure } from '../figures/figure.js';
import type { Lang } from './language.js';
import { type FigureText, type PrintOptions, printFigure, printScaled } from './print-figure.js';
import { apartFrom, type Scaled, scale } from './scaled.js';

/** How a figure is printed. */
export interface FigureTextOptions extends PrintOptions {
  /**
   * How many decimals the number shows, in the scale that it is printed in; `'all'` for every digit that is known. Goes before
   * `digits` and `beside`; defaults to as many as `digits` allow.
   *
   * Zeros are added to exact figures only. Where the bounds leave a decimal open, it is not printed: then there are fewer, or
   * the range. There are more where an exact number would otherwise print as nothing, or as the whole.
   */
  readonly decimals?: number | 'all';
}

/** The most decimals that anybody may ask for. */
const mostDecimals = 100;

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
  const { decimals, digits = 5 } = options;
  return decimals === undefined
    ? printFigure(figure, lang, options)
    : printScaled(fixed(scale(figure, digits), decimals), figure.unit, lang, options);
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
