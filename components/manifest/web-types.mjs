// Completion, hovers and checks in JetBrains editors, which find the file by the key "web-types" of package.json.

const attribute = ({ name, type, description }) => ({
  name,
  description,
  value: type === 'boolean' ? { kind: 'no-value', type } : { kind: 'plain', type, required: true },
});

const element = ({ tag, className, description, attributes, properties, events, slots, parts, cssProperties }) => ({
  name: tag,
  description,
  source: { module: 'goalpost/components', symbol: className },
  attributes: attributes.map(attribute),
  slots: slots.map(({ name, description }) => ({ name, description })),
  js: {
    properties: properties.map(({ name, type, description }) => ({ name, type, description })),
    events: events.map(({ name, type, description }) => ({ name, type, description })),
  },
  css: {
    properties: cssProperties.map(({ name, description, default: value }) => ({ name, description, default: value })),
    parts: parts.map(({ name, description }) => ({ name, description })),
  },
});

export const webTypes = (elements, version) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'goalpost',
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: { html: { elements: elements.map(element) } },
});
