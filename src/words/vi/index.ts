import type { Language } from '../language.js';
import { headings } from './headings.js';
import { loadSayings } from './load-sayings.js';
import { moreSayings } from './more-sayings.js';
import { vi as spoken } from './spoken.js';

/** Vietnamese. */
export const vi: Language = { ...spoken, headings, sayings: { ...spoken.sayings, ...loadSayings, ...moreSayings } };
