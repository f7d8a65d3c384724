// What the tests of `goalpost bake` share: a folder of pages and files, and what is left of a page.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bake } from '../../src/cli/bake.js';
import { disk } from '../../src/cli/disk.js';
import { root } from '../tools/setup.mjs';

/** The folder of the pages, which goes with the process. */
export const folder = mkdtempSync(join(tmpdir(), 'goalpost-bake-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

/** Puts a file below the folder of the pages, and gives its path. */
export function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** What is left of a page, with a sign for each table, and what is told without the name of the page. */
export function baked(page: string, options: { lang?: string; root?: string } = {}) {
  const { text, lines, exitCode } = bake(page, join(folder, 'a.html'), {
    lang: 'en',
    root: null,
    io: disk,
    ...options,
  });
  const short = text.replace(/<table class="gp-static.*?<strong>(\d+)<\/strong>.*?<\/table>/g, '[$1]');
  return { text: short, told: lines.map((line) => line.replace(`${join(folder, 'a.html')}:`, '')), exitCode };
}

/** A page that once showed a fault. */
export const fixture = (name: string): string =>
  readFileSync(join(root, 'test/fixtures/cases', name), 'utf8').trimEnd();
