import type { Steps } from '../../../read/steps.js';
import { languages } from '../../../words/languages.js';
import { type CellPlace, cellAt } from '../../place.js';
import type { Grid } from '../grid/grid.js';
import { type NumberStyle, numberStyle, plainText } from '../grid/number-style.js';
import { holdsFigures } from './column.js';
import type { HeadingRows } from './heading-rows.js';

/** Cells that are looked at in one step. */
const stepCells = 128;

/** A number that has two readings, and where it stands. */
export interface Undecided {
  readonly text: string;
  readonly place: CellPlace;
}

/** The decimal marks that the numbers of a table show, and the first number that has two readings. */
interface Evidence {
  readonly marks: ReadonlySet<string>;
  readonly either: Undecided | null;
  /** Whether numbers with two readings are written with both marks: beside "1.300" a "1,200" is no thousand, or both are slips. */
  readonly isMixed: boolean;
}

/**
 * The language in which the numbers of a table are read, or the number for which somebody must say it; empty where it
 * makes no difference and nothing tells.
 *
 * What is declared decides. Otherwise it matters only where a number has two readings: then the other numbers and the
 * words of the headings decide, unless they contradict each other or there are none. Numbers alone stand for the first
 * language that writes them so.
 *
 * Headings in a language with a decimal comma tell nothing of what a program wrote: the rows of a service, cells between commas.
 *
 * @param ofWords the language of the headings.
 */
export function* languageOfNumbers(
  grid: Grid,
  headings: HeadingRows,
  declared: string | null,
  ofWords: string | null,
): Steps<string | Undecided> {
  if (declared !== null) return declared;
  const { marks, either, isMixed } = yield* evidenceIn(grid, headings);
  const [mark, other] = marks;
  const writing = languages().filter(({ numbers }) => other === undefined && numbers.decimalMark === mark);
  const decided = ofWords ?? writing[0]?.code;
  if (either === null) return decided ?? '';
  const isContradicted = mark !== undefined && !writing.some(({ code }) => code === decided);
  // Programs write "208.700" for 208.7 whatever the headings say, and commas between cells are theirs where a comma is a decimal mark.
  const { form, sniffed } = grid.table;
  const isOfProgram = form === 'rows' || sniffed?.separator === ',';
  const hasComma = languages().some(({ code, numbers }) => code === decided && numbers.decimalMark === ',');
  return isContradicted || ((isMixed || (isOfProgram && hasComma)) && mark === undefined)
    ? either
    : (decided ?? either);
}

/** In what styles the numbers in the columns of figures are written. */
function* evidenceIn(grid: Grid, { columns, firstRow }: HeadingRows): Steps<Evidence> {
  const figures = columns.filter(({ role }) => holdsFigures(role)).map(({ index }) => index);
  const marks = new Set<string>();
  const open = new Set<string>();
  let either: Undecided | null = null;
  let seen = 0;
  for (let row = firstRow; row < grid.length; row++) {
    for (const column of figures) {
      if (seen++ % stepCells === 0) yield row / grid.length;
      const cell = grid.cell(row, column);
      if (typeof cell !== 'string') continue;
      for (const style of stylesIn(cell)) {
        if (style === ',' || style === '.') marks.add(style);
        if (style !== 'either') continue;
        either ??= { text: cell, place: cellAt(row, column) };
        open.add(cell.includes(',') ? ',' : '.');
      }
    }
  }
  return { marks, either, isMixed: open.size > 1 };
}

/** The styles of the numbers in a cell, which may have words around them: "trên 1.234 tỷ". */
function stylesIn(cell: string): (NumberStyle | null)[] {
  const text = plainText(cell.trim());
  const style = numberStyle(text);
  return style === null ? (text.match(/\d[\d.,]*\d/g) ?? []).map(numberStyle) : [style];
}
