/**
 * Goalpost's core: exact, honest mathematics of plan against actual, free of the DOM.
 *
 * The names below stand in the order in which data flows: figures and periods, words, documents, reports, facts,
 * indicators, views.
 *
 * @packageDocumentation
 */

export * from './calendar/index.js';
export { type FactKey, type Facts, factsOf, type Total } from './facts/facts.js';
export { total } from './facts/total.js';
export type { Bounds } from './figures/bounds.js';
export { type Decimal, decimal, parseDecimal } from './figures/decimal.js';
export {
  difference,
  exact,
  type Figure,
  isExact,
  product,
  published,
  publishedDecimals,
  quotient,
  sum,
} from './figures/figure.js';
export { type Comparator, comparators, type Target, targetRange } from './figures/target.js';
export { parseUnit, productUnit, quotientUnit, type Unit, unit } from './figures/unit.js';
export { attainment, type CeilingMethod, gap } from './indicators/attainment.js';
export { type Comparison, type Comparisons, comparisonsOf } from './indicators/comparisons.js';
export { change, growth, index } from './indicators/growth.js';
export { impliedBase, impliedCurrent, impliedHeadcount, impliedPart, impliedPlan } from './indicators/implied.js';
export type { Outcome, Reason } from './indicators/outcome.js';
export { productivity, ratioOfTotals } from './indicators/productivity.js';
export { share } from './indicators/share.js';
export { standingOf } from './indicators/standing.js';
export { type Verdict, verdict } from './indicators/verdict.js';
export { maxJsonLength, type RawDocument, readJson, type UnreadableJson } from './read/json.js';
export {
  type AttributeName,
  type AttributeTexts,
  attributeNames,
  misspelledAttributes,
  type ReadAttributes,
  readAttributes,
  withAttributes,
} from './report/attributes.js';
export { limits } from './report/checker.js';
export type { Expected, Issue, IssueCode } from './report/issue.js';
export type {
  Better,
  Dimension,
  Entry,
  Indicator,
  IndicatorKind,
  Member,
  Missing,
  Organisation,
  Report,
  Scenario,
} from './report/model.js';
export { type Selection, type SelectionTexts, select } from './report/select.js';
export type { Band, Known, KnownPlan, Standing } from './report/standing.js';
export { type Validated, validate } from './report/validate.js';
export {
  type BandView,
  type BarView,
  barView,
  type MarkView,
  type StretchView,
  type TargetView,
} from './view/bar-view.js';
export { issueSentence } from './view/issue-sentence.js';
export { type ComparisonView, type KpiView, kpiView } from './view/kpi-view.js';
export { sentence } from './view/sentence.js';
export type { Tone, VerdictView } from './view/texts.js';
export { type FigureText, type FigureTextOptions, figureText, unitName } from './words/figure-text.js';
export type { Qualifier } from './words/language.js';
export type { RefusalCode } from './words/numeral.js';
export {
  type AssumedUnit,
  isRefusal,
  type Phrase,
  type PhraseKind,
  parsePhrase,
  parseUnitPhrase,
  type Refusal,
  type ScaledUnit,
} from './words/parse-phrase.js';
export { dateText, periodText } from './words/period-text.js';
export type { Saying } from './words/vi.js';
export { type Lang, say } from './words/words.js';
