// The compiler writes comments to the scripts and to the declarations alike. Editors show those of the declarations that a package
// exports; everywhere else they were a quarter of what the package weighs. Marks for bundlers stay.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

const files = ['dist/src', 'dist/components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
);
const change = (path, changed) => {
  const text = readFileSync(path, 'utf8');
  const code = changed(text);
  if (code !== text) writeFileSync(path, code);
};

for (const path of files.filter((name) => name.endsWith('.js'))) {
  // Nobody imports the files of the program.
  const minifyWhitespace = /^dist[\\/]src[\\/]cli[\\/]/.test(path);
  change(path, (text) => transformSync(text, { target: 'esnext', charset: 'utf8', minifyWhitespace }).code);
}

/** The names that entries and the indexes of rooms have. What a file has beside them is described to nobody. */
const exported = new Set(
  files
    .filter((name) => /(^|[\\/])(index|define|embed)\.d\.ts$/.test(name))
    .flatMap((path) => readFileSync(path, 'utf8').match(/[\w$]+/g) ?? []),
);
const declaration = /^export (?:declare )?(?:abstract )?(?:const|function|class|interface|type) ([\w$]+)/gm;
const described = new RegExp(`^/\\*\\*(?:(?!\\*/)[^])*\\*/\\n(?=${declaration.source.slice(1)})`, 'gm');

for (const path of files.filter((name) => name.endsWith('.d.ts'))) {
  const isExported = (text) => [...text.matchAll(declaration)].some(([, name]) => exported.has(name));
  change(path, (text) =>
    isExported(text)
      ? text.replace(described, (comment, name) => (exported.has(name) ? comment : ''))
      : text.replace(/^[ \t]*\/\*\*[\s\S]*?\*\/\n/gm, ''),
  );
}
