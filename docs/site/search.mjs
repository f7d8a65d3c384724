// What the search of the site knows: each section of a page, with its text.

const entities = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' };
const textOf = (html) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(lt|gt|amp|quot);/g, (entity) => entities[entity])
    .replace(/\s+/g, ' ')
    .trim();

/** @returns {{ title: string, page: string, href: string, text: string, lang: string }[]} */
export function sectionsOf(html, { path, title, lang }) {
  const starts = [...html.matchAll(/<h[1-3](?: id="([^"]*)")?[^>]*>([\s\S]*?)<\/h[1-3]>/g)];
  return starts.map(({ 0: heading, 1: id, 2: inside, index }, at) => ({
    title: textOf(inside),
    page: title,
    href: at === 0 || !id ? path : `${path}#${id}`,
    text: textOf(html.slice(index + heading.length, starts[at + 1]?.index)),
    lang,
  }));
}
