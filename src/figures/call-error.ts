/** What a caller did wrong. The codes are permanent. */
export type CallErrorCode =
  | 'bad-argument'
  | 'bad-decimal'
  | 'inexact-number'
  | 'bad-unit'
  | 'bad-figure'
  | 'bad-decimals'
  | 'bad-step'
  | 'bad-exponent'
  | 'bad-target'
  | 'unit-mismatch'
  | 'bad-date'
  | 'bad-period'
  | 'bad-fiscal-year'
  | 'bad-division'
  | 'outside-calendar'
  | 'bad-years'
  | 'bad-weights'
  | 'bad-plan'
  | 'bad-separator'
  | 'bad-language'
  | 'unknown-indicator'
  | 'unknown-organisation'
  | 'unknown-scenario'
  | 'unknown-member';

/**
 * A call that no data can make right: a mistake in a program, thrown with a code of its own.
 *
 * What people wrote is never a reason to throw; it comes back as a result that says what is wrong with it.
 *
 * @example
 * decimal('12,5') //=> throws RangeError
 */
export class CallError extends RangeError {
  readonly code: CallErrorCode;

  constructor(code: CallErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
