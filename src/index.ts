/**
 * Goalpost's core: exact, honest mathematics of plan against actual, free of the DOM.
 *
 * Below, room by room in the order in which data flows: first the ground that all stand on (calendar, figures, formulas,
 * words), then what is read, the report, its facts, what a tag asks for, what contradicts, and what is printed.
 *
 * @packageDocumentation
 */

// calendar: periods and fiscal years
export * from './calendar/index.js';

// figures: numbers with units and bounds
export * from './figures/index.js';

// formulas: growth, attainment, share, productivity, verdict: figures in, figures out
export * from './formulas/index.js';

// words: how figures, units and phrases are read and printed
export * from './words/index.js';

// read: foreign formats to tables and documents of texts
export { csvLimits, readCsv } from './read/csv.js';
export { readDataScript } from './read/data-script.js';
export { type DecodedText, decode, type Encoding } from './read/decode.js';
export { type FileKind, fileKind, type WorkbookReader } from './read/formats.js';
export { type HtmlCell, type HtmlTree, htmlText, readHtmlTable } from './read/html-table.js';
export { type JsonFault, jsonFault } from './read/json-fault.js';
export { maxJsonLength, type RawDocument, readJson } from './read/json.js';
export { joinPages, type Page, pageOf, rowsTable } from './read/rows.js';
export { finish, type Steps } from './read/steps.js';
export type { LabelledCell, Merge, PercentCell, RawCell, RawTable, TableForm } from './read/table.js';
export { isUnreadable, type Problem, type Unreadable } from './read/unreadable.js';

// report: tables and documents to reports and issues
export { limits } from './report/notes.js';
export { type ReportDocument, toDocument } from './report/document/to-document.js';
export { type Validated, validate, validating } from './report/document/validate.js';
export { type FileOptions, mappingIn, readFile, readPages } from './report/file.js';
export { type Expected, type FigureFault, type Issue, type IssueCode, issueCount } from './report/issue.js';
export {
  type Better,
  type Dimension,
  type Entry,
  type EntryKey,
  type EntryValue,
  type Frame,
  entryPlace,
  type Indicator,
  type IndicatorKind,
  type Member,
  type Missing,
  missingStates,
  type Organisation,
  type Report,
  type Scenario,
  type Series,
  type SeriesFinder,
  type SeriesKey,
  type Term,
  type Unusable,
} from './report/model.js';
export { type CellPlace, type DocumentPlace, type Path, type Place, placeName } from './report/place.js';
export { type ReportPlaces, type ReportSource, sourceOf, tableMapping } from './report/source.js';
export type { Origin } from './report/table/document.js';
export type { Inference } from './report/table/inference.js';
export { type ColumnRole, columnRoles, type Mapping, type ReadMapping, readMapping } from './report/table/mapping.js';
export { mappingFor } from './report/table/mapping-for.js';
export type { DateStyle } from './report/table/grid/period.js';
export { readTable, type TableReport } from './report/table/report.js';

// facts: totals of a report
export type { Absence, Amount, Parts } from './facts/amount.js';
export type { Coverage, StatedParts } from './facts/coverage.js';
export { type Facts, factsOf, type Total } from './facts/facts.js';
export { total } from './facts/checked-total.js';

// standing: what a tag asks for
export { type AttributeName, type AttributeTexts, attributeNames } from './standing/attribute-names.js';
export { type ReadAttributes, readAttributes } from './standing/attributes.js';
export { type Comparison, type Comparisons, comparisonsOf } from './standing/comparisons.js';
export { standingOf } from './standing/from-facts.js';
export { misspelledAttributes } from './standing/misspelled.js';
export type { StandingOfTag, TagTexts } from './standing/of-attributes.js';
export { standingOfTag } from './standing/of-tag.js';
export { type Selectable, type Selection, type SelectionTexts, select } from './standing/select.js';
export type { Band, PlannedAmount, Standing } from './standing/standing.js';
export type { Growing, ToDate } from './standing/to-date.js';
export { type StandingParts, standingFrom } from './standing/standing-from.js';
export { withAttributes } from './standing/with-attributes.js';
export { isTag, reportTag, type Tag, tagNames, tags } from './standing/tags.js';

// reconcile: what a report says twice
export type {
  About,
  Computation,
  Finding,
  FindingCode,
  Scale,
  Scopes,
  Severity,
  Statement,
} from './reconcile/finding.js';
export { reconcile } from './reconcile/reconcile.js';

// view: what is printed
export type {
  BandView,
  BarMark,
  BarPicture,
  LegendView,
  MarkView,
  StretchView,
  TargetView,
} from './view/bar-marks.js';
export { type BarView, barView } from './view/bar-view.js';
export { dataScript, jsonText } from './view/data-script.js';
export { findingSentence } from './view/finding-sentence.js';
export { inferenceSentence } from './view/inference-sentence.js';
export { issueSentence } from './view/issue-sentence.js';
export { issueSentences } from './view/issue-sentences.js';
export { jsonFaultSentence } from './view/json-fault-sentence.js';
export { type ComparisonView, type KpiView, kpiView } from './view/kpi-view.js';
export { type PlaceSource, placeText } from './view/place-text.js';
export { sentence } from './view/sentence.js';
export { type ShapeName, shapePaths } from './view/shape-paths.js';
export { renderStatic } from './view/static/render-static.js';
export type { ImpliedView, Tone, VerdictView } from './view/texts.js';
export { unreadableSentence } from './view/unreadable-sentence.js';
