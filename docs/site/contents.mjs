// What stands in the site, in the order of its navigation.

const english = (...sources) => sources.map((source) => ({ source, lang: 'en' }));
const vietnamese = (...sources) => sources.map((source) => ({ source, lang: 'vi' }));

export const contents = [
  { title: 'Goalpost', pages: english('README.md', 'docs/gallery.md') },
  {
    title: 'Tiếng Việt',
    lang: 'vi',
    pages: vietnamese(
      'docs/vi/README.md',
      'docs/vi/bat-dau.md',
      'docs/vi/tep-so-lieu.md',
      'docs/vi/cap-nhat.md',
      'docs/vi/cach-tinh.md',
      'docs/vi/sua-loi.md',
    ),
  },
  {
    title: 'For editors',
    pages: english(
      'docs/builder.md',
      'docs/elements.md',
      'docs/files.md',
      'docs/carriers.md',
      'docs/static.md',
      'docs/errors.md',
      'docs/reconcile.md',
    ),
  },
  {
    title: 'Hosts',
    pages: english(
      'docs/hosts/README.md',
      'docs/hosts/plain-html.md',
      'docs/hosts/wordpress/README.md',
      'docs/hosts/drupal/README.md',
      'docs/hosts/liferay/README.md',
      'docs/hosts/sharepoint/README.md',
      'docs/hosts/confluence.md',
      'docs/hosts/moodle.md',
      'docs/hosts/editors.md',
      'docs/hosts/iframe.md',
    ),
  },
  {
    title: 'For developers',
    pages: english(
      'docs/developers.md',
      'docs/data-model.md',
      'docs/indicators.md',
      'SECURITY.md',
      'docs/contributing.md',
      'CHANGELOG.md',
    ),
  },
  {
    title: 'Decisions',
    pages: english(
      'docs/decisions/README.md',
      'docs/decisions/0001-bounds-and-rounding.md',
      'docs/decisions/0002-dates-in-utc.md',
      'docs/decisions/0003-context-protocol.md',
      'docs/decisions/0004-embed-bundle.md',
      'docs/decisions/0005-bars-are-svg.md',
      'docs/decisions/0006-json-as-people-write.md',
      'docs/decisions/0007-tests.md',
      'docs/decisions/0008-tables-become-documents.md',
      'docs/decisions/0009-readers-of-our-own.md',
      'docs/decisions/0010-parse5.md',
      'docs/decisions/0011-decimals-of-our-own.md',
    ),
  },
];

/** What the navigation has beside the pages, by the title of the section that it ends. */
export const more = {
  Goalpost: [
    { title: 'Example page', path: 'docs/examples/long-an.html' },
    { title: 'Snippet builder', path: 'dist/builder.html' },
  ],
  'For editors': ['gp-kpi-card', 'gp-target-bar', 'gp-sentence', 'gp-report'].map((tag) => ({
    title: `<${tag}>`,
    path: `elements/${tag}.html`,
  })),
  'For developers': [{ title: 'Reference', path: 'reference/index.html' }],
};

/** The page of the site that a Markdown file becomes. */
export const pageOf = (source) => source.replace(/(^|\/)README\.md$/, '$1index.html').replace(/\.md$/, '.html');
