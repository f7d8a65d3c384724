// Typings of the tags for frameworks, one opt-in entry each. What the tags take stands in one file; the entries only
// put it where a framework looks for it, so that none of them needs another framework, and goalpost itself none at all.

import { readFileSync } from 'node:fs';

/** What the core exports; other types are those of the browser. */
const core = readFileSync(new URL('../../src/index.ts', import.meta.url), 'utf8');

const doc = (text, indent = '') =>
  `${indent}/** ${text.replaceAll('*/', '*\u200b/').split('\n').filter(Boolean).join(`\n${indent} * `)} */`;

const field = ({ name, type, description }) =>
  `${doc(description, '  ')}\n  ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type} | null | undefined;`;

/** Attributes as HTML has them, and the properties whose names differ: `as-of` and `asOf`. */
const input = ({ tag, className, attributes, properties }) => {
  const others = properties.filter(({ name, attribute }) => name !== attribute);
  const fields = [...attributes, ...others].map((entry) => ({ ...entry, type: entry.type.replace(/ \| null$/, '') }));
  return `${doc(`What \`<${tag}>\` takes, as attributes or as properties.`)}
export interface ${className}Input {
${fields.map(field).join('\n')}
}`;
};

const map = (name, text, elements, value) => `${doc(text)}
export interface ${name} {
${elements.map((element) => `  '${element.tag}': ${value(element)};`).join('\n')}
}`;

const eventsOf = ({ events }) => `{ ${events.map(({ name, type }) => `'${name}': ${type}`).join('; ')} }`;

const common = (elements) => {
  const classes = elements.map(({ className }) => className);
  const events = elements.flatMap((element) => element.events.map(({ type }) => type));
  const used = elements.flatMap(({ properties }) => properties.flatMap(({ type }) => type.match(/\b[A-Z]\w+/g) ?? []));
  const types = used.filter((name) => new RegExp(`[{,]\\s*(type )?${name}\\b`).test(core));
  return `import type { ${[...new Set([...classes, ...events])].sort().join(', ')} } from '../components/index.js';
import type { ${[...new Set(types)].sort().join(', ')} } from '../src/index.js';

${elements.map(input).join('\n\n')}

${map('Elements', 'The class of each tag.', elements, ({ className }) => className)}

${map('Inputs', 'What each tag takes.', elements, ({ className }) => `${className}Input`)}

${map('Events', 'What each tag fires.', elements, eventsOf)}

/** Listeners by the names that a framework has for them: \`Prefix\` and the name of the event. */
export type Listeners<Tag extends keyof Events, Prefix extends string> = {
  [Name in keyof Events[Tag] & string as \`\${Prefix}\${Name}\`]?: ((event: Events[Tag][Name]) => void) | undefined;
};
`;
};

const imports = (names) => `import type { ${names} } from './elements.js';`;

/** The interface of a framework that lists all tags, with ours added to it. */
const frameworks = {
  react: `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${imports('Elements, Inputs, Listeners')}

type Tags = {
  [Tag in keyof Elements]: DetailedHTMLProps<HTMLAttributes<Elements[Tag]>, Elements[Tag]> &
    Inputs[Tag] &
    Listeners<Tag, 'on'>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
  preact: `import type { HTMLAttributes } from 'preact';
${imports('Elements, Inputs, Listeners')}

type Tags = {
  [Tag in keyof Elements]: HTMLAttributes<Elements[Tag]> & Inputs[Tag] & Listeners<Tag, 'on'>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
  vue: `import type { HTMLAttributes, ReservedProps } from 'vue';
${imports('Elements, Events, Inputs')}

/** \`gp-load\` in a template is \`onGpLoad\` among the properties. */
type Pascal<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${Capitalize<First>}\${Pascal<Rest>}\`
  : Capitalize<Name>;

type VueListeners<Tag extends keyof Events> = {
  [Name in keyof Events[Tag] & string as \`on\${Pascal<Name>}\`]?: ((event: Events[Tag][Name]) => void) | undefined;
};

type Props<Tag extends keyof Elements> = HTMLAttributes & ReservedProps & Inputs[Tag] & VueListeners<Tag>;

type Components = { [Tag in keyof Elements]: new () => { $props: Props<Tag> } };
type Tags = { [Tag in keyof Elements]: Props<Tag> };

declare module 'vue' {
  interface GlobalComponents extends Components {}
  interface IntrinsicElementAttributes extends Tags {}
}
`,
  svelte: `import type { HTMLAttributes } from 'svelte/elements';
${imports('Elements, Inputs, Listeners')}

type Tags = {
  [Tag in keyof Elements]: HTMLAttributes<Elements[Tag]> & Inputs[Tag] & Listeners<Tag, 'on'>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
`,
  solid: `import type { JSX } from 'solid-js';
${imports('Elements, Inputs, Listeners')}

/** Without \`prop:\` Solid writes all names in lower case, and \`asOf\` would be lost; \`as-of\` becomes \`asOf\` by itself. */
type Attributes<Input> = { [Name in keyof Input as Name extends Lowercase<Name & string> ? Name : never]: Input[Name] };
type Properties<Input> = { [Name in keyof Input & string as \`prop:\${Name}\`]?: Input[Name] };

type Tags = {
  [Tag in keyof Elements]: JSX.HTMLAttributes<Elements[Tag]> &
    Attributes<Inputs[Tag]> &
    Properties<Inputs[Tag]> &
    Listeners<Tag, 'on:'>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`,
};

/** The typings by their path in the package. Beside each stands an empty module, so that a bundler finds one as well. */
export function typings(elements) {
  const files = { 'dist/types/elements.d.ts': common(elements) };
  for (const [name, text] of Object.entries(frameworks)) {
    files[`dist/types/${name}.d.ts`] = text;
    files[`dist/types/${name}.js`] = 'export {};\n';
  }
  return files;
}
