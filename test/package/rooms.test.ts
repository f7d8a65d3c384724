import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { test } from 'node:test';
import ts from 'typescript';
import { filesIn } from '../tools/doc-blocks.mjs';
import { root } from '../tools/setup.mjs';

/** The ground floor, which every room may stand on, with what each part of it stands on. */
const ground: Readonly<Record<string, readonly string[]>> = {
  figures: [],
  calendar: ['figures'],
  formulas: ['figures'],
  words: ['figures', 'calendar'],
};

/** The rooms above, in the order in which data flows. */
const rooms = ['read', 'report', 'facts', 'standing', 'reconcile', 'view'];

/** The four steps of a table, each a folder of `src/report/table` that imports from those before it. */
const steps = ['grid', 'layout', 'rows', 'statements'];

const stepOf = (path: string): number => steps.indexOf(/^src\/report\/table\/(\w+)\//.exec(path)?.[1] ?? '');

/** What a room may import besides its own files. */
const below = (room: string): readonly string[] =>
  ground[room] ?? [...Object.keys(ground), ...rooms.slice(0, rooms.indexOf(room))];

/** Packages, and the folder or the file that may import them. */
const packages: [name: RegExp, importer: RegExp][] = [
  [/^date-fns$/, /^src\/calendar\//],
  [/^@date-fns\/utc(\/|$)/, /^src\/calendar\//],
  [/^lit(\/|$)/, /^components\//],
  [/^an address$/, /^components\/embed\/lazy\.ts$/],
  [/^parse5$/, /^src\/cli\/page\.ts$/],
  [/^fflate$/, /^src\/read\/container\//],
  [/^node:(fs|path|util)$/, /^src\/cli\//],
];

/** What no shipped file does: read a clock, guess at text, run text as code or markup, keep data, set inline styles. */
const banned: [pattern: RegExp, why: string][] = [
  [/\bnew Date\(\s*(\)|['"`])|\bDate\.now\b/, 'the clock and dates as text belong to the caller and to calendar/'],
  [/\bparseFloat\b/, 'parseFloat reads "1,5" as 1'],
  [/\beval\b|\bnew Function\b/, 'no code from text'],
  [/\binnerHTML\b|\bunsafeHTML\b/, 'no markup from text'],
  [/\bstyleMap\b|\sstyle=["'$]/, 'a strict policy blocks style attributes'],
  [/\blocalStorage\b/, 'no hidden state'],
];

type Import = { from: string; names: string[] };

/** What a file imports, also by `export from`, `import()` and in types. */
function importsOf(file: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
      const named = bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings)) ? bindings.elements : [];
      const names = [...named].map(({ propertyName, name }) => (propertyName ?? name).text);
      found.push({ from: (node.moduleSpecifier as ts.StringLiteral).text, names });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments;
      found.push({ from: from && ts.isStringLiteral(from) ? from.text : 'an address', names: [] });
    } else if (ts.isImportTypeNode(node)) {
      found.push({ from: node.argument.getText(file).slice(1, -1), names: [] });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What the package offers besides the components: the core, the reader of workbooks and the other languages. */
const entries = ['src/index.ts', 'src/read/xlsx/index.ts', 'src/words/late-languages.ts'];

/** Scripts that are bundled as one piece; only what stands on a developer's page must be fit to be taken apart. */
const wholeScripts = /^components\/(builder\/|embed\.ts$)/;

/** Why `file` may not import `target`, a file of this repository; undefined if it may. */
function trespass(file: string, target: string): string | undefined {
  const [tree, room = ''] = file.split('/');
  const [targetTree, targetRoom = ''] = target.split('/');
  if (tree === 'components') {
    if (targetTree === 'components' || target === 'src/read/xlsx/index.ts') return undefined;
    if (targetTree !== 'src' || targetRoom === 'cli') return 'components stand on the core alone';
    // A bundler that takes the index along cannot keep apart what is loaded later.
    const isIndex = target === 'src/index.ts';
    // Each language is an entry of the package too.
    const isEntry = isIndex || /^src\/words\/\w+\/index\.ts$/.test(target);
    if (wholeScripts.test(file)) return isEntry ? undefined : 'builder/ takes the core from src/index.js';
    return isIndex ? 'elements import from the files of the core, not from its index' : undefined;
  }
  if (targetTree !== 'src') return 'src imports nothing outside src';
  // The command line stands on top of the index, as a page does.
  if (room === 'cli' && room !== targetRoom && !entries.includes(target)) return 'cli/ takes the core from ../index.js';
  if (room === 'cli') return undefined;
  if (targetRoom === 'cli') return 'nothing stands on cli';
  const [step, targetStep] = [stepOf(file), stepOf(target)];
  if (step >= 0 && targetStep > step) return `${steps[step]}/ comes before ${steps[targetStep]}/`;
  if (file === 'src/index.ts' || room === targetRoom || below(room).includes(targetRoom)) return undefined;
  return `${room}/ does not stand on ${targetRoom}`;
}

/** Every breach of the rules above in a tree of sources, as `file: reason`. */
function breaches(sources: Map<string, string>): string[] {
  const found: string[] = [];
  const edges = new Map<string, string[]>();
  for (const [path, text] of sources) {
    const report = (reason: string) => found.push(`${path}: ${reason}`);
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);

    const [tree, room = ''] = path.split('/');
    if (tree === 'src' && path !== 'src/index.ts' && ![...Object.keys(ground), ...rooms, 'cli'].includes(room))
      report('is in no room of the house');

    const targets: string[] = [];
    for (const { from, names } of importsOf(file)) {
      if (from.startsWith('.')) {
        const target = join(dirname(path), from).replace(/\.js$/, '.ts');
        const reason = trespass(path, target);
        if (reason) report(`${reason} (${from})`);
        targets.push(target);
      } else if (!packages.some(([name, importer]) => name.test(from) && importer.test(path))) {
        report(`does not import ${from}`);
      } else if (from.startsWith('date-fns')) {
        const guessing = names.filter((name) => /format|parse|locale/i.test(name));
        if (guessing.length > 0 || names.length === 0) report(`reads and prints no dates with ${from} (${guessing})`);
      }
    }
    edges.set(path, targets);

    const code = ts.createPrinter({ removeComments: true }).printFile(file);
    for (const [pattern, why] of banned) {
      const match = pattern.exec(code);
      if (match) report(`${why} (${match[0]})`);
    }
  }
  return [...found, ...cycles(edges)];
}

/** Each ring of files that import each other, once. */
function cycles(edges: Map<string, string[]>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push(`${[...trail.slice(start), path].join(' -> ')}: is a circle`);
    if (start >= 0 || done.has(path)) return;
    for (const target of edges.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of edges.keys()) walk(path, []);
  return found;
}

const tree = ['src', 'components'].flatMap((folder) => filesIn(folder, '.ts'));

test('the sources keep to the order of the rooms', () => {
  assert.ok(tree.includes('src/index.ts'));
  assert.deepEqual(breaches(new Map(tree.map((path) => [path, readFileSync(join(root, path), 'utf8')]))), []);
});

// The checker itself: files that keep to the rules, then one breach a row.
const sound: [string, string][] = [
  ['src/index.ts', "export { a } from './view/a.js'; /** @example import { x } from './nowhere.js' */"],
  ['src/view/a.ts', "import { b } from '../words/b.js'; import { c } from './c.js'; // new Date() is told, not done"],
  ['src/view/c.ts', "export type C = import('../figures/decimal.js').D; new Date(0);"],
  ['src/words/b.ts', "import '../figures/decimal.js'; import '../calendar/p.js';"],
  ['src/calendar/p.ts', "import { addDays } from 'date-fns';"],
  ['src/cli/main.ts', "import { readFileSync } from 'node:fs'; import { a } from '../index.js'; import './words.js';"],
  ['src/cli/words.ts', ''],
  ['components/e.ts', "import { html } from 'lit'; import { a } from '../src/view/a.js'; html`<b .style=x>`;"],
  ['components/define/e.ts', "import '../e.js'; import type { A } from '../../src/view/a.js';"],
  ['components/builder/b.ts', "import { a } from '../../src/index.js';"],
];
const unsound: [path: string, text: string, breach: string][] = [
  ['src/figures/up.ts', "import '../view/a.js';", 'figures/ does not stand on view (../view/a.js)'],
  ['src/figures/up.ts', "export * from '../calendar/p.js';", 'figures/ does not stand on calendar (../calendar/p.js)'],
  ['src/calendar/up.ts', "await import('../words/b.js');", 'calendar/ does not stand on words (../words/b.js)'],
  ['src/words/up.ts', "export type R = import('../read/r.js').R;", 'words/ does not stand on read (../read/r.js)'],
  ['src/view/up.ts', "import '../index.js';", 'view/ does not stand on index.ts (../index.js)'],
  ['src/view/out.ts', "import '../../components/e.js';", 'src imports nothing outside src (../../components/e.js)'],
  ['src/cli/deep.ts', "import '../view/a.js';", 'cli/ takes the core from ../index.js (../view/a.js)'],
  ['src/view/cli.ts', "import '../cli/words.js';", 'nothing stands on cli (../cli/words.js)'],
  ['src/report/table/grid/up.ts', "import '../layout/column.js';", 'grid/ comes before layout/ (../layout/column.js)'],
  ['src/view/fs.ts', "import 'node:fs';", 'does not import node:fs'],
  ['src/cli/net.ts', "import 'node:http';", 'does not import node:http'],
  ['src/attic/a.ts', '', 'is in no room of the house'],
  ['src/loose.ts', '', 'is in no room of the house'],
  [
    'components/whole.ts',
    "import '../src/index.js';",
    'elements import from the files of the core, not from its index (../src/index.js)',
  ],
  ['components/cli.ts', "import '../src/cli/words.js';", 'components stand on the core alone (../src/cli/words.js)'],
  [
    'components/builder/deep.ts',
    "import '../../src/view/a.js';",
    'builder/ takes the core from src/index.js (../../src/view/a.js)',
  ],
  ['src/view/lit.ts', "import 'lit';", 'does not import lit'],
  ['src/view/decimal.ts', "import 'decimal.js';", 'does not import decimal.js'],
  ['src/calendar/f.ts', "import { format } from 'date-fns';", 'reads and prints no dates with date-fns (format)'],
  ['src/calendar/f.ts', "import { format } from 'date-fns/format';", 'does not import date-fns/format'],
  ['src/view/now.ts', 'new Date();', 'the clock and dates as text belong to the caller and to calendar/ (new Date())'],
  ['components/s.ts', 'html`<b style="x">`;', 'a strict policy blocks style attributes ( style=")'],
];

test('the checker accepts a sound tree', () => {
  assert.deepEqual(breaches(new Map(sound)), []);
});
for (const [path, text, breach] of unsound) {
  test(`the checker finds: ${path} ${breach}`, () => {
    assert.deepEqual(breaches(new Map([...sound, [path, text]])), [`${path}: ${breach}`]);
  });
}
test('the checker finds a circle', () => {
  const circle: [string, string][] = [
    ['src/view/x.ts', "import './y.js';"],
    ['src/view/y.ts', "import './z.js';"],
    ['src/view/z.ts', "import './y.js';"],
  ];
  assert.deepEqual(breaches(new Map(circle)), ['src/view/y.ts -> src/view/z.ts -> src/view/y.ts: is a circle']);
});
