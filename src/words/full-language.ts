// Beside what views print, a language says what is wrong with files and reports. The embed bundle loads that later, so
// it stands apart from the languages themselves.
import { type Completed, completing } from './completing.js';
import { moreSayings as en } from './en/more-sayings.js';
import type { Lang, MoreSaying } from './language.js';
import { moreSayings as vi } from './vi/more-sayings.js';

/** A language with all that it says but of loading. */
export type FullLanguage = Completed<MoreSaying>;

/**
 * The language for a tag with what it says of faults, tables and findings too.
 *
 * @example
 * say(fullLanguage('en'), 'moreIssues', { count: '3' }) //=> 'and 3 more.'
 */
export const fullLanguage: (lang: Lang) => FullLanguage = completing(en, { vi });
