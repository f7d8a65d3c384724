import { type CellPlace, cellAt } from '../place.js';
import type { TableContext } from './context.js';
import { keyOfParts } from './grid/period.js';
import type { Column } from './layout/column.js';
import { headingCell } from './layout/columns.js';
import type { Groups } from './rows/groups.js';
import type { Tree } from './rows/who.js';
import type { Measure } from './statements/measures.js';

/**
 * Something that a table did not say and that was concluded from it.
 *
 * - `'text'`: the encoding and the separator of a text file.
 * - `'sheets'`: the other sheets of a workbook, which were not read.
 * - `'language'`: in which language numbers and words were read.
 * - `'data-day'`: the last day that actuals reach, by a title or a note.
 * - `'column'`: what a column holds, and what its heading says of its figures.
 * - `'derived'`: a column that the sheet computes from two others, in how many rows it fits.
 * - `'indicator'`: an indicator with its ID, kind and unit.
 * - `'group'`: who adds up which others. `'nobody'`: a row that was left out, because it is an average, a date or a part of another.
 * - `'whole'`: who the total is, or that one was added above the organisations.
 */
export interface Inference {
  readonly code:
    | 'text'
    | 'sheets'
    | 'language'
    | 'data-day'
    | 'column'
    | 'derived'
    | 'indicator'
    | 'group'
    | 'nobody'
    | 'whole';
  /** The cell that it was concluded from; `null` for the whole table. */
  readonly place: CellPlace | null;
  readonly found: Readonly<Record<string, string>>;
}

/**
 * What was concluded from a table, in the order in which it is read.
 *
 * @param indicators the nodes of the document, in the order of `measures`.
 */
export function inferencesOf(
  { grid, layout, mapping }: TableContext,
  groups: Groups | null,
  whole: Tree['inferred'],
  measures: readonly Measure[],
  indicators: readonly Readonly<Record<string, unknown>>[],
): Inference[] {
  const { sniffed } = grid.table;
  const isDeclared = mapping.lang !== null;
  const ignored = new Set(layout.ignored);
  const columns = layout.columns.filter(
    (column) => column.role !== null && column.heading !== '' && !ignored.has(column),
  );
  return [
    ...(sniffed ? [{ code: 'text', place: null, found: { ...sniffed } } as const] : []),
    ...(grid.table.otherSheets
      ? [{ code: 'sheets', place: null, found: { names: grid.table.otherSheets.join(', ') } } as const]
      : []),
    ...(isDeclared ? [] : [{ code: 'language', place: null, found: { lang: layout.lang } } as const]),
    ...(layout.dataDay
      ? [{ code: 'data-day', place: layout.dataDay.place, found: { day: layout.dataDay.day } } as const]
      : []),
    ...columns.map(
      (column): Inference => ({ code: 'column', place: headingCell(layout, column), found: found(column) }),
    ),
    ...layout.derived.map(({ column, formula, a, b, fits }): Inference => {
      const computed = formula.replace(/[ab]/g, (name) => `“${(name === 'a' ? a : b).heading}”`);
      const said = { heading: column.heading, formula: computed, rows: String(fits) };
      return { code: 'derived', place: headingCell(layout, column), found: said };
    }),
    ...measures.map(({ named }, at): Inference => {
      const { id, kind, unit } = indicators[at] ?? {};
      const said = { name: named.name, id: String(id), kind: String(kind), unit: String(unit) };
      return { code: 'indicator', place: cellAt(named.row, named.column), found: said };
    }),
    ...(groups ? groupsFound(groups, layout.byRole.get('organisation')?.index ?? 0) : []),
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

/** Names of a long list that are printed. */
const mostNames = 12;

function groupsFound({ parentOf, leftOut }: Groups, column: number): Inference[] {
  const members = new Map<string, { readonly row: number; readonly names: string[] }>();
  for (const [name, parent] of parentOf) {
    const group = members.get(parent.name) ?? { row: parent.row, names: [] };
    group.names.push(name);
    members.set(parent.name, group);
  }
  return [
    ...[...members].map(([name, { row, names }]): Inference => {
      const more = names.length > mostNames ? [`… (${names.length})`] : [];
      const listed = [...names.slice(0, mostNames), ...more].join(', ');
      return { code: 'group', place: cellAt(row, column), found: { name, members: listed } };
    }),
    ...leftOut.map(
      ({ name, rows: [row = 0] }): Inference => ({ code: 'nobody', place: cellAt(row, column), found: { name } }),
    ),
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
