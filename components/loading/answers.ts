import type { Facts } from '../../src/facts/facts.js';
import { standingInReport } from '../../src/standing/in-report.js';
import type { Answers } from '../context.js';

/** What facts answer to the elements inside a report. */
export const answersOf = (facts: Facts): Answers => ({
  facts,
  standingOf: (texts, names, lang) => standingInReport(texts, names, facts, lang),
});
