import type { Line } from './lines.js';

/** The sums of lines that are added one after another. */
export class Sums {
  /** The sum, and how many lines have a figure, by key. */
  readonly #sums = new Map<string, { sum: number; known: number }>();
  #count = 0;

  add({ figures }: Line): void {
    this.#count++;
    for (const [key, figure] of figures) {
      const one = this.#sums.get(key);
      if (one) {
        one.sum += figure;
        one.known++;
      } else this.#sums.set(key, { sum: figure, known: 1 });
    }
  }

  /**
   * How many digits of a line are those of the sums; `null` where one is not.
   *
   * @param slack by how many halves of its last digit each figure may be rounded.
   */
  digitsOf({ figures }: Line, slack: number): number | null {
    let digits = 0;
    for (const [key, figure] of figures) {
      const { sum, known } = this.#sums.get(key) ?? { sum: 0, known: 0 };
      const isSame = Math.abs(sum - figure) <= (slack * (this.#count + 1)) / 2;
      if (isSame) digits += String(Math.abs(figure)).replace(/0+$/, '').length;
      // A line without a figure may have the rest.
      else if (known === this.#count) return null;
    }
    return digits === 0 ? null : digits;
  }
}

/** How many digits of a line are those of the sums of `members`; `null` where one is not: {@link Sums.digitsOf}. */
export function fitOf(line: Line, members: readonly Line[], slack: number): number | null {
  const sums = new Sums();
  for (const member of members) sums.add(member);
  return sums.digitsOf(line, slack);
}

/** So far a column may be from the sum where another has it: a province has a reserve, and staff of its own. */
const mostApart = 0.25;

/** Whether a line has the sum of `members` in so many digits of one column, and something like it in all others. */
export const isPartlySum = (line: Line, members: readonly Line[], digits: number): boolean => {
  // Where somebody has no figure nothing is known of the sum.
  const known = [...line.figures].filter(([key]) => members.every(({ figures }) => figures.has(key)));
  const pairs = known.map(([key, figure]) => {
    const sum = members.reduce((before, { figures }) => before + (figures.get(key) ?? 0), 0);
    return { figure, sum };
  });
  const isExact = ({ figure, sum }: { figure: number; sum: number }): boolean =>
    sum === figure && String(Math.abs(figure)).replace(/0+$/, '').length >= digits;
  const isNear = ({ figure, sum }: { figure: number; sum: number }): boolean =>
    Math.abs(sum - figure) <= mostApart * Math.abs(figure);
  const isAll = pairs.every(({ figure, sum }) => sum === figure);
  return pairs.some(isExact) && pairs.every(isNear) && !isAll;
};

/** A slip in one figure of a total makes no greater difference. */
const slip = 0.01;

/** Whether a line has nearly the sums of `members` in all columns: it adds them up, with a slip. */
export const isNearlySum = (line: Line, members: readonly Line[]): boolean =>
  [...line.figures].every(([key, figure]) => {
    const sum = members.reduce((before, { figures }) => before + (figures.get(key) ?? 0), 0);
    return Math.abs(sum - figure) <= slip * Math.abs(figure);
  });
