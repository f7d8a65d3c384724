import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { root } from '../tools/setup.mjs';

/** Kilobytes of 1000 bytes, compressed with gzip, carriers included. Raising this is a change of its own, with a reason. */
const budget = 44;

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const script = read('dist/embed.js');
const module = read('dist/embed.module.js');
const { version, dependencies } = JSON.parse(read('package.json'));

test(`the bundle is within ${budget} kB, and the README tells its size`, () => {
  const size = gzipSync(script, { level: 9 }).length / 1000;
  assert.ok(size <= budget, `${size} kB`);
  const told = /<!-- embed-size -->(\d+\.\d) kB<!-- \/embed-size -->/.exec(read('README.md'))?.[1];
  // Compressors differ by some bytes from one Node to the next, which may turn the last digit.
  assert.ok(Math.abs(Number(told) - size) <= 0.1, `README.md says ${told}, the bundle has ${size.toFixed(1)} kB`);
});

test('the bundle is ASCII, so that a page in any encoding shows its text', () => {
  assert.doesNotMatch(script, /[^\n\x20-\x7e]/);
});

// The parts that few pages need are files of their own, found beside the bundle.
const loadsPart = /\bimport\((\w+|`\.\/embed\.\$\{\w+\}\.js`)\)/g;

test('the bundle runs no text as code, loads nothing but its parts, and is no AMD module', () => {
  assert.equal(script.match(loadsPart)?.length, 1);
  assert.match(script, /`\.\/embed\.\$\{\w+\}\.js`/);
  assert.doesNotMatch(
    script.replace(loadsPart, ''),
    /\beval\b|\bFunction\(|\bimport\s*\(|\bimport\.meta\b|\bdefine\.amd\b|\brequire\(/,
  );
});

test('the bundle holds no address but the names of SVG and the like', () => {
  const addresses = script.match(/(https?:)?\/\/[\w.-]+\.\w+[^\s"'`]*/g) ?? [];
  assert.deepEqual(
    addresses.filter((address) => !/^https?:\/\/www\.w3\.org\/(1999|2000)\//.test(address)),
    [],
  );
});

test('the guard comes first, and the module runs the script', () => {
  const start = `/*! goalpost ${version} | MIT */\n`;
  assert.ok(script.startsWith(start));
  const body = script.slice(script.indexOf('"use strict";') + '"use strict";'.length);
  assert.ok(script.indexOf('"use strict";') < start.length + 20);
  assert.match(body, /^const (\w+)=globalThis\[Symbol\.for\("goalpost"\)\];if\(\1\b/);
  assert.equal(module, `${start}import './embed.js';\nexport default globalThis[Symbol.for('goalpost')];\n`);
});

test('the bundle carries a source map with paths inside the package, and the licences of what it contains', () => {
  const { sources } = JSON.parse(read('dist/embed.js.map'));
  assert.ok(sources.length > 0);
  assert.deepEqual(
    sources.filter((path: string) => /^(\/|\w+:)/.test(path)),
    [],
  );
  const licences = read('dist/embed.licences.txt');
  const inside = Object.keys(dependencies).filter((name) => sources.some((path: string) => path.includes(`/${name}/`)));
  assert.deepEqual(
    inside.filter((name) => !new RegExp(`^${name} \\d`, 'm').test(licences)),
    [],
  );
});

/** Runs the bundle where another copy is loaded already; anything beyond the guard would fail for lack of a DOM. */
function warnings(loaded: string | undefined): string[] {
  const said: string[] = [];
  const page = {
    console: { warn: (text: string) => said.push(text) },
    ...(loaded && { customElements: {}, [Symbol.for('goalpost')]: { version: loaded } }),
  };
  runInContext(script, createContext(page));
  return said;
}

test('a second copy of another version warns, naming both, and does not start', () => {
  assert.deepEqual(
    warnings('0.0.9').map((text) => [text.includes('0.0.9'), text.includes(version)]),
    [[true, true]],
  );
});
test('a second copy of the same version is silent and does not start', () => {
  assert.deepEqual(warnings(version), []);
});
test('where there is no page, on a server, the bundle does nothing', () => {
  assert.deepEqual(warnings(undefined), []);
});

/** Kilobytes of each part. That of the check has the sentences on all faults. */
const parts = { carriers: 2.3, report: 22.4, check: 20.8, files: 36.8, workbooks: 12, fr: 12.7 };

for (const [name, most] of Object.entries(parts)) {
  test(`embed.${name}.js is an ASCII script within ${most} kB that carries nothing of the bundle a second time`, () => {
    const part = read(`dist/embed.${name}.js`);
    const size = gzipSync(part, { level: 9 }).length / 1000;
    assert.ok(size <= most, `${size} kB`);
    assert.doesNotMatch(part, /[^\n\x20-\x7e]/);
    assert.doesNotMatch(
      part,
      /\beval\b|\bFunction\(|\bimport\b|\bexport\b|\brequire\(|decimalPlaces\(\)\{|reactiveElementVersions/,
    );
  });
}
