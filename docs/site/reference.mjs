// The reference, from the doc comments of the sources.
import { Application, PageEvent, TSConfigReader } from 'typedoc';

/** Writes the reference into a folder; returns what the search knows of it: each page. */
export async function referenceOf(root, out) {
  const app = await Application.bootstrapWithPlugins({ tsconfig: `${root}/tsconfig.json` }, [new TSConfigReader()]);
  app.options.setValue('navigationLinks', { Goalpost: '../index.html' });
  const pages = [];
  app.renderer.on(PageEvent.BEGIN, ({ model, url }) => {
    const comment = model.comment ?? model.signatures?.[0]?.comment;
    const text = comment?.summary.map((part) => part.text).join('') ?? '';
    pages.push({ title: model.name, page: 'Reference', href: `reference/${url}`, text, lang: 'en' });
  });
  const project = await app.convert();
  if (!project) throw new Error('The reference has errors.');
  await app.generateDocs(project, out);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error('The reference has errors or warnings.');
  return pages;
}
