// npm test: checks and tests in one run, as many steps at once as there are processors. A failed step does not stop the
// next, so one run shows all there is. What takes long, and finds what seldom breaks, waits for `npm test -- --all`, which
// .ci/run calls: other engines than Chromium, the site, the growth of time, whole loops.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root, setup } from './tools/setup.mjs';

process.chdir(root);
if (process.argv.includes('--all')) process.env.THOROUGH = '1';
process.env.PATH = join(root, 'node_modules/.bin') + delimiter + process.env.PATH;

/** @type {{ step: string, passed: number, failed: number, failures?: string[], seconds: number }[]} */
const results = [];
const scratch = mkdtempSync(join(tmpdir(), 'goalpost-'));
const start = performance.now();

/** Runs a command line, shows its output in one piece, because several run at once, and gives whether it succeeded. */
function succeeds(command, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, env: { ...process.env, ...env } });
    const pieces = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => pieces.push(piece));
    child.on('close', (status) => {
      console.log(`\n> ${command.slice(0, 200)}\n${Buffer.concat(pieces).toString().trimEnd()}`);
      resolve(status === 0);
    });
  });
}

async function timed(step, run) {
  const start = performance.now();
  const counts = await run();
  results.push({ step, ...counts, seconds: (performance.now() - start) / 1000 });
}

/** A step that either succeeds or fails, and counts as one. */
const check = (step, command) =>
  timed(step, async () => ((await succeeds(command)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }));

/** A test run, counted by the reporter inside the runner. No count, or a count of nothing, is a failure too. */
const tests = (step, command, env = {}) =>
  timed(step, async () => {
    const file = join(scratch, `${step}.json`);
    const succeeded = await succeeds(command, { ...env, TEST_COUNTS: file });
    const { passed, failed, failures } = readCounts(file);
    const sound = passed + failed > 0 && (succeeded || failed > 0);
    return { passed, failed: sound ? failed : failed + 1, failures };
  });

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, failures: [] };
  }
}

/** Runs all steps in their order, one more at once than there are processors, each once what it needs has run. */
async function runAll(steps) {
  const waiting = [...steps];
  const ended = new Set();
  const isReady = ({ needs = [] }) => needs.every((name) => ended.has(name));
  const running = new Map();
  while (waiting.length + running.size > 0) {
    const ready = waiting.find(isReady);
    if (ready && running.size < availableParallelism() + 1) {
      waiting.splice(waiting.indexOf(ready), 1);
      const end = () => running.delete(ready) && ended.add(ready.name);
      running.set(ready, ready.run().then(end));
    } else await Promise.race(running.values());
  }
}

function printTable() {
  const line = (step, seconds, verdict) => `${step.padEnd(26)}${seconds.toFixed(1).padStart(7)} s  ${verdict}`;
  console.log('');
  for (const { step, passed, failed, seconds } of results) {
    console.log(line(step, seconds, failed > 0 ? `FAILED  ${passed} passed, ${failed} failed` : `${passed} passed`));
  }
  console.log(line('total', (performance.now() - start) / 1000, ''));
  // Where only the end of what was printed is kept.
  for (const { step, failures = [] } of results) for (const failure of failures) console.log(`✗ ${step}: ${failure}`);
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
const { thorough } = await import('./tools/thorough.mjs');
const reporter = '--import tsx --test-reporter=./test/tools/count-node-tests.mjs';
const filesOf = (folder) => filesIn(`test/${folder}`, '.test.ts');
// They share a process: to start one takes longer than most files do.
const nodeTests = (name, needs, files = filesOf(name)) => ({
  needs,
  run: () => tests(`node tests, ${name}`, `node ${reporter} test/tools/in-one-process.mjs ${files.join(' ')}`),
});
const browserTests = (engine) => ({
  needs: ['compile'],
  run: () =>
    tests(`browser tests, ${engine}`, 'web-test-runner --config test/web-test-runner.config.mjs', { ENGINE: engine }),
});
const checkOf = (name, command, needs) => ({ name, needs, run: () => check(name, command) });

// A file left over from an earlier build would hide that its source is gone.
rmSync('dist', { recursive: true, force: true });
const pages = filesOf('pages');
const isOfBuilder = (path) => path.includes('/builder');
// The site is typeset for half a minute, and what breaks it are links, which CI finds.
const packaged = filesOf('package').filter((path) => thorough || !path.endsWith('site.test.ts'));
const isOfBaking = (path) => path.includes('/bake-');
// What takes longest begins first. The core needs nothing but what the compiler writes; the tests of the builder are as
// long as those of all other pages.
await runAll([
  checkOf('compile', 'npm run --silent compile'),
  checkOf('bundle', 'npm run --silent bundle && npm run --silent manifest', ['compile']),
  checkOf('format and lint', 'biome check --error-on-warnings'),
  nodeTests(
    'package',
    ['bundle'],
    packaged.filter((path) => !isOfBaking(path)),
  ),
  nodeTests(
    'pages',
    ['bundle'],
    pages.filter((path) => !isOfBuilder(path)),
  ),
  nodeTests('builder', ['bundle'], pages.filter(isOfBuilder)),
  ...(thorough ? installedEngines() : ['chromium']).reverse().map(browserTests),
  nodeTests('src', ['compile']),
  ...(thorough ? [nodeTests('growth', ['compile'])] : []),
  nodeTests('baking', ['bundle'], packaged.filter(isOfBaking)),
  nodeTests('security', ['bundle']),
  checkOf('types of the tests', 'tsc -p test', ['compile']),
]);

rmSync(scratch, { recursive: true });
printTable();
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
if (!thorough) console.log('\nLeft to `npm test -- --all`: other engines, the site, the growth of time, whole loops.');
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
