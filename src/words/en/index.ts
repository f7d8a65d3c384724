import type { Language } from '../language.js';
import { headings } from './headings.js';
import { loadSayings } from './load-sayings.js';
import { moreSayings } from './more-sayings.js';
import { en as spoken } from './spoken.js';

/** English. */
export const en: Language = { ...spoken, headings, sayings: { ...spoken.sayings, ...loadSayings, ...moreSayings } };
