// The forms that a card can travel in: tags, an element with data- attributes, a table, a link, text in brackets. They are
// the ones that embed.js turns back; docs/carriers.md describes them.
import type { RawTable, StaticTag } from '../../src/index.js';
import { type Attributes, checksum, element, escaped, inQuery } from './markup.js';

/** What is carried: a tag with its attributes, and the text to show while there is no card. */
export interface Carried {
  readonly tag: StaticTag;
  readonly lang: string;
  readonly attributes: Attributes;
  readonly fallback: string;
}

/** Where figures come from that are not in the attributes: a file at an address. */
export interface FileSource {
  readonly src: string;
  /** What the file does not say itself, as JSON; `null` where it says all. */
  readonly mapping: string | null;
}

const nothing: Attributes = {};
const short = (tag: StaticTag): string => tag.slice('gp-'.length);
/** What a carrier says of its source beside the attributes of the tag. */
const ofSource = (source: FileSource | null): Attributes =>
  source ? { src: source.src, mapping: source.mapping } : nothing;

/** The tag itself, inside a report where its figures come from a file. */
export function asTags({ tag, lang, attributes, fallback }: Carried, source: FileSource | null): string {
  const content = element('span', {}, escaped(fallback));
  if (source === null) return element(tag, { lang, ...attributes }, content);
  return element('gp-report', { lang, ...ofSource(source) }, `\n  ${element(tag, attributes, content)}\n`);
}

/** The tag around the table that holds its figures: the table is the fallback, and needs no other place on the page. */
export function asTagsWithTable({ tag, lang, attributes }: Carried, table: RawTable, mapping: string | null): string {
  const id = `goalpost-${checksum(JSON.stringify(table.rows))}`;
  const content = `\n    ${tableMarkup(table, { id }, '    ')}\n  `;
  const report = { lang, for: `#${id}`, mapping };
  return element('gp-report', report, `\n  ${element(tag, attributes, content)}\n`);
}

/** A table that says what it stands for. Its language is stated for its numbers and for the words of the card. */
export function asTable({ tag, lang, attributes }: Carried, table: RawTable, mapping: string | null): string {
  return tableMarkup(table, { lang, 'data-goalpost': short(tag), ...inData({ lang, ...attributes, mapping }) }, '');
}

/** A paragraph that says what it stands for. */
export function asParagraph({ tag, lang, attributes, fallback }: Carried, source: FileSource | null): string {
  const data = inData({ lang, ...ofSource(source), ...attributes });
  return element('p', { 'data-goalpost': short(tag), ...data }, escaped(fallback));
}

/** A link whose hash says what it stands for. */
export function asLink({ tag, lang, attributes, fallback }: Carried, source: FileSource | null): string {
  const all = { lang, mapping: source?.mapping ?? null, ...attributes };
  const query = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [`${name}=${inQuery(value)}`]));
  return element('a', { href: `${source?.src ?? ''}#${tag}?${query.join('&')}` }, escaped(fallback));
}

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

const inData = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]));

/** The cells of a table as they stand, with those that reach over several. */
function tableMarkup({ rows, merges }: RawTable, attributes: Attributes, indent: string): string {
  const isCovered = (row: number, column: number): boolean =>
    merges.some(
      (merge) =>
        (row !== merge.row || column !== merge.column) &&
        row >= merge.row &&
        row < merge.row + merge.rows &&
        column >= merge.column &&
        column < merge.column + merge.columns,
    );
  const lines = rows.map((cells, row) => {
    const texts = cells.flatMap((cell, column) => {
      if (isCovered(row, column)) return [];
      const merge = merges.find((merge) => merge.row === row && merge.column === column);
      const spans = { colspan: span(merge?.columns), rowspan: span(merge?.rows) };
      return [element(row === 0 ? 'th' : 'td', spans, escaped(String(cell)))];
    });
    return `\n${indent}  ${element('tr', {}, texts.join(''))}`;
  });
  return element('table', attributes, `${lines.join('')}\n${indent}`);
}

const span = (count = 1): string | null => (count > 1 ? String(count) : null);
