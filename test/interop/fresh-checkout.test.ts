// What a checkout without a build packs: prepack builds, so it is the whole package.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { packed } from '../tools/packed.mjs';
import { root } from '../tools/setup.mjs';

it('a fresh checkout packs the same files as the build at hand', () => {
  const folder = mkdtempSync(join(tmpdir(), 'goalpost-checkout-'));
  const options = { encoding: 'utf8', shell: process.platform === 'win32' } as const;
  const tracked = execFileSync('git', ['ls-files', '-z'], { ...options, cwd: root })
    .split('\0')
    .filter(Boolean);
  for (const path of tracked) cpSync(join(root, path), join(folder, path));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const [{ files }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--silent'], { ...options, cwd: folder }));
  rmSync(folder, { recursive: true });
  const names = (list: readonly { path: string }[]): string[] => list.map(({ path }) => path).sort();
  assert.deepEqual(names(files), names(packed));
});
