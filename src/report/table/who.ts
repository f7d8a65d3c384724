import { headingOf, plainHeading } from '../../words/heading-words.js';
import type { Checker } from '../checker.js';
import { remembering } from '../remembering.js';
import { CellPlace, cellName } from './cell.js';
import type { Columns } from './columns.js';
import type { KeyCells } from './key-cells.js';
import type { Mapping } from './mapping.js';
import { declaredNames, declaredNode, type Named, Names } from './names.js';

/** Who the rows of a table speak of, and the tree that comes of it. */
export interface Who {
  /** The ID of the organisation of a row, {@link whole} for a row of the total, `null` where it was refused. */
  readonly organisationOf: (row: number) => string | null;
  /** The members of a row by dimension, `null` for the whole, `undefined` where one was refused. */
  readonly membersOf: (row: number) => Readonly<Record<string, string>> | null | undefined;
  /** The tree of organisations, the ID that stands for {@link whole}, and the row that named it. */
  readonly tree: (usesWhole: boolean, lang: string) => Tree;
  readonly dimensions: () => readonly unknown[];
}

/** The organisations of a document, and who the whole is. */
export interface Tree {
  readonly organisations: unknown;
  readonly whole: string;
  /** What was concluded: the name of the whole, the cell that gave it, and how many stand below. */
  readonly inferred: { readonly name: string; readonly place: string; readonly count: number } | null;
}

/** Stands for the organisation at the top until its ID is known. */
export const whole = '';

interface Node {
  readonly id: string;
  readonly name: string;
  readonly children: Node[];
}

const saysTotal = (text: string): boolean => headingOf(plainHeading(text))?.key === 'total';

/** Reads who the rows of a table speak of. A row whose name is a word for a total speaks of the whole. */
export function whoOf(cells: KeyCells, { byRole, dimensions }: Columns, mapping: Mapping, checker: Checker): Who {
  const { document } = mapping;
  const organisations = new Names(declaredNames(document.organisations));
  const parents = new Map<string, string>();
  let total: { name: string; place: string } | null = null;
  const ids = new Names();
  const broken = dimensions.map(({ index, heading }) => {
    const declared = declaredNode(document.dimensions, declaredNames(document.dimensions).get(heading));
    const members = new Names(declaredNames(declared?.members));
    const id = String(declared?.id ?? ids.of(heading, 0, index)?.id);
    return { index, id, name: heading, members, isDeclared: declared !== null, hasTotal: false };
  });

  const isTotal = remembering(saysTotal);

  const organisationOf = (row: number): string | null => {
    const column = byRole.get('organisation');
    if (column === undefined) return whole;
    const text = cells.of(row, 'organisation');
    const place = new CellPlace(row, column.index);
    if (text === '') return checker.note('missing-key', place, '', 'required', column.heading);
    if (text === mapping.organisation || (isTotal(text) && !organisations.accepted.includes(text))) {
      total ??= { name: text, place: String(place) };
      return whole;
    }
    const named = organisations.of(text, row, column.index);
    if (named === null) return checker.note('unknown-id', place, text, organisations.accepted);
    const parent = cells.of(row, 'parent');
    if (parent !== '') parents.set(named.id, parent);
    return named.id;
  };

  const membersOf = (row: number): Record<string, string> | null | undefined => {
    let members: Record<string, string> | null = null;
    for (const dimension of broken) {
      const text = cells.at(row, dimension.index);
      const isWhole = isTotal(text) && !dimension.members.accepted.includes(text);
      if (isWhole) dimension.hasTotal = true;
      if (text === '' || isWhole) continue;
      const member = dimension.members.of(text, row, dimension.index);
      if (member === null) {
        checker.note('unknown-id', cellName(row, dimension.index), text, dimension.members.accepted);
        return undefined;
      }
      members ??= {};
      members[dimension.id] = member.id;
    }
    return members;
  };

  const tree = (usesWhole: boolean, lang: string): Tree => {
    const declared: unknown = document.organisations;
    if (declared !== undefined) {
      // Of several at the top none is the whole.
      const top: unknown = Array.isArray(declared) && declared.length === 1 ? declared[0] : null;
      const [id] = declaredNames([top]).values();
      return { organisations: declared, whole: id ?? whole, inferred: null };
    }
    const isAbove = (name: string): boolean => name === mapping.organisation || isTotal(name);
    const roots = rootsOf(organisations, parents, isAbove);
    if (!usesWhole && roots.length === 1) return { organisations: roots, whole, inferred: null };
    const name = mapping.organisation ?? total?.name ?? (lang.startsWith('vi') ? 'Tổng cộng' : 'Total');
    const id = organisations.of(name, 0, 0)?.id ?? name;
    const inferred = { name, place: total?.place ?? '', count: roots.length };
    return { organisations: [{ id, name, children: roots }], whole: id, inferred };
  };

  const dimensionList = (): unknown[] => {
    const declared = document.dimensions;
    const found = broken
      .filter(({ isDeclared }) => !isDeclared)
      .map(({ id, name, members, hasTotal }) => ({
        id,
        name,
        // Where a table has a total, what stands above it adds up to it.
        ...(hasTotal ? { whole: true } : {}),
        members: members.list().map((member) => ({ id: member.id, name: member.name })),
      }));
    return [...(Array.isArray(declared) ? (declared as unknown[]) : []), ...found];
  };

  return { organisationOf, membersOf, tree, dimensions: dimensionList };
}

/** The organisations at the top, each with those below it. */
function rootsOf(names: Names, parents: ReadonlyMap<string, string>, isAbove: (name: string) => boolean): Node[] {
  const nodes = new Map<string, Node>();
  const nodeOf = ({ id, name }: Named): Node => {
    const node = nodes.get(id) ?? { id, name, children: [] };
    nodes.set(id, node);
    return node;
  };
  const roots = new Set<Node>();
  for (const named of names.list()) {
    const node = nodeOf(named);
    const parent = parents.get(named.id);
    const above = parent === undefined || isAbove(parent) ? null : names.of(parent, 0, 0);
    if (above === null || reaches(above.id, named.id, names, parents)) roots.add(node);
    else nodeOf(above).children.push(node);
    // A parent without a row of its own stands at the top.
    if (above !== null && !parents.has(above.id)) roots.add(nodeOf(above));
  }
  return [...roots];
}

/** Whether going up from `from` one comes to `to`: then the parents go round in a circle. */
function reaches(from: string, to: string, names: Names, parents: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let id: string | undefined = from; id !== undefined && !seen.has(id); ) {
    if (id === to) return true;
    seen.add(id);
    const above = parents.get(id);
    id = above === undefined ? undefined : names.found.get(above)?.id;
  }
  return false;
}
