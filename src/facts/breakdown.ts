// What a check asks beside totals: it goes through all entries, so that even asking in vain must cost little.
import type { Period } from '../calendar/index.js';
import { type Dimension, type EntryKey, type Frame, type Scenario, type Series, topsOf } from '../report/model.js';
import { type Coverage, climb, type StatedParts } from './coverage.js';
import { divisionsOf, twinOf } from './divisions.js';

/** By which organisations, dimensions and members one indicator is broken down. */
export interface Breakdown extends Coverage {
  /** Whether anything is stated in that scenario. */
  has(scenario: Scenario): boolean;
  /** The dimensions by which there are statements like this one that also name a member of it. */
  dimensions(key: EntryKey): readonly Dimension[];
  /** The members of the dimension right below the key's own, or at the top, that are named or have one below them that is. */
  members(key: EntryKey, dimension: Dimension): StatedParts;
}

/** A statement with more members breaks no other one down. */
const mostMembers = 32;

/** The breakdown of what a coverage covers. */
export function breakdownOf({ organisations, dimensions }: Frame, coverage: Coverage): Breakdown {
  const { series } = coverage;
  const scenarios = new Set(series.map(({ key }) => key.scenario));
  const below = new StatedBelow(series, ({ organisation, scenario }, take) =>
    climb(organisations, organisation, (parent, id) => take(`${scenario} ${parent}`, id)),
  );
  const named = new StatedBelow(series, ({ scenario, members: own }, take) => {
    if (own.size > mostMembers) return;
    for (const [id, member] of own) {
      const others = namesOf(scenario, own, id);
      const { members } = dimensions.get(id) ?? {};
      if (members) climb(members, member, (parent, node) => take(`${others}|${id}=${parent}`, node));
    }
  });
  /** The dimensions that are named beside those in the key. */
  const further = new Map<string, Set<string>>();
  for (const { key } of series) {
    if (key.members.size > mostMembers) continue;
    for (const id of key.members.keys()) addTo(further, namesOf(key.scenario, key.members, id), id);
  }

  const inOrder = ordering(organisations);
  const membersInOrder = new Map([...dimensions.values()].map(({ id, members }) => [id, ordering(members)]));
  const dimensionsInOrder = ordering(dimensions);
  const tops = new Map([...dimensions.values()].map(({ id, members }) => [id, topsOf(members).length]));
  const brokenDown = new Map<string, readonly Dimension[]>();
  return {
    series,
    has: (scenario) => scenarios.has(scenario),
    organisations: ({ organisation, scenario, period }) => {
      const ids = inOrder(below.within(`${scenario} ${organisation}`, period));
      return { ids, silent: (organisations.get(organisation)?.children.length ?? 0) - ids.length };
    },
    dimensions: ({ scenario, members }) => {
      const names = namesOf(scenario, members);
      const known =
        brokenDown.get(names) ??
        dimensionsInOrder(new Set([...members.keys(), ...(further.get(names) ?? [])])).flatMap(
          (id) => dimensions.get(id) ?? [],
        );
      brokenDown.set(names, known);
      return known;
    },
    members: ({ scenario, period, members: own }, { id, members }) => {
      const member = own.get(id);
      const stated = named.within(`${namesOf(scenario, own, id)}|${id}=${member ?? ''}`, period);
      const ids = membersInOrder.get(id)?.(stated) ?? [];
      const count = member === undefined ? tops.get(id) : members.get(member)?.children.length;
      return { ids, silent: (count ?? 0) - ids.length };
    },
  };
}

/** The scenario and the names of the dimensions of a key, one left out. */
const namesOf = (scenario: Scenario, members: ReadonlyMap<string, string>, without?: string): string =>
  [scenario, ...[...members.keys()].filter((id) => id !== without).sort()].join('|');

/** Takes a part of a whole; `false` where it was taken before, and so was all above it. */
type Take = (whole: string, part: string) => boolean;

/** The parts of each whole of which anything is stated. */
class StatedBelow {
  readonly #all: readonly Series[];
  readonly #climb: (key: Series['key'], take: Take) => void;
  readonly #parts = new Map<string, Set<string>>();
  readonly #size: number;
  #asked = 0;
  /** By the period too. */
  #byPeriod: Map<string, Set<string>> | null = null;
  readonly #together = new Map<string, ReadonlySet<string>>();

  /** @param climb names each whole that a series speaks of a part of, from the nearest upwards. */
  constructor(all: readonly Series[], climb: (key: Series['key'], take: Take) => void) {
    this.#all = all;
    this.#climb = climb;
    this.#size = all.reduce((size, series) => size + series.size, 0);
    for (const { key } of all) climb(key, taking(this.#parts, ''));
  }

  /** The parts of `whole`; where many are asked for again and again, those alone that speak of the period or of a part of it. */
  within(whole: string, period: Period): ReadonlySet<string> {
    const parts = this.#parts.get(whole) ?? nothing;
    this.#asked += parts.size;
    // To look through all statements costs as much as to ask in vain so often.
    if (this.#asked <= 2 * this.#size) return parts;
    const byPeriod = this.#byPeriod ?? this.#dated();
    this.#byPeriod = byPeriod;
    const text = `${period.key} ${whole}`;
    const known =
      this.#together.get(text) ??
      new Set(
        [period, twinOf(period) ?? period, ...divisionsOf(period).flatMap(({ periods }) => periods)].flatMap(
          ({ key }) => [...(byPeriod.get(`${key} ${whole}`) ?? nothing)],
        ),
      );
    this.#together.set(text, known);
    return known;
  }

  #dated(): Map<string, Set<string>> {
    const dated = new Map<string, Set<string>>();
    for (const series of this.#all) {
      for (const period of series.periods()) this.#climb(series.key, taking(dated, `${period} `));
    }
    return dated;
  }
}

const taking =
  (sets: Map<string, Set<string>>, prefix: string): Take =>
  (whole, part) => {
    const isNew = !sets.get(prefix + whole)?.has(part);
    if (isNew) addTo(sets, prefix + whole, part);
    return isNew;
  };

function addTo(sets: Map<string, Set<string>>, key: string, id: string): void {
  const ids = sets.get(key) ?? new Set();
  if (ids.size === 0) sets.set(key, ids);
  ids.add(id);
}

const nothing: ReadonlySet<string> = new Set();

/** A function that puts IDs into the order of `all`, each set once. */
function ordering(all: ReadonlyMap<string, unknown>): (ids: ReadonlySet<string>) => readonly string[] {
  let positions: Map<string, number> | null = null;
  const ordered = new WeakMap<ReadonlySet<string>, readonly string[]>();
  return (ids) => {
    const known = ordered.get(ids);
    if (known !== undefined) return known;
    positions ??= new Map([...all.keys()].map((id, position) => [id, position]));
    const at = positions;
    const sorted = [...ids].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
    ordered.set(ids, sorted);
    return sorted;
  };
}
