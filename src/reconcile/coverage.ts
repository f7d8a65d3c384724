import { childPeriods, type Period, type PeriodKind } from '../calendar/index.js';
import type { Dimension, Entry, EntryKey, Report, Scenario } from '../report/model.js';

/** The parts of something of which anything is stated, in the order of the report, and how many others there are. */
export interface Heard {
  readonly ids: readonly string[];
  readonly silent: number;
}

/**
 * What a report has entries of. Thousands of entries ask, a total that nobody stated is slow to look for, and of thousands
 * of parts few may be stated.
 */
export interface Coverage {
  /** Whether anything is stated of the entry's indicator in that scenario. */
  readonly has: (entry: Entry, scenario: Scenario) => boolean;
  /** The organisations right below that of the key. */
  readonly organisations: (key: EntryKey) => Heard;
  /** The dimensions by which there are entries like this one that also name a member of it. */
  readonly dimensions: (entry: Entry) => readonly Dimension[];
  /** The members of the dimension right below the entry's own, or at the top. */
  readonly members: (entry: Entry, dimension: Dimension) => Heard;
  /** The ways in which a period divides, coarsest first. */
  readonly divisions: (period: Period) => readonly (readonly Period[])[];
}

const finer: Readonly<Partial<Record<PeriodKind, readonly PeriodKind[]>>> = {
  year: ['half', 'quarter', 'month'],
  half: ['quarter', 'month'],
  quarter: ['month'],
};

/** An entry with more members breaks no other one down. */
const mostMembers = 32;

/** What the entries of a report cover. */
export function coverageOf({ entries, organisations, dimensions }: Report): Coverage {
  const stated = new Set<string>();
  /** By the period too, the organisations below the one in the key that are spoken of, or have one below them that is. */
  const below = new Map<string, Set<string>>();
  /** The dimensions that entries name beside those in the key. */
  const further = new Map<string, Set<string>>();
  /** By the period too, the members below the one in the key that are named, or have one below them that is. */
  const named = new Map<string, Set<string>>();
  for (const entry of entries) {
    const about = keyOf(entry, entry.scenario, []);
    stated.add(about);
    for (let node = organisations.get(entry.organisation); node?.parent; node = organisations.get(node.parent)) {
      const key = `${entry.period.key} ${about}>${node.parent}`;
      if (below.get(key)?.has(node.id)) break;
      addTo(below, key, node.id);
    }
    if (entry.members.size > mostMembers) continue;
    for (const [id, member] of entry.members) {
      const others = keyWithout(entry, id);
      addTo(further, others, id);
      const members = dimensions.get(id)?.members;
      for (let node = members?.get(member); node !== undefined; node = members?.get(node.parent ?? '')) {
        const key = `${entry.period.key} ${others}|${id}=${node.parent ?? ''}`;
        if (named.get(key)?.has(node.id)) break;
        addTo(named, key, node.id);
      }
    }
  }

  const organisationsInOrder = ordering(organisations);
  const membersInOrder = new Map([...dimensions.values()].map(({ id, members }) => [id, ordering(members)]));
  const dimensionsInOrder = ordering(dimensions);
  const tops = new Map([...dimensions.values()].map(({ id, members }) => [id, topsOf(members)]));
  const brokenDown = new Map<string, readonly Dimension[]>();
  const divided = new Map<string, readonly (readonly Period[])[]>();
  const divisions = (period: Period): readonly (readonly Period[])[] => {
    const known = divided.get(period.key) ?? (finer[period.kind] ?? []).map((kind) => childPeriods(period, kind));
    divided.set(period.key, known);
    return known;
  };
  const together = new Map<string, ReadonlySet<string>>();
  /** What is in the sets of a key for a period and for all its parts: thousands may speak, each of a period of its own. */
  const within = (sets: ReadonlyMap<string, ReadonlySet<string>>, key: string, period: Period): ReadonlySet<string> => {
    const text = `${period.key} ${key}`;
    const parts = divisions(period).flat();
    if (parts.length === 0) return sets.get(text) ?? nothing;
    const known =
      together.get(text) ??
      new Set([period, ...parts].flatMap((part) => [...(sets.get(`${part.key} ${key}`) ?? nothing)]));
    together.set(text, known);
    return known;
  };
  const heardOf = (ids: readonly string[], all: number): Heard => ({ ids, silent: all - ids.length });
  return {
    has: (entry, scenario) => stated.has(keyOf(entry, scenario, [])),
    organisations: (key) => {
      const heard = within(below, `${keyOf(key, key.scenario, [])}>${key.organisation}`, key.period);
      return heardOf(organisationsInOrder(heard), organisations.get(key.organisation)?.children.length ?? 0);
    },
    dimensions: (entry) => {
      const own = [...entry.members.keys()];
      const key = keyOf(entry, entry.scenario, own);
      const known =
        brokenDown.get(key) ??
        dimensionsInOrder(new Set([...own, ...(further.get(key) ?? [])])).flatMap((id) => dimensions.get(id) ?? []);
      brokenDown.set(key, known);
      return known;
    },
    members: (entry, { id, members }) => {
      const own = entry.members.get(id);
      const heard = within(named, `${keyWithout(entry, id)}|${id}=${own ?? ''}`, entry.period);
      const all = own === undefined ? tops.get(id) : members.get(own)?.children.length;
      return heardOf(membersInOrder.get(id)?.(heard) ?? [], all ?? 0);
    },
    divisions,
  };
}

const nothing: ReadonlySet<string> = new Set();

const keyOf = ({ indicator }: EntryKey, scenario: Scenario, dimensions: readonly string[]): string =>
  [indicator, scenario, ...dimensions.toSorted()].join('|');

/** The key of what an entry is about without its member of `dimension`. */
const keyWithout = (entry: Entry, dimension: string): string =>
  keyOf(
    entry,
    entry.scenario,
    [...entry.members.keys()].filter((id) => id !== dimension),
  );

function addTo(sets: Map<string, Set<string>>, key: string, id: string): void {
  const ids = sets.get(key) ?? new Set();
  sets.set(key, ids.add(id));
}

const topsOf = (members: Dimension['members']): number =>
  [...members.values()].filter(({ parent }) => parent === null).length;

/** A function that puts IDs into the order of `all`, each set once. */
function ordering(all: ReadonlyMap<string, unknown>): (ids: ReadonlySet<string>) => readonly string[] {
  const positions = new Map([...all.keys()].map((id, position) => [id, position]));
  const ordered = new WeakMap<ReadonlySet<string>, readonly string[]>();
  return (ids) => {
    const known = ordered.get(ids) ?? [...ids].sort((a, b) => (positions.get(a) ?? 0) - (positions.get(b) ?? 0));
    ordered.set(ids, known);
    return known;
  };
}
