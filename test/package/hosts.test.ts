import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tagNames } from 'goalpost';
import { hostLists } from '../../components/manifest/host-lists.mjs';

const text = (path: string): string => readFileSync(path, 'utf8');
const { version } = JSON.parse(text('package.json')) as { version: string };

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string }[];
}
const manifest = JSON.parse(text('dist/custom-elements.json')) as Manifest;
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);
/** The tags with their attributes; `lang` is one of every element. */
const tags = new Map(
  declarations.flatMap(({ tagName, attributes = [] }) =>
    tagName ? [[tagName, new Set([...attributes.map(({ name }) => name), 'lang'])] as const] : [],
  ),
);

describe('the files for hosts', () => {
  it('are as `npm run hosts` writes them', () => {
    for (const [path, written] of Object.entries(hostLists(manifest)))
      assert.equal(text(`docs/hosts/${path}`), written);
  });

  it('the plugin for WordPress knows every tag and every attribute', () => {
    const php = text('docs/hosts/wordpress/goalpost/goalpost.php');
    const found = [...php.matchAll(/'(gp-[\w-]+)' => array\(([^)]*)\)/g)].map(
      ([, tag = '', list = '']) =>
        [tag, new Set([...list.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name))] as const,
    );
    assert.deepEqual(new Map(found), tags);
  });

  it('the list of tags for Drupal has every tag and every attribute', () => {
    const found = [...text('docs/hosts/drupal/README.md').matchAll(/<(gp-[\w-]+) ([^>]*)>/g)].map(
      ([, tag = '', names = '']) => [tag, new Set(names.split(' '))] as const,
    );
    assert.deepEqual(new Map(found), tags);
  });

  it('the client extension for Liferay has a widget for every tag that shows a standing', () => {
    const yaml = text('docs/hosts/liferay/goalpost/client-extension.yaml');
    const named = [...yaml.matchAll(/htmlElementName: (\S+)/g)].map(([, tag = '']) => tag);
    assert.deepEqual(named.sort(), [...tagNames].sort());
  });

  it('they have the version of the package', () => {
    const stated = [
      /^ \* Version: (.*)$/m.exec(text('docs/hosts/wordpress/goalpost/goalpost.php')),
      /GOALPOST_VERSION = '(.*)'/.exec(text('docs/hosts/wordpress/goalpost/goalpost.php')),
      /version: (.*)/.exec(text('docs/hosts/drupal/goalpost/goalpost.libraries.yml')),
    ].map((found) => found?.[1]);
    assert.deepEqual(stated, [version, version, version]);
  });

  it('the list of hosts leads to every page', () => {
    const list = text('docs/hosts/README.md');
    const pages = readdirSync('docs/hosts', { withFileTypes: true })
      .map((entry) => (entry.isDirectory() ? `${entry.name}/README.md` : entry.name))
      .filter((name) => name !== 'README.md');
    assert.deepEqual(
      pages.filter((page) => !list.includes(`(${page})`)),
      [],
    );
  });
});
