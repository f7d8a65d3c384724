/**
 * Work that is done step by step: each step yields how much is done, from 0 to 1, and the end gives the result.
 *
 * Large files are read this way, so that a page stays alive while it reads: it runs some steps, lets the browser draw,
 * and runs some more. Whoever has nothing else to do calls {@link finish}.
 */
export type Steps<T> = Generator<number, T, void>;

/**
 * The result of `steps`, all at once.
 *
 * @example
 * finish(readCsv(new TextEncoder().encode('a;b\n1;2'), 'a.csv')).rows.length //=> 2
 */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `steps` as the part from `start` to `end` of longer work. */
export function* within<T>(steps: Steps<T>, start: number, end: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield start + (end - start) * step.value;
  }
}
