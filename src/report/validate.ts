import { type FiscalYear, parsePeriod } from '../calendar/index.js';
import { comparators } from '../figures/target.js';
import { parseUnitPhrase } from '../words/parse-phrase.js';
import { Checker, type Fields } from './checker.js';
import { type FigureContext, readGrowth, readValue, targetOf, withPrecision } from './figure-value.js';
import type { Issue } from './issue.js';
import {
  betterSides,
  type Dimension,
  type Entry,
  type Indicator,
  indicatorKinds,
  type Member,
  missingStates,
  type Organisation,
  type Report,
  scenarios,
} from './model.js';

/** How much of a document is read; what lies beyond is refused with an issue. */
export const limits = { entries: 200_000, nodes: 20_000, depth: 32 } as const;

const keys = {
  report: [
    '$schema',
    'title',
    'lang',
    'asOf',
    'source',
    'fiscalYear',
    'organisations',
    'dimensions',
    'indicators',
    'entries',
  ],
  fiscalYear: ['startMonth', 'namedBy'],
  node: ['id', 'name', 'children'],
  dimension: ['id', 'name', 'members'],
  indicator: ['id', 'name', 'kind', 'unit', 'better', 'numerator', 'denominator', 'over'],
  entry: [
    'indicator',
    'organisation',
    'period',
    'scenario',
    'members',
    'value',
    'upper',
    'comparator',
    'precision',
    'missing',
    'growth',
    'source',
    'note',
  ],
} as const;

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
 * validate({ entries: 'none' }).issues[0].place //=> '$.entries'
 */
export function validate(root: unknown): Validated {
  const checker = new Checker();
  const fields = checker.fields(root, '$', keys.report) ?? { place: '$', values: new Map() };
  const lang = checker.text(fields, 'lang') ?? '';
  const organisations = readTree(checker, fields, 'organisations');
  const dimensions = readDimensions(checker, fields);
  const indicators = readIndicators(checker, fields, lang);
  const frame = {
    title: checker.text(fields, 'title') ?? '',
    lang,
    asOf: readDate(checker, fields, 'asOf'),
    source: checker.text(fields, 'source'),
    organisations,
    dimensions,
    indicators,
  };
  const entries = readEntries(checker, fields, frame, readFiscalYear(checker, fields));
  return { report: { ...frame, entries }, issues: checker.issues };
}

/** Everything of a report but its entries. */
type Frame = Omit<Report, 'entries'>;

const idPattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** The ID of a thing, unless it is missing, malformed or taken. */
function readId(checker: Checker, fields: Fields, taken: ReadonlyMap<string, unknown>): string | null {
  const id = checker.requiredText(fields, 'id');
  if (id === null) return null;
  const place = `${fields.place}.id`;
  if (!idPattern.test(id)) return checker.note('unknown-value', place, id, 'text', 'id');
  return taken.has(id) ? checker.note('duplicate-id', place, id, 'unique') : id;
}

/** Nodes of a tree by ID, parents before children. */
function readTree(checker: Checker, fields: Fields, key: string): Map<string, Organisation & Member> {
  const nodes = new Map<string, Organisation & Member>();
  const visit = (owner: Fields, listKey: string, parent: string | null, depth: number): string[] => {
    if (depth > limits.depth) {
      checker.note('too-deep', `${owner.place}.${listKey}`, String(depth), 'smaller', String(limits.depth));
      return [];
    }
    const ids: string[] = [];
    for (const [item, place] of checker.list(owner, listKey, limits.nodes)) {
      const node = checker.fields(item, place, keys.node);
      const id = node && readId(checker, node, nodes);
      if (node === null || id === null) continue;
      const made = { id, name: checker.text(node, 'name') ?? id, parent, children: [] as string[] };
      nodes.set(id, made);
      made.children.push(...visit(node, 'children', id, depth + 1));
      ids.push(id);
    }
    return ids;
  };
  visit(fields, key, null, 1);
  return nodes;
}

function readDimensions(checker: Checker, fields: Fields): Map<string, Dimension> {
  const dimensions = new Map<string, Dimension>();
  for (const [item, place] of checker.list(fields, 'dimensions', limits.nodes)) {
    const dimension = checker.fields(item, place, keys.dimension);
    const id = dimension && readId(checker, dimension, dimensions);
    if (dimension === null || id === null) continue;
    const members = readTree(checker, dimension, 'members');
    dimensions.set(id, { id, name: checker.text(dimension, 'name') ?? id, members });
  }
  return dimensions;
}

function readIndicators(checker: Checker, fields: Fields, lang: string): Map<string, Indicator> {
  const indicators = new Map<string, Indicator>();
  for (const [item, place] of checker.list(fields, 'indicators', limits.nodes)) {
    const indicator = checker.fields(item, place, keys.indicator);
    const id = indicator && readId(checker, indicator, indicators);
    if (indicator === null || id === null) continue;
    const unitText = checker.requiredText(indicator, 'unit');
    const measured = unitText === null ? null : parseUnitPhrase(unitText, lang);
    if (unitText !== null && measured === null) checker.note('bad-unit', `${place}.unit`, unitText, 'unit');
    if (measured === null) continue;
    indicators.set(id, {
      id,
      name: checker.text(indicator, 'name') ?? id,
      kind: checker.oneOf(indicator, 'kind', indicatorKinds, null) ?? 'flow',
      unit: measured.unit,
      scale: measured.exponent,
      better: checker.oneOf(indicator, 'better', betterSides, 'higher'),
      numerator: checker.text(indicator, 'numerator'),
      denominator: checker.text(indicator, 'denominator'),
      over: checker.oneOf(indicator, 'over', ['average', 'last'] as const, 'average'),
    });
    if (!indicator.values.has('kind')) checker.note('missing-key', `${place}.kind`, '', indicatorKinds, 'kind');
  }
  return indicators;
}

function readDate(checker: Checker, fields: Fields, key: string): string | null {
  const text = checker.text(fields, key);
  if (text === null) return null;
  const day = parsePeriod(text);
  return day?.kind === 'day' ? day.key : checker.note('bad-date', `${fields.place}.${key}`, text, 'date');
}

function readFiscalYear(checker: Checker, fields: Fields): FiscalYear | undefined {
  if (!fields.values.has('fiscalYear')) return undefined;
  const fiscal = checker.fields(fields.values.get('fiscalYear'), '$.fiscalYear', keys.fiscalYear);
  const startMonth = fiscal?.values.get('startMonth');
  if (fiscal === null) return undefined;
  if (typeof startMonth !== 'number' || !Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12) {
    checker.note('unknown-value', '$.fiscalYear.startMonth', startMonth, ['1', '2', '…', '12']);
    return undefined;
  }
  return { startMonth, namedBy: checker.oneOf(fiscal, 'namedBy', ['start', 'end'] as const, 'start') };
}

/** One text for everything that makes an entry the same as another. */
export const entryKey = (
  entry: Pick<Entry, 'indicator' | 'organisation' | 'period' | 'scenario' | 'members'>,
): string =>
  [entry.indicator, entry.organisation, entry.period.key, entry.scenario, ...memberKeys(entry.members)].join('|');

const memberKeys = (members: ReadonlyMap<string, string>): string[] =>
  [...members].map(([dimension, member]) => `${dimension}=${member}`).sort();

function readEntries(checker: Checker, fields: Fields, frame: Frame, fiscal: FiscalYear | undefined): Entry[] {
  const entries = new Map<string, Entry>();
  for (const [item, place] of checker.list(fields, 'entries', limits.entries)) {
    const entry = readEntry(checker, item, place, frame, fiscal);
    if (entry === null) continue;
    const key = entryKey(entry);
    const first = entries.get(key);
    if (first === undefined) entries.set(key, entry);
    else checker.note('duplicate-entry', place, key, 'unique', first.place);
  }
  return [...entries.values()];
}

function readEntry(
  checker: Checker,
  item: unknown,
  place: string,
  frame: Frame,
  fiscal: FiscalYear | undefined,
): Entry | null {
  const fields = checker.fields(item, place, keys.entry);
  if (fields === null) return null;
  const indicator = lookUp(checker, fields, 'indicator', frame.indicators);
  const organisation = lookUp(checker, fields, 'organisation', frame.organisations, onlyRoot(frame.organisations));
  const periodText = checker.requiredText(fields, 'period');
  const period = periodText === null ? null : parsePeriod(periodText, fiscal);
  if (periodText !== null && period === null) checker.note('bad-period', `${place}.period`, periodText, 'period');
  const scenario = checker.oneOf(fields, 'scenario', scenarios, null);
  if (!fields.values.has('scenario')) checker.note('missing-key', `${place}.scenario`, '', scenarios, 'scenario');
  const members = readMembers(checker, fields, frame.dimensions);
  if (!indicator || !organisation || !period || !scenario || members === null) return null;

  const isPlan = scenario === 'PL';
  const amount = readAmount(checker, fields, indicator, frame.lang, isPlan);
  if (amount === null) return null;
  const growthContext = { checker, place: `${place}.growth`, lang: frame.lang };
  return {
    indicator: indicator.id,
    organisation: organisation.id,
    period,
    scenario,
    members,
    ...amount,
    growth: fields.values.has('growth') ? readGrowth(fields.values.get('growth'), growthContext) : null,
    source: checker.text(fields, 'source'),
    place,
  };
}

/** The thing that an entry names by ID; `fallback` serves where the key is absent. */
function lookUp<T>(
  checker: Checker,
  fields: Fields,
  key: string,
  known: ReadonlyMap<string, T>,
  fallback?: T,
): T | null {
  if (!fields.values.has(key) && fallback !== undefined) return fallback;
  const id = checker.requiredText(fields, key);
  if (id === null) return null;
  return known.get(id) ?? checker.note('unknown-id', `${fields.place}.${key}`, id, [...known.keys()]);
}

/** Where a report has a single organisation at the top, entries need not name it. */
function onlyRoot(organisations: ReadonlyMap<string, Organisation>): Organisation | undefined {
  const roots = [...organisations.values()].filter(({ parent }) => parent === null);
  return roots.length === 1 ? roots[0] : undefined;
}

function readMembers(
  checker: Checker,
  fields: Fields,
  dimensions: ReadonlyMap<string, Dimension>,
): Map<string, string> | null {
  const members = new Map<string, string>();
  if (!fields.values.has('members')) return members;
  const given = checker.fields(fields.values.get('members'), `${fields.place}.members`, [...dimensions.keys()]);
  if (given === null) return null;
  for (const [id, dimension] of dimensions) {
    if (!given.values.has(id)) continue;
    const member = lookUp(checker, given, id, dimension.members);
    if (member === null) return null;
    members.set(id, member.id);
  }
  // An entry whose only dimension is unknown would otherwise pass for the whole.
  return given.values.size === Object.keys(fields.values.get('members') as object).length ? members : null;
}

type Amount = Pick<Entry, 'figure' | 'missing' | 'target'>;

function readAmount(
  checker: Checker,
  fields: Fields,
  { unit, scale, better }: Indicator,
  lang: string,
  isPlan: boolean,
): Amount | null {
  const { place, values } = fields;
  const missing = checker.oneOf(fields, 'missing', missingStates, null);
  if (values.has('value') === values.has('missing')) {
    return checker.note('value-and-missing', place, [...values.keys()].join(', '), 'one-value-or-missing');
  }
  if (values.has('missing')) return missing && { figure: null, missing, target: null };

  const context = (key: string): FigureContext => ({
    checker,
    place: `${place}.${key}`,
    lang,
    assumed: { exponent: scale, unit },
    unit,
  });
  const part = (key: string) => (values.has(key) ? readValue(values.get(key), context(key)) : undefined);
  const [stated, precision, upper] = [part('value'), part('precision'), part('upper')];
  if (!stated || precision === null || upper === null) return null;
  const phrase = { ...(precision ? withPrecision(stated, precision) : stated), upper: upper?.stated ?? stated.upper };
  const comparator = checker.oneOf(fields, 'comparator', comparators, null);
  if (!isPlan) {
    if (comparator !== null) return checker.note('not-a-plan', `${place}.comparator`, comparator, 'only-plan');
    return { figure: phrase.figure, missing: null, target: null };
  }
  if (comparator !== null && phrase.qualifier !== null && comparator !== phrase.qualifier) {
    return checker.note(
      'conflicting-comparator',
      `${place}.comparator`,
      comparator,
      'one-comparator',
      phrase.qualifier,
    );
  }
  if ((comparator ?? phrase.qualifier) === 'between' && phrase.upper === null) {
    return checker.note('missing-key', `${place}.upper`, '', 'required', 'upper');
  }
  return { ...targetOf(phrase, comparator, better), missing: null };
}
