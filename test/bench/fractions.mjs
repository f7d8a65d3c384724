// Fractions and intervals of whole numbers, and figures as people write them, for the differential runs. They share no code
// with the library.

export const tenTo = (n) => 10n ** BigInt(n);

/** `n × 10^exponent`. */
export const scaled = (n, exponent) => (exponent >= 0 ? { n: n * tenTo(exponent), d: 1n } : { n, d: tenTo(-exponent) });

export const compare = (a, b) => {
  const gap = a.n * b.d - b.n * a.d;
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
};

/** `a ÷ b`, for `b` above zero. */
export const over = (a, b) => ({ n: a.n * b.d, d: a.d * b.n });

export const minus = (a, b) => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });

/** The fraction in the text of a decimal of the library. */
export function fractionOf(decimal) {
  const [whole, decimals = ''] = decimal.toFixed().split('.');
  return { n: BigInt(whole + decimals), d: tenTo(decimals.length) };
}

const point = { vi: ',', en: '.' };
const group = { vi: '.', en: ',' };

/** A whole number of tenths, hundredths … as the language writes it: 1234567 with 2 decimals is "12.345,67". */
export function written(n, decimals, lang) {
  const digits = String(n < 0n ? -n : n).padStart(decimals + 1, '0');
  const [whole, rest] = [digits.slice(0, digits.length - decimals), digits.slice(digits.length - decimals)];
  let grouped = '';
  for (let at = 0; at < whole.length; at++) {
    if (at > 0 && (whole.length - at) % 3 === 0) grouped += group[lang];
    grouped += whole[at];
  }
  return (n < 0n ? '−' : '') + grouped + (decimals > 0 ? point[lang] + rest : '');
}

/** The number that `text` spells in the language, and its decimals. */
export function spelled(text, lang) {
  const plain = text.replaceAll(group[lang], '').replace('−', '-').replace('+', '').replace(point[lang], '.');
  const [whole, rest = ''] = plain.split('.');
  return { value: { n: BigInt(whole + rest), d: tenTo(rest.length) }, decimals: rest.length };
}

/** Scale words in both languages. */
export const scales = [
  { vi: 'triệu ', en: ' million', exponent: 6 },
  { vi: 'tỷ ', en: ' billion', exponent: 9 },
  { vi: 'nghìn tỷ ', en: ' trillion', exponent: 12 },
];

/**
 * A figure as its words bound it; `null` is an end that nothing is said of.
 *
 * A figure without a word lies within half a step of its last digit, the end away from zero excluded.
 */
export function boundsOf(n, exponent, kind) {
  const value = scaled(n, exponent);
  if (kind === 'about') return { value, lo: null, hi: null, loOpen: true, hiOpen: true };
  if (kind === 'over' || kind === 'at-least')
    return { value, lo: value, loOpen: kind === 'over', hi: null, hiOpen: true };
  if (kind === 'under' || kind === 'at-most')
    return { value, lo: null, loOpen: true, hi: value, hiOpen: kind === 'under' };
  const [lo, hi] = [scaled(n * 10n - 5n, exponent - 1), scaled(n * 10n + 5n, exponent - 1)];
  return { value, lo, hi, loOpen: n <= 0n, hiOpen: n >= 0n };
}

export const sameEnd = (decimal, end) =>
  decimal === null || end === null ? decimal === end : compare(fractionOf(decimal), end) === 0;
