// A snippet that was copied, opened again: its tag, and what its attributes say.
import { type AttributeName, attributeNames, isTag, reportTag, type Tag, tagNames } from '../../src/index.js';
import { bracketIn } from '../carriers/brackets/find.js';
import { htmlParser } from './figures.js';
import type { Keys } from './keys.js';
import type { State } from './state.js';
import { languages } from './words.js';

/** What a snippet says. */
interface Said {
  readonly tag: Tag;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What a snippet changes of the page; `null` where the text has no tag. */
export function reopened(text: string): Partial<State> | null {
  const said = saidIn(text);
  if (said === null) return null;
  const { tag, attributes } = said;
  const lang = languages.find((code) => code === attributes.get('lang'));
  const pageLang = lang === undefined ? {} : { pageLang: lang };
  const texts = Object.fromEntries(
    attributeNames.flatMap((name: AttributeName) => (attributes.has(name) ? [[name, attributes.get(name) ?? '']] : [])),
  );
  if (!attributes.has('indicator')) return { way: 'typed', tag, typed: texts, page: null, ...pageLang };
  const key = (name: keyof Keys) => (attributes.has(name) ? { [name]: attributes.get(name) ?? '' } : {});
  const wanted = { ...key('indicator'), ...key('organisation'), ...key('period'), ...key('members') };
  const { period: _, ...own } = texts;
  return { way: 'file', tag, wanted, own, page: null, mapping: mappingIn(attributes.get('mapping')), ...pageLang };
}

/** The tag in markup, in an element with data, in a link or in brackets. */
function saidIn(text: string): Said | null {
  const parsed = htmlParser()?.(text) ?? null;
  const element = parsed?.querySelector(tagNames.join()) ?? null;
  if (element !== null && isTag(element.localName))
    return {
      tag: element.localName,
      attributes: new Map([...ofElement(element.closest(reportTag)), ...ofElement(element)]),
    };
  const carrier = parsed?.querySelector<HTMLElement>('[data-goalpost]') ?? null;
  const tag = `gp-${carrier?.dataset.goalpost}`;
  if (carrier && isTag(tag)) {
    const named = ofElement(carrier).flatMap(([name, value]) =>
      name.startsWith('data-') ? [[name.slice(5), value] as const] : [],
    );
    return { tag, attributes: new Map(named) };
  }
  const link = parsed?.querySelector('a[href*="#gp-"]')?.getAttribute('href') ?? '';
  const [, linked = '', query = ''] = /#(gp-[a-z-]+)(?:\?(.*))?$/s.exec(link) ?? [];
  if (isTag(linked)) return { tag: linked, attributes: new Map(new URLSearchParams(query)) };
  const found = bracketIn(text);
  return found && isTag(found.tag) ? { tag: found.tag, attributes: found.attributes } : null;
}

const ofElement = (element: Element | null): (readonly [string, string])[] =>
  [...(element?.attributes ?? [])].map(({ name, value }) => [name, value] as const);

/** What a mapping declares in texts and of columns; the fields of this page have no place for more. */
function mappingIn(text: string | undefined): State['mapping'] {
  try {
    const read: object = JSON.parse(text ?? '{}');
    return Object.fromEntries(
      Object.entries(read).filter(([name, value]) => typeof value === 'string' || name === 'headings'),
    );
  } catch {
    return {};
  }
}
