import { refuse } from './refusal.js';
import { textDecoder } from './text-decoder.js';

/** One file inside a zip file, as its directory declares it. */
export interface ZipPart {
  /** Where the packed bytes start and end. */
  readonly start: number;
  readonly end: number;
  /** Bytes once it is unpacked. */
  readonly size: number;
  readonly checksum: number;
  readonly isPacked: boolean;
}

const endOfDirectory = 0x06054b50;
const wideEndOfDirectory = 0x06064b50;
const wideLocator = 0x07064b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const wide = 0xffffffff;
const wideField = 1;

/**
 * The parts of a zip file by the name that {@link partName} gives them; `null` for a name that stands there twice, of
 * which no one knows which is meant.
 *
 * The directory at the end of the file is read by hand: sizes must be known before anything is unpacked, and the
 * unpacking must stop where they turn out wrong. Sizes of 64 bits are read as well, because writers that write as they
 * go use them for small files too.
 *
 * @throws {Refusal} `damaged` where the bytes are no zip file.
 */
export function zipParts(bytes: Uint8Array): Map<string, ZipPart | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inside = (at: number, length: number): number =>
    at >= 0 && length >= 0 && at + length <= bytes.length ? at : refuse();
  const short = (at: number): number => view.getUint16(inside(at, 2), true);
  const long = (at: number): number => view.getUint32(inside(at, 4), true);
  // Beyond 2^53 the number is not exact, and far outside the file anyway.
  const veryLong = (at: number): number => long(at) + long(at + 4) * 2 ** 32;

  const parts = new Map<string, ZipPart | null>();
  const decoder = textDecoder('utf-8');
  let at = directoryStart();
  while (at + 46 <= bytes.length && long(at) === directoryEntry) {
    const [nameLength, extraLength, commentLength] = [short(at + 28), short(at + 30), short(at + 32)];
    const nameAt = inside(at + 46, nameLength + extraLength + commentLength);
    const name = partName(decoder.decode(bytes.subarray(nameAt, nameAt + nameLength)));
    parts.set(name, parts.has(name) ? null : part(at, nameAt + nameLength, extraLength));
    at = nameAt + nameLength + extraLength + commentLength;
  }
  return parts;

  function directoryStart(): number {
    // The end record is followed by a comment of up to 65 535 bytes.
    for (let end = bytes.length - 22; end >= 0 && end >= bytes.length - 22 - 0xffff; end--) {
      if (long(end) !== endOfDirectory) continue;
      const start = long(end + 16);
      if (start !== wide || end < 20 || long(end - 20) !== wideLocator) return start;
      const wideEnd = veryLong(end - 20 + 8);
      return long(wideEnd) === wideEndOfDirectory ? veryLong(wideEnd + 48) : refuse();
    }
    return refuse();
  }

  function part(entry: number, extraAt: number, extraLength: number): ZipPart | null {
    let [packedSize, size, header] = [long(entry + 20), long(entry + 24), long(entry + 42)];
    for (let field = extraAt; field + 4 <= extraAt + extraLength; field += 4 + short(field + 2)) {
      if (short(field) !== wideField) continue;
      let next = field + 4;
      // Only what did not fit stands here, in this order.
      if (size === wide) [size, next] = [veryLong(next), next + 8];
      if (packedSize === wide) [packedSize, next] = [veryLong(next), next + 8];
      if (header === wide) header = veryLong(next);
    }
    const [flags, method] = [short(entry + 8), short(entry + 10)];
    const isKnown = (method === 0 || method === 8) && (flags & 1) === 0;
    // A part that is packed in another way, or locked, matters only to whoever wants to read it.
    if (!isKnown || long(header) !== localHeader) return null;
    const start = inside(header + 30 + short(header + 26) + short(header + 28), packedSize);
    return { start, end: start + packedSize, size, checksum: long(entry + 16), isPacked: method === 8 };
  }
}

/**
 * The one spelling of a part's name: without a leading slash, in lower case, as names that differ in case only are the
 * same part. Some writers separate folders as Windows does.
 *
 * @example
 * partName('/xl\\Worksheets/My%20Sheet.xml') //=> 'xl/worksheets/my sheet.xml'
 */
export function partName(name: string): string {
  let decoded = name;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    // A name with a percent sign of its own stays as it is.
  }
  return decoded.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}
