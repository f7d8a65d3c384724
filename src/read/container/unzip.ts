import { Inflate } from 'fflate';
import { checksum } from './checksum.js';
import { refuse } from './refusal.js';
import type { ZipPart } from './zip.js';

// A packed byte becomes 1032 at most, so that one step makes 8 MB at the very worst, and 64 kB as a rule.
const packedStep = 8_192;
const unpackedStep = 65_536;
// A stored block of 64 kB gives nothing until it is complete; what gives nothing for longer is no block.
const silence = 131_072;

/**
 * The bytes of `part` in pieces of at most 64 kB.
 *
 * @throws {Refusal} `damaged` where they are not those that the directory declares: as soon as there are more, or at the
 *   end where there are fewer, or others. A digit that was damaged on the way is not read as another number.
 */
export function* unzip(bytes: Uint8Array, part: ZipPart): Generator<Uint8Array, void, void> {
  let [size, sum] = [0, 0];
  for (const unpacked of part.isPacked ? inflated(bytes, part) : [bytes.subarray(part.start, part.end)]) {
    size += unpacked.length;
    if (size > part.size) refuse();
    for (let at = 0; at < unpacked.length; at += unpackedStep) {
      const piece = unpacked.subarray(at, at + unpackedStep);
      sum = checksum(piece, sum);
      yield piece;
    }
  }
  if (size !== part.size || sum !== part.checksum) refuse();
}

function* inflated(bytes: Uint8Array, { start, end, size }: ZipPart): Generator<Uint8Array, void, void> {
  let pieces: Uint8Array[] = [];
  let [total, silent] = [0, 0];
  const inflate = new Inflate((piece) => pieces.push(piece));
  // Once all is there, what follows does not matter.
  for (let at = start; at < end && (total < size || at === start); at += packedStep) {
    const next = Math.min(at + packedStep, end);
    try {
      inflate.push(bytes.subarray(at, next), next === end);
    } catch {
      refuse();
    }
    silent += next - at;
    for (const piece of pieces) {
      if (piece.length > 0) silent = 0;
      total += piece.length;
      yield piece;
    }
    if (silent > silence) refuse();
    pieces = [];
  }
}
