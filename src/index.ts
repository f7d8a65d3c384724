/**
 * Goalpost's core: exact, honest mathematics of plan against actual, free of the DOM.
 *
 * The names below stand in the order in which data flows: figures and periods, words, documents, reports, facts,
 * indicators, views.
 *
 * @packageDocumentation
 */

export * from './calendar/index.js';
export { type Facts, factsOf, type Total } from './facts/facts.js';
export { total } from './facts/total.js';
export type { Bounds } from './figures/bounds.js';
export { type Comparator, comparators } from './figures/comparator.js';
export { type Decimal, decimal, parseDecimal } from './figures/decimal.js';
export {
  difference,
  exact,
  type Figure,
  isExact,
  power,
  product,
  published,
  publishedDecimals,
  quotient,
  type Said,
  sum,
} from './figures/figure.js';
export { type Target, targetRange } from './figures/target.js';
export { parseUnit, productUnit, quotientUnit, type Unit, unit } from './figures/unit.js';
export { attainment, type CeilingMethod, gap } from './indicators/attainment.js';
export { cascade } from './indicators/cascade.js';
export { type Comparison, type Comparisons, comparisonsOf } from './indicators/comparisons.js';
export { compoundGrowth } from './indicators/compound-growth.js';
export { change, growth, index } from './indicators/growth.js';
export { impliedBase, impliedCurrent, impliedHeadcount, impliedPart, impliedPlan } from './indicators/implied.js';
export type { Outcome, Reason } from './indicators/outcome.js';
export { productivity, ratioOfTotals } from './indicators/productivity.js';
export { reconcile } from './indicators/reconcile.js';
export type {
  About,
  Computation,
  Finding,
  FindingCode,
  Scale,
  Severity,
  Statement,
} from './indicators/reconcile-finding.js';
export { type Requested, requested, type TagTexts } from './indicators/requested.js';
export { share } from './indicators/share.js';
export { standingOf } from './indicators/standing.js';
export { type Verdict, verdict } from './indicators/verdict.js';
export { csvLimits, readCsv } from './read/csv.js';
export { readDataScript } from './read/data-script.js';
export { type DecodedText, decode, type Encoding } from './read/decode.js';
export { type HtmlCell, type HtmlTree, htmlText, readHtmlTable } from './read/html-table.js';
export { maxJsonLength, type RawDocument, readJson } from './read/json.js';
export { type JsonFault, jsonFault } from './read/json-fault.js';
export { type FileKind, kindOf } from './read/kind.js';
export { joinPages, type Page, pageOf, rowsTable } from './read/rows.js';
export { finish, type Steps } from './read/steps.js';
export type { Merge, PercentCell, RawCell, RawTable, TableForm } from './read/table.js';
export type { Problem, Unreadable } from './read/unreadable.js';
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
export { type FileOptions, isUnreadable, mappingIn, readFile, readPages, type WorkbookReader } from './report/file.js';
export { type Expected, type Issue, type IssueCode, issueCount } from './report/issue.js';
export {
  type Better,
  type Dimension,
  type Entry,
  type EntryFinder,
  type EntryKey,
  entryPlace,
  type Indicator,
  type IndicatorKind,
  type Member,
  type Missing,
  type Organisation,
  type Report,
  type Scenario,
} from './report/model.js';
export { type Selection, type SelectionTexts, select } from './report/select.js';
export type { Band, Known, KnownPlan, Parts, Standing } from './report/standing.js';
export type { Origin } from './report/table/document.js';
export type { Inference } from './report/table/inference.js';
export { type ColumnRole, columnRoles, type Mapping, type ReadMapping, readMapping } from './report/table/mapping.js';
export type { DateStyle } from './report/table/period.js';
export { readTable, type TableReport } from './report/table/report.js';
export { type Validated, validate, validating } from './report/validate.js';
export { attributeSentence } from './view/attribute-sentence.js';
export {
  type BandView,
  type BarView,
  barView,
  type MarkView,
  type StretchView,
  type TargetView,
} from './view/bar-view.js';
export { dataScript } from './view/data-script.js';
export { findingSentence } from './view/finding-sentence.js';
export { inferenceSentence } from './view/inference-sentence.js';
export { issueSentence } from './view/issue-sentence.js';
export { jsonFaultSentence } from './view/json-fault-sentence.js';
export { type ComparisonView, type KpiView, kpiView } from './view/kpi-view.js';
export { type PlaceSource, placedFinding, placedIssue, placeText } from './view/place-text.js';
export { sentence } from './view/sentence.js';
export { type ShapeName, shapePaths } from './view/shape-paths.js';
export { renderStatic, type StaticTag, staticTags } from './view/static/render-static.js';
export type { ImpliedView, Tone, VerdictView } from './view/texts.js';
export { unreadableSentence } from './view/unreadable-sentence.js';
export { customary } from './words/customary.js';
export { type DocumentSaying, sayOfDocument } from './words/document-sayings.js';
export { type FigureText, type FigureTextOptions, figureText, unitName } from './words/figure-text.js';
export { type FindingSaying, sayFinding } from './words/finding-sayings.js';
export type { Qualifier, Sayings, Template } from './words/language.js';
export { type RefusalCode, type Spelled, spelledNumeral } from './words/numeral.js';
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
export { phraseText } from './words/phrase-text.js';
export type { Saying } from './words/sayings.js';
export { sayOfTable, type TableSaying } from './words/table-sayings.js';
export { visible } from './words/visible.js';
export { type Lang, say } from './words/words.js';
