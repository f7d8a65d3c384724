import type { RawCell } from '../../../read/table.js';
import { plainHeading } from '../../../words/headings.js';
import type { Scenario } from '../../model.js';
import { type CellPlace, cellAt } from '../../place.js';
import { remembering } from '../../remembering.js';
import { isSameUnit, type TableContext } from '../context.js';
import { isFilled, textOf } from '../grid/grid.js';
import { isFigure } from '../grid/number-style.js';
import { isNumbering } from '../grid/numbering.js';
import type { PeriodParts } from '../grid/period.js';
import { scenarioNamed } from '../grid/scenario-word.js';
import { unitStated, unitStatedIn } from '../grid/unit-line.js';
import { withoutUnit } from '../grid/unit-text.js';
import type { Column } from '../layout/column.js';
import { scenarioNames } from '../layout/columns.js';
import { headingsBelow } from '../layout/second-table.js';
import type { Groups } from './groups.js';
import { KeyCells } from './key-cells.js';
import { When } from './when.js';
import { Who } from './who.js';

/** A figure of a row: the column that it belongs to, and the cell that it stands in. */
export interface RowFigure {
  readonly column: Column;
  readonly cell: RawCell;
  /** The column of the cell: another one where the cell says why there is no figure. */
  readonly at: number;
}

/** What a row says of all its figures: the third of four steps. */
export interface Row {
  /** Which row it is, counted from 0. */
  readonly at: number;
  /** The ID of who it speaks of; {@link topOrganisation} where that is the one at the top. */
  readonly organisation: string;
  readonly members: Readonly<Record<string, string>> | null;
  readonly time: PeriodParts;
  readonly scenario: Scenario | null;
  readonly indicator: string;
  readonly unit: string;
  readonly source: string;
  readonly note: string;
  readonly figures: readonly RowFigure[];
}

/** Reads the rows of a table one by one. */
export class RowReader {
  readonly who: Who;
  readonly when: When;
  /** Whether another table begins below: what follows is not of this one. */
  hasEnded = false;
  readonly #context: TableContext;
  readonly #cells: KeyCells;
  readonly #groups: Groups | null;
  readonly #sections: ReadonlyMap<number, string>;
  readonly #overflowing = new Set<number>();
  readonly #unitNamed = remembering(unitStatedIn);
  readonly #scenarioNamed = remembering((text) => scenarioNamed(plainHeading(text))?.key ?? null);
  readonly #indicatorIn = remembering((text) => {
    const { words, unit } = withoutUnit(text);
    return unit === null || words === '' ? { words: text, unit: '' } : { words, unit };
  });

  /** @param sections the sections of rows whose indicators stand in several. */
  constructor(context: TableContext, groups: Groups | null, sections: ReadonlyMap<number, string>) {
    this.#context = context;
    this.#groups = groups;
    this.#sections = sections;
    this.#cells = new KeyCells(context);
    this.who = new Who(context, this.#cells, groups);
    this.when = new When(context, this.#cells);
  }

  /**
   * What the row of this number says, or `null` where it has no figures or was refused.
   *
   * @param isFirst whether no figure was taken before it.
   */
  read(at: number, isFirst: boolean): Row | null {
    const { grid, layout, checker } = this.#context;
    const cells = this.#cells;
    const raw = layout.end === null ? grid.row(at) : grid.row(at).slice(0, layout.end);
    // A line of its own may stand between the headings and the numbering of the columns.
    if (isFirst && isNumbering(raw, grid.row(at + 1))) return null;
    const headings = headingsBelow(raw, grid, layout);
    if (headings === 'another') this.#end(at, raw);
    if (headings !== null) return null;
    if (this.#overflows(at, raw)) return null;
    const figures = this.#figuresIn(at, raw);
    if (figures.length === 0) {
      this.#meet(at, raw);
      return this.#unitOfOthers(at, raw);
    }
    for (const role of ['organisation', 'indicator'] as const) {
      const unit = this.#unitNamed(cells.of(at, role));
      if (unit !== null) return this.#misplacedUnit(unit, this.#placeOf(at, role));
    }
    const organisation = this.who.organisationOf(at);
    const time = organisation === null ? null : this.when.partsOf(at);
    const scenario = time === null ? undefined : this.#scenarioOf(at);
    const members = scenario === undefined ? undefined : this.who.membersOf(at);
    if (organisation === null || time === null || scenario === undefined || members === undefined) return null;
    const named = layout.byRole.get('indicator');
    const text = cells.of(at, 'indicator');
    if (named && text === '') {
      return checker.note('missing-key', cellAt(at, named.index), '', 'required', named.heading);
    }
    const { words, unit } = this.#indicatorIn(text);
    const section = this.#sections.get(at);
    const beside = cells.of(at, 'unit');
    if (beside !== '' && unit !== '' && !isSameUnit(beside, unit, this.#context))
      return checker.note('unit-mismatch', this.#placeOf(at, 'unit'), beside, 'same-unit', unit);
    return {
      at,
      organisation,
      members,
      time,
      scenario,
      indicator: section === undefined ? words : `${section} – ${words}`,
      unit: beside || unit,
      source: cells.of(at, 'source'),
      note: cells.of(at, 'note'),
      figures,
    };
  }

  /** Ends the table where another one begins below it. */
  #end(at: number, raw: readonly RawCell[]): void {
    const column = raw.findIndex(isFilled);
    const text = raw.map(textOf).filter(Boolean).join(' ');
    this.#context.checker.note('second-table', cellAt(at, column), text, 'one-table');
    this.hasEnded = true;
  }

  #placeOf(row: number, role: Column['role']): CellPlace {
    return cellAt(row, this.#context.layout.byRole.get(role)?.index ?? 0);
  }

  /** The cells of figures; in a row without any, the reason why it has none. */
  #figuresIn(row: number, raw: readonly RawCell[]): readonly RowFigure[] {
    const { values, byRole } = this.#context.layout;
    const figures: RowFigure[] = [];
    for (const column of values) {
      const cell = raw[column.index] ?? '';
      if (isFilled(cell)) figures.push({ column, cell, at: column.index });
    }
    const [column] = values;
    const at = byRole.get('missing')?.index;
    const reason = figures.length > 0 || at === undefined ? '' : this.#cells.at(row, at);
    return reason === '' || at === undefined || !column ? figures : [{ column, cell: reason, at }];
  }

  /** Whether a row of a text file has a mark too many, so that nobody knows which cell is which. */
  #overflows(row: number, raw: readonly RawCell[]): boolean {
    const { grid, layout, checker } = this.#context;
    const index = raw.findIndex((cell, at) => isFilled(cell) && !layout.columns[at]?.heading);
    if (index < 0) return false;
    const place = cellAt(row, index);
    const isText = grid.table.form === 'csv';
    if (isText) checker.note('ragged-row', place, raw[index], 'same-columns');
    else if (!this.#overflowing.has(index)) checker.note('unknown-heading', place, raw[index], 'heading');
    this.#overflowing.add(index);
    return isText;
  }

  /** Meets who has no figures, or some in columns alone that are left out: the whole is not known without them. */
  #meet(row: number, raw: readonly RawCell[]): void {
    const { ignored } = this.#context.layout;
    if (!this.#groups?.blank.has(row) && !ignored.some(({ index }) => isFigure(textOf(raw[index])))) return;
    if (this.#cells.of(row, 'organisation') !== '') this.who.organisationOf(row);
  }

  /** Notes the unit in a row without figures, unless it is that of the whole table. */
  #unitOfOthers(row: number, raw: readonly RawCell[]): null {
    const { unit } = this.#context.layout;
    const stated = unitStated(raw);
    if (stated === null || (unit !== null && isSameUnit(stated.unit, unit, this.#context))) return null;
    return this.#misplacedUnit(stated.unit, cellAt(row, stated.column));
  }

  /** Notes a unit that stands among the figures: of which of them it speaks nobody knows. */
  #misplacedUnit(unit: string, place: CellPlace): null {
    const { checker, layout } = this.#context;
    return checker.note('unit-mismatch', place, unit, 'same-unit', layout.unit ?? 'number');
  }

  /** The scenario of a row, `null` where only its headings name one, `undefined` where its word is not known. */
  #scenarioOf(row: number): Scenario | null | undefined {
    const { layout, mapping, checker } = this.#context;
    const text = this.#cells.of(row, 'scenario');
    if (text === '') return mapping.scenario;
    const found = this.#scenarioNamed(text);
    if (found === null) {
      checker.note('unknown-value', this.#placeOf(row, 'scenario'), text, scenarioNames(layout.lang));
    }
    return found ?? undefined;
  }
}
