import type { Steps } from '../../../read/steps.js';
import type { RawCell } from '../../../read/table.js';
import { headingOf, patternOfAll, plainHeading } from '../../../words/headings.js';
import { kindOfName } from '../../../words/kind-of-name.js';
import { remembering } from '../../remembering.js';
import type { TableContext } from '../context.js';
import { readCell } from '../grid/cell.js';
import { type Grid, isFilled, textOf } from '../grid/grid.js';
import { isNumbering } from '../grid/numbering.js';
import { unitStated } from '../grid/unit-line.js';
import { withoutUnit } from '../grid/unit-text.js';
import { type Column, numbersIn } from '../layout/column.js';
import { headingsBelow } from '../layout/second-table.js';
import type { KeyCells } from './key-cells.js';
import { numberingOf } from './numbering-of-row.js';

/**
 * What its name says of a line: that it adds up others, for sure or perhaps; that it is their average, a date or anything else that is
 * nobody; or that it is a part of the line above, "Trong đó: …".
 */
export type Told = 'total' | 'perhaps-total' | 'nobody' | 'aside' | null;

/** A name of a column with all its figures, which may add up those of others. */
export interface Line {
  readonly name: string;
  /** Its rows, counted from 0. */
  readonly rows: number[];
  readonly told: Told;
  /** Its numbering, "II", "1.2", where there is one. */
  readonly numbering: string;
  /** How many spaces stand before its name, and one for a dash. */
  readonly indent: number;
  /** Whether a dash, a plus or a dot stands before its name. */
  readonly isItem: boolean;
  /** Whether none of its rows has anything where figures stand. */
  isBlank: boolean;
  /** Its figures as whole numbers in the last decimal of their column, by which figure of a row they are. */
  readonly figures: Map<string, number>;
}

/** Tables with more rows list what somebody counts, and not what a sheet adds up: the first rows tell. */
const mostRows = 20_000;

/** What adds up in so many columns is no chance. */
const mostColumns = 8;

/** Rows that are read in one step. */
const stepLength = 64;

/** What tells rows of one name apart. */
const otherKeys = ['indicator', 'unit', 'period', 'year', 'half', 'quarter', 'month', 'week', 'scenario'] as const;

/** The lines of the column at `index`, in their order. */
export function* linesOf(context: TableContext, cells: KeyCells, index: number): Steps<readonly Line[]> {
  const { grid, layout } = context;
  const end = Math.min(layout.endRow, layout.firstRow + mostRows);
  const others = [...otherKeys.map((role) => layout.byRole.get(role)), ...layout.dimensions].flatMap((column) =>
    column && column.index !== index ? [column.index] : [],
  );
  const numbers = numbersIn(layout.columns);
  const isRatioName = remembering((name) => kindOfName(name) === 'ratio');
  const added = layout.values
    .filter(({ unit, indicator }) => unit !== '%' && !isRatioName(indicator ?? ''))
    .slice(0, mostColumns);
  const lines = new Map<string, Line>();
  const seen = new Map<string, number>();
  const digits: { readonly line: Line; readonly key: string; readonly column: Column; readonly value: string }[] = [];
  for (let row = layout.firstRow; row < end; row++) {
    if ((row - layout.firstRow) % stepLength === 0) yield (row - layout.firstRow) / (end - layout.firstRow);
    const name = cells.at(row, index);
    const headings = headingsBelow(grid.row(row), grid, layout);
    if (headings === 'another') break;
    if (name === '' || headings !== null || isNumbering(grid.row(row), grid.row(row + 1))) continue;
    const slice = others.map((column) => cells.at(row, column)).join('\u0000');
    // "Cộng" behind each part is a line of its own each time.
    const count = seen.get(`${slice}\u0000${name}`) ?? 0;
    seen.set(`${slice}\u0000${name}`, count + 1);
    const line =
      lines.get(`${name}\u0000${count}`) ?? lineOf(name, row, numberingOf(name, row, numbers, cells), grid, index);
    lines.set(`${name}\u0000${count}`, line);
    line.rows.push(row);
    if (line.isBlank) line.isBlank = isBlankRow(grid.row(row), context);
    if (isRatioName(cells.of(row, 'indicator')) || withoutUnit(cells.of(row, 'indicator')).unit === '%') continue;
    for (const column of added) {
      const cell = grid.cell(row, column.index);
      const read = isFilled(cell) ? readCell(cell, layout.lang) : 'blank';
      if (typeof read === 'object' && 'value' in read && read.isPlain)
        digits.push({ line, key: `${slice}\u0000${column.index}`, column, value: String(read.value) });
    }
  }
  const decimals = new Map<Column, number>();
  for (const { column, value } of digits) {
    const places = value.split('.')[1]?.length ?? 0;
    if (places > (decimals.get(column) ?? 0)) decimals.set(column, places);
  }
  for (const { line, key, column, value } of digits) {
    const whole = Math.round(Number(value) * 10 ** (decimals.get(column) ?? 0));
    if (Number.isSafeInteger(whole)) line.figures.set(key, whole);
  }
  return [...lines.values()];
}

/** Whether a row has nothing where figures stand, nor why there is none, and says no unit. */
function isBlankRow(row: readonly RawCell[], { layout }: TableContext): boolean {
  const missing = layout.byRole.get('missing');
  const places = missing ? [...layout.values, missing] : layout.values;
  return !places.some(({ index }) => isFilled(row[index])) && unitStated(row) === null;
}

function lineOf(name: string, row: number, numbering: string, grid: Grid, column: number): Line {
  const isItem = /^[-+–•·*]\s*\p{L}/u.test(name);
  const spaces = /^[\s\u00a0]*/.exec(textOf(grid.cell(row, column)))?.[0].length ?? 0;
  return {
    name,
    rows: [],
    told: toldBy(name, grid),
    numbering,
    indent: spaces + Number(isItem),
    isItem,
    isBlank: true,
    figures: new Map(),
  };
}

const perhaps = patternOfAll(({ totals }) => totals);
const nobody = patternOfAll(({ averages }) => `^(?:${averages})(?!\\p{L})|(?<!\\p{L})(?:${averages})$`);
const aside = patternOfAll(({ words }) => words.aside, '^[-+–•·*(]?\\s*(?:', ')(?!\\p{L})');

/** What a name says. */
function toldBy(name: string, grid: Grid): Told {
  const plain = plainHeading(name);
  if (headingOf(plain)?.key === 'total') return 'total';
  if (aside().test(plain)) return 'aside';
  const { scenario, time, rest, key } = grid.heading(name);
  const isHeading = rest === '' && key === null && (scenario !== null || time !== null);
  // "Tỷ lệ hoàn thành (%)" below organisations is none of them.
  if (isHeading || nobody().test(plain) || /%\s*\)?$/.test(plain)) return 'nobody';
  return perhaps().test(plain.replace(/^\(?(?:[ivx]+|\p{L}|\d+)[.)] ?/u, '')) ? 'perhaps-total' : null;
}
