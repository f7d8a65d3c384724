import { parsePeriod } from '../../../calendar/index.js';
import { parseYearToDate } from '../../../calendar/year-to-date.js';
import { patternOfAll, plainHeading } from '../../../words/headings.js';
import type { Checker } from '../../checker.js';
import { limits } from '../../notes.js';
import { type CellPlace, cellAt } from '../../place.js';
import { type Grid, textOf } from '../grid/grid.js';
import { keyOfParts, readPeriodParts } from '../grid/period.js';
import type { Mapping } from '../mapping.js';
import type { Column } from './column.js';
import type { HeadingRows } from './heading-rows.js';

/** The last day that the figures of a table reach, an ISO date, and the cell that says so. */
export interface DataDay {
  readonly day: string;
  readonly place: CellPlace;
}

/** What tells where the texts around a table are. */
interface Around extends Pick<HeadingRows, 'headingRow' | 'firstRow'> {
  readonly byRole: ReadonlyMap<Column['role'], Column>;
  readonly values: readonly Column[];
  readonly endRow: number;
  readonly lang: string;
}

/** So many rows below a table are its notes. */
const mostNotes = 40;

/**
 * The day to which the actuals of a year are, where a title or a note says it: "Số liệu thực hiện đến hết tháng 9/2019". Where two
 * say different days it is asked about, and the earlier one counts, so that no year is judged that is not over.
 */
export function dataDayOf(grid: Grid, layout: Around, mapping: Mapping, checker: Checker): DataDay | null {
  if (mapping.document.asOf !== undefined) return null;
  const years = yearsOfActuals(grid, layout, mapping);
  const newest = [...years].sort().at(-1);
  const found = [...textsAround(grid, layout)].flatMap(({ text, place }) => {
    const isBelow = place.row >= layout.endRow;
    const day = daySaid(text, grid, layout.lang) ?? (isBelow ? monthsSaid(text, grid, layout.lang) : null);
    // Of an earlier year nobody says it beside a later one.
    return day && day.slice(0, 4) === newest && !day.endsWith('12-31') ? [{ day, place, text }] : [];
  });
  const [first, ...others] = found.sort((a, b) => (a.day < b.day ? -1 : 1));
  const other = others.find(({ day }) => day !== first?.day);
  if (first && other) checker.note('bad-period', other.place, `${first.text} | ${other.text}`, 'one-period');
  return first ? { day: first.day, place: first.place } : null;
}

/** The years of which there are actuals: in headings, in the cells of a row, or declared. */
function yearsOfActuals(
  grid: Grid,
  { values, byRole, firstRow, endRow }: Around,
  mapping: Mapping,
): ReadonlySet<string> {
  const actuals = values.filter(({ scenario }) => (scenario ?? mapping.scenario ?? 'AC') === 'AC');
  const when = (['period', 'year'] as const).flatMap((role) => byRole.get(role)?.index ?? []);
  const inRows = grid
    .between(firstRow, Math.min(endRow, firstRow + mostRows))
    .flatMap((row) => when.flatMap((column) => textOf(row[column]).match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []));
  return new Set(
    actuals.flatMap(({ period }) =>
      period?.year ? (period.within === null ? [period.year] : []) : [mapping.period ?? [], inRows].flat(),
    ),
  );
}

/** So many rows tell of which years a table is. */
const mostRows = 1000;

function* textsAround(grid: Grid, { headingRow, endRow }: Around): Generator<{ text: string; place: CellPlace }> {
  for (const [from, to] of [
    [0, headingRow],
    [endRow, endRow + mostNotes],
  ] as const)
    for (const [at, cells] of grid.between(from, to).entries())
      for (const [column, cell] of cells.entries()) {
        const text = textOf(cell);
        if (typeof cell !== 'string' || text.length > limits.text) continue;
        const place = cellAt(from + at, column);
        yield { text, place };
        // "Số liệu đến ngày:" and the day in the cell beside it.
        const beside = cells.slice(column + 1).find((other) => textOf(other).trim() !== '');
        if (typeof beside === 'string' && beside.length <= limits.text) yield { text: `${text} ${beside}`, place };
      }
}

/** What may stand before the words of a note, from its beginning on. */
const lead = (note: string): string => `^(?:[^\\p{L}\\d]|(?:${note})[^\\p{L}\\d])*`;

/**
 * "Số liệu đến", "(As of": what a note begins with, and what stands before the last day; or that alone, at the beginning or in brackets
 * of a title. What else is said of a day, a deadline or a contract, begins with other words.
 */
const upTo = patternOfAll(
  ({ data, until, periods, note }) => {
    const day = [periods.day, ':'].filter(Boolean).join('|');
    return `(?:${lead(note)}|\\()(?:(?:(?:${data})[ :,]*)?(?:${until})|(?:${data})[ ,]*(?:${day}))`;
  },
  '',
  ' ?(.+)$',
);

/** "Lũy kế 9 tháng năm 2019", "YTD Sep 2019": figures of the first months. */
const firstMonths = patternOfAll(({ data, note }) => `${lead(note)}(?:${data})[ :]+`, '', '(.+)$');

/** A day has at most so many words: "ngày 30 tháng 9 năm 2019". */
const mostWords = 7;

/** The last day that a text says figures reach, or `null`. Of a whole year nobody says that. */
export const daySaid = (text: string, grid: Grid, lang: string): string | null =>
  dayIn(upTo().exec(plainHeading(text))?.at(-1), grid, lang, true);

/** The end of the first months that a note says figures are of; below such a title a year may be one. */
const monthsSaid = (text: string, grid: Grid, lang: string): string | null =>
  dayIn(firstMonths().exec(plainHeading(text))?.at(-1), grid, lang, false);

/** @param isLast whether any period ends on the day, or a year to date alone. */
function dayIn(text: string | undefined, grid: Grid, lang: string, isLast: boolean): string | null {
  const words = (text ?? '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .split(' ')
    .slice(0, mostWords);
  for (let count = words.length; count > 0; count--) {
    const said = words
      .slice(0, count)
      .join(' ')
      .replace(/[^\p{L}\p{N}]+$/u, '');
    const parts = readPeriodParts(said, grid.dating, lang);
    if (parts === null || typeof parts === 'string') continue;
    const key = keyOfParts(parts) ?? '';
    const period = parsePeriod(key) ?? parseYearToDate(key);
    if (!period || period.kind === 'year') return null;
    return isLast || period.kind === 'year-to-date' ? period.end : null;
  }
  return null;
}
