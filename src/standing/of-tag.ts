import type { Facts } from '../facts/facts.js';
import type { Issue } from '../report/issue.js';
import { Notes } from '../report/notes.js';
import type { Lang } from '../words/language.js';
import {
  type AttributeTexts,
  attributeNames,
  misspelledAttributes,
  readAttributes,
  readDate,
  withAttributes,
} from './attributes.js';
import { standingOf } from './from-facts.js';
import { select } from './select.js';
import type { Standing } from './standing.js';

/** What a tag asks for: the standing, or what is wrong with its attributes. */
export type StandingOfTag = { readonly standing: Standing } | { readonly issues: readonly Issue[] };

/** The attributes that choose from a report, beside the period. */
const keyNames = ['indicator', 'organisation', 'members'] as const;

/** The attributes of a tag, by name. */
export type TagTexts = Readonly<Partial<Record<keyof AttributeTexts | (typeof keyNames)[number], string | null>>>;

/**
 * What the attributes of a tag ask for: from a report where they have an `indicator`, else from themselves.
 *
 * @param names the names of all attributes of the tag, which may be misspelled.
 * @param facts the report around the tag; not used by a tag without `indicator`.
 * @example
 * const { standing } = standingOfTag({ value: '208,7 tỷ đồng' }, ['value'], null, 'vi')
 * standing.actual.figure.value //=> '208700000000'
 */
export function standingOfTag(
  texts: TagTexts,
  names: readonly string[],
  facts: Facts | null,
  lang: Lang,
): StandingOfTag {
  const misspelled = misspelledAttributes(names, [...attributeNames, ...keyNames]);
  if (misspelled.length > 0) return { issues: misspelled };
  // Frameworks say `undefined` or an empty text where they have nothing to say.
  const key = (name: keyof TagTexts): string | null => texts[name]?.trim() || null;
  const indicator = key('indicator');
  if (indicator === null || facts === null) {
    const { standing, issues } = readAttributes(texts, lang);
    return issues.length > 0 ? { issues } : { standing };
  }
  const { selection, issues } = select(
    { ...facts.frame, periods: facts.periods },
    {
      indicator,
      organisation: key('organisation'),
      period: key('period'),
      members: key('members'),
    },
  );
  if (selection === null) return { issues };
  const notes = new Notes();
  const asOf = readDate(notes, key('as-of'), lang) ?? facts.frame.asOf;
  if (notes.issues.length > 0) return { issues: notes.issues };
  const own = withAttributes(standingOf(facts, selection, asOf), texts, lang);
  return own.issues.length > 0 ? { issues: own.issues } : { standing: own.standing };
}
