// The lists of tags and attributes in the kits for hosts, whose servers can read nothing of ours.
// `npm run hosts` writes them into the kits; a test asks for it where a kit lacks a tag or an attribute.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { elementsIn } from './elements.mjs';

const root = new URL('../../docs/hosts/', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

const begin = 'The tags, as npm run hosts writes them.';
const end = 'End of the tags.';

/** `lang` is an attribute of every element. */
const namesOf = ({ attributes }) => [...attributes.map(({ name }) => name), 'lang'];

const php = (elements) =>
  elements.map((element) => {
    const names = namesOf(element).map((name) => `'${name}'`);
    return `\t\t'${element.tag}' => array( ${names.join(', ')} ),\n`;
  });

const textFormat = (elements) => [
  '```text\n',
  [
    ...elements.map((element) => `<${element.tag} ${namesOf(element).join(' ')}>`),
    '<table data-goalpost data-indicator data-organisation data-period>',
  ].join(' '),
  '\n```\n',
];

const widgets = (elements) =>
  elements
    .filter(({ tag }) => tag !== 'gp-report')
    .map(
      ({ tag }) => `${tag.replace('gp-', 'goalpost-')}:
    friendlyURLMapping: ${tag.replace('gp-', 'goalpost-')}
    htmlElementName: ${tag}
    instanceable: true
    name: Goalpost ${tag.replace('gp-', '').replaceAll('-', ' ')}
    portletCategoryName: category.client-extensions
    type: customElement
    urls:
        - embed.js
    useESM: false

`,
    );

const kits = {
  'wordpress/goalpost/goalpost.php': php,
  'drupal/README.md': textFormat,
  'liferay/goalpost/client-extension.yaml': widgets,
};

/** The text of each kit by its path in `docs/hosts`, with the tags of a manifest. */
export const hostLists = (manifest) =>
  Object.fromEntries(
    Object.entries(kits).map(([path, list]) => {
      const text = read(path);
      // A mark stands on a line of its own, within a comment of its language.
      const [, before, after] = new RegExp(`^([^]*${begin}[^\\n]*\\n)[^]*?([^\\n]*${end}[^]*)$`).exec(text);
      return [path, before + list(elementsIn(manifest)).join('') + after];
    }),
  );

// True when this file was started and not imported, also through a symbolic link.
if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(readFileSync(new URL('../../dist/custom-elements.json', root), 'utf8'));
  for (const [path, text] of Object.entries(hostLists(manifest))) writeFileSync(new URL(path, root), text);
}
