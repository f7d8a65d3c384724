import type { Period } from '../calendar/index.js';
import type { Lang } from './language.js';
import { languageFor } from './languages.js';
import { fill } from './say.js';

/**
 * The name of a period in `lang`: "Năm 2018", "Quý 1/2019", "Tháng 3/2019".
 *
 * A fiscal period that is not the calendar's, or a year to date, names its first and last day, so that no reader must know its start month.
 *
 * @example
 * periodText(period('2019-Q1'), 'vi') //=> 'Quý 1/2019'
 * periodText(period('2019'), 'en') //=> '2019'
 */
export function periodText(period: Period, lang: Lang): string {
  const { kind, key, start, end, fiscal } = period;
  const { dates } = languageFor(lang);
  if (kind === 'year-to-date' || (fiscal !== null && fiscal.startMonth !== 1)) {
    return fill(dates.span, { start: dateText(start, lang), end: dateText(end, lang) });
  }
  const year = key.replace(/^FY/, '').slice(0, 4);
  const n = String(Number(/(\d+)$/.exec(key)?.[1] ?? 0));
  if (kind === 'day') return dateText(start, lang);
  const template = dates[kind === 'half' ? (n === '1' ? 'half1' : 'half2') : kind];
  const isNamed = kind === 'month' && template.includes('{name}');
  const name = isNamed ? new Date(start).toLocaleDateString(dates.clock, { month: 'long', timeZone: 'UTC' }) : '';
  return fill(template, { year, n, name });
}

/** `text` as it stands inside a sentence: "năm 2018"; "GDP" keeps its capitals. */
export const insideSentence = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/**
 * An ISO date as `lang` writes it; other text unchanged.
 *
 * @example
 * dateText('2019-01-14', 'vi') //=> '14/01/2019'
 */
export function dateText(date: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match
    ? fill(languageFor(lang).dates.date, { year: match[1] ?? '', month: match[2] ?? '', day: match[3] ?? '' })
    : date;
}
