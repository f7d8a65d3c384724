import { type Carried, type FileSource, ofSource } from '../carried.js';

/** Text in brackets; `null` where a value has both kinds of quotes in it, which brackets cannot hold. */
export function asBrackets({ tag, lang, attributes }: Carried, source: FileSource | null): string | null {
  const all = Object.entries({ lang, ...ofSource(source), ...attributes });
  const parts = all.flatMap(([name, value]) => {
    if (value === null) return [];
    const mark = /["“”„″]/.test(value) ? "'" : '"';
    const isHeld = mark === '"' || !/['‘’]/.test(value);
    return [isHeld ? `${name}=${mark}${value}${mark}` : null];
  });
  return parts.includes(null) ? null : `[${[tag, ...parts].join(' ')}]`;
}
