import { Refusal, refuse, requireAtMost } from './refusal.js';

/** A tag, or text between tags; `depth` counts the elements around it, and its own. */
export type XmlKind = 'open' | 'close' | 'text';

/**
 * A document of XML that is read piece by piece: `feed` takes a piece of text, `next` goes to the next token that is
 * complete. Names come without their prefix.
 */
export interface Xml {
  readonly kind: XmlKind;
  /** The element that opens, closes, or holds the text. */
  readonly name: string;
  /** The element around that one. */
  readonly parent: string;
  readonly depth: number;
  /** The text, entities replaced. */
  readonly text: string;
  /** The value of an attribute of the tag that opened, or `null`. */
  attribute(name: string): string | null;
  /** The same for an attribute of another namespace, whatever the prefix. */
  prefixedAttribute(name: string): string | null;
  feed(text: string): void;
  /** Whether there is a token; `false` until more text is there. */
  next(): boolean;
  /** Says that the text is over. */
  end(): void;
}

const maxDepth = 256;
const maxAttributes = 256;

const [tab, lineFeed, carriageReturn, blank] = [9, 10, 13, 32];
const [exclamation, doubleQuote, apostrophe, slash, lessThan, equals, greaterThan, question] = [
  33, 34, 39, 47, 60, 61, 62, 63,
];

const isBlank = (code: number): boolean =>
  code === blank || code === lineFeed || code === carriageReturn || code === tab;

/** Whether a name ends before `code`; NaN, which stands behind the last character, ends none. */
const endsName = (code: number): boolean =>
  isBlank(code) ||
  code === equals ||
  code === greaterThan ||
  code === slash ||
  code === lessThan ||
  code === doubleQuote ||
  code === apostrophe;

const namePattern = /^(?:[\p{L}_][\p{L}\p{M}\p{N}_.-]*:)?[\p{L}_][\p{L}\p{M}\p{N}_.-]*$/u;
const namesKept = 1_000;

// Control characters, which XML does not know; those above 127 it does.
const forbidden = /(?![\t\n\r\u{7f}-\u{9f}])\p{Cc}|[\u{fffe}\u{ffff}]/u;

/**
 * Reads XML by tokens.
 *
 * It is our own because an office file needs a handful of tags only, because limits must be held while reading, and because
 * Node has no DOM. It takes elements, attributes, text, CDATA and comments, and checks that they fit together. Every
 * token must be complete before it is told, and has a limit, so that no text makes it slower than its length.
 *
 * @throws {Refusal} from `feed`, `next` and `end`: `unsafe` at a document type, `damaged` where it is no XML.
 * @example
 * const xml = xmlTokens(1000);
 * xml.feed('<x:v a="1">2 &lt; 3</x:v>');
 * xml.next() && xml.attribute('a') //=> '1'
 * xml.next() && xml.text //=> '2 < 3'
 * xml.next() && xml.kind //=> 'close'
 */
export function xmlTokens(mostCharacters: number): Xml {
  let buffer = '';
  let at = 0;
  /** The elements that are open: their names with prefix and without. */
  const open: string[] = [];
  const openNames: string[] = [''];
  let names: string[] = [];
  let values: string[] = [];
  /** Names that were found sound: a sheet has a handful, each a million times. */
  const soundNames = new Set<string>();
  /** Whether the tag that just opened was `<a/>`, which closes as well. */
  let isClosing = false;
  let isOver = false;

  const xml = {
    kind: 'text' as XmlKind,
    name: '',
    parent: '',
    depth: 0,
    text: '',
    attribute: (name: string): string | null => valueAt(names.indexOf(name)),
    prefixedAttribute: (name: string): string | null => valueAt(names.findIndex((full) => full.endsWith(`:${name}`))),
    feed,
    next,
    end,
  };
  return xml;

  function feed(text: string): void {
    if (forbidden.test(text)) refuse();
    buffer = buffer.slice(at) + text;
    at = 0;
  }

  function next(): boolean {
    if (isClosing) {
      isClosing = false;
      return closed();
    }
    while (at < buffer.length) {
      if (buffer.charCodeAt(at) !== lessThan) {
        const end = buffer.indexOf('<', at);
        if (end < 0) return incomplete();
        const text = buffer.slice(at, end);
        goTo(end);
        if (open.length > 0) return told('text', unescaped(withLineFeeds(text)));
        if (text.trim() !== '') refuse();
        continue;
      }
      const mark = buffer.charCodeAt(at + 1);
      if (mark === slash) return closeTag();
      if (mark === question) {
        if (!isPassed('<?', '?>')) return incomplete();
      } else if (mark === exclamation) {
        if (buffer.startsWith('<!--', at)) {
          if (!isPassed('<!--', '-->')) return incomplete();
        } else if (buffer.startsWith('<![CDATA[', at)) {
          const start = at + '<![CDATA['.length;
          if (!isPassed('<![CDATA[', ']]>')) return incomplete();
          if (open.length === 0) refuse();
          return told('text', withLineFeeds(buffer.slice(start, at - ']]>'.length)));
        } else if (buffer.length - at < '<!DOCTYPE'.length) {
          return incomplete();
        } else {
          // Entities are declared in a document type, can grow without end and can fetch files. No office file has one.
          throw new Refusal(/^<!(DOCTYPE|ENTITY)/i.test(buffer.slice(at, at + 9)) ? 'unsafe' : 'damaged');
        }
      } else {
        return openTag();
      }
    }
    return false;
  }

  function end(): void {
    if (buffer.slice(at).trim() !== '' || open.length > 0 || !isOver || isClosing) refuse();
  }

  function incomplete(): false {
    requireAtMost(buffer.length - at, mostCharacters, 'characters');
    return false;
  }

  function goTo(end: number): void {
    requireAtMost(end - at, mostCharacters, 'characters');
    at = end;
  }

  function told(kind: XmlKind, text: string): true {
    xml.kind = kind;
    xml.text = text;
    xml.depth = open.length;
    xml.name = openNames[open.length] ?? '';
    xml.parent = openNames[open.length - 1] ?? '';
    return true;
  }

  function isPassed(start: string, ending: string): boolean {
    const end = buffer.indexOf(ending, at + start.length);
    if (end >= 0) goTo(end + ending.length);
    return end >= 0;
  }

  function openTag(): boolean {
    const nameEnd = endOfName(at + 1);
    names = [];
    values = [];
    let position = nameEnd;
    let mark = 0;
    for (;;) {
      const start = endOfBlanks(position);
      mark = buffer.charCodeAt(start);
      if (mark === greaterThan || mark === slash) {
        position = start;
        break;
      }
      if (start >= buffer.length) return incomplete();
      const end = endOfName(start);
      const equalsAt = endOfBlanks(end);
      const quoteAt = endOfBlanks(equalsAt + 1);
      if (quoteAt >= buffer.length) return incomplete();
      const quote = buffer.charCodeAt(quoteAt);
      const isSound = start > position && end > start && buffer.charCodeAt(equalsAt) === equals;
      if (!isSound || (quote !== doubleQuote && quote !== apostrophe)) refuse();
      const valueEnd = buffer.indexOf(quote === doubleQuote ? '"' : "'", quoteAt + 1);
      if (valueEnd < 0) return incomplete();
      const name = buffer.slice(start, end);
      const value = buffer.slice(quoteAt + 1, valueEnd);
      if (value.includes('<') || names.length >= maxAttributes || !isName(name) || names.includes(name)) refuse();
      names.push(name);
      values.push(value);
      position = valueEnd + 1;
    }
    if (mark === slash && position + 1 >= buffer.length) return incomplete();
    const full = buffer.slice(at + 1, nameEnd);
    if (!isName(full) || isOver || open.length >= maxDepth) refuse();
    if (mark === slash && buffer.charCodeAt(++position) !== greaterThan) refuse();
    goTo(position + 1);
    isClosing = mark === slash;
    open.push(full);
    openNames[open.length] = full.slice(full.indexOf(':') + 1);
    return told('open', '');
  }

  function closeTag(): boolean {
    const end = buffer.indexOf('>', at);
    if (end < 0) return incomplete();
    const full = open.at(-1);
    if (full === undefined || !buffer.startsWith(full, at + 2) || endOfBlanks(at + 2 + full.length) !== end) refuse();
    at = end + 1;
    return closed();
  }

  function closed(): true {
    told('close', '');
    open.pop();
    isOver = open.length === 0;
    return true;
  }

  function isName(name: string): boolean {
    if (soundNames.has(name)) return true;
    const isSound = namePattern.test(name);
    if (isSound && soundNames.size < namesKept) soundNames.add(name);
    return isSound;
  }

  function endOfName(start: number): number {
    let position = start;
    while (position < buffer.length && !endsName(buffer.charCodeAt(position))) position++;
    return position;
  }

  function endOfBlanks(start: number): number {
    let position = start;
    while (isBlank(buffer.charCodeAt(position))) position++;
    return position;
  }

  function valueAt(index: number): string | null {
    const value = values[index];
    if (value === undefined) return null;
    return unescaped(/[\r\n\t]/.test(value) ? value.replace(/\r\n|[\r\n\t]/g, ' ') : value);
  }
}

/** `text` with every end of a line as one line feed, as XML wants it. */
const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `text` with its entities replaced; any beyond the five of XML itself would have to be declared. */
function unescaped(text: string): string {
  return text.includes('&') ? text.replace(/&(#?\w*)(;?)/g, (_, name: string, end: string) => entity(name, end)) : text;
}

function entity(name: string, end: string): string {
  const number = /^#(?:(\d+)|x([\da-fA-F]+))$/.exec(name);
  const text = number ? characterAt(Number(number[1] ?? `0x${number[2]}`)) : entities[name];
  return text === undefined || end === '' ? refuse() : text;
}

function characterAt(code: number): string {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const character = code <= 0x10ffff && !isSurrogate ? String.fromCodePoint(code) : '\0';
  return forbidden.test(character) ? refuse() : character;
}
