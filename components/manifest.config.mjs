// What `cem analyze` writes to dist/custom-elements.json: the names that editors and catalogues offer. From it
// components/manifest/build.mjs makes the data for editors and the typings for frameworks.

/** Takes the types that methods declare from the source: a `@returns` without a type makes the analyzer forget them. */
const returnTypes = {
  name: 'return-types',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isMethodDeclaration(node) || !node.type) return;
    const owner = moduleDoc.declarations.find(({ name }) => name === node.parent.name?.getText());
    const method = owner?.members?.find(({ name }) => name === node.name.getText());
    if (method) method.return = { ...method.return, type: { text: node.type.getText() } };
  },
};

/** The module that registers each tag of a module. */
const definitions = ({ path, declarations }) =>
  declarations
    .filter(({ tagName }) => tagName)
    .map(({ name, tagName }) => ({
      kind: 'javascript-module',
      path: `components/elements/${tagName}/define.ts`,
      declarations: [],
      exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }],
    }));

/** Leaves what a page or a program can use, under the file names that the package has. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest }) {
    const { modules } = customElementsManifest;
    const entry = modules.find(({ path }) => path === 'components/index.ts');
    const isPublic = ({ name }) => entry.exports.some((given) => given.name === name);
    for (const module of modules) {
      module.declarations = module.declarations.filter(isPublic);
      module.exports = module.exports?.filter(isPublic);
      for (const declaration of module.declarations) {
        // The analyzer takes the first argument of any event class for a name; @fires tells the right one.
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('gp-'));
        declaration.members = declaration.members?.filter(({ privacy }) => privacy !== 'private');
        // Nor are the parameters of a constructor defaults, or the classes of the browser ours.
        for (const member of declaration.members ?? []) if (member.default === member.name) delete member.default;
        if (declaration.superclass?.name === 'Event') declaration.superclass = { name: 'Event', package: 'global:' };
      }
    }
    const kept = modules.filter((module) => module === entry || module.declarations.length > 0);
    customElementsManifest.modules = [...kept, ...kept.flatMap(definitions)];
    const text = JSON.stringify(customElementsManifest).replaceAll(
      /"\/?components\/([\w./-]+)\.[jt]s"/g,
      '"dist/components/$1.js"',
    );
    Object.assign(customElementsManifest, JSON.parse(text));
  },
};

export default {
  globs: ['components/*.ts', 'components/elements/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [returnTypes, published],
};
