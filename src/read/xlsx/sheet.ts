import { refuse } from '../container/refusal.js';
import type { Steps } from '../steps.js';
import type { Merge, RawCell } from '../table.js';
import { type CellContext, cellValue } from './cell.js';
import { requireWithin } from './limits.js';
import { type Package, readPart } from './package.js';
import { readRange, readReference } from './reference.js';
import { textCollector } from './text.js';

/** The cells of a sheet: row `i` is row `i + 1` of the sheet. */
export interface SheetCells {
  readonly rows: readonly (readonly RawCell[])[];
  readonly merges: readonly Merge[];
}

/** Every row without content: one for all of them, as a sheet may have a million. */
const emptyRow: readonly RawCell[] = Object.freeze([]);

const partsOfCell = ['v', 'f', 'is', 'extLst'];

const rowsAtOnce = 2_000;

/**
 * Reads the cells of the sheet in `part`, hidden rows and columns included.
 *
 * Cells stand where their reference says; those without one follow the cell before, and so do rows. Blank cells at the end
 * of a row and blank rows at the end of the sheet are left out.
 *
 * @throws {Refusal} also where two cells with content stand in one place, and where merged cells overlap: no one knows
 *   which is meant.
 */
export function* readSheet(file: Package, part: string, context: CellContext): Steps<SheetCells> {
  const rows: RawCell[][] = [];
  const merges: Merge[] = [];
  const collector = textCollector();
  let [row, column] = [-1, -1];
  let [type, value] = ['n', ''];
  let style: string | null = null;
  let [isInCell, isInValue, hasValue] = [false, false, false];
  let [cells, gridCells] = [0, 0];
  /** The row that the last cell went to. */
  let [line, lineAt] = [[] as RawCell[], -1];

  yield* readPart(file, part, 'worksheet', (xml) => {
    const { kind, name, depth } = xml;
    if (isInCell) {
      if (kind === 'text') {
        if (isInValue) value += xml.text;
      } else if (depth === 5 && name === 'v') {
        // 1 and 2 are not 12.
        if (kind === 'open' && hasValue) refuse();
        isInValue = kind === 'open';
        hasValue = true;
      } else if (isInValue) refuse();
      else if (depth === 4) {
        isInCell = false;
        // Some writers put an inline string where that of a formula stands.
        const inline = type === 'inlineStr' ? collector.taken() : '';
        place(inline || cellValue(type === 'inlineStr' ? 'str' : type, style, value, context));
      } else if (depth === 5 && !partsOfCell.includes(name)) refuse();
      if (type === 'inlineStr') collector.take(xml);
    } else if (kind !== 'open') return;
    else if (depth === 4 && xml.parent === 'row') {
      if (name !== 'c') return name === 'extLst' ? undefined : refuse();
      isInCell = true;
      hasValue = false;
      const reference = xml.attribute('r');
      if (reference === null) column++;
      else ({ row, column } = readReference(reference));
      type = xml.attribute('t') ?? 'n';
      style = xml.attribute('s');
      value = '';
    } else if (depth === 3 && xml.parent === 'sheetData') {
      // A cell outside a row would be lost.
      if (name !== 'row') refuse();
      row = rowOf(xml.attribute('r'), row);
      column = -1;
    } else if (depth === 3 && name === 'mergeCell' && xml.parent === 'mergeCells') {
      addMerge(readRange(xml.attribute('ref') ?? refuse()));
    }
  });

  yield* clearMerged(rows, merges);
  return { rows: yield* withoutBlanks(rows), merges };

  function place(content: RawCell): void {
    if (content === '') return;
    requireWithin(row + 1, 'rows');
    requireWithin(column + 1, 'columns');
    requireWithin(++cells, 'cells');
    if (row !== lineAt) {
      line = rows[row] ?? [];
      rows[row] = line;
      lineAt = row;
    }
    // Asking an array for what is behind its end is slow.
    if (column < line.length) {
      if (line[column] !== '') refuse();
    } else {
      gridCells += column + 1 - line.length;
      requireWithin(gridCells, 'gridCells');
    }
    while (line.length < column) line.push('');
    line[column] = content;
  }

  function addMerge(merge: Merge): void {
    if (merge.rows === 1 && merge.columns === 1) return;
    if (merges.some((other) => isOverlap(merge, other))) refuse();
    requireWithin(merges.push(merge), 'merges');
  }
}

function rowOf(reference: string | null, before: number): number {
  if (reference === null) return before + 1;
  if (!/^[1-9]\d*$/.test(reference)) refuse();
  requireWithin(Number(reference), 'rows');
  return Number(reference) - 1;
}

const isOverlap = (a: Merge, b: Merge): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** Empties merged cells but the first; a sheet may hold something in them that it does not show. */
function* clearMerged(rows: RawCell[][], merges: readonly Merge[]): Steps<void> {
  let lines = 0;
  for (const merge of merges) {
    const end = Math.min(merge.row + merge.rows, rows.length);
    lines += Math.max(0, end - merge.row);
    requireWithin(lines, 'gridCells');
    for (let at = merge.row; at < end; at++) {
      if ((at - merge.row) % rowsAtOnce === rowsAtOnce - 1) yield 1;
      const line = rows[at] ?? [];
      const last = Math.min(merge.column + merge.columns, line.length);
      for (let column = merge.column + (at === merge.row ? 1 : 0); column < last; column++) line[column] = '';
    }
  }
}

function* withoutBlanks(rows: readonly (RawCell[] | undefined)[]): Steps<(readonly RawCell[])[]> {
  const whole: (readonly RawCell[])[] = [];
  for (let at = 0; at < rows.length; at++) {
    if (at % rowsAtOnce === rowsAtOnce - 1) yield 1;
    const line = rows[at] ?? [];
    while (line.at(-1) === '') line.pop();
    whole.push(line.length > 0 ? line : emptyRow);
  }
  while (whole.at(-1) === emptyRow) whole.pop();
  return whole;
}
