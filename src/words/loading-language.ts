// Beside what views print, a language says how the loading of a report went. It stands apart as what faults say does.
import { type Completed, completing } from './completing.js';
import { loadSayings as en } from './en/load-sayings.js';
import type { Lang, LoadSaying } from './language.js';
import { loadSayings as vi } from './vi/load-sayings.js';

/**
 * The language for a tag with what it says of the loading of a report too.
 *
 * @example
 * say(loadingLanguage('en'), 'emptyReport', { src: 'plan.json' }) //=> 'The report plan.json has no figures yet.'
 */
export const loadingLanguage: (lang: Lang) => Completed<LoadSaying> = completing(en, { vi });
