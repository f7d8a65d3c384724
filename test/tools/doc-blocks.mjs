// Collects every example of the documentation, so that docs.test.ts and docs-html.test.ts can run them all.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './setup.mjs';

/**
 * @typedef {object} Block
 * @property {string} place `file:line` of the first line of code.
 * @property {string} info What stands after the fence: `js`, `html problem`.
 * @property {string} code
 */

/** Files below a folder whose name ends so, as sorted paths from the root; docs/_site is generated and left out. */
export function filesIn(folder, ending) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => `${folder}/${String(path).replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(ending) && !path.startsWith('docs/_site/'))
    .sort();
}

/** The pages people read: README.md and docs. */
export const pages = () => [...(existsSync(join(root, 'README.md')) ? ['README.md'] : []), ...filesIn('docs', '.md')];

const lineAt = (text, index) => text.slice(0, index).split('\n').length;

function fencedBlocks(text, file, firstLine = 1) {
  const fence = /^( *)(`{3,})([^\n`]*)\n([\s\S]*?)^\1\2 *$/gm;
  return [...text.matchAll(fence)].map(({ 1: indent, 3: info, 4: code, index }) => ({
    place: `${file}:${firstLine + lineAt(text, index)}`,
    info: info.trim(),
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

/** The `@example` of each doc comment: its fenced blocks or, without a fence, all of it as `js`. */
function exampleBlocks(text, file) {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap((comment) => {
    const body = comment[0].slice(0, -2).replaceAll(/^ *\/?\*+ ?/gm, '');
    return [...body.matchAll(/^@example([^\n]*)\n([\s\S]*?)(?=^@\w|$(?![\s\S]))/gm)].flatMap((example) => {
      const code = example[2];
      const firstLine = lineAt(text, comment.index) + lineAt(body, example.index);
      if (code.includes('```')) return fencedBlocks(code, file, firstLine);
      return [{ place: `${file}:${firstLine}`, info: 'js', code }];
    });
  });
}

/**
 * Every fenced block of the pages and every example of the sources.
 *
 * @returns {Block[]}
 */
export function docBlocks() {
  const read = (file) => readFileSync(join(root, file), 'utf8');
  return [
    ...pages().flatMap((file) => fencedBlocks(read(file), file)),
    ...['src', 'components'].flatMap((folder) =>
      filesIn(folder, '.ts').flatMap((file) => exampleBlocks(read(file), file)),
    ),
  ];
}

/** The examples that need a page: markup, and scripts for it. */
export const browserBlocks = () => docBlocks().filter(({ info }) => /^html|^js browser$/.test(info));

/**
 * Turns an example into a module: `expr //=> literal` becomes `check(expr, "literal")`, and
 * `expr //=> throws RangeError` becomes `checkThrows(() => expr, "RangeError")`. Types are taken out.
 *
 * @param {string} code
 * @param {(specifier: string) => string} resolve Where an import is to be found.
 */
export function runnable(code, resolve = (specifier) => specifier) {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = [];
  const edit = (node, text) => edits.push({ start: node.getStart(file), end: node.end, text });

  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      const { moduleSpecifier } = statement;
      edit(moduleSpecifier, JSON.stringify(resolve(moduleSpecifier.text)));
    }
    const expected = expectation(code.slice(statement.end));
    if (expected === undefined) {
      // An expectation on a line of its own would never be compared.
      if (/^\s*\n\s*\/\/ ?=>/.test(code.slice(statement.end)))
        throw new Error(`"//=>" must stand behind its expression`);
      continue;
    }
    const expression = ts.isExpressionStatement(statement)
      ? statement.expression
      : ts.isVariableStatement(statement) && statement.declarationList.declarations[0].initializer;
    if (!expression) throw new Error(`"//=>" must follow an expression or a declaration: ${statement.getText(file)}`);
    const source = expression.getText(file);
    const thrown = /^throws\b *(\w*)$/.exec(expected);
    const call = thrown
      ? `await checkThrows(async () => ${source}, ${JSON.stringify(thrown[1])})`
      : `check(${source}, ${JSON.stringify(expected)})`;
    edit(expression, call);
  }
  const splice = (text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end);
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };
  return ts.transpileModule(edits.reduceRight(splice, code), { compilerOptions }).outputText;
}

/** The literal after `//=>` on the rest of a line; lines of comment below belong to it while it is not complete. */
function expectation(rest) {
  const [first, ...below] = rest.split('\n');
  let text = /^;?\s*\/\/ ?=>(.*)$/.exec(first)?.[1].trim();
  if (text === undefined || text.startsWith('throws')) return text;
  while (!isComplete(text) && /^\s*\/\//.test(below[0] ?? '')) text += `\n${below.shift().replace(/^\s*\/\//, '')}`;
  return text;
}

function isComplete(literal) {
  const { parseDiagnostics } = ts.createSourceFile('literal.ts', `(${literal})`, ts.ScriptTarget.ES2022);
  return parseDiagnostics.length === 0;
}
