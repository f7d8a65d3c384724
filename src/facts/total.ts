import type { Period } from '../calendar/index.js';
import { type Bounds, unbounded } from '../figures/bounds.js';
import { CallError } from '../figures/call-error.js';
import { exact, type Figure, quotient, sum } from '../figures/figure.js';
import { memberKeys } from '../report/entry-key.js';
import type { EntryKey, Indicator, Organisation, Series } from '../report/model.js';
import { isRateName } from '../words/level-name.js';
import { isAdditive, isRate } from './additive.js';
import { type Absence, nothing, type Parts } from './amount.js';
import type { StatedParts } from './coverage.js';
import { derived } from './derived.js';
import { divisionsOf, statedOf } from './divisions.js';
import type { Facts, Total } from './facts.js';

/**
 * The value at `key`: the entry that states it, or the total of its parts.
 *
 * An indicator with a formula is computed from the totals of its terms where they are known.
 *
 * Parts are tried in this order: the organisations below, the finer periods (half-years, quarters, months), the members
 * below. A flow is added up; a stock is added up over organisations and averaged, or taken last, over periods; a ratio is
 * not added up: `'no-parts'` where its parts state it, else neither a figure nor a reason; `standingOf` divides the totals of
 * its numerator and denominator. Of an indicator of unknown kind amounts of money and counts of things add up over
 * organisations and members, and nothing over periods. Where some parts are missing the total is `'incomplete'` and has no
 * figure; parts that are `'not-applicable'` do not count.
 *
 * @throws {CallError} when the report has no such indicator or organisation.
 * @example
 * const { report } = validate({
 *   organisations: [{ id: 'tinh', children: [{ id: 'a' }, { id: 'b' }] }],
 *   indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
 *   entries: [{ indicator: 'revenue', organisation: 'a', period: '2018', scenario: 'AC', value: 5 }],
 * })
 * const key = { indicator: 'revenue', organisation: 'tinh', period: period('2018'), scenario: 'AC', members: new Map() }
 * total(factsOf(report), key).missing //=> 'incomplete'
 */
export const total = (facts: Facts, key: EntryKey): Total => rollUpOf(facts, key).at(key.organisation, key.period);

const none: Total = { ...nothing, entry: null };

/** Which totals belong together: those of one indicator, scenario and members, over all organisations and periods. */
type Family = Omit<EntryKey, 'organisation' | 'period'>;

const rollUps = new WeakMap<Facts, Map<string, RollUp>>();

function rollUpOf(facts: Facts, { indicator, scenario, members }: Family): RollUp {
  const known = rollUps.get(facts) ?? new Map<string, RollUp>();
  rollUps.set(facts, known);
  const text = [indicator, scenario, ...memberKeys(members)].join('|');
  const found = known.get(text) ?? new RollUp(facts, { indicator, scenario, members });
  known.set(text, found);
  return found;
}

/** The totals of a family; each that was added up is kept. */
class RollUp {
  readonly #facts: Facts;
  readonly #family: Family;
  readonly #indicator: Indicator;
  readonly #addedUp = new Map<string, Total>();
  readonly #overOrganisations = new Map<string, Total | null>();

  constructor(facts: Facts, family: Family) {
    const indicator = facts.frame.indicators.get(family.indicator);
    if (indicator === undefined) throw new CallError('unknown-indicator', `unknown indicator "${family.indicator}"`);
    this.#facts = facts;
    this.#family = family;
    this.#indicator = indicator;
  }

  at(id: string, period: Period): Total {
    return this.#in(this.#series(id), id, period);
  }

  #series(organisation: string): Series | null {
    return this.#facts.series({ ...this.#family, organisation });
  }

  /** The value in a period of an organisation with this series. */
  #in(series: Series | null, id: string, period: Period): Total {
    const entry = statedOf(series, period);
    if (entry !== undefined) {
      const { figure, missing, refusedAt } = entry;
      return { figure, missing, parts: null, entry, ...(refusedAt && { refusedAt }) };
    }
    return kept(this.#addedUp, period, id, () => {
      const computed = this.#compute(id, period);
      if (computed?.figure) return computed;
      const added = this.#add(series, id, period);
      return added.figure || computed === null ? added : computed;
    });
  }

  /** What the formula of the indicator makes of the totals of its terms. */
  #compute(id: string, period: Period): Total | null {
    const { formula } = this.#indicator;
    if (!formula) return null;
    const terms = formula.flatMap(({ sign, indicator }) => {
      const known = this.#facts.frame.indicators.get(indicator);
      const at = { ...this.#family, indicator };
      return known ? [{ sign, indicator: known, total: rollUpOf(this.#facts, at).at(id, period) }] : [];
    });
    return derived(this.#indicator, terms, this.#family.scenario === 'PL');
  }

  #add(series: Series | null, id: string, period: Period): Total {
    const organisation = this.#facts.frame.organisations.get(id);
    if (organisation === undefined) throw new CallError('unknown-organisation', `unknown organisation "${id}"`);
    const { kind, name, unit } = this.#indicator;
    if (kind === 'ratio' || isRate(unit) || isRateName(name))
      return this.#unadded('no-parts', series, organisation, period);
    const isUnknown = kind === 'unknown';
    if (isUnknown && !isAdditive(unit)) return this.#unadded('unknown-kind', series, organisation, period);
    return (
      this.#overOrganisation(organisation, period) ??
      (isUnknown ? null : this.#overPeriods(series, organisation, period)) ??
      this.#overMembers(organisation, period) ??
      (isUnknown ? this.#unadded('unknown-kind', series, organisation, period) : none)
    );
  }

  /** What has parts that do not add up is not what nobody stated. */
  #unadded(missing: Absence, series: Series | null, { id }: Organisation, period: Period): Total {
    const { indicator, scenario } = this.#family;
    const { ids } = this.#facts.coverage(indicator).organisations({ organisation: id, scenario, period });
    const isStated =
      ids.some((child) => isKnown(this.at(child, period))) ||
      divisionsOf(period).some(({ kind, periods }) => series?.has(kind) && periods.some((part) => series.at(part)));
    return isStated ? { ...none, missing } : none;
  }

  #overOrganisation({ id, children }: Organisation, period: Period): Total | null {
    if (children.length === 0) return null;
    return kept(this.#overOrganisations, period, id, () => {
      const { scenario } = this.#family;
      const { ids, silent } = statedBelow(this.#facts, this.#indicator, { organisation: id, scenario, period });
      const below = ids.map((child) => this.at(child, period));
      return below.some(isKnown) ? this.#combine(below, 'organisation', 'sum', silent) : null;
    });
  }

  /** Over the coarsest kind of period that there are values for: months are counted as months, not as halves. */
  #overPeriods(series: Series | null, organisation: Organisation, period: Period): Total | null {
    const isLeaf = organisation.children.length === 0;
    for (const { kind, periods } of divisionsOf(period)) {
      // What nobody states is not looked for.
      if (isLeaf && !series?.has(kind)) continue;
      const isUsed = periods.some(
        (part) => series?.at(part) !== undefined || this.#overOrganisation(organisation, part) !== null,
      );
      if (!isUsed) continue;
      return this.#combine(
        periods.map((part) => this.#in(series, organisation.id, part)),
        kind,
        overTime(this.#indicator),
      );
    }
    return null;
  }

  #overMembers({ id }: Organisation, period: Period): Total | null {
    const { members } = this.#family;
    for (const [dimension, member] of members) {
      const children = this.#facts.frame.dimensions.get(dimension)?.members.get(member)?.children ?? [];
      const parts = children.map((child) => {
        const family = { ...this.#family, members: new Map(members).set(dimension, child) };
        return rollUpOf(this.#facts, family).at(id, period);
      });
      if (parts.some(isKnown)) return this.#combine(parts, 'member', 'sum');
    }
    return null;
  }

  /**
   * One total of many: whole if every part that applies is known, otherwise incomplete, never a smaller sum. Of `silent`
   * parts nothing is known.
   */
  #combine(totals: readonly Total[], kind: Parts['kind'], combination: Combination, silent = 0): Total {
    const isPlan = this.#family.scenario === 'PL';
    const applicable = totals.filter(({ missing }) => missing !== 'not-applicable');
    const all = applicable.length + silent;
    if (all === 0) return { ...none, missing: 'not-applicable' };
    let added: Figure | null = null;
    let last: Figure | null = null;
    let known = 0;
    let isOneSided = true;
    for (const part of applicable) {
      const [figure, { parts }] = [addedOf(part), part];
      if (figure !== null) {
        known++;
        isOneSided &&= !isOpen(figure.bounds);
        last = figure;
      }
      // A district with eleven of its twelve months adds those eleven to what is known of its province.
      const more = figure ?? parts?.partial ?? null;
      added = more && added ? sum(added, more) : (added ?? more);
    }
    // The headcounts of eleven months are no part of an average.
    const parts = { kind, known, all, partial: combination === 'sum' ? added : null };
    if (known === all) {
      const figure = combination === 'sum' ? added : combination === 'last' ? last : added && averageOf(added, known);
      // "Over 50" and "at most 30" are nothing together.
      if (isPlan && isOneSided && figure && isOpen(figure.bounds)) return { ...none, missing: 'unknown-kind', parts };
      return { figure, missing: null, parts, entry: null };
    }
    const reason = applicable[0]?.missing;
    // Parts that are all absent for the same reason give the whole that reason.
    const isShared = silent === 0 && applicable.every(({ missing }) => missing === reason);
    const shared = (isShared && reason) || 'incomplete';
    return { figure: null, missing: shared, parts, entry: null };
  }
}

/** The organisations below that state an indicator, or something that it is computed from. */
function statedBelow(
  facts: Facts,
  { id, formula }: Indicator,
  key: Omit<EntryKey, 'indicator' | 'members'>,
): StatedParts {
  const own = facts.coverage(id).organisations(key);
  if (!formula) return own;
  const terms = formula.flatMap(({ indicator }) => facts.frame.indicators.get(indicator) ?? []);
  const ids = new Set([...own.ids, ...terms.flatMap((term) => statedBelow(facts, term, key).ids)]);
  return { ids: [...ids], silent: own.ids.length + own.silent - ids.size };
}

/** What is kept for an organisation in a period, made where it is not there yet. */
function kept<T>(all: Map<string, T>, period: Period, id: string, make: () => T): T {
  const key = `${period.key} ${id}`;
  const known = all.get(key);
  const made = known === undefined ? make() : known;
  all.set(key, made);
  return made;
}

const isKnown = ({ figure, missing }: Total): boolean => figure !== null || missing !== null;

/** What many figures make: a stock over time has an average or a last value, everything else a sum. */
type Combination = 'sum' | 'average' | 'last';

const overTime = ({ kind, over }: Indicator): Combination => (kind === 'flow' ? 'sum' : over);

const isOpen = ({ lo, hi }: Bounds): boolean => lo === null && hi === null;

/** What a part adds: a plan of "48,27 tấn" is a decision and adds just that, not all that would round to it. */
export function addedOf({ figure, entry, target }: Total): Figure | null {
  const plan = entry?.target ?? target;
  // Many plans of "nearly" so much are about as much as all of them.
  if (plan && figure?.said?.qualifier === 'near') return { ...figure, bounds: unbounded };
  const isLine = plan && plan.upper === null && figure?.bounds.lo && figure.bounds.hi;
  return isLine ? plan.figure : figure;
}

const averageOf = (added: Figure, count: number): Figure | null => quotient(added, exact(String(count), 'ratio'));
