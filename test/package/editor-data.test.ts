import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { generated } from '../../components/manifest/build.mjs';
import { elementsIn } from '../../components/manifest/elements.mjs';
import { docBlocks, filesIn } from '../tools/doc-blocks.mjs';
import { root } from '../tools/setup.mjs';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readJson = (path: string) => JSON.parse(read(path));
const elements = elementsIn(readJson('dist/custom-elements.json'));
const tags = elements.map(({ tag }) => tag);
const names = (items: readonly { name: string }[] = []): string[] => items.map(({ name }) => name).sort();

test('the build has written what the manifest gives, and nothing else', () => {
  const files = generated();
  for (const [path, text] of Object.entries(files)) assert.equal(read(path), text, path);
  assert.deepEqual([...filesIn('dist/editor', ''), ...filesIn('dist/types', '')], Object.keys(files).sort());
});

const htmlData = readJson('dist/editor/vscode.html-custom-data.json');

test('VS Code gets each tag with its attributes, and their values where they are a choice', () => {
  assert.deepEqual(names(htmlData.tags), tags);
  for (const [index, { attributes }] of elements.entries()) {
    assert.deepEqual(names(htmlData.tags[index].attributes), names(attributes));
  }
  const attribute = (tag: string, name: string) =>
    htmlData.tags
      .find((item: { name: string }) => item.name === tag)
      .attributes.find((item: { name: string }) => item.name === name);
  assert.deepEqual(names(attribute('gp-kpi-card', 'better').values), ['closer', 'higher', 'lower', 'neither']);
  assert.equal(attribute('gp-report', 'check').valueSet, 'v');
  assert.equal(attribute('gp-kpi-card', 'as-of').description.value, 'The date of the data: `2019-01-14`.');
  assert.equal(attribute('gp-kpi-card', 'value').values, undefined);
});

test('VS Code tells of a tag what it has besides attributes', () => {
  for (const [index, { description, events, parts, slots, cssProperties, methods }] of elements.entries()) {
    const told: string = htmlData.tags[index].description.value;
    assert.ok(told.startsWith(description));
    for (const { name, description } of [...events, ...parts, ...slots, ...cssProperties, ...methods]) {
      assert.ok(told.includes(name) && told.includes(description), `${tags[index]} ${name}`);
    }
  }
});

test('VS Code gets each custom property and part for style sheets, with the tags that have it', () => {
  const { properties, pseudoElements } = readJson('dist/editor/vscode.css-custom-data.json');
  const all = (kind: 'cssProperties' | 'parts') =>
    [...new Set(elements.flatMap((element) => names(element[kind])))].sort();
  assert.deepEqual(names(properties), all('cssProperties'));
  assert.deepEqual(
    names(pseudoElements),
    all('parts').map((name) => `::part(${name})`),
  );
  const described = (name: string): string =>
    [...properties, ...pseudoElements].find((item) => item.name === name).description.value;
  assert.equal(described('--gp-bar-height'), '`<gp-target-bar>`: Height of the picture. Default: `2.75em`.');
  assert.match(described('::part(verdict)'), /^`<gp-kpi-card>`, `<gp-target-bar>`: The verdict in word and shape\.$/);
});

test('JetBrains editors get all of each tag, from the file that package.json names', () => {
  const manifest = readJson('package.json');
  const data = readJson(manifest['web-types']);
  assert.deepEqual([data.name, data.version], [manifest.name, manifest.version]);
  const { elements: described } = data.contributions.html;
  assert.deepEqual(names(described), tags);
  for (const [index, element] of elements.entries()) {
    const { attributes, slots, js, css } = described[index];
    assert.deepEqual(
      [attributes, slots, js.properties, js.events, css.properties, css.parts].map(names),
      [element.attributes, element.slots, element.properties, element.events, element.cssProperties, element.parts].map(
        names,
      ),
    );
    const texts = [described[index], ...attributes, ...slots, ...js.properties, ...js.events, ...css.properties];
    for (const { name, description } of [...texts, ...css.parts]) assert.ok(description, `${element.tag} ${name}`);
  }
});

type Framework = { options: ts.CompilerOptions; good: string; bad: Record<string, string> };

const jsx = (jsxImportSource: string): ts.CompilerOptions => ({ jsx: ts.JsxEmit.Preserve, jsxImportSource });
const both = 'const read = (title: string | null, count: number): void => void [title, count];\n';

/**
 * What is right and what is wrong in each framework; a wrong line must give exactly one error. Names with a hyphen that
 * nobody has declared are no error: TypeScript lets them pass in JSX on every tag.
 */
const frameworks: Record<string, Framework> = {
  react: {
    options: jsx('react'),
    good: `
      export const page = (
        <gp-report src="plan.csv" check className="kpi" ongp-load={({ report, issues }) => read(report.title, issues.length)}>
          <gp-kpi-card key="1" indicator="revenue" as-of="2019-01-14" better="lower" ref={(card) => void card?.updateComplete} />
          <gp-target-bar value="5" asOf={null} ongp-problem={({ problems }) => read(null, problems.length)}><span /></gp-target-bar>
          <gp-sentence lang="vi" hidden value="208,7 tỷ đồng"></gp-sentence>
        </gp-report>
      );`,
    bad: {
      'a misspelled attribute': '<gp-kpi-card taget="5" />',
      'a number for text': '<gp-target-bar value={5} />',
      'a side that does not exist': '<gp-kpi-card better="down" />',
      'a number for a date': '<gp-kpi-card as-of={2019} />',
      'a field that the event lacks': '<gp-report ongp-problem={(event) => event.report} />',
    },
  },
  preact: {
    options: jsx('preact'),
    good: `
      export const page = (
        <gp-report for="#kpi" htmlFor={null} check class="kpi" ongp-load={({ report, issues }) => read(report.title, issues.length)}>
          <gp-kpi-card key="1" indicator="revenue" as-of="2019-01-14" better="lower" ref={(card) => void card?.updateComplete} />
          <gp-target-bar value="5" asOf={null} ongp-problem={({ problems }) => read(null, problems.length)}><span /></gp-target-bar>
        </gp-report>
      );`,
    bad: {
      'a misspelled attribute': '<gp-kpi-card taget="5" />',
      'a number for text': '<gp-target-bar value={5} />',
      'a number for a date': '<gp-kpi-card as-of={2019} />',
      'a field that the event lacks': '<gp-report ongp-problem={(event) => event.report} />',
    },
  },
  solid: {
    options: jsx('solid-js'),
    good: `
      export const page = (
        <gp-report prop:htmlFor="#kpi" check class="kpi" on:gp-load={({ report, issues }) => read(report.title, issues.length)}>
          <gp-kpi-card indicator="revenue" as-of="2019-01-14" better="lower" ref={(card) => void card.updateComplete} />
          <gp-target-bar value="5" prop:asOf={null} on:gp-problem={({ problems }) => read(null, problems.length)}><span /></gp-target-bar>
        </gp-report>
      );`,
    bad: {
      'a misspelled attribute': '<gp-kpi-card taget="5" />',
      'a number for text': '<gp-target-bar value={5} />',
      'a number for a date': '<gp-kpi-card as-of={2019} />',
      'a property that Solid would write as `asof`': '<gp-kpi-card asOf="2019-01-14" />',
      'a number for a property': '<gp-kpi-card prop:asOf={2019} />',
      'a field that the event lacks': '<gp-report on:gp-problem={(event) => event.report} />',
    },
  },
  // vue is its types, which are those of @vue/runtime-dom, and a compiler; the types are enough here.
  vue: {
    options: { paths: { vue: [join(root, 'node_modules/@vue/runtime-dom')] } },
    good: `
      import type { GlobalComponents } from 'vue';
      type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];
      export const card: Props<'gp-kpi-card'> = { indicator: 'revenue', 'as-of': '2019-01-14', better: 'lower', class: ['kpi'] };
      export const report: Props<'gp-report'> = { for: '#kpi', check: true, onGpLoad: ({ report }) => read(report.title, 1) };`,
    bad: {
      'a misspelled attribute': `export const bad: InstanceType<import('vue').GlobalComponents['gp-kpi-card']>['$props'] = { taget: '5' };`,
    },
  },
  svelte: {
    options: {},
    good: `
      import type { SvelteHTMLElements } from 'svelte/elements';
      export const card: SvelteHTMLElements['gp-kpi-card'] = { indicator: 'revenue', 'as-of': '2019-01-14', better: 'lower', class: 'kpi' };
      export const report: SvelteHTMLElements['gp-report'] = { for: '#kpi', check: true, 'ongp-load': ({ report }) => read(report.title, 1) };`,
    bad: {
      'a misspelled attribute': `export const bad: import('svelte/elements').SvelteHTMLElements['gp-kpi-card'] = { taget: '5' };`,
      'a number for text': `export const bad: import('svelte/elements').SvelteHTMLElements['gp-kpi-card'] = { value: 5 };`,
    },
  },
};

/** Declarations of others, read once for all programs. */
const declarations = new Map<string, ts.SourceFile | undefined>();

/** Compiles programs that stand in memory beside this file, and gives the errors of each and of our typings. */
function errors(sources: Record<string, string>, options: ts.CompilerOptions): Record<string, string[]> {
  const settings: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
    ...options,
  };
  const pathOf = (name: string): string => join(root, 'test/package', name);
  const texts = new Map(Object.entries(sources).map(([name, text]) => [pathOf(name), text]));
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, version);
    if (!declarations.has(path)) declarations.set(path, getSourceFile(path, version, ...rest));
    return declarations.get(path);
  };
  const program = ts.createProgram([...texts.keys()], settings, host);
  const found: Record<string, string[]> = {};
  for (const file of program.getSourceFiles()) {
    const name = Object.keys(sources).find((name) => pathOf(name) === file.fileName);
    const isTyping = file.fileName.includes('/dist/types/');
    if (name === undefined && !isTyping) continue;
    const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    found[name ?? 'typings'] = [
      ...(found[name ?? 'typings'] ?? []),
      ...diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ];
  }
  return found;
}

for (const [name, { options, good, bad }] of Object.entries(frameworks)) {
  test(`goalpost/types/${name} knows the tags, and says what is wrong`, () => {
    const entry = `import 'goalpost/types/${name}';\n`;
    const sources = Object.fromEntries(
      Object.entries(bad).map(([what, code]) => [
        `${what}.tsx`,
        `${entry}${code.startsWith('<') ? `export const bad = ${code};` : code}`,
      ]),
    );
    const {
      typings = ['none found'],
      'good.tsx': right,
      ...wrong
    } = errors({ 'good.tsx': `${entry}${both}${good}`, ...sources }, options);
    assert.deepEqual(typings, []);
    assert.deepEqual(right, []);
    for (const [what, messages] of Object.entries(wrong)) assert.equal(messages.length, 1, `${what}: ${messages}`);
    assert.equal(Object.keys(wrong).length, Object.keys(bad).length);
  });
}

for (const { place, code } of docBlocks().filter(({ info }) => info === 'tsx')) {
  const name = /goalpost\/types\/(\w+)/.exec(code)?.[1] ?? '';
  test(`the recipe ${place} compiles`, () => {
    const { 'recipe.tsx': messages } = errors({ 'recipe.tsx': code }, frameworks[name]?.options ?? {});
    assert.deepEqual(messages, []);
  });
}

test('the core and the elements know of no framework', () => {
  const wanted = filesIn('dist', '.d.ts').filter((path) => !/^dist\/types\//.test(path));
  const named = wanted.filter((path) => /from '(react|preact|vue|svelte|solid-js)\b/.test(read(path)));
  assert.deepEqual(named, []);
});
