import type { Steps } from '../../read/steps.js';
import { headingOf, headingsOf, plainHeading } from '../../words/headings.js';
import { languageFor } from '../../words/languages.js';
import type { Checker } from '../checker.js';
import { type CellPlace, cellAt } from '../place.js';
import { remembering } from '../remembering.js';
import type { Columns } from './columns.js';
import type { KeyCells } from './key-cells.js';
import type { Mapping } from './mapping.js';
import { declaredNames, declaredNodes, Names } from './names.js';
import { type Parent, rootsOf } from './tree.js';

/** Who the rows of a table speak of, and the tree that comes of it. */
export interface Who {
  /** The ID of the organisation of a row, {@link whole} for a row of the total, `null` where it was refused. */
  readonly organisationOf: (row: number) => string | null;
  /** The members of a row by dimension, `null` for the whole, `undefined` where one was refused. */
  readonly membersOf: (row: number) => Readonly<Record<string, string>> | null | undefined;
  /** The tree of organisations, the ID that stands for {@link whole}, and the row that named it. */
  readonly tree: (usesWhole: boolean, lang: string) => Steps<Tree>;
  readonly dimensions: () => readonly unknown[];
}

/** The organisations of a document, and which is at the top. */
export interface Tree {
  readonly organisations: unknown;
  readonly top: string;
  /** What was concluded: the name of the whole, the cell that gave it, and how many stand below. */
  readonly inferred: { readonly name: string; readonly place: CellPlace | null; readonly count: number } | null;
}

/** Stands for the organisation at the top until its ID is known. */
export const topOrganisation = '';

const saysTotal = (text: string): boolean => headingOf(plainHeading(text))?.key === 'total';

/** Reads who the rows of a table speak of. A row whose name is a word for a total speaks of the whole. */
export function whoOf(cells: KeyCells, { byRole, dimensions }: Columns, mapping: Mapping, checker: Checker): Who {
  const { document } = mapping;
  const organisations = new Names(declaredNames(document.organisations));
  const parents = new Map<string, Parent>();
  const parentColumn = byRole.get('parent')?.index ?? 0;
  let total: { name: string; place: CellPlace } | null = null;
  const ids = new Names();
  const knownDimensions = declaredNodes(document.dimensions);
  const dimensionNames = declaredNames(document.dimensions);
  const membersNamed = remembering((id: string) => declaredNames(knownDimensions.get(id)?.members));
  const broken = dimensions.map(({ index, heading }) => {
    const declared = knownDimensions.get(dimensionNames.get(heading));
    const members = new Names(membersNamed(String(declared?.id)));
    const id = String(declared?.id ?? ids.of(heading, 0, index)?.id);
    return { index, id, name: heading, members, isDeclared: declared !== undefined, hasTotal: false };
  });

  const isTotal = remembering(saysTotal);

  const organisationOf = (row: number): string | null => {
    const column = byRole.get('organisation');
    if (column === undefined) return topOrganisation;
    const text = cells.of(row, 'organisation');
    const place = cellAt(row, column.index);
    if (text === '') return checker.note('missing-key', place, '', 'required', column.heading);
    if (text === mapping.organisation || (isTotal(text) && !organisations.declares(text))) {
      total ??= { name: text, place };
      return topOrganisation;
    }
    const named = organisations.of(text, row, column.index);
    if (named === null) return checker.note('unknown-id', place, text, organisations.accepted);
    const parent = cells.of(row, 'parent');
    if (parent !== '') parents.set(named.id, { name: parent, cell: cellAt(row, parentColumn) });
    return named.id;
  };

  const membersOf = (row: number): Record<string, string> | null | undefined => {
    let members: Record<string, string> | null = null;
    for (const dimension of broken) {
      const text = cells.at(row, dimension.index);
      const isWhole = isTotal(text) && !dimension.members.declares(text);
      if (isWhole) dimension.hasTotal = true;
      if (text === '' || isWhole) continue;
      const member = dimension.members.of(text, row, dimension.index);
      if (member === null) {
        checker.note('unknown-id', cellAt(row, dimension.index), text, dimension.members.accepted);
        return undefined;
      }
      members ??= {};
      members[dimension.id] = member.id;
    }
    return members;
  };

  function* tree(usesWhole: boolean, lang: string): Steps<Tree> {
    const declared: unknown = document.organisations;
    if (declared !== undefined) {
      // Of several at the top none is the whole.
      const top: unknown = Array.isArray(declared) && declared.length === 1 ? declared[0] : null;
      const [id] = declaredNames([top]).values();
      return { organisations: declared, top: id ?? topOrganisation, inferred: null };
    }
    const isAbove = (name: string): boolean => name === mapping.organisation || isTotal(name);
    const roots = yield* rootsOf(organisations, parents, isAbove, usesWhole, checker);
    if (!usesWhole && roots.length === 1) return { organisations: roots, top: topOrganisation, inferred: null };
    const name = mapping.organisation ?? total?.name ?? headingsOf(languageFor(lang)).whole;
    const id = organisations.of(name, 0, 0)?.id ?? name;
    const inferred = { name, place: total?.place ?? null, count: roots.length };
    return { organisations: [{ id, name, children: roots }], top: id, inferred };
  }

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
