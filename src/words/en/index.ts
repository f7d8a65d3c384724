import type { Language } from '../language.js';
import { headings } from './headings.js';
import { moreSayings } from './more-sayings.js';
import { en as spoken } from './spoken.js';

/** English. */
export const en: Language = { ...spoken, headings, sayings: { ...spoken.sayings, ...moreSayings } };
