import { isServer } from 'lit';

/** The language of the nearest `lang` attribute, across shadow roots; empty where the page names none. */
export function languageOf(element: Element): string {
  // On a server a tag knows nothing of the tags around it.
  if (isServer) return element.getAttribute('lang') ?? '';
  let at: Element | null = element;
  while (at !== null) {
    const owner: Element | null = at.closest('[lang]');
    if (owner !== null) return owner.getAttribute('lang') ?? '';
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}
