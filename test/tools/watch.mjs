// npm run watch: compiles and bundles again after each change, so that any test file may be run at any time.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, setup } from './setup.mjs';

console.log(setup());
const program = (path, ...args) => [
  process.execPath,
  [join(root, 'node_modules', path), ...args],
  { cwd: root, stdio: 'inherit' },
];
const projects = ['src', 'src/cli', 'components'];
// The bundles are made of what the compiler writes, so it goes first.
spawnSync(...program('typescript/bin/tsc', '-b', ...projects));
spawn(...program('typescript/bin/tsc', '-b', '--watch', '--preserveWatchOutput', ...projects));
spawn(...program('rollup/dist/bin/rollup', '-c', '--watch', '--silent', '--no-watch.clearScreen'));
