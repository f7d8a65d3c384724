import type { Steps } from '../index.js';

/** Files that are read sooner say nothing. */
const silentMs = 1000;
const everyMs = 250;

/** The result of `steps`; where it takes long, `print` gets the per cent that are done. */
export function withProgress<T>(steps: Steps<T>, print: (percent: number) => void): T {
  let next = performance.now() + silentMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < next) continue;
    print(Math.floor(step.value * 100));
    next = performance.now() + everyMs;
  }
}
