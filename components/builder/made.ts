import { type Asked, type Made, ofReport, ofTyped } from './snippet.js';
import { pageOf } from './whole-page.js';

/** What is asked for: one tag, or all of a page. */
export function made(asked: Asked): Made {
  if (asked.way === 'typed') return ofTyped(asked);
  return asked.page === null ? ofReport(asked) : pageOf(asked, asked.page);
}
