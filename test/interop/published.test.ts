// What the tools that judge packages say of the package as it is published.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { type CheckResult, checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { published } from './support.js';
import { tarball } from './tools/package.mjs';

const manifest = JSON.parse(published('package.json'));
const packed = new Uint8Array(readFileSync(tarball));

it('publint finds nothing, not even a suggestion', async () => {
  const { messages } = await publint({ pack: { tarball: packed.buffer }, strict: true });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, manifest)),
    [],
  );
});

describe('are the types wrong', () => {
  let result: CheckResult;
  before(async () => {
    result = await checkPackage(createPackageFromTarballData(packed));
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
