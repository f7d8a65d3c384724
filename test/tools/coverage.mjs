import { relative } from 'node:path';
import countNodeTests from './count-node-tests.mjs';
import { root } from './setup.mjs';

/** Percent of the core that its own tests reach. They may rise, and never fall. */
const least = { Line: 95, Branch: 89, Function: 94 };

const isCore = (path) => /^dist[\\/]src[\\/](?!cli)/.test(relative(root, path));

/** The part of everything in the files that was reached, in percent. */
function reached(files, kind) {
  const sum = (key) => files.reduce((total, file) => total + file[key], 0);
  return (100 * sum(`covered${kind}Count`)) / sum(`total${kind}Count`);
}

/** The files of which least is reached. */
const worst = (files) =>
  [...files]
    .sort((a, b) => a.coveredLinePercent - b.coveredLinePercent)
    .slice(0, 5)
    .map(({ path, coveredLinePercent }) => `  ${coveredLinePercent.toFixed(1)}% ${relative(root, path)}\n`)
    .join('');

/**
 * A reporter for Node's test runner: as countNodeTests, and fails where too little of the core is reached.
 *
 * @param {AsyncIterable<{ type: string, data: any }>} events
 */
export default async function* coverage(events) {
  let files = [];
  async function* withoutCoverage() {
    for await (const event of events) {
      if (event.type === 'test:coverage') files = event.data.summary.files.filter(({ path }) => isCore(path));
      yield event;
    }
  }
  yield* countNodeTests(withoutCoverage());
  for (const [kind, limit] of Object.entries(least)) {
    const percent = reached(files, kind);
    const isEnough = percent >= limit;
    if (!isEnough) process.exitCode = 1;
    yield `${isEnough ? '' : '✗ '}${kind} coverage: ${percent.toFixed(2)}%, at least ${limit}%\n`;
  }
  yield worst(files);
}
