// Text as HTML, and names as addresses. Nothing here is ever put into this page: it is shown in a field and copied.

/** Attributes by name, in their order; those that are `null` are left out. */
export type Attributes = Readonly<Record<string, string | null>>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in markup, inside quotes too. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

/** An element; content is markup already. JSON among the attributes stands in single quotes, to stay readable. */
export function element(name: string, attributes: Attributes, content: string): string {
  const list = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [attribute(key, value)]));
  return `<${[name, ...list].join(' ')}>${content}</${name}>`;
}

function attribute(name: string, value: string): string {
  if (value === '') return name;
  return value.includes('"') && !value.includes("'")
    ? `${name}='${escaped(value).replaceAll('&quot;', '"')}'`
    : `${name}="${escaped(value)}"`;
}

/**
 * The address of a file beside a page, which its name alone need not be: `Quý #1.csv` is `Quý %231.csv`.
 *
 * @example
 * addressOf('Quý #1.csv') //=> 'Quý %231.csv'
 */
export const addressOf = (name: string): string =>
  name.replace(/[%#?\\]/g, encodeURIComponent).replace(/^(?=[^/]*:)/, './');

/** A value in a query that people may read: only what would end it or be taken out of a link is written as a code. */
export const inQuery = (text: string): string =>
  text
    .replace(/[%&+#"'<>[\]\\^`{|}]/g, (character) => encodeURIComponent(character).replace("'", '%27'))
    .replaceAll(' ', '+');

/** A short name that a text always has, and that another text hardly has: for IDs on a page. */
export function checksum(text: string): string {
  let sum = 0;
  for (const character of text) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
}
