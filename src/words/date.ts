import { parsePeriod } from '../calendar/index.js';
import type { Lang } from './language.js';
import { languageFor } from './languages.js';

/**
 * The day that `text` names, as an ISO date: `2019-09-30`, or as people write it in `lang`, 30/9/2019.
 *
 * `null` for a day that no calendar has, and where the language leaves open which of two numbers is the month.
 *
 * @example
 * parseDate('30/9/2019', 'vi') //=> '2019-09-30'
 * parseDate('31/02/2019', 'vi') //=> null
 * parseDate('03/04/2019', 'en') //=> null
 */
export function parseDate(text: string, lang: Lang): string | null {
  const iso = parsePeriod(text);
  if (iso?.kind === 'day') return iso.start;
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const { order } = languageFor(lang).dates;
  const readings = new Set<string>();
  const read = (day: string, month: string): void => {
    const found = parsePeriod(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (found?.kind === 'day') readings.add(found.start);
  };
  if (order !== 'month-first') read(first, second);
  if (order !== 'day-first') read(second, first);
  const [only, ...others] = readings;
  return only !== undefined && others.length === 0 ? only : null;
}
