import type { Steps } from '../../src/read/steps.js';

/**
 * Work goes on for this long before the page may draw and answer again. It is far below the 50 ms that people notice,
 * because the browser collects garbage whenever it likes, for up to 30 ms after a million entries, and that is added.
 */
const sliceMs = 4;

/**
 * The result of `steps`, worked on in slices so short that the page stays alive.
 *
 * @param progress told how much is done, from 0 to 1, after each slice.
 * @throws the reason of `signal` when it is aborted.
 */
export async function inSlices<T>(steps: Steps<T>, signal: AbortSignal, progress?: (done: number) => void): Promise<T> {
  const { port1, port2 } = new MessageChannel();
  /** A new task. Timers would wait four milliseconds each, and a second each in a page that is in the background. */
  const nextTask = (): Promise<void> =>
    new Promise((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  try {
    for (;;) {
      // Whoever called may have worked for a while already.
      await nextTask();
      signal.throwIfAborted();
      const end = performance.now() + sliceMs;
      let step = steps.next();
      while (!step.done && performance.now() < end) step = steps.next();
      if (step.done) return step.value;
      progress?.(step.value);
    }
  } finally {
    port1.close();
  }
}
