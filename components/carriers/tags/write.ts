import type { RawTable } from '../../../src/read/table.js';
import { reportTag } from '../../../src/standing/tags.js';
import { type Carried, type FileSource, ofSource } from '../carried.js';
import { checksum, element, escaped } from '../markup.js';
import { tableMarkup } from '../table-markup.js';

/** Tags that stand together on a page, below a heading where they have one. */
export interface TagGroup {
  readonly title: string | null;
  readonly tags: readonly Carried[];
}

/** The tags themselves, inside one report where their figures come from a file. */
export function asTags(groups: readonly TagGroup[], source: FileSource | null): string {
  const fallbackOf = ({ fallback }: Carried): string => element('span', {}, escaped(fallback));
  if (source === null)
    return allOf(groups)
      .map((tag) => element(tag.tag, { lang: tag.lang, ...tag.attributes }, fallbackOf(tag)))
      .join('\n');
  return element(reportTag, { lang: langOf(groups), ...ofSource(source) }, `\n${linesOf(groups, fallbackOf)}`);
}

/** The tags around the table that holds their figures: the table is the fallback, and needs no other place on the page. */
export function asTagsWithTable(groups: readonly TagGroup[], table: RawTable, mapping: string | null): string {
  const id = `goalpost-${checksum(JSON.stringify(table.rows))}`;
  const [first] = allOf(groups);
  const content = `\n    ${tableMarkup(table, { id }, '    ')}\n  `;
  const report = { lang: langOf(groups), for: `#${id}`, mapping };
  return element(reportTag, report, `\n${linesOf(groups, (tag) => (tag === first ? content : ''))}`);
}

const allOf = (groups: readonly TagGroup[]): readonly Carried[] => groups.flatMap(({ tags }) => tags);
const langOf = (groups: readonly TagGroup[]): string => allOf(groups)[0]?.lang ?? '';

/** The class of what a report sets side by side; a style in the markup would be refused by a strict policy. */
export const cardsClass = 'gp-cards';

/** Whether tags stand side by side. */
export const areCards = (tags: readonly Carried[]): boolean =>
  tags.length > 1 && tags.every(({ tag }) => tag === 'gp-kpi-card');

function linesOf(groups: readonly TagGroup[], contentOf: (tag: Carried) => string): string {
  return groups
    .map(({ title, tags }) => {
      const heading = title === null ? '' : `  ${element('h3', {}, escaped(title))}\n`;
      const lines = tags.map((tag) => `  ${element(tag.tag, tag.attributes, contentOf(tag))}\n`).join('');
      return heading + (areCards(tags) ? `  ${element('div', { class: cardsClass }, `\n${lines}  `)}\n` : lines);
    })
    .join('');
}
