import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import * as goalpost from 'goalpost';
import { checks } from '../tools/checks.mjs';
import { docBlocks, pages, runnable } from '../tools/doc-blocks.mjs';
import { root } from '../tools/setup.mjs';

// Every public name is in scope of an example, as the text around it assumes; an import line works as well.
Object.assign(globalThis, goalpost, checks(assert.deepStrictEqual));

/** Runs an example; one in a source file also sees the names of that file, public or not. */
async function run(code: string, place = ''): Promise<void> {
  const source = /^((?:src|components)\/.*)\.ts:/.exec(place)?.[1];
  const own = source ? await import(pathToFileURL(join(root, 'dist', `${source}.js`)).href) : {};
  const added = Object.keys(own).filter((name) => !(name in globalThis));
  for (const name of added) Reflect.set(globalThis, name, own[name]);
  try {
    const module = runnable(code, (specifier) => import.meta.resolve(specifier));
    await import(`data:text/javascript,${encodeURIComponent(module)}`);
  } finally {
    for (const name of added) Reflect.deleteProperty(globalThis, name);
  }
}

for (const { place, info, code } of docBlocks()) {
  if (info === 'js' || info === 'ts') test(`example ${place}`, () => run(code, place));
  if (info === 'json') test(`JSON ${place}`, () => JSON.parse(code));
}

test('every code block is of a kind that runs, or no code', () => {
  const kinds = [
    'js',
    'ts',
    'json',
    'html',
    'html problem',
    'js browser',
    'css',
    'csv',
    'tsv',
    'sh',
    'text',
    'tsx',
    'vue',
    'svelte',
  ];
  const others = docBlocks().filter(({ info }) => !kinds.includes(info));
  assert.deepEqual(others, []);
});

test('a wrong value in an example is found', async () => {
  await assert.rejects(run('1 + 1 //=> 3'));
  await assert.rejects(run('const two = { of: [1 + 1] }; //=> { of: [\n// 3] }'));
  await assert.rejects(run('1 + 1 //=> throws'));
  await assert.rejects(run('null.x //=> throws RangeError'));
  await assert.rejects(run("import { nothing } from 'goalpost';"));
  await run('const two = { of: [1 + 1] }; //=> { of: [\n// 2] }\nnull.x //=> throws TypeError');
});

/** The heading anchors of a page, as code hosts make them, and the ids it sets itself. */
function anchors(markdown: string): Set<string> {
  const prose = markdown.replaceAll(/^( *)(`{3,})[\s\S]*?^\1\2 *$/gm, '');
  const found = new Set<string>();
  for (const [, heading = ''] of prose.matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const text = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = text.replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
    let name = slug;
    for (let n = 1; found.has(name); n++) name = `${slug}-${n}`;
    found.add(name);
  }
  for (const [, id = ''] of prose.matchAll(/\b(?:id|name)="([^"]+)"/g)) found.add(id);
  return found;
}

const read = (page: string): string => readFileSync(join(root, page), 'utf8');

for (const page of pages()) {
  test(`the links of ${page} lead somewhere`, () => {
    const prose = read(page).replaceAll(/^( *)(`{3,})[\s\S]*?^\1\2 *$|`[^`\n]*`/gm, '');
    const links = [...prose.matchAll(/\]\(<?([^)\s>]+)|^\[[^\]]+\]: *(\S+)|\b(?:href|src)="([^"]+)"/gm)];
    const broken = links.flatMap((match) => {
      const link = match[1] ?? match[2] ?? match[3] ?? '';
      if (/^[a-z]+:/i.test(link)) return [];
      const [path = '', anchor] = decodeURIComponent(link).split('#');
      const target = path === '' ? page : normalize(join(dirname(page), path));
      if (!existsSync(join(root, target))) return [link];
      return anchor && target.endsWith('.md') && !anchors(read(target)).has(anchor) ? [link] : [];
    });
    assert.deepEqual(broken, []);
  });
}
