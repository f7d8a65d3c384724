import { type Period, parsePeriod } from '../calendar/index.js';
import { type Amount, absent, known, nothing } from '../facts/amount.js';
import { CallError } from '../figures/call-error.js';
import type { Figure } from '../figures/figure.js';
import { frozen } from '../figures/frozen.js';
import { type Target, targetRange } from '../figures/target.js';
import type { Better, Missing } from '../report/model.js';
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
  /** A period or its key; other text is printed as it is. */
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
 * @example
 * const standing = standingFrom({ label: 'Revenue', actual: published(208.7, 0.1, 'VND'), target: target('over', exact(200, 'VND')) })
 * comparisonsOf(standing).verdict.verdict //=> 'met'
 */
export function standingFrom(parts: StandingParts): Standing {
  const { label = '', organisation = null, asOf = null, growth = null, bands = [], source = null } = parts;
  if (asOf !== null && parsePeriod(asOf)?.kind !== 'day')
    throw new CallError('bad-date', `asOf is a day such as 2019-09-30, not "${asOf}"`);
  const target = typeof parts.target === 'string' ? null : (parts.target ?? null);
  const said = parts.period ?? null;
  const period = typeof said === 'string' ? parsePeriod(said) : said;
  const actual = amountOf(parts.actual);
  const figure = target && (target.upper ? targetRange(target) : printedOf(target));
  const missing = typeof parts.target === 'string' ? parts.target : null;
  return frozen<Standing>({
    label,
    organisation,
    period,
    periodText: typeof said === 'string' && period === null ? said : null,
    better: sideAsked(parts.better ?? sideOfName(label), target, figure),
    neverNegative: false,
    actual,
    toDate: actual.figure && toDateOn(period, asOf, growingOf(actual.figure.unit, label)),
    plan: { ...amountOf(missing ?? figure), target },
    prior: amountOf(parts.prior),
    forecast: amountOf(parts.forecast),
    whole: { ...amountOf(parts.whole), label: null },
    growth,
    bands,
    source,
    asOf,
  });
}

const amountOf = (value: Known | undefined): Amount =>
  value === null || value === undefined ? nothing : typeof value === 'string' ? absent(value) : known(value);

/** A plan prints with its comparator: "over 270". */
const printedOf = (target: Target): Figure => (target.comparator === 'exactly' ? target.figure : targetRange(target));
