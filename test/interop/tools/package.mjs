// Puts the package, as it would be published, where the apps of this suite find it.
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../tools/setup.mjs';

const packages = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** The packed package, for an app that installs it. */
export const tarball = join(packages, '.cache/goalpost-interop/goalpost.tgz');

const inShell = { cwd: root, shell: process.platform === 'win32' };

/** Packs the working tree into a folder, built anew if it has changed, and gives the file. */
function pack(folder) {
  if (isStale()) execFileSync('npm', ['run', '--silent', 'build'], { ...inShell, stdio: 'inherit' });
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(execFileSync('npm', args, { ...inShell, encoding: 'utf8' }));
  return join(folder, filename);
}

/** When the newest file at a path was written, in milliseconds; 0 where there is none. */
function newest(path) {
  const info = statSync(join(root, path), { throwIfNoEntry: false });
  if (!info?.isDirectory()) return info?.mtimeMs ?? 0;
  return Math.max(...readdirSync(join(root, path)).map((name) => newest(join(path, name))));
}

/** Whether what the last step of the build writes is absent, or older than what it is made of. */
function isStale() {
  const built = newest('dist/editor/web-types.json');
  return ['src', 'components', 'package.json', 'rollup.config.mjs'].some((path) => newest(path) > built);
}

/**
 * Packs the working tree, or takes a package that is packed already, and unpacks it where the apps find it.
 *
 * @param {string} [packed] Such as goalpost-1.0.0.tgz.
 * @returns One line that says what was done.
 */
export function unpackGoalpost(packed) {
  const scratch = mkdtempSync(join(tmpdir(), 'goalpost-pack-'));
  const file = packed ?? pack(scratch);
  execFileSync('tar', ['-xzf', resolve(file), '-C', scratch]);
  rmSync(join(packages, 'goalpost'), { recursive: true, force: true });
  cpSync(join(scratch, 'package'), join(packages, 'goalpost'), { recursive: true });
  mkdirSync(dirname(tarball), { recursive: true });
  copyFileSync(file, tarball);
  rmSync(scratch, { recursive: true });
  return `package: ${basename(file)}`;
}
