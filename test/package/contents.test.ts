// What is in the package: everything that its entries, its README and its documentation lead to, and nothing twice.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { test } from 'node:test';
import { packed } from '../tools/packed.mjs';
import { root } from '../tools/setup.mjs';

/** Bytes of the unpacked package. Raising this is a change of its own, with a reason. */
const budget = 2_500_000;

const paths = packed.map(({ path }) => path);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));

test(`the package has at most ${budget / 1e6} MB`, () => {
  const size = packed.reduce((sum, { size }) => sum + size, 0);
  console.log(`the package: ${(size / 1e6).toFixed(2)} MB in ${packed.length} files`);
  assert.ok(size <= budget, `${size} bytes`);
});

test('what npm and people look for is there', () => {
  const targets = Object.values<string | Record<string, string>>(manifest.exports).flatMap((to) =>
    typeof to === 'string' ? [to] : Object.values(to),
  );
  const patterns = [
    ...targets,
    `./${manifest.customElements}`,
    `./${manifest['web-types']}`,
    `./${manifest.bin.goalpost}`,
  ];
  const missing = patterns.filter((pattern) => {
    const [start = '', end = ''] = pattern.replace('./', '').split('*');
    return !paths.some((path) => path.startsWith(start) && path.endsWith(end));
  });
  assert.deepEqual(missing, []);
  const named = ['LICENSE', 'README.md', 'CHANGELOG.md', 'SECURITY.md', 'dist/embed.licences.txt', 'dist/builder.html'];
  assert.deepEqual(
    named.filter((path) => !paths.includes(path)),
    [],
  );
});

test('nothing else is: no sources, tests or tools, no part of the builder by itself, nothing of this machine', () => {
  const strange = /^(test|src|components)\/|^docs\/(site|_site)\/|\.test\.|\.tsbuildinfo$|^dist\/components\/builder\//;
  assert.deepEqual(
    paths.filter((path) => strange.test(path)),
    [],
  );
  assert.deepEqual(
    paths.filter((path) => read(path).includes(root)),
    [],
  );
});

test('no file is there twice', () => {
  const hashes = new Map<string, string>();
  const twins: string[] = [];
  for (const { path } of packed.filter(({ path, size }) => size > 100 && !path.endsWith('.d.ts'))) {
    const hash = createHash('sha256')
      .update(readFileSync(join(root, path)))
      .digest('hex');
    const twin = hashes.get(hash);
    if (twin) twins.push(`${path} is ${twin}`);
    hashes.set(hash, path);
  }
  assert.deepEqual(twins, []);
});

test('no script names a source map that is not there', () => {
  const named = paths
    .filter((path) => path.endsWith('.js') || path.endsWith('.d.ts'))
    .flatMap((path) => {
      const [, map] = /^\/\/# sourceMappingURL=(.+)$/m.exec(read(path)) ?? [];
      return map ? [join(dirname(path), map)] : [];
    });
  assert.deepEqual(
    named.filter((map) => !paths.includes(map)),
    [],
  );
});

// Without a repository that the package could name, a link that leads nowhere in the package leads nowhere at all.
for (const path of paths.filter((path) => path.endsWith('.md'))) {
  test(`every link of ${path} leads to a file of the package`, () => {
    const prose = read(path)
      .replace(/^```[\s\S]*?^```/gm, '')
      .replace(/`[^`\n]*`/g, '');
    const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const lost = links.filter((link) => {
      if (/^(https?|mailto):|^#/.test(link)) return false;
      return !paths.includes(join(dirname(path), link.replace(/#.*/, '')));
    });
    assert.deepEqual(lost, []);
  });
}
