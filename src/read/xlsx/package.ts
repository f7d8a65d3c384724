import { refuse } from '../container/refusal.js';
import { type TextDecoding, textDecoder, xmlEncoding } from '../container/text-decoder.js';
import { unzip } from '../container/unzip.js';
import { type Xml, xmlTokens } from '../container/xml.js';
import { partName, type ZipPart, zipParts } from '../container/zip.js';
import type { Steps } from '../steps.js';
import { requireWithin, xlsxLimits } from './limits.js';

/** A zip file of XML parts, and how far it is read. */
export interface Package {
  readonly bytes: Uint8Array;
  readonly parts: ReadonlyMap<string, ZipPart | null>;
  /** Unzipped bytes: of what was read, and of all that will be; 0 while that is not known. */
  read: number;
  expected: number;
  /** The part of the work that is done; it never falls. */
  done: number;
}

/** The package in `bytes`. @throws {Refusal} `damaged` where they are no zip file. */
export const openPackage = (bytes: Uint8Array): Package => ({
  bytes,
  parts: zipParts(bytes),
  read: 0,
  expected: 0,
  done: 0,
});

/** Says that these parts will be read. @throws {Refusal} `too-large` where they are too much. */
export function expectParts(file: Package, names: readonly (string | null)[]): void {
  file.expected = Math.max(file.expected, file.read);
  for (const name of names) file.expected += file.parts.get(name ?? '')?.size ?? 0;
  requireWithin(file.expected, 'unzippedBytes');
}

/** Shorter pieces of text wait for the next: a token that goes on over many pieces is looked at anew with each of them. */
const leastFed = 16_384;

/**
 * Reads the part of that name and gives each of its tokens to `take`.
 *
 * @param root the element that the whole part must be.
 * @throws {Refusal} where there is no such part, or it is damaged.
 */
export function* readPart(file: Package, name: string, root: string, take: (xml: Xml) => void): Steps<void> {
  const part = file.parts.get(name) ?? refuse();
  requireWithin(file.read + part.size, 'unzippedBytes');
  const xml = xmlTokens(xlsxLimits.characters);
  let decoder: TextDecoding | null = null;
  let text = '';
  const feed = (): void => {
    xml.feed(text);
    text = '';
    while (xml.next()) {
      if (xml.depth === 1 && xml.name !== root) refuse();
      take(xml);
    }
  };
  for (const piece of unzip(file.bytes, part)) {
    decoder ??= textDecoder(xmlEncoding(piece), true);
    text += decoded(decoder, piece);
    if (text.length >= leastFed) feed();
    file.read += piece.length;
    if (file.expected > 0) file.done = Math.max(file.done, Math.min(file.read / file.expected, 1));
    yield file.done;
  }
  text += decoded(decoder, undefined);
  feed();
  xml.end();
}

function decoded(decoder: TextDecoding | null, bytes: Uint8Array | undefined): string {
  try {
    return decoder?.decode(bytes, { stream: bytes !== undefined }) ?? '';
  } catch {
    return refuse();
  }
}

/** A link from one part to another. */
export interface Relationship {
  /** The last word of its type, which is the same in the strict and in the usual kind of workbook. */
  readonly type: string;
  /** The name of the part it leads to. */
  readonly target: string;
}

/** The relationships of the part `name` by ID; those that lead out of the file are left out. */
export function* readRelationships(file: Package, name: string): Steps<Map<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const part = `${folder}_rels/${name.slice(folder.length)}.rels`;
  yield* readPart(file, part, 'Relationships', (xml) => {
    if (xml.kind !== 'open' || xml.name !== 'Relationship' || xml.attribute('TargetMode') === 'External') return;
    const [id, type, target] = [xml.attribute('Id'), xml.attribute('Type'), xml.attribute('Target')];
    if (id === null || type === null || target === null || found.has(id)) return refuse();
    requireWithin(found.size + 1, 'listed');
    found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: targetName(folder, target) });
  });
  return found;
}

/**
 * The name of the part that `target` leads to from a part in `folder`.
 *
 * @example
 * targetName('xl/', 'worksheets/sheet1.xml') //=> 'xl/worksheets/sheet1.xml'
 * targetName('xl/', '../data/./1.xml') //=> 'data/1.xml'
 * targetName('xl/', '/Sheets/1.xml') //=> 'sheets/1.xml'
 */
export function targetName(folder: string, target: string): string {
  const isAbsolute = /^[\\/]/.test(target);
  const steps: string[] = [];
  for (const step of partName(isAbsolute ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
