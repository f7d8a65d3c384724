import { parsePeriod } from '../../../calendar/index.js';
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
interface Around extends Pick<HeadingRows, 'headingRow'> {
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
  const years = new Set(
    layout.values
      .filter(
        ({ scenario, period }) => scenario === 'AC' && (period ? period.within === null : mapping.period !== null),
      )
      .map(({ period }) => period?.year ?? mapping.period),
  );
  const found = [...textsAround(grid, layout)].flatMap(({ text, place }) => {
    const day = daySaid(text, grid, layout.lang);
    return day && years.has(day.slice(0, 4)) && !day.endsWith('12-31') ? [{ day, place, text }] : [];
  });
  const [first, ...others] = found.sort((a, b) => (a.day < b.day ? -1 : 1));
  const other = others.find(({ day }) => day !== first?.day);
  if (first && other) checker.note('bad-period', other.place, `${first.text} | ${other.text}`, 'one-period');
  return first ? { day: first.day, place: first.place } : null;
}

function* textsAround(grid: Grid, { headingRow, endRow }: Around): Generator<{ text: string; place: CellPlace }> {
  for (const [from, to] of [
    [0, headingRow],
    [endRow, endRow + mostNotes],
  ] as const)
    for (const [at, cells] of grid.between(from, to).entries())
      for (const [column, cell] of cells.entries()) {
        const text = textOf(cell);
        if (typeof cell === 'string' && text.length <= limits.text) yield { text, place: cellAt(from + at, column) };
      }
}

/** "Số liệu đến", "(As of": what figures are of, and what stands before their last day, or that alone at the beginning. */
const upTo = patternOfAll(
  ({ data, until }) => `(?:^[^\\p{L}\\d]*|(?<!\\p{L})(?:${data})(?!\\p{L})[^.;:!?]*?(?<!\\p{L}))(?:${until})`,
  '',
  ' (.+)$',
);

/** A day has at most so many words: "ngày 30 tháng 9 năm 2019". */
const mostWords = 7;

/** The last day that a text says figures reach, or `null`. Of a whole year nobody says that. */
export function daySaid(text: string, grid: Grid, lang: string): string | null {
  const words = (upTo().exec(plainHeading(text))?.at(-1) ?? '').split(' ').slice(0, mostWords);
  for (let count = words.length; count > 0; count--) {
    const said = words
      .slice(0, count)
      .join(' ')
      .replace(/[^\p{L}\p{N}]+$/u, '');
    const parts = readPeriodParts(said, grid.dating, lang);
    if (parts === null || typeof parts === 'string') continue;
    const period = parsePeriod(keyOfParts(parts) ?? '');
    return period && period.kind !== 'year' ? period.end : null;
  }
  return null;
}
