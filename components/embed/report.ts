// The part of reports: what loads them, and what the other parts take from it instead of carrying it a second time.
// rollup.config.mjs reads the lines here, as those of shared.ts.
import { totalSayings as en } from '../../src/words/en/total-sayings.js';
import { addSayings } from '../../src/words/languages.js';
import { totalSayings as vi } from '../../src/words/vi/total-sayings.js';
import { laterHashes } from './later-hashes.js';
import { partHashes } from './part-hashes.js';

// What embed.js goes without until there is a report.
addSayings({ en, vi });
Object.assign(partHashes, laterHashes);

export { yearOf } from '../../src/calendar/year-to-date.js';
export { isAdditive } from '../../src/facts/additive.js';
export { derived } from '../../src/facts/derived.js';
export { divisionsOf, twinOf } from '../../src/facts/divisions.js';
export { factsOf } from '../../src/facts/facts.js';
export { total } from '../../src/facts/total.js';
export { ratioIn } from '../../src/formulas/productivity.js';
export { isJson, isWebPage, isWorkbook } from '../../src/read/signs.js';
export { within } from '../../src/read/steps.js';
export { Checker, Fields } from '../../src/report/checker.js';
export { ChildPlace } from '../../src/report/child-place.js';
export { validating } from '../../src/report/document/validate.js';
export { documentReport } from '../../src/report/document-report.js';
export { readEntryPeriod } from '../../src/report/entry-period.js';
export { LongList } from '../../src/report/long-list.js';
export { remembering } from '../../src/report/remembering.js';
export * from '../loading/report-loader.js';
export { LoadError } from '../loading/source.js';
export { withFigures } from '../loading/table-watch.js';
