import { CallError } from '../figures/call-error.js';

/**
 * Where an organisation's year begins and which calendar year gives it its name.
 *
 * @example
 * period('FY2019', { startMonth: 4, namedBy: 'start' }).start //=> '2019-04-01'
 * period('FY2019', { startMonth: 4, namedBy: 'end' }).start //=> '2018-04-01'
 */
export interface FiscalYear {
  /** The month of its first day: 1 (January) to 12. */
  readonly startMonth: number;
  /**
   * `'start'` names it after the calendar year of its first day, `'end'` after that of its last day. A year that starts
   * in January is the calendar year either way.
   */
  readonly namedBy: 'start' | 'end';
}

/**
 * A frozen copy of a fiscal year, so that later changes by the caller do not reach a period.
 *
 * @throws {CallError} When `startMonth` is not a whole number from 1 to 12, or `namedBy` is unknown.
 */
export function checkedFiscalYear({ startMonth, namedBy }: FiscalYear): FiscalYear {
  if (!Number.isInteger(startMonth) || startMonth < 1 || startMonth > 12) {
    throw new CallError('bad-fiscal-year', `fiscal year: startMonth ${startMonth} is not a whole number from 1 to 12`);
  }
  if (namedBy !== 'start' && namedBy !== 'end') {
    throw new CallError('bad-fiscal-year', `fiscal year: namedBy "${namedBy}" is not "start" or "end"`);
  }
  return Object.freeze({ startMonth, namedBy });
}

/** Months from January of the year in the name to the first month of that year: −11 to 11, 0 for a calendar year. */
export function fiscalOffset(fiscal: FiscalYear | null): number {
  if (fiscal === null || fiscal.startMonth === 1) return 0;
  return fiscal.startMonth - 1 - (fiscal.namedBy === 'end' ? 12 : 0);
}
