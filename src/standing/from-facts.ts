import { monthsIn, samePeriodLastYear } from '../calendar/index.js';
import { type Absence, type Amount, absent, known, nothing } from '../facts/amount.js';
import type { Facts, Total } from '../facts/facts.js';
import { targetFrom, targetOf } from '../facts/planned.js';
import { total } from '../facts/total.js';
import { intersects } from '../figures/bounds.js';
import type { Figure } from '../figures/figure.js';
import { frozen } from '../figures/frozen.js';
import { isRatio } from '../figures/unit.js';
import { growth as growthOf } from '../formulas/growth.js';
import { ratioIn } from '../formulas/productivity.js';
import type { Better, Entry, EntryKey, Indicator, Scenario } from '../report/model.js';
import { sideAsked } from '../report/side-asked.js';
import { newestToDate, priorToDate } from './entries-to-date.js';
import { type ActualToDate, flowEntered, flowToDate } from './flow-to-date.js';
import { type LikeForLike, likeForLike } from './like-for-like.js';
import type { Selection } from './select.js';
import type { Standing } from './standing.js';
import { type Growing, toDateOn } from './to-date.js';

/**
 * Where the selected indicator stands in a report.
 *
 * The prior year is the report's PY entry, or the actual of the same period one year earlier. A ratio that the report
 * does not state is its total numerator over its total denominator. An actual that nobody reported is `'not-due'` while
 * the date of the data lies before the end of the period. An actual that is known then is one to date: see {@link ToDate}.
 *
 * @param asOf the date of the data, an ISO date; defaults to that of the report. For another day than that, only entries to date
 * and what had ended by then count.
 *
 * @example
 * const { report } = validate({
 *   organisations: [{ id: 'a' }],
 *   indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
 *   entries: [{ indicator: 'revenue', period: '2018', scenario: 'AC', value: '208700000000' }],
 * })
 * const texts = { indicator: 'revenue', organisation: null, period: '2018', members: null }
 * standingOf(factsOf(report), select(report, texts).selection).actual.figure.value //=> '208700000000'
 */
export function standingOf(facts: Facts, selection: Selection, asOf = facts.frame.asOf): Standing {
  const { frame } = facts;
  const { indicator, organisation, period, members, through } = selection;
  const keyOf = (scenario: Scenario): EntryKey => ({
    indicator: indicator.id,
    organisation: organisation.id,
    period,
    scenario,
    members,
  });
  const valueIn = (scenario: Scenario, changes: Partial<EntryKey> = {}): Total =>
    valueAt(facts, indicator, { ...keyOf(scenario), ...changes });
  const isOpen = asOf !== null && asOf < period.end;
  // What a report says of a whole period is of the day of its data, and no answer to whoever asks for another part.
  const isOfDay = asOf === frame.asOf || !isOpen || (frame.asOf === null && through === null);
  const toDateOf = (changes: Partial<EntryKey> = {}): Recorded =>
    actualToDate(facts, indicator, { ...keyOf('AC'), ...changes }, isOpen ? asOf : null, isOfDay);

  const { actual, toDate, entry, dataEnd } = toDateOf();
  const all = members.size > 0 ? toDateOf({ members: new Map() }) : null;
  const planned = valueIn('PL');
  const asked = targetOf(planned, indicator.better);
  const plan = { ...planned, target: asked };
  const stated = valueIn('PY');
  const lastYear = samePeriodLastYear(period);
  const before = lastYear && stated.entry === null ? valueIn('AC', { period: lastYear }) : null;
  // Of a formula one term may have a prior year of its own, and the other the actual of last year.
  const prior =
    before && (isEmpty(stated) || (stated.figure === null && before.figure !== null && indicator.formula))
      ? before
      : stated;
  const memberNames = [...members].map(([id, member]) => frame.dimensions.get(id)?.members.get(member)?.name ?? member);
  const isPartial = !isOpen && actual.missing === 'incomplete' && actual.parts?.kind === 'organisation';
  const same = isPartial ? likeForLike(facts, indicator, keyOf('AC'), (key) => valueAt(facts, indicator, key)) : null;
  const standing: Standing = {
    label: [indicator.name, ...memberNames].join(' · '),
    organisation: organisation.name,
    period,
    periodText: null,
    better: sideAsked(indicator.better, plan.target, plan.figure),
    // More of a denominator lowers a quotient.
    neverNegative: indicator.neverNegative && indicator.kind !== 'ratio',
    actual: isEmpty(actual) && isOpen && isOfDay ? absent('not-due') : actual,
    toDate,
    plan,
    prior,
    forecast: valueIn('FC'),
    // A share of what was counted up to another day is none.
    whole: {
      ...(all?.toDate?.through === toDate?.through ? (all?.actual ?? nothing) : nothing),
      label: indicator.name,
    },
    growth:
      entry?.growth && fits(entry.growth, actual.figure, toDate ? toDate.prior : prior.figure) ? entry.growth : null,
    bands: [],
    source: entry?.source ?? plan.entry?.source ?? frame.source,
    // Of a report that was printed in January the data may end in September.
    asOf: toDate?.through ?? dataEnd ?? asOf,
  };
  return frozen(same ? { ...standing, ...ofThose(standing, same, indicator.better) } : standing);
}

/** What is known of some of the units: the parts of the actual, and how they stand by themselves. */
function ofThose(
  standing: Standing,
  same: LikeForLike,
  better: Better | null,
): Pick<Standing, 'actual' | 'likeForLike'> {
  const { known: count, all } = same;
  const plan = same.plan
    ? { ...known(same.plan), target: targetFrom(same.plan, better) }
    : { ...nothing, target: null };
  return {
    actual: { ...standing.actual, parts: { kind: 'organisation', known: count, all, partial: same.actual } },
    likeForLike: {
      ...standing,
      actual: known(same.actual),
      plan,
      prior: same.prior ? known(same.prior) : nothing,
      forecast: nothing,
      whole: { ...nothing, label: null },
      growth: null,
    },
  };
}

/** Whether a growth may be the one of two amounts. Where it is not, a check names it, and what the two give is shown. */
function fits(stated: Figure, actual: Figure | null, before: Figure | null): boolean {
  if (actual === null || isRatio(actual.unit)) return true;
  const { figure } = growthOf(actual, before);
  return figure === null || intersects(stated.bounds, figure.bounds);
}

/** An actual with the entry that states it, and the last day of its data where it is stated to date. */
interface Recorded extends ActualToDate {
  readonly entry: Entry | null;
  readonly dataEnd: string | null;
}

/**
 * What is recorded of an actual, and how far its period had gone on `day`, or on the last day that a report states to date.
 *
 * @param isOfDay whether the data of the report end on `day`, and so what it says of periods that were not over then.
 */
function actualToDate(
  facts: Facts,
  indicator: Indicator,
  key: EntryKey,
  day: string | null,
  isOfDay: boolean,
): Recorded {
  const found = valueAt(facts, indicator, key);
  const stated = found.figure && !isOfDay ? { ...found, ...nothing, entry: null } : found;
  const { entry } = stated;
  const whole = { ...wholeToDate(facts, indicator, key, stated, day, isOfDay), entry, dataEnd: null };
  const isSettled = (day === null && stated.figure !== null) || (entry !== null && settled.includes(entry.missing));
  const newest = isSettled ? null : newestToDate(facts, key, day, (at) => valueAt(facts, indicator, at));
  // What was counted up to a later day says more.
  if (newest === null || (whole.toDate && whole.toDate.through > newest.period.end)) return whole;
  if (newest.value.figure === null) return isEmpty(whole.actual) ? because(newest.value) : whole;
  // What was brought to a year is no part of one.
  const isAnnual = newest.value.entry === null && indicator.unit.below.includes('year');
  const growing = isAnnual ? null : indicator.kind === 'flow' ? 'amount' : growingOf(facts, indicator);
  const toDate = toDateOn(key.period, newest.period.end, growing);
  if (toDate === null) return whole;
  const entered =
    indicator.kind === 'flow'
      ? flowEntered(facts, key, newest.value, toDate)
      : { actual: newest.value, toDate: { ...toDate, prior: priorToDate(facts, key, newest.period) } };
  return { ...entered, entry: newest.value.entry, dataEnd: newest.period.end };
}

/** What is known of some districts up to a day is no part of what they had in the whole period. */
const because = ({ parts, ...value }: Total): Recorded => ({
  actual: { ...value, parts: parts && { ...parts, partial: null } },
  toDate: null,
  entry: null,
  dataEnd: null,
});

/** What is said of a whole period also holds of its parts. */
const settled: readonly (Absence | null)[] = ['withheld', 'not-applicable', 'unreadable', 'two-figures'];

/** What is known of an actual that is not stated to date, whose period had not ended on `day`. */
function wholeToDate(
  facts: Facts,
  indicator: Indicator,
  key: EntryKey,
  stated: Total,
  day: string | null,
  isOfDay: boolean,
): ActualToDate {
  if (day === null) return { actual: stated, toDate: null };
  if (indicator.kind === 'flow' && stated.entry?.missing !== 'withheld')
    return flowToDate(facts, key, stated, day, isOfDay);
  const toDate = stated.figure && toDateOn(key.period, day, growingOf(facts, indicator));
  return { actual: stated, toDate };
}

/** Whether a stock or a ratio grows until its period ends: only a flow divided by a stock does. */
function growingOf({ frame }: Facts, { kind, unit, numerator, denominator }: Indicator): Growing {
  const kindOf = (id: string | null) => (id === null ? undefined : frame.indicators.get(id)?.kind);
  if (kindOf(numerator) === 'flow' && kindOf(denominator) === 'stock') return 'amount';
  return kind === 'stock' || isRatio(unit) ? 'level' : null;
}

const isEmpty = ({ figure, missing }: Amount): boolean => figure === null && missing === null;

/** The value at a key; a ratio that is not stated is computed from totals. */
function valueAt(facts: Facts, indicator: Indicator, key: EntryKey): Total {
  const direct = total(facts, key);
  const isStated = direct.entry !== null || (direct.missing !== 'no-parts' && !isEmpty(direct));
  if (isStated || indicator.numerator === null || indicator.denominator === null) return direct;
  const [numerator, denominator] = [indicator.numerator, indicator.denominator].map((id) =>
    facts.frame.indicators.has(id) ? total(facts, { ...key, indicator: id }) : direct,
  ) as [Total, Total];
  const { figure, isOther } = ratioIn(indicator.unit, numerator.figure, denominator.figure, monthsIn(key.period));
  if (figure !== null) return { ...direct, ...known(figure) };
  const missing = [numerator, denominator].find((part) => part.missing !== null);
  if (isOther) return { ...direct, ...absent('unit-mismatch') };
  if (missing === undefined) return direct;
  // What is known of revenue is no part of a productivity.
  return { ...missing, parts: missing.parts && { ...missing.parts, partial: null }, entry: null };
}
