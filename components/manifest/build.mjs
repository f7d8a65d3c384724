// Writes what is made from dist/custom-elements.json, after `cem analyze`: completion for editors, typings for frameworks.
// Generators of our own, because the forms are small and stable, and the packages for them each bring a formatter, take
// the same manifest in different ways and know nothing of the types of our events.
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { elementsIn } from './elements.mjs';
import { typings } from './typings.mjs';
import { vscodeCss, vscodeHtml } from './vscode.mjs';
import { webTypes } from './web-types.mjs';

const root = new URL('../../', import.meta.url);
const readJson = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const json = (value) => `${JSON.stringify(value)}\n`;

/** The text of each file by its path in the package. */
export function generated() {
  const { version } = readJson('package.json');
  const elements = elementsIn(readJson('dist/custom-elements.json'));
  return {
    'dist/editor/vscode.html-custom-data.json': json(vscodeHtml(elements)),
    'dist/editor/vscode.css-custom-data.json': json(vscodeCss(elements)),
    'dist/editor/web-types.json': json(webTypes(elements, version)),
    ...typings(elements),
  };
}

// True when this file was started and not imported, also through a symbolic link.
if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  // Programs read the manifest, and spaces are a third of what the analyzer writes.
  const compact = { 'dist/custom-elements.json': json(readJson('dist/custom-elements.json')) };
  for (const [path, text] of Object.entries({ ...compact, ...generated() })) {
    const file = new URL(path, root);
    mkdirSync(dirname(fileURLToPath(file)), { recursive: true });
    writeFileSync(file, text);
  }
}
