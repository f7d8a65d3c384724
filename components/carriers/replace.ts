import type { LitElement } from 'lit';
import { misspelledAttributes } from '../../src/standing/misspelled.js';
import { reportTag } from '../../src/standing/tags.js';
import { page } from '../page.js';

/** What belongs to the report around an element and not to the element. */
const reportNames = ['src', 'mapping', 'refresh', 'check'];

/** What a carrier says: a tag with its attributes. */
export interface Found {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Puts the element in the place of `fallback`, which stands inside it; a report around it where it names a source. */
export function replace(fallback: HTMLElement, { tag, attributes }: Found): void {
  const element = page.createElement(tag) as LitElement;
  const { observedAttributes } = element.constructor as typeof LitElement;
  const report = attributes.has('src') || attributes.has('for') ? page.createElement(reportTag) : null;
  for (const [name, value] of attributes) {
    if (report !== null && [...reportNames, 'for'].includes(name)) report.setAttribute(name, value);
    // A name that is nearly right is named by the element; nothing else gets through, such as `onclick`.
    else if (
      name === 'lang' ||
      observedAttributes.includes(name) ||
      (/^[a-z-]+$/.test(name) && misspelledAttributes([name], observedAttributes).length > 0)
    )
      element.setAttribute(name, value);
  }
  report?.append(element);
  fallback.replaceWith(report ?? element);
  element.append(fallback);
}
