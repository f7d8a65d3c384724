import { type FiscalYear, type Period, parsePeriod } from '../calendar/index.js';
import { parseYearToDate, yearToDate } from '../calendar/year-to-date.js';
import type { Lang } from '../words/language.js';
import { type SaidPeriod, saidPeriod } from '../words/said-period.js';

/**
 * The period of an entry: by its key, `2019-Q1` or `2019/2019-09-30`, or as people say it, "Quý I/2019", "9 tháng 2019"; `null`
 * for any other text.
 *
 * Where years do not begin in January, nobody can tell from when on words count.
 */
export function readEntryPeriod(text: string, lang: Lang, fiscal?: FiscalYear): Period | null {
  const keyed = parsePeriod(text, fiscal) ?? parseYearToDate(text.trim().toUpperCase(), fiscal);
  if (keyed !== null || (fiscal && fiscal.startMonth !== 1)) return keyed;
  const said = saidPeriod(text, lang);
  return said === null || said === 'none' ? null : periodOf(said);
}

/** The period that is said, also a year to date. */
export const periodOf = ({ period, through }: SaidPeriod): Period | null =>
  through === null ? period : yearToDate(period, through);
