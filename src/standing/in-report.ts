import { yearToDate } from '../calendar/year-to-date.js';
import type { Facts } from '../facts/facts.js';
import { total } from '../facts/total.js';
import { Notes } from '../report/notes.js';
import { attributeAt } from '../report/place.js';
import type { Lang } from '../words/language.js';
import { noteEarlyDate, readDate } from './data-day.js';
import { standingOf } from './from-facts.js';
import { latestPeriod } from './latest.js';
import { misspelledNames, type StandingOfTag, type TagTexts } from './of-attributes.js';
import { type Selection, select } from './select.js';
import { withAttributes } from './with-attributes.js';

/** What a tag asks of a report with its keys. */
export function standingInReport(texts: TagTexts, names: readonly string[], facts: Facts, lang: Lang): StandingOfTag {
  const misspelled = misspelledNames(names);
  if (misspelled.length > 0) return { issues: misspelled };
  const key = (name: keyof TagTexts): string | null => texts[name]?.trim() || null;
  const { selection, issues } = select(
    { ...facts.frame, periods: facts.periods },
    {
      indicator: key('indicator'),
      organisation: key('organisation'),
      period: key('period'),
      members: key('members'),
    },
    lang,
    (chosen, kind) => latestPeriod(facts, chosen, kind),
  );
  if (selection === null) return { issues };
  const notes = new Notes();
  const day = readDate(notes, key('as-of'), lang);
  const asOf = selection.through ?? day ?? facts.frame.asOf;
  if (notes.issues.length > 0) return { issues: notes.issues };
  const found = standingOf(facts, withOwnPlan(facts, selection), asOf);
  const last = facts.frame.asOf;
  if (found.actual.figure) noteEarlyDate(notes, key('as-of') ?? last, day ?? last, selection.period.start);
  // Nobody knows what came after the last day of the data.
  if (day !== null && last !== null && last < day && last < selection.period.end)
    notes.note('late-date', attributeAt('as-of'), key('as-of'), 'earlier-date', last);
  if (notes.issues.length > 0) return { issues: notes.issues };
  const own = withAttributes(found, texts, lang);
  return own.issues.length > 0 ? { issues: own.issues } : { standing: own.standing };
}

/** A year to date that has a plan of its own, while the year has none, is a period like any other. */
function withOwnPlan(facts: Facts, selection: Selection): Selection {
  const { indicator, organisation, period, members, through } = selection;
  const part = through && yearToDate(period, through);
  if (!part || !facts.periods.has(part.key)) return selection;
  const key = { indicator: indicator.id, organisation: organisation.id, scenario: 'PL', members } as const;
  const [whole, own] = [period, part].map((of) => total(facts, { ...key, period: of }).figure);
  return whole === null && own !== null ? { ...selection, period: part, through: null } : selection;
}
