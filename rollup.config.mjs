// Bundles the elements into the one file that an editor copies to an intranet, as a classic script and as a module, and
// beside it the parts that few pages need, embed.report.js and so on, and builder.html, the page that makes snippets.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

/** Where the languages stand that are parts of their own, and their codes. */
const lateLanguagesFile = 'dist/src/words/late-languages.js';
const languages = Object.keys((await import(pathToFileURL(lateLanguagesFile))).lateLanguages);

const { name, version, license } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

// The first copy on a page wins. This stands above everything else in the bundle, because a second evaluation of Lit
// throws where the page allows one `trusted-types lit-html` policy only. The same version twice is harmless and common
// (a template and a page both bring it), so only two different versions are worth a warning. On a server there is
// nothing to define.
const guard = `
const loaded = globalThis[Symbol.for('goalpost')];
if (loaded || !globalThis.document) {
  if (loaded && loaded.version !== '${version}') {
    console.warn('goalpost ' + loaded.version + ' is already on this page; goalpost ${version} was not started.');
  }
  return;
}`;

/** Leaves a wrong call its code alone: the sentence is for those who write programs, and no program calls the bundle. */
const leanErrors = {
  name: 'lean-errors',
  transform: (code) => ({
    code: code.replace(/new CallError\(\s*(["'\w-]+),\s*`[\s\S]*?`\s*\);/g, 'new CallError($1, $1);'),
    map: null,
  }),
};

/** Takes the indentation out of templates and style sheets, which the minifier of scripts leaves alone. */
const denseTemplates = {
  name: 'dense-templates',
  transform(code, id) {
    if (!/[\\/]elements[\\/]/.test(id)) return null;
    const dense = code
      .replace(/\n\s+/g, /[./]styles\.js$/.test(id) ? ' ' : '\n')
      .replace(/\bcss`[^`]*`/g, (sheet) =>
        sheet.replace(/\s*([{};])\s*|(?<=[\w-]:|,)\s+/g, '$1').replaceAll(';}', '}'),
      );
    return { code: dense, map: null };
  },
};

/** Writes what two languages say as lists, so that a bundle with both has each key once, and no quotes between them. */
const denseWords = {
  name: 'dense-words',
  async transform(_, id) {
    const [, language, file] = /words.(vi|en).((?:more-|load-|total-)?sayings\.js)$/.exec(id) ?? [];
    if (file === undefined) return null;
    const tables = ['en', language].map((code) => import(pathToFileURL(resolve(id, `../../${code}/${file}`))));
    const [[[name, english]], [[, own]]] = (await Promise.all(tables)).map(Object.entries);
    const keys = Object.keys(english);
    const isApart = [...keys, ...Object.values(own)].every((text) => !text.includes('~'));
    if (!isApart || keys.length !== Object.keys(own).length) this.error(`${id} has other words, or a ~`);
    const list = (texts) => `${JSON.stringify(texts.join('~'))}.split('~')`;
    const code = `${language === 'en' ? '' : `import { ${name} as english } from '../en/${file}';`}
      const texts = ${list(keys.map((key) => own[key]))};
      const keys = ${language === 'en' ? list(keys) : 'Object.keys(english)'};
      export const ${name} = Object.fromEntries(keys.map((key, at) => [key, texts[at]]));`;
    return { code, map: null };
  },
};

const onlyChunk = (bundle) => Object.values(bundle).find(({ type }) => type === 'chunk');

/** Writes every character beyond ASCII as an escape, so that a page in a legacy encoding cannot garble the text. */
const asciiOnly = {
  name: 'ascii-only',
  // Before the minifier, whose own option leaves the text of tagged templates alone. Maps stay right by the line.
  transform: (code) => ({
    code: code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    map: null,
  }),
  generateBundle(_, bundle) {
    const { code, fileName } = onlyChunk(bundle);
    const at = code.search(/[^\0-\x7f]/);
    if (at >= 0) this.error(`${fileName} must be pure ASCII; look at: ${code.slice(Math.max(0, at - 40), at + 40)}`);
  },
};

/**
 * Lets Lit ask the document as components/page.ts does, and leaves out the hooks and lists that it looks for on the page:
 * an element of the page with such an ID would stand in their place. Its policy is that of components/embed/policy.ts.
 */
const sturdyLit = {
  name: 'sturdy-lit',
  resolveId: (id, importer = '') =>
    id === './css-tag.js' && /@lit.reactive-element\W/.test(importer)
      ? resolve('dist/components/embed/style-sheets.js')
      : null,
  transform(code, id) {
    if (!/node_modules.(lit-html|lit-element|@lit.reactive-element)\W/.test(id)) return null;
    const [page, policy] = ['page', 'embed/policy'].map((name) =>
      JSON.stringify(resolve(`dist/components/${name}.js`)),
    );
    const alias = /(\w+)=document\b/.exec(code)?.[1];
    const sturdy = code
      // Where a node is needed, the document itself, which nothing hides.
      .replace(new RegExp(`createTreeWalker\\(${alias}(?=,)|currentNode=${alias}\\b`, 'g'), (found) =>
        found.replace(/\w+$/, 'globalThis.document'),
      )
      .replace(/\w\.(ShadyCSS|litNonce|lit\w+Support|reactiveElementPolyfillSupport)\b/g, '(void 0)')
      // Decorators leave there what they know of properties; nothing is decorated here.
      .replace(/Symbol\.metadata\?\?=.*?new WeakMap;/, '')
      .replace(/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?\}(?=this\.)/, '')
      .replace(/\((\w\.(?:lit|reactive)\w+Versions)\?\?=\[\]\)\.push\("[\d.]+"\)/g, '0')
      .replace('s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', 'policy');
    const left =
      /\b(lit|reactive)\w+(Support|Versions|Metadata)\b|Symbol\.metadata|ShadyCSS|createPolicy|litNonce/.exec(
        sturdy,
      )?.[0];
    if (left) this.error(`Lit is written in another way now (${left}); look at sturdyLit.`);
    return { code: `import { page as document } from ${page}; import { policy } from ${policy}; ${sturdy}`, map: null };
  },
};

/** Writes the hashes of parts, which are built before, into what loads them, so that it runs no others. */
const pinnedParts = (list, isListed) => ({
  name: 'pinned-parts',
  load(id) {
    if (id !== resolve(`dist/components/embed/${list}-hashes.js`)) return null;
    const names = Object.keys(parts).filter(isListed);
    for (const name of names) this.addWatchFile(resolve(`dist/embed.${name}.js`));
    const hashes = names.map((name) => [name, hashOf(readFileSync(`dist/embed.${name}.js`), 'sha256')]);
    return `export const ${list}Hashes = ${JSON.stringify(Object.fromEntries(hashes))};`;
  },
});

/** Leaves what is printed of reports to the part of reports, which adds it. */
const totalsApart = {
  name: 'totals-apart',
  transform: (_, id) =>
    /[\\/]total-sayings\.js$/.test(id) ? { code: 'export const totalSayings = {};', map: null } : null,
};

/** Adds a module that runs the script beside it and gives what it leaves on the page: nobody carries the same text twice. */
const asModule = {
  name: 'as-module',
  generateBundle() {
    const source = `${banner}\nimport './embed.js';\nexport default globalThis[Symbol.for('goalpost')];\n`;
    this.emitFile({ type: 'asset', fileName: 'embed.module.js', source });
  },
};

/** Adds the licences of the packages inside a bundle, which the minifier takes out of the code. */
const licences = (fileName) => ({
  name: 'licences',
  generateBundle(_, bundle) {
    const { modules } = onlyChunk(bundle);
    const rendered = Object.keys(modules).filter((id) => modules[id].renderedLength > 0);
    const inside = rendered.map((id) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0]);
    const texts = [...new Set(inside.filter(Boolean))].sort().map((folder) => {
      const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      const file = ['LICENSE', 'LICENSE.md', 'LICENCE.md'].map((file) => `${folder}/${file}`).find(existsSync);
      if (!file) return this.error(`${name} is in the bundle and has no licence file.`);
      return `${name} ${version}\n\n${readFileSync(file, 'utf8').trim()}\n`;
    });
    if (texts.length > 0) this.emitFile({ type: 'asset', fileName, source: texts.join('\n----\n\n') });
  },
});

/** What loads parts and late languages in the embed bundle. */
const ownLazy = resolve('dist/components/embed/lazy.js');

/** Gives embed.js its own way to the parts, which also works on a page opened from a file. */
const partsApart = {
  name: 'parts-apart',
  resolveId(id, importer = '') {
    if (!/[\\/]components[\\/]lazy(-words)?\.js$/.test(resolve(importer, '..', id))) return null;
    return this.resolve(ownLazy, importer);
  },
  load(id) {
    if (id !== resolve(lateLanguagesFile)) return null;
    const lines = languages.map((code) => `${code}: () => load('${code}').then((part) => part.${code}),`);
    return `import { load } from ${JSON.stringify(ownLazy)};\nexport const lateLanguages = { ${lines.join(' ')} };`;
  },
};

/** The parts, each with the file that has what it exports, in the order of their building. */
const parts = {
  carriers: 'carriers/turn',
  check: 'check',
  files: 'loading/files',
  workbooks: 'loading/workbooks',
  ...Object.fromEntries(languages.map((code) => [code, `../src/words/${code}/index`])),
  // Last, because it has the hashes of those that come after it on a page.
  report: 'embed/report',
};

/** Whether a part is loaded after that of reports only, which has its hash. */
const isLater = (name) => ['check', 'files', 'workbooks'].includes(name);

/** A part as a script: it puts what its file in `components` exports on the page, where embed.js looks for it. */
const partEntry = (name) => ({
  name: 'part-entry',
  resolveId: (id) =>
    id === 'part-entry' ? id : id === 'part-module' ? resolve(`dist/components/${parts[name]}.js`) : null,
  load: (id) =>
    id === 'part-entry'
      ? `import * as part from 'part-module';
         const page = globalThis[Symbol.for('goalpost')];
         if (page.version !== '${version}') {
           throw Error('goalpost ' + page.version + ' cannot use embed.${name}.js of ${version}');
         }
         page.parts.${name} = part;`
      : null,
});

/**
 * What the page has already, by the module that makes it, and where: what embed.js shares, and what the part of reports
 * does, which comes before all other parts of a report.
 */
function sharedModules() {
  const lists = { shared: 'shared', report: 'parts.report' };
  const found = Object.entries(lists).flatMap(([list, place]) => {
    const path = `dist/components/embed/${list}.js`;
    const lines = readFileSync(path, 'utf8').matchAll(/^export \{([^}]*)\} from ["'](.*)["'];$/gm);
    return [...lines].map(([, names, from]) => [moduleAt(from, path), { names, place }]);
  });
  return new Map(found);
}

/** What embed.js shares is known on the page by short names: all files of one build are made together, and no others fit. */
function shortNames() {
  const names = [...sharedModules().values()]
    .filter(({ place }) => place === 'shared')
    .flatMap((one) => namesIn(one.names));
  return new Map(names.map((name, at) => [name, `x${at.toString(36)}`]));
}

const namesIn = (list) =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** Gives what embed.js shares its short names. */
const sharesShortly = {
  name: 'shares-shortly',
  transform(code, id) {
    if (id !== resolve('dist/components/embed/shared.js')) return null;
    const short = shortNames();
    const renamed = (_, names) => `export { ${namesIn(names).map((name) => `${name} as ${short.get(name)}`)} } from`;
    return { code: code.replace(/^export \{([^}]*)\} from/gm, renamed), map: null };
  },
};

/** The file that an import leads to, or the name of a package. */
const moduleAt = (from, importer) => (from.startsWith('.') ? resolve(importer, '..', from) : from);

/** What the name of a module begins with that stands for what the page has of another. */
const onThePage = '\0page:';

/**
 * Takes from embed.js what both files need: an import of a module that is shared leads to the page, and to the module for
 * what the page has not.
 *
 * @param isTaken which of the modules; all by default.
 */
const fromThePage = (isTaken = () => true) => ({
  name: 'from-the-page',
  resolveId(from, importer) {
    if (from === onThePage) return from;
    // What stands for a module may import it; nodeResolve asks once more, without an importer.
    if (importer === undefined || importer.startsWith(onThePage)) return null;
    const id = moduleAt(from, importer);
    return sharedModules().has(id) && isTaken(id) ? onThePage + id : null;
  },
  load(id) {
    if (!id.startsWith(onThePage)) return null;
    if (id === onThePage) return "export const goalpost = globalThis[Symbol.for('goalpost')];";
    const module = id.slice(onThePage.length);
    const { names, place } = sharedModules().get(module);
    const short = place === 'shared' ? shortNames() : new Map();
    const taken = namesIn(names).map((name) => (short.has(name) ? `${short.get(name)}: ${name}` : name));
    return `
      import { goalpost } from ${JSON.stringify(onThePage)};
      export const {${taken}} = goalpost.${place};
      export * from ${JSON.stringify(module)};`;
  },
  generateBundle(_, bundle) {
    const { modules, fileName } = onlyChunk(bundle);
    const carried = Object.keys(modules).find(
      (id) => id.includes('node_modules') && modules[id].renderedLength > 0 && !/[\\/]fflate[\\/]/.test(id),
    );
    if (carried) this.error(`${fileName} carries ${carried}; add what it needs to components/embed/shared.ts`);
  },
});

const hashOf = (file, kind = 'sha384') => `${kind}-${createHash(kind).update(file).digest('base64')}`;

/** Adds what belongs to the builder: its page with the hash of embed.js, its style sheet, and the hashes of all scripts. */
const builderPage = {
  name: 'builder-page',
  generateBundle() {
    const emit = (fileName, source) => this.emitFile({ type: 'asset', fileName, source });
    const scripts = ['embed.js', ...Object.keys(parts).map((name) => `embed.${name}.js`), 'embed.frame.js'];
    const hashes = Object.fromEntries(scripts.map((name) => [name, hashOf(readFileSync(`dist/${name}`))]));
    const page = readFileSync('components/builder/builder.html', 'utf8');
    const placeholder = 'data-integrity=""';
    if (!page.includes(placeholder)) this.error(`components/builder/builder.html has no ${placeholder}`);
    emit('builder.html', page.replace(placeholder, `data-integrity="${hashes['embed.js']}"`));
    emit('builder.css', readFileSync('components/builder/builder.css', 'utf8'));
    emit('embed.integrity.json', `${JSON.stringify(hashes, null, 2)}\n`);
  },
};

/** Adds the page that hosts put into a frame. */
const framePage = {
  name: 'frame-page',
  generateBundle() {
    const source = readFileSync('components/embed/embed.html', 'utf8');
    this.emitFile({ type: 'asset', fileName: 'embed.html', source });
  },
};

const node = nodeResolve({ exportConditions: ['production', 'default'] });
const places = new Map();

/** What nodeResolve finds, once for all files: it reads the manifest of date-fns, of 200 kB, for each import of a file there. */
export const resolved = {
  ...node,
  resolveId: {
    ...node.resolveId,
    async handler(from, importer, options) {
      const key = JSON.stringify([from, importer && dirname(importer), options.isEntry]);
      if (!places.has(key)) {
        const found = await node.resolveId.handler.call(this, from, importer, options);
        if (found === null) return null;
        places.set(key, found);
      }
      return places.get(key);
    },
  },
};

const banner = `/*! ${name} ${version} | ${license} */`;

// One for all files, because it starts a process that is slow at first.
const minified = terser({
  ecma: 2020,
  module: false,
  maxWorkers: 1,
  compress: { passes: 3, pure_getters: true, inline: 1, unsafe_arrows: true, keep_fargs: false },
  format: { ascii_only: true, comments: /^! goalpost/ },
});

// Anything unexpected is an error: an import that is not found would otherwise become a global variable.
function onwarn(warning) {
  const expected = ['THIS_IS_UNDEFINED', 'MISSING_NAME_OPTION_FOR_IIFE_EXPORT'];
  if (!expected.includes(warning.code)) throw new Error(warning.message);
}

export default [
  {
    input: 'dist/components/embed/frame.js',
    output: { file: 'dist/embed.frame.js', format: 'iife', banner },
    plugins: [asciiOnly, minified, framePage],
    onwarn,
  },
  ...Object.keys(parts).map((name) => ({
    input: 'part-entry',
    output: { file: `dist/embed.${name}.js`, format: 'iife', banner, sourcemap: 'hidden' },
    treeshake: { moduleSideEffects: (id) => id === 'part-entry' || id === resolve('dist/components/embed/report.js') },
    plugins: [
      partEntry(name),
      pinnedParts('later', isLater),
      leanErrors,
      denseWords,
      fromThePage((id) => name !== 'report' || sharedModules().get(id).place === 'shared'),
      resolved,
      asciiOnly,
      minified,
      licences(`embed.${name}.licences.txt`),
    ],
    onwarn,
  })),
  {
    // After the parts, because it has their hashes.
    input: 'dist/components/embed.js',
    output: { file: 'dist/embed.js', format: 'iife', banner, intro: guard, sourcemap: 'hidden' },
    plugins: [
      sturdyLit,
      resolved,
      sharesShortly,
      partsApart,
      pinnedParts('part', (name) => !isLater(name)),
      leanErrors,
      denseTemplates,
      denseWords,
      totalsApart,
      asciiOnly,
      minified,
      asModule,
      licences('embed.licences.txt'),
    ],
    onwarn,
  },
  {
    // After all others, because it has their hashes. Its page has embed.js, so it takes from there what that shares; of other
    // packages it has those of embed.workbooks.js, whose licences stand beside it.
    input: 'dist/components/builder/main.js',
    output: { file: 'dist/builder.js', format: 'iife', banner },
    treeshake: { moduleSideEffects: (id) => id.endsWith('/builder/main.js') },
    plugins: [
      fromThePage((id) => sharedModules().get(id).place === 'shared'),
      resolved,
      leanErrors,
      denseWords,
      asciiOnly,
      minified,
      builderPage,
    ],
    onwarn,
  },
];
