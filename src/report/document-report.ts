import type { Steps } from '../read/steps.js';
import { validating } from './document/validate.js';
import type { TableReport } from './table/report.js';

/** The report in a document of one, step by step; no table stands behind it. */
export function* documentReport(root: unknown): Steps<TableReport> {
  const validated = yield* validating(root);
  return { ...validated, root, inferences: [], origin: null, cellOf: () => null };
}
