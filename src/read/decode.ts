import { legacyFont } from './legacy-font.js';
import type { Steps } from './steps.js';
import type { Unreadable } from './unreadable.js';

/** The encodings that are told apart. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

/** A text in pieces, which belong one behind the other: one string of a large file would stop a page. */
export interface DecodedText {
  readonly pieces: readonly string[];
  readonly encoding: Encoding;
}

/** Takes a text piece by piece and makes something of it. */
export interface PieceReader<T> {
  /** Takes the next piece; an answer other than `null` ends the reading. */
  readonly read: (piece: string) => Unreadable | null;
  readonly end: () => T | Unreadable;
}

/** The decoder that browsers and Node have in common; `src` is compiled without the types of either. */
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean },
) => { decode(bytes: Uint8Array, options?: { readonly stream: boolean }): string };

/** What is looked at before anything is read: UTF-16 without a mark, control characters, fonts. */
const sampleBytes = 65_536;
/** Larger pieces are no faster, and a page waits longer for each. */
const pieceBytes = 65_536;
/** No text of cells goes on for so many bytes without a space, a separator, a digit or a line end. */
const longestWithoutAscii = 1_000_000;

/**
 * The text in `bytes`, with marks joined to their letters (NFC), or why there is none.
 *
 * @param source the name that messages give the document.
 * @example
 * finish(decode(new Uint8Array([0x4b, 0xea, 0xec]), 'a.csv')) //=> { pieces: ['Kế'], encoding: 'windows-1258' }
 * finish(decode(new Uint8Array([0x4b, 0, 0, 0]), 'a.csv')).problem //=> 'not-text'
 */
export function decode(bytes: Uint8Array, source: string): Steps<DecodedText | Unreadable> {
  return decodeTo(bytes, source, (encoding) => {
    const pieces: string[] = [];
    return {
      read: (piece) => {
        pieces.push(piece);
        return null;
      },
      end: () => ({ pieces, encoding }),
    };
  });
}

/**
 * What a reader makes of the text in `bytes`, piece by piece; a step is one piece.
 *
 * A byte order mark decides the encoding; else zero bytes at every other place tell UTF-16; else it is UTF-8, unless the
 * bytes are wrong for that: then the reading starts again as windows-1258, in which every byte is something. A wrong
 * byte among letters that are sound UTF-8 is damage, which is refused.
 *
 * @param open a reader for the encoding that is tried.
 */
export function* decodeTo<T>(
  bytes: Uint8Array,
  source: string,
  open: (encoding: Encoding) => PieceReader<T>,
  pieceSize: number = pieceBytes,
): Steps<T | Unreadable> {
  const { encodings, start } = encodingsOf(bytes);
  for (const encoding of encodings) {
    const sample = bytes.subarray(start, sampleBytes);
    if (hasManyControls(decodedSample(sample, encoding))) break;
    // The fonts took the places of Western European letters, whatever encoding the letters were saved in since.
    const font = legacyFont(decodedSample(sample, encoding === 'windows-1258' ? 'windows-1252' : encoding));
    if (font !== null) return { problem: 'legacy-font', source, detail: font };
    const result = yield* readAs(bytes, start, encoding, open(encoding), pieceSize);
    if (result !== null) return result;
    if (encoding === 'utf-8' && isMostlyUtf8(bytes.subarray(start, sampleBytes))) {
      return { problem: 'damaged-text', source, detail: '' };
    }
  }
  return { problem: 'not-text', source, detail: '' };
}

/** What `reader` makes of `bytes`; `null` where they are no text in `encoding`. */
function* readAs<T>(
  bytes: Uint8Array,
  from: number,
  encoding: Encoding,
  reader: PieceReader<T>,
  size: number,
): Steps<T | Unreadable | null> {
  const decodePiece = pieceDecoder(encoding);
  for (let start = from; start < bytes.length; ) {
    const end = pieceEnd(bytes, start, size, encoding);
    const piece = end < 0 ? null : decodePiece(bytes.subarray(start, end), end === bytes.length);
    if (piece === null || piece.includes('\0')) return null;
    const refusal = reader.read(piece);
    if (refusal !== null) return refusal;
    yield end / bytes.length;
    start = end;
  }
  return reader.end();
}

/** The encodings to be tried in turn, and where the text starts behind a byte order mark. */
function encodingsOf(bytes: Uint8Array): { encodings: readonly Encoding[]; start: number } {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encodings: ['utf-8'], start: 3 };
  if (first === 0xff && second === 0xfe) return { encodings: ['utf-16le'], start: 2 };
  if (first === 0xfe && second === 0xff) return { encodings: ['utf-16be'], start: 2 };
  const zeros = [0, 0];
  const end = Math.min(bytes.length, sampleBytes);
  for (let at = 0; at < end; at++) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  // Letters beyond Latin-1 have no zero byte, so a quarter must do: spaces, separators, digits.
  if (odd * 8 >= end && odd > 10 * even) return { encodings: ['utf-16le'], start: 0 };
  if (even * 8 >= end && even > 10 * odd) return { encodings: ['utf-16be'], start: 0 };
  return { encodings: ['utf-8', 'windows-1258'], start: 0 };
}

/**
 * Where the piece from `start` ends: behind a line feed, else before an ASCII character. No mark of the next piece can
 * belong to a letter of this one then, and no character is cut. Where neither comes in a long while, -1.
 */
function pieceEnd(bytes: Uint8Array, start: number, size: number, encoding: Encoding): number {
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const step = isWide ? 2 : 1;
  const low = encoding === 'utf-16be' ? 1 : 0;
  const asciiAt = (at: number): number => {
    const code = bytes[at + low] ?? 0;
    return code < 0x80 && (!isWide || bytes[at + 1 - low] === 0) ? code : 0;
  };
  const end = start + Math.max(step, size - (size % step));
  if (end >= bytes.length) return bytes.length;
  let ascii = start;
  for (let at = end - step; at >= start; at -= step) {
    const code = asciiAt(at);
    if (code === 0x0a) return at + step;
    if (code !== 0 && ascii === start) ascii = at;
  }
  if (ascii > start) return ascii;
  const last = Math.min(bytes.length, end + longestWithoutAscii);
  for (let at = end; at < last; at += step) {
    if (asciiAt(at) !== 0) return at;
  }
  return last === bytes.length ? last : -1;
}

/**
 * `text` with marks joined to their letters; `null` where dozens of marks stand on one letter. That is no writing, and to
 * put them in order takes the square of their number.
 */
function composed(text: string): string | null {
  // The first test is quick, and says no to nearly all texts.
  if (/[\u0300-\uffff]{64}/.test(text) && /\p{M}{64}/u.test(text)) return null;
  return text.normalize('NFC');
}

function decodedSample(bytes: Uint8Array, encoding: string): string {
  return composed(new TextDecoder(encoding, { fatal: false, ignoreBOM: true }).decode(bytes)) ?? '';
}

/** Whether most letters beyond ASCII are sound UTF-8: then a wrong byte is damage, and no sign of another encoding. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = decodedSample(bytes, 'utf-8');
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  const letters = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  // A text without any space or separator is no table, whatever its letters are.
  return /[;,\s]/.test(text) && letters >= 8 && letters > 8 * wrong;
}

/** A function that decodes one piece after the other, and gives `null` for bytes that are no text in `encoding`. */
function pieceDecoder(encoding: Encoding): (bytes: Uint8Array, isLast: boolean) => string | null {
  // One decoder for all pieces is a good deal faster than one for each, though no piece needs what the last one left.
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  return (bytes, isLast) => {
    try {
      return composed(decoder.decode(bytes, { stream: !isLast }));
    } catch {
      return null;
    }
  };
}

/** Whether `text` has many control characters: more than two, and more than one in fifty. */
function hasManyControls(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for. 0x1a ended files of old.
  const count = text.match(/[\0-\x08\x0e-\x19\x1b-\x1f\x7f-\x9f]/g)?.length ?? 0;
  return count > 2 && count * 50 > text.length;
}
