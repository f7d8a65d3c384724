import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { packed } from '../tools/packed.mjs';
import { root } from '../tools/setup.mjs';
import { entries, importing, inNode, tags } from './importing.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));

test('each tag has a folder, a class among the components, and is registered with the others', () => {
  const folders = readdirSync(join(root, 'components/elements'), { withFileTypes: true });
  assert.deepEqual(folders.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort(), tags);
  const [classes, define] = [read('components/index.ts'), read('components/define.ts')];
  for (const tag of tags) {
    assert.match(read(`components/elements/${tag}/define.ts`), new RegExp(`register\\('${tag}', `));
    assert.match(classes, new RegExp(`^export \\{ \\w+ \\} from '\\./elements/${tag}/`, 'm'));
    assert.match(define, new RegExp(`^import '\\./elements/${tag}/define\\.js';`, 'm'));
  }
});

for (const [name, target] of entries) {
  test(`import '${name}' says nothing, starts no work and leaves nothing behind but the marks of Lit`, () => {
    for (const path of Object.values(target)) assert.ok(existsSync(join(root, path)), path);
    assert.deepEqual(importing(name), { said: '', left: { added: [], work: [], dom: [] } });
  });
}

test('require() takes every entry where Node can require modules, and gives the same modules as import', (context) => {
  // From 20.19 and 22.12 on.
  if (!('require_module' in process.features)) return context.skip('this Node cannot');
  const code = `
    const { createRequire } = await import('node:module');
    const require = createRequire(process.cwd() + '/x.js');
    for (const name of ${JSON.stringify(entries.map(([name]) => name))}) {
      const [taken, imported] = [require(name), await import(name)];
      for (const key of Object.keys(imported)) if (taken[key] !== imported[key] && key !== 'module.exports') console.log(name, key);
    }
    if (require('goalpost').growth !== require('goalpost/formulas').growth) console.log('two cores');`;
  assert.equal(inNode(code, '--no-warnings').trim(), '');
});

test('the core brings no element library and adds no global', () => {
  const code = `
    const before = Reflect.ownKeys(globalThis);
    await import('goalpost');
    console.log(Reflect.ownKeys(globalThis).filter((key) => !before.includes(key)).map(String).join());`;
  assert.equal(inNode(code).trim(), '');
});

/** True if importing this module does something besides giving names: a bare import, or a statement that acts. */
function acts(path: string): boolean {
  const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.ES2022, true);
  return file.statements.some((statement) => {
    if (ts.isImportDeclaration(statement)) return statement.importClause === undefined;
    if (ts.isIfStatement(statement) || ts.isForOfStatement(statement)) return true;
    // What the compiler makes of decorators and of static fields belongs to the class above it.
    const ownClass = /^(\w+ = )?__decorate\(|^[A-Z]\w*\.\w+ = /;
    return ts.isExpressionStatement(statement) && !ownClass.test(statement.getText(file));
  });
}

test('sideEffects lists the files that register or run, and no other', () => {
  const patterns: RegExp[] = manifest.sideEffects.map(
    (glob: string) => new RegExp(`^${glob.slice(2).replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`),
  );
  const files = packed
    .map(({ path }) => path)
    .filter((path) => /^dist\/.*\.js$/.test(path))
    .sort();
  const listed = files.filter((path) => patterns.some((pattern) => pattern.test(path)));
  assert.deepEqual(files.filter(acts), listed);
  for (const pattern of patterns)
    assert.ok(
      files.some((path) => pattern.test(path)),
      String(pattern),
    );
});

test('the lock file names no server, and every package that npm ci looks for', () => {
  const { packages } = JSON.parse(read('package-lock.json'));
  const problems = Object.entries<Record<string, Record<string, string>>>(packages).flatMap(([path, entry]) => {
    const optional = Object.keys(entry.optionalDependencies ?? {});
    const missing = optional.filter(
      (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    );
    return [...missing.map((name) => `${path} wants ${name}`), ...(entry.resolved ? [`${path} names a server`] : [])];
  });
  assert.deepEqual(problems, []);
  assert.equal(packages[''].version, manifest.version);
});

test('the elements tell the version of the package', () => {
  assert.match(read('dist/components/version.js'), new RegExp(`['"]${manifest.version}['"]`));
});
