/** Why something packed is not read: it is not what it should be, it could do harm, or there is too much of it. */
export type RefusalReason = 'damaged' | 'unsafe' | 'too-large';

/** Thrown from the depth of a part; whoever reads the whole turns it into a result. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly detail: string;

  constructor(reason: RefusalReason, detail = '') {
    super(reason);
    this.reason = reason;
    this.detail = detail;
  }
}

/** Refuses a part that is not what it should be. */
export function refuse(): never {
  throw new Refusal('damaged');
}

/** Refuses `count` where it is more than `most`; `limit` is the name of that. */
export function requireAtMost(count: number, most: number, limit: string): void {
  if (count > most) throw new Refusal('too-large', `${limit} ${most}`);
}
