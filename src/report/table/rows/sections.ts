import type { Steps } from '../../../read/steps.js';
import type { TableContext } from '../context.js';
import { isFilled } from '../grid/grid.js';
import { numbersIn } from '../layout/column.js';
import { headingsBelow } from '../layout/second-table.js';
import type { KeyCells } from './key-cells.js';
import { numberingOf, withoutNumbering } from './numbering-of-row.js';
import { kindOfNumbering } from './outline.js';

/** Longer tables list what somebody counts, and have no sections. */
const mostRows = 20_000;

/** Rows that are looked at in one step. */
const stepLength = 64;

/** What tells rows of one indicator apart. */
const otherKeys = ['organisation', 'period', 'year', 'half', 'quarter', 'month', 'week', 'scenario'] as const;

/** A row with figures, in a section. */
interface Member {
  readonly row: number;
  readonly section: string;
}

/**
 * The section of each row, where an indicator stands in several: "I. Bưu chính" and "II. Tài chính", both with "Doanh thu".
 *
 * A section is a row without figures whose number is of another kind than those of the rows below it. Where one of the rows of a name
 * stands in no section, its rows are the same twice.
 */
export function* sectionsIn(
  { grid, layout, mapping }: TableContext,
  cells: KeyCells,
): Steps<ReadonlyMap<number, string>> {
  const sections = new Map<number, string>();
  const column = layout.byRole.get('indicator')?.index;
  if (column === undefined || mapping.document.indicators !== undefined) return sections;
  const others = [...otherKeys.map((role) => layout.byRole.get(role)), ...layout.dimensions];
  const numbers = numbersIn(layout.columns);
  const alike = new Map<string, Member[]>();
  let section = { name: '', kind: '' };
  const end = Math.min(layout.endRow, layout.firstRow + mostRows);
  for (let row = layout.firstRow; row < end; row++) {
    if ((row - layout.firstRow) % stepLength === 0) yield (row - layout.firstRow) / (end - layout.firstRow);
    const name = cells.at(row, column);
    const headings = headingsBelow(grid.row(row), grid, layout);
    if (headings === 'another') break;
    if (name === '' || headings !== null) continue;
    const kind = kindOfNumbering(numberingOf(name, row, numbers, cells));
    if (!layout.values.some(({ index }) => isFilled(grid.cell(row, index)))) {
      section = { name: withoutNumbering(name), kind };
      continue;
    }
    const key = [name, ...others.map((one) => (one ? cells.at(row, one.index) : ''))].join('\u0000');
    const member = { row, section: section.kind !== '' && section.kind !== kind ? section.name : '' };
    const members = alike.get(key);
    if (members) members.push(member);
    else alike.set(key, [member]);
  }
  const isRepeated = (members: readonly Member[]): boolean => {
    const names = new Set(members.map((member) => member.section));
    return names.size > 1 && !names.has('');
  };
  // Where one name stands in several, none is told without its section.
  if (![...alike.values()].some(isRepeated)) return sections;
  for (const member of [...alike.values()].flat()) if (member.section !== '') sections.set(member.row, member.section);
  return sections;
}
