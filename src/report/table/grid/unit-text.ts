import { isCurrencyCode } from '../../../words/currency.js';
import { headingOf, patternOfAll, plainHeading } from '../../../words/headings.js';
import { languageFor, languages } from '../../../words/languages.js';
import { isRefusal, parsePhrase, parseUnitPhrase, type ScaledUnit } from '../../../words/parse-phrase.js';
import { scenarioNamed, takeLongest } from './scenario-word.js';
import { shortUnit } from './unit-code.js';

/** Whether `text` names a unit and nothing else, in one language or in any. */
export const isUnitText = (text: string, lang?: string): boolean =>
  shortUnit(text) !== null ||
  // "1 million 6 USD" would be an amount.
  (!/\p{N}/u.test(text) &&
    ((lang === undefined ? languages().map(({ code }) => code) : [lang]).some((language) => {
      const phrase = parsePhrase(`1 ${text}`, language);
      if (isRefusal(phrase) || (phrase.kind !== 'amount' && phrase.kind !== 'ratio')) return false;
      const { unit, value } = phrase.figure;
      const parts = unit.key.split('/');
      if (!parts.every((part) => isKnown(part, language))) return false;
      // "tỷ đồng kế hoạch" says more than a unit. "k%", "tỷ /đồng", "/USD" and "$Năm" can be parsed, and are slips.
      const isSlip =
        new Set(parts).size < parts.length ||
        /^\s*\/|[$€£¥]\p{L}{3}/u.test(text) ||
        (unit.key === 'ratio' && value.e !== -2);
      return unit.key !== 'number' && !isSlip && !namesScenario(text);
    }) ||
      (lang === undefined && isCurrencyCode(text.trim().split('/')[0] ?? ''))));

/** Whether a language has a word of its own for a unit: any other noun in a heading may name anything. */
const isKnown = (base: string, lang: string): boolean =>
  base === 'number' ||
  isCurrencyCode(base) ||
  Object.keys(languageFor(lang).phrases.reads).some((meaning) => meaning.split(' ')[1] === base);

/** Whether `text` names money, or a scale of anything. */
export function isMoneyText(text: string): boolean {
  if (text === '' || !isUnitText(text)) return false;
  const named =
    shortUnit(text) ??
    languages()
      .map(({ code }) => parseUnitPhrase(text, code))
      .find(Boolean) ??
    null;
  return named !== null && (named.exponent > 0 || /^[A-Z]{3}$/.test(named.unit.key));
}

const namesScenario = (text: string): boolean =>
  takeLongest(text.split(/[\s$€£¥]+/u).filter(Boolean), scenarioNamed) !== undefined;

/** Whether `text` names a scale, such as "tỷ" or "1.000 đồng", and no unit that is known. */
export const saysScale = (text: string): boolean => (/\d/.test(text) || scaleWords().test(text)) && !isUnitText(text);

const scaleWords = patternOfAll(({ scales }) => scales);

/** What may stand before a unit: "ĐVT: tỷ đồng". */
const saysUnit = patternOfAll(({ unitMark: [any] }) => any, '^', ' ?: ?');

/** What is behind a unit where it is the mark of a note and nothing else: "²", "(*)", "(1)". */
const isNote = /^ ?[([]?(?:[*†‡\p{No}]+|\p{Nd}{1,2})[)\]]?$/u;

/** A name without its unit: in brackets, "Doanh thu (tỷ đồng) TH", on a line of its own, or behind a comma, a dash or a colon. */
export function withoutUnit(text: string): { words: string; unit: string | null } {
  const trimmed = text
    .trim()
    // A unit on a line of its own is as clear as one in brackets.
    .replace(/\n(.+)/g, (_, line: string) =>
      !/[()[\]]/.test(line) && namesUnit(line.trim()) ? ` (${line})` : ` ${line}`,
    )
    .replace(/[\s\u00a0]+/g, ' ');
  for (const { 0: group, 1: inside = '', index } of [...trimmed.matchAll(/[([]([^()[\]]*)[)\]]/gu)].reverse()) {
    const named = inside.replace(saysUnit(), '').replace(/[*†‡\p{No}]+/gu, '');
    if (!namesUnit(named) && !isCounted(inside, trimmed.slice(0, index))) continue;
    const after = trimmed.slice(index + group.length);
    const words = isNote.test(after) ? trimmed.slice(0, index) : trimmed.slice(0, index) + after;
    return { words: words.trim(), unit: named.trim() };
  }
  const alone = trimmed.replace(saysUnit(), '');
  if (isUnitText(alone) && headingOf(plainHeading(alone)) === undefined) return { words: '', unit: alone };
  const [, before = '', behind = ''] = /^(.*?)(?:,| [-–]|:) ?([^,:–-]*)$/u.exec(trimmed) ?? [];
  if ((isUnitText(behind) || isCounted(behind, before)) && !isOther(behind))
    return { words: before.trim(), unit: behind.trim() };
  return { words: trimmed.replace(/[()[\]]/g, ' '), unit: null };
}

/** Whether `text` names a unit, or a scale of one. */
const namesUnit = (text: string): boolean => (isUnitText(text) || saysScale(text)) && !isOther(text);

/** Whether `text` names what is counted: it says so, "(ĐVT: bưu gửi)", or the words before it do, "Sản lượng bưu gửi (bưu gửi)". */
function isCounted(text: string, before: string): boolean {
  if (isOther(text)) return false;
  const said = text.replace(saysUnit(), '');
  const plain = plainHeading(said);
  const words = [plain, ...languages().map(({ phrases }) => phrases.nouns?.one(plain) ?? plain)];
  return plain !== '' && (said !== text || words.some((word) => ` ${plainHeading(before)} `.includes(` ${word} `)));
}

/** "(KH)" and "(2019)" are no units, and neither is the year that "năm" would be. */
const isOther = (text: string): boolean => headingOf(plainHeading(text)) !== undefined || /\p{N}/u.test(text);

/** The unit that a text names, as words of any language before it is taken for a unit of its own. */
export function unitOf(text: string, lang: string): ScaledUnit | null {
  const short = shortUnit(text);
  if (short) return short;
  const words = [lang, ...languages().map(({ code }) => code)].filter((language) => isUnitText(text, language));
  return words[0] === undefined
    ? isUnitText(text)
      ? parseUnitPhrase(text, '')
      : null
    : parseUnitPhrase(text, words[0]);
}
