import { CallError } from '../figures/call-error.js';
import type { Unreadable } from './unreadable.js';

/** A foreign document before anyone has judged it: plain values, and where they came from. */
export interface RawDocument {
  readonly root: unknown;
  /** The name of the source, for messages: a file name or an address. */
  readonly source: string;
}

/** Texts longer than this many characters are not read. */
export const maxJsonLength = 20_000_000;

/**
 * The JSON document in `text`, or why there is none; `jsonFault` then tells where it goes wrong. A number that is too small
 * for JSON comes as text.
 *
 * @param source the name that messages give the document.
 * @example
 * readJson('{"title": "2018"}', 'a.json').root //=> { title: '2018' }
 * readJson('{"title": }', 'a.json').problem //=> 'not-json'
 */
export function readJson(text: string, source: string): RawDocument | Unreadable {
  if (typeof text !== 'string')
    throw new CallError('bad-argument', `JSON is read from text: new TextDecoder().decode(bytes), not ${typeof text}`);
  if (text.length > maxJsonLength) {
    return { problem: 'too-large', source, detail: `characters ${maxJsonLength}` };
  }
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    const root: unknown = JSON.parse(content);
    return { root: /e-\d{3}/i.test(content) ? (JSON.parse(withoutVanishing(content)) as unknown) : root, source };
  } catch {
    return { problem: 'not-json', source, detail: text };
  }
}

/** A number that is too small for JSON becomes a text, which is then refused by its place: it would be read as 0. */
function withoutVanishing(content: string): string {
  let isInText = false;
  return content.replace(/\\.|"|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi, (token) => {
    if (token === '"') isInText = !isInText;
    return isInText || Number(token) !== 0 || !/^[^e]*[1-9]/i.test(token) ? token : `"${token}"`;
  });
}
