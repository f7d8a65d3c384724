import { readFileSync } from 'node:fs';
import { covered, noComposing, noDuration, noErrors, only1, thousandths, type Workbook } from './workbook.js';

const folder = new URL('../../../fixtures/xlsx/libreoffice/', import.meta.url);

const written = (name: string, found: string, rows: Workbook['rows'], more: Partial<Workbook> = {}): Workbook => ({
  name: `${name}.xlsx, written by LibreOffice`,
  bytes: new Uint8Array(readFileSync(new URL(`${name}.xlsx`, folder))),
  found,
  rows,
  ...more,
});

/** The same dates in both calendars, as their source says them. */
const dates: Workbook['rows'] = [
  ['ngày', '2019-03-14', '1904-02-29', '9999-12-31'],
  ['tháng', '2019-03', '2018-12'],
  ['năm', '2019'],
  ['giờ', '2019-03-14T10:30:00', '2018-12-31T23:59:59', '10:30:00'],
  ['khoảng', '36:15:30', '00:00:01', '2019-03-14'],
];

/** Workbooks that LibreOffice 7.4 made of the source beside each: `soffice --headless --convert-to xlsx`. */
export const libreOfficeWorkbooks: readonly Workbook[] = [
  written('plan-2019', 'Kế hoạch 2019', [
    ['Bưu điện tỉnh Long An'],
    ['Chỉ tiêu', 'Thực hiện 2018', 'Kế hoạch 2019', 'Tăng trưởng'],
    ['Doanh thu (tỷ đồng)', 208.7, 270, { percent: 0.2937 }],
    ['Bưu chính & chuyển phát', 60.22, 75.5, { percent: 0.2537 }],
    ['Năng suất (triệu đồng/người/năm)', '', 419],
  ]),
  written(
    'formulas',
    'Formulas',
    [
      [10, 20, 30],
      ['#DIV/0!', '#N/A', 'Tổng: 30'],
      ['TRUE', 'FALSE'],
      // 2^60 = 1152921504606846976.
      [0.3, 0.333333333333333, 1152921504606850000],
      [-10, 0, '#N/A'],
    ],
    { differs: { A2: noErrors, B2: noErrors, C5: noErrors } },
  ),
  written('dates-1900', 'Dates', dates, { differs: { C4: thousandths, B5: noDuration } }),
  written('dates-1904', 'Dates', dates, {
    differs: {
      ...Object.fromEntries(['B1', 'C1', 'D1', 'B2', 'C2', 'B3', 'B4', 'C4', 'D5'].map((cell) => [cell, only1])),
      B5: noDuration,
    },
  }),
  written('merges', 'Merged', [['Doanh thu'], ['Khối', 'Quý I', 'Quý II'], ['', 1, 2], [7, '', 3], ['', '', 4]], {
    merges: [
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 3, column: 0, rows: 2, columns: 2 },
    ],
    differs: { B4: covered, B5: covered },
  }),
  written('several-sheets', 'Số liệu', [['doanh thu', 270]]),
  {
    ...written('several-sheets', 'Nháp', [['hidden']]),
    name: 'several-sheets.xlsx, its hidden sheet, written by LibreOffice',
    sheet: 'nháp ',
  },
  written(
    'rich-text',
    'Text',
    [
      ['Doanh thu 2018', 'dòng một\ndòng hai'],
      ['  blanks  ', `_x000D_ <b> & "x" 'y'`],
      ['Tiếng Việt', '😀 𝒳'],
      ['01234', '1,5', 'TRUE', '=A1'],
    ],
    { differs: { A3: noComposing } },
  ),
  written('percents', 'Percents', [
    ['tăng', { percent: 0.376 }, { percent: -0.05 }, { percent: 1.25 }],
    ['ghi', { number: 37.6, before: '', after: ' %' }, { percent: 0.29 }, { percent: 0 }],
  ]),
  written('sparse', 'Sparse', [
    ['A1'],
    ...Array.from({ length: 998 }, () => []),
    [...Array.from({ length: 30 }, () => ''), 'AE1000'],
    ['hidden row', 2, 2, 2],
  ]),
  written('empty', 'Một', []),
  written('numbers', 'numbers', [
    ['số', 'giá trị'],
    ['nhỏ', 1.23e-10],
    ['lớn', 123456789012346000],
    ['âm', -45.5],
    ['không', 0],
    ['mười bảy', 0.123456789012346],
    ['mũ', 150000000000000000000],
  ]),
  written('services', 'services', [
    ['Khối', 'Doanh thu', 'Tỷ lệ'],
    ['Bưu chính, chuyển phát', 60.22, { percent: 0.289 }],
    ['Tài chính "bưu chính"', 80.1, { percent: 0.384 }],
    ['Phân phối'],
  ]),
  written(
    'page',
    'Sheet1',
    [
      ['Kế hoạch', '', 'Thực hiện'],
      ['Long An', 270, 208.7],
      ['', 75, 60.22],
    ],
    {
      merges: [
        { row: 0, column: 0, rows: 1, columns: 2 },
        { row: 1, column: 0, rows: 2, columns: 1 },
      ],
    },
  ),
];
