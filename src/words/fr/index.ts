import type { Language } from '../language.js';
import { headings } from './headings.js';
import { loadSayings } from './load-sayings.js';
import { moreSayings } from './more-sayings.js';
import { fr as spoken } from './spoken.js';

/**
 * French.
 *
 * @example
 * import { figureText, exact, registerLanguage } from 'goalpost'
 * import { fr } from 'goalpost/languages/fr'
 * registerLanguage(fr)
 * figureText(exact('1500000', 'EUR'), 'fr').text //=> '1,5 million d’euros'
 */
export const fr: Language = { ...spoken, headings, sayings: { ...spoken.sayings, ...loadSayings, ...moreSayings } };
