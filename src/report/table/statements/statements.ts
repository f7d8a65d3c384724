import { maxLength } from '../../../figures/max-length.js';
import type { Steps } from '../../../read/steps.js';
import type { RawCell } from '../../../read/table.js';
import { headingWord } from '../../../words/headings.js';
import { languageFor } from '../../../words/languages.js';
import type { FigureFault } from '../../issue.js';
import { LongList } from '../../long-list.js';
import { cellAt, type Place } from '../../place.js';
import { isSameUnit, type TableContext } from '../context.js';
import { readCell } from '../grid/cell.js';
import { textOf } from '../grid/grid.js';
import type { Column } from '../layout/column.js';
import { headingCell, type StatementColumn, scenarioNames } from '../layout/columns.js';
import type { Row, RowFigure } from '../rows/rows.js';
import type { When } from '../rows/when.js';
import { Measures, shifted, type Written } from './measures.js';
import { Origins } from './origins.js';
import { precisionOf } from './rounding.js';

/** An entry as a document has it. */
export type DocumentEntry = Record<string, unknown>;

/** Figures of a row that are read in one step. */
const stepLength = 64;

/** Turns what rows say into the entries of a document: the last of four steps. */
export class Statements {
  /** The entries so far; those of the organisation at the top have {@link topOrganisation} in the place of its ID. */
  readonly entries = new LongList<DocumentEntry>();
  /** The cells that the entries came from. */
  readonly origins = new Origins();
  readonly measures: Measures;
  readonly #context: TableContext;
  readonly #when: When;
  /** The columns of statements, by the column of actuals that they speak of. */
  readonly #statementsOf: ReadonlyMap<Column, StatementColumn[]>;
  /** Whether the mapping says of anything that it was rounded. */
  readonly #isRounded: boolean;
  #isNameless = false;

  constructor(context: TableContext, when: When) {
    this.#context = context;
    this.#when = when;
    this.measures = new Measures(context);
    this.#isRounded = context.mapping.rounded === 'all' || context.mapping.rounded.size > 0;
    const { statements } = context.layout;
    this.#statementsOf = new Map(statements.map(({ of }) => [of, []]));
    for (const statement of statements) this.#statementsOf.get(statement.of)?.push(statement);
  }

  /** Adds the entries of a row; only a long one takes several steps. */
  *add(row: Row): Steps<void> {
    for (const [count, figure] of row.figures.entries()) {
      if (count % stepLength === stepLength - 1) yield count / row.figures.length;
      this.#add(row, figure);
    }
  }

  #add(row: Row, { column, cell, at }: RowFigure): void {
    const { layout, mapping, checker } = this.#context;
    const place = cellAt(row.at, at);
    const found = this.#writtenIn(cell, place, at !== column.index);
    if (found === 'blank') return;
    const label = found && 'value' in found ? (found.label ?? '') : '';
    const written = this.#isOtherThan(label, column, row)
      ? this.#badFigure(place, textOf(cell), 'table-figure', 'labelled-format')
      : found;
    const clash = written && this.#clashOf(column, row);
    if (clash !== null) {
      checker.note('conflicting-heading', place, clash, 'one-comparator', column.heading);
      return;
    }
    const name = column.indicator ?? (row.indicator || mapping.indicator);
    if (!name) {
      this.#noteNameless(column);
      return;
    }
    const period = this.#when.periodOf(row.time, column, place);
    const scenario = column.scenario ?? row.scenario;
    if (scenario === null && period !== null && written !== null) {
      checker.note('missing-key', place, '', scenarioNames(layout.lang), 'scenario');
    }
    if (period === null || scenario === null) return;
    const measure = this.measures.of(name, row.at, layout.byRole.get('indicator')?.index ?? column.index);
    const value = written && this.measures.valueOf(written, measure, label || row.unit || (column.unit ?? ''), place);
    const { organisation, members, source, note } = row;
    const indicator = measure.named.id;
    // Written out, because a million entries are made here.
    const entry: DocumentEntry =
      value && 'value' in value
        ? { indicator, organisation, period, scenario, value: value.value }
        : { indicator, organisation, period, scenario, missing: value?.missing ?? 'unreadable' };
    if (value && 'value' in value && value.by !== undefined && this.#isRounded) {
      const precision = precisionOf(cell, value.by, column, measure, this.#context);
      if (precision !== null) entry.precision = precision;
    }
    if (members !== null) entry.members = members;
    if (scenario === 'AC' && value && 'value' in value) {
      for (const statement of this.#statementsOf.get(column) ?? []) this.#state(entry, row.at, statement);
    }
    if (source !== '') entry.source = source;
    if (note !== '') entry.note = note;
    this.entries.push(entry);
    this.origins.add(row.at, at);
  }

  /** Whether the format of a cell shows something beside its number that is no unit, or another one than is said of it. */
  #isOtherThan(label: string, column: Column, row: Row): boolean {
    const said = row.unit || column.unit;
    if (label === '') return false;
    return said ? !isSameUnit(label, said, this.#context) : this.#context.unitNamed(label) === null;
  }

  /** Notes once that nothing names an indicator. */
  #noteNameless(column: Column): void {
    const { layout, checker } = this.#context;
    if (this.#isNameless) return;
    checker.note('missing-key', headingCell(layout, column), column.heading, 'indicator-somewhere', 'indicator');
    this.#isNameless = true;
  }

  /** What a row says that its heading contradicts: another scenario, indicator or unit. */
  #clashOf(column: Column, { scenario, indicator, unit }: Row): string | null {
    const isFromRow = this.#context.layout.byRole.has('scenario') && scenario !== null;
    if (isFromRow && column.scenario !== null && column.scenario !== scenario) return scenario;
    if (indicator !== '' && column.indicator !== null && column.indicator !== indicator) return indicator;
    return unit !== '' && column.unit !== null && !isSameUnit(unit, column.unit, this.#context) ? unit : null;
  }

  /** What a cell says as a figure; `null` where it is at fault, which is noted. */
  #writtenIn(raw: RawCell, place: Place, isReason: boolean): Written | 'blank' | null {
    const { layout, mapping, checker } = this.#context;
    const cell = readCell(raw, layout.lang);
    if (cell === 'blank') return 'blank';
    if (isReason && (cell === 'dash' || !('missing' in cell))) {
      const accepted = missingWords.map((reason) => headingWord(layout.lang, reason));
      return checker.note('unknown-value', place, raw, accepted);
    }
    if (cell === 'dash') {
      if (mapping.dash === null) return checker.note('bare-dash', place, raw, 'dash');
      return mapping.dash === 'zero' ? { value: 0, isPlain: true } : 'blank';
    }
    return 'fault' in cell ? this.#badFigure(place, String(raw), 'table-figure', cell.fault) : cell;
  }

  #badFigure(place: Place, text: string, expected: 'table-figure' | 'percent', fault: FigureFault | 'too-long'): null {
    const { checker } = this.#context;
    return fault === 'too-long'
      ? checker.tooLong(place, text, maxLength)
      : checker.note('bad-figure', place, text, expected, fault);
  }

  /** Adds what the row states of its actual: its growth, attainment or share. */
  #state(entry: DocumentEntry, row: number, { index, role, unit, heading }: StatementColumn): void {
    const { grid, layout } = this.#context;
    const raw = grid.cell(row, index);
    const cell = readCell(raw, layout.lang);
    // In the row of the whole "100" is the sum of the shares, and states nothing.
    const isOfWhole = role === 'share' && entry.members === undefined;
    if (cell === 'blank' || cell === 'dash' || 'missing' in cell || isOfWhole) return;
    if ('fault' in cell) {
      this.#badFigure(cellAt(row, index), grid.text(row, index), 'percent', cell.fault);
      return;
    }
    const digits = String('percent' in cell ? shifted(cell.percent, 2) : cell.value);
    // Nobody reaches ten times a plan; of 1,2 nobody can tell.
    const saysPercent = unit === '%' || heading.includes('%') || (role === 'attainment' && Number(digits) >= 10);
    const isPercent = 'percent' in cell || (cell.isPlain && saysPercent);
    const asWritten = typeof raw === 'string' ? raw.trim() : digits;
    entry[role] = isPercent ? `${digits.replace('.', languageFor(layout.lang).numbers.decimalMark)}%` : asWritten;
  }
}

/** The reasons in the order in which messages name them. */
const missingWords = ['not-reported', 'not-due', 'not-applicable', 'withheld'] as const;
