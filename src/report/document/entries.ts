import { type FiscalYear, type Period, parsePeriod, samePeriodLastYear } from '../../calendar/index.js';
import { yearOf } from '../../calendar/year-to-date.js';
import type { Figure } from '../../figures/figure.js';
import { ratio } from '../../figures/unit.js';
import { type Steps, within } from '../../read/steps.js';
import type { Reading } from '../../words/language.js';
import type { Checker, Fields } from '../checker.js';
import { ChildPlace } from '../child-place.js';
import { EntryIndex } from '../entry-index.js';
import { entryKey } from '../entry-key.js';
import { readEntryPeriod } from '../entry-period.js';
import { type FigureContext, readGrowth } from '../figure-value.js';
import { LongList } from '../long-list.js';
import {
  type Dimension,
  type Entry,
  entryPlace,
  type Frame,
  type Organisation,
  type Report,
  scenarios,
  topOrganisation,
} from '../model.js';
import { idsOf, limits } from '../notes.js';
import type { CellFinder } from '../place.js';
import { remembering } from '../remembering.js';
import { isPlainObject, readPercent, readPlainFigure } from './document-value.js';
import { readEntryValue } from './entry-value.js';
import { inBoth } from './in-both.js';
import { isAsked, type Writing, writingOf } from './number-marks.js';

/** The entries of a report, how they are found, their periods, and those that say again what one of them says. */
type Entries = Pick<Report, 'entries' | 'index' | 'periods' | 'repeated'>;

const entryKeys = [
  'indicator',
  'organisation',
  'period',
  'scenario',
  'members',
  'value',
  'upper',
  'comparator',
  'target',
  'precision',
  'missing',
  'growth',
  'attainment',
  'share',
  'source',
  'note',
] as const;

/** How many entries are read in one step. */
const stepLength = 32;

/** The entries of a document; one that names unknown things or has no readable value is left out with an issue. */
export function* readEntries(
  checker: Checker,
  fields: Fields,
  frame: Frame,
  words: Reading,
  fiscal: FiscalYear | undefined,
  cellOf: CellFinder | null,
): Steps<Entries> {
  // Entries have few different periods, and each is read and kept once.
  const period = remembering((text: string) => readEntryPeriod(text, frame.lang, fiscal));
  const top = topOrganisation(frame.organisations);
  const implied = { period, organisation: top, cellOf: cellOf ?? (() => null) };
  const entries = new LongList<Entry>();
  const index = new EntryIndex();
  const periods = new Map<string, Period>();
  const repeated: Entry[] = [];
  const refused: Entry[] = [];
  /** What several entries say together, by the position of the first. */
  const narrowed = new Map<number, Entry>();
  const items = checker.list(fields, 'entries', limits.entries);
  const list = fields.at('entries');
  // A table knows the style of its numbers.
  const written = yield* within(writingOf(cellOf ? [] : items, words), 0, 0.1);
  for (let position = 0; position < items.length; position++) {
    if (position % stepLength === 0) yield 0.1 + (0.89 * position) / items.length;
    const entry = readEntry(checker, items[position], position, list, frame, implied, written);
    if (entry === null) continue;
    periods.set(entry.period.key, entry.period);
    if (entry.period.kind === 'year-to-date') periods.set(yearOf(entry.period).key, yearOf(entry.period));
    if (entry.missing === 'unreadable') {
      refused.push(entry);
      continue;
    }
    const first = index.add(entry);
    if (first === undefined) {
      entries.push(entry);
      continue;
    }
    repeated.push(entry);
    const both = inBoth(first, entry);
    if (both === null) {
      checker.note('duplicate-entry', entryPlace(entry), entryKey(entry), 'unique', entryPlace(first));
      // Of two figures nobody can tell which one is meant.
      if (!isSame(first, entry)) index.replace(contradicted(first, entry, implied.cellOf));
    } else {
      index.replace(both);
      narrowed.set(both.position, both);
    }
  }
  // A figure that could be read stands for one of the same key that could not.
  for (const entry of refused) index.add(entry);
  const all = yield* within(entries.toArray(), 0.99, 1);
  const stated = narrowed.size > 0 ? all.map((entry) => narrowed.get(entry.position) ?? entry) : all;
  return { entries: stated, index, periods, repeated };
}

/** Whether two entries of one key say the very same. */
const isSame = (first: Entry, second: Entry): boolean =>
  first.missing === second.missing &&
  JSON.stringify([first.figure, first.target]) === JSON.stringify([second.figure, second.target]);

/** An entry whose figure is not taken, because `second` gives another one. */
function contradicted(first: Entry, second: Entry, cellOf: CellFinder): Entry {
  const place = entryPlace(second);
  const value = { ...place, path: [...place.path, 'value'] };
  return {
    ...first,
    figure: null,
    target: null,
    growth: null,
    attainment: null,
    share: null,
    missing: 'two-figures',
    refusedAt: cellOf(value) ?? value,
  };
}

/** What entries need not say, because the whole report says it. */
interface Implied {
  readonly period: (text: string) => Period | null;
  readonly organisation: Organisation | undefined;
  readonly cellOf: CellFinder;
}

function readEntry(
  checker: Checker,
  item: unknown,
  position: number,
  list: ChildPlace,
  frame: Frame,
  implied: Implied,
  written: Writing,
): Entry | null {
  const fields = checker.fields(item, new ChildPlace(list, position), entryKeys);
  if (fields === null) return null;
  const indicator = lookUp(checker, fields, 'indicator', frame.indicators);
  const organisation = lookUp(checker, fields, 'organisation', frame.organisations, implied.organisation);
  const periodText = checker.requiredText(fields, 'period');
  const period = periodText === null ? null : implied.period(periodText);
  if (periodText !== null && period === null) checker.note('bad-period', fields.at('period'), periodText, 'period');
  const scenario = checker.oneOf(fields, 'scenario', scenarios, null);
  if (!fields.has('scenario')) checker.note('missing-key', fields.at('scenario'), '', scenarios, 'scenario');
  const members = readMembers(checker, fields, frame.dimensions);
  if (!indicator || !organisation || !period || !scenario || members === null) return null;

  const note = checker.text(fields, 'note');
  const amount = readEntryValue(checker, fields, indicator, written, scenario, period);
  const key = { indicator: indicator.id, organisation: organisation.id, period, scenario, members };
  if (amount === null || amount.missing === 'unreadable') {
    const { at, path } = fields.at('value');
    const refusedAt = implied.cellOf({ at, path }) ?? { at, path };
    const nothing = { figure: null, target: null, growth: null, attainment: null, share: null, source: null, note };
    return { ...key, ...nothing, missing: 'unreadable', refusedAt, position };
  }
  const isActual = scenario === 'AC';
  return {
    ...key,
    ...amount,
    growth: readStated(checker, fields, 'growth', written, true, basesOf(key.period)),
    attainment: readStated(checker, fields, 'attainment', written, isActual),
    share: readStated(checker, fields, 'share', written, isActual && members.size > 0),
    source: checker.text(fields, 'source'),
    note,
    position,
  };
}

/** What a growth of an entry may say it is of, or measured from. */
function basesOf(period: Period): readonly (Period | null)[] {
  const before = samePeriodLastYear(period);
  return [period, before, before && parsePeriod(before.start.slice(0, 4))];
}

/** A percentage that an entry states beside its value, or `null`; some only entries of one kind can state. */
function readStated(
  checker: Checker,
  fields: Fields,
  key: 'growth' | 'attainment' | 'share',
  writing: Writing,
  isInPlace: boolean,
  periods: FigureContext['periods'] = [],
): Figure | null {
  if (!fields.has(key)) return null;
  const value = fields.get(key);
  if (!isInPlace) return checker.note('misplaced-key', fields.at(key), value, 'only-actual');
  const context = { notes: checker, place: fields.at(key), ...writing, periods };
  if (isAsked(value, writing)) {
    const expected = key === 'growth' ? 'growth' : 'percent';
    return checker.note('bad-figure', context.place, value, expected, 'ambiguous-number');
  }
  if (isPlainObject(value)) return readPlainFigure(value, { ...context, unit: ratio });
  if (key === 'growth') return readGrowth(value, context);
  return readPercent(value, context, key === 'attainment' ? ['attainment', 'ratio'] : ['ratio']);
}

/** The thing that an entry names by ID; `fallback` serves where the key is absent. */
function lookUp<T>(
  checker: Checker,
  fields: Fields,
  key: string,
  known: ReadonlyMap<string, T>,
  fallback?: T,
): T | null {
  if (!fields.has(key) && fallback !== undefined) return fallback;
  const id = checker.requiredText(fields, key);
  if (id === null) return null;
  return known.get(id) ?? checker.note('unknown-id', fields.at(key), id, idsOf(known));
}

/** The members of all entries that have none: one map for all of them. */
const noMembers: ReadonlyMap<string, string> = new Map();

function readMembers(
  checker: Checker,
  fields: Fields,
  dimensions: ReadonlyMap<string, Dimension>,
): ReadonlyMap<string, string> | null {
  if (!fields.has('members')) return noMembers;
  const members = new Map<string, string>();
  const given = checker.object(fields.get('members'), fields.at('members'));
  if (given === null) return null;
  for (const id of given.keys()) {
    const dimension = dimensions.get(id);
    // An entry whose dimension is unknown would otherwise pass for the whole.
    if (dimension === undefined) return checker.note('unknown-id', given.at(id), id, idsOf(dimensions));
    const member = lookUp(checker, given, id, dimension.members);
    if (member === null) return null;
    members.set(id, member.id);
  }
  return members;
}
