/**
 * Goalpost's elements as classes, without registering them. `goalpost/define` registers.
 *
 * @packageDocumentation
 */
export { ContextRequestEvent, type ReportCallback, type ReportState, reportContext } from './context.js';
export { LoadEvent, ProblemEvent } from './events.js';
export { GpKpiCard } from './kpi-card.js';
export { GpReport } from './report.js';
export { GpSentence } from './sentence.js';
export { StandingElement } from './standing-element.js';
export { GpTargetBar } from './target-bar.js';
export { version } from './version.js';
