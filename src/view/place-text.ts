import { type Place, placeName } from '../report/place.js';
import type { TableReport } from '../report/table/report.js';
import { fullLanguage } from '../words/full-language.js';
import type { Lang } from '../words/language.js';
import { say } from '../words/say.js';

/** Where the places of a report lead: `readFile` and `readTable` give it. */
export type PlaceSource = Pick<TableReport, 'origin' | 'cellOf'>;

const nowhere: PlaceSource = { origin: null, cellOf: () => null };

/**
 * Where `place` is for a person who has the file open: file, sheet and cell, or line and column.
 *
 * A place that leads to no cell is printed as {@link placeName} does, and so is each where no source is known.
 *
 * @example
 * const table = finish(readCsv(new TextEncoder().encode('Đơn vị;Năm;TH\nHuyện A;2018;x'), 'a.csv'))
 * const read = finish(readTable(table, { indicator: 'Doanh thu' }))
 * placeText(read.issues[0].place, 'en', read) //=> 'a.csv, line 2, column 3 (cell C2)'
 */
export function placeText(place: Place, lang: Lang, { origin, cellOf }: PlaceSource = nowhere): string {
  const found = cellOf(place) ?? place;
  if (origin === null || found.at !== 'cell') return placeName(found);
  const { row, column } = found;
  // The headings of rows are their keys, and no record.
  const form = origin.form === 'rows' && row === 0 ? 'key' : origin.form;
  return say(fullLanguage(lang), `place-${form}`, {
    source: origin.source,
    sheet: origin.sheet ?? '',
    cell: placeName(found),
    row: String(row + 1),
    item: String(row),
    line: String(origin.lines?.[row] ?? row + 1),
    column: String(column + 1),
  });
}
