import type { RawTable } from '../../../src/read/table.js';
import { reportTag } from '../../../src/standing/tags.js';
import { type Carried, type FileSource, ofSource } from '../carried.js';
import { checksum, element, escaped } from '../markup.js';
import { tableMarkup } from '../table-markup.js';

/** The tag itself, inside a report where its figures come from a file. */
export function asTags({ tag, lang, attributes, fallback }: Carried, source: FileSource | null): string {
  const content = element('span', {}, escaped(fallback));
  if (source === null) return element(tag, { lang, ...attributes }, content);
  return element(reportTag, { lang, ...ofSource(source) }, `\n  ${element(tag, attributes, content)}\n`);
}

/** The tag around the table that holds its figures: the table is the fallback, and needs no other place on the page. */
export function asTagsWithTable({ tag, lang, attributes }: Carried, table: RawTable, mapping: string | null): string {
  const id = `goalpost-${checksum(JSON.stringify(table.rows))}`;
  const content = `\n    ${tableMarkup(table, { id }, '    ')}\n  `;
  const report = { lang, for: `#${id}`, mapping };
  return element(reportTag, report, `\n  ${element(tag, attributes, content)}\n`);
}
