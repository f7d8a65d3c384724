import { parsePeriod } from '../calendar/index.js';
import { placeName } from '../report/place.js';
import type { Inference } from '../report/table/inference.js';
import { fullLanguage } from '../words/full-language.js';
import type { Lang } from '../words/language.js';
import { languageFor } from '../words/languages.js';
import { dateText, periodText } from '../words/period-text.js';
import { say, says } from '../words/say.js';

/**
 * What was concluded from a table, in the words of `lang`.
 *
 * @example
 * const found = { heading: 'KH 2019', role: 'value', scenario: 'PL', period: '2019', unit: '', indicator: '' }
 * inferenceSentence({ code: 'column', place: { at: 'cell', row: 0, column: 2 }, found }, 'en') //=> 'C1 “KH 2019”: figures, plan, 2019.'
 */
export function inferenceSentence({ code, place: cell, found }: Inference, lang: Lang): string {
  const language = fullLanguage(lang);
  const place = cell ? placeName(cell) : '';
  const named = (key: string, text = ''): string => (says(language, key) ? say(language, key) : text);
  if (code === 'column') {
    const { heading = '', role = '', scenario = '', period = '', unit = '', indicator = '' } = found;
    const known = parsePeriod(period);
    const meaning = [
      named(`role-${role}`, role),
      named(`role-${scenario}`, scenario),
      known ? periodText(known, lang) : period,
      unit,
      indicator,
    ];
    return say(language, 'found-column', { place, heading, meaning: meaning.filter(Boolean).join(', ') });
  }
  const { lang: read = '', separator = '', unit = '', count } = found;
  return say(language, count === '0' ? 'found-alone' : `found-${code}`, {
    ...found,
    place,
    day: dateText(found.day ?? '', lang),
    unit: unit === 'number' ? say(fullLanguage(lang), 'noUnit') : unit,
    language: says(language, `language-${read}`) ? named(`language-${read}`) : languageName(read, language.code),
    separator: named(`separator-${separator}`, separator),
  });
}

/** "French (1 234,5)", for languages that this one has no word for. */
function languageName(code: string, lang: Lang): string {
  const { groupMark, decimalMark } = languageFor(code).numbers;
  return `${new Intl.DisplayNames([lang], { type: 'language' }).of(code)} (1${groupMark}234${decimalMark}5)`;
}
