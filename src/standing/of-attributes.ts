import type { Issue } from '../report/issue.js';
import type { Lang } from '../words/language.js';
import { type AttributeTexts, attributeNames } from './attribute-names.js';
import { readAttributes } from './attributes.js';
import { misspelledAttributes } from './misspelled.js';
import type { Standing } from './standing.js';

/** What a tag asks for: the standing, or what is wrong with its attributes. Each has one of the two keys. */
export type StandingOfTag =
  | { readonly standing: Standing; readonly issues?: undefined }
  | { readonly issues: readonly Issue[]; readonly standing?: undefined };

/** The attributes that choose from a report, beside the period. */
const keyNames = ['indicator', 'organisation', 'members'] as const;

/** The attributes of a tag, by name. */
export type TagTexts = Readonly<Partial<Record<keyof AttributeTexts | (typeof keyNames)[number], string | null>>>;

/** An issue for each name of an attribute that is nearly one that a tag has. */
export const misspelledNames = (names: readonly string[]): readonly Issue[] =>
  misspelledAttributes(names, [...attributeNames, ...keyNames]);

/** What a tag says with its own attributes. */
export function standingOfAttributes(texts: TagTexts, names: readonly string[], lang: Lang): StandingOfTag {
  const misspelled = misspelledNames(names);
  if (misspelled.length > 0) return { issues: misspelled };
  const { standing, issues } = readAttributes(texts, lang);
  return issues.length > 0 ? { issues } : { standing };
}
