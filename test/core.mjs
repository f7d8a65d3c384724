// npm run test:core: compiles the core and runs its tests, half of the files in each of two processes, because starting a
// process a file takes longer than most files do. With --coverage it also counts what the tests reach.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { filesIn } from './tools/doc-blocks.mjs';
import { root } from './tools/setup.mjs';

const inOneProcess = fileURLToPath(new URL('./tools/in-one-process.mjs', import.meta.url));
const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'src'], {
  cwd: root,
  stdio: 'inherit',
});
if (tsc.status !== 0) process.exit(1);

const files = filesIn('test/src', '.test.ts');
const isCovered = process.argv.includes('--coverage');
const options = isCovered
  ? ['--experimental-test-coverage', '--test-reporter=./test/tools/coverage.mjs']
  : ['--test-reporter=./test/tools/count-node-tests.mjs'];
// What is reached has to be counted in one process.
const groups = isCovered ? [files] : [0, 1].map((half) => files.filter((_, at) => at % 2 === half));
const run = (group) =>
  new Promise((resolve) => {
    const args = ['--import', 'tsx', ...options, inOneProcess, ...group];
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).on('close', resolve);
  });
const codes = await Promise.all(groups.map(run));
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
