import assert from 'node:assert/strict';
import { execSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { type CheckResult, checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import terser from '@rollup/plugin-terser';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { type Plugin, rollup } from 'rollup';
import { resolved } from '../../rollup.config.mjs';
import { root } from '../tools/setup.mjs';
import { entries, importing } from './importing.js';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('the package as it is published', () => {
  let tarball: Uint8Array<ArrayBuffer>;

  before(() => {
    const folder = mkdtempSync(join(tmpdir(), 'goalpost-pack-'));
    const pack = `npm pack --json --ignore-scripts --pack-destination "${folder}"`;
    const [{ filename }] = JSON.parse(execSync(pack, { cwd: root, encoding: 'utf8' }));
    tarball = new Uint8Array(readFileSync(join(folder, filename)));
    rmSync(folder, { recursive: true });
  });

  it('publint finds nothing, not even a suggestion', async () => {
    const { messages } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, manifest)),
      [],
    );
  });

  describe('are the types wrong', () => {
    let result: CheckResult;
    before(async () => {
      result = await checkPackage(createPackageFromTarballData(tarball));
    });

    it('they are there for every entry that is a module', () => {
      const modules = Object.entries<object | string>(manifest.exports).filter(([, to]) => typeof to === 'object');
      assert.ok('entrypoints' in result);
      for (const [path] of modules.filter(([path]) => !path.includes('*'))) {
        const { bundler, 'node16-esm': node } = result.entrypoints[path]?.resolutions ?? {};
        for (const [name, found] of [
          ['a bundler', bundler],
          ['Node', node],
        ] as const) {
          assert.match(found?.resolution?.fileName ?? '', /\.d\.ts$/, `${path} in ${name}`);
        }
      }
    });

    it('they are right in Node and in bundlers', () => {
      const { problems } = 'problems' in result ? result : { problems: [] };
      // Goalpost has no CommonJS: `require()` in Node 20 cannot load it, and the resolution of Node 10 knows no `exports`.
      const possible = problems.filter((problem) => {
        const kind = 'resolutionKind' in problem ? problem.resolutionKind : '';
        return kind !== 'node10' && kind !== 'node16-cjs';
      });
      assert.deepEqual(possible, []);
    });
  });
});

describe('importing an entry in Node', () => {
  for (const [entry] of entries) {
    it(`'${entry}' leaves nothing behind but the marks of Lit, starts no work and says nothing`, () => {
      assert.deepEqual(importing(entry), { said: '', left: { added: [], work: [], dom: [] } });
    });
  }
});

// The types of this plugin are those of a CommonJS module.
const minify = terser as unknown as (options: object) => Plugin;

/** The size of what a bundler makes of an import for the first view, in kilobytes of 1000 bytes, with gzip. */
async function sizeOf(entry: string): Promise<number> {
  const path = join(root, 'entry.js');
  const bundle = await rollup({
    input: path,
    plugins: [
      {
        name: 'entry',
        load: (id) => (id === path ? `import '${entry}';` : null),
        resolveId: (id) => (id === path ? id : null),
      },
      resolved,
    ],
    onwarn: () => undefined,
  });
  const { output } = await bundle.generate({ format: 'es', plugins: [minify({ module: true, ecma: 2020 })] });
  return gzipSync(output[0].code, { level: 9 }).length / 1000;
}

const page = readFileSync(join(root, 'docs/developers.md'), 'utf8');

for (const [, entry = '', most = ''] of page.matchAll(/^\| `(goalpost\/[\w/-]+)` \| ([\d.]+) kB/gm)) {
  it(`import '${entry}' brings at most ${most} kB`, async () => {
    const size = await sizeOf(entry);
    assert.ok(size <= Number(most) && size > Number(most) - 8, `${size} kB`);
  });
}
