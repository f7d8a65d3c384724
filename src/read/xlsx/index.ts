/**
 * Workbooks of Excel, `.xlsx`, as tables: the entry `goalpost/xlsx`, apart from the core because it unzips.
 *
 * @packageDocumentation
 */

import { composed } from '../composed.js';
import { Refusal, type RefusalReason } from '../container/refusal.js';
import type { Steps } from '../steps.js';
import type { RawTable } from '../table.js';
import type { Problem, Unreadable } from '../unreadable.js';
import { requireWithin } from './limits.js';
import { oldFormat } from './old-format.js';
import { expectParts, openPackage } from './package.js';
import { readSheet } from './sheet.js';
import { readStrings } from './strings.js';
import { readStyles } from './styles.js';
import { readWorkbook, type Sheet } from './workbook.js';

export { finish, type Steps } from '../steps.js';
export type { LabelledCell, Merge, PercentCell, RawCell, RawTable, TableForm } from '../table.js';
export type { Problem, Unreadable } from '../unreadable.js';
export { xlsxLimits } from './limits.js';

/**
 * The table on a sheet of the workbook in `bytes`, or why there is none. It never throws.
 *
 * Texts are composed (NFC) and as the cell has them; booleans are TRUE and FALSE, errors their text, `#DIV/0!`. Numbers
 * have at most 15 digits, as Excel shows them. Where the format of the cell is a percentage, they are a `PercentCell`;
 * where it is a date or a time, they are ISO text as far as the format shows it: `2019-03-14`, `2019-03`, `2019`,
 * `2019-03-14T10:30:00`, `10:30:00`. A number that is no date there, such as day 60 of 1900, stays a number. A formula
 * gives the value that was last computed, nothing if there is none.
 *
 * Row 0 is row 1 of the sheet and column 0 is column A, whatever is empty before. Hidden rows and columns are read. Of
 * merged cells only the first has content.
 *
 * @param source the name that messages give the file.
 * @param sheet the name of a worksheet, hidden or not; letter case and blanks around it matter only between two that
 *   differ in nothing else. Defaults to the first visible worksheet with content, or the first visible one where all are
 *   blank.
 * @see {@link xlsxLimits} for how much is read.
 * @example
 * finish(readXlsx(new TextEncoder().encode('a;b'), 'a.csv')) //=> { problem: 'not-xlsx', source: 'a.csv', detail: '' }
 */
export function* readXlsx(bytes: Uint8Array, source: string, sheet?: string): Steps<RawTable | Unreadable> {
  try {
    return yield* tableOf(bytes, source, sheet);
  } catch (error) {
    if (error instanceof Refusal) return { problem: problems[error.reason], source, detail: error.detail };
    throw error;
  }
}

/** What a refusal means for a workbook. */
const problems: Readonly<Record<RefusalReason, Problem>> = {
  damaged: 'not-xlsx',
  unsafe: 'unsafe-workbook',
  'too-large': 'too-large',
};

function* tableOf(bytes: Uint8Array, source: string, wanted: string | undefined): Steps<RawTable | Unreadable> {
  requireWithin(bytes.length, 'bytes');
  const old = oldFormat(bytes);
  if (old !== null) return { problem: old, source, detail: '' };
  const file = openPackage(bytes);
  const workbook = yield* readWorkbook(file);
  const sheets =
    wanted === undefined ? workbook.sheets.filter(({ isHidden }) => !isHidden) : named(workbook.sheets, wanted);
  if (sheets.length === 0) return { problem: 'no-sheet', source, detail: listed(workbook.sheets) };

  expectParts(file, [workbook.strings, workbook.styles, sheets[0]?.part ?? null]);
  const has = (part: string | null): part is string => part !== null && file.parts.has(part);
  const context = {
    strings: has(workbook.strings) ? yield* readStrings(file, workbook.strings) : [],
    formats: has(workbook.styles) ? yield* readStyles(file, workbook.styles) : [],
    is1904: workbook.is1904,
  };
  for (const { name, part } of sheets) {
    if (part !== sheets[0]?.part) expectParts(file, [part]);
    const { rows, merges } = yield* readSheet(file, part, context);
    if (rows.length > 0) return table(name, rows, merges);
  }
  return table(sheets[0]?.name ?? '', [], []);

  function table(name: string, rows: RawTable['rows'], merges: RawTable['merges']): RawTable {
    const others = workbook.sheets.filter((one) => !one.isHidden && one.name !== name).map((one) => one.name);
    const otherSheets = others.length > 0 ? { otherSheets: others } : {};
    return { form: 'xlsx', source, sheet: name, ...otherSheets, rows, merges, lines: null, sniffed: null };
  }
}

/** The sheet of that name, or the first whose name differs in letter case and in blanks around it only. */
function named(sheets: readonly Sheet[], wanted: string): readonly Sheet[] {
  const folded = (name: string): string => name.trim().toLowerCase();
  const exact = composed(wanted);
  const similar = folded(exact);
  const found = sheets.find(({ name }) => name === exact) ?? sheets.find(({ name }) => folded(name) === similar);
  return found === undefined ? [] : [found];
}

const maxListed = 12;

/** The names of the first sheets, and how many there are beside them. */
function listed(sheets: readonly Sheet[]): string {
  const rest = sheets.length - maxListed;
  const names = sheets.slice(0, maxListed).map(({ name }) => name);
  return [...names, ...(rest > 0 ? [`… (+${rest})`] : [])].join(', ');
}
