// Builds the documentation as one folder that works without a server: npm run docs, or
//   node docs/site/build.mjs [FOLDER]
// after a build. The folder repeats the tree of the repository, so links between pages stay as they are written.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contents, pageOf } from './contents.mjs';
import { elementPages } from './elements.mjs';
import { renderMarkdown } from './markdown.mjs';
import { page } from './page.mjs';
import { referenceOf } from './reference.mjs';
import { sectionsOf } from './search.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = fileURLToPath(new URL('./', import.meta.url));
const out = resolve(process.argv[2] ?? join(root, 'docs/_site'));

const write = (path, content) => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
};
const copy = (from, to = from) => {
  if (!existsSync(join(root, from))) throw new Error(`${from} is missing; run npm run build first.`);
  cpSync(join(root, from), join(out, to), { recursive: true });
};

rmSync(out, { recursive: true, force: true });
const found = [];

for (const { source, lang } of contents.flatMap(({ pages }) => pages)) {
  const { html, title, linked } = renderMarkdown(readFileSync(join(root, source), 'utf8'), source);
  const path = pageOf(source);
  write(path, page({ path, title, lang, content: html }));
  found.push(...sectionsOf(html, { path, title, lang }));
  for (const file of linked) if (!existsSync(join(out, file))) copy(file);
}
for (const { path, title, content } of elementPages(
  JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'))),
)) {
  write(path, page({ path, title, lang: 'en', content }));
  found.push(...sectionsOf(content, { path, title, lang: 'en' }));
}

for (const file of readdirSync(join(root, 'dist')))
  if (/^(embed|builder)\..*(js|html|css|json|txt)$/.test(file)) copy(`dist/${file}`);
copy('docs/examples');
rmSync(join(out, 'docs/examples/serve.mjs'));
withoutServer(join(out, 'docs/examples/long-an.html'));
for (const file of ['site.css', 'site.js']) copy(relative(root, join(site, file)), file);
copy('node_modules/minisearch/dist/umd/index.js', 'minisearch.js');

found.push(...(await referenceOf(root, join(out, 'reference'))));
write('search-data.js', `window.goalpostPages = ${JSON.stringify(found)};\n`);
console.log(`${relative(process.cwd(), out) || '.'}: ${found.length} sections, open ${join(out, 'index.html')}`);

/** Gives a copied page its JSON report as a script, because a page opened from a disk may not read other files. */
function withoutServer(file) {
  const [, name] = /src="([\w-]+)\.json"/.exec(readFileSync(file, 'utf8')) ?? [];
  const folder = dirname(file);
  const script = `${name}.data.js`;
  const convert = ['dist/src/cli/goalpost.js', 'convert', join(folder, `${name}.json`), '-o', join(folder, script)];
  const { status, stderr } = spawnSync(process.execPath, convert, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  writeFileSync(file, readFileSync(file, 'utf8').replace(`src="${name}.json"`, `src="${basename(script)}"`));
}
