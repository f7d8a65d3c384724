import { finish, placeName, type RawCell, type RawTable, readTable, type TableReport } from 'goalpost';

/** A table of cells. */
export const asTable = (rows: readonly (readonly RawCell[])[], more: Partial<RawTable> = {}): RawTable => ({
  form: 'csv',
  source: 'a.csv',
  sheet: null,
  rows,
  merges: [],
  lines: null,
  sniffed: null,
  ...more,
});

const table = (text: string | RawTable, more: Partial<RawTable> = {}): RawTable =>
  typeof text === 'string'
    ? asTable(
        text
          .trim()
          .split('\n')
          .map((line) => line.split(';').map((cell) => cell.trim())),
        more,
      )
    : text;

/** The report in text whose cells are separated by semicolons, or in a table. */
export const readText = (text: string | RawTable, mapping?: unknown, more?: Partial<RawTable>): TableReport =>
  finish(readTable(table(text, more), mapping));

/** The entries on a line each: indicator, organisation, period, scenario, value in the unit itself, unit. */
export const entriesOf = (...given: Parameters<typeof readText>): string[] =>
  readText(...given).report.entries.map(
    ({ indicator, organisation, period, scenario, figure, missing, target, attainment, growth }) =>
      [
        indicator,
        organisation,
        period.key,
        scenario,
        target?.comparator,
        figure === null ? missing : `${figure.value.toFixed()} ${figure.unit.key}`,
        attainment && `attainment=${attainment.value.toFixed()}`,
        growth && `growth=${growth.value.toFixed()}`,
      ]
        .filter(Boolean)
        .join(' '),
  );

/** The issues on a line each: severity, code, cell, what was received. */
export const issuesOf = (...given: Parameters<typeof readText>): string[] =>
  readText(...given).issues.map(
    ({ severity, code, place, received }) => `${severity} ${code} ${placeName(place)} ${received}`,
  );
