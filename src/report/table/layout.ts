import type { FiscalYear } from '../../calendar/index.js';
import type { Steps } from '../../read/steps.js';
import { type Merge, type RawCell, type RawTable, type Rows, rowsBetween } from '../../read/table.js';
import { headingsOf, patternOfAll, plainHeading } from '../../words/headings.js';
import type { HeadingKey } from '../../words/language.js';
import { languages } from '../../words/languages.js';
import type { Scenario } from '../model.js';
import { limits } from '../notes.js';
import { remembering } from '../remembering.js';
import { type Heading, joinHeadings, parseHeading } from './heading.js';
import { type ColumnRole, columnRoles, type Mapping } from './mapping.js';
import type { PeriodParts } from './period.js';
import {
  firstRowOfData,
  isFigure,
  isNumbering,
  isUnitRow,
  onOneLine,
  textOf,
  unitStated,
  unitStatedIn,
} from './preamble.js';

/** What one column of a table holds. */
export interface Column {
  /** Which column it is, counted from 0. */
  readonly index: number;
  /** Its heading as it stands in the table, from the top down. */
  readonly heading: string;
  /** What it holds; `'value'` for figures of any scenario, `null` where nobody knows. */
  readonly role: Exclude<ColumnRole, 'AC' | 'PL' | 'PY' | 'FC'> | null;
  /** What its heading says of every figure in it. */
  readonly scenario: Scenario | null;
  readonly period: PeriodParts | null;
  readonly unit: string | null;
  readonly indicator: string | null;
}

/** Where the headings of a table stand, and what they say. */
export interface TableLayout {
  /** The first row of data, counted from 0. */
  readonly firstRow: number;
  /** The first row of the headings. */
  readonly headingRow: number;
  readonly columns: readonly Column[];
  /** The unit that stands above the figures, "Đơn vị tính: tỷ đồng". */
  readonly unit: string | null;
  /** The language of the headings. */
  readonly lang: string | null;
}

/** The headings are looked for in this many rows. */
const searched = 40;
const maxHeadingRows = 4;

/** Headings that are read in one step. */
const stepLength = 8;

/** What headings are read with. */
interface Reading {
  /** What a text says as a heading; each text is read once, in however many cells it stands. */
  readonly parse: (text: string) => Heading;
  /** What the mapping says that columns hold, by their heading as headings are compared. */
  readonly declared: ReadonlyMap<string, ColumnRole>;
  /** The names of indicators that the mapping declares. */
  readonly indicators: ReadonlySet<string>;
}

function readingOf(
  { dates, headings, indicator, document }: Mapping,
  fiscal: FiscalYear | undefined,
  lang: string | null,
): Reading {
  return {
    parse: remembering((text: string) => parseHeading(text, { dates, fiscal, lang })),
    declared: new Map([...headings].map(([heading, role]) => [plainHeading(heading), role])),
    indicators: new Set([...namesIn(document.indicators), ...(indicator === null ? [] : [indicator])]),
  };
}

/** The layout of `table`, or `null` where no row looks like headings. */
export function* layoutOf(
  table: RawTable<Rows>,
  mapping: Mapping,
  fiscal: FiscalYear | undefined,
): Steps<TableLayout | null> {
  const layout = yield* shapeIn(mapping.lang, table, mapping, fiscal);
  const lang = mapping.lang ?? layout?.lang ?? null;
  // Once its language is known, so is which of two meanings a word has: "T1" is a quarter in French.
  return lang === mapping.lang ? layout : yield* shapeIn(lang, table, mapping, fiscal);
}

/** The layout where words of `lang` go first. */
function* shapeIn(
  lang: string | null,
  table: RawTable<Rows>,
  mapping: Mapping,
  fiscal: FiscalYear | undefined,
): Steps<TableLayout | null> {
  const reading = readingOf(mapping, fiscal, lang);
  const candidates: number[] = [];
  for (let row = 0; row < Math.min(table.rows.length, searched); row++) {
    yield* readAhead(table.rows.at(row) ?? [], reading);
    if (isHeadingRow(table, row, reading)) candidates.push(row);
  }
  // A title such as "KẾT QUẢ KINH DOANH" has words of headings too; one that names who or what goes first.
  const isNaming = (row: number): boolean =>
    (table.rows.at(row) ?? []).some((cell) => {
      const { role } = columnOf(0, [textOf(cell)], reading);
      return role !== null && role !== 'value';
    });
  const headingRow = candidates.find(isNaming) ?? candidates[0];
  if (headingRow === undefined) return null;

  // A row of a text file that is longer than its headings has a mark too many, and is no column without a name.
  const measured = rowsBetween(table.rows, headingRow, headingRow + (table.form === 'csv' ? 1 : maxHeadingRows));
  const width = Math.max(...measured.map(({ length }) => length));
  const levels = [headingTexts(table, headingRow, width)];
  let firstRow = headingRow + 1;
  let unit = yield* unitIn(rowsBetween(table.rows, 0, headingRow));
  // The keys of a service are its headings, and every row is data.
  const mostLevels = table.form === 'rows' ? 1 : maxHeadingRows;
  for (; levels.length < mostLevels && firstRow < headingRow + searched; firstRow++) {
    const row = table.rows.at(firstRow) ?? [];
    yield* readAhead(row, reading);
    const above = joinedColumns(levels, reading);
    const asides = unitsBeside(row, above);
    if (!continues(row, asides, above, reading)) break;
    const level = headingTexts(table, firstRow, width);
    for (const [column, stated] of asides) {
      level[column] = '';
      unit ??= stated;
    }
    if (level.some((text) => text !== '')) levels.push(level);
  }
  if (table.merges.length === 0) {
    for (const [at, level] of levels.entries()) fillRight(level, levels.slice(at + 1));
  }
  return {
    headingRow,
    firstRow: firstRowOfData(table.rows, firstRow, searched),
    columns: joinedColumns(levels, reading),
    unit: unit ?? (yield* unitIn(rowsWithoutFigures(table.rows, firstRow))),
    lang: languageOf(table, levels, reading),
  };
}

/** Reads the texts of a row that may be headings, so that what asks for them again does not stop a page. */
function* readAhead(row: readonly RawCell[], { parse }: Reading): Steps<void> {
  if (row.some((cell) => isFigure(textOf(cell)))) return;
  for (const [at, cell] of row.entries()) {
    if (at % stepLength === 0) yield 0;
    const text = textOf(cell);
    if (text.trim() !== '' && text.length <= limits.text) parse(text);
  }
}

/** Whether at least half of the cells are names of columns, and none is a figure. */
function isHeadingRow({ rows }: RawTable<Rows>, at: number, reading: Reading): boolean {
  const cells = (rows.at(at) ?? []).map((cell, index) => ({ text: textOf(cell), index }));
  const filled = cells.filter(({ text }) => text.trim() !== '');
  if (filled.some(({ text }) => isFigure(text))) return false;
  const known = filled.map(({ text, index }) => columnOf(index, [text], reading)).filter(({ role }) => role !== null);
  if (known.length * 2 < filled.length || filled.length < 2) return false;
  // A single known name may stand in a title; over a figure it is a heading.
  return known.length > 1 || known.some(({ index }) => isFigure(textOf(rows.at(at + 1)?.[index])));
}

/** What the columns hold, from all rows of headings. */
const joinedColumns = (levels: readonly (readonly string[])[], reading: Reading): Column[] =>
  (levels[0] ?? []).map((_, index) =>
    columnOf(
      index,
      levels.map((level) => level[index] ?? ''),
      reading,
    ),
  );

/** The units that a row states of the whole table, by column: alone in the row, or in a column that has no figures. */
function unitsBeside(row: readonly RawCell[], above: readonly Column[]): ReadonlyMap<number, string> {
  const isAlone = isUnitRow(row);
  const units = new Map<number, string>();
  for (const [column, cell] of row.entries()) {
    const unit = unitStatedIn(cell);
    if (unit !== null && (isAlone || !holdsFigures(above[column]?.role))) units.set(column, unit);
  }
  return units;
}

const holdsFigures = (role: Column['role'] | undefined): boolean =>
  role === 'value' || (role !== undefined && isStatement(role));

/** Whether the row goes on with the headings: beside `asides` it says more of columns of figures, and nothing of who and when. */
function continues(
  row: readonly RawCell[],
  asides: ReadonlyMap<number, string>,
  above: readonly Column[],
  reading: Reading,
): boolean {
  const filled = row.map(textOf).flatMap((text, index) => (text.trim() === '' ? [] : [{ text, index }]));
  if (filled.length === 0 || filled.some(({ text }) => isFigure(text))) return false;
  return filled.every(({ text, index }) => {
    if (asides.has(index)) return true;
    const { scenario, period, unit, role } = columnOf(index, [text], reading);
    const saysMore = scenario !== null || period !== null || unit !== null || role === 'value' || isStatement(role);
    const { heading = '', role: roleAbove = null } = above[index] ?? {};
    return saysMore && (heading === '' || roleAbove === null || holdsFigures(roleAbove));
  });
}

export const isStatement = (role: Column['role']): role is 'growth' | 'attainment' | 'share' =>
  role === 'growth' || role === 'attainment' || role === 'share';

/** The texts of a row of headings; cells that are merged all have the text of the first. */
function headingTexts(table: RawTable<Rows>, row: number, width: number): string[] {
  const texts = Array.from({ length: width }, (_, column) => textOf(table.rows.at(row)?.[column]));
  for (const merge of table.merges) {
    if (!covers(merge, row)) continue;
    const text = textOf(table.rows.at(merge.row)?.[merge.column]);
    for (let column = merge.column; column < Math.min(merge.column + merge.columns, width); column++) {
      texts[column] = text;
    }
  }
  return texts;
}

const covers = ({ row, rows }: Merge, at: number): boolean => at >= row && at < row + rows;

/** In a text file a merged heading leaves blanks behind it; a blank with a heading below belongs to its left. */
function fillRight(level: string[], below: readonly (readonly string[])[]): void {
  for (let column = 1; column < level.length; column++) {
    const hasMore = below.some((row) => (row[column] ?? '') !== '');
    const leftHasMore = below.some((row) => (row[column - 1] ?? '') !== '');
    if (level[column] === '' && hasMore && leftHasMore) level[column] = level[column - 1] ?? '';
  }
}

const aside = patternOfAll(({ words }) => words.aside, '^');

/** What a column holds, from its headings. */
function columnOf(index: number, texts: readonly string[], { parse, declared, indicators }: Reading): Column {
  const used = texts.filter((text, at) => text.trim() !== '' && texts.indexOf(text) === at);
  const heading = used.map(onOneLine).join(' / ');
  const base = { index, heading, scenario: null, period: null, unit: null, indicator: null };
  if (used.length === 0) return { ...base, role: null };
  const joined = heading.length > limits.text ? 'conflict' : joinHeadings(used.map(parse));
  const said = declaredRole(used, declared);
  if (said !== undefined) return declaredColumn(said, base, joined === 'conflict' ? null : joined);
  if (joined === 'conflict' || aside().test(joined.rest)) return { ...base, role: null };
  const { key, scenario, period, unit, rest } = joined;
  const heard = { ...base, scenario, period, unit };
  if (key !== null && key !== 'value') {
    if (isStatement(key as Column['role'])) return { ...heard, role: key as 'growth' };
    const role = otherRoles[key] ?? columnRoles.find((named) => named === key);
    return { ...base, role: scenario === null ? ((role as Column['role']) ?? null) : null };
  }
  const isNamed = rest !== '' && isIndicatorName(rest);
  const isValue = key === 'value' || scenario !== null || unit !== null || period !== null || indicators.has(rest);
  if (!isValue || (rest !== '' && !isNamed)) return { ...base, role: null };
  return { ...heard, role: 'value', indicator: rest === '' ? null : rest };
}

/** The roles that are called otherwise than the heading of their column. */
const otherRoles: Partial<Record<HeadingKey, ColumnRole>> = { number: 'ignore', member: 'dimension' };

/** "9 tháng", "lũy kế", "so với" say something of time or of two figures, and are the name of nothing. */
const isIndicatorName = (text: string): boolean => !/\p{Nd}|%|\//u.test(text) && !noNames().test(text);

const noNames = patternOfAll((headings) => headings.noNames);

function declaredRole(texts: readonly string[], declared: Reading['declared']): ColumnRole | undefined {
  if (declared.size === 0) return undefined;
  return [texts.join(' / '), ...texts.toReversed()].map((text) => declared.get(plainHeading(text))).find(Boolean);
}

function declaredColumn(role: ColumnRole, base: Omit<Column, 'role'>, heading: Heading | null): Column {
  const said = heading ? { period: heading.period, unit: heading.unit } : {};
  if (role === 'AC' || role === 'PL' || role === 'PY' || role === 'FC') {
    return { ...base, ...said, role: 'value', scenario: role };
  }
  if (role === 'value' || isStatement(role)) {
    const indicator = role === 'value' && heading?.rest ? heading.rest : null;
    return { ...base, ...said, role, scenario: heading?.scenario ?? null, indicator };
  }
  return { ...base, role };
}

/** The names and IDs in a list of a mapping, whatever it is. */
export function namesIn(list: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  for (const item of Array.isArray(list) ? list : []) {
    if (typeof item !== 'object' || item === null) continue;
    for (const key of ['id', 'name']) {
      const name: unknown = Object.hasOwn(item, key) ? (item as Record<string, unknown>)[key] : null;
      if (typeof name === 'string') names.add(name);
    }
  }
  return names;
}

/** The first rows behind the headings up to one that has a figure, which no unit of the whole table stands below. */
function rowsWithoutFigures(rows: Rows, from: number): RawTable['rows'] {
  const hasFigure = (row: readonly RawCell[]): boolean =>
    !isNumbering(row) && row.some((cell) => isFigure(textOf(cell)));
  const first = rowsBetween(rows, from, from + searched);
  const end = first.findIndex(hasFigure);
  return end < 0 ? first : first.slice(0, end);
}

/** The first unit that one of the rows states of the whole table. */
function* unitIn(rows: RawTable['rows']): Steps<string | null> {
  for (const row of rows) {
    const stated = unitStated(row);
    if (stated !== null) return stated.unit;
    yield 0;
  }
  return null;
}

/** The language whose letters `text` has, where no other language has them. */
const byLetters = (text: string): string | undefined =>
  languages().find((language) => {
    const { letters } = headingsOf(language);
    return letters !== '' && new RegExp(letters).test(text);
  })?.code;

/**
 * The language of the headings: the one whose letters they have or, of the words that were recognised, the first that
 * has them all.
 */
function languageOf(table: RawTable<Rows>, levels: readonly (readonly string[])[], { parse }: Reading): string | null {
  const texts = levels.flat().filter(Boolean);
  const own = texts.map(byLetters).find(Boolean);
  if (own !== undefined) return own;
  const short = texts.filter(({ length }) => length <= limits.text);
  const words = short.map((text) => parse(text).langs).filter((langs) => langs.length > 0);
  const cells = rowsBetween(table.rows, 0, searched).flatMap((row) => row.map((cell) => byLetters(textOf(cell))));
  // English headings over Vietnamese names say nothing of the numbers.
  const found = [...words, ...[...new Set(cells)].flatMap((code) => (code === undefined ? [] : [[code]]))];
  return found[0]?.find((code) => found.every((langs) => langs.includes(code))) ?? null;
}
