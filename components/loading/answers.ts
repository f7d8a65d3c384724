import { factsOf } from '../../src/facts/facts.js';
import type { Report } from '../../src/report/model.js';
import { standingInReport } from '../../src/standing/in-report.js';
import type { Answers } from '../context.js';

/** What a report answers to the elements inside it. */
export function answersOf(report: Report): Answers {
  const facts = factsOf(report);
  return { facts, standingOf: (texts, names, lang) => standingInReport(texts, names, facts, lang) };
}
