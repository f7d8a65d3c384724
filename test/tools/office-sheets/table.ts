// How often figures are right, asked about, lost and wrong, by habit.
import type { Judged, Verdict } from './judge.js';

const verdicts: readonly Verdict[] = ['right', 'asked', 'lost', 'wrong'];

/** Counts verdicts by the habits of their sheets. */
export class HabitTable {
  readonly #counts = new Map<string, Record<Verdict, number>>();

  add(habits: readonly string[], judged: readonly Judged[]): void {
    for (const habit of new Set(['all', ...habits])) {
      const counts = this.#counts.get(habit) ?? { right: 0, asked: 0, lost: 0, wrong: 0 };
      this.#counts.set(habit, counts);
      for (const { verdict } of judged) counts[verdict]++;
    }
  }

  /** Its lines, the habits with the fewest right figures first. */
  toString(): string {
    const rows = [...this.#counts].map(([habit, counts]) => {
      const all = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0) || 1;
      return { habit, shares: verdicts.map((verdict) => (100 * counts[verdict]) / all) };
    });
    rows.sort((a, b) => (a.shares[0] ?? 0) - (b.shares[0] ?? 0));
    const head = `${'habit'.padEnd(40)}${verdicts.map((verdict) => verdict.padStart(9)).join('')}`;
    return [
      head,
      ...rows.map(({ habit, shares }) => habit.padEnd(40) + shares.map((one) => one.toFixed(2).padStart(9)).join('')),
    ].join('\n');
  }
}
