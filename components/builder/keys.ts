// The cards that a report can fill: which organisation, period and members there are for each indicator.
import { comparePeriods, type Lang, type Member, type Period, periodText, type Report } from '../../src/index.js';

/** The keys of a tag that takes its figures from a report. */
export interface Keys {
  readonly indicator: string;
  readonly organisation: string;
  /** The key of the period. */
  readonly period: string;
  /** `dimension=member`, several separated by `;`; empty for the whole. */
  readonly members: string;
}

/** Keys to choose from, each in view of those before it. */
export interface Choices {
  readonly indicators: readonly string[];
  readonly organisations: readonly string[];
  readonly periods: readonly string[];
  readonly members: readonly string[];
}

/** Whether there is an actual for each member, by period, by organisation, by indicator. */
type Index = Map<string, Map<string, Map<string, Map<string, boolean>>>>;

const known = new WeakMap<Report, Index>();

function indexOf(report: Report): Index {
  const index = known.get(report) ?? build(report);
  known.set(report, index);
  return index;
}

function build(report: Report): Index {
  const index: Index = new Map();
  const add = (indicator: string, organisation: string, period: string, members: string, isActual: boolean): void => {
    const byPeriod = inside(inside(index, indicator), organisation);
    const byMember = inside(byPeriod, period);
    byMember.set(members, isActual || (byMember.get(members) ?? false));
  };
  const nameOf = memberNames(report);
  for (const entry of report.entries) {
    const isActual = entry.scenario === 'AC' && entry.figure !== null;
    const members = [...entry.members].map(([id, member]) => nameOf(id, member)).join('; ');
    // The parts of an organisation add up to it, and so do members that are the whole.
    for (const organisation of ancestors(report, entry.organisation)) {
      add(entry.indicator, organisation, entry.period.key, members, isActual);
      const isWhole = [...entry.members.keys()].every((id) => report.dimensions.get(id)?.isComplete);
      if (isWhole) add(entry.indicator, organisation, entry.period.key, '', isActual);
    }
  }
  // A ratio that nobody states is computed from what it divides.
  for (const { id, numerator } of report.indicators.values()) {
    const from = numerator === null ? undefined : index.get(numerator);
    if (from && !index.has(id)) index.set(id, from);
  }
  return index;
}

function inside<K, V extends Map<string, unknown>>(map: Map<K, V>, key: K): V {
  const found = map.get(key) ?? (new Map() as unknown as V);
  map.set(key, found);
  return found;
}

function ancestors(report: Report, id: string): string[] {
  const found: string[] = [];
  for (let at: string | null = id; at !== null; at = report.organisations.get(at)?.parent ?? null) found.push(at);
  return found;
}

/** `dimension=member`; worked out once for each, because a report names few members many times. */
function memberNames({ dimensions }: Report): (dimension: string, member: string) => string {
  const names = new Map<string, string>();
  return (id, member) => {
    const key = `${id}=${member}`;
    const members = dimensions.get(id)?.members ?? new Map<string, Member>();
    const name = names.get(key) ?? `${nameFor(dimensions, id)}=${nameFor(members, member)}`;
    names.set(key, name);
    return name;
  };
}

/** The name of a thing where it is the only one of that name and can stand in a list, else its ID. */
export function nameFor(things: ReadonlyMap<string, { readonly name: string }>, id: string): string {
  const name = things.get(id)?.name ?? id;
  const others = [...things].filter(([other, thing]) => other !== id && (other === name || thing.name === name));
  return name === '' || others.length > 0 || /[;=]/.test(name) ? id : name;
}

/** A key of a whole, and whether it has an actual. */
export interface WholeKey extends Omit<Keys, 'members'> {
  readonly isActual: boolean;
}

/** All that a report has a whole of. */
export function choicesOf(report: Report): readonly WholeKey[] {
  const found = wholes.get(report) ?? [...wholesOf(report)];
  wholes.set(report, found);
  return found;
}

const wholes = new WeakMap<Report, readonly WholeKey[]>();

function* wholesOf(report: Report): Generator<WholeKey> {
  for (const [indicator, byOrganisation] of indexOf(report))
    for (const [organisation, byPeriod] of byOrganisation)
      for (const [period, byMember] of byPeriod)
        if (byMember.has('')) yield { indicator, organisation, period, isActual: byMember.get('') === true };
}

/** What there is to choose, with those of `wanted` that exist and the most telling ones for the others. */
export function chosen(
  report: Report,
  wanted: Partial<Keys>,
): { readonly keys: Keys; readonly choices: Choices } | null {
  const index = indexOf(report);
  const idIn = (
    things: ReadonlyMap<string, { readonly name: string }>,
    text: string | undefined,
  ): string | undefined =>
    text === undefined || things.has(text) ? text : [...things].find(([, { name }]) => name === text)?.[0];
  const indicator = wantedOr(idIn(report.indicators, wanted.indicator), [...index.keys()]);
  const byOrganisation = index.get(indicator);
  if (byOrganisation === undefined) return null;
  // In the order of the report, so that the whole stands above its parts.
  const organisations = [...report.organisations.keys()].filter((id) => byOrganisation.has(id));
  const organisation = wantedOr(idIn(report.organisations, wanted.organisation), organisations);
  const byPeriod = byOrganisation.get(organisation) ?? new Map<string, Map<string, boolean>>();
  const periods = [...byPeriod.keys()].sort((a, b) => -comparePeriods(periodIn(report, a), periodIn(report, b)));
  const hasActual = (period: string): boolean => [...(byPeriod.get(period)?.values() ?? [])].includes(true);
  const period = wantedOr(wanted.period, periods, periods.find(hasActual));
  const members = [...(byPeriod.get(period)?.keys() ?? [])].sort((a, b) => Number(a !== '') - Number(b !== ''));
  return {
    keys: { indicator, organisation, period, members: wantedOr(wanted.members, members) },
    choices: { indicators: [...index.keys()], organisations, periods, members },
  };
}

const wantedOr = (wanted: string | undefined, all: readonly string[], best = all[0] ?? ''): string =>
  wanted !== undefined && all.includes(wanted) ? wanted : best;

const periodIn = ({ periods }: Report, key: string): Period => periods.get(key) as Period;

/** What a period of a report is called; its key where the report does not know it. */
export function periodName({ periods }: Report, key: string, lang: Lang): string {
  const period = periods.get(key);
  return period ? periodText(period, lang) : key;
}

/** Keys as attributes of a tag: names where they are clear, and no organisation where the report has one at the top only. */
export function asAttributes(report: Report, { indicator, organisation, period, members }: Keys) {
  const roots = [...report.organisations.values()].filter(({ parent }) => parent === null);
  const isImplied = roots.length === 1 && roots[0]?.id === organisation;
  return {
    indicator: nameFor(report.indicators, indicator),
    organisation: isImplied ? null : nameFor(report.organisations, organisation),
    period,
    members: members || null,
  };
}
