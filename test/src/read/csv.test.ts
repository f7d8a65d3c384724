import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import papaparse from 'papaparse';
import { csvLimits, csvReader, readCsv } from '../../../src/read/csv.js';
import { decodeTo } from '../../../src/read/decode.js';
import { finish } from '../../../src/read/steps.js';
import type { RawTable } from '../../../src/read/table.js';
import type { Unreadable } from '../../../src/read/unreadable.js';
import { times } from '../../tools/thorough.mjs';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function read(text: string, separator?: string, source = 'a.csv'): RawTable | Unreadable {
  return finish(readCsv(utf8(text), source, separator));
}

function tableOf(text: string, separator?: string, source?: string): RawTable {
  const result = read(text, separator, source);
  assert.ok('rows' in result, JSON.stringify(result));
  return result;
}

const linesOf = ({ lines }: RawTable): number[] | null => (lines === null ? null : Array.from(lines));

describe('readCsv: a table', () => {
  it('says what it is and where it came from', () => {
    assert.deepEqual(read('Tên;2018\nA;208,7\n'), {
      form: 'csv',
      source: 'a.csv',
      sheet: null,
      rows: [
        ['Tên', '2018'],
        ['A', '208,7'],
      ],
      merges: [],
      lines: null,
      sniffed: { encoding: 'utf-8', separator: ';' },
    });
  });

  // Rows and lines worked out by hand; `lines` is left out where each row is the line of its number.
  const cases: [name: string, text: string, rows: string[][], lines?: number[]][] = [
    ['nothing', '', []],
    ['blank lines only', '\n \n;;\n', []],
    [
      'a last line without an end',
      'a;b\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a last line that ends in a separator',
      'a;b\nc;',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      'line ends of Windows',
      'a;b\r\nc;d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'line ends of old Macs',
      'a;b\rc;d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'mixed line ends',
      'a;b\rc;d\ne;f\r\ng;h',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ],
    ],
    ['rows of different lengths', 'a;b;c\nd\ne;f;g;h', [['a', 'b', 'c'], ['d'], ['e', 'f', 'g', 'h']]],
    [
      'quoted cells',
      '"a";"b"\n"c";d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['quoted quotes', '"a ""b"" c";"""";""', [['a "b" c', '"', '']]],
    [
      'quoted separators',
      '"a;b";c\nd;"e;"',
      [
        ['a;b', 'c'],
        ['d', 'e;'],
      ],
    ],
    [
      'quoted line ends',
      '"a\nb";c\n"d\r\n\r\ne";f\ng;h',
      [
        ['a\nb', 'c'],
        ['d\r\n\r\ne', 'f'],
        ['g', 'h'],
      ],
      [1, 3, 6],
    ],
    [
      'a quoted line end in the last row',
      'a;b\nc;"d\re"',
      [
        ['a', 'b'],
        ['c', 'd\re'],
      ],
      [1, 2],
    ],
    [
      'a quote inside a cell',
      'ống 5" tube;b\nc"d";e',
      [
        ['ống 5" tube', 'b'],
        ['c"d"', 'e'],
      ],
    ],
    [
      'spaces before a quote',
      'a; "b;c"\n\u00a0\t"d"  ;e',
      [
        ['a', 'b;c'],
        ['d', 'e'],
      ],
    ],
    [
      'text behind a quote',
      '"a" b ;"c""d" "e";f\n"g"h;i',
      [
        ['a b', 'c"d "e"', 'f'],
        ['gh', 'i'],
      ],
    ],
    ['white space around cells', ' a ;\u00a0b\u00a0;\u202fc\u2003;\u3000d\n e', [['a', 'b', 'c', 'd'], ['e']]],
    ['white space inside cells', 'a  b;c\u00a0d;" e "', [['a  b', 'c\u00a0d', ' e ']]],
    ['blank rows', '\na;b\n\n;\n   \nc;d\n;;\n\n', [[], ['a', 'b'], [], [], [], ['c', 'd']]],
    ['a row of quoted nothing', 'a;b\n"";""\nc;d', [['a', 'b'], [], ['c', 'd']]],
    [
      'a row of quoted blanks',
      'a;b\n" ";\nc;d',
      [
        ['a', 'b'],
        [' ', ''],
        ['c', 'd'],
      ],
    ],
    [
      'a line that tells the separator',
      'sep=;\r\na;b\r\nc;d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [2, 3],
    ],
    ['a quoted line that tells the separator', '"sep=|"\na|b;c', [['a', 'b;c']], [2]],
    ['a line that tells another separator', 'SEP=^\na^b;c', [['a', 'b;c']], [2]],
    [
      'a first cell that tells nothing',
      'sep=;x\na;b',
      [
        ['sep=', 'x'],
        ['a', 'b'],
      ],
    ],
    ['numbers as they stand', '007;1,50;1.5e3;=A1;+84', [['007', '1,50', '1.5e3', '=A1', '+84']]],
    ['letters and marks apart', 'e\u0302\u0301;a\u0323', [['ế', 'ạ']]],
    [
      'letters beyond the first plane',
      '😀;x\n"😀;y";z',
      [
        ['😀', 'x'],
        ['😀;y', 'z'],
      ],
    ],
  ];
  for (const [name, text, rows, lines] of cases) {
    it(`reads ${name}`, () => {
      const table = tableOf(text);
      assert.deepEqual(table.rows, rows);
      assert.deepEqual(linesOf(table), lines ?? null);
    });
  }

  it('tells cells apart that lead to the same number', () => {
    // 65 × 31 + 97 = 66 × 31 + 66
    assert.deepEqual(tableOf('Aa;BB\nBB;Aa').rows, [
      ['Aa', 'BB'],
      ['BB', 'Aa'],
    ]);
  });

  it('keeps one string of equal cells, however long', () => {
    const name = 'Bưu điện huyện Cần Đước';
    const { rows } = tableOf(`${name};1\n${name};2\n`.repeat(1000));
    assert.ok(rows.every(([cell]) => cell === name));
  });
});

describe('readCsv: the separator', () => {
  const cases: [name: string, text: string, separator: string, source?: string][] = [
    ['semicolons', 'a;b\nc;d', ';'],
    ['tabs', 'a\tb\nc\td', '\t'],
    ['commas', 'a,b\nc,d', ','],
    ['bars', 'a|b\nc|d', '|'],
    ['one column', 'a\nb\nc', ''],
    ['one cell', 'a', ''],
    ['nothing', '', ''],
    ['one column of decimals', 'Doanh thu\n1,5\n2,5\n3', ''],
    ['one column of sentences', 'Ghi chú\nXin chào, bạn\nTốt\nXong\nHết', ''],
    ['two numbers in a line', '1,5;2,5', ';'],
    ['lines of decimals', '1,5;2,5\n3,5;4,5\n', ';'],
    ['decimals that are more regular than the rows', 'A;1,5\nB;2,5;x\nC;3,5;y;z', ';'],
    ['decimals below titles', 'Báo cáo, năm 2018\nĐơn vị: tỷ\n\nTên;KH;TH\nA;1,5;2\nB;2,5;3,5', ';'],
    ['decimals in quotes', 'a,b\n"1,5","2,5"\n"3,5",4', ','],
    ['decimals and tabs', 'a\tb\n1,5\t2,5\n1,5\t2,5', '\t'],
    ['whole numbers and commas', '1,2,3\n4,5,6', ','],
    ['years and commas', 'Tên,2017,2018\nA,5,6\nB,7,8', ','],
    ['commas and a semicolon in a text', 'name,note,plan\nA,x; y,1\nB,z,2', ','],
    ['commas and quoted semicolons', 'name,note\nA,"x; y; z"\nB,"u; v; w"', ','],
    ['names with a comma', 'Phường 1, Quận 2;5\nPhường 3, Quận 4;6', ';'],
    ['a tie', 'a;b,c\nd;e,f', ';'],
    ['a tie of four', 'a\tb;c|d,e', '\t'],
    ['titles that Excel filled up', 'Báo cáo;;\n;;\nTên;KH;TH\nA;1;2', ';'],
    ['titles and tabs', 'Báo cáo; năm 2018\nTên\tKH\tTH\nA\t1\t2', '\t'],
    ['separators in quoted lines', 'a;b\n"x,y\nu,v,w";2\n"x,y\nu,v,w";3', ';'],
    ['a quote that is a character', 'ống 5";b\nống 6";c', ';'],
    ['a tab by its name', 'a;b\tc;d\ne;f\tg', '\t', 'a.TSV'],
    ['quotes that are characters, and other marks', 'a 5"|b\nc 6"|d;e;f', '|'],
    ['a name that is wrong', 'a;b\nc;d', ';', 'a.tsv'],
    ['a line that tells it', 'sep=,\na;b\nc;d', ','],
  ];
  for (const [name, text, separator, source] of cases) {
    it(`is found in ${name}`, () => assert.equal(tableOf(text, undefined, source).sniffed?.separator, separator));
  }

  it('is what the caller says', () => {
    assert.deepEqual(tableOf('a;b,c', ',').rows, [['a;b', 'c']]);
    assert.deepEqual(tableOf('a;b,c', '').rows, [['a;b,c']]);
    assert.deepEqual(tableOf('a b', ' ').rows, [['a', 'b']]);
    assert.deepEqual(tableOf('sep=;\na;b,c', ',').rows, [['a;b', 'c']]);
    for (const wrong of [';;', '"', '\n']) assert.throws(() => read('a', wrong), RangeError);
  });

  it('is found where the table starts late in a large file', () => {
    const title = `${'Lời nói đầu '.repeat(20)}\n`.repeat(10);
    const { sniffed, rows } = tableOf(`${title}${'A;1,5;2\n'.repeat(30_000)}`);
    assert.equal(sniffed?.separator, ';');
    assert.deepEqual(rows.at(-1), ['A', '1,5', '2']);
  });
});

describe('readCsv: refusals', () => {
  const refusal = (problem: string, detail: string): Unreadable => ({ problem, source: 'a.csv', detail }) as Unreadable;

  const cases: [name: string, text: string, expected: Unreadable][] = [
    ['a quote that stays open', 'a;b\n"c;d\ne;f\n', refusal('open-quote', '2')],
    ['a quote that stays open behind a line in quotes', '"a\nb";c\nd; "e', refusal('open-quote', '3')],
    ['a quote as the last character', 'a;"', refusal('open-quote', '1')],
    ['a quote that only doubled ones follow', 'a;"b""', refusal('open-quote', '1')],
    ['a quote that closes far below', `a\n"${'b;c\n'.repeat(30_000)}"`, refusal('open-quote', '2')],
    ['a quote that stays open in a large file', `a\n"${'b;c\n'.repeat(300_000)}`, refusal('open-quote', '2')],
    ['a cell that is too long', `a;${'b'.repeat(csvLimits.cellLength + 1)}`, refusal('too-large', 'cellLength 100000')],
    ['blanks without end', `a;${' '.repeat(1_000_000)}`, refusal('too-large', 'cellLength 100000')],
    ['blanks without end before a quote', `a;${' '.repeat(100_001)}"b"`, refusal('too-large', 'cellLength 100000')],
    ['too many columns', ';'.repeat(csvLimits.columns), refusal('too-large', 'columns 1000')],
    ['too many rows', 'a\n'.repeat(csvLimits.rows + 1), refusal('too-large', 'rows 2000000')],
    ['a zero byte', 'a;b\n\0', refusal('not-text', '')],
  ];
  for (const [name, text, expected] of cases) {
    it(`refuses ${name}`, () => assert.deepEqual(read(text), expected));
  }

  it('refuses too many bytes before reading them', () => {
    assert.deepEqual(
      finish(readCsv(new Uint8Array(csvLimits.bytes + 1), 'a.csv')),
      refusal('too-large', 'bytes 100000000'),
    );
  });

  it('takes what is just within the limits', () => {
    assert.deepEqual(tableOf(`a;${'b'.repeat(csvLimits.cellLength)}`).rows[0]?.[1], 'b'.repeat(csvLimits.cellLength));
    assert.deepEqual(tableOf(`a;"${'b'.repeat(csvLimits.cellLength)}"`).rows[0]?.[1], 'b'.repeat(csvLimits.cellLength));
    assert.equal(tableOf(`${';'.repeat(csvLimits.columns - 1)}a`).rows[0]?.length, csvLimits.columns);
    assert.equal(tableOf('a\n'.repeat(csvLimits.rows)).rows.length, csvLimits.rows);
  });
});

describe('readCsv: laws', () => {
  // No white space at the ends, which is dropped, and no blank rows, which lose their cells.
  const cell = fc
    .array(fc.constantFrom('a', 'ế', '"', ';', ',', '\t', '|', '\n', '\r\n', ' ', '1,5', '😀', 'x'), { maxLength: 6 })
    .map((parts) => parts.join('').trim());
  const grid = fc.array(
    fc.array(cell, { minLength: 1, maxLength: 5 }).map((row) => ['z', ...row]),
    { minLength: 1, maxLength: 8 },
  );
  const separators = fc.constantFrom(';', ',', '\t', '|');
  const lineEnd = fc.constantFrom('\n', '\r\n');

  /** RFC 4180: quotes where they are needed, quotes inside doubled. */
  const written = (rows: string[][], separator: string, end: string): string =>
    rows
      .map((row) =>
        row.map((text) => (/["\r\n;,\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(separator),
      )
      .join(end);

  it('what is written comes back, as other readers have it', () => {
    fc.assert(
      fc.property(grid, separators, lineEnd, (rows, separator, end) => {
        const text = written(rows, separator, end);
        assert.deepEqual(tableOf(text, separator).rows, rows);
        assert.deepEqual(papaparse.parse(text, { delimiter: separator, newline: end }).data, rows);
        assert.deepEqual(Array.from(dsvFormat(separator).parseRows(text)), rows);
      }),
      { numRuns: times(3000) },
    );
  });

  /** The table of `text` where it is read in pieces of `size` bytes. */
  const inPieces = (text: string, size: number, separator?: string): RawTable | Unreadable =>
    finish(decodeTo(utf8(text), 'a.csv', (encoding) => csvReader([], 'a.csv', encoding, separator), size));

  /** The table of `text` where its reader gets `size` characters at a time. */
  const cutAnywhere = (text: string, size: number, separator: string): RawTable | Unreadable => {
    const reader = csvReader([], 'a.csv', 'utf-8', separator);
    for (let at = 0; at < text.length; at += size) {
      const refusal = reader.read(text.slice(at, at + size));
      if (refusal !== null) return refusal;
    }
    return reader.end();
  };

  // Single quotes are rare here, as nearly every other one stays open and ends the reading.
  const ends = ['\n', '\r', '\r\n', ';', ';', ','];
  const texts = ['a', ' ', '\u00a0', 'e', '\u0301', 'ế', '😀', '1,5', '""', '"c"', ';"d\r\n"', ';"e""";'];
  const part = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...ends, ...texts) },
    { weight: 1, arbitrary: fc.constantFrom('"', '""', '\n"f') },
  );

  it('any cut into pieces gives the same table', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60, size: 'max' }), fc.integer({ min: 1, max: 12 }), (parts, size) => {
        // Longer than the line that may tell the separator, so that the cells are read as the pieces come.
        const text = `twenty characters...${parts.join('')}`;
        assert.deepEqual(inPieces(text, size), read(text));
        assert.deepEqual(inPieces(text, size, ';'), read(text, ';'));
        assert.deepEqual(cutAnywhere(text.normalize('NFC'), size, ';'), read(text, ';'));
      }),
      { numRuns: times(3000) },
    );
  });

  it('any cut of a large file gives the same table', () => {
    const row = 'Bưu điện "Cần Đước";"Doanh thu; cả ""năm""";"hai\r\ndòng";1,5\r\n';
    const text = row.repeat(5000);
    const whole = tableOf(text);
    assert.deepEqual([whole.rows.length, whole.lines?.[4999]], [5000, 9999]);
    for (const size of [1000, 4096, 65_537]) assert.deepEqual(inPieces(text, size), whole);
  });
});

describe('readCsv: files as offices save them', () => {
  const folder = new URL('../../fixtures/csv/', import.meta.url);
  const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<
    string,
    | { encoding: string; separator: string; rows: number; row: [number, string[]]; line: number }
    | { problem: string; detail: string }
  >;

  for (const [name, facts] of Object.entries(expected)) {
    it(`reads ${name}`, () => {
      const result = finish(readCsv(readFileSync(new URL(name, folder)), name));
      if ('problem' in facts) {
        assert.deepEqual(result, { ...facts, source: name });
        return;
      }
      assert.ok('rows' in result, JSON.stringify(result));
      const [index, cells] = facts.row;
      assert.deepEqual(result.sniffed, { encoding: facts.encoding, separator: facts.separator });
      assert.equal(result.rows.length, facts.rows);
      assert.deepEqual(result.rows[index], cells);
      assert.equal(result.lines?.[index] ?? index + 1, facts.line);
    });
  }
});
