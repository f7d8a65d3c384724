/** Text as it stands in markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** An element with attributes, in their order; those that are `null` are left out. Content is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  content: readonly string[] | string = [],
): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(value ?? '')}"`);
  return `<${name}${list.join('')}>${typeof content === 'string' ? content : content.join('')}</${name}>`;
}

/** A row that reaches over both columns. */
export const wideRow = (content: string): string => element('tr', {}, element('td', { colspan: '2' }, content));
