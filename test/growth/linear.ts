// Measures how the time of some work grows with its input. Only here does a test depend on time: work that takes the
// square of its input takes seconds where this allows milliseconds. It is the time of the processor, which other work of
// the machine hardly changes.
import assert from 'node:assert/strict';

/** Work that takes no longer than this says nothing about growth. */
const quietMs = 40;

/** Twice the input may take so many times as long; the square would be 4. */
const mostGrowth = 3;

/** A machine that does other work disturbs a run, and none disturbs all of them. */
const attempts = 5;

function timeOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * Asserts that the time of `work` does not grow faster than its input.
 *
 * @param work does the work once for an input of this size.
 * @param sizes three sizes, each twice the one before.
 */
export function assertLinear(
  what: string,
  work: (size: number) => () => unknown,
  sizes: readonly [number, number, number] = [16_000, 32_000, 64_000],
): void {
  const runs = sizes.map(work);
  const [small, middle, large] = runs as [() => unknown, () => unknown, () => unknown];
  let last = timeOf(large);
  if (last <= quietMs) return;
  let [first, second] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < attempts; attempt++) {
    second = Math.min(second, timeOf(middle));
    if (last <= mostGrowth * second) return;
    first = Math.min(first, timeOf(small));
    if (second <= mostGrowth * first) return;
    // Work of many seconds needs no third look.
    if (last > 5000) break;
    last = Math.min(last, timeOf(large));
    if (last <= quietMs) return;
  }
  const times = [first, second, last].map((ms) => `${ms.toFixed(1)} ms`).join(', ');
  assert.fail(`${what}: ${times} for sizes of ${sizes.join(', ')}`);
}
