// What the parts beside embed.js take from it instead of carrying it a second time. rollup.config.mjs reads the imports
// here: what a part imports from one of these modules comes from the page.
import { html, nothing, render } from 'lit';
import { parsePeriod } from '../../src/calendar/period.js';
import { childPeriods, monthsIn, samePeriodLastYear } from '../../src/calendar/period-arithmetic.js';
import { total } from '../../src/facts/total.js';
import { CallError } from '../../src/figures/call-error.js';
import { difference, exact, product, published, publishedDecimals, sum } from '../../src/figures/figure.js';
import { unit } from '../../src/figures/unit.js';
import { growth, index } from '../../src/formulas/growth.js';
import { ratioIn } from '../../src/formulas/productivity.js';
import { share } from '../../src/formulas/share.js';
import { readGrowth, readPercent, readValue, targetOf, withPrecision } from '../../src/report/figure-value.js';
import { faultOf, issueCount, quoted } from '../../src/report/issue.js';
import { idsOf, limits, Notes } from '../../src/report/notes.js';
import { cellAt, placeName } from '../../src/report/place.js';
import { issueText } from '../../src/view/attribute-sentence.js';
import { figureText } from '../../src/words/figure-text.js';
import { knownLanguage, languageFor, languages } from '../../src/words/languages.js';
import { tidy } from '../../src/words/lexicon.js';
import { spelledNumeral } from '../../src/words/numeral.js';
import { parsePhrase, parseUnitPhrase } from '../../src/words/parse-phrase.js';
import { periodText } from '../../src/words/period-text.js';
import { say } from '../../src/words/say.js';
import { verdictShape } from '../elements/shapes.js';
import { languageOf } from '../language.js';
import { addressOf } from '../loading/address.js';
import { LoadError } from '../loading/source.js';
import { tableNamed } from '../loading/table-named.js';
import { page } from '../page.js';

export const shared = {
  html,
  nothing,
  render,
  verdictShape,
  addressOf,
  languageOf,
  LoadError,
  page,
  tableNamed,
  cellAt,
  placeName,
  issueText,
  CallError,
  childPeriods,
  difference,
  exact,
  figureText,
  growth,
  faultOf,
  idsOf,
  issueCount,
  quoted,
  tidy,
  Notes,
  index,
  limits,
  knownLanguage,
  languageFor,
  languages,
  monthsIn,
  parsePeriod,
  parsePhrase,
  parseUnitPhrase,
  periodText,
  product,
  ratioIn,
  published,
  publishedDecimals,
  samePeriodLastYear,
  readGrowth,
  readPercent,
  readValue,
  say,
  share,
  spelledNumeral,
  sum,
  total,
  targetOf,
  unit,
  withPrecision,
};
