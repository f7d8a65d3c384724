import type { Language } from './language.js';

/**
 * The languages that are no part of the core, by their codes. Each is loaded where something is in it; in the embed bundle
 * each is a file of its own.
 */
export const lateLanguages: Readonly<Record<string, () => Promise<Language>>> = {
  fr: () => import('./fr/index.js').then(({ fr }) => fr),
};
