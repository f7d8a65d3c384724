import { type Steps, within } from '../../read/steps.js';
import type { RawTable } from '../../read/table.js';
import { Checker } from '../checker.js';
import { type Validated, validating } from '../document/validate.js';
import type { Issue } from '../issue.js';
import type { CellFinder, Place } from '../place.js';
import { documentOf, type Origin, type TableDocument } from './document.js';
import type { Inference } from './inference.js';
import { readMapping } from './mapping.js';

/** The report in a table, what in the table is not as expected, and what was concluded from it. */
export interface TableReport extends Validated {
  /** The report as a document: what `validate` takes, and what a JSON file of it would hold. */
  readonly root: unknown;
  readonly inferences: readonly Inference[];
  /** The table that it came from; `null` where it came as a report document. */
  readonly origin: Origin | null;
  /** The cell that a place of the report came from, such as `C5` for `$.entries[3].value`. */
  readonly cellOf: CellFinder;
}

/**
 * The report in `table`, step by step, with an issue for every fault; what is sound still loads.
 *
 * Rows may hold one figure each, or columns may stand for plan and actual, for periods and for indicators; headings are
 * read in Vietnamese and English. docs/files.md describes what is read and what a mapping declares. Places of issues are
 * cells: `C5`. Never throws for data.
 *
 * @param mapping what the table does not say, as JSON gives it; defaults to nothing.
 * @example
 * const table = finish(readCsv(new TextEncoder().encode('Đơn vị;Năm;Doanh thu TH (tỷ đồng)\nHuyện A;2018;208,7'), 'a.csv'))
 * finish(readTable(table)).report.entries[0].figure.value //=> '208700000000'
 */
export function* readTable(table: RawTable, mapping?: unknown): Steps<TableReport> {
  const document = yield* within(documentOf(table, readMapping(mapping)), 0, 0.5);
  return yield* within(reportOf(document), 0.5, 1);
}

/** The report in the document of a table. */
export function* reportOf({ root, issues, inferences, origin, cellOf }: TableDocument): Steps<TableReport> {
  const validated = yield* validating(root, cellOf);
  const inTable = (place: Place): Place => cellOf(place) ?? place;
  const checker = new Checker(issues);
  for (const issue of validated.issues) {
    const first = issue.code === 'duplicate-entry' ? { detail: inTable(issue.detail) } : {};
    checker.add({ ...issue, place: inTable(issue.place), ...first } as Issue);
  }
  return { report: validated.report, issues: checker.issues, root, inferences, origin, cellOf };
}
