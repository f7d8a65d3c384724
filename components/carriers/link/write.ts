import type { Carried, FileSource } from '../carried.js';
import { element, escaped, inQuery } from '../markup.js';

/** A link whose hash says what it stands for. */
export function asLink({ tag, lang, attributes, fallback }: Carried, source: FileSource | null): string {
  const all = { lang, mapping: source?.mapping ?? null, ...attributes };
  const query = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}=${inQuery(value)}`]));
  return element('a', { href: `${source?.src ?? ''}#${tag}?${query.join('&')}` }, escaped(fallback));
}
