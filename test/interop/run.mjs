// The package as it is published, in real frameworks, bundlers, editors and hosts:
//   npm run test:interop, or with a package that is packed already: npm run test:interop -- goalpost-1.0.0.tgz
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, setup } from '../tools/setup.mjs';
import { unpackGoalpost } from './tools/package.mjs';

const suite = fileURLToPath(new URL('.', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'goalpost-interop-'));

/** Runs a program of Node; what it printed comes in one piece, because two run at once. */
function output(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
    const pieces = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => pieces.push(piece));
    child.on('close', (status) => resolve({ status, text: Buffer.concat(pieces).toString() }));
  });
}

/** Runs a test file and counts. No count, or a count of nothing, is a failure too. */
async function runTests(file) {
  const counts = join(scratch, `${file}.json`);
  const args = ['--import', 'tsx', '--test', '--test-reporter=./test/tools/count-node-tests.mjs', join(suite, file)];
  const { status, text } = await output(args, { TEST_COUNTS: counts });
  let passed = 0;
  let failed = 0;
  try {
    ({ passed, failed } = JSON.parse(readFileSync(counts, 'utf8')));
  } catch {}
  const sound = passed + failed > 0 && (status === 0 || failed > 0);
  return { step: file.replace('.test.ts', ''), passed, failed: sound ? failed : failed + 1, text };
}

async function checkTypes() {
  const { status, text } = await output(['node_modules/typescript/bin/tsc', '--project', suite]);
  return { step: 'types of the tests', passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, text };
}

async function timed(run) {
  const start = performance.now();
  const { text, ...result } = await run();
  console.log(`\n> ${result.step}\n${text.trimEnd()}`);
  return { ...result, seconds: (performance.now() - start) / 1000 };
}

/** Runs all steps, as many at once as there are processors, and gives their results in order. */
async function runAll(steps) {
  const results = [];
  const waiting = [...steps.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await timed(next[1]);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  return results;
}

const start = performance.now();
try {
  console.log(setup());
  console.log(setup(suite, ['--ignore-scripts']));
  console.log(unpackGoalpost(process.argv[2]));
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const files = readdirSync(suite).filter((name) => name.endsWith('.test.ts'));
const results = await runAll([checkTypes, ...files.map((file) => () => runTests(file))]);
rmSync(scratch, { recursive: true });

const line = (step, seconds, verdict) => `${step.padEnd(22)}${seconds.toFixed(1).padStart(7)} s  ${verdict}`;
console.log('');
for (const { step, passed, failed, seconds } of results)
  console.log(line(step, seconds, failed > 0 ? `FAILED  ${passed} passed, ${failed} failed` : `${passed} passed`));
console.log(line('total', (performance.now() - start) / 1000, ''));
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
