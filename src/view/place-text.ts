import type { Finding, Statement } from '../reconcile/finding.js';
import type { Issue } from '../report/issue.js';
import type { TableReport } from '../report/table/report.js';
import { fullLanguage } from '../words/full-language.js';
import type { Lang } from '../words/language.js';
import { say } from '../words/say.js';

/** Where the places of a report lead: `readFile` and `readTable` give it. */
export type PlaceSource = Pick<TableReport, 'origin' | 'cellOf'>;

/**
 * Where `place` is for a person who has the file open: file, sheet and cell, or line and column.
 *
 * A place of a report that came from no table, such as `$.entries[3].value`, stays as it is, and so does what `cellOf`
 * gives where that is no cell, such as the name of a field.
 *
 * @example
 * const table = finish(readCsv(new TextEncoder().encode('Đơn vị;Năm;TH\nHuyện A;2018;x'), 'a.csv'))
 * const read = finish(readTable(table, { indicator: 'Doanh thu' }))
 * placeText(read.issues[0].place, 'en', read) //=> 'a.csv, line 2, column 3 (cell C2)'
 */
export function placeText(place: string, lang: Lang, { origin, cellOf }: PlaceSource): string {
  const cell = cellOf(place) ?? place;
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  if (origin === null || letters === '') return cell;
  const row = Number(digits);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  // The headings of rows are their keys, and no record.
  const form = origin.form === 'rows' && row === 1 ? 'key' : origin.form;
  return say(fullLanguage(lang), `place-${form}`, {
    source: origin.source,
    sheet: origin.sheet ?? '',
    cell,
    row: String(row),
    item: String(row - 1),
    line: String(origin.lines?.[row - 1] ?? row),
    column: String(column),
  });
}

/** The issue with its place as {@link placeText} says it. */
export const placedIssue = (issue: Issue, lang: Lang, source: PlaceSource): Issue => ({
  ...issue,
  place: placeText(issue.place, lang, source),
});

/** The finding with all its places as {@link placeText} says them. */
export function placedFinding(finding: Finding, lang: Lang, source: PlaceSource): Finding {
  const text = (place: string): string => placeText(place, lang, source);
  const placed = (statement: Statement): Statement => ({
    ...statement,
    place: statement.place === null ? null : text(statement.place),
  });
  const { stated, computed, scale } = finding;
  return {
    ...finding,
    stated: { ...stated, place: text(stated.place) },
    computed: { ...computed, operands: computed.operands.map(placed) },
    scale: scale && { ...scale, place: text(scale.place) },
  };
}
