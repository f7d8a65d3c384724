// The entries of the package, imported in a Node of their own.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportTag, tagNames } from 'goalpost';
import { root } from '../tools/setup.mjs';

type Target = { types: string; default: string };

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The tags, sorted. */
export const tags = [...tagNames, reportTag].sort();

/** The languages that have a folder. */
export const languages = readdirSync(join(root, 'src/words'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The modules that can be imported, with their files. */
export const entries: [name: string, target: Target][] = Object.entries<Target>(exports)
  .filter(([, target]) => typeof target === 'object')
  .flatMap(([path, target]) => {
    const name = path.replace('.', 'goalpost');
    if (!path.includes('*')) return [[name, target]];
    return (path.startsWith('./languages') ? languages : tags).map((one): [string, Target] => {
      const [types, file] = [target.types, target.default].map((text) => text.replace('*', one));
      return [name.replace('*', one), { types: types ?? '', default: file ?? '' }];
    });
  });

/** Runs code in a Node of its own, without a DOM and without the TypeScript loader, and returns all that it prints. */
export function inNode(code: string, ...options: string[]): string {
  const args = [...options, '--input-type=module', '--eval', code];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return stderr + stdout;
}

/** What importing an entry says, and what it leaves behind. */
export function importing(entry: string): { said: string; left: unknown } {
  const lines = inNode(`
    const names = () => Reflect.ownKeys(globalThis).map(String);
    const before = names();
    await import('${entry}');
    // The registry is Lit's own for servers; @lit-labs/ssr renders from it.
    const marks = /^(customElements|(lit|reactiveElement)\\w*)$/;
    console.log('\\n' + JSON.stringify({
      added: names().filter((name) => !before.includes(name) && !marks.test(name)),
      work: process.getActiveResourcesInfo().filter((kind) => /Timeout|Immediate|TCP|FS/.test(kind)),
      dom: ['document', 'window', 'HTMLElement'].filter((name) => name in globalThis),
    }));`).trimEnd();
  const at = lines.lastIndexOf('\n');
  return { said: lines.slice(0, Math.max(at, 0)), left: JSON.parse(lines.slice(at + 1)) };
}
