// The table as it was read, with what each cell was taken for, and a choice above each column that corrects it.
import { html, nothing, type TemplateResult } from 'lit';
import type { Issue, RawCell, RawTable, TableReport } from '../../src/index.js';
import type { Actions } from './actions.js';
import { headingsOf, type ReadFigures } from './figures.js';
import type { State } from './state.js';
import { words } from './words.js';

/** So much of a table is shown. */
const mostRows = 60;
const mostColumns = 26;

/** What a cell was taken for, in the order of the legend. */
const marks = ['heading', 'name', 'figure', 'total', 'note', 'left', 'asked'] as const;
type Mark = (typeof marks)[number];

/** What a column may be declared to hold. */
const roles = ['organisation', 'indicator', 'unit', 'period', 'AC', 'PL', 'PY', 'FC', 'ignore'] as const;

interface Marked {
  readonly markOf: (row: number, column: number) => Mark | null;
  /** The heading of a column, as the reader has it. */
  readonly headingOf: (column: number) => string | null;
  /** What the reader took it for. */
  readonly roleOf: (column: number) => (typeof roles)[number] | null;
}

/** The table that was read; nothing where there are no cells. */
export function sheetView(state: State, figures: ReadFigures, actions: Actions): TemplateResult | typeof nothing {
  const { lang } = state;
  const { cells, report } = figures;
  if (cells === null) return nothing;
  const { markOf, headingOf, roleOf } = markedOnce(cells, report);
  const rows = Array.from({ length: Math.min(cells.rows.length, mostRows) }, (_, row) => cells.rows.at(row) ?? []);
  const width = Math.min(Math.max(0, ...rows.map((row) => row.length)), mostColumns);
  const columns = Array.from({ length: width }, (_, column) => column);
  const cell = (row: number, column: number, value: RawCell | undefined): TemplateResult | typeof nothing => {
    const merge = mergeAt(cells, row, column);
    if (merge && (merge.row !== row || merge.column !== column)) return nothing;
    const [across, down] = [Math.min(merge?.columns ?? 1, width - column), merge?.rows ?? 1];
    const text = textOf(value);
    return html`<td class=${markOf(row, column) ?? ''} colspan=${across} rowspan=${down} title=${text}>${text}</td>`;
  };
  const more = cells.rows.length - rows.length;
  return html`<details class="more sheet" open>
    <summary>${words(lang, 'sheetTitle')}</summary>
    <p class="legend">${marks.map((mark) => html`<span class=${mark}>${words(lang, `mark-${mark}`)}</span>`)}</p>
    <div class="scroll" tabindex="0" role="region" aria-label=${words(lang, 'sheetTitle')}>
      <table>
        <thead>
          <tr>
            <th scope="row">${words(lang, 'columnIs')}</th>
            ${columns.map((column) => html`<td>${choiceOf(column, headingOf(column), roleOf(column), state, actions)}</td>`)}
          </tr>
          <tr>
            <td></td>
            ${columns.map((column) => html`<th scope="col">${String.fromCharCode(65 + column)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (values, row) => html`<tr>
              <th scope="row">${row + 1}</th>
              ${columns.map((column) => cell(row, column, values[column]))}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${more > 0 ? html`<p class="hint">${words(lang, 'moreRows', { count: String(more) })}</p>` : nothing}
  </details>`;
}

/** The cells that are one on the screen, of which this is one. */
const mergeAt = ({ merges }: RawTable, row: number, column: number): RawTable['merges'][number] | undefined =>
  merges.find(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns,
  );

/** What a column holds, where its heading is known. */
function choiceOf(
  column: number,
  heading: string | null,
  found: (typeof roles)[number] | null,
  { lang, mapping }: State,
  { declare }: Actions,
): TemplateResult | typeof nothing {
  if (heading === null) return nothing;
  const headings = headingsOf(mapping);
  const change = (event: Event): void => {
    const role = (event.target as HTMLSelectElement).value;
    const { [heading]: _, ...others } = headings;
    const { headings: __, ...rest } = mapping;
    const declared = role === '' ? others : { ...others, [heading]: role };
    declare(Object.keys(declared).length === 0 ? rest : { ...rest, headings: declared });
  };
  const option = (value: string, text: string): TemplateResult =>
    html`<option value=${value} .selected=${value === (headings[heading] ?? '')}>${text}</option>`;
  return html`<select id="column-${column}" aria-label=${words(lang, 'columnOf', { heading })} @change=${change}>
    ${option('', found === null ? words(lang, 'asFound') : `(${words(lang, `role-${found}`)})`)} ${roles.map((role) => option(role, words(lang, `role-${role}`)))}
  </select>`;
}

const known = new WeakMap<TableReport, Marked>();

/** What is {@link marked}, worked out once for a report: the page is drawn again with every key. */
function markedOnce(cells: RawTable, report: TableReport): Marked {
  const found = known.get(report) ?? marked(cells, report);
  known.set(report, found);
  return found;
}

/** What each cell was taken for, by what the reader concluded and asks. */
function marked({ rows }: RawTable, { root, inferences, issues, cellOf }: TableReport): Marked {
  const key = (row: number, column: number): string => `${row},${column}`;
  const taken = new Set<string>();
  const rowsTaken = new Set<number>();
  const entries = (root as { readonly entries?: readonly unknown[] }).entries ?? [];
  for (const at of entries.keys())
    for (const name of ['value', 'missing', 'growth', 'attainment', 'share']) {
      const place = cellOf({ at: 'document', path: ['entries', at, name] });
      if (place?.at !== 'cell') continue;
      taken.add(key(place.row, place.column));
      rowsTaken.add(place.row);
    }
  const asked = new Set(issues.flatMap((issue) => placesOf(issue)).map(({ row, column }) => key(row, column)));
  const left = new Set<number>();
  const headings = new Map<number, string>();
  const found = new Map<number, (typeof roles)[number]>();
  const names = new Set<number>();
  const totals = new Set<number>();
  let headingRow = rows.length;
  for (const { code, place, found: said } of inferences) {
    if (place === null) continue;
    if (code === 'column' || code === 'derived') {
      headings.set(place.column, said.heading ?? '');
      const role = roles.find((one) => one === (said.scenario || said.role));
      if (role || code === 'derived') found.set(place.column, role ?? 'ignore');
      headingRow = Math.min(headingRow, place.row);
      if (code === 'derived' || said.role === 'ignore') left.add(place.column);
      if (/^(organisation|indicator|dimension|parent)$/.test(said.role ?? '')) names.add(place.column);
    }
    if (code === 'group' || code === 'whole') totals.add(place.row);
  }
  for (const issue of issues) {
    const [place] = issue.code === 'unknown-heading' ? placesOf(issue) : [];
    if (!place) continue;
    headings.set(place.column, issue.received);
    left.add(place.column);
    found.set(place.column, 'ignore');
  }
  const first = Math.min(...rowsTaken, rows.length);
  const markOf = (row: number, column: number): Mark | null => {
    if (asked.has(key(row, column))) return 'asked';
    if (totals.has(row)) return left.has(column) ? 'left' : 'total';
    if (row >= headingRow && row < first) return 'heading';
    if (!rowsTaken.has(row)) return 'note';
    if (left.has(column)) return 'left';
    return taken.has(key(row, column)) ? 'figure' : names.has(column) ? 'name' : null;
  };
  return {
    markOf,
    headingOf: (column) => headings.get(column) || null,
    roleOf: (column) => found.get(column) ?? null,
  };
}

const placesOf = ({ place }: Issue): { readonly row: number; readonly column: number }[] =>
  place.at === 'cell' ? [place] : [];

/** A cell as a sheet shows it, as far as this page knows. */
function textOf(cell: RawCell | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return String(cell);
  return 'percent' in cell
    ? `${Number((cell.percent * 100).toPrecision(12))}%`
    : `${cell.before}${cell.number}${cell.after}`;
}
