import type { Issue } from '../report/issue.js';
import { Notes } from '../report/notes.js';
import { attributeAt } from '../report/place.js';
import { isWordFor } from '../words/attribute-words.js';
import { isNearly } from '../words/nearly.js';

/**
 * An issue for each attribute name that is nearly one of `known`, or a word for it: `taget` and `kehoach` were meant to be
 * `target`.
 *
 * Other unknown names are left alone: pages and frameworks put their own attributes on elements.
 *
 * @example
 * misspelledAttributes(['taget', 'class'], ['target', 'value'])[0].received //=> 'taget'
 */
export function misspelledAttributes(names: readonly string[], known: readonly string[]): readonly Issue[] {
  const notes = new Notes();
  for (const name of names) {
    const meant = known.filter((candidate) => isNearly(name, candidate) || isWordFor(candidate, name));
    if (!known.includes(name) && meant.length > 0) notes.note('misspelled-attribute', attributeAt(name), name, meant);
  }
  return notes.issues;
}
