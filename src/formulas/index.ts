/**
 * Formulas: growth, attainment, share, productivity, verdict and so on; figures in, figures or a reason out.
 *
 * @packageDocumentation
 */
export { attainment, type CeilingMethod, gap } from './attainment.js';
export { cascade } from './cascade.js';
export { compoundGrowth } from './compound-growth.js';
export { change, growth, index } from './growth.js';
export { impliedBase, impliedCurrent, impliedHeadcount, impliedPart, impliedPlan } from './implied.js';
export type { Outcome, Reason } from './outcome.js';
export { type Pace, pace } from './pace.js';
export { productivity, ratioOfTotals } from './productivity.js';
export { share } from './share.js';
export { type Verdict, verdict } from './verdict.js';
