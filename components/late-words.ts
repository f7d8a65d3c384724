import { isServer, type ReactiveElement } from 'lit';
import { loadWords, type Words } from './lazy-words.js';

/** What explains; `null` until it is loaded, `'failed'` where its file is missing. */
let words: Words | 'failed' | null = null;
let coming: Promise<void> | null = null;

/**
 * What says what is wrong with an element, for all elements of a page: few have anything wrong.
 *
 * `null` while it is being loaded, after which `element` is drawn again; `'failed'` where it was not loaded.
 */
export function explanation(element: ReactiveElement): Words | 'failed' | null {
  // On a server nothing is drawn again.
  if (words === null && !isServer) void explained().then(() => element.requestUpdate());
  return words;
}

/** Loads what explains, once for all who ask. */
export function explained(): Promise<void> {
  coming ??= loadWords()
    .catch(() => 'failed' as const)
    .then((loaded) => {
      words = loaded;
    });
  return coming;
}
