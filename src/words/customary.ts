import { minus, plus } from '../figures/decimal.js';
import { type Figure, frozenFigure } from '../figures/figure.js';
import type { Phrase } from './parse-phrase.js';

/**
 * The figure of `phrase` with the end that readers customarily assume, one unit of the last digit away: "trên 270 tỷ"
 * up to 271 tỷ, "gần 232 tỷ" from 231 tỷ.
 *
 * Both ends are excluded: whoever had reached 271 tỷ would have said so. Only words such as "trên", "hơn", "vượt" and "gần"
 * are said of a number nearby; every other phrase keeps its figure. This is an assumption about writers and not what
 * they wrote, so nothing in Goalpost reads a phrase this way unless asked.
 *
 * @example
 * customary(parsePhrase('trên 270 tỷ đồng', 'vi')).bounds.hi //=> '271000000000'
 * customary(parsePhrase('gần 232 tỷ đồng', 'vi')).bounds.lo //=> '231000000000'
 * customary(parsePhrase('dưới 4%', 'vi')).bounds.lo //=> null
 */
export function customary({ figure }: Phrase): Figure {
  const { value, unit, bounds, said } = figure;
  if (said?.qualifier !== 'over' && said?.qualifier !== 'near') return figure;
  const lo = bounds.lo ?? minus(value, said.step);
  const hi = bounds.hi ?? plus(value, said.step);
  return frozenFigure({ value, unit, bounds: { lo, hi, loOpen: true, hiOpen: true } });
}
