// What `cem analyze` writes to dist/custom-elements.json: the names that editors and catalogues offer.

/** Leaves what a page can use, under the file names that the package has. */
const published = {
  name: 'published',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        // The analyzer takes the first argument of any event class for a name; @fires tells the right one.
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('gp-'));
        declaration.members = declaration.members?.filter(({ privacy }) => privacy !== 'private');
      }
    }
    const text = JSON.stringify(customElementsManifest).replaceAll(
      /"\/?components\/([\w.-]+)\.[jt]s"/g,
      '"dist/components/$1.js"',
    );
    Object.assign(customElementsManifest, JSON.parse(text));
  },
};

export default {
  globs: ['components/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [published],
};
