import type { RawTable, Rows } from '../../read/table.js';
import { type CellPlace, cellAt } from '../place.js';
import { headingCell } from './columns.js';
import type { Column, TableLayout } from './layout.js';
import type { Mapping } from './mapping.js';
import type { Measures } from './measures.js';
import { keyOfParts } from './period.js';
import type { Tree } from './who.js';

/**
 * Something that a table did not say and that was concluded from it.
 *
 * - `'text'`: the encoding and the separator of a text file.
 * - `'language'`: in which language numbers and words were read.
 * - `'column'`: what a column holds, and what its heading says of its figures.
 * - `'indicator'`: an indicator with its ID, kind and unit.
 * - `'whole'`: who the total is, or that one was added above the organisations.
 */
export interface Inference {
  readonly code: 'text' | 'language' | 'column' | 'indicator' | 'whole';
  /** The cell that it was concluded from; `null` for the whole table. */
  readonly place: CellPlace | null;
  readonly found: Readonly<Record<string, string>>;
}

/** What was concluded from a table, in the order in which it is read. */
export function inferencesOf(
  { sniffed }: RawTable<Rows>,
  layout: TableLayout,
  mapping: Mapping,
  lang: string,
  whole: Tree['inferred'],
  measures: Measures,
): Inference[] {
  const indicators = measures.indicators();
  const isDeclared = mapping.lang !== null;
  const columns = layout.columns.filter(({ role, heading }) => role !== null && heading !== '');
  return [
    ...(sniffed ? [{ code: 'text', place: null, found: { ...sniffed } } as const] : []),
    ...(isDeclared ? [] : [{ code: 'language', place: null, found: { lang } } as const]),
    ...columns.map(
      (column): Inference => ({ code: 'column', place: headingCell(layout, column), found: found(column) }),
    ),
    ...measures.list().map(({ named }, at): Inference => {
      const { id, kind, unit } = indicators[at] ?? {};
      const said = { name: named.name, id: String(id), kind: String(kind), unit: String(unit) };
      return { code: 'indicator', place: cellAt(named.row, named.column), found: said };
    }),
    ...(whole
      ? [
          {
            code: 'whole',
            place: whole.place,
            found: { name: whole.name, count: String(whole.count) },
          } as const,
        ]
      : []),
  ];
}

const found = ({ heading, role, scenario, period, unit, indicator }: Column): Record<string, string> => ({
  heading,
  role: role ?? '',
  scenario: scenario ?? '',
  period: period === null ? '' : (keyOfParts(period) ?? period.within ?? ''),
  unit: unit ?? '',
  indicator: indicator ?? '',
});
