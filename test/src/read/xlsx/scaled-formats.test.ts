// Formats that show a number divided by a thousand or more: nobody can tell which of the two its writer means.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { finish, issueSentence, isUnreadable, readFile } from 'goalpost';
import { readXlsx } from '../../../../src/read/xlsx/index.js';
import { book, tableIn } from './support.js';

/** The cell of a workbook that holds 208 700 000 in a format. */
const cellIn = (format: string, value = '208700000'): unknown =>
  tableIn(book({ rows: `<row><c s="1"><v>${value}</v></c></row>`, formats: [format] })).rows[0]?.[0];

for (const format of [
  '#,##0.0,,',
  '#,##0,',
  '0,',
  '0.0,,"M"',
  '#,##0,\\ "nghìn"',
  '#,##0,.00',
  '#,##0,;(#,##0,)',
  '[>=1000000]#,##0.0,,"tr";#,##0',
  '_-* #,##0,_-;-* #,##0,_-;_-* "-"_-',
  '[$€-407] #,##0.0,',
  '???,',
  '0.0,%',
  '#,##0.,',
  '0.0,E+00',
  '0,;[Red]-0,;"-"',
]) {
  it(`asks about a number in the format ${format}`, () => assert.equal(cellIn(format), `208700000 [${format}]`));
}

for (const format of [
  'General',
  '#,##0',
  '#,##0.00',
  '#,##0","',
  '#,##0\\,',
  '0_,',
  '#,###',
  '_-* #,##0_-;-* #,##0_-',
  '[<1000]#,##0,;#,##0',
  '#,##0.0##',
  '#,##0.00E+00',
  '"," 0',
  ',0',
]) {
  it(`takes a number in the format ${format} as it is stored`, () => assert.equal(cellIn(format), 208700000));
}

for (const [format, before, after] of [
  ['#,##0 "a,"', '', ' a,'],
  ['#,##0" tỷ đồng"', '', ' tỷ đồng'],
  ['#,##0.0"K"', '', 'K'],
  ['[$€-407] #,##0.0', '€ ', ''],
  ['_("$"* #,##0.00_)', '$', ''],
  ['0.0"%"', '', '%'],
  ['"Năm "0', 'Năm ', ''],
  ['#,##0 "đ";[Red]-#,##0 "đ";"-"', '', ' đ'],
] as const) {
  it(`keeps what the format ${format} shows beside a number`, () =>
    assert.deepEqual(cellIn(format), { number: 208700000, before, after }));
}

it('zero is zero in any of them', () => assert.equal(cellIn('#,##0.0,,', '0'), 0));

it('names the cells of a sheet, with what they hold and how they show it', () => {
  const path = new URL('../../../fixtures/cases/scaled-format.xlsx', import.meta.url);
  const read = finish(readFile(new Uint8Array(readFileSync(path)), 'kh.xlsx', { readXlsx }));
  assert.ok(!isUnreadable(read));
  assert.equal(read.report.entries.length, 0);
  assert.match(
    issueSentence(read.issues[0] ?? assert.fail('no issue'), 'vi', read),
    /^kh\.xlsx, trang “KH”, ô C2: không đọc được con số này \(định dạng của ô hiện số đã chia cho nghìn hay triệu, nên không rõ số nào mới đúng ý\)\. Nhận được “208700000 \[#,##0\.0,,\]”\./,
  );
});

const statements = (format: string, value: string, heading = 'Doanh thu TH 2018'): string[] => {
  const text = (content: string): string => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
  const rows = `<row>${text('Đơn vị')}${text(heading)}</row><row>${text('A')}<c s="1"><v>${value}</v></c></row>`;
  const read = finish(readFile(book({ rows, formats: [format] }), 'kh.xlsx', { readXlsx }));
  assert.ok(!isUnreadable(read));
  const faults = read.issues
    .filter(({ severity }) => severity === 'error')
    .map(({ code, detail }) => `${code} ${detail}`);
  return [...read.report.entries.map(({ figure }) => `${figure?.value} ${figure?.unit.key}`), ...faults];
};

for (const [format, value, expected] of [
  ['#,##0" tỷ đồng"', '200', '200000000000 VND'],
  ['#,##0" triệu"', '5', 'bad-figure labelled-format'],
  ['[$€-407] #,##0.0', '208.7', '208.7 EUR'],
  ['[$₫-42A]#,##0', '208700', '208700 VND'],
  ['0.0"%"', '96.2', '0.962 ratio'],
  ['#,##0 "người"', '1048', '1048 person'],
  ['#,##0.0"K"', '208.7', 'bad-figure labelled-format'],
  ['#,##0;-#,##0;"chưa có"', '0', 'bad-figure labelled-format'],
] as const) {
  it(`${value} in the format ${format} is what the sheet shows, or asked about`, () =>
    assert.deepEqual(statements(format, value), [expected]));
}

it('a format that shows another unit than the heading is asked about', () => {
  assert.deepEqual(statements('#,##0 "đ"', '200', 'Doanh thu TH 2018 (tỷ đồng)'), ['bad-figure labelled-format']);
  assert.deepEqual(statements('#,##0" tỷ"', '200', 'Doanh thu TH 2018 (tỷ đồng)'), ['bad-figure labelled-format']);
  assert.deepEqual(statements('#,##0" tỷ đồng"', '200', 'Doanh thu TH 2018 (tỷ đồng)'), ['200000000000 VND']);
});
