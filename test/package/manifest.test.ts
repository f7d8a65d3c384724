import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { filesIn } from '../tools/doc-blocks.mjs';
import { root } from '../tools/setup.mjs';

type Item = { name: string; description?: string };
type Member = Item & { kind: string; privacy?: string; static?: boolean; inheritedFrom?: object };
type Declaration = Item & { tagName?: string; members?: Member[] } & Partial<Record<Kind, Item[]>>;
type Kind = 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { modules } = JSON.parse(read('dist/custom-elements.json'));
const elements: Declaration[] = modules
  .flatMap(({ declarations }: { declarations: Declaration[] }) => declarations)
  .filter(({ tagName }: Declaration) => tagName);
const page = read('docs/elements.md');

const kinds: Kind[] = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties'];
const lifecycle = /^(render|createRenderRoot|willUpdate|update|updated|firstUpdated|\w+Callback)$/;

/** Properties and methods that a page may use. */
const publicMembers = ({ members = [] }: Declaration): Member[] =>
  members.filter(
    ({ name, privacy = 'public', static: isStatic, inheritedFrom }) =>
      privacy === 'public' && !isStatic && !inheritedFrom && !lifecycle.test(name) && !name.startsWith('#'),
  );

const occurs = (name: string): boolean => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(page);

test('the manifest describes each tag that is defined, and no other', () => {
  const tags = elements.map(({ tagName }) => tagName).sort();
  assert.deepEqual(
    tags,
    filesIn('components/define', '.ts').map((path) => basename(path, '.ts')),
  );
});

for (const element of elements) {
  test(`<${element.tagName}>: every public name has a description`, () => {
    const items: [string, Item][] = kinds.flatMap((kind) =>
      (element[kind] ?? []).map((item): [string, Item] => [kind, item]),
    );
    items.push(['class', element], ...publicMembers(element).map((item): [string, Item] => [item.kind, item]));
    assert.deepEqual(
      items.filter(([, item]) => !item.description?.trim()).map(([kind, { name }]) => `${kind} ${name}`),
      [],
    );
  });

  test(`<${element.tagName}>: docs/elements.md names all of it`, () => {
    assert.match(page, new RegExp(`^#+ .*${element.tagName}\\b`, 'm'));
    const names = kinds.flatMap((kind) => (element[kind] ?? []).map(({ name }) => name)).filter((name) => name !== '');
    assert.deepEqual(
      names.filter((name) => !occurs(name)),
      [],
    );
  });
}
