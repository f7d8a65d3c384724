import { headingOf, patternOfAll, plainHeading } from '../../../words/headings.js';
import type { HeadingKey } from '../../../words/language.js';
import type { Scenario } from '../../model.js';
import { limits } from '../../notes.js';
import { onOneLine } from '../grid/grid.js';
import { type Heading, joinHeadings, type TimedHeading } from '../grid/heading.js';
import type { PeriodParts } from '../grid/period.js';
import { type ColumnRole, columnRoles } from '../mapping.js';

/** What one column of a table holds. */
export interface Column {
  /** Which column it is, counted from 0. */
  readonly index: number;
  /** Its heading as it stands in the table, from the top down. */
  readonly heading: string;
  /** What it holds; `'value'` for figures of any scenario, `null` where nobody knows. */
  readonly role: Exclude<ColumnRole, 'AC' | 'PL' | 'PY' | 'FC'> | null;
  /** What its heading says of every figure in it. */
  readonly scenario: Scenario | null;
  readonly period: PeriodParts | null;
  readonly unit: string | null;
  readonly indicator: string | null;
}

/** What headings are read with. */
export interface Reading {
  /** What a text says as a heading. */
  readonly heading: (text: string) => Heading;
  /** The time that words of a heading name, where those of one language go first. */
  readonly periodOf: (time: string) => PeriodParts | null;
  /** What the mapping says that columns hold, by their heading as headings are compared. */
  readonly declared: ReadonlyMap<string, ColumnRole>;
  /** The names and IDs of indicators that the mapping declares. */
  readonly indicators: ReadonlySet<string>;
}

export const isStatement = (role: Column['role']): role is 'growth' | 'attainment' | 'share' =>
  role === 'growth' || role === 'attainment' || role === 'share';

/** Whether a column has figures in it, of a scenario or of a statement. */
export const holdsFigures = (role: Column['role'] | undefined): boolean =>
  role === 'value' || (role !== undefined && isStatement(role));

const aside = patternOfAll(({ words }) => words.aside, '^');
const cumulative = patternOfAll((headings) => headings.cumulative, '(?<!\\p{L})', '(?!\\p{L})');
const noScenario = patternOfAll((headings) => headings.noScenario ?? '');

/** What a column holds, from its headings. */
export function columnOf(
  index: number,
  texts: readonly string[],
  { heading: parsed, periodOf, declared, indicators }: Reading,
): Column {
  const used = texts.filter((text, at) => text.trim() !== '' && texts.indexOf(text) === at);
  const heading = used.map(onOneLine).join(' / ');
  const base = { index, heading, scenario: null, period: null, unit: null, indicator: null };
  if (used.length === 0) return { ...base, role: null };
  const joined = heading.length > limits.text ? 'conflict' : joinHeadings(used.map(parsed), periodOf);
  const said = declaredRole(used, declared);
  if (said !== undefined) return declaredColumn(said, base, joined === 'conflict' ? null : joined);
  if (joined === 'conflict' || aside().test(joined.rest) || noScenario().test(heading)) return { ...base, role: null };
  const { key, period, unit } = joined;
  // "Lũy kế đến 30/9/2019" is what has come together.
  const isCumulative = period?.within?.startsWith('/') && cumulative().test(heading);
  const rest = isCumulative ? joined.rest.replace(cumulative(), '').trim() : joined.rest;
  const scenario = joined.scenario ?? (isCumulative ? 'AC' : null);
  const heard = { ...base, scenario, period, unit };
  if (key !== null && key !== 'value') {
    if (isStatement(key as Column['role'])) return { ...heard, role: key as 'growth', indicator: rest || null };
    const role = otherRoles[key] ?? columnRoles.find((named) => named === key);
    return { ...base, role: scenario === null ? ((role as Column['role']) ?? null) : null };
  }
  const isNamed = rest !== '' && isIndicatorName(rest);
  const isValue = key === 'value' || scenario !== null || unit !== null || period !== null || indicators.has(rest);
  if (!isValue || joined.compares || (rest !== '' && !isNamed)) return { ...base, role: null };
  return { ...heard, role: 'value', indicator: rest === '' ? null : rest };
}

/** The roles that are called otherwise than the heading of their column. */
const otherRoles: Partial<Record<HeadingKey, ColumnRole>> = { number: 'ignore', member: 'dimension' };

/** "9 tháng", "lũy kế", "so với" say something of time or of two figures, and are the name of nothing. */
const isIndicatorName = (text: string): boolean => !/\p{Nd}|%|\//u.test(text) && !noNames().test(text);

const noNames = patternOfAll((headings) => headings.noNames);

function declaredRole(texts: readonly string[], declared: Reading['declared']): ColumnRole | undefined {
  if (declared.size === 0) return undefined;
  return [texts.join(' / '), ...texts.toReversed()].map((text) => declared.get(plainHeading(text))).find(Boolean);
}

function declaredColumn(role: ColumnRole, base: Omit<Column, 'role'>, heading: TimedHeading | null): Column {
  const said = heading ? { period: heading.period, unit: heading.unit } : {};
  if (role === 'AC' || role === 'PL' || role === 'PY' || role === 'FC') {
    return { ...base, ...said, role: 'value', scenario: role };
  }
  if (role === 'value' || isStatement(role)) {
    const isNamed = role === 'value' && heading !== null && heading.rest !== '' && !heading.compares;
    const indicator = isNamed ? heading.rest : null;
    return { ...base, ...said, role, scenario: heading?.scenario ?? null, indicator };
  }
  return { ...base, role };
}

/** The columns that number rows: "STT", "TT". */
export const numbersIn = (columns: readonly Column[]): readonly Column[] =>
  columns.filter(({ heading }) => headingOf(plainHeading(heading))?.key === 'number');
