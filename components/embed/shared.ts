// What the parts beside embed.js take from it instead of carrying it a second time. rollup.config.mjs reads the lines
// here: what a part imports from one of these modules comes from the page.
export { html, nothing, render } from 'lit';
export { inUtc, later, lengthOf, parsePeriod, periodFrom } from '../../src/calendar/period.js';
export { samePeriodLastYear } from '../../src/calendar/period-arithmetic.js';
export { isPoint } from '../../src/figures/bounds.js';
export { CallError } from '../../src/figures/call-error.js';
export { comparators, limitOf, traitsOf } from '../../src/figures/comparator.js';
export { parseDecimal, parseScaled, safeDigits } from '../../src/figures/decimal.js';
export {
  difference,
  exact,
  frozenFigure,
  product,
  published,
  publishedDecimals,
  quotient,
  sum,
} from '../../src/figures/figure.js';
export { frozen } from '../../src/figures/frozen.js';
export { target } from '../../src/figures/target.js';
export { isCountable, isPercentage, isRatio, parseUnit, ratio, sameUnit, unit } from '../../src/figures/unit.js';
export { growth, index } from '../../src/formulas/growth.js';
export { share } from '../../src/formulas/share.js';
export { checkUnit, readGrowth, readStatement, readText, targetOf } from '../../src/report/figure-value.js';
export { faultOf, issueCount, quoted } from '../../src/report/issue.js';
export { idsOf, limits, Notes } from '../../src/report/notes.js';
export { cellAt, placeName } from '../../src/report/place.js';
export { sideAsked } from '../../src/report/side-asked.js';
export { readBands } from '../../src/standing/bands.js';
export { noteEarlyDate, readDate } from '../../src/standing/data-day.js';
export { misspelledAttributes } from '../../src/standing/misspelled.js';
export { misspelledNames } from '../../src/standing/of-attributes.js';
export { isTag, reportTag, tagNames } from '../../src/standing/tags.js';
export { toDateOn } from '../../src/standing/to-date.js';
export { addSayings, knownLanguage, languageFor, languages } from '../../src/words/languages.js';
export { lexiconOf, tidy, tokenize } from '../../src/words/lexicon.js';
export { naming, sideOfName } from '../../src/words/name-side.js';
export { isSlip } from '../../src/words/noun.js';
export { decimalMarkOf, readNumeral, spelledNumeral } from '../../src/words/numeral.js';
export { ofLanguages } from '../../src/words/of-languages.js';
export { parsePhrase, parseUnitPhrase } from '../../src/words/parse-phrase.js';
export { periodText } from '../../src/words/period-text.js';
export { printFigure } from '../../src/words/print-figure.js';
export { saidPeriod } from '../../src/words/said-period.js';
export { say } from '../../src/words/say.js';
export { unitName } from '../../src/words/unit-name.js';
export { visible } from '../../src/words/visible.js';
export { allWithin } from '../carriers/within.js';
export { verdictShape } from '../elements/shapes.js';
export { languageOf } from '../language.js';
export { tableNamed } from '../loading/table-named.js';
export { page } from '../page.js';
export { partHashes } from './part-hashes.js';
