import { checkedDay } from '../calendar/days-gone.js';
import { type Period, parsePeriod } from '../calendar/index.js';
import { parseYearToDate } from '../calendar/year-to-date.js';
import { type Amount, absent, known, nothing } from '../facts/amount.js';
import { CallError } from '../figures/call-error.js';
import { checkedFigure, isFigure } from '../figures/checked-figure.js';
import type { Figure } from '../figures/figure.js';
import { frozen } from '../figures/frozen.js';
import { type Target, targetRange } from '../figures/target.js';
import { type Better, type Missing, missingStates } from '../report/model.js';
import { sideAsked } from '../report/side-asked.js';
import { sideOfName } from '../words/name-side.js';
import { growingOf } from './attributes.js';
import type { Band, Standing } from './standing.js';
import { toDateOn } from './to-date.js';

/** What is known of one value: a figure, a reason why there is none, or nothing. */
type Known = Figure | Missing | null;

/** What a standing is made of in code; what is left out is not stated. */
export interface StandingParts {
  readonly label?: string;
  readonly organisation?: string | null;
  /** A period or its key, also that of a year to date of the calendar; other text is printed as it is. */
  readonly period?: Period | string | null;
  /** The date of the data, an ISO date. Where it lies before the end of the period, the actual is one to date. */
  readonly asOf?: string | null;
  /** Which side is good; else the label or the target may tell. */
  readonly better?: Better | null;
  readonly actual?: Known;
  /** What the actual must satisfy, or why there is no plan. */
  readonly target?: Target | Missing | null;
  readonly prior?: Known;
  readonly forecast?: Known;
  /** The whole that the actual is a part of. */
  readonly whole?: Known;
  /** The growth that the source states, as a ratio. */
  readonly growth?: Figure | null;
  readonly bands?: readonly Band[];
  readonly source?: string | null;
}

/**
 * A standing made in code, for the property `standing` of a card, a bar or a sentence: figures keep their bounds and never
 * become text on the way.
 *
 * The figures must be of one unit; where they are not, comparisons say so, and nothing is compared.
 *
 * @throws {CallError} `'bad-figure'`, `'bad-target'`, `'bad-period'` or `'bad-date'` for a part that is something else than its type
 *   says, such as a number without a unit.
 * @example
 * const standing = standingFrom({ label: 'Revenue', actual: published(208.7, 0.1, 'VND'), target: target('over', exact(200, 'VND')) })
 * comparisonsOf(standing).verdict.verdict //=> 'met'
 */
export function standingFrom(parts: StandingParts): Standing {
  const { label = '', organisation = null, growth = null, bands = [], source = null } = parts;
  const asOf = parts.asOf == null ? null : checkedDay('asOf', parts.asOf);
  const missing = typeof parts.target === 'string' ? parts.target : null;
  const target = typeof parts.target === 'string' ? null : checkedTarget(parts.target ?? null);
  const said = checkedPeriod(parts.period ?? null);
  const period = typeof said === 'string' ? (parsePeriod(said) ?? parseYearToDate(said)) : said;
  const actual = amountOf('actual', parts.actual);
  const figure = target && (target.upper ? targetRange(target) : printedOf(target));
  return frozen<Standing>({
    label,
    organisation,
    period,
    periodText: typeof said === 'string' && period === null ? said : null,
    better: sideAsked(parts.better ?? sideOfName(label), target, figure),
    neverNegative: false,
    actual,
    toDate: actual.figure && toDateOn(period, asOf, growingOf(actual.figure.unit, label)),
    plan: { ...amountOf('target', missing ?? figure), target },
    prior: amountOf('prior', parts.prior),
    forecast: amountOf('forecast', parts.forecast),
    whole: { ...amountOf('whole', parts.whole), label: null },
    growth: growth && checkedFigure('growth', growth),
    bands,
    source,
    asOf,
  });
}

function amountOf(name: string, value: Known | undefined): Amount {
  if (value === null || value === undefined) return nothing;
  if (typeof value !== 'string') return known(checkedFigure(name, value));
  if (missingStates.includes(value)) return absent(value);
  throw new CallError('bad-figure', `${name} is a figure or one of ${missingStates.join(', ')}, not "${value}"`);
}

function checkedTarget(value: Target | null): Target | null {
  if (value === null || isFigure(value.figure)) return value;
  throw new CallError('bad-target', `target is what target() makes, not ${String(value)}`);
}

function checkedPeriod(value: Period | string | null): Period | string | null {
  if (value === null || typeof value === 'string' || typeof value.key === 'string') return value;
  throw new CallError('bad-period', `period is a period or its key, not ${String(value)}`);
}

/** A plan prints with its comparator: "over 270". */
const printedOf = (target: Target): Figure => (target.comparator === 'exactly' ? target.figure : targetRange(target));
