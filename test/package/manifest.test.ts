import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { test } from 'node:test';
import { attributeNames, reportTag, tagNames } from 'goalpost';
import * as components from 'goalpost/components';
import type { LitElement } from 'lit';
import { filesIn } from '../tools/doc-blocks.mjs';
import { root } from '../tools/setup.mjs';

type Item = { name: string; description?: string; type?: { text: string }; default?: string };
type Member = Item & { kind: string; privacy?: string; static?: boolean; attribute?: string; return?: Item };
type Declaration = Item & { kind: string; tagName?: string; members?: Member[] } & Partial<Record<Kind, Item[]>>;
type Export = { kind: string; name: string; declaration: { name: string; module: string } };
type Module = { path: string; declarations: Declaration[]; exports?: Export[] };
type Kind = 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const modules: Module[] = JSON.parse(read('dist/custom-elements.json')).modules;
const declarations = modules.flatMap((module) => module.declarations);
const elements = declarations.filter(({ tagName }) => tagName);
const page = read('docs/elements.md');

const kinds: Kind[] = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties'];
const lifecycle =
  /^(constructor|render|createRenderRoot|willUpdate|update|updated|getUpdateComplete|firstUpdated|\w+Callback)$/;

/** Properties and methods that a page may use. */
const publicMembers = ({ members = [] }: Declaration): Member[] =>
  members.filter(
    ({ name, privacy = 'public', static: isStatic }) =>
      privacy === 'public' && !isStatic && !lifecycle.test(name) && !name.startsWith('#'),
  );

const names = (items: readonly Item[] = []): string[] => items.map(({ name }) => name).sort();
const unique = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

const occurs = (name: string): boolean => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(page);

/** The class of an element, as it runs. */
const classOf = ({ name }: Declaration): typeof LitElement => Reflect.get(components, name) as typeof LitElement;

/**
 * The sources of an element: its own file and every file of components that it takes something from, once. What explains a fault
 * gives a sentence and draws nothing.
 */
function sourcesOf({ name }: Declaration): string {
  const start = filesIn('components', '.ts').find((path) => read(path).includes(`export class ${name} `)) ?? '';
  const paths = [start];
  for (const path of paths) {
    if (path.endsWith('/late-words.ts')) continue;
    for (const [, found = ''] of read(path).matchAll(/(?:from|import\()\s*'(\.[\w./-]+)\.js'/g)) {
      const next = `${join(dirname(path), found)}.ts`;
      if (next.startsWith('components/') && !paths.includes(next)) paths.push(next);
    }
  }
  return paths.map(read).join('\n');
}

test('the manifest describes each tag that is defined, and no other', () => {
  const tags = elements.map(({ tagName }) => tagName).sort();
  assert.deepEqual(tags, [...tagNames, reportTag].sort());
});

test('the manifest names what registers each tag, and files that the package has', () => {
  const defined = modules.flatMap(({ path, exports = [] }) =>
    exports.filter(({ kind }) => kind === 'custom-element-definition').map((entry) => ({ path, ...entry })),
  );
  assert.deepEqual(names(defined), names(elements.map(({ tagName }) => ({ name: tagName ?? '' }))));
  for (const { path, name, declaration } of defined) {
    assert.equal(path, `dist/components/elements/${name}/define.js`);
    const { declarations } = modules.find(({ path }) => path === declaration.module) ?? { declarations: [] };
    assert.equal(declarations.find((found) => found.name === declaration.name)?.tagName, name);
  }
  for (const { path } of modules) assert.ok(read(path), path);
});

test('the manifest has no name that goalpost/components lacks, and lacks none but types', () => {
  const types = ['ActivateDetail', 'ReportCallback', 'ReportState'];
  const { exports = [] } = modules.find(({ path }) => path === 'dist/components/index.js') ?? {};
  assert.deepEqual(names(exports), [...Object.keys(components), ...types].sort());
  assert.deepEqual(names(declarations), Object.keys(components).sort());
});

for (const element of elements) {
  const { tagName = '', attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const elementClass = classOf(element);
  const sources = sourcesOf(element);

  test(`<${tagName}>: every public name has a description`, () => {
    const items: [string, Item][] = kinds.flatMap((kind) =>
      (element[kind] ?? []).map((item): [string, Item] => [kind, item]),
    );
    items.push(['class', element], ...publicMembers(element).map((item): [string, Item] => [item.kind, item]));
    assert.deepEqual(
      items.filter(([, item]) => !item.description?.trim()).map(([kind, { name }]) => `${kind} ${name}`),
      [],
    );
  });

  test(`<${tagName}>: docs/elements.md names all of it`, () => {
    assert.match(page, new RegExp(`^#+ .*${tagName}\\b`, 'm'));
    const all = kinds.flatMap((kind) => (element[kind] ?? []).map(({ name }) => name)).filter((name) => name !== '');
    assert.deepEqual(
      all.filter((name) => !occurs(name)),
      [],
    );
  });

  test(`<${tagName}>: attributes are those that it observes, with the types of their properties`, () => {
    assert.deepEqual(names(attributes), [...elementClass.observedAttributes].sort());
    const fields = publicMembers(element).filter(({ kind }) => kind === 'field');
    for (const { name, type } of attributes) {
      const field = fields.find(({ attribute }) => attribute === name);
      assert.ok(type?.text);
      assert.equal(type.text, field?.type?.text, name);
    }
  });

  test(`<${tagName}>: properties and methods are those of the class`, () => {
    const members = publicMembers(element);
    const ofKind = (kind: string) => members.filter((member) => member.kind === kind);
    assert.deepEqual(names(ofKind('field')), [...elementClass.elementProperties.keys()].map(String).sort());
    for (const { name, type } of ofKind('field')) assert.ok(type?.text, name);
    const inherited = Object.getPrototypeOf(elementClass) === components.StandingElement;
    const prototypes = [elementClass.prototype, ...(inherited ? [components.StandingElement.prototype] : [])];
    const methods = prototypes
      .flatMap((prototype) => Object.entries(Object.getOwnPropertyDescriptors(prototype)))
      .filter(([name, { value }]) => typeof value === 'function' && !lifecycle.test(name))
      .map(([name]) => name);
    // `renderStanding` is for subclasses.
    assert.deepEqual(names(ofKind('method')), unique(methods.filter((name) => name !== 'renderStanding')));
    for (const { name, return: result } of ofKind('method')) assert.ok(result?.type?.text, name);
  });

  test(`<${tagName}>: events are those that it dispatches, with their classes`, () => {
    const dispatched = unique([...sources.matchAll(/dispatchEvent\(new (\w+)\(/g)].map(([, name = '']) => name));
    const own = dispatched.filter((name) => !/^Context\w+Event$/.test(name));
    assert.deepEqual(unique(events.map(({ type }) => type?.text ?? '')), own);
    for (const { name, type } of events) {
      const { ActivateEvent, LoadEvent, ProblemEvent } = components;
      const made = [new LoadEvent({} as never, []), new ProblemEvent([]), new ActivateEvent({} as never)].find(
        (event) => event.constructor.name === type?.text,
      );
      assert.equal(made?.type, name);
    }
  });

  test(`<${tagName}>: slots and parts are those of its templates`, () => {
    const inTemplates = (pattern: RegExp): string[] =>
      unique([...sources.matchAll(pattern)].map(([, name = '']) => name));
    assert.deepEqual(names(slots), inTemplates(/<slot(?: name="([^"]*)")?>/g));
    assert.deepEqual(names(cssParts), inTemplates(/\spart="([^"]*)"/g));
  });

  // Rules of the shared style sheet for what these two never show.
  const unused: Record<string, string[]> = {
    'gp-sentence': ['--gp-color-good', '--gp-color-neutral'],
    'gp-target-bar': ['--gp-color-neutral'],
  };

  test(`<${tagName}>: custom properties are those that its styles read, with the same defaults`, () => {
    const styles = elementClass.elementStyles.map(String).join('\n');
    const reads = [...styles.matchAll(/var\((--[\w-]+), ((?:[^()]|\([^()]*\))+)\)/g)];
    assert.equal(reads.length, styles.split('var(').length - 1);
    const inStyles = unique(reads.map(([, name, value]) => `${name}: ${value}`));
    assert.deepEqual(
      unique(cssProperties.map((item) => `${item.name}: ${item.default}`)),
      inStyles.filter((text) => !unused[tagName]?.includes(text.split(':')[0] ?? '')),
    );
  });
}

test('cards, bars and sentences have the attributes that the core reads, and the keys of a report', () => {
  const expected = [...attributeNames, 'indicator', 'organisation', 'members'].sort();
  for (const element of elements.filter(({ tagName }) => tagName !== 'gp-report')) {
    // A sentence is text, and no button.
    const own = element.tagName === 'gp-sentence' ? [] : ['interactive'];
    assert.deepEqual(names(element.attributes), [...expected, ...own].sort(), element.tagName);
  }
});

test('every class of an event has described fields', () => {
  for (const name of ['ActivateEvent', 'LoadEvent', 'ProblemEvent']) {
    const declaration = declarations.find((found) => found.name === name);
    assert.ok(declaration?.description && publicMembers(declaration).length > 0, name);
    for (const field of publicMembers(declaration)) assert.ok(field.description && field.type?.text, field.name);
  }
});
