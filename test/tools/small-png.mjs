// Makes pictures of pages small: a page has few colours, and a picture may list them.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/**
 * The picture with at most 64 colours, of which those that nobody can tell apart are one.
 *
 * @param {Uint8Array} png with eight bits a channel, as browsers make it.
 */
export function smallPng(png) {
  const { width, height, rows } = pixelsOf(Buffer.from(png));
  const colours = rows.flat();
  for (let bits = 8; ; bits--) {
    const palette = paletteOf(colours, bits);
    if (palette.size <= 64) return encode(width, height, rows, palette, bits);
  }
}

/** The colours, line by line, as numbers of 24 bits. */
function pixelsOf(png) {
  const chunks = [];
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  const head = chunks[0].data;
  const [width, height, depth, kind] = [head.readUInt32BE(0), head.readUInt32BE(4), head[8], head[9]];
  const channels = { 2: 3, 6: 4 }[kind];
  if (depth !== 8 || channels === undefined) throw new Error('only pictures of browsers are read');
  const data = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const stride = width * channels;
  const rows = [];
  let above = new Uint8Array(stride);
  for (let row = 0; row < height; row++) {
    const line = new Uint8Array(data.subarray(row * (stride + 1) + 1, (row + 1) * (stride + 1)));
    unfilter(line, above, data[row * (stride + 1)], channels);
    rows.push(
      Array.from(
        { length: width },
        (_, x) => (line[x * channels] << 16) | (line[x * channels + 1] << 8) | line[x * channels + 2],
      ),
    );
    above = line;
  }
  return { width, height, rows };
}

/** Undoes the filter of a line in place, as the standard of PNG describes it. */
function unfilter(line, above, filter, channels) {
  for (let at = 0; at < line.length; at++) {
    const [a, b, c] = [line[at - channels] ?? 0, above[at], above[at - channels] ?? 0];
    const p = a + b - c;
    const nearest = [a, b, c].reduce((best, x) => (Math.abs(p - x) < Math.abs(p - best) ? x : best), a);
    line[at] += [0, a, b, (a + b) >> 1, nearest][filter];
  }
}

const reduced = (colour, bits) => colour & (0x010101 * (0xff & (0xff << (8 - bits))));

/** The most frequent colour of each kind, by the first bits of its channels. */
function paletteOf(colours, bits) {
  const counts = new Map();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = new Map();
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
    const key = reduced(colour, bits);
    if (!palette.has(key)) palette.set(key, { colour, index: palette.size });
  }
  return palette;
}

function encode(width, height, rows, palette, bits) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const list = [...palette.values()].flatMap(({ colour }) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]);
  const lines = rows.map((row) => Buffer.from([0, ...row.map((colour) => palette.get(reduced(colour, bits)).index)]));
  const data = deflateSync(Buffer.concat(lines), { level: 9, memLevel: 9 });
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(list)),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
