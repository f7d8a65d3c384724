import { isServer } from 'lit';
import { languageFor } from '../src/words/languages.js';

/** The language of the nearest `lang` attribute, across shadow roots; empty where the page names none. */
export function languageOf(element: Element): string {
  // On a server a tag knows nothing of the tags around it.
  if (isServer) return element.getAttribute('lang') ?? '';
  let at: Element | null = element;
  while (at !== null) {
    const owner: Element | null = at.closest('[lang]');
    // A form hides its own methods behind the names of its fields.
    if (owner !== null) return Element.prototype.getAttribute.call(owner, 'lang') ?? '';
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

/** A moment, in milliseconds since the page was opened, as clocks and calendars of the language show it. */
export const timeText = (moment: number, lang: string): string =>
  new Date(performance.timeOrigin + moment).toLocaleString(languageFor(lang).dates.clock, {
    dateStyle: 'short',
    timeStyle: 'short',
  });
