import type { Facts } from '../facts/facts.js';
import type { Lang } from '../words/language.js';
import { standingInReport } from './in-report.js';
import { type StandingOfTag, standingOfAttributes, type TagTexts } from './of-attributes.js';

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
  // Frameworks say `undefined` or an empty text where they have nothing to say.
  return facts !== null && texts.indicator?.trim()
    ? standingInReport(texts, names, facts, lang)
    : standingOfAttributes(texts, names, lang);
}
