import { parsePeriod } from '../calendar/index.js';
import type { Inference } from '../report/table/inference.js';
import { periodText } from '../words/period-text.js';
import { isTableSaying, sayOfTable } from '../words/table-sayings.js';
import { type Lang, say } from '../words/words.js';

/**
 * What was concluded from a table, in the words of `lang`.
 *
 * @example
 * const found = { heading: 'KH 2019', role: 'value', scenario: 'PL', period: '2019', unit: '', indicator: '' }
 * inferenceSentence({ code: 'column', place: 'C1', found }, 'en') //=> 'C1 “KH 2019”: figures, plan, 2019.'
 */
export function inferenceSentence({ code, place, found }: Inference, lang: Lang): string {
  if (code === 'column') {
    const { heading = '', role = '', scenario = '', period = '', unit = '', indicator = '' } = found;
    const known = parsePeriod(period);
    const meaning = [
      named(role, lang),
      named(scenario, lang),
      known ? periodText(known, lang) : period,
      unit,
      indicator,
    ];
    return sayOfTable(lang, 'found-column', { place, heading, meaning: meaning.filter(Boolean).join(', ') });
  }
  const { lang: language = '', separator = '', unit = '', count } = found;
  return sayOfTable(lang, count === '0' ? 'found-alone' : `found-${code}`, {
    ...found,
    unit: unit === 'number' ? say(lang, 'noUnit') : unit,
    language: named(`language-${language}`, lang),
    separator: named(`separator-${separator}`, lang),
  });
}

const named = (key: string, lang: Lang): string => (isTableSaying(key) ? sayOfTable(lang, key) : key);
