import { isServer, type ReactiveElement } from 'lit';
import { page } from './page.js';

/** The language that the page was written in, as long as nobody has translated it. */
let written = '';

/** Whether a browser has translated the page: then its words say nothing of how its numbers are written. */
export const isTranslated = (): boolean => /\btranslated-(ltr|rtl)\b/.test(page.documentElement.className);

/** The language of the nearest `lang` attribute, across shadow roots; empty where the page names none. */
export function languageOf(element: Element): string {
  // On a server a tag knows nothing of the tags around it.
  if (isServer) return element.getAttribute('lang') ?? '';
  let at: Element | null = element;
  while (at !== null) {
    const owner: Element | null = at.closest('[lang]');
    // A form hides its own methods behind the names of its fields.
    if (owner !== null) {
      const lang = Element.prototype.getAttribute.call(owner, 'lang') ?? '';
      if (owner !== page.documentElement) return lang;
      if (isTranslated()) return written || lang;
      written = lang;
      return lang;
    }
    const root = at.getRootNode();
    // One of another document is an instance of a class there.
    at = (root as Partial<ShadowRoot>).host ?? null;
  }
  return '';
}

const followers = new Set<ReactiveElement>();
let changed: MutationObserver | undefined;

/** Renders `element` again when a `lang` attribute of its document changes, until what is returned is called. */
export function followLanguage(element: ReactiveElement): () => void {
  followers.add(element);
  if (!isServer) {
    changed ??= new MutationObserver(() => {
      for (const follower of followers) follower.requestUpdate();
    });
    changed.observe(element.ownerDocument, { attributeFilter: ['lang'], subtree: true });
  }
  return () => void followers.delete(element);
}
