import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type DecodedText, decode, decodeTo } from '../../../src/read/decode.js';
import { finish } from '../../../src/read/steps.js';
import type { Unreadable } from '../../../src/read/unreadable.js';
import { latin1, utf16, windows1258 } from '../../fixtures/csv/encoders.mjs';
import { times } from '../../tools/thorough.mjs';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function textOf(bytes: Uint8Array): [text: string, encoding: string] {
  const result = finish(decode(bytes, 'a.csv'));
  assert.ok('pieces' in result, JSON.stringify(result));
  return [result.pieces.join(''), result.encoding];
}

function problemOf(bytes: Uint8Array): string {
  const result = finish(decode(bytes, 'a.csv'));
  assert.ok('problem' in result);
  assert.equal(result.source, 'a.csv');
  return result.problem;
}

/** The text in pieces of `size` bytes. */
function inPieces(bytes: Uint8Array, size: number): DecodedText | Unreadable {
  const pieces: string[] = [];
  const steps = decodeTo<DecodedText>(
    bytes,
    'a.csv',
    (encoding) => ({
      read: (piece) => {
        pieces.push(piece);
        return null;
      },
      end: () => ({ pieces, encoding }),
    }),
    size,
  );
  return finish(steps);
}

describe('decode', () => {
  const plan = 'Kế hoạch;Thực hiện\r\nĐồng Tháp;208,7\r\n';
  const cases: [name: string, bytes: Uint8Array, text: string, encoding: string][] = [
    ['nothing', new Uint8Array(), '', 'utf-8'],
    ['ASCII', utf8('a;b'), 'a;b', 'utf-8'],
    ['UTF-8', utf8(plan), plan, 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${plan}`), plan, 'utf-8'],
    ['UTF-8 with letters and marks apart', utf8(plan.normalize('NFD')), plan, 'utf-8'],
    ['UTF-16LE with a mark', utf16(`\ufeff${plan}`, false), plan, 'utf-16le'],
    ['UTF-16BE with a mark', utf16(`\ufeff${plan}`, true), plan, 'utf-16be'],
    ['UTF-16LE', utf16(plan, false), plan, 'utf-16le'],
    ['UTF-16BE', utf16(plan, true), plan, 'utf-16be'],
    ['UTF-16LE of one letter', utf16('a', false), 'a', 'utf-16le'],
    ['only a mark', Uint8Array.of(0xff, 0xfe), '', 'utf-16le'],
    ['windows-1258', windows1258(plan), plan, 'windows-1258'],
    // K, ê, mark of the acute, blank, h, o, a, mark of the dot below, c, h
    [
      'windows-1258 by hand',
      Uint8Array.of(75, 0xea, 0xec, 32, 104, 111, 97, 0xf2, 99, 104),
      'Kế hoạch',
      'windows-1258',
    ],
    ['a euro sign and a dash', Uint8Array.of(0x80, 0x20, 0x96), '€ –', 'windows-1258'],
    ['the end mark of old files', utf8('a;b\r\n\x1a'), 'a;b\r\n\x1a', 'utf-8'],
  ];
  for (const [name, bytes, text, encoding] of cases) {
    it(`reads ${name}`, () => assert.deepEqual(textOf(bytes), [text, encoding]));
  }

  it('starts again as windows-1258 where UTF-8 goes wrong late', () => {
    const filler = 'revenue;2018;AC;1,5\r\n'.repeat(30_000);
    const bytes = windows1258(`${filler}Kế hoạch\r\n`);
    assert.ok(bytes.length > 600_000);
    assert.deepEqual(textOf(bytes), [`${filler}Kế hoạch\r\n`, 'windows-1258']);
  });

  const others: [name: string, bytes: Uint8Array][] = [
    ['a zero byte in a text', utf8(`${'a;b\n'.repeat(20)}\0`)],
    ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0, 1, 2, 3, 4, 5, 6)],
    ['a workbook of old', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['control characters', Uint8Array.from({ length: 300 }, (_, at) => (at % 20 === 0 ? 7 : 65))],
    ['noise without zero bytes', Uint8Array.from({ length: 5000 }, (_, at) => 1 + ((at * at * 7 + at * 13) % 255))],
    ['a letter with marks without end', utf8(`${'e\u0301\u0323'.repeat(3)}${'\u0301\u0323'.repeat(150_000)};`)],
    ['half a unit of UTF-16', Uint8Array.of(0xff, 0xfe, 65, 0, 66)],
    ['half a pair of UTF-16', Uint8Array.of(0xff, 0xfe, 0, 0xd8, 65, 0)],
    ['a mark of UTF-8 before other bytes', Uint8Array.of(0xef, 0xbb, 0xbf, 75, 0xea, 0xec)],
  ];
  for (const [name, bytes] of others) {
    it(`takes ${name} for no text`, () => assert.equal(problemOf(bytes), 'not-text'));
  }

  it('goes on in steps that grow to 1', () => {
    const done = [...decode(utf8('Đồng Tháp;1\n'.repeat(100_000)), 'a.csv')];
    assert.ok(done.length > 5);
    assert.deepEqual(
      done,
      [...done].sort((a, b) => a - b),
    );
    assert.equal(done.at(-1), 1);
  });

  it('cuts pieces behind a line where there are lines', () => {
    const result = finish(decode(utf8('Đồng Tháp;1\n'.repeat(100_000)), 'a.csv'));
    assert.ok('pieces' in result && result.pieces.length > 5);
    assert.ok(result.pieces.every((piece) => piece.endsWith('\n') && piece.length < 300_000));
  });

  it('gives the same text for every size of the pieces', () => {
    const letters = [
      'a',
      'e\u0302',
      '\u0301',
      '\u0323',
      'ế',
      'đ',
      '\u{1f600}',
      '\n',
      '\r\n',
      '\u212b',
      '각',
      ';',
      '\u1100',
      '\u1161',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...letters), { maxLength: 60, size: 'max' }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
        (parts, size, encoding) => {
          const text = parts.join('');
          const bytes = encoding === 'utf-8' ? utf8(text) : utf16(`\ufeff${text}`, encoding === 'utf-16be');
          const result = inPieces(bytes, size);
          assert.ok('pieces' in result);
          assert.equal(result.pieces.join(''), text.normalize('NFC'));
        },
      ),
      { numRuns: times(3000) },
    );
  });

  it('survives any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300, size: 'max' }), fc.integer({ min: 1, max: 400 }), (bytes, size) => {
        const result = inPieces(bytes, size);
        assert.ok('pieces' in result || ['not-text', 'legacy-font'].includes(result.problem));
      }),
      { numRuns: times(3000) },
    );
  });

  it('stops at a text that never comes to an ASCII character', () => {
    assert.equal(problemOf(utf8('ế'.repeat(600_000))), 'not-text');
    assert.equal(problemOf(latin1('\u00ea'.repeat(1_800_000))), 'not-text');
    assert.equal(textOf(latin1(`${'\u00ea'.repeat(600_000)} `))[1], 'windows-1258');
  });
});

describe('UTF-8 with a wrong byte', () => {
  const sound = new TextEncoder().encode('Đơn vị;Thực hiện;Kế hoạch\nBến Lức;208,7;270\n'.repeat(4));
  const damaged = (at: number): Uint8Array => Uint8Array.from([...sound.slice(0, at), 0xff, ...sound.slice(at)]);

  it('is damage where the other letters are sound, and not windows-1258', () => {
    const result = finish(decode(damaged(40), 'a.csv'));
    assert.deepEqual(result, { problem: 'damaged-text', source: 'a.csv', detail: '' });
  });

  it('among ASCII it is windows-1258, in which every byte is something', () => {
    const result = finish(decode(Uint8Array.from([0x41, 0x3b, 0xe9, 0x3b, 0x42]), 'a.csv'));
    assert.ok('encoding' in result && result.encoding === 'windows-1258');
  });
});
