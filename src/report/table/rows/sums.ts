import type { Line } from './lines.js';

/**
 * How many digits of a line are those of the sums of `members`; `null` where one is not.
 *
 * @param slack by how many halves of its last digit each figure may be rounded.
 */
export function fitOf(line: Line, members: readonly Line[], slack: number): number | null {
  let digits = 0;
  for (const [key, figure] of line.figures) {
    let [sum, known] = [0, 0];
    for (const { figures } of members) {
      const one = figures.get(key);
      if (one !== undefined) known++;
      sum += one ?? 0;
    }
    const isSame = Math.abs(sum - figure) <= (slack * (members.length + 1)) / 2;
    if (isSame) digits += String(Math.abs(figure)).replace(/0+$/, '').length;
    // A member without a figure may have the rest.
    else if (known === members.length) return null;
  }
  return digits === 0 ? null : digits;
}

/** A slip in one figure of a total makes no greater difference. */
const slip = 0.01;

/** Whether a line has nearly the sums of `members` in all columns: it adds them up, with a slip. */
export const isNearlySum = (line: Line, members: readonly Line[]): boolean =>
  [...line.figures].every(([key, figure]) => {
    const sum = members.reduce((before, { figures }) => before + (figures.get(key) ?? 0), 0);
    return Math.abs(sum - figure) <= slip * Math.abs(figure);
  });
