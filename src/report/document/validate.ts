import { type FiscalYear, parsePeriod } from '../../calendar/index.js';
import { finish, type Steps } from '../../read/steps.js';
import type { Reading } from '../../words/language.js';
import { sideOfName } from '../../words/name-side.js';
import { withUnits } from '../../words/own-units.js';
import { parseUnitPhrase } from '../../words/parse-phrase.js';
import { Checker, Fields } from '../checker.js';
import type { Issue } from '../issue.js';
import { betterSides, type Dimension, indicatorKinds, type Member, type Organisation, type Report } from '../model.js';
import { idsOf, limits } from '../notes.js';
import type { CellFinder, DocumentPlace, Place } from '../place.js';
import { readEntries } from './entries.js';
import { readFormulas } from './formula.js';
import { noteOpenQuestions, type PlacedIndicator } from './open-questions.js';
import { readUnits } from './units.js';

const keys = {
  report: [
    '$schema',
    'title',
    'lang',
    'asOf',
    'source',
    'fiscalYear',
    'units',
    'organisations',
    'dimensions',
    'indicators',
    'entries',
  ],
  fiscalYear: ['startMonth', 'namedBy'],
  node: ['id', 'name', 'children'],
  dimension: ['id', 'name', 'members', 'whole'],
  indicator: ['id', 'name', 'kind', 'unit', 'better', 'numerator', 'denominator', 'formula', 'over', 'neverNegative'],
} as const;

/** The place of the document itself. */
const top: DocumentPlace = { at: 'document', path: [] };

/** A report, and everything in its document that is not as expected. */
export interface Validated {
  readonly report: Report;
  readonly issues: readonly Issue[];
}

/**
 * The report in a plain JSON value, with an issue for every fault; what is sound still loads.
 *
 * Never throws for data, whatever it is. The format is described in docs/data-model.md and in the JSON Schema
 * docs/report.schema.json; the issue codes are listed in docs/errors.md.
 *
 * @param root what `JSON.parse` gives.
 * @example
 * validate({ indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }] }).report.indicators.size //=> 1
 * placeName(validate({ entries: 'none' }).issues[0].place) //=> '$.entries'
 */
export const validate = (root: unknown): Validated => finish(validating(root));

/**
 * {@link validate} step by step, for documents so large that a page would stand still.
 *
 * @param cellOf the cells that places of the document came from, where a table was read, which settled the style of its numbers;
 *   defaults to none.
 * @example
 * validating({ title: '2018' }).next().value.report.title //=> '2018'
 */
export function* validating(root: unknown, cellOf: CellFinder | null = null): Steps<Validated> {
  const checker = new Checker();
  const fields = checker.fields(root, top, keys.report) ?? new Fields(top);
  checker.text(fields, '$schema');
  const lang = checker.text(fields, 'lang') ?? '';
  const organisations = yield* readTree(checker, fields, 'organisations');
  const dimensions = yield* readDimensions(checker, fields);
  const unitNames = readUnits(checker, fields, lang);
  const words = unitNames ? withUnits(lang, unitNames) : lang;
  const placed = yield* readIndicators(checker, fields, words);
  const frame = {
    title: checker.text(fields, 'title') ?? '',
    lang,
    asOf: readDate(checker, fields, 'asOf'),
    source: checker.text(fields, 'source'),
    organisations,
    dimensions,
    indicators: new Map(placed.map(({ indicator }) => [indicator.id, indicator])),
  };
  const entries = yield* readEntries(checker, fields, frame, words, readFiscalYear(checker, fields), cellOf);
  const report = { ...frame, ...entries };
  noteOpenQuestions(checker, placed, report);
  return { report, issues: checker.issues };
}

const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** The ID of a thing, unless it is missing, malformed or taken. */
function readId(checker: Checker, fields: Fields, taken: ReadonlyMap<string, unknown>): string | null {
  const id = checker.requiredText(fields, 'id');
  if (id === null) return null;
  const place = fields.at('id');
  if (id.length > limits.text) return checker.tooLong(place, id, limits.text);
  if (!idPattern.test(id)) return checker.note('unknown-value', place, id, 'text');
  return taken.has(id) ? checker.note('duplicate-id', place, id, 'unique') : id;
}

/** How many items of a list are read in one step. */
const stepLength = 32;

/** Nodes of a tree by ID, parents before children. */
function* readTree(checker: Checker, fields: Fields, key: string): Steps<Map<string, Organisation & Member>> {
  const nodes = new Map<string, Organisation & Member>();
  yield* visit(fields, key, null, 1);
  return nodes;

  function* visit(owner: Fields, listKey: string, parent: string | null, depth: number): Steps<string[]> {
    const ids: string[] = [];
    const items = checker.items(owner, listKey, limits.nodes);
    if (depth > limits.depth && items.length > 0) {
      checker.note('too-deep', owner.at(listKey), String(depth), 'smaller', limits.depth);
      return ids;
    }
    for (const [at, [item, place]] of items.entries()) {
      if (at % stepLength === 0) yield 0;
      const node = checker.fields(item, place, keys.node);
      const id = node && readId(checker, node, nodes);
      if (node === null || id === null) continue;
      const made = { id, name: checker.text(node, 'name') ?? id, parent, children: [] as readonly string[] };
      nodes.set(id, made);
      made.children = yield* visit(node, 'children', id, depth + 1);
      ids.push(id);
    }
    return ids;
  }
}

function* readDimensions(checker: Checker, fields: Fields): Steps<Map<string, Dimension>> {
  const dimensions = new Map<string, Dimension>();
  for (const [item, place] of checker.items(fields, 'dimensions', limits.nodes)) {
    yield 0;
    const dimension = checker.fields(item, place, keys.dimension);
    const id = dimension && readId(checker, dimension, dimensions);
    if (dimension === null || id === null) continue;
    const members = yield* readTree(checker, dimension, 'members');
    const isComplete = checker.flag(dimension, 'whole');
    dimensions.set(id, { id, name: checker.text(dimension, 'name') ?? id, members, isComplete });
  }
  return dimensions;
}

function* readIndicators(checker: Checker, fields: Fields, words: Reading): Steps<readonly PlacedIndicator[]> {
  const indicators = new Map<string, PlacedIndicator>();
  const references: [place: Place, id: string][] = [];
  for (const [at, [item, place]] of checker.items(fields, 'indicators', limits.nodes).entries()) {
    if (at % stepLength === 0) yield 0;
    const said = checker.fields(item, place, keys.indicator);
    const id = said && readId(checker, said, indicators);
    if (said === null || id === null) continue;
    const unitText = checker.requiredText(said, 'unit');
    const measured = unitText === null ? null : parseUnitPhrase(unitText, words);
    if (unitText !== null && measured === null) checker.note('bad-unit', said.at('unit'), unitText, 'unit');
    if (measured === null) continue;
    const reference = (key: string): string | null => {
      const named = checker.text(said, key);
      if (named !== null) references.push([said.at(key), named]);
      return named;
    };
    const name = checker.text(said, 'name') ?? id;
    const indicator = {
      id,
      name,
      kind: checker.oneOf(said, 'kind', indicatorKinds, null) ?? 'unknown',
      unit: measured.unit,
      scale: measured.exponent,
      better: checker.oneOf(said, 'better', betterSides, null) ?? sideOfName(name),
      numerator: reference('numerator'),
      denominator: reference('denominator'),
      formula: null,
      neverNegative: checker.flag(said, 'neverNegative'),
      over: checker.oneOf(said, 'over', ['average', 'last'] as const, 'average'),
    };
    indicators.set(id, { indicator, fields: said });
    if (!said.has('kind')) checker.note('missing-key', said.at('kind'), '', indicatorKinds, 'kind');
  }
  // A ratio may stand above the indicators that it divides, so they are looked up at the end.
  for (const [place, id] of references) {
    if (!indicators.has(id)) checker.note('unknown-id', place, id, idsOf(indicators));
  }
  readFormulas(checker, indicators);
  return [...indicators.values()];
}

function readDate(checker: Checker, fields: Fields, key: string): string | null {
  const text = checker.text(fields, key);
  if (text === null) return null;
  const day = parsePeriod(text);
  return day?.kind === 'day' ? day.key : checker.note('bad-date', fields.at(key), text, 'date');
}

function readFiscalYear(checker: Checker, fields: Fields): FiscalYear | undefined {
  if (!fields.has('fiscalYear')) return undefined;
  const fiscal = checker.fields(fields.get('fiscalYear'), fields.at('fiscalYear'), keys.fiscalYear);
  const startMonth = fiscal?.get('startMonth');
  if (fiscal === null) return undefined;
  if (typeof startMonth !== 'number' || !Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12) {
    checker.note('unknown-value', fiscal.at('startMonth'), startMonth, ['1', '2', '…', '12']);
    return undefined;
  }
  return { startMonth, namedBy: checker.oneOf(fiscal, 'namedBy', ['start', 'end'] as const, 'start') };
}
