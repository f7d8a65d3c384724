// The bytes of a page as text, and back: what is not ours must come out as it went in, whatever its encoding.
import { attributeOf, elementsIn, parsePage } from './page.js';

/** An encoding that gives back the bytes that it took. */
export interface PageEncoding {
  readonly textOf: (bytes: Uint8Array) => string;
  /** Characters that the encoding does not have are written as references, `&#273;`. */
  readonly bytesOf: (text: string) => Uint8Array;
}

/** Browsers look for the name of the encoding in so many bytes. */
const declaredWithin = 1024;

/**
 * The encoding that browsers read `bytes` in, or the name of one that cannot be written here.
 *
 * A byte order mark decides it, else what the page declares, else whether the bytes are UTF-8. A page that declares
 * nothing and has only ASCII gets nothing but ASCII, because nobody knows what its server declares.
 */
export function encodingOf(bytes: Uint8Array): PageEncoding | string {
  const name = markedEncoding(bytes) ?? declaredEncoding(bytes);
  const isAscii = bytes.every((byte) => byte < 0x80);
  if (name === null) return isAscii ? ascii : isSound(utf8, bytes) ? utf8 : oneByteOf(charactersOf(western));
  const encoding = wide[name] ?? (isAscii ? ascii : oneByteOf(charactersOf(name)));
  return isSound(encoding, bytes) ? encoding : name;
}

const western = 'windows-1252';

const utf8: PageEncoding = {
  textOf: (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  bytesOf: (text) => Buffer.from(text, 'utf8'),
};

const utf16: PageEncoding = {
  textOf: (bytes) => Buffer.from(bytes).toString('utf16le'),
  bytesOf: (text) => Buffer.from(text, 'utf16le'),
};

const swapped = ({ textOf, bytesOf }: PageEncoding): PageEncoding => ({
  textOf: (bytes) => textOf(swap(bytes)),
  bytesOf: (text) => swap(bytesOf(text)),
});

/** Each two bytes in the other order; what is left over at the end is lost, which makes the encoding unsound. */
const swap = (bytes: Uint8Array): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();

const wide: Readonly<Record<string, PageEncoding>> = {
  'utf-8': utf8,
  'utf-16le': utf16,
  'utf-16be': swapped(utf16),
};

/** What each byte stands for in the encoding of this name; nothing where it takes more than one for a character. */
function charactersOf(name: string): string {
  const characters = new TextDecoder(name).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return characters.length === 256 ? characters : '';
}

/** An encoding with a byte for each of these characters. */
function oneByteOf(characters: string): PageEncoding {
  const bytes = new Map([...characters].map((character, byte) => [character, byte]));
  return {
    textOf: (from) => Array.from(from, (byte) => characters[byte] ?? '').join(''),
    bytesOf: (text) =>
      Buffer.concat(
        Array.from(text, (character) => {
          const byte = bytes.get(character);
          return byte === undefined ? Buffer.from(`&#${character.codePointAt(0)};`) : Uint8Array.of(byte);
        }),
      ),
  };
}

const ascii = oneByteOf(String.fromCharCode(...Array.from({ length: 0x80 }, (_, code) => code)));

const isSound = ({ textOf, bytesOf }: PageEncoding, bytes: Uint8Array): boolean =>
  Buffer.compare(bytesOf(textOf(bytes)), bytes) === 0;

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** The encoding that the head of a page names, `null` where it names none or one that browsers do not know. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, declaredWithin)).toString('latin1');
  const label = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/.exec(head)?.[1] ?? declaredInMeta(head);
  try {
    const { encoding } = new TextDecoder(label?.trim() ?? '');
    // A page whose declaration can be read is not in UTF-16.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return null;
  }
}

function declaredInMeta(head: string): string | null {
  for (const element of elementsIn(parsePage(head))) {
    if (element.tagName !== 'meta') continue;
    const isType = attributeOf(element, 'http-equiv')?.toLowerCase() === 'content-type';
    const content = isType ? /charset\s*=\s*["']?([^\s;"']+)/i.exec(attributeOf(element, 'content') ?? '')?.[1] : null;
    const label = attributeOf(element, 'charset') ?? content;
    if (label) return label;
  }
  return null;
}
