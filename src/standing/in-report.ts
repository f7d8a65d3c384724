import type { Facts } from '../facts/facts.js';
import { Notes } from '../report/notes.js';
import type { Lang } from '../words/language.js';
import { readDate } from './attributes.js';
import { standingOf } from './from-facts.js';
import { latestPeriod } from './latest.js';
import { misspelledNames, type StandingOfTag, type TagTexts } from './of-attributes.js';
import { select } from './select.js';
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
  const asOf = readDate(notes, key('as-of'), lang) ?? selection.through ?? facts.frame.asOf;
  if (notes.issues.length > 0) return { issues: notes.issues };
  const own = withAttributes(standingOf(facts, selection, asOf), texts, lang);
  return own.issues.length > 0 ? { issues: own.issues } : { standing: own.standing };
}
