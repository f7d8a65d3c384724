import type { Period } from '../calendar/index.js';
import type { Amount } from '../facts/amount.js';
import type { Figure } from '../figures/figure.js';
import type { Target } from '../figures/target.js';
import type { Better } from '../report/model.js';
import type { ToDate } from './to-date.js';

/** A plan, with what an actual must satisfy. */
export interface PlannedAmount extends Amount {
  readonly target: Target | null;
}

/** A named stretch of a bar, up to and including `upTo`; the last one has no end. */
export interface Band {
  readonly name: string;
  readonly upTo: Figure | null;
}

/**
 * Where one indicator stands: its actual with everything that it is compared with.
 *
 * Attributes and reports both end as a standing, and views read nothing else.
 */
export interface Standing {
  readonly label: string;
  readonly organisation: string | null;
  readonly period: Period | null;
  /** The period as an editor typed it, where that is no canonical period. */
  readonly periodText: string | null;
  /** `null` where nobody tells, and the words of the plan do not; that is as `'neither'`: no verdict, nothing good or bad. */
  readonly better: Better | null;
  /** Whether the parts that are still missing cannot lower the actual. */
  readonly neverNegative: boolean;
  readonly actual: Amount;
  /** How far the period had gone, where the data of the actual end before it does; otherwise `null`. */
  readonly toDate: ToDate | null;
  readonly plan: PlannedAmount;
  readonly prior: Amount;
  readonly forecast: Amount;
  /** The whole that the actual is a part of, with its name. */
  readonly whole: Amount & { readonly label: string | null };
  /** Where some of the units below have no actual: how those stand that have, beside their own plan and prior year. */
  readonly likeForLike?: Standing;
  /** Growth as the source states it; it outranks the growth computed from `prior`, where the two may be one. */
  readonly growth: Figure | null;
  readonly bands: readonly Band[];
  readonly source: string | null;
  /** The date of the data, an ISO date. */
  readonly asOf: string | null;
}
