import { isTag, renderStatic, reportTag, sentence } from '../index.js';
import type { Baked } from './bake.js';
import {
  attributeOf,
  isHtml,
  isInert,
  isTextAlone,
  type PageElement,
  type Replacement,
  replaceIn,
  textOf,
} from './page.js';
import { PageFigures, type PageOptions } from './page-figures.js';

/** A page with new fallbacks, and how many of its tags have figures from files, and got another fallback. */
export interface Updated extends Baked {
  readonly shown: number;
  readonly changed: number;
}

/**
 * The page in `text` with the figures of its files in the fallbacks of its tags, each as a sentence in a `<span>`.
 *
 * Only tags whose figures come from a report have a fallback that grows old by itself. One that has markup of its own stays, as do
 * those of tags that cannot be shown, and both are told.
 *
 * @param file where the page stands; addresses are relative to it.
 */
export function update(text: string, file: string, options: PageOptions): Updated {
  const figures = new PageFigures(text, file, options);
  const replacements: Replacement[] = [];
  let shown = 0;
  for (const tag of figures.inOrder(({ tagName }) => tagName === reportTag || isTag(tagName))) {
    if (!isHtml(tag) || isInert(tag)) continue;
    if (tag.tagName === reportTag) figures.read(tag);
    else if (attributeOf(tag, 'indicator') !== null && isUnder(tag, figures)) {
      const standing = figures.standingOf(tag);
      if (standing === null) continue;
      shown++;
      const language = figures.languageOf(tag);
      if (sentence(standing, language) === textOf(tag).trim()) continue;
      replacements.push({ ...insideOf(tag), text: `<span>${renderStatic('gp-sentence', standing, language)}</span>` });
    }
  }
  return {
    text: replaceIn(text, replacements),
    lines: figures.lines,
    exitCode: figures.hasFault ? 1 : 0,
    shown,
    changed: replacements.length,
  };
}

/** Whether the fallback of a tag is text alone, with an end that is known; if not, that is told. */
function isUnder(tag: PageElement, figures: PageFigures): boolean {
  const amiss = !tag.sourceCodeLocation?.endTag ? 'unclosed' : isTextAlone(tag) ? null : 'ownMarkup';
  if (amiss !== null) figures.fault(tag, amiss);
  return amiss === null;
}

/** Where the content of an element begins and ends. */
function insideOf({ sourceCodeLocation: place }: PageElement): { readonly start: number; readonly end: number } {
  return { start: place?.startTag?.endOffset ?? 0, end: place?.endTag?.startOffset ?? 0 };
}
