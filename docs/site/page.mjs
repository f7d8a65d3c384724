// One page of the site around its content.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contents, more, pageOf } from './contents.mjs';
import { escapeHtml } from './markdown.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const titleOf = (source) => /^# (.*)$/m.exec(readFileSync(`${root}/${source}`, 'utf8'))?.[1] ?? source;

const words = {
  en: { search: 'Search', pages: 'Pages' },
  vi: { search: 'Tìm', pages: 'Các trang' },
};

/** @param {{ path: string, title: string, lang: 'en' | 'vi', content: string }} given */
export function page({ path, title, lang, content }) {
  const to = (target) => posix.relative(posix.dirname(path), target) || posix.basename(target);
  const { search, pages } = words[lang];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title === 'Goalpost' ? title : `${title} · Goalpost`)}</title>
<link rel="stylesheet" href="${to('site.css')}">
<script src="${to('dist/embed.js')}" defer></script>
<script src="${to('minisearch.js')}" defer></script>
<script src="${to('search-data.js')}" defer></script>
<script src="${to('site.js')}" data-root="${to('index.html').replace(/index\.html$/, '')}" defer></script>
</head>
<body>
<header>
<a class="home" href="${to('index.html')}">Goalpost</a>
<form role="search" class="search"><label>${search} <input type="search" autocomplete="off"></label><div class="results" aria-live="polite"></div></form>
</header>
<main>
${content}
</main>
<nav aria-label="${pages}">
${contents.map((section) => sectionNav(section, path, to)).join('\n')}
</nav>
</body>
</html>
`;
}

function sectionNav({ title, pages, lang }, path, to) {
  const links = [
    ...pages.map(({ source }) => ({ title: titleOf(source), path: pageOf(source) })),
    ...(more[title] ?? []),
  ].map(
    (link) =>
      `<li><a href="${to(link.path)}"${link.path === path ? ' aria-current="page"' : ''}>${escapeHtml(link.title)}</a></li>`,
  );
  const isOpen = links.some((link) => link.includes('aria-current')) || title !== 'Decisions';
  return `<details${isOpen ? ' open' : ''}${lang ? ` lang="${lang}"` : ''}><summary>${title}</summary><ul>${links.join('')}</ul></details>`;
}
