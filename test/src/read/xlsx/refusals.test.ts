import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { deflateRawSync, constants as zlib } from 'node:zlib';
import { xlsxLimits } from '../../../../src/read/xlsx/index.js';
import { onlyThorough } from '../../../tools/thorough.mjs';
import {
  type BookParts,
  book,
  bookFiles,
  joined,
  read,
  refusalOf,
  relationships,
  tableIn,
  worksheet,
  zipOf,
  zipped,
} from './support.js';

const fixture = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/xlsx/${path}`, import.meta.url)));

const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** An old file with two streams inside, named as Excel names those of a workbook with a password. */
const locked = joined([
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
  new Uint8Array(504),
  ...['EncryptionInfo', 'EncryptedPackag', 'EncryptedPackage'].map((name) =>
    Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0])),
  ),
]);

/** Fails where `run` takes more of the processor than a slow machine needs; what else runs beside it does not count. */
function soon<T>(run: () => T, milliseconds = 5_000): T {
  const start = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  assert.ok(took < milliseconds, `${Math.round(took)} ms`);
  return result;
}

describe('readXlsx refuses what is no workbook', () => {
  for (const [name, bytes, refusal] of [
    ['nothing', new Uint8Array(), 'not-xlsx'],
    ['text', new TextEncoder().encode('Doanh thu;208,7\n'), 'not-xlsx'],
    ['the first bytes of a zip file', Uint8Array.of(0x50, 0x4b, 3, 4), 'not-xlsx'],
    ['a zip file with nothing inside', zipOf([]), 'not-xlsx'],
    ['a zip file of something else', zipped({ 'a.txt': 'a' }), 'not-xlsx'],
    ['an .ods', fixture('others/several-sheets.ods'), 'not-xlsx'],
    [
      'a .docx',
      zipped({
        '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
        'word/_rels/document.xml.rels': relationships([['rId1', 'styles', 'styles.xml']]),
        'word/document.xml': '<w:document xmlns:w="w"><w:body/></w:document>',
      }),
      'not-xlsx',
    ],
    [
      'an .xlsb',
      zipped({
        '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.bin']]),
        'xl/_rels/workbook.bin.rels': relationships([['rId1', 'worksheet', 'worksheets/sheet1.bin']]),
        'xl/workbook.bin': Uint8Array.of(0x83, 1, 0, 0x8f, 1),
      }),
      'not-xlsx',
    ],
    ['an .xls', fixture('others/several-sheets.xls'), 'old-workbook'],
    ['a workbook with a password', locked, 'locked-workbook'],
  ] as const) {
    it(name, () => assert.equal(refusalOf(bytes), refusal));
  }

  it('with the name of the source', () => {
    assert.deepEqual(read(new Uint8Array()), { problem: 'not-xlsx', source: 'a.xlsx', detail: '' });
  });

  it('cut off anywhere', () => {
    for (const bytes of [fixture('libreoffice/several-sheets.xlsx'), fixture('libreoffice/dates-1904.xlsx')]) {
      for (let end = 0; end < bytes.length; end += 97) assert.equal(refusalOf(bytes.slice(0, end)), 'not-xlsx');
    }
  });
});

describe('readXlsx refuses a sheet that is not there', () => {
  const sheets: BookParts = {
    sheets: [
      { name: 'Một', rows: oneCell },
      { name: 'Biểu đồ', kind: 'chartsheet' },
      { name: 'Hai', state: 'hidden' },
    ],
  };
  it('and names those that are', () => {
    assert.equal(refusalOf(book(sheets), 'Ba'), 'no-sheet Một, Hai');
    assert.equal(refusalOf(book(sheets), 'Biểu đồ'), 'no-sheet Một, Hai');
    assert.equal(refusalOf(book({ sheets: [{ name: 'Hai', state: 'hidden' }] })), 'no-sheet Hai');
  });
  it('but finds one that is written in another way', () => {
    assert.equal(tableIn(book(sheets), ' MỘT ').sheet, 'Một');
    assert.equal(tableIn(book(sheets), 'Mo\u0323\u0302t').sheet, 'Một');
    const two: BookParts = { sheets: [{ name: 'KPI' }, { name: 'kpi' }] };
    assert.equal(tableIn(book(two), 'kpi').sheet, 'kpi');
    assert.equal(tableIn(book(two), 'Kpi').sheet, 'KPI');
  });
});

describe('readXlsx refuses damage inside', () => {
  const whole = (xml: string): BookParts => ({ files: { 'xl/worksheets/sheet1.xml': xml } });
  for (const [name, parts] of [
    ['an element that does not close', whole('<worksheet><sheetData>')],
    ['elements that cross', whole('<worksheet><sheetData></worksheet></sheetData>')],
    ['an end without a start', whole('<worksheet/></worksheet>')],
    ['an attribute without quotes', { rows: '<row r=1></row>' }],
    ['an attribute without a value', { rows: '<row r></row>' }],
    ['an attribute twice', { rows: '<row r="1" r="2"></row>' }],
    ['attributes without a blank between', { rows: '<row r="1"s="2"></row>' }],
    ['a tag inside a tag', { rows: '<row r="<c>"></row>' }],
    ['a slash inside a tag', { rows: '<row / r="1"></row>' }],
    ['an element without a prefix before its colon', { rows: '<:row/>' }],
    ['an attribute without a prefix before its colon', { rows: '<row :r="1"/>' }],
    ['an attribute with two colons', { rows: '<row r::a="1"/>' }],
    ['an attribute that starts as no name does', { rows: '<row &#49;r="1" />' }],
    ['an element that starts with a digit', { rows: '<1/>' }],
    ['an element without a name', { rows: '<>1</>' }],
    [
      'more attributes than anyone writes',
      { rows: `<row ${Array.from({ length: 300 }, (_, at) => `a${at}=""`).join(' ')}/>` },
    ],
    ['elements too deep', { rows: '<a>'.repeat(300) + '</a>'.repeat(300) }],
    ['an entity that XML does not know', { strings: ['<t>&nbsp;</t>'] }],
    ['an ampersand alone', { strings: ['<t>a & b</t>'] }],
    ['an entity without its end', { strings: ['<t>&amp</t>'] }],
    ['a character that XML does not have', { strings: ['<t>\u0001</t>'] }],
    ['a code of no character', { strings: ['<t>&#0;</t>'] }],
    ['a code of half a character', { strings: ['<t>&#xD83D;</t>'] }],
    ['a code beyond all characters', { strings: ['<t>&#x110000;</t>'] }],
    ['text before the document', whole(`x${worksheet('')}`)],
    ['two documents', whole('<worksheet/><worksheet/>')],
    ['a comment that does not end', whole('<worksheet/><!-- ')],
    ['another document', whole('<chartsheet/>')],
    ['a blank part', whole('')],
    ['bytes that are no UTF-8', { files: { 'xl/worksheets/sheet1.xml': Uint8Array.of(0x3c, 0x61, 0xff, 0x3e) } }],
    ['a declaration of its own', whole('<worksheet><!ELEMENT a></worksheet>')],
    ['a cell of an unknown kind', { rows: '<row><c t="x"><v>1</v></c></row>' }],
    ['a number that is none', { rows: '<row><c><v>1,5</v></c></row>' }],
    ['a number that is no number', { rows: '<row><c><v>NaN</v></c></row>' }],
    ['a number in hexadecimal', { rows: '<row><c><v>0x10</v></c></row>' }],
    ['a number beyond all numbers', { rows: '<row><c><v>1E999</v></c></row>' }],
    ['a boolean that is none', { rows: '<row><c t="b"><v>2</v></c></row>' }],
    ['a shared string that is not there', { rows: '<row><c t="s"><v>0</v></c></row>' }],
    ['two values in a cell', { rows: '<row><c><v>1</v><v>2</v></c></row>' }],
    ['an element in a value', { rows: '<row><c><v>1<b/>2</v></c></row>' }],
    ['two cells in one place', { rows: '<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }],
    ['a cell outside a row', { rows: '<row></row><c r="A2"><v>1</v></c>' }],
    ['a row in a row', { rows: '<row><row r="2"><c><v>1</v></c></row></row>' }],
    ['a cell in a cell', { rows: '<row><c><v>1</v><c r="B1"><v>2</v></c></c></row>' }],
    ['row 0', { rows: '<row r="0"><c><v>1</v></c></row>' }],
    ['a row without a number', { rows: '<row r="A"></row>' }],
    ['a cell of row 0', { rows: '<row><c r="A0"/></row>' }],
    ['a cell without letters', { rows: '<row><c r="11"/></row>' }],
    ['a cell in small letters', { rows: '<row><c r="a1"/></row>' }],
    ['merged cells that overlap', { merges: ['A1:B2', 'B2:C3'] }],
    ['merged cells without an end', { merges: ['A1:'] }],
    ['merged cells without a place', { merges: [''] }],
    ['no workbook', { files: { 'xl/workbook.xml': null } }],
    ['no relationships', { files: { 'xl/_rels/workbook.xml.rels': null } }],
    ['no sheet in its place', { files: { 'xl/worksheets/sheet1.xml': null } }],
  ] satisfies [string, BookParts][]) {
    it(name, () => assert.equal(refusalOf(book(parts)), 'not-xlsx'));
  }

  it('a digit that was changed on the way', () => {
    const bytes = zipped(bookFiles({ rows: '<row><c r="A1"><v>12345</v></c></row>' }), 0);
    const at = Buffer.from(bytes).indexOf('12345');
    assert.deepEqual(tableIn(bytes).rows, [[12345]]);
    bytes[at] = 0x39;
    assert.equal(refusalOf(bytes), 'not-xlsx');
  });

  it('a part that stands there twice, but only where it is needed', () => {
    const files = Object.entries(bookFiles({ rows: oneCell }));
    const packed = files.map(([name, content]) => entry(name, String(content)));
    assert.deepEqual(tableIn(zipOf([...packed, entry('docProps/a.xml', 'a'), entry('docProps/A.xml', 'b')])).rows, [
      [1],
    ]);
    assert.equal(refusalOf(zipOf([...packed, entry('xl/worksheets/Sheet1.xml', worksheet(oneCell))])), 'not-xlsx');
  });

  it('but reads sizes of 64 bits, and folders as Windows separates them', () => {
    const files = Object.entries(bookFiles({ rows: oneCell }));
    const wide = files.map(([name, content]) => ({
      ...entry(name.replaceAll('/', '\\'), String(content)),
      isWide: true,
    }));
    assert.deepEqual(tableIn(zipOf(wide)).rows, [[1]]);
  });

  it('a part that is packed in another way', () => {
    const files = Object.entries(bookFiles({ rows: oneCell }));
    assert.equal(
      refusalOf(zipOf(files.map(([name, content]) => ({ ...entry(name, String(content)), method: 12 })))),
      'not-xlsx',
    );
  });
});

/** A packed file with the right checksum, found by the packer of the tests. */
function entry(name: string, content: string): { name: string; packed: Uint8Array; size: number; checksum: number } {
  const bytes = new TextEncoder().encode(content);
  const view = new DataView(zipped({ a: content }).buffer);
  return {
    name,
    packed: new Uint8Array(deflateRawSync(bytes)),
    size: bytes.length,
    checksum: view.getUint32(14, true),
  };
}

describe('readXlsx refuses document types', () => {
  const attack = '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  for (const part of [
    '_rels/.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/workbook.xml',
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    'xl/worksheets/sheet1.xml',
  ]) {
    it(`in ${part}`, () => {
      const files = bookFiles({ rows: oneCell });
      const text = String(files[part]);
      const start = text.indexOf('?>') + 2;
      const bytes = zipped({ ...files, [part]: text.slice(0, start) + attack + text.slice(start) });
      assert.equal(refusalOf(bytes), 'unsafe-workbook');
    });
  }
  for (const xml of ['<!doctype a>', '<!ENTITY a "b">', '<worksheet><sheetData><!DOCTYPE a></sheetData></worksheet>']) {
    it(xml, () => assert.equal(refusalOf(book({ files: { 'xl/worksheets/sheet1.xml': xml } })), 'unsafe-workbook'));
  }
  it('but not text that speaks of them', () => {
    const rows = '<row><c t="str"><v><![CDATA[<!DOCTYPE a>]]></v></c></row><!-- <!ENTITY a "b"> -->';
    assert.deepEqual(tableIn(book({ rows })).rows, [['<!DOCTYPE a>']]);
  });
});

describe('readXlsx keeps its limits', () => {
  /** A gigabyte of zeros, in a megabyte. */
  const zeros = (() => {
    const piece = new Uint8Array(deflateRawSync(new Uint8Array(2 ** 24), { finishFlush: zlib.Z_FULL_FLUSH }));
    return joined([...Array.from({ length: 64 }, () => piece), Uint8Array.of(3, 0)]);
  })();
  const withSheet = (packed: Uint8Array, size: number): Uint8Array =>
    zipOf([
      ...Object.entries(bookFiles({ files: { 'xl/worksheets/sheet1.xml': null } })).map(([name, content]) =>
        entry(name, String(content)),
      ),
      { name: 'xl/worksheets/sheet1.xml', packed, size },
    ]);

  it('a gigabyte of zeros', () => {
    assert.equal(
      soon(() => refusalOf(withSheet(zeros, 2 ** 30)), 500),
      'too-large unzippedBytes 300000000',
    );
  });
  it('a gigabyte of zeros that is said to be a kilobyte, or just not too much', () => {
    assert.equal(
      soon(() => refusalOf(withSheet(zeros, 1_000)), 500),
      'not-xlsx',
    );
    assert.equal(
      soon(() => refusalOf(withSheet(zeros, 299_000_000)), 500),
      'not-xlsx',
    );
  });
  it('a sheet followed by a gigabyte of zeros', () => {
    const start = deflateRawSync(worksheet(oneCell), { finishFlush: zlib.Z_FULL_FLUSH });
    const size = worksheet(oneCell).length;
    assert.equal(
      soon(() => refusalOf(withSheet(joined([start, zeros]), size)), 500),
      'not-xlsx',
    );
  });
  it('packed data followed by thirty megabytes of something else', () => {
    const packed = joined([deflateRawSync(worksheet(oneCell)), new Uint8Array(29_000_000)]);
    assert.equal(
      soon(() => refusalOf(withSheet(packed, 1_000))),
      'not-xlsx',
    );
  });
  it('parts that are too much only together', () => {
    const bytes = zipOf([
      ...Object.entries(bookFiles({ files: { 'xl/worksheets/sheet1.xml': null, 'xl/sharedStrings.xml': null } })).map(
        ([name, content]) => entry(name, String(content)),
      ),
      { name: 'xl/worksheets/sheet1.xml', packed: zeros, size: 200_000_000 },
      { name: 'xl/sharedStrings.xml', packed: zeros, size: 200_000_000 },
    ]);
    assert.equal(
      soon(() => refusalOf(bytes), 500),
      'too-large unzippedBytes 300000000',
    );
  });
  it('a part that no one needs may be as large as it likes', () => {
    const files = Object.entries(bookFiles({ rows: oneCell })).map(([name, content]) => entry(name, String(content)));
    assert.deepEqual(tableIn(zipOf([...files, { name: 'xl/media/1.png', packed: zeros, size: 2 ** 30 }])).rows, [[1]]);
  });

  it('a file that is too large', () => {
    assert.equal(refusalOf(new Uint8Array(xlsxLimits.bytes + 1)), 'too-large bytes 30000000');
  });
  it('columns and rows', () => {
    assert.equal(refusalOf(book({ rows: '<row r="1"><c r="XFE1"><v>1</v></c></row>' })), 'too-large columns 16384');
    assert.equal(refusalOf(book({ rows: '<row><c r="A1048577"><v>1</v></c></row>' })), 'too-large rows 1048576');
    assert.equal(refusalOf(book({ rows: '<row r="1048577"/>' })), 'too-large rows 1048576');
    const follow = '<row r="1048576"/><row><c><v>1</v></c></row>';
    assert.equal(refusalOf(book({ isNumbered: false, rows: follow })), 'too-large rows 1048576');
  });
  it('merged cells', () => {
    const merges = Array.from({ length: xlsxLimits.merges + 1 }, (_, at) => `A${at + 1}:B${at + 1}`);
    assert.equal(tableIn(book({ rows: oneCell, merges: merges.slice(1) })).merges.length, 2_000);
    assert.equal(refusalOf(book({ rows: oneCell, merges })), 'too-large merges 2000');
  });
  it('cells with content', onlyThorough, () => {
    const rows = `<row>${'<c><v>1</v></c>'.repeat(16_384)}</row>`.repeat(306);
    assert.equal(refusalOf(book({ isNumbered: false, rows })), 'too-large cells 5000000');
  });
  it('cells in all, where a few stand far apart', () => {
    const far = Array.from({ length: 1_527 }, (_, at) => `<row><c r="XFD${at + 1}"><v>1</v></c></row>`);
    assert.equal(refusalOf(book({ rows: far.join('') })), 'too-large gridCells 25000000');
  });
  it('a text, a tag, a comment', () => {
    const long = 'x'.repeat(1_000_001);
    for (const rows of [`<row><c t="str"><v>${long}</v></c></row>`, `<row a="${long}"/>`, `<!--${long}-->`]) {
      assert.equal(refusalOf(book({ rows })), 'too-large characters 1000000');
    }
  });
  it('formats', () => {
    assert.equal(refusalOf(book({ formats: Array.from({ length: 65_536 }, () => 9) })), 'too-large listed 65536');
  });

  it('one cell in the last row costs no more than its place', () => {
    const rows = '<row r="1048576"><c r="A1048576"><v>1</v></c></row>';
    const table = soon(() => tableIn(book({ rows })));
    assert.equal(table.rows.length, 1_048_576);
    assert.deepEqual(table.rows.at(-1), [1]);
    assert.equal(table.rows[0], table.rows[1_000_000]);
    assert.ok(Object.isFrozen(table.rows[0]));
  });
});

describe('readXlsx takes no longer than its input is long', () => {
  for (const [name, parts] of [
    ['blanks inside a text', { strings: [`<t>a${' '.repeat(900_000)}b</t>`] }],
    ['a letter with more marks than a letter has', { strings: [`<t>a${'\u0301\u0323'.repeat(400_000)}</t>`] }],
    ['digits without an end', { rows: `<row><c><v>${'1'.repeat(900_000)}x</v></c></row>` }],
    [
      'a long format',
      { formats: [`${'"'.repeat(900_001)}`, '['.repeat(900_000), 'yd'.repeat(400_000), ';'.repeat(900_000)] },
    ],
    ['tags without an end', { files: { 'xl/sharedStrings.xml': '<sst '.repeat(190_000) } }],
    ['quotes without an end', { files: { 'xl/sharedStrings.xml': `<sst a="${'>'.repeat(900_000)}` } }],
    ['ampersands', { strings: [`<t>${'&amp;'.repeat(190_000)}</t>`] }],
    ['escapes', { strings: [`<t>${'_x'.repeat(450_000)}</t>`] }],
    ['many short texts', { strings: Array.from({ length: 200_000 }, () => '<t>a</t>') }],
  ] satisfies [string, BookParts][]) {
    it(name, () => {
      const bytes = book(parts);
      soon(() => read(bytes));
    });
  }
});
