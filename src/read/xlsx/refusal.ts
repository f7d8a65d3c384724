import type { Problem } from '../unreadable.js';
import { xlsxLimits } from './limits.js';

/** Why a workbook is not read, thrown from the depth of a part. `readXlsx` turns it into its result. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly detail: string;

  constructor(problem: Problem, detail = '') {
    super(problem);
    this.problem = problem;
    this.detail = detail;
  }
}

/** Refuses a part that is not what it should be. */
export function refuse(): never {
  throw new Refusal('not-xlsx');
}

/** Refuses `count` where it is beyond the limit of that name. */
export function hold(count: number, limit: keyof typeof xlsxLimits): void {
  if (count > xlsxLimits[limit]) throw new Refusal('too-large', `${limit} ${xlsxLimits[limit]}`);
}
