import type { FiscalYear } from '../../calendar/index.js';
import { maxLength } from '../../figures/max-length.js';
import type { Steps } from '../../read/steps.js';
import type { RawCell, RawTable, Rows } from '../../read/table.js';
import { headingOf, headingWord, plainHeading } from '../../words/headings.js';
import { languageFor } from '../../words/languages.js';
import type { Checker } from '../checker.js';
import type { FigureFault } from '../issue.js';
import { LongList } from '../long-list.js';
import { type Scenario, scenarios } from '../model.js';
import { type CellPlace, cellAt, type Place } from '../place.js';
import { remembering } from '../remembering.js';
import { readCell } from './cell.js';
import { type Columns, headingCell, type StatementColumn, scenarioNames } from './columns.js';
import { withoutUnit } from './heading.js';
import { cellText, keyCellsOf } from './key-cells.js';
import type { Column, TableLayout } from './layout.js';
import type { Mapping } from './mapping.js';
import { type Measures, measuresOf, shifted, type Written } from './measures.js';
import { Origins } from './origins.js';
import type { PeriodParts } from './period.js';
import { isNumbering, unitStated, unitStatedIn } from './preamble.js';
import { whenOf } from './when.js';
import { topOrganisation, type Who, whoOf } from './who.js';

/** What a row says of all its figures. */
interface RowSays {
  readonly organisation: string;
  readonly members: Readonly<Record<string, string>> | null;
  readonly time: PeriodParts;
  readonly scenario: Scenario | null;
  readonly indicator: string;
  readonly unit: string;
}

/** An entry as a document has it. */
export type DocumentEntry = Record<string, unknown>;

/** The entries of a table while its rows are read one by one. */
export interface RowReader {
  /** Reads a row; only a long one takes several steps. */
  readonly read: (row: number) => Steps<void>;
  /** The entries so far; those of the organisation at the top have {@link topOrganisation} in the place of its ID. */
  readonly entries: LongList<DocumentEntry>;
  readonly who: Who;
  readonly measures: Measures;
  /** The cells that the entries came from. */
  readonly origins: Origins;
}

/** Figures of a row that are read in one step. */
const stepLength = 64;

/** Turns the rows of one table into the entries of a document. */
export function rowReader(
  table: RawTable<Rows>,
  layout: TableLayout,
  columns: Columns,
  mapping: Mapping,
  lang: string,
  fiscal: FiscalYear | undefined,
  checker: Checker,
): RowReader {
  const { byRole, values } = columns;
  const statementsOf = new Map(columns.statements.map(({ of }) => [of, [] as StatementColumn[]]));
  for (const statement of columns.statements) statementsOf.get(statement.of)?.push(statement);
  const cells = keyCellsOf(table, layout, columns, mapping.blanks === 'as-above');
  const who = whoOf(cells, columns, mapping, checker);
  const when = whenOf(cells, columns, mapping, lang, fiscal, checker);
  const tableUnit = layout.unit ?? mapping.unit;
  const measures = measuresOf(mapping, tableUnit, lang, checker);
  const entries = new LongList<DocumentEntry>();
  const origins = new Origins();
  const overflowing = new Set<number>();
  let isNameless = false;
  const unitNamed = remembering(unitStatedIn);
  const scenarioNamed = remembering((text: string) => {
    const key = headingOf(plainHeading(text))?.key;
    return scenarios.find((scenario) => scenario === key) ?? null;
  });
  const indicatorIn = remembering((text: string) => {
    const { words, unit } = withoutUnit(text);
    return unit === null || words === '' ? { words: text, unit: '' } : { words, unit };
  });

  function* read(row: number): Steps<void> {
    const raw = table.rows.at(row) ?? [];
    // A line of its own may stand between the headings and the numbering of the columns.
    if (entries.length === 0 && isNumbering(raw)) return;
    if (overflows(row, raw)) return;
    const filled = values.filter(({ index }) => isFilled(raw[index]));
    const reason = cells.of(row, 'missing');
    if (filled.length === 0 && reason === '') {
      const stated = unitStated(raw);
      const isOther = stated !== null && !(tableUnit !== null && measures.isSameUnit(stated.unit, tableUnit));
      if (isOther) misplacedUnit(stated.unit, cellAt(row, stated.column));
      return;
    }
    for (const role of ['organisation', 'indicator'] as const) {
      const unit = unitNamed(cells.of(row, role));
      if (unit !== null) return void misplacedUnit(unit, cellAt(row, byRole.get(role)?.index ?? 0));
    }
    const says = rowSays(row);
    if (says === null) return;
    for (const [at, column] of filled.entries()) {
      if (at % stepLength === stepLength - 1) yield at / filled.length;
      figure(row, column, column.index, raw[column.index] ?? '', says);
    }
    const [anyValue] = values;
    const reasons = byRole.get('missing');
    if (filled.length === 0 && reasons && anyValue) figure(row, anyValue, reasons.index, reason, says);
  }

  /** Whether a row of a text file has a mark too many, so that nobody knows which cell is which. */
  const overflows = (row: number, raw: readonly RawCell[]): boolean => {
    const index = raw.findIndex((cell, at) => isFilled(cell) && !layout.columns[at]?.heading);
    if (index < 0) return false;
    const place = cellAt(row, index);
    if (table.form === 'csv') checker.note('ragged-row', place, raw[index], 'same-columns');
    else if (!overflowing.has(index)) checker.note('unknown-heading', place, raw[index], 'heading');
    overflowing.add(index);
    return table.form === 'csv';
  };

  /** Notes a unit that stands among the figures: of which of them it speaks nobody knows. */
  const misplacedUnit = (unit: string, place: CellPlace): null =>
    checker.note('unit-mismatch', place, unit, 'same-unit', tableUnit ?? 'number');

  const rowSays = (row: number): RowSays | null => {
    const organisation = who.organisationOf(row);
    const time = organisation === null ? null : when.partsOf(row);
    const scenario = time === null ? undefined : scenarioOf(row);
    const members = scenario === undefined ? undefined : who.membersOf(row);
    if (organisation === null || time === null || scenario === undefined || members === undefined) return null;
    const indicator = cells.of(row, 'indicator');
    const named = byRole.get('indicator');
    if (named && indicator === '') {
      return checker.note('missing-key', cellAt(row, named.index), '', 'required', named.heading);
    }
    const { words, unit } = indicatorIn(indicator);
    return { organisation, members, time, scenario, indicator: words, unit: cells.of(row, 'unit') || unit };
  };

  /** The scenario of a row, `null` where only its headings name one, `undefined` where its word is not known. */
  const scenarioOf = (row: number): Scenario | null | undefined => {
    const text = cells.of(row, 'scenario');
    if (text === '') return mapping.scenario;
    const found = scenarioNamed(text);
    if (found === null) {
      checker.note('unknown-value', cellAt(row, byRole.get('scenario')?.index ?? 0), text, scenarioNames(lang));
    }
    return found ?? undefined;
  };

  /** Adds the entry of the cell at `row` and `at`, which belongs to a column of figures. */
  const figure = (row: number, column: Column, at: number, raw: RawCell, says: RowSays): void => {
    const place = cellAt(row, at);
    const written = writtenIn(raw, place, at !== column.index);
    if (written === null) return;
    const clash = clashOf(column, says);
    if (clash !== null) {
      checker.note('conflicting-heading', place, clash, 'one-comparator', column.heading);
      return;
    }
    const name = column.indicator ?? (says.indicator || mapping.indicator);
    if (!name) {
      if (!isNameless)
        checker.note('missing-key', headingCell(layout, column), column.heading, 'indicator-somewhere', 'indicator');
      isNameless = true;
      return;
    }
    const period = when.periodOf(says.time, column, place);
    const scenario = column.scenario ?? says.scenario;
    if (scenario === null && period !== null) checker.note('missing-key', place, '', scenarioNames(lang), 'scenario');
    if (period === null || scenario === null) return;
    const measure = measures.of(name, row, byRole.get('indicator')?.index ?? column.index);
    const value = measures.valueOf(written, measure, says.unit || (column.unit ?? ''), place);
    if (value === null) return;
    const { organisation, members } = says;
    const indicator = measure.named.id;
    // Written out, because a million entries are made here.
    const entry: DocumentEntry =
      'value' in value
        ? { indicator, organisation, period, scenario, value: value.value }
        : { indicator, organisation, period, scenario, missing: value.missing };
    if (members !== null) entry.members = members;
    if (scenario === 'AC' && 'value' in value) {
      for (const statement of statementsOf.get(column) ?? []) state(entry, row, statement);
    }
    for (const key of ['source', 'note'] as const) if (cells.of(row, key) !== '') entry[key] = cells.of(row, key);
    entries.push(entry);
    origins.add(row, at);
  };

  /** What a row says that its heading contradicts: another scenario, indicator or unit. */
  const clashOf = (column: Column, { scenario, indicator, unit }: RowSays): string | null => {
    const isFromRow = byRole.has('scenario') && scenario !== null;
    if (isFromRow && column.scenario !== null && column.scenario !== scenario) return scenario;
    if (indicator !== '' && column.indicator !== null && column.indicator !== indicator) return indicator;
    return unit !== '' && column.unit !== null && !measures.isSameUnit(unit, column.unit) ? unit : null;
  };

  /** What a cell says as a figure, or `null` where it says nothing or is at fault. */
  const writtenIn = (raw: RawCell, place: Place, isReason: boolean): Written | null => {
    const cell = readCell(raw, lang);
    if (cell === 'blank') return null;
    if (isReason && (cell === 'dash' || !('missing' in cell)))
      return checker.note('unknown-value', place, raw, reasons());
    if (cell === 'dash') {
      if (mapping.dash === null) return checker.note('bare-dash', place, raw, 'dash');
      return mapping.dash === 'zero' ? { value: 0, isPlain: true } : null;
    }
    return 'fault' in cell ? badFigure(place, String(raw), 'table-figure', cell.fault) : cell;
  };

  const reasons = (): string[] => missingWords.map((reason) => headingWord(lang, reason));

  const badFigure = (
    place: Place,
    text: string,
    expected: 'table-figure' | 'percent',
    fault: FigureFault | 'too-long',
  ): null =>
    fault === 'too-long'
      ? checker.tooLong(place, text, maxLength)
      : checker.note('bad-figure', place, text, expected, fault);

  /** What the row states of its actual: its growth, attainment or share. */
  const state = (entry: DocumentEntry, row: number, { index, role, unit, heading }: StatementColumn): void => {
    const raw = table.rows.at(row)?.[index] ?? '';
    const cell = readCell(raw, lang);
    // In the row of the whole "100" is the sum of the shares, and states nothing.
    const isOfWhole = role === 'share' && entry.members === undefined;
    if (cell === 'blank' || cell === 'dash' || 'missing' in cell || isOfWhole) return;
    if ('fault' in cell) {
      badFigure(cellAt(row, index), cellText(table, row, index), 'percent', cell.fault);
      return;
    }
    const isPercent = 'percent' in cell || (cell.isPlain && (unit === '%' || heading.includes('%')));
    const digits = String('percent' in cell ? shifted(cell.percent, 2) : cell.value);
    const asWritten = typeof raw === 'string' ? raw.trim() : digits;
    entry[role] = isPercent ? `${digits.replace('.', languageFor(lang).numbers.decimalMark)}%` : asWritten;
  };

  return { read, entries, who, measures, origins };
}

/** The reasons in the order in which messages name them. */
const missingWords = ['not-reported', 'not-due', 'not-applicable', 'withheld'] as const;

const isFilled = (cell: RawCell | undefined): boolean =>
  cell !== undefined && cell !== '' && (typeof cell !== 'string' || cell.trim() !== '');
