// What the generators need of the manifest, in one form.

/**
 * @typedef {{ name: string, description: string }} Item
 * @typedef {Item & { type: string }} Attribute `type` without `null`: what a page may write.
 * @typedef {Item & { type: string, attribute: string | undefined }} Property
 * @typedef {Item & { type: string }} EventItem `type` is the name of the class.
 * @typedef {Item & { default: string }} CssProperty
 * @typedef {object} Element
 * @property {string} tag
 * @property {string} className
 * @property {string} description
 * @property {Attribute[]} attributes
 * @property {Property[]} properties
 * @property {Item[]} methods
 * @property {EventItem[]} events
 * @property {Item[]} slots
 * @property {Item[]} parts
 * @property {CssProperty[]} cssProperties
 */

/** Descriptions are on one line each; where there are several paragraphs, they stay apart. */
const prose = (text = '') => text.replaceAll(/(?<!\n)\n(?!\n)/g, ' ').trim();

const item = ({ name, description }) => ({ name, description: prose(description) });
const typed = (entry) => ({ ...item(entry), type: entry.type.text });
const isPublic = ({ privacy = 'public', static: isStatic }) => privacy === 'public' && !isStatic;

/**
 * The elements of a manifest, in the order of their tags.
 *
 * @returns {Element[]}
 */
export function elementsIn({ modules }) {
  const declarations = modules.flatMap((module) => module.declarations).filter(({ tagName }) => tagName);
  const elements = declarations.map((declaration) => {
    const { tagName, name, description, attributes = [], events = [], slots = [] } = declaration;
    const members = declaration.members.filter(isPublic);
    return {
      tag: tagName,
      className: name,
      description: prose(description),
      attributes: attributes.map((entry) => ({ ...typed(entry), type: entry.type.text.replace(/ \| null$/, '') })),
      properties: members
        .filter(({ kind }) => kind === 'field')
        .map((entry) => ({ ...typed(entry), attribute: entry.attribute })),
      methods: members.filter(({ kind }) => kind === 'method').map(item),
      events: events.map(typed),
      slots: slots.map(item),
      parts: (declaration.cssParts ?? []).map(item),
      cssProperties: (declaration.cssProperties ?? []).map((entry) => ({ ...item(entry), default: entry.default })),
    };
  });
  return elements.sort((one, other) => (one.tag < other.tag ? -1 : 1));
}

/** The words of a type that is a choice of words, such as `'higher' | 'lower'`; none for any other type. */
export const choices = (type) => (/^'[^']*'( \| '[^']*')*$/.test(type) ? type.match(/[^' |]+/g) : []);

/** Items that several elements have, once each, with the elements that have them. */
export function shared(elements, kind) {
  const found = new Map();
  for (const { tag, [kind]: items } of elements) {
    for (const entry of items) {
      const uses = found.get(entry.name) ?? [];
      found.set(entry.name, [...uses, { ...entry, tag }]);
    }
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}
