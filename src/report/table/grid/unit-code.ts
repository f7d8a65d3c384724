import { parseUnit, unit } from '../../../figures/unit.js';
import { isCurrencyCode } from '../../../words/currency.js';
import { languages } from '../../../words/languages.js';
import { parseUnitPhrase, type ScaledUnit } from '../../../words/parse-phrase.js';

/** How sheets shorten a power of ten beside a currency, the longest first. */
const scales: readonly (readonly [power: number, spellings: string])[] = [
  [3, "'000s|'000|000s|000|1.000|1,000|1000|thousand|k|K"],
  [6, 'mill.|Mill.|mill|Mill|million|mio|Mio|mln|mn|MM|mm|m|M|tr.|Tr.|tr|Tr'],
  [9, 'billion|bil.|bil|bln|bn|Bn|B|b'],
];

const spelled = scales
  .flatMap(([power, spellings]) => spellings.split('|').map((text) => ({ power, text })))
  .sort((a, b) => b.text.length - a.text.length);

/**
 * The unit that a sheet writes in short: "USD m", "$M", "kEUR", "£'000", "1.000đ", "tr. đồng", "Mill. dongs"; `null` for other texts.
 * Beside a currency "m" is a million.
 */
export function shortUnit(text: string): ScaledUnit | null {
  const plain = text
    .trim()
    .replace(/[’‘´`]/g, "'")
    .replace(/\s+/g, ' ')
    // "VND BILLION" in a heading in capitals; one letter may mean another power.
    .replace(/\p{Lu}{4,}/gu, (word) => word.toLowerCase());
  const code = symbols[plain];
  if (code !== undefined) return { exponent: 0, unit: unit(code) };
  for (const { power, text: scale } of plain.length <= 20 ? spelled : []) {
    const currency = plain.startsWith(scale)
      ? plain.slice(scale.length)
      : plain.endsWith(scale)
        ? plain.slice(0, -scale.length)
        : '';
    const named = currencyOf(currency.trim());
    if (named) return { exponent: power, unit: named };
  }
  return null;
}

/** Symbols of one currency that no language has among its words. */
const symbols: Readonly<Record<string, string>> = { '£': 'GBP', '₹': 'INR', R$: 'BRL', '₩': 'KRW', '฿': 'THB' };

/** The currency that a text names, as a code, a symbol or a word of any language. */
function currencyOf(text: string): ScaledUnit['unit'] | null {
  if (text === '') return null;
  const code = symbols[text];
  if (code !== undefined) return parseUnit(code);
  for (const lang of isCurrencyCode(text) ? [''] : languages().map(({ code }) => code)) {
    const named = parseUnitPhrase(text, lang);
    if (named?.exponent === 0 && /^[A-Z]{3}$/.test(named.unit.key)) return named.unit;
  }
  return null;
}
