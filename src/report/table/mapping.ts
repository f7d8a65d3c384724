import { plainHeading } from '../../words/headings.js';
import { languages } from '../../words/languages.js';
import { Checker, Fields } from '../checker.js';
import { ChildPlace } from '../child-place.js';
import type { Issue } from '../issue.js';
import { type Scenario, scenarios } from '../model.js';
import { limits } from '../notes.js';
import type { RootedPlace } from '../place.js';
import type { DateStyle } from './grid/period.js';

/** What a column can be declared to hold. */
export const columnRoles = [
  'organisation',
  'parent',
  'indicator',
  'unit',
  'period',
  'year',
  'half',
  'quarter',
  'month',
  'week',
  'scenario',
  'dimension',
  'value',
  'AC',
  'PL',
  'PY',
  'FC',
  'growth',
  'attainment',
  'share',
  'missing',
  'source',
  'note',
  'ignore',
] as const;

/** What a column holds. */
export type ColumnRole = (typeof columnRoles)[number];

/**
 * What a table does not say itself. Every key may be left out; what is not declared is inferred where only one reading
 * is possible, and asked for otherwise.
 */
export interface Mapping {
  /** The language of numbers and words: `vi`, `en`, or another that is known, such as `fr`. */
  readonly lang: string | null;
  /** The sheet of a workbook; defaults to the first one with a table. */
  readonly sheet: string | null;
  /** What separates the cells of a text file; defaults to what is found. */
  readonly separator: string | null;
  /** What columns hold, by their heading. */
  readonly headings: ReadonlyMap<string, ColumnRole>;
  /** The name of the whole, to which the rows or their total belong. */
  readonly organisation: string | null;
  /** What every row measures, where no column and no heading says it. */
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly period: string | null;
  readonly scenario: Scenario | null;
  /** How dates are written that leave it open. */
  readonly dates: DateStyle | null;
  /** What a cell with a dash means. */
  readonly dash: 'zero' | 'blank' | null;
  /** What blank cells mean in columns that say who and when. */
  readonly blanks: 'as-above' | null;
  /** Whose plain numbers were rounded before they were written: of all, or by heading or indicator the step, `null` for the last digit. */
  readonly rounded: 'all' | ReadonlyMap<string, string | null>;
  /** Parts of a report that are taken as they are: `title`, `asOf`, `source`, `fiscalYear`, `organisations` and so on. */
  readonly document: Readonly<Record<string, unknown>>;
}

/** A mapping, and what in it is not as expected. */
export interface ReadMapping {
  readonly mapping: Mapping;
  readonly issues: readonly Issue[];
}

const ownKeys = [
  '$schema',
  'lang',
  'sheet',
  'separator',
  'headings',
  'organisation',
  'indicator',
  'unit',
  'period',
  'scenario',
  'dates',
  'dash',
  'blanks',
  'rounded',
];
const documentKeys = ['title', 'asOf', 'source', 'fiscalYear', 'organisations', 'dimensions', 'indicators'] as const;

/** The place of the mapping itself. */
const top: RootedPlace = { at: 'mapping', path: [] };

/**
 * The mapping in a plain JSON value, with an issue for every fault. Never throws for data. The JSON Schema of the format
 * is docs/mapping.schema.json.
 *
 * @example
 * readMapping({ lang: 'vi', scenario: 'AC' }).mapping.scenario //=> 'AC'
 * placeName(readMapping({ scenario: 'actual' }).issues[0].place) //=> 'mapping.scenario'
 */
export function readMapping(root: unknown = {}): ReadMapping {
  const checker = new Checker();
  const fields = checker.fields(root, top, [...ownKeys, ...documentKeys]) ?? new Fields(top);
  checker.text(fields, '$schema');
  const choice = <T extends string>(key: string, allowed: readonly T[]): T | null =>
    checker.oneOf(fields, key, allowed, null);
  const headings = new Map<string, ColumnRole>();
  const declared = fields.has('headings') ? checker.object(fields.get('headings'), fields.at('headings')) : null;
  for (const heading of declared?.keys().slice(0, limits.nodes) ?? []) {
    const role = declared && checker.oneOf(declared, heading, columnRoles, null);
    if (role) headings.set(heading, role);
  }
  const mapping: Mapping = {
    lang: choice(
      'lang',
      languages().map(({ code }) => code),
    ),
    sheet: checker.text(fields, 'sheet'),
    separator: choice('separator', [';', ',', '\t', '|']),
    headings,
    organisation: checker.text(fields, 'organisation'),
    indicator: checker.text(fields, 'indicator'),
    unit: checker.text(fields, 'unit'),
    period: checker.text(fields, 'period'),
    scenario: choice('scenario', scenarios),
    dates: choice('dates', ['day-first', 'month-first', 'excel-1900', 'excel-1904']),
    dash: choice('dash', ['zero', 'blank']),
    blanks: choice('blanks', ['as-above']),
    rounded: roundedIn(checker, fields),
    document: Object.fromEntries(documentKeys.flatMap((key) => (fields.has(key) ? [[key, fields.get(key)]] : []))),
  };
  return { mapping, issues: checker.issues };
}

/** `true`, or by heading or indicator `true` or the step to which its numbers were rounded: `"100 tỷ đồng"`. */
function roundedIn(checker: Checker, fields: Fields): Mapping['rounded'] {
  const steps = new Map<string, string | null>();
  const declared = fields.get('rounded');
  if (declared === true) return 'all';
  if (!fields.has('rounded') || declared === false) return steps;
  const named = checker.object(declared, fields.at('rounded'));
  for (const name of named?.keys().slice(0, limits.nodes) ?? []) {
    const step = named?.get(name);
    if (step === true || (typeof step === 'string' && step !== ''))
      steps.set(plainHeading(name), step === true ? null : step);
    else if (step !== false)
      checker.note('wrong-type', new ChildPlace(fields.at('rounded'), name), step, ['true', 'text']);
  }
  return steps;
}
