// npm run test:core: compiles the core and runs its tests, half of the files in each of two processes, because starting a
// process a file takes longer than most files do.
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
const halves = [0, 1].map((half) => files.filter((_, at) => at % 2 === half));
const run = (half) =>
  new Promise((resolve) => {
    const args = ['--import', 'tsx', '--test-reporter=./test/tools/count-node-tests.mjs', inOneProcess, ...half];
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).on('close', resolve);
  });
const codes = await Promise.all(halves.map(run));
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;
