import { type Period, parsePeriod } from '../calendar/index.js';
import { Checker } from './checker.js';
import type { Issue } from './issue.js';
import type { Dimension, Indicator, Organisation, Report } from './model.js';

/** Keys as an element's attributes name them. */
export interface SelectionTexts {
  readonly indicator: string | null;
  readonly organisation: string | null;
  readonly period: string | null;
  /** `dimension=member`, several separated by `;`. */
  readonly members: string | null;
}

/** What the keys choose from a report. */
export interface Selection {
  readonly indicator: Indicator;
  readonly organisation: Organisation;
  readonly period: Period;
  readonly members: ReadonlyMap<string, string>;
}

/**
 * What `texts` choose from the report, or the issues that say which key names nothing and what it could name.
 *
 * The organisation may be left out where the report has one at the top.
 *
 * @example
 * const texts = { indicator: 'x', organisation: null, period: '2018', members: null }
 * select(validate({}).report, texts).issues[0].code //=> 'unknown-id'
 */
export function select(
  report: Report,
  texts: SelectionTexts,
): { selection: Selection; issues: [] } | { selection: null; issues: readonly Issue[] } {
  const checker = new Checker();
  const roots = [...report.organisations.values()].filter(({ parent }) => parent === null);
  const indicator = find(checker, 'indicator', texts.indicator, report.indicators);
  const implied = roots.length === 1 && texts.organisation === null ? roots[0] : undefined;
  const organisation = implied ?? find(checker, 'organisation', texts.organisation, report.organisations);
  const period = findPeriod(checker, report, texts);
  const members = findMembers(checker, texts.members, report.dimensions);
  if (!indicator || !organisation || !period || !members) return { selection: null, issues: checker.issues };
  return { selection: { indicator, organisation, period, members }, issues: [] };
}

function find<T>(checker: Checker, place: string, id: string | null, known: ReadonlyMap<string, T>): T | null {
  if (id === null) return checker.note('missing-key', place, '', [...known.keys()], place);
  return known.get(id) ?? checker.note('unknown-id', place, id, [...known.keys()]);
}

/** Fiscal keys are found among the entries, which know the fiscal year of their report. */
function findPeriod(checker: Checker, { entries }: Report, { period, indicator }: SelectionTexts): Period | null {
  const inReport = entries.filter((entry) => indicator === null || entry.indicator === indicator);
  const used = [...new Map(inReport.map((entry) => [entry.period.key, entry.period])).values()];
  const names = used.map(({ key }) => key);
  if (period === null) return checker.note('missing-key', 'period', '', names, 'period');
  const key = period.trim().toUpperCase();
  const found = used.find((candidate) => candidate.key === key) ?? parsePeriod(key);
  return found ?? checker.note('bad-period', 'period', period, 'period');
}

function findMembers(
  checker: Checker,
  text: string | null,
  dimensions: ReadonlyMap<string, Dimension>,
): Map<string, string> | null {
  const members = new Map<string, string>();
  for (const pair of (text ?? '').split(';').filter((part) => part.trim() !== '')) {
    const [dimensionId = '', memberId = ''] = pair.split('=').map((part) => part.trim());
    const dimension = dimensions.get(dimensionId);
    if (dimension === undefined) return checker.note('unknown-id', 'members', dimensionId, [...dimensions.keys()]);
    if (!dimension.members.has(memberId)) {
      const known = [...dimension.members.keys()].map((id) => `${dimensionId}=${id}`);
      return checker.note('unknown-id', 'members', pair.trim(), known);
    }
    members.set(dimensionId, memberId);
  }
  return members;
}
