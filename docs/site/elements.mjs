// A page for each element, from the custom-elements manifest.
import { escapeHtml, example, examplesOf, renderInline } from './markdown.mjs';

/** @returns {{ path: string, title: string, content: string }[]} */
export function elementPages({ modules }) {
  const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
  return elements.map((element) => ({
    path: `elements/${element.tagName}.html`,
    title: `<${element.tagName}>`,
    content: contentOf(element),
  }));
}

function contentOf({ tagName, description, attributes = [], members = [], events = [], ...rest }) {
  const { slots = [], cssParts = [], cssProperties = [] } = rest;
  const attributeNames = new Set(attributes.map(({ fieldName, name }) => fieldName ?? name));
  const own = members.filter(({ kind, privacy, name }) => privacy === 'public' && !attributeNames.has(name) && kind);
  const paragraphs = description.split('\n\n').map((text) => `<p>${renderInline(text)}</p>`);
  return [
    `<h1>&lt;${tagName}&gt;</h1>`,
    ...paragraphs,
    `<p>How it is used: <a href="../docs/elements.html#${tagName}">elements</a>.</p>`,
    section(
      'Examples',
      examplesOf(tagName)
        .map((code) => example(code))
        .join('\n'),
    ),
    table('Attributes', attributes, typed),
    table('Properties and methods', own, typed),
    table('Events', events, typed),
    table('Slots', slots, ({ name, ...more }) => plain({ name: name || '(default)', ...more })),
    table('Parts', cssParts, plain),
    table('Custom properties', cssProperties, ({ default: initial, ...more }) => [
      ...plain(more),
      `<code>${escapeHtml(initial ?? '')}</code>`,
    ]),
  ].join('\n');
}

const section = (title, content) =>
  content === '' ? '' : `<h2 id="${title.toLowerCase().replaceAll(' ', '-')}">${title}</h2>\n${content}`;

const plain = ({ name, description = '' }) => [`<code>${escapeHtml(name)}</code>`, renderInline(description)];
const typed = ({ type, ...more }) => [...plain(more), type ? `<code>${escapeHtml(type.text)}</code>` : ''];

function table(title, items, cellsOf) {
  const rows = items.map(
    (item) =>
      `<tr>${cellsOf(item)
        .map((cell) => `<td>${cell}</td>`)
        .join('')}</tr>`,
  );
  if (rows.length === 0) return '';
  const last =
    title === 'Custom properties' ? '<th>Default</th>' : /^(Slots|Parts)$/.test(title) ? '' : '<th>Type</th>';
  const head = `<thead><tr><th>Name</th><th>What it is</th>${last}</tr></thead>`;
  return section(
    title,
    `<div class="wide" tabindex="0" role="region" aria-label="${title}"><table>${head}<tbody>${rows.join('\n')}</tbody></table></div>`,
  );
}
