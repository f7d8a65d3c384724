// The recipes of the documentation are the files that the other tests of this suite build and run.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../tools/setup.mjs';
import { suite } from './support.js';

const docs = readFileSync(join(root, 'docs/developers.md'), 'utf8');
const app = (path: string): string => readFileSync(join(suite, 'apps', path), 'utf8');

/** The code blocks under a heading. */
function blocks(heading: string): string[] {
  const [, section = ''] = docs.split(`### ${heading}\n`);
  return [...(section.split(/^##/m)[0] ?? '').matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
}

describe('the recipe for', () => {
  for (const [heading, file] of Object.entries({
    React: 'react/Revenue.tsx',
    Preact: 'preact/Revenue.tsx',
    Vue: 'vue/Revenue.vue',
    Svelte: 'svelte/Revenue.svelte',
    Solid: 'solid/Revenue.tsx',
    Angular: 'angular/Revenue.ts',
    'TypeScript alone': 'developer/src/report.ts',
  })) {
    it(`${heading} is what was run`, () => {
      const recipes = blocks(heading).filter((code) => code.includes('goalpost/define'));
      assert.deepEqual(recipes, [app(file)]);
    });
  }

  it('the settings of Vue is what was run', () => {
    const [settings = ''] = blocks('Vue');
    assert.match(settings, /isCustomElement/);
    assert.ok(app('vue/vite.config.js').includes(settings.trim()), settings);
  });

  it('every framework of the page has an application', () => {
    const [, section = ''] = docs.split('## Frameworks\n');
    const headings = [...(section.split(/^## /m)[0] ?? '').matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
    assert.deepEqual(headings, ['React', 'Preact', 'Vue', 'Svelte', 'Solid', 'Angular', 'TypeScript alone']);
  });
});
