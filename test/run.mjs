// npm test: every check and every test, in one run. A failed step does not stop the next, so one run shows all there is.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root, setup } from './tools/setup.mjs';

process.chdir(root);
process.env.PATH = join(root, 'node_modules/.bin') + delimiter + process.env.PATH;

/** @type {{ step: string, passed: number, failed: number, seconds: number }[]} */
const results = [];
const scratch = mkdtempSync(join(tmpdir(), 'goalpost-'));
process.env.TEST_COUNTS = join(scratch, 'counts.json');

/** Runs a command line with its output shown, and returns whether it succeeded. */
function succeeds(command) {
  console.log(`\n> ${command}`);
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
}

function timed(step, run) {
  const start = performance.now();
  const counts = run();
  results.push({ step, ...counts, seconds: (performance.now() - start) / 1000 });
}

/** A step that either succeeds or fails, and counts as one. */
function check(step, command) {
  timed(step, () => (succeeds(command) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }));
}

/** A test run, counted by the reporter inside the runner. No count, or a count of nothing, is a failure too. */
function tests(step, command) {
  timed(step, () => {
    rmSync(process.env.TEST_COUNTS, { force: true });
    const succeeded = succeeds(command);
    const { passed, failed } = readCounts();
    const sound = passed + failed > 0 && (succeeded || failed > 0);
    return { passed, failed: sound ? failed : failed + 1 };
  });
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(process.env.TEST_COUNTS, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function printTable() {
  const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
  const line = (step, seconds, verdict) => `${step.padEnd(26)}${seconds.toFixed(1).padStart(7)} s  ${verdict}`;
  console.log('');
  for (const { step, passed, failed, seconds } of results) {
    console.log(line(step, seconds, failed > 0 ? `FAILED  ${passed} passed, ${failed} failed` : `${passed} passed`));
  }
  console.log(line('total', total, ''));
}

try {
  console.log(setup());
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const { filesIn } = await import('./tools/doc-blocks.mjs');
const { installedEngines } = await import('./tools/engines.mjs');
const nodeTests = ['test/src', 'test/package', 'test/pages', 'test/security', 'test/growth'].flatMap((folder) =>
  filesIn(folder, '.test.ts'),
);
const nodeOptions = [
  '--import tsx --test',
  `--test-concurrency=${availableParallelism()}`,
  '--test-reporter=./test/tools/count-node-tests.mjs',
];

// A file left over from an earlier build would hide that its source is gone.
rmSync('dist', { recursive: true, force: true });
check('format and lint', 'biome check --error-on-warnings');
check('build', 'npm run --silent build');
check('types of the tests', 'tsc -p test');
// Without a name Node looks for tests itself, and finds this file.
tests('node tests', `node ${nodeOptions.join(' ')} ${nodeTests.join(' ') || 'no-test-file'}`);
for (const engine of installedEngines()) {
  process.env.ENGINE = engine;
  tests(`browser tests, ${engine}`, 'web-test-runner --config test/web-test-runner.config.mjs');
}

rmSync(scratch, { recursive: true });
printTable();
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
