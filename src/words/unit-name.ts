import { isPercentage, isRatio, type Unit } from '../figures/unit.js';
import { type Lang, type Spoken, spelling } from './language.js';
import { languageFor } from './languages.js';
import { percentExponent } from './scaled.js';

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
export function unitWords(
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
