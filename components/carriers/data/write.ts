import type { RawTable } from '../../../src/read/table.js';
import { type Carried, type FileSource, ofSource, short } from '../carried.js';
import { type Attributes, element, escaped } from '../markup.js';
import { tableMarkup } from '../table-markup.js';

/** A table that says what it stands for. Its language is stated for its numbers and for the words of the card. */
export function asTable({ tag, lang, attributes }: Carried, table: RawTable, mapping: string | null): string {
  return tableMarkup(table, { lang, 'data-goalpost': short(tag), ...inData({ lang, ...attributes, mapping }) }, '');
}

/** A paragraph that says what it stands for. */
export function asParagraph({ tag, lang, attributes, fallback }: Carried, source: FileSource | null): string {
  const data = inData({ lang, ...ofSource(source), ...attributes });
  return element('p', { 'data-goalpost': short(tag), ...data }, escaped(fallback));
}

const inData = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`data-${name}`, value]));
