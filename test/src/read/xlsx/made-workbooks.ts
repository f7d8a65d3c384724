import type { RawCell } from '../../../../src/read/xlsx/index.js';
import { type BookParts, book, bookFiles, relationships, worksheet, zipped } from './support.js';
import { covered, noComposing, noDuration, noErrors, only1, thousandths, type Workbook } from './workbook.js';

const utf16 = (text: string, isBigEndian: boolean, mark = true): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((character) => character.split(''));
  return Uint8Array.from(
    units.flatMap((unit) => {
      const code = unit.charCodeAt(0);
      return isBigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );
};

const made = (name: string, parts: BookParts, rows: Workbook['rows'], more: Partial<Workbook> = {}): Workbook => ({
  name,
  bytes: book(parts),
  rows,
  ...more,
});

/** A row of numbers, the first in style 1, the next in style 2, and so on. */
const styledRow = (values: readonly number[]): string =>
  `<row>${values.map((value, at) => `<c s="${at + 1}"><v>${value}</v></c>`).join('')}</row>`;

/** One value in each of the formats, written and expected in a row. */
const inFormats = (
  name: string,
  value: number,
  pairs: readonly (readonly [format: string | number, expected: RawCell])[],
  more: Partial<Workbook> & Pick<BookParts, 'date1904'> = {},
): Workbook => {
  const { date1904, ...rest } = more;
  const parts: BookParts = {
    formats: pairs.map(([format]) => format),
    rows: styledRow(pairs.map(() => value)),
    ...(date1904 === undefined ? {} : { date1904 }),
  };
  return made(name, parts, [pairs.map(([, expected]) => expected)], rest);
};

const noEra = 'it takes an era for no year';
const no1900 = 'it does not know that day 60 of 1900 never was, nor that the days before are shifted';
const noRange = 'it makes a date of every number';
const noBlanks = 'it takes all blanks as they are, without looking for xml:space';
const noLines = 'it leaves the ends of lines as they are, where XML makes each a line feed';
const noPlanes = 'it cuts a character beyond 16 bits';
const noRound = 'it leaves all 17 digits';

/** 14 March 2019, 10:30. Days from 30 December 1899: 119 years of 365 days, 29 leap days of 1904 to 2016, 74 days. */
const moment = 43538.4375;

export const madeWorkbooks: readonly Workbook[] = [
  made(
    'shared strings, rich text without how it is spoken',
    {
      strings: [
        '<t>Doanh thu</t>',
        '<r><rPr><b/></rPr><t xml:space="preserve">Bưu </t></r><r><t>điện</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh><phoneticPr fontId="1"/>',
        '<t/>',
      ],
      rows: '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v> 0 </v></c></row>',
    },
    [['Bưu điện', 'Doanh thu', '', 'Doanh thu']],
  ),
  made(
    'small digits above the line, and what is struck out',
    {
      strings: [
        '<r><t>20</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>',
        '<r><rPr><strike/></rPr><t>100</t></r><r><rPr><strike val="0"/></rPr><t>200</t></r>',
        '<r><rPr><vertAlign val="subscript"/></rPr><t>5</t></r>',
      ],
      rows: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>',
    },
    [['20¹', '\n100\n200', '5']],
    { differs: { A1: 'it joins all runs', B1: 'it joins all runs' } },
  ),
  made(
    'inline strings, plain, rich and in prefixed elements',
    {
      rows: '<row><c t="inlineStr"><is><t>one</t></is></c><c t="inlineStr"><is><r><t>tw</t></r><r><t>o</t></r></is></c><c t="inlineStr"><is></is></c><c t="inlineStr"><is><t><![CDATA[<3 & ]]>&lt;</t></is></c></row>',
    },
    [['one', 'two', '', '<3 & <']],
    { differs: { D1: 'it leaves out CDATA' } },
  ),
  made(
    'results of formulas, and a formula that was never computed',
    {
      rows: '<row><c t="str"><f>A2&amp;"x"</f><v>ax</v></c><c><f>1+1</f><v>2</v></c><c><f>1+2</f></c><c t="b"><f>1=1</f><v>1</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="str"><f>""</f><v></v></c><c><v>7</v></c></row>',
    },
    [['ax', 2, '', 'TRUE', '#DIV/0!', '', 7]],
    { differs: { E1: noErrors } },
  ),
  made(
    'booleans and errors',
    {
      rows: '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="e"><v>#REF!</v></c><c t="e"><v>#NAME?</v></c></row>',
    },
    [['TRUE', 'FALSE', '#N/A', '#REF!', '#NAME?']],
    { differs: { C1: noErrors, D1: noErrors, E1: noErrors } },
  ),
  made(
    'numbers with 15 digits',
    {
      rows: `<row>${[
        '0.28999999999999998',
        '208.69999999999999',
        '-1.5E-7',
        '123456789012345678',
        '1E+20',
        '0.1',
        '-0',
        '.5',
        '7.',
        '+3',
        ' 12 ',
      ]
        .map((value) => `<c><v>${value}</v></c>`)
        .join('')}</row>`,
    },
    [[0.29, 208.7, -1.5e-7, 123456789012346000, 100000000000000000000, 0.1, 0, 0.5, 7, 3, 12]],
    { differs: { D1: noRound } },
  ),
  inFormats('percentages', 0.376, [
    [9, { percent: 0.376 }],
    [10, { percent: 0.376 }],
    ['0.0%', { percent: 0.376 }],
    ['#,##0.00%;[Red]-#,##0.00%', { percent: 0.376 }],
    ['[=0]"-";0%', { percent: 0.376 }],
    ['0.0%_);(0.0%)', { percent: 0.376 }],
    ['0.0"%"', { number: 0.376, before: '', after: '%' }],
    ['0.0\\%', { number: 0.376, before: '', after: '%' }],
    ['0.0_%', 0.376],
    ['0.00', 0.376],
    ['@', 0.376],
    ['"tăng "0%', { percent: 0.376 }],
    ['[<1]0%;0', { percent: 0.376 }],
    ['[>=1]0%;0', 0.376],
    ['[$%-409]0', { number: 0.376, before: '%', after: '' }],
    ['0%;-0%;"-";@', { percent: 0.376 }],
  ]),
  made(
    'percentages whose zero is a dash, and whose sign decides',
    {
      formats: ['0%;-0%;"-"', '0%;0'],
      rows: '<row><c s="1"><v>0</v></c><c s="1"><v>-0.5</v></c><c s="2"><v>-0.5</v></c><c s="2"><v>0.5</v></c></row>',
    },
    [[{ percent: 0 }, { percent: -0.5 }, -0.5, { percent: 0.5 }]],
  ),
  inFormats('dates by the formats that Excel knows', moment, [
    [14, '2019-03-14'],
    [15, '2019-03-14'],
    [16, '2019-03-14'],
    [17, '2019-03'],
    [18, '10:30:00'],
    [19, '10:30:00'],
    [20, '10:30:00'],
    [21, '10:30:00'],
    [22, '2019-03-14T10:30:00'],
    [45, '10:30:00'],
    [47, '10:30:00'],
    [1, moment],
    [4, moment],
    [11, moment],
    [12, moment],
    [37, moment],
    [49, moment],
  ]),
  inFormats('dates by the East Asian formats that Excel knows', moment, [
    [27, '2019-03-14'],
    [30, '2019-03-14'],
    [31, '2019-03-14'],
    [32, '10:30:00'],
    [33, '10:30:00'],
    [36, '2019-03-14'],
    [50, '2019-03-14'],
    [57, '2019-03-14'],
    [58, '2019-03-14'],
  ]),
  inFormats(
    'dates by formats of their own',
    moment,
    [
      ['dd/mm/yyyy', '2019-03-14'],
      ['yyyy\\-mm\\-dd', '2019-03-14'],
      ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2019-03-14'],
      ['[$-42A]dd/mm/yyyy;@', '2019-03-14'],
      ['"ngày" d "tháng" m "năm" yyyy', '2019-03-14'],
      ['d/m', '2019-03-14'],
      ['[Red]dd.mm.yy', '2019-03-14'],
      ['mm/yyyy', '2019-03'],
      ['mmm\\-yy', '2019-03'],
      ['"Tháng "m/yyyy', '2019-03'],
      ['yyyy', '2019'],
      ['"năm "yy', '2019'],
      ['dd/mm/yyyy hh:mm', '2019-03-14T10:30:00'],
      ['m/d/yy h:mm AM/PM', '2019-03-14T10:30:00'],
      ['hh:mm:ss', '10:30:00'],
      ['mm:ss.0', '10:30:00'],
      ['h "giờ" mm', '10:30:00'],
      ['[$-409]h:mm AM/PM;@', '10:30:00'],
      ['DD/MM/YYYY', '2019-03-14'],
      ['aaaa', '2019-03-14'],
      ['[$-411]ge', '2019'],
    ],
    { differs: { U1: noEra } },
  ),
  inFormats('formats that look like dates and are none', 45.5, [
    ['0.0 "ngày/tháng (d/m/y)"', { number: 45.5, before: '', after: ' ngày/tháng (d/m/y)' }],
    ['0\\d', { number: 45.5, before: '', after: 'd' }],
    ['#,##0_d', 45.5],
    ['0*y', 45.5],
    ['General', 45.5],
    ['[Red]General', 45.5],
    ['[Yellow]0', 45.5],
    ['[$₫-42A]#,##0', { number: 45.5, before: '₫', after: '' }],
    ['[$USD] #,##0', { number: 45.5, before: 'USD ', after: '' }],
    ['0.00E+00', 45.5],
    ['# ?/?', 45.5],
    ['', 45.5],
    ['"unclosed d', { number: 45.5, before: 'unclosed d', after: '' }],
    ['[unclosed d', 45.5],
    ['[DBNum1]0', 45.5],
    ['[Color 5]0', 45.5],
  ]),
  made(
    'durations',
    {
      formats: [46, '[h]:mm', '[mm]:ss', '[ss]'],
      rows: styledRow([1.5, 2.25, 0.5, 0.0001]),
    },
    // 2.25 days are 54 hours; 0.0001 days are 8.64 seconds.
    [['36:00:00', '54:00:00', '12:00:00', '00:00:09']],
    { differs: { A1: noDuration, B1: noDuration, D1: thousandths } },
  ),
  made(
    'the ends of the calendar of 1900',
    {
      formats: [14, 22],
      rows: `<row>${['0', '1', '59', '60', '61', '2958465', '2958466', '-1', '1E+300']
        .map((value) => `<c s="1"><v>${value}</v></c>`)
        .join('')}</row><row>${['60.5', '59.999999', '0.5', '43538.9999999']
        .map((value) => `<c s="2"><v>${value}</v></c>`)
        .join('')}</row>`,
    },
    [
      [0, '1900-01-01', '1900-02-28', 60, '1900-03-01', '9999-12-31', 2958466, -1, 1e300],
      // 59.999999 is 86 thousandths of a second before day 60, which never was, and rounds to it; 43538.9999999 is 9
      // thousandths before the next day.
      [60.5, 59.999999, 0.5, '2019-03-15T00:00:00'],
    ],
    {
      differs: {
        A1: no1900,
        B1: no1900,
        C1: no1900,
        D1: no1900,
        G1: noRange,
        H1: noRange,
        I1: noRange,
        A2: no1900,
        B2: no1900,
        C2: noRange,
        D2: thousandths,
      },
    },
  ),
  made(
    'the calendar of 1904',
    {
      date1904: '1',
      formats: [14, 22],
      rows: `<row>${['0', '60', '42076', '2957003', '2957004', '-1']
        .map((value) => `<c s="1"><v>${value}</v></c>`)
        .join('')}<c s="2"><v>42076.4375</v></c></row>`,
    },
    // 42076 = 43538 − 1462.
    [['1904-01-01', '1904-03-01', '2019-03-14', '9999-12-31', 2957004, -1, '2019-03-14T10:30:00']],
    { differs: { E1: noRange, F1: noRange } },
  ),
  inFormats('the calendar of 1904, said by a word', 42076, [[14, '2019-03-14']], {
    date1904: 'true',
    differs: { A1: only1 },
  }),
  inFormats('the calendar of 1900, said by a word', 43538, [[14, '2019-03-14']], { date1904: 'false' }),
  made(
    'dates as text, as strict workbooks have them',
    {
      formats: [14, 17, 22, 20],
      rows: `<row><c t="d" s="1"><v>2019-03-14T00:00:00</v></c><c t="d" s="2"><v>2019-03-14</v></c><c t="d" s="3"><v>2019-03-14T10:30:00.000Z</v></c><c t="d" s="4"><v>2019-03-14T10:30:00Z</v></c><c t="d"><v>2019-03-14</v></c></row>`,
    },
    [['2019-03-14', '2019-03', '2019-03-14T10:30:00', '10:30:00', '2019-03-14']],
  ),
  made(
    'blanks around text, and characters by their code',
    {
      strings: [
        '<t> trimmed </t>',
        '<t xml:space="preserve"> kept </t>',
        '<t>a_x000D_b_x0009_c</t>',
        '<t>_x005F_x000D_</t>',
        '<t>_x00e9_</t>',
        '<t>a\r\nb\rc&#13;d</t>',
        '<t>&amp;lt; &#x1F600; &#7879;</t>',
      ],
      rows: `<row>${[0, 1, 2, 3, 4, 5, 6].map((at) => `<c t="s"><v>${at}</v></c>`).join('')}</row>`,
    },
    [['trimmed', ' kept ', 'a\rb\tc', '_x000D_', 'é', 'a\nb\nc\rd', '&lt; 😀 ệ']],
    { differs: { A1: noBlanks, F1: noLines, G1: noPlanes } },
  ),
  made(
    'Vietnamese text that was typed with marks apart',
    {
      strings: ['<t>Tie\u0302\u0301ng Vie\u0323\u0302t</t>'],
      rows: '<row><c t="s"><v>0</v></c><c t="str"><v>e\u0323\u0302</v></c></row>',
    },
    [['Tiếng Việt', 'ệ']],
    { differs: { A1: noComposing, B1: noComposing } },
  ),
  made(
    'cells and rows without a reference',
    {
      isNumbered: false,
      rows: '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row /><row><c><v>6</v></c></row><row r="6"><c><v>7</v></c></row><row><c><v>8</v></c></row>',
    },
    [[1, '', '', 4, 5], [], [6], [], [], [7], [8]],
    { unread: 'it wants a reference on each cell' },
  ),
  made(
    'references out of order',
    {
      rows: '<row r="3"><c r="C3"><v>33</v></c><c r="A3"><v>31</v></c></row><row r="1"><c r="B1"><v>12</v></c></row>',
    },
    [['', 12], [], [31, '', 33]],
    { unread: 'it wants references in order' },
  ),
  made(
    'blank cells and rows at the end, and at the start',
    {
      formats: [14],
      rows: '<row r="1"><c r="A1" s="1"/></row><row r="2"><c r="B2"><v>1</v></c><c r="C2" s="1"/><c r="D2" t="s"/><c r="E2"><v /></c></row><row r="9"><c r="Z9" s="1"/></row>',
    },
    [[], ['', 1]],
  ),
  made(
    'merged cells, of which one hides a number',
    {
      merges: ['A1:C1', 'A2:A3', 'B3:B3'],
      rows: '<row><c t="str"><v>Doanh thu</v></c><c /><c><v>99</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>98</v></c><c><v>3</v></c></row>',
    },
    [['Doanh thu'], [1, 2], ['', 3]],
    {
      merges: [
        { row: 0, column: 0, rows: 1, columns: 3 },
        { row: 1, column: 0, rows: 2, columns: 1 },
      ],
      differs: { C1: covered, A3: covered },
    },
  ),
  made('hidden rows and columns', { rows: '<row hidden="1"><c><v>1</v></c></row><row ht="0"><c><v>2</v></c></row>' }, [
    [1],
    [2],
  ]),
  made(
    'the first visible worksheet with content',
    {
      sheets: [
        { name: 'Chart', kind: 'chartsheet' },
        { name: 'Hidden', state: 'hidden', rows: '<row><c><v>1</v></c></row>' },
        { name: 'Very', state: 'veryHidden', rows: '<row><c><v>2</v></c></row>' },
        { name: 'Blank', rows: '<row r="5"><c r="C5" s="0"/></row>' },
        { name: 'Số liệu', rows: '<row><c><v>3</v></c></row>' },
        { name: 'After', rows: '<row><c><v>4</v></c></row>' },
      ],
    },
    [[3]],
    { found: 'Số liệu' },
  ),
  made(
    'a sheet by its name',
    {
      sheets: [
        { name: 'Một', rows: '<row><c><v>1</v></c></row>' },
        { name: 'Số & liệu', state: 'hidden', rows: '<row><c><v>2</v></c></row>' },
      ],
    },
    [[2]],
    { sheet: 'Số & liệu', found: 'Số & liệu' },
  ),
  made('a workbook whose sheets are all blank', { sheets: [{ name: 'Một' }, { name: 'Hai' }] }, [], { found: 'Một' }),
  made(
    'parts with other names and places',
    {
      rows: '<row><c t="s"><v>0</v></c></row>',
      files: {
        '_rels/.rels': relationships([['a', 'officeDocument', '/Data/book.xml']]),
        'data/book.xml':
          '<workbook xmlns:rel="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="9" rel:id="x"/></sheets></workbook>',
        'data/_rels/book.xml.rels': relationships([
          ['x', 'worksheet', '../My%20sheets/first.xml'],
          ['y', 'sharedStrings', './texts.xml'],
        ]),
        'my sheets/first.xml': worksheet('<row><c t="s"><v>0</v></c></row>'),
        'data/texts.xml': '<sst><si><t>found</t></si></sst>',
        'xl/workbook.xml': null,
        'xl/_rels/workbook.xml.rels': null,
        'xl/worksheets/sheet1.xml': null,
        'xl/sharedStrings.xml': null,
        'xl/styles.xml': null,
      },
    },
    [['found']],
    { found: 'S', unread: 'it looks for the workbook in the usual place' },
  ),
  made(
    'the strict kind, with prefixes and single quotes',
    {
      files: {
        '_rels/.rels':
          "<?xml version='1.0'?><p:Relationships xmlns:p='http://schemas.openxmlformats.org/package/2006/relationships'><p:Relationship Id='a' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument' Target='xl/workbook.xml'/></p:Relationships>",
        'xl/workbook.xml':
          "<x:workbook xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main' xmlns:r='http://purl.oclc.org/ooxml/officeDocument/relationships' conformance='strict'><x:sheets><x:sheet name='Strict' sheetId='1' r:id='rId1'/></x:sheets></x:workbook>",
        'xl/_rels/workbook.xml.rels':
          "<Relationships><Relationship Id='rId1' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Type='http://purl.oclc.org/ooxml/officeDocument/relationships/sharedStrings' Target='sharedStrings.xml'/></Relationships>",
        'xl/worksheets/sheet1.xml':
          "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'>\n<x:sheetData>\n <x:row r = '1' ><x:c r='A1' t='s'><x:v>0</x:v></x:c><x:c r='B1' ><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet >",
        'xl/sharedStrings.xml':
          "<x:sst xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:si><x:t>chặt</x:t></x:si></x:sst>",
        'xl/styles.xml': null,
      },
    },
    [['chặt', 2]],
    { found: 'Strict' },
  ),
  ...(
    [
      ['UTF-16, little end first', false, true],
      ['UTF-16, big end first', true, true],
      ['UTF-16 without a mark', false, false],
    ] as const
  ).map(([name, isBigEndian, mark]) =>
    made(
      name,
      {
        files: {
          'xl/worksheets/sheet1.xml': utf16(
            worksheet('<row><c t="inlineStr"><is><t>Tiếng Việt 😀</t></is></c></row>').replace('UTF-8', 'UTF-16'),
            isBigEndian,
            mark,
          ),
        },
      },
      [['Tiếng Việt 😀']],
      { unread: 'it reads UTF-8 only' },
    ),
  ),
  made(
    'UTF-8 with a mark, comments, instructions and other namespaces',
    {
      files: {
        'xl/worksheets/sheet1.xml': `\ufeff<?xml version="1.0"?><!-- <row> ><?x ?> --><worksheet xmlns:x14ac="u"><?instruction <c> ?><sheetData><row x14ac:dyDescent="0.25" r="1"><!-- <c r="A1"><v>9</v></c> --><c x14ac:r="Z9" r="A1"><v>1<!-- 2 -->3</v></c></row></sheetData><extLst><ext><x14ac:row><x14ac:c><x14ac:v>5</x14ac:v></x14ac:c></x14ac:row></ext></extLst></worksheet><!-- end -->\n`,
      },
    },
    [[13]],
    { unread: 'it takes elements of other namespaces for rows' },
  ),
  {
    name: 'files that are stored, not packed',
    bytes: zipped(bookFiles({ rows: '<row><c><v>1</v></c></row>' }), 0),
    rows: [[1]],
  },
  made(
    'no strings and no styles',
    { rows: '<row><c s="7"><v>43538</v></c></row>', files: { 'xl/styles.xml': null, 'xl/sharedStrings.xml': null } },
    [[43538]],
    {
      unread: 'it takes a style that is not there for damage',
    },
  ),
  made(
    'the last cell of the last row',
    { rows: '<row r="1"><c r="A1"><v>1</v></c></row><row r="3000"><c r="XFD3000"><v>2</v></c></row>' },
    [[1], ...Array.from({ length: 2998 }, () => []), [...Array.from({ length: 16383 }, () => ''), 2]],
  ),
  made(
    'an attribute and a text with every entity',
    {
      sheets: [{ name: `a<b>&"c"'d'`, rows: `<row><c t="str"><v>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;</v></c></row>` }],
    },
    [[`<>&"'AB`]],
    { found: `a<b>&"c"'d'` },
  ),
  made(
    'a cell that spans many pieces of the file',
    { rows: `<row><c t="str"><v>${'Đồng &amp; '.repeat(20_000)}</v></c><c><v>1</v></c></row>` },
    [['Đồng & '.repeat(20_000), 1]],
  ),
  made('texts in a cell for another kind', { rows: '<row><c t="inlineStr"><v>shown</v></c></row>' }, [['shown']], {
    differs: { A1: 'it takes the cell for a blank one' },
  }),
];
