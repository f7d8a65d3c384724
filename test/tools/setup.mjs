// Puts node_modules in place when it is absent or stale. Runs before anything is installed, so it imports only Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Tells whether node_modules holds exactly what package-lock.json asks for, without starting npm (about 20 ms). */
function isInstalled(folder) {
  const readJson = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  // npm writes this file last: an interrupted install leaves none.
  if (!existsSync(join(folder, 'node_modules/.package-lock.json'))) return false;
  const { '': self, ...wanted } = readJson('package-lock.json').packages;
  const present = readJson('node_modules/.package-lock.json').packages;
  const manifest = readJson('package.json');
  const sameRanges = ['dependencies', 'devDependencies'].every(
    (key) => JSON.stringify(self[key]) === JSON.stringify(manifest[key]),
  );
  return (
    sameRanges &&
    Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
      // A package for another platform is locked but not installed.
      if (!present[path]) return Boolean(optional);
      const same = present[path].version === version && present[path].integrity === integrity;
      return same && existsSync(join(folder, path, 'package.json'));
    })
  );
}

/**
 * Installs what is missing in a folder and returns one line that says what was done; throws when it cannot.
 *
 * @param {string} folder It has a package.json and a package-lock.json.
 * @param {string[]} options More options for `npm ci`.
 */
export function setup(folder = root, options = []) {
  const start = performance.now();
  const seconds = () => `${((performance.now() - start) / 1000).toFixed(2)} s`;
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Goalpost needs Node 20 or later; this is Node ${process.versions.node}.`);
  }
  const name = join(relative(root, folder), 'node_modules');
  if (isInstalled(folder)) return `setup: ${name} matches package-lock.json (${seconds()})`;

  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', ...options];
  // Under `npm test` npm says where it is; a direct call looks on the PATH, where Windows has a .cmd that needs a shell.
  const npm = process.env.npm_execpath;
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: folder, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error || status !== 0) {
    throw new Error(`npm ${args.join(' ')} failed${error ? `: ${error.message}` : `, exit code ${status}`}.`);
  }
  return `setup: ${name} installed from package-lock.json (${seconds()})`;
}

// True when this file was started and not imported, also through a symbolic link.
if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  try {
    console.log(setup());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
