import { CallError } from '../figures/call-error.js';
import type { Report } from './model.js';

/** `report`, which must be one; what `validate` gives has it beside the issues. */
export function checkedReport(report: Report): Report {
  if (report?.index) return report;
  throw new CallError('bad-argument', `no report was handed over; validate(…) and readFile(…) have theirs as .report`);
}
