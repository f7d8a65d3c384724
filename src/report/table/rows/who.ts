import type { Steps } from '../../../read/steps.js';
import { headingOf, headingsOf, plainHeading } from '../../../words/headings.js';
import { languageFor } from '../../../words/languages.js';
import { type CellPlace, cellAt } from '../../place.js';
import { remembering } from '../../remembering.js';
import type { TableContext } from '../context.js';
import { declaredNames, declaredNodes } from '../declared.js';
import type { Groups } from './groups.js';
import type { KeyCells } from './key-cells.js';
import { Names } from './names.js';
import { type Parent, rootsOf } from './tree.js';

/** The organisations of a document, and which is at the top. */
export interface Tree {
  readonly organisations: unknown;
  readonly top: string;
  /** What was concluded: the name of the whole, the cell that gave it, and how many stand below. */
  readonly inferred: { readonly name: string; readonly place: CellPlace | null; readonly count: number } | null;
}

/** Stands for the organisation at the top until its ID is known. */
export const topOrganisation = '';

/** A dimension of a table, and the members that were met. */
interface BrokenDown {
  /** Its column. */
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly members: Names;
  readonly isDeclared: boolean;
  hasTotal: boolean;
}

/** Tells who the rows of a table speak of. A row whose name is a word for a total speaks of the whole. */
export class Who {
  readonly #context: TableContext;
  readonly #cells: KeyCells;
  readonly #organisations: Names;
  readonly #parents = new Map<string, Parent>();
  readonly #dimensions: readonly BrokenDown[];
  readonly #isTotal = remembering((text) => headingOf(plainHeading(text))?.key === 'total');
  readonly #groups: Groups | null;
  /** The first row of the total. */
  #total: { readonly name: string; readonly place: CellPlace } | null = null;

  /** @param groups which organisations add up others; `null` where that is declared. */
  constructor(context: TableContext, cells: KeyCells, groups: Groups | null) {
    const { layout, mapping } = context;
    this.#context = context;
    this.#groups = groups;
    this.#cells = cells;
    this.#organisations = new Names(declaredNames(mapping.document.organisations));
    const ids = new Names();
    const declaredDimensions = declaredNodes(mapping.document.dimensions);
    const dimensionNames = declaredNames(mapping.document.dimensions);
    const membersNamed = remembering((id) => declaredNames(declaredDimensions.get(id)?.members));
    this.#dimensions = layout.dimensions.map(({ index, heading }) => {
      const declared = declaredDimensions.get(dimensionNames.get(heading));
      const members = new Names(membersNamed(String(declared?.id)));
      const id = String(declared?.id ?? ids.of(heading, 0, index)?.id);
      return { index, id, name: heading, members, isDeclared: declared !== undefined, hasTotal: false };
    });
  }

  /** The ID of the organisation of a row, {@link topOrganisation} for a row of the total, `null` where it was refused. */
  organisationOf(row: number): string | null {
    const { layout, mapping, checker } = this.#context;
    const column = layout.byRole.get('organisation');
    if (column === undefined) return topOrganisation;
    const named = this.#groups?.nameOf.get(row);
    // Averages speak of nobody.
    if (named === null) return null;
    const text = named ?? this.#cells.of(row, 'organisation');
    const place = cellAt(row, column.index);
    if (text === '') return checker.note('missing-key', place, '', 'required', column.heading);
    const organisations = this.#organisations;
    if (text === mapping.organisation || (this.#isTotal(text) && !organisations.declares(text))) {
      this.#total ??= { name: text, place };
      return topOrganisation;
    }
    const organisation = organisations.of(text, row, column.index);
    if (organisation === null) return checker.note('unknown-id', place, text, organisations.accepted);
    const parent = this.#cells.of(row, 'parent');
    const group = this.#groups?.parentOf.get(text);
    const parentColumn = layout.byRole.get('parent')?.index ?? 0;
    if (parent !== '') this.#parents.set(organisation.id, { name: parent, cell: cellAt(row, parentColumn) });
    else if (group) this.#parents.set(organisation.id, { name: group.name, cell: cellAt(group.row, column.index) });
    return organisation.id;
  }

  /** The members of a row by dimension, `null` for the whole, `undefined` where one was refused. */
  membersOf(row: number): Record<string, string> | null | undefined {
    let members: Record<string, string> | null = null;
    for (const dimension of this.#dimensions) {
      const text = this.#cells.at(row, dimension.index);
      const isWhole = this.#isTotal(text) && !dimension.members.declares(text);
      if (isWhole) dimension.hasTotal = true;
      if (text === '' || isWhole) continue;
      const member = dimension.members.of(text, row, dimension.index);
      if (member === null) {
        this.#context.checker.note('unknown-id', cellAt(row, dimension.index), text, dimension.members.accepted);
        return undefined;
      }
      members ??= {};
      members[dimension.id] = member.id;
    }
    return members;
  }

  /** The tree of organisations, once all rows were read. */
  *tree(usesWhole: boolean): Steps<Tree> {
    const { layout, mapping, checker } = this.#context;
    const declared = mapping.document.organisations;
    if (declared !== undefined) {
      // Of several at the top none is the whole.
      const top: unknown = Array.isArray(declared) && declared.length === 1 ? declared[0] : null;
      const [id] = declaredNames([top]).values();
      return { organisations: declared, top: id ?? topOrganisation, inferred: null };
    }
    const isUnclear = this.#noteUnclear();
    const isAbove = (name: string): boolean => name === mapping.organisation || this.#isTotal(name);
    const roots = yield* rootsOf(this.#organisations, this.#parents, isAbove, usesWhole, checker);
    if (!usesWhole && (roots.length === 1 || isUnclear))
      return { organisations: roots, top: topOrganisation, inferred: null };
    const total = this.#total;
    const name = mapping.organisation ?? total?.name ?? headingsOf(languageFor(layout.lang)).whole;
    const id = this.#organisations.of(name, 0, 0)?.id ?? name;
    // Rows that speak of the whole alone need no other above them.
    const isAlone = layout.byRole.has('organisation') && roots.length === 0;
    const inferred = isAlone ? null : { name, place: total?.place ?? null, count: roots.length };
    // Nothing is added up below the whole where a part may be one that adds up others.
    const organisations = isUnclear ? [{ id, name }, ...roots] : [{ id, name, children: roots }];
    return { organisations, top: id, inferred };
  }

  /** Asks about names of which nobody can tell whether they add up others; whether there are any. */
  #noteUnclear(): boolean {
    const { layout, checker } = this.#context;
    const unclear = this.#groups?.unclear ?? [];
    const column = layout.byRole.get('organisation')?.index ?? 0;
    for (const { name, rows } of unclear)
      checker.note('unclear-total', cellAt(rows[0] ?? 0, column), name, 'organisations');
    return unclear.length > 0;
  }

  /** The dimensions of the document; those of the mapping come first. */
  dimensions(): readonly unknown[] {
    const declared = this.#context.mapping.document.dimensions;
    const found = this.#dimensions
      .filter(({ isDeclared }) => !isDeclared)
      .map(({ id, name, members, hasTotal }) => ({
        id,
        name,
        // Where a table has a total, what stands above it adds up to it.
        ...(hasTotal ? { whole: true } : {}),
        members: members.list().map((member) => ({ id: member.id, name: member.name })),
      }));
    return [...(Array.isArray(declared) ? (declared as unknown[]) : []), ...found];
  }
}
