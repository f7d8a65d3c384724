import type { Period } from '../calendar/index.js';
import { yearOf } from '../calendar/year-to-date.js';
import type { Issue } from '../report/issue.js';
import { type Dimension, type Indicator, type Organisation, type Report, topOrganisation } from '../report/model.js';
import { idsOf, limits, Notes } from '../report/notes.js';
import { attributeAt } from '../report/place.js';
import type { Lang } from '../words/language.js';
import { type SaidPeriod, saidPeriod } from '../words/said-period.js';

/** Keys as an element's attributes name them. */
export interface SelectionTexts {
  readonly indicator: string | null;
  readonly organisation: string | null;
  readonly period: string | null;
  /** `dimension=member`, several separated by `;`. */
  readonly members: string | null;
}

/** What has a name beside its ID. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is chosen from: a report, or the frame and the periods of facts. */
export type Selectable = Pick<Report, 'organisations' | 'dimensions' | 'indicators' | 'periods'>;

/** Finds the newest period that has an actual, of a kind or, for `null`, of any. */
export type LatestFinder = (
  chosen: Pick<Selection, 'indicator' | 'organisation' | 'members'>,
  kind: string | null,
) => Period | null;

/** What the keys choose from a report. */
export interface Selection {
  readonly indicator: Indicator;
  readonly organisation: Organisation;
  readonly period: Period;
  readonly members: ReadonlyMap<string, string>;
  /** The last day of the figures, where the period is said to be to date; otherwise `null`. */
  readonly through: string | null;
}

/**
 * What `texts` choose from the report, or the issues that say which key names nothing and what it could name.
 *
 * Things are named by their ID, or by their name where it is the only one. The organisation may be left out where the
 * report has one at the top.
 *
 * @param lang the language in which a period may be said; defaults to none, in which keys and English words are read.
 * @param latest finds what `latest`, `latest-month` and the like name; without it they name nothing.
 *
 * @example
 * const texts = { indicator: 'x', organisation: null, period: '2018', members: null }
 * select(validate({}).report, texts).issues[0].code //=> 'unknown-id'
 */
export function select(
  report: Selectable,
  texts: SelectionTexts,
  lang: Lang = '',
  latest: LatestFinder | null = null,
): { selection: Selection; issues: [] } | { selection: null; issues: readonly Issue[] } {
  const notes = new Notes();
  const indicator = find(notes, 'indicator', texts.indicator, report.indicators);
  const implied = texts.organisation === null ? topOrganisation(report.organisations) : undefined;
  const organisation = implied ?? find(notes, 'organisation', texts.organisation, report.organisations);
  const members = findMembers(notes, texts.members, report.dimensions);
  const newest = (kind: string | null): Period | null =>
    (indicator && organisation && members && latest?.({ indicator, organisation, members }, kind)) ?? null;
  const said = findPeriod(notes, report, texts, lang, newest);
  if (!indicator || !organisation || !said || !members) return { selection: null, issues: notes.issues };
  return { selection: { indicator, organisation, ...said, members }, issues: [] };
}

function find<T extends Named>(notes: Notes, name: string, id: string | null, known: ReadonlyMap<string, T>): T | null {
  if (id === null) return notes.note('missing-key', attributeAt(name), '', idsOf(known), name);
  return identified(known, id) ?? notes.note('unknown-id', attributeAt(name), id, idsOf(known));
}

/** The thing with this ID, or the only one of this name: those who keep a sheet know names and no IDs. */
function identified<T extends Named>(known: ReadonlyMap<string, T>, text: string): T | undefined {
  const one = known.get(text);
  if (one !== undefined || text.length > limits.text) return one;
  const wanted = text.normalize('NFC');
  const [named, ...others] = [...known.values()].filter(({ name }) => name === wanted);
  return others.length === 0 ? named : undefined;
}

/** Fiscal keys are found among the periods of the report, which know its fiscal year. */
function findPeriod(
  notes: Notes,
  { periods }: Selectable,
  { period }: SelectionTexts,
  lang: Lang,
  newest: (kind: string | null) => Period | null,
): SaidPeriod | null {
  if (period === null) return notes.note('missing-key', attributeAt('period'), '', idsOf(periods), 'period');
  const [isLatest, kind = null] = /^latest(?:-(\w+))?$/.exec(period.trim().toLowerCase()) ?? [];
  if (isLatest) {
    const found = newest(kind);
    return found ? saidOf(found) : notes.note('unknown-id', attributeAt('period'), period, idsOf(periods));
  }
  const key = period.trim().toUpperCase();
  const known = periods.get(key);
  const said = known ? saidOf(known) : saidPeriod(period, lang);
  return said === null || said === 'none' ? notes.note('bad-period', attributeAt('period'), period, 'period') : said;
}

/** A year to date is its year, with the last day of what is known of it. */
const saidOf = (period: Period): SaidPeriod => ({
  period: yearOf(period),
  through: period.kind === 'year-to-date' ? period.end : null,
});

function findMembers(
  notes: Notes,
  text: string | null,
  dimensions: ReadonlyMap<string, Dimension>,
): Map<string, string> | null {
  const members = new Map<string, string>();
  if (text !== null && text.length > limits.text) return notes.tooLong(attributeAt('members'), text, limits.text);
  for (const pair of (text ?? '').split(';').filter((part) => part.trim() !== '')) {
    const [dimensionId = '', memberId = ''] = pair.split('=').map((part) => part.trim());
    const dimension = identified(dimensions, dimensionId);
    if (dimension === undefined)
      return notes.note('unknown-id', attributeAt('members'), dimensionId, idsOf(dimensions));
    const member = identified(dimension.members, memberId);
    if (member === undefined) {
      const known = [...dimension.members.keys()].map((id) => `${dimensionId}=${id}`);
      return notes.note('unknown-id', attributeAt('members'), pair.trim(), known);
    }
    members.set(dimension.id, member.id);
  }
  return members;
}
