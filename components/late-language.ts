import { isServer, type ReactiveElement } from 'lit';
import { addLanguage, knownLanguage } from '../src/words/languages.js';
import { lateLanguages } from '../src/words/late-languages.js';

/** The languages whose files are not there. */
const missing = new Set<string>();

/**
 * Loads the language that `lang` names where it is a part of its own.
 *
 * `null` where there is nothing to wait for: the language is known, is no such part, or was not loaded, so that English
 * stands in for it.
 */
export function lateLanguage(lang: unknown): Promise<unknown> | null {
  const [code = ''] = String(lang).toLowerCase().split('-');
  if (!Object.hasOwn(lateLanguages, code) || missing.has(code) || knownLanguage(code)) return null;
  // Whoever asks meanwhile waits for the same file.
  return lateLanguages[code]?.().then(addLanguage, () => missing.add(code)) ?? null;
}

/** Whether `element` waits for the language of `lang`, with which it is drawn again. */
export function awaitsLanguage(element: ReactiveElement, lang: string): boolean {
  // On a server nothing is drawn again.
  const late = isServer ? null : lateLanguage(lang);
  void late?.then(() => element.requestUpdate());
  return late !== null;
}
