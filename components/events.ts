import type { Issue } from '../src/report/issue.js';
import type { Report } from '../src/report/model.js';
import type { Standing } from '../src/standing/standing.js';

/** A report was loaded and validated. Fired by `<gp-report>`; bubbles and crosses shadow roots. */
export class LoadEvent extends Event {
  /** What was loaded. */
  readonly report: Report;
  /** Everything in it that is not as expected. */
  readonly issues: readonly Issue[];

  constructor(report: Report, issues: readonly Issue[]) {
    super('gp-load', { bubbles: true, composed: true });
    this.report = report;
    this.issues = issues;
  }
}

/** An element cannot show what it was asked to. Bubbles and crosses shadow roots. */
export class ProblemEvent extends Event {
  /** The sentences that the element shows, in the language of the page. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super('gp-problem', { bubbles: true, composed: true });
    this.problems = problems;
  }
}

/** What somebody wants to know more of. */
export interface ActivateDetail {
  /** What the element shows. It is frozen. */
  readonly standing: Standing;
  /** The keys of the element, where it has them. */
  readonly indicator: string | null;
  readonly organisation: string | null;
  readonly period: string | null;
  readonly members: string | null;
}

/** Somebody pressed a card or a bar that is `interactive`. Bubbles and crosses shadow roots. */
export class ActivateEvent extends CustomEvent<ActivateDetail> {
  /** The standing and the keys. */
  declare readonly detail: ActivateDetail;

  constructor(detail: ActivateDetail) {
    super('gp-activate', { bubbles: true, composed: true, detail });
  }
}

/** The events by their names, for listeners. */
export interface GoalpostEventMap {
  'gp-load': LoadEvent;
  'gp-problem': ProblemEvent;
  'gp-activate': ActivateEvent;
}

declare global {
  // What elements, documents and windows have in common.
  interface GlobalEventHandlersEventMap extends GoalpostEventMap {}
  interface ShadowRootEventMap extends GoalpostEventMap {}
}
