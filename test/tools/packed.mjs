import { execSync } from 'node:child_process';
import { root } from './setup.mjs';

const list = execSync('npm pack --dry-run --json --ignore-scripts', { cwd: root, encoding: 'utf8' });

/**
 * The files of the package as `npm publish` would take them from the build at hand.
 *
 * @type {readonly { path: string, size: number }[]}
 */
export const packed = JSON.parse(list)[0].files;
