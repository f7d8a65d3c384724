// No reader takes longer than its input: tables and reports with more and more of one thing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  factsOf,
  finish,
  type HtmlCell,
  issueCount,
  isUnreadable,
  limits,
  pageOf,
  readFile,
  readHtmlTable,
  readPages,
  readTable,
  reconcile,
  rowsTable,
  select,
  standingOf,
  type TableReport,
  validate,
} from 'goalpost';
import { readXlsx } from 'goalpost/xlsx';
import { book } from '../src/read/xlsx/support.js';
import { asTable } from '../src/report/table/support.js';
import { assertLinear } from './linear.js';

type Sizes = readonly [number, number, number];

const few: Sizes = [250, 500, 1_000];
const some: Sizes = [1_000, 2_000, 4_000];
const many: Sizes = [4_000, 8_000, 16_000];

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** A name without digits, which headings may have too: 0 is "aaaa", 1 "baaa". */
const word = (index: number): string =>
  [1, 26, 676, 17_576].map((power) => String.fromCharCode(97 + (Math.floor(index / power) % 26))).join('');

const lines = (count: number, line: (index: number) => string): string => numbers(count).map(line).join('\n');

function fileOf(text: string, mapping?: unknown): TableReport {
  const read = finish(readFile(new TextEncoder().encode(text), 'a.csv', { mapping }));
  assert.ok(!isUnreadable(read));
  return read;
}

/** Files of so many rows. */
const csvFiles: Readonly<Record<string, readonly [Sizes, (count: number) => string, unknown?]>> = {
  'a chain of parents': [some, (n) => `Đơn vị;Trực thuộc;Doanh thu TH 2018\n${lines(n, (i) => `o${i};o${i + 1};5`)}`],
  'a circle of parents': [
    some,
    (n) => `Đơn vị;Trực thuộc;Doanh thu TH 2018\n${lines(n, (i) => `o${i};o${(i + 1) % n};5`)}`,
  ],
  'circles of two': [some, (n) => `Đơn vị;Trực thuộc;Doanh thu TH 2018\n${lines(n, (i) => `o${i};o${i ^ 1};5`)}`],
  'one parent for all': [some, (n) => `Đơn vị;Trực thuộc;Doanh thu TH 2018\n${lines(n, (i) => `o${i};o0;5`)}`],
  'names that give one ID': [
    many,
    (n) =>
      `Đơn vị;Doanh thu TH 2018\n${lines(n, (i) => `A${'-'.repeat(1 + (i % 90))}${'.'.repeat(1 + Math.floor(i / 90))}1;5`)}`,
  ],
  'rows that may add up those above, and do not': [
    many,
    (n) => `Đơn vị;Doanh thu TH 2018\n${lines(n, (i) => `Tổng công ty ${word(i)};${(i % 90) + 10}`)}`,
  ],
  'a whole in two of three rows': [
    many,
    (n) => `Đơn vị;Doanh thu TH 2018\n${lines(n, (i) => `${i % 3 ? 'Tổng' : 'A'} ${word(i)};${1234 + (i - (i % 3))}`)}`,
  ],
  'figures that come to the same with each row': [
    some,
    (n) => `Đơn vị;Doanh thu TH 2018\n${lines(n, (i) => `A ${word(i)};${i % 9 ? 0 : [1234, -1234][i % 2]}`)}`,
  ],
  'one row above all others': [
    many,
    (n) => `STT;Đơn vị;Doanh thu TH 2018\nI;Bưu điện;${n * 5}\n${lines(n, (i) => `${i + 1};A ${word(i)};5`)}`,
  ],
  'names that give an ID with a number': [
    some,
    (n) => `Đơn vị;Doanh thu TH 2018\n${lines(n, (i) => `A ${i};5\nA-${i};6`)}`,
  ],
  'rows without a readable figure': [some, (n) => `Chỉ tiêu;TH 2018\n${lines(n, (i) => `CT;xx${i}`)}`],
  'rows without any figure': [some, (n) => `Chỉ tiêu;TH 2018\n${lines(n, (i) => `CT ${i};`)}`],
  'rows that state a unit': [some, (n) => `Chỉ tiêu;TH 2018\n${lines(n, () => 'ĐVT: tỷ đồng;')}\nDoanh thu;5`],
  'rows that number the columns': [
    some,
    (n) => `Chỉ tiêu;TH 2018;TH 2019\n${lines(n, () => 'A;1;2=1')}\nDoanh thu;5;6`,
  ],
  'blank rows': [many, (n) => `Chỉ tiêu;TH 2018\n${'\n'.repeat(n)}Doanh thu;5`],
  'the same row': [some, (n) => `Chỉ tiêu;TH 2018\n${lines(n, () => 'Doanh thu;5')}`],
  'rows with a cell too many': [some, (n) => `Chỉ tiêu;TH 2018\n${lines(n, (i) => `Doanh thu;5;${i}`)}`],
  'sections with the same indicators': [
    some,
    (n) => `TT;Chỉ tiêu;TH 2018\n${lines(n, (i) => (i % 3 ? `${i % 3};Doanh thu ${i % 3};5` : `I;Mục ${i};`))}`,
  ],
  indicators: [few, (n) => `Chỉ tiêu;ĐVT;TH 2018\n${lines(n, (i) => `Doanh thu ${i};bưu gửi ${i};5`)}`],
  members: [some, (n) => `Chỉ tiêu;Nhóm dịch vụ;TH 2018\n${lines(n, (i) => `Doanh thu;Nhóm ${i};5`)}`],
  'blanks that mean the cell above': [
    many,
    (n) => `Chỉ tiêu;Đơn vị;TH 2018\nDoanh thu;A;5\n${lines(n, () => ';;5')}`,
    { blanks: 'as-above' },
  ],
  'organisations that a mapping does not know': [
    some,
    (n) => `Đơn vị;Doanh thu TH 2018\n${lines(n, (i) => `o${i};5`)}`,
    { organisations: numbers(5_000).map((i) => ({ id: `x${i}`, name: `X ${i}` })) },
  ],
};

describe('time grows no faster than the rows of a file', () => {
  for (const [name, [sizes, make, mapping]] of Object.entries(csvFiles)) {
    it(name, () => {
      assertLinear(
        name,
        (size) => {
          const text = make(size);
          return () => fileOf(text, mapping);
        },
        sizes,
      );
    });
  }
});

const cell = (text: string, columns = 1, rows = 1): HtmlCell => ({ text, columns, rows });
const wide = (headings: readonly string[], ...rows: (readonly (string | number)[])[]): TableReport =>
  finish(readTable(asTable([headings, ...rows], { form: 'xlsx' })));

/** Work on so many of something. */
const tables: Readonly<Record<string, readonly [Sizes, (count: number) => () => unknown]>> = {
  'columns of figures': [
    few,
    (n) => () => wide(['Đơn vị', ...numbers(n).map((i) => `${word(i)} TH 2018`)], ['A', ...numbers(n)]),
  ],
  'columns of figures with their growth': [
    few,
    (n) => () =>
      wide(
        ['Đơn vị', ...numbers(n).flatMap((i) => [`${word(i)} TH 2018`, `${word(i)} % tăng trưởng 2018`])],
        ['A', ...numbers(2 * n)],
      ),
  ],
  'columns that nobody understands': [
    few,
    (n) => () => wide(['Đơn vị', 'TH 2018', ...numbers(n).map((i) => `So với ${word(i)}`)], ['A', 5, ...numbers(n)]),
  ],
  'rows of titles': [
    [10, 20, 40],
    (n) => () => wide(['x'], ...numbers(n).map((i) => numbers(60).map((j) => `${word(i)} ${word(j)}`))),
  ],
  'columns and headings of a mapping': [
    few,
    (n) => {
      const headings = Object.fromEntries(numbers(n).map((i) => [word(i), 'AC']));
      const table = asTable(
        [
          ['Đơn vị', ...numbers(n).map(word)],
          ['A', ...numbers(n)],
        ],
        { form: 'xlsx' },
      );
      return () => finish(readTable(table, { headings, period: '2018', indicator: 'x' }));
    },
  ],
  'indicators of a mapping': [
    few,
    (n) => {
      const indicators = numbers(n).map((i) => ({ id: word(i), name: `Tên ${i}`, kind: 'flow', unit: 'VND' }));
      const text = `Chỉ tiêu;TH 2018\n${lines(n, (i) => `Tên ${i};5`)}`;
      return () => fileOf(text, { indicators });
    },
  ],
  'dimensions of a mapping': [
    few,
    (n) => {
      const dimensions = numbers(n).map((i) => ({ id: word(i), name: word(i), members: [{ id: 'm' }] }));
      const headings = Object.fromEntries(numbers(n).map((i) => [word(i), 'dimension']));
      const table = asTable(
        [
          [...numbers(n).map(word), 'TH 2018'],
          [...numbers(n).map(() => ''), 5],
        ],
        { form: 'xlsx' },
      );
      return () => finish(readTable(table, { dimensions, headings, indicator: 'x' }));
    },
  ],
  'merged cells of a page': [
    some,
    (n) => {
      const rows = numbers(n).map((i) => (i % 2 === 0 ? [cell(`A${i}`, 1, 2), cell('5')] : [cell('6')]));
      return () => finish(readTable(readHtmlTable([[cell('Đơn vị'), cell('Doanh thu TH 2018')], ...rows], '#a')));
    },
  ],
  'a cell of a page that reaches over all rows and columns': [
    many,
    (n) => () => readHtmlTable([[cell('a', 1000, 0)], ...numbers(n).map(() => [])], '#a'),
  ],
  'merged cells of a workbook': [
    [500, 1_000, 2_000],
    (n) => {
      const merges = numbers(n).map((i) => `A${2 * i + 1}:B${2 * i + 2}`);
      const rows = lines(2 * n, (i) => `<row><c><v>${i}</v></c><c><v>${i}</v></c></row>`);
      const bytes = book({ rows, merges });
      return () => finish(readFile(bytes, 'a.xlsx', { readXlsx }));
    },
  ],
  'merged cells that reach down a sheet of a million rows': [
    [5, 10, 20],
    (n) => {
      const head = '<row><c t="str"><v>Chỉ tiêu</v></c><c t="str"><v>TH 2018</v></c></row>';
      const merges = numbers(n).map((i) => `${String.fromCharCode(65 + i)}2:${String.fromCharCode(65 + i)}1048576`);
      const bytes = book({ rows: `${head}<row r="90000"><c r="B90000"><v>5</v></c></row>`, merges });
      return () => finish(readFile(bytes, 'a.xlsx', { readXlsx }));
    },
  ],
  'rows of a service that have nothing in common': [
    some,
    (n) => {
      const rows = numbers(n).map((i) => ({ [`key ${i}`]: i }));
      return () => [rowsTable(rows, 'a'), finish(readPages([pageOf(rows)], 'a'))];
    },
  ],
};

describe('time grows no faster than a table', () => {
  for (const [name, [sizes, work]] of Object.entries(tables)) it(name, () => assertLinear(name, work, sizes));
});

const entry = (more: object): object => ({ indicator: 'i', period: '2018', scenario: 'AC', value: 5, ...more });
const flow = (id: string, more: object = {}): object => ({ id, kind: 'flow', unit: 'VND', ...more });
const days = (count: number): string[] =>
  numbers(count).map((i) => new Date(Date.UTC(1950, 0, 1 + i)).toISOString().slice(0, 10));

/** Reports with so many of something. */
const reports: Readonly<Record<string, readonly [Sizes, (count: number) => object]>> = {
  organisations: [
    few,
    (n) => ({
      organisations: [{ id: 'o', children: numbers(n).map((i) => ({ id: `o${i}` })) }],
      indicators: [flow('i')],
      entries: ['o', ...numbers(n).map((i) => `o${i}`)].map((organisation) => entry({ organisation })),
    }),
  ],
  'texts in the marks of two languages': [
    some,
    (n) => ({
      lang: 'vi',
      organisations: [{ id: 'o', children: numbers(n).map((i) => ({ id: `o${i}` })) }],
      indicators: [flow('i')],
      entries: numbers(n).map((i) => ({
        ...entry({ organisation: `o${i}` }),
        value: i % 2 ? '950.000 triệu' : '1,048,500 triệu',
      })),
    }),
  ],
  'indicators of the whole, and silent organisations': [
    few,
    (n) => ({
      organisations: [{ id: 'o', children: numbers(n).map((i) => ({ id: `o${i}` })) }],
      indicators: numbers(n).map((i) => flow(`i${i}`)),
      entries: numbers(n).map((i) => entry({ indicator: `i${i}`, organisation: 'o' })),
    }),
  ],
  members: [
    few,
    (n) => ({
      organisations: [{ id: 'o' }],
      dimensions: [{ id: 'd', members: numbers(n).map((i) => ({ id: `m${i}` })) }],
      indicators: [flow('i')],
      entries: [{}, ...numbers(n).map((i) => ({ members: { d: `m${i}` }, share: '1%' }))].map(entry),
    }),
  ],
  'days of the whole, and silent members': [
    few,
    (n) => ({
      organisations: [{ id: 'o' }],
      dimensions: [{ id: 'd', members: numbers(n).map((i) => ({ id: `m${i}` })) }],
      indicators: [flow('i')],
      entries: [{ members: { d: 'm0' } }, ...days(n).map((period) => ({ period }))].map(entry),
    }),
  ],
  'days of the whole, and of one part each': [
    few,
    (n) => ({
      organisations: [{ id: 'o', children: numbers(n).map((i) => ({ id: `o${i}` })) }],
      dimensions: [{ id: 'd', members: numbers(n).map((i) => ({ id: `m${i}` })) }],
      indicators: [flow('i')],
      entries: days(n).flatMap((period, i) => [
        entry({ organisation: 'o', period }),
        entry({ organisation: `o${i}`, period }),
        entry({ organisation: 'o', period, members: { d: `m${i}` } }),
      ]),
    }),
  ],
  'years of the whole, and months of one part each': [
    few,
    (n) => ({
      organisations: [{ id: 'o', children: numbers(n).map((i) => ({ id: `o${i}` })) }],
      indicators: [flow('i')],
      entries: numbers(n).flatMap((i) => [
        entry({ organisation: 'o', period: String(1000 + i) }),
        entry({ organisation: `o${i}`, period: `${1000 + i}-05` }),
      ]),
    }),
  ],
  dimensions: [
    few,
    (n) => ({
      organisations: [{ id: 'o' }],
      dimensions: numbers(n).map((i) => ({ id: `d${i}`, members: [{ id: 'm' }] })),
      indicators: [flow('i')],
      entries: [{}, ...numbers(n).map((i) => ({ members: { [`d${i}`]: 'm' } }))].map(entry),
    }),
  ],
  'indicators that divide each other in a circle': [
    few,
    (n) => ({
      organisations: [{ id: 'o' }],
      indicators: numbers(n).map((i) => ({
        ...flow(`i${i}`, { numerator: `i${(i + 1) % n}`, denominator: `i${(i + 2) % n}` }),
        kind: 'ratio',
      })),
      entries: numbers(n).map((i) => entry({ indicator: `i${i}` })),
    }),
  ],
  'the same entry': [
    few,
    (n) => ({ organisations: [{ id: 'o' }], indicators: [flow('i')], entries: numbers(n).map(() => entry({})) }),
  ],
  'entries of organisations that nobody knows': [
    some,
    (n) => ({
      organisations: numbers(n).map((i) => ({ id: `o${i}` })),
      indicators: [flow('i')],
      entries: numbers(n).map((i) => entry({ organisation: `x${i}` })),
    }),
  ],
  'unknown keys': [some, (n) => Object.fromEntries(numbers(n).map((i) => [`key${i}`, i]))],
};

describe('time grows no faster than a report', () => {
  for (const [name, [sizes, make]] of Object.entries(reports)) {
    it(name, () => {
      assertLinear(
        name,
        (size) => {
          const root = make(size);
          return () => reconcile(validate(root).report);
        },
        sizes,
      );
    });
  }

  it('one card of an organisation with many below it', () => {
    assertLinear(
      'a card',
      (size) => {
        const { report } = validate(reports.organisations?.[1](size));
        const { selection } = select(report, { indicator: 'i', organisation: 'o', period: '2019', members: null });
        assert.ok(selection !== null);
        return () => standingOf(factsOf(report), selection);
      },
      few,
    );
  });
});

describe('issues', () => {
  const { issues } = validate(reports['entries of organisations that nobody knows']?.[1](2_500));

  it('of one code are listed up to a limit, and counted beyond it', () => {
    const [last] = issues.slice(-1);
    assert.equal(issues.length, limits.issues + 1);
    assert.deepEqual(last, {
      code: 'more-issues',
      severity: 'error',
      place: { at: 'document', path: ['entries', 1000, 'organisation'] },
      received: 'unknown-id',
      expected: [],
      detail: 1500,
    });
    assert.equal(issueCount(issues), 2_500);
  });

  it('share the list of what is known', () => {
    const [first, ...others] = issues.filter(({ code }) => code === 'unknown-id');
    assert.ok(others.every(({ expected }) => expected === first?.expected));
  });
});
