// Markdown to HTML: anchors as code hosts make them, links to the pages of the site, and examples that live.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import MarkdownIt from 'markdown-it';
import { pageOf } from './contents.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const markdown = new MarkdownIt({ html: true });
export const escapeHtml = markdown.utils.escapeHtml;

/** Code, which can be scrolled by keyboard where it is wide. */
const codeBlock = (code, language) =>
  `<pre tabindex="0"><code class="language-${language}">${escapeHtml(code)}</code></pre>\n`;
markdown.renderer.rules.fence = (tokens, at) => codeBlock(tokens[at].content, tokens[at].info.trim().split(' ')[0]);

/** The text of a heading as an anchor. */
const slugOf = (text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** Inline text, such as the description of an attribute. */
export const renderInline = (text) => markdown.renderInline(text.replace(/\s+/g, ' '));

/**
 * The part of an example that can stand in the page itself, with its language; `null` where it needs another file, because
 * a page opened from a disk may not read any.
 */
function liveIn(code, info) {
  const [, lang = 'en', whole = code] = /^<html lang="(\w+)">\n([\s\S]*)<\/html>\s*$/.exec(code) ?? [];
  const needsFile = /<head|<html|<script(?! type="application\/json")|<gp-report[^>]*\ssrc=/.test(whole);
  return /^html( problem)?$/.test(info) && whole.includes('<gp-') && !needsFile ? { lang, whole } : null;
}

/** An example: the code, and below it what comes of it. */
export function example(code, info = 'html') {
  const shown = codeBlock(code, 'html');
  const live = liveIn(code, info);
  return live
    ? `<figure class="example">${shown}<div class="live" lang="${live.lang}">${live.whole}</div></figure>`
    : shown;
}

/**
 * A page of the documentation.
 *
 * @param {string} text
 * @param {string} source its path from the root of the repository.
 * @returns {{ html: string, title: string, linked: string[] }} `linked`: the files that it names and that are no pages.
 */
export function renderMarkdown(text, source) {
  const tokens = markdown.parse(text, {});
  const anchors = new Set();
  const linked = new Set();
  let title = source;
  for (const [at, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      const plain = tokens[at + 1].children.map(({ content }) => content).join('');
      if (token.tag === 'h1') title = plain;
      const slug = slugOf(plain);
      let anchor = slug;
      for (let n = 1; anchors.has(anchor); n++) anchor = `${slug}-${n}`;
      anchors.add(anchor);
      token.attrSet('id', anchor);
    }
    if (token.type === 'fence' && token.info.startsWith('html')) {
      token.type = 'html_block';
      token.content = example(token.content, token.info.trim());
    }
    if (token.type === 'table_open') {
      token.type = 'html_block';
      token.content = '<div class="wide" tabindex="0" role="region" aria-label="Table"><table>\n';
    }
    if (token.type === 'table_close') {
      token.type = 'html_block';
      token.content = '</table></div>\n';
    }
    for (const child of token.children ?? []) {
      for (const name of ['href', 'src']) {
        const link = child.attrGet(name);
        if (link !== null) child.attrSet(name, linkIn(link, source, linked));
      }
    }
  }
  return { html: markdown.renderer.render(tokens, markdown.options, {}), title, linked: [...linked] };
}

/** A link as it stands in the site; a file that it leads to is added to `linked`. */
function linkIn(link, source, linked) {
  if (/^[a-z]+:|^#/i.test(link)) return link;
  const [path, anchor] = link.split('#');
  const target = normalize(join(dirname(source), decodeURIComponent(path)));
  if (!existsSync(join(root, target))) throw new Error(`${source}: ${link} leads nowhere`);
  if (!target.endsWith('.md')) linked.add(target);
  return `${pageOf(path)}${anchor ? `#${anchor}` : ''}`;
}

/** The examples of a section of docs/elements.md. */
export function examplesOf(heading) {
  const text = readFileSync(join(root, 'docs/elements.md'), 'utf8');
  const section = new RegExp(`^## ${heading}\\n([\\s\\S]*?)(?=^## )`, 'm').exec(text)?.[1] ?? '';
  return [...section.matchAll(/^```html\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
}
