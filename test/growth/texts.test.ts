// No reader takes longer than its input: texts of 16, 32 and 64 kB made of what patterns stumble over.
import { describe, it } from 'node:test';
import {
  attributeNames,
  barView,
  dataScript,
  dateText,
  decode,
  exact,
  factsOf,
  figureText,
  fileKind,
  finish,
  type HtmlCell,
  issueSentence,
  isUnreadable,
  jsonFault,
  kpiView,
  mappingIn,
  misspelledAttributes,
  pageOf,
  parseDecimal,
  parsePeriod,
  parsePhrase,
  parseUnit,
  parseUnitPhrase,
  placeText,
  power,
  readAttributes,
  readFile,
  readHtmlTable,
  readJson,
  readMapping,
  readPages,
  readTable,
  renderStatic,
  type Standing,
  select,
  sentence,
  spelledNumeral,
  standingOfTag,
  unreadableSentence,
  validate,
} from 'goalpost';
import { readXlsx } from 'goalpost/xlsx';
import { book, escaped } from '../src/read/xlsx/support.js';
import { thorough } from '../tools/thorough.mjs';
import { assertLinear } from './linear.js';

/** What the texts repeat: digits, marks, spaces, quotes, brackets, letters, and words that readers look for. */
const pieces = [
  ...[
    '1',
    '0',
    '.',
    ',',
    ' ',
    '\u00a0',
    '\t',
    '\n',
    '\r\n',
    '"',
    "'",
    '“',
    '(',
    ')',
    '[',
    '{',
    '-',
    '−',
    '–',
    '%',
    ';',
  ],
  ...[':', '/', '\\', '|', '=', '<', '>', '&', '*', '_', '#', '+', '$', '²', '\u0301', '\u0301\u0323', '\u0301\uff9e'],
  ...['\u202e', '\u200f', '\ud800', 'a', 'đ', 'ế', '1.', '1,', '1 ', '1.234.', '1 234 ', '001', '.0', ' (', '(a', '")'],
  ...['a ', 'a, ', 'a: ', 'a - ', '1% a; ', 'tỷ ', 'tỷ đồng/', 'm/', 'VND*', 'năm 2018 ', '2018-', '1/', 'Q1/', 'TH '],
  ...['đến 5 ', 'từ ', 'trên ', '_x0041_', '&amp;', '\\"', '\\u0041', '{"a":', '[[', '"a",', '1e-400,', 'e-111', '<b>'],
  ...['</script', '{n}', 'a=b;', 'KH2019', 'ĐVT: ', '(tỷ) ', '\n(tỷ)', '1=', 'kh|', '\u2028', 'ﷺ', '㍿', '𝟙', 'Ａ'],
];

/** Those that whole files get, which take longer. */
const fewPieces = [
  ...['1', '0', '.', ' ', '\u00a0', '\n', '"', '(', '-', ';', '\u0301\u0323', '\u0301\uff9e', '\u202e', '1.', '(a'],
  ...['a ', 'a: ', '1% a; ', 'tỷ ', '2018-', 'TH ', '_x0041_', '&amp;', 'ĐVT: ', '\n(tỷ)', '1=', '.0'],
];

/** What stands before and behind them, so that a pattern that found a long run fails at its end. */
type Ends = readonly [before: string, behind: string];

const ends: readonly Ends[] = [
  ['', ''],
  ['', 'x'],
  ['1', 'x'],
  ['(', '1'],
  ['"', ''],
  ['1 tỷ đồng ', ' (tỷ'],
];

/** What stands around a piece: all of them in a thorough run, otherwise two, and others around the next piece. */
const endsOf = (index: number): readonly Ends[] =>
  thorough ? ends : ends.filter((_, at) => at % (ends.length / 2) === index % (ends.length / 2));

function repeated(piece: string, [before, behind]: Ends, length: number): string {
  const count = Math.floor((length - before.length - behind.length) / piece.length);
  return before + piece.repeat(count) + behind;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A report with one thing of each kind, which are named by texts. */
const { report } = validate({
  organisations: [{ id: 'a', children: [{ id: 'b', name: 'B' }] }],
  dimensions: [{ id: 'd', members: [{ id: 'm', name: 'M' }] }],
  indicators: [{ id: 'i', name: 'I', kind: 'flow', unit: 'VND' }],
  entries: [{ indicator: 'i', organisation: 'a', period: '2018', scenario: 'AC', value: 5 }],
});

const keys = ['indicator', 'organisation', 'period', 'members'] as const;

/** What takes a text by itself. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  'parsePhrase in Vietnamese': (text) => parsePhrase(text, 'vi'),
  'parsePhrase in English': (text) => parsePhrase(text, 'en'),
  parseUnitPhrase: (text) => parseUnitPhrase(text, 'vi'),
  parseUnit,
  parsePeriod: (text) => parsePeriod(text),
  parseDecimal,
  spelledNumeral: (text) => spelledNumeral(text, 'vi'),
  'each attribute': (text) =>
    attributeNames.map((name) => readAttributes({ value: '5', target: '6', [name]: text }, 'vi')),
  'the keys of a tag': (text) =>
    keys.map((name) =>
      standingOfTag({ indicator: 'i', organisation: 'a', period: '2018', [name]: text }, [], factsOf(report), 'vi'),
    ),
  select: (text) => select(report, { indicator: text, organisation: text, period: text, members: `d=${text}` }),
  misspelledAttributes: (text) => misspelledAttributes([text, `taget${text}`], attributeNames),
  jsonFault,
  'readJson and why not': (text) => {
    const read = readJson(text, 'a.json');
    return isUnreadable(read) ? unreadableSentence(read, 'vi') : read;
  },
  'JSON with a number that is too small': (text) => [
    readJson(`[1e-400,"${text}`, 'a.json'),
    readJson(`[1e-400,${text}]`, 'a.json'),
    readJson(`[0e-${text}]`, 'a.json'),
  ],
  mappingIn: (text) => mappingIn(text, 'mapping'),
  readMapping: (text) =>
    readMapping({ lang: text, headings: { [text]: text }, unit: text, period: text, indicator: text, dash: text }),
  fileKind: (text) => fileKind(bytesOf(text)),
  placeText: (text) => placeText({ at: 'attribute', name: text }, 'vi'),
};

const inFile = (text: string, mapping?: unknown): unknown =>
  finish(readFile(bytesOf(text), 'a.csv', { mapping, readXlsx }));

/** A row of a CSV file. */
const row = (...cells: string[]): string => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\n`;

const validated = (root: object): unknown => validate(root).issues.map((issue) => issueSentence(issue, 'vi'));

const standingOf = (text: string): Standing =>
  readAttributes({ label: text, value: '5', period: text, source: text, 'as-of': text }, 'vi').standing;

const cell = (text: string): HtmlCell => ({ text, columns: 1, rows: 1 });
const frame = { organisations: [{ id: 'a' }], indicators: [{ id: 'i', kind: 'flow', unit: 'VND' }] };
const entry = { indicator: 'i', period: '2018', scenario: 'AC', value: 5 };
const entryKeys = [
  'indicator',
  'organisation',
  'period',
  'scenario',
  'value',
  'upper',
  'precision',
  'growth',
  'members',
];

/** Texts inside whole documents and files. */
const files: Readonly<Record<string, (text: string) => unknown>> = {
  'what a card prints': (text) => [
    kpiView(standingOf(text), 'vi'),
    barView(standingOf(text), 'en'),
    sentence(standingOf(text), 'vi'),
    renderStatic('gp-kpi-card', standingOf(text), 'en'),
    dateText(text, 'vi'),
  ],
  'a report': (text) => [
    validated({ title: text, lang: text, asOf: text, source: text, [text]: 5 }),
    validated({ organisations: [{ id: text, name: text }], dimensions: [{ id: text, members: [{ id: text }] }] }),
    validated({ indicators: [{ id: text, name: text, unit: text, kind: text, numerator: text }] }),
  ],
  'an entry': (text) => validated({ ...frame, entries: entryKeys.map((key) => ({ ...entry, [key]: text })) }),
  'JSON with such a text': (text) => readJson(JSON.stringify({ title: text, least: '1e-300' }), 'a.json'),
  dataScript: (text) => dataScript({ title: text }, text),
  decode: (text) => finish(decode(bytesOf(text), 'a.txt')),
  'a file': (text) => inFile(text),
  'a heading': (text) => inFile(`${row('Chỉ tiêu', text, 'TH 2018')}${row('Doanh thu (tỷ đồng)', '5', '6')}`),
  'a unit above a table': (text) =>
    inFile(`${row(`ĐVT: ${text}`)}${row('Chỉ tiêu', 'TH 2018')}${row('Doanh thu', '6')}`),
  'a name': (text) =>
    inFile(`${row('Chỉ tiêu', 'Đơn vị', 'Trực thuộc', 'Dịch vụ', 'TH 2018')}${row(text, text, text, text, '6')}`),
  'what a row says': (text) =>
    inFile(
      row('Chỉ tiêu', 'Kỳ', 'ĐVT', 'Loại số liệu', 'Giá trị', 'Lý do') +
        row('a', text, '', '', '6') +
        row('a', '2018', text, '', '6') +
        row('a', '2018', '', text, '6') +
        row('a', '2018', '', '', '', text),
    ),
  'a figure': (text) =>
    inFile(`${row('Chỉ tiêu', 'TH 2018', 'KH 2018', '% HT')}${row('Doanh thu (tỷ đồng)', text, text, text)}`),
  'a mapping': (text) =>
    inFile(row('Chỉ tiêu', 'Cột', 'TH') + row('Doanh thu', '5', '6'), {
      headings: { [text]: 'value' },
      unit: text,
      period: text,
      indicator: text,
    }),
  'a table of a page': (text) =>
    finish(
      readTable(
        readHtmlTable(
          [
            [cell('Chỉ tiêu'), cell('TH 2018'), cell(text)],
            [cell(text), cell(text), cell('5')],
          ],
          '#a',
        ),
      ),
    ),
  'rows of a service': (text) =>
    finish(readPages([pageOf([{ 'Chỉ tiêu': text, [text]: 5, 'TH 2018': text, d: { t: [text] } }])], 'a')),
  'the texts of a workbook': (text) =>
    inWorkbook({
      strings: [`<t>${escaped(text)}</t>`, `<r><t>${escaped(text)}</t></r>`],
      rows: `<row>${textCell('Chỉ tiêu')}${textCell('TH 2018')}<c t="s"><v>0</v></c></row><row><c t="s"><v>1</v></c>${textCell(text)}<c><v>5</v></c></row>`,
    }),
  'a number of a workbook': (text) => inWorkbook({ rows: `<row><c><v>${escaped(text)}</v></c></row>` }),
  'the references of a workbook': (text) => [
    inWorkbook({ rows: `<row r="${escaped(text)}"/>` }),
    inWorkbook({ rows: `<row><c r="${escaped(text)}" t="${escaped(text)}"><v>1</v></c></row>` }),
    inWorkbook({ merges: [escaped(text)] }),
  ],
  'a format of a workbook': (text) => inWorkbook({ rows: '<row><c s="1"><v>1</v></c></row>', formats: [text] }),
  'the XML of a workbook': (text) => inWorkbook({ rows: text }),
};

const textCell = (text: string): string => `<c t="str"><v>${escaped(text)}</v></c>`;
const inWorkbook = (parts: Parameters<typeof book>[0]): unknown =>
  finish(readFile(book(parts), 'a.xlsx', { readXlsx }));

function assertLinearIn(read: (text: string) => unknown, piece: string, around: Ends): void {
  assertLinear(JSON.stringify([piece, ...around]), (length) => {
    const text = repeated(piece, around, length);
    return () => read(text);
  });
}

describe('time grows no faster than a text', () => {
  for (const [name, read] of Object.entries(readers)) {
    it(name, () => {
      pieces.forEach((piece, index) => {
        for (const around of endsOf(index)) assertLinearIn(read, piece, around);
      });
    });
  }
  for (const [name, read] of Object.entries(files)) {
    it(name, () => {
      for (const piece of fewPieces) assertLinearIn(read, piece, ['1', 'x']);
    });
  }

  it('a number of many digits that is printed', () => {
    assertLinear('digits', (length) => {
      const figure = power(exact('10', 'ratio'), length);
      return () => figureText(figure, 'vi');
    });
  });
});
