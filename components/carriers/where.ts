import { tagNames } from '../../src/standing/tags.js';

/** Where nothing is turned: opted out, being edited, written by readers, code, or an element already. */
export const passedOver = [
  '[data-goalpost="off"], [data-goalpost-off]',
  '[contenteditable]:not([contenteditable="false"])',
  'textarea, script, style, template, pre, code',
  '#comments, .comments, .comment-list, .comment, [itemprop~="comment" i]',
  ...tagNames,
].join();

/** Where a page says again what somebody has typed or asked for: text there is never a carrier. */
export const echoing = [
  'h1, h2, h3, h4, h5, h6, hgroup, search, output, label, legend, button, select, option, datalist, [aria-live]',
  ...['heading', 'search', 'status', 'alert', 'log'].map((role) => `[role~="${role}" i]`),
].join();

/** Where the page itself says that text may be a carrier. */
export const markedRoots = '[data-goalpost-root]';

/** The nearest element around one, or itself, that a selector finds. A form hides its own methods behind the names of its fields. */
export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);
