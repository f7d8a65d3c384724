import type { RawCell } from '../../../read/table.js';
import { readCell } from '../grid/cell.js';
import { type Grid, textOf } from '../grid/grid.js';
import type { Column } from './column.js';

/** A column that a sheet computes from two others of the same row, and the cells that say something else. */
export interface DerivedColumn {
  readonly column: Column;
  /** What is computed, with `a` and `b` for the two columns. */
  readonly formula: 'a − b' | 'a ÷ b' | 'a ÷ b − 1';
  readonly a: Column;
  readonly b: Column;
  /** How many rows fit. */
  readonly fits: number;
  readonly others: readonly { readonly row: number; readonly computed: string }[];
}

/** A number as a sheet shows it, and how many decimals it has. */
interface Shown {
  readonly value: number;
  readonly decimals: number;
}

const formulas = [
  { formula: 'a − b', of: (a: number, b: number) => a - b, isRatio: false },
  { formula: 'a ÷ b', of: (a: number, b: number) => a / b, isRatio: true },
  { formula: 'a ÷ b − 1', of: (a: number, b: number) => a / b - 1, isRatio: true },
] as const;

/** The first rows tell what a column is. */
const mostRows = 2000;

/** What fits in fewer rows may be chance. */
const fewestRows = 3;

/** In a sheet that is computed, a wrong result is rare. */
const mostOthers = 0.2;

/** Doubles have so small an error, beside the half of the last digit. */
const tiny = 1e-9;

/**
 * How `column` is computed from two columns of figures of one indicator, "Chênh lệch" or "% HT" or whatever it is called, by its
 * numbers alone; `null` where they do not tell, or tell two things.
 *
 * @param numbersOf the numbers of a column, from `firstRow` on: see {@link numbersBelow}.
 */
export function derivedOf(
  column: Column,
  figures: readonly Column[],
  numbersOf: ReturnType<typeof numbersBelow>,
  firstRow: number,
): DerivedColumn | null {
  const own = numbersOf(column);
  const count = own.filter((one) => one !== null).length;
  if (count < fewestRows) return null;
  const numbers = new Map(figures.map((one) => [one, numbersOf(one)]));
  const found: DerivedColumn[] = [];
  for (const a of figures) {
    for (const b of figures) {
      if (a === b || a.indicator !== b.indicator) continue;
      for (const formula of formulas) {
        const derived = compared(column, own, { ...formula, a, b }, numbers, firstRow);
        if (derived) found.push(derived);
      }
    }
  }
  found.sort((x, y) => x.others.length - y.others.length);
  const [best, next] = found;
  return best && best.others.length !== next?.others.length ? best : null;
}

function compared(
  column: Column,
  own: readonly (Shown | null)[],
  { formula, of, isRatio, a, b }: (typeof formulas)[number] & { readonly a: Column; readonly b: Column },
  numbers: ReadonlyMap<Column, readonly (Shown | null)[]>,
  firstRow: number,
): DerivedColumn | null {
  // "95" and "0,95" are one share, in a sheet of either.
  for (const scale of isRatio ? [100, 1] : [1]) {
    const others: { row: number; computed: string }[] = [];
    const different = new Set<number>();
    let fits = 0;
    for (const [at, said] of own.entries()) {
      const [x, y] = [numbers.get(a)?.[at], numbers.get(b)?.[at]];
      if (!said || !x || !y || (isRatio && y.value === 0)) continue;
      const computed = of(x.value, y.value) * scale;
      const half = 0.5 * 10 ** -said.decimals;
      if (Math.abs(computed - said.value) <= half + tiny * Math.max(1, Math.abs(computed))) {
        fits++;
        different.add(said.value);
      } else others.push({ row: firstRow + at, computed: computed.toFixed(said.decimals) });
    }
    // A column of one number alone may be anything.
    if (fits >= fewestRows && different.size > 1 && others.length <= mostOthers * fits)
      return { column, formula, a, b, fits, others };
  }
  return null;
}

/** Gives the numbers of columns, those of each read once however many are compared with it. */
export function numbersBelow(
  grid: Grid,
  firstRow: number,
  lang: string,
): (column: Column) => readonly (Shown | null)[] {
  const known = new Map<number, readonly (Shown | null)[]>();
  return ({ index }) => {
    const rows =
      known.get(index) ?? grid.between(firstRow, firstRow + mostRows).map((row) => shown(row[index] ?? '', lang));
    known.set(index, rows);
    return rows;
  };
}

/** The number that a cell shows, of a percentage the one before its sign. */
function shown(cell: RawCell, lang: string): Shown | null {
  const text = textOf(cell).trim();
  const bare = typeof cell === 'string' ? text.replace(/^\+ ?|\s*%$/g, '') : cell;
  const read = readCell(bare, lang);
  if (typeof read !== 'object' || !('value' in read || 'percent' in read)) return null;
  if ('percent' in read) return shownOf(read.percent);
  return read.isPlain ? shownOf(String(read.value)) : null;
}

function shownOf(digits: string): Shown | null {
  const value = Number(digits);
  return Number.isFinite(value) ? { value, decimals: digits.split('.')[1]?.length ?? 0 } : null;
}
