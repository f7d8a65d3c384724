import type { Steps } from '../../../read/steps.js';
import type { RawCell } from '../../../read/table.js';
import { plainHeading } from '../../../words/headings.js';
import type { Checker } from '../../checker.js';
import { cellAt } from '../../place.js';
import { remembering } from '../../remembering.js';
import { declaredNames } from '../declared.js';
import { type Grid, textOf } from '../grid/grid.js';
import { numberStyle } from '../grid/number-style.js';
import { hasOpenYears, readOpenSpan, readPeriodParts } from '../grid/period.js';
import { isUnitText } from '../grid/unit-text.js';
import type { Mapping } from '../mapping.js';
import type { Column, Reading } from './column.js';
import { type Columns, headingCell, sortColumns } from './columns.js';
import { type DataDay, dataDayOf } from './data-day.js';
import { endOf } from './end.js';
import { languageOfHeadings } from './heading-language.js';
import { type HeadingRows, headingRowsIn, searched } from './heading-rows.js';
import { languageOfNumbers } from './number-language.js';

/** Which cell of a table is what: the second of four steps. */
export interface TableLayout extends HeadingRows, Columns {
  /** The unit of figures that name none: beside the headings or declared. */
  readonly unit: string | null;
  /** The language in which numbers and words are read; empty where nothing tells. */
  readonly lang: string;
  /** The row behind the last one: what stands below are notes and signatures. */
  readonly endRow: number;
  /** The last day that the actuals of a year reach; `null` where nobody says it. */
  readonly dataDay: DataDay | null;
}

/** A table that is not read, for a reason that was noted. */
export interface RefusedTable {
  readonly isRefused: true;
  /** Its language, as far as it is known. */
  readonly lang: string | null;
}

/** The layout of a table. What is not understood is noted: a column is left out, or the whole table is. */
export function* layoutOf(grid: Grid, mapping: Mapping, checker: Checker): Steps<TableLayout | RefusedTable> {
  const { headings: read, lang: ofWords } = yield* headingsIn(grid, mapping);
  const headings = read && withUnits(read, grid);
  if (headings === null) {
    if (!noteOpenYears(grid, checker)) checker.note('no-headings', cellAt(0, 0), firstText(grid), 'headings');
    return { isRefused: true, lang: mapping.lang };
  }
  const lang = yield* languageOfNumbers(grid, headings, mapping.lang, ofWords);
  if (typeof lang === 'object') {
    checker.note('ambiguous-marks', lang.place, lang.text, 'language');
    return { isRefused: true, lang: ofWords };
  }
  const columns = sortColumns(headings, grid, mapping, lang, checker);
  if (isNameless(columns, grid, headings)) {
    const [unknown] = columns.ignored;
    checker.note('nameless-rows', headingCell(headings, unknown), unknown?.heading, 'name-column');
    return { isRefused: true, lang };
  }
  const layout = { ...headings, ...columns, unit: headings.unit ?? mapping.unit, lang };
  const endRow = grid.table.form === 'rows' ? grid.length : endOf(grid, layout);
  const ended = { ...layout, endRow };
  return { ...ended, dataDay: dataDayOf(grid, ended, mapping, checker) };
}

/** The headings, read once more where their own words tell the language: "T1" is a quarter in French. */
function* headingsIn(grid: Grid, mapping: Mapping): Steps<{ headings: HeadingRows | null; lang: string | null }> {
  const read = (lang: string | null): Steps<HeadingRows | null> => headingRowsIn(grid, readingOf(grid, mapping, lang));
  const headings = yield* read(mapping.lang);
  if (headings === null) return { headings, lang: mapping.lang };
  const lang = languageOfHeadings(grid, headings.levels);
  if (mapping.lang !== null || lang === null) return { headings, lang };
  const again = yield* read(lang);
  return { headings: again, lang: again && languageOfHeadings(grid, again.levels) };
}

function readingOf(
  { heading, dating }: Grid,
  { headings, indicator, document }: Mapping,
  lang: string | null,
): Reading {
  const declared = declaredNames(document.indicators).keys();
  return {
    heading,
    periodOf: remembering((time) => {
      const parts = readPeriodParts(time, dating, lang) ?? readOpenSpan(time, dating, lang);
      return typeof parts === 'string' ? null : parts;
    }),
    declared: new Map([...headings].map(([text, role]) => [plainHeading(text), role])),
    indicators: new Set([...declared, ...(indicator === null ? [] : [indicator])]),
  };
}

/** The headings, where "Đơn vị" over nothing but units is the column of units: it may name organisations as well. */
function withUnits(headings: HeadingRows, grid: Grid): HeadingRows {
  const { columns, firstRow } = headings;
  const has = (role: Column['role']): boolean => columns.some((column) => column.role === role);
  const [organisation, ...others] = columns.filter(({ role }) => role === 'organisation');
  if (!organisation || others.length > 0 || !has('indicator') || has('unit')) return headings;
  const texts = grid.between(firstRow, firstRow + searched).map((row) => textOf(row[organisation.index]).trim());
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0 || !filled.every((text) => isUnitText(text))) return headings;
  const asUnit = (column: Column): Column => (column === organisation ? { ...column, role: 'unit' } : column);
  return { ...headings, columns: columns.map(asUnit) };
}

/** Notes the first heading that names a pair of years, whether there is one. */
function noteOpenYears(grid: Grid, checker: Checker): boolean {
  for (const [row, cells] of grid.between(0, searched).entries()) {
    const column = cells.findIndex((cell) => hasOpenYears(textOf(cell), grid.dating));
    if (column < 0) continue;
    checker.note('bad-period', cellAt(row, column), grid.text(row, column), 'fiscal-year', 'ambiguous-years');
    return true;
  }
  return false;
}

/** The texts of the first row that has any. */
function firstText(grid: Grid): string {
  let row = 0;
  while (row < grid.length && grid.row(row).length === 0) row++;
  return grid
    .row(row)
    .filter((cell) => typeof cell === 'string')
    .join(' ');
}

/** Whether nothing says whom or what a row speaks of, while a column that nobody understands has words in it. */
function isNameless({ byRole, dimensions, ignored }: Columns, grid: Grid, { firstRow }: HeadingRows): boolean {
  if (byRole.has('organisation') || byRole.has('indicator') || dimensions.length > 0) return false;
  const isWord = (cell: RawCell | undefined): boolean =>
    typeof cell === 'string' && cell.trim() !== '' && numberStyle(cell) === null;
  const first = grid.between(firstRow, firstRow + 20);
  return ignored.some(({ index }) => first.some((row) => isWord(row[index])));
}
