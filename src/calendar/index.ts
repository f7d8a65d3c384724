export { daysGone } from './days-gone.js';
export type { FiscalYear } from './fiscal-year.js';
export { type Period, type PeriodKind, parsePeriod, period } from './period.js';
export {
  childPeriods,
  comparePeriods,
  containsPeriod,
  daysIn,
  monthsIn,
  nextPeriod,
  previousPeriod,
  samePeriodLastYear,
} from './period-arithmetic.js';
export { yearToDate } from './year-to-date.js';
