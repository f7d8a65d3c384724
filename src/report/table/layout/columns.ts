import { headingWord, patternOfAll, plainHeading } from '../../../words/headings.js';
import { languageFor } from '../../../words/languages.js';
import type { Checker } from '../../checker.js';
import { scenarios } from '../../model.js';
import { limits } from '../../notes.js';
import { type CellPlace, cellAt } from '../../place.js';
import { type Grid, textOf } from '../grid/grid.js';
import { hasOpenYears, keyOfParts, type PeriodParts, saysPartOfYear } from '../grid/period.js';
import type { Mapping } from '../mapping.js';
import { type Column, isStatement } from './column.js';
import { daySaid } from './data-day.js';
import { type DerivedColumn, derivedOf, numbersBelow } from './derived.js';
import type { HeadingRows } from './heading-rows.js';
import { columnsOfFirst } from './second-table.js';
import { versionsIn } from './versions.js';

/** A column of growth, attainment or share, and the column of actuals that it speaks of. */
export interface StatementColumn extends Column {
  readonly role: 'growth' | 'attainment' | 'share';
  readonly of: Column;
}

/** The columns of a table, sorted by what they are for. */
export interface Columns {
  /** The columns that say of whole rows who, what and when. */
  readonly byRole: ReadonlyMap<Column['role'], Column>;
  readonly dimensions: readonly Column[];
  readonly values: readonly Column[];
  readonly statements: readonly StatementColumn[];
  /** The columns that nobody understands, or needs. */
  readonly ignored: readonly Column[];
  /** Those of them that the sheet computes from others. */
  readonly derived: readonly DerivedColumn[];
  /** The column from which on another table stands; `null` where none does. */
  readonly end: number | null;
}

/** How messages to who writes in `lang` name the four scenarios: by their codes and in words. */
export const scenarioNames = (lang: string): string[] => [
  ...scenarios,
  ...scenarios.map((scenario) => headingWord(lang, scenario).replace(/^./, (letter) => letter.toUpperCase())),
];

/** The cell in which the heading of a column begins. */
export const headingCell = ({ headingRow }: Pick<HeadingRows, 'headingRow'>, column: Column | undefined): CellPlace =>
  cellAt(headingRow, column?.index ?? 0);

/** The texts above the headings. */
const titlesOf = (grid: Grid, headingRow: number): readonly string[] =>
  grid
    .between(0, headingRow)
    .flatMap((row) => row.map(textOf))
    .filter((text) => text.trim() !== '' && text.length <= limits.text);

/**
 * Whether a column has actuals of a whole year: below "9 THÁNG ĐẦU NĂM 2019" nobody can tell whether "TH 2019" is one, unless the
 * mapping declares it.
 */
const isOfWholeYear = ({ role, scenario, period, heading }: Column, mapping: Mapping): boolean =>
  role === 'value' &&
  scenario === 'AC' &&
  (period ? period.year !== null && period.within === null : /^\d{4}$/.test(mapping.period ?? '')) &&
  ![...mapping.headings.keys()].some((text) => plainHeading(text) === plainHeading(heading));

/** The columns below `headings`, sorted; one that nobody understands, and a missing scenario, are noted. */
export function sortColumns(
  headings: HeadingRows,
  grid: Grid,
  mapping: Mapping,
  lang: string,
  checker: Checker,
): Columns {
  const { decimalMark } = languageFor(lang).numbers;
  const byRole = new Map<Column['role'], Column>();
  const ignored: Column[] = [];
  const derived: DerivedColumn[] = [];
  const numbersOf = numbersBelow(grid, headings.firstRow, lang);
  const noteUnknown = (column: Column, figures: readonly Column[]): void => {
    const computed = derivedOf(column, figures, numbersOf, headings.firstRow);
    if (computed === null) {
      checker.note('unknown-heading', headingCell(headings, column), column.heading, 'heading');
      return;
    }
    derived.push(computed);
    for (const { row, computed: result } of computed.others) {
      const text = grid.text(row, column.index);
      checker.note('other-result', cellAt(row, column.index), text, 'computed', result.replace('.', decimalMark));
    }
  };
  const ignore = (column: Column, figures: readonly Column[] = []): void => {
    const place = headingCell(headings, column);
    if (column.heading.length > limits.text) checker.tooLong(place, column.heading, limits.text);
    else if (hasOpenYears(column.heading, grid.dating))
      checker.note('bad-period', place, column.heading, 'fiscal-year', 'ambiguous-years');
    else noteUnknown(column, figures);
    ignored.push(column);
  };
  const { columns: own, second } = columnsOfFirst(headings.columns);
  if (second) checker.note('second-table', headingCell(headings, second), second.heading, 'one-table');
  const { columns: versions, rivals } = versionsIn(own);
  for (const those of rivals) {
    const names = those.map(({ heading }) => heading).join(' | ');
    checker.note('several-versions', headingCell(headings, those[0]), names, 'one-version');
  }
  const unrivalled = versions.filter((column) => !rivals.some((those) => those.includes(column)));
  const open = grid.dating.fiscal ? [] : unrivalled.filter(({ period }) => period?.year?.startsWith('FY'));
  for (const column of open) {
    checker.note('bad-period', headingCell(headings, column), column.heading, 'fiscal-year', 'ambiguous-years');
    ignored.push(column);
  }
  // A title that says to which day figures are leaves nothing open.
  const titles = titlesOf(grid, headings.headingRow).filter((text) => daySaid(text, grid, lang) === null);
  const doubtful: Column[] = [];
  for (const column of unrivalled) {
    if (open.includes(column) || !isOfWholeYear(column, mapping)) continue;
    const title = titles.find((text) => saysPartOfYear(text, column.period?.year ?? mapping.period));
    if (title === undefined) continue;
    checker.note('bad-period', headingCell(headings, column), `${title} | ${column.heading}`, 'one-period');
    doubtful.push(column);
    ignored.push(column);
  }
  const sure = unrivalled.filter((column) => !doubtful.includes(column) && !open.includes(column));
  const columns = withPriorYears(sure, mapping, doubtful.length + open.length > 0);
  const figures = columns.filter(({ role }) => role === 'value');
  for (const column of columns) {
    const { role, heading } = column;
    if (role === null ? heading !== '' : isOnePerRow(role) && byRole.has(role)) ignore(column, figures);
    else if (isOnePerRow(role)) byRole.set(role, column);
  }
  if (figures.length === 0) checker.note('no-headings', headingCell(headings, headings.columns[0]), '', 'value-column');
  const rowsSayScenario = byRole.has('scenario') || mapping.scenario !== null;
  const [unsaid, values] = [true, false].map((isUnsaid) =>
    figures.filter(({ scenario }) => (scenario === null && !rowsSayScenario) === isUnsaid),
  ) as [Column[], Column[]];
  for (const column of unsaid) {
    // Beside columns of plan and actual, a column that is neither is no figure of either.
    if (values.length > 0) ignore(column, values);
    else checker.note('missing-key', headingCell(headings, column), column.heading, scenarioNames(lang), 'scenario');
  }
  const actuals = actualsOf(values);
  const statements = columns
    .filter(({ role }) => isStatement(role))
    .flatMap((column) => {
      const stated = statementOf(column, actuals);
      if (stated === null) ignore(column, values);
      return stated ?? [];
    });
  const dimensions = columns.filter(({ role }) => role === 'dimension');
  return {
    byRole,
    dimensions,
    values,
    statements,
    ignored: [...ignored, ...rivals.flat()],
    derived,
    end: second?.index ?? null,
  };
}

/**
 * The columns, each of the prior year in the period that it is compared with: "Cùng kỳ 2018" beside "TH 2019" is what 2019 is compared
 * with, and beside "TH 9 tháng 2019" what those nine months are. Where nobody can tell, nobody understands the column.
 *
 * @param isDoubtful whether an actual was left out.
 */
function withPriorYears(columns: readonly Column[], { period }: Mapping, isDoubtful: boolean): readonly Column[] {
  const own = columns.filter(({ role, scenario }) => role === 'value' && scenario !== null && scenario !== 'PY');
  const said = own.flatMap(({ period }) => period?.year ?? []);
  const years = new Set(said.length > 0 ? said : (period?.match(/^\d{4}/) ?? []));
  const periods = periodsOf(own);
  const [only = null] = periods.size === 1 ? periods.values() : [];
  // An actual may be among those that nobody understands.
  const isUnclear = isDoubtful || columns.some(({ role, heading }) => role === null && heading !== '');
  return columns.map((column) => {
    if (column.scenario !== 'PY') return column;
    const part = column.period?.within ? undefined : partBeside(column, own, isUnclear);
    if (part !== undefined) return part === null ? { ...column, role: null } : { ...column, period: part };
    // "Cùng kỳ" beside "KH 2019" and "TH 2019" is what 2019 is compared with.
    if (column.period === null) return { ...column, period: only };
    // Where there is an actual or a plan of 2018 too, or none of 2019, it stays as it says.
    const next = String(Number(column.period.year) + 1);
    const isPrior = /^\d{4}$/.test(column.period.year ?? '') && !years.has(column.period.year ?? '') && years.has(next);
    return isPrior ? { ...column, period: { ...column.period, year: next } } : column;
  });
}

const samePeriod = patternOfAll((headings) => headings.samePeriod, '(?<!\\p{L})', '(?!\\p{L})');

/**
 * The part of a year that a column of the prior year is compared with, where the actuals beside it are of parts; `null` where nobody
 * can tell which, and `undefined` where they are of whole years, or the column is.
 */
function partBeside(
  { heading, period, indicator }: Column,
  own: readonly Column[],
  isUnclear: boolean,
): PeriodParts | null | undefined {
  const isSame = samePeriod().test(plainHeading(heading));
  const known = own.filter(({ scenario }) => scenario === 'AC');
  // "Ước TH 9 tháng" stands for an actual.
  const actuals = known.length > 0 ? known : own.filter(({ scenario }) => scenario === 'FC');
  if (isUnclear && own.length > 0 && actuals.length === 0 && (isSame || !period?.year)) return null;
  const ofYear = (gap: number): Column[] =>
    actuals.filter(
      (column) =>
        column.indicator === indicator &&
        column.period !== null &&
        (!period?.year || Number(column.period.year) - Number(period.year) === gap),
    );
  // Below "Năm 2019" a column of the prior year has the year of the others.
  const isDated = ofYear(1).length > 0 && period?.year;
  const beside = ofYear(isDated || !period?.year ? 1 : 0);
  if (!beside.some((column) => column.period?.within)) return undefined;
  // "Năm 2018" is the whole year, and "Năm trước" the whole or the same part.
  if (!isSame) return isDated ? undefined : null;
  const [part = null, ...others] = periodsOf(beside).values();
  return others.length > 0 ? null : part;
}

/** The periods of columns, each once. */
const periodsOf = (columns: readonly Column[]): ReadonlyMap<string | null, PeriodParts | null> =>
  new Map(columns.map(({ period }) => [period && keyOfParts(period), period]));

/** Whether a row has at most one such cell. */
const isOnePerRow = (role: Column['role']): boolean =>
  role !== null && role !== 'value' && role !== 'ignore' && role !== 'dimension' && !isStatement(role);

/** Stands for a period or an indicator that a statement leaves open. */
const open = true;

const subject = (period: string | typeof open | null, indicator: string | typeof open | null): string =>
  JSON.stringify([period, indicator]);

/** The columns of actuals by what a statement may say of them: of which period, of which indicator, both or neither. */
function actualsOf(values: readonly Column[]): ReadonlyMap<string, Column[]> {
  const found = new Map<string, Column[]>();
  for (const column of values.filter(({ scenario }) => (scenario ?? 'AC') === 'AC')) {
    for (const period of [column.period && keyOfParts(column.period), open] as const) {
      for (const indicator of [column.indicator, open] as const) {
        const key = subject(period, indicator);
        const before = found.get(key);
        if (before === undefined) found.set(key, [column]);
        else before.push(column);
      }
    }
  }
  return found;
}

/** A column that states something, with the one column of actuals that it can speak of. */
function statementOf(column: Column, actuals: ReadonlyMap<string, Column[]>): StatementColumn | null {
  const { role, period, indicator } = column;
  const time = period === null ? open : keyOfParts(period);
  const found = actuals.get(subject(time, indicator ?? open)) ?? actuals.get(subject(time, open)) ?? [];
  const [of] = found;
  return isStatement(role) && of !== undefined && found.length === 1 ? { ...column, role, of } : null;
}
