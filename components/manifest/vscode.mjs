// Completion and hovers in VS Code, version 1.1 of its custom data: one file for HTML, one for CSS.
import { choices, shared } from './elements.mjs';

const markdown = (value) => ({ kind: 'markdown', value });

const list = (title, items) => (items.length > 0 ? [`**${title}**\n${items.join('\n')}`] : []);
const line = (name, description) => `- ${name}: ${description}`;

/** The form has no place for what else a tag has, so it stands in the text that is shown for the tag. */
const everything = ({ description, events, slots, parts, cssProperties, methods }) =>
  [
    description,
    ...list(
      'Events',
      events.map(({ name, type, description }) => line(`\`${name}\` (${type})`, description)),
    ),
    ...list(
      'Methods',
      methods.map(({ name, description }) => line(`\`${name}()\``, description)),
    ),
    ...list(
      'Slots',
      slots.map(({ name, description }) => line(name ? `\`${name}\`` : '(default)', description)),
    ),
    ...list(
      'Parts',
      parts.map(({ name, description }) => line(`\`${name}\``, description)),
    ),
    ...list(
      'Custom properties',
      cssProperties.map(({ name, default: value, description }) => line(`\`${name}\` (\`${value}\`)`, description)),
    ),
  ].join('\n\n');

const attribute = ({ name, type, description }) => ({
  name,
  description: markdown(description),
  // `v` is the set of VS Code for attributes that have no value.
  ...(type === 'boolean' && { valueSet: 'v' }),
  ...(choices(type).length > 0 && { values: choices(type).map((word) => ({ name: word })) }),
});

export const vscodeHtml = (elements) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tag,
    description: markdown(everything(element)),
    attributes: element.attributes.map(attribute),
  })),
});

/** What an item is on each element that has it; once where all say the same. */
const uses = (items, text = ({ description }) => description) => {
  const texts = new Map();
  for (const entry of items) texts.set(text(entry), [...(texts.get(text(entry)) ?? []), `\`<${entry.tag}>\``]);
  return markdown([...texts].map(([said, tags]) => `${tags.join(', ')}: ${said}`).join('\n\n'));
};

export const vscodeCss = (elements) => ({
  version: 1.1,
  properties: shared(elements, 'cssProperties').map(([name, items]) => ({
    name,
    description: uses(items, (entry) => `${entry.description} Default: \`${entry.default}\`.`),
  })),
  pseudoElements: shared(elements, 'parts').map(([name, items]) => ({
    name: `::part(${name})`,
    description: uses(items),
  })),
});
