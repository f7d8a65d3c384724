/**
 * Goalpost's elements as classes, without registering them. `goalpost/define` registers.
 *
 * @packageDocumentation
 */
export {
  ContextProviderEvent,
  ContextRequestEvent,
  type ReportCallback,
  type ReportState,
  reportContext,
} from './context.js';
export { GpKpiCard } from './elements/gp-kpi-card/kpi-card.js';
export { GpReport } from './elements/gp-report/report.js';
export { GpSentence } from './elements/gp-sentence/sentence.js';
export { GpTargetBar } from './elements/gp-target-bar/target-bar.js';
export { StandingElement } from './elements/standing-element.js';
export { type ActivateDetail, ActivateEvent, LoadEvent, ProblemEvent } from './events.js';
export { version } from './version.js';
