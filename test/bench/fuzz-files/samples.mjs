// Files as people write them, and what is done to them.
import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { finish, readFile } from '../../../dist/src/index.js';
import { readingsOf } from './meaning.mjs';

const fixture = (path) => new Uint8Array(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)));
const textOf = (path) => new TextDecoder().decode(fixture(path));

/** Tables as rows of cells with a semicolon between them, each with its mapping. */
const texts = [
  ['long', {}, `Đơn vị;Chỉ tiêu;ĐVT;Năm;Loại số liệu;Giá trị
Huyện Bến Lức;Doanh thu;tỷ đồng;2018;KH;130
Huyện Bến Lức;Doanh thu;triệu đồng;2018;TH;136.125
Huyện Cần Giuộc;Doanh thu;triệu đồng;2019;KH;trên 95.000
Huyện Cần Giuộc;Lao động;người;2018;TH;1.048
Huyện Cần Giuộc;Năng suất;triệu đồng/người/năm;2018;TH;419,5
Huyện Bến Lức;Tỷ lệ;%;2018;TH;95,5`],
  ['wide', { indicator: 'Doanh thu' }, `KẾT QUẢ KINH DOANH
ĐVT: triệu đồng
STT;Đơn vị;KH 2018;TH 2018;% HT;Ghi chú
A;B;1;2;3=2/1;4
1;Huyện A;130.000;136.125,5;104,7;
2;Huyện B;70.000;72.575;103,7;tách 2013
3;Huyện C;1.250;-;;chờ
;Tổng cộng;201.250;208.700,5;103,7;`],
  ['two rows', {}, `Chỉ tiêu;ĐVT;Năm 2018;;Năm 2019
;;KH;TH;KH
Doanh thu;tỷ đồng;200;208,7;trên 270
Lao động;người;1.050;1.048;1.044
Tỷ lệ phát đúng hạn;%;95;95,5;96`],
  ['units in headings', {}, `Đơn vị;Năm;Doanh thu KH (tỷ đồng);Doanh thu TH (triệu đồng);Lao động TH (người)
Bến Lức;2018;130;136.125;638
Kiến Tường;2018;70;72.575;410
Toàn tỉnh;2018;200;208.700;1.048
Toàn tỉnh;2019;trên 270 tỷ đồng;chưa đến kỳ;`],
  ['units behind names', {}, `Chỉ tiêu,TH 2018,KH 2019,Tăng trưởng
Doanh thu (tỷ đồng),"208,7","khoảng 270","29,4%"
Lao động (người),1.048,1.044,
Chi phí (nghìn đồng),"12.500,5",dưới 13.000,
Tỷ lệ đúng hạn (%),"95,5",từ 96 trở lên,`],
  ['english long', {}, `Branch;Indicator;Unit;Year;Quarter;Scenario;Value
North;Revenue;USD;2019;1;Actual;1,234.5
North;Revenue;USD;2019;Q2;Budget;2,000
South;Revenue;million USD;2019;Q2;Plan;over 2.5
South;Headcount;people;2019;3;Forecast;12
South;On time;%;2019;Q3;Actual;95.5`],
  ['english wide', { organisation: 'Post' }, `Branch,Revenue Plan 2019 (USD),Revenue Actual 2018 (USD),Headcount Actual 2018 (people)
North,"1,250,000","1,136,125.25",638
South,about 2 million,"980,000",410
Post,"3,000,000","2,116,125.25","1,048"`],
  ['quarters', { lang: 'vi', period: '2018', indicator: 'Phí', unit: 'USD', dash: 'zero', blanks: 'as-above' }, `Khu vực;Quý;TH;KH
Đơn vị;Quý;Thực hiện;Kế hoạch
Bến Lức;I;1.212;-
;II;15;30
;III;12,75;$1.500
Cần Đước;I;7;2 nghìn`],
  ['dates', { indicator: 'Sản lượng', unit: 'người' }, `Đơn vị;Ngày;Thực hiện
Tân An;14/03/2018;12
Tân An;15/03/2018;1.234
Bến Lức;03/04/2018;33
Bến Lức;2018-05-06;0,5`],
  ['english dates', { indicator: 'Parcels', unit: 'people', dates: 'month-first' }, `Office;Date;Actual
A1;03/14/2018;1,234
A1;04/03/2018;12.5
B2;2018-05-06;33`],
  ['codes', { indicator: 'x', unit: 'VND', period: '2018' }, `org;AC;PL
A1;15.000;12,5
B2;1.234;1.234.567
C3;12,75;100`],
  ['codes declared', { lang: 'en', indicator: 'x', unit: 'VND', period: '2018', headings: { figure: 'AC' } }, `org;figure;PL
A1;15.000;12.5
B2;1,234;1,234,567
C3;over 1,234 million VND;100`],
  ['percentages', {}, `Chỉ tiêu;Đơn vị;TH 2017;TH 2018;KH 2019
Tỷ lệ đúng hạn;Bến Lức;93,5%;95,25%;trên 96%
Tỷ lệ đúng hạn;Tân An;91%;94 %;tối thiểu 95%
Tỷ lệ hài lòng;Tân An;80%;85,125%;90%`],
  ['months', { organisation: 'Bưu điện tỉnh', unit: 'triệu đồng', period: '2019' }, `Chỉ tiêu;Kế hoạch tháng 1;Kế hoạch tháng 2;Kế hoạch tháng 3;Thực hiện tháng 1
Bưu chính;1.000;1.250,5;1.500;999,75
Tài chính;2.000;2 500;3.000;2 tỷ đồng
Phân phối;500;;700;chưa báo cáo`],
  ['members', { scenario: 'AC' }, `Đơn vị;Nhóm dịch vụ;Năm;Doanh thu (tỷ đồng);Nguồn
Bến Lức;Bưu chính;2018;60,22;BC 2018
Bến Lức;Tài chính;2018;75,905;BC 2018
Bến Lức;Tổng cộng;2018;136,125;BC 2018
Tân An;Bưu chính;2017;trên 21 tỷ;`],
  ['declared', {
    lang: 'vi',
    organisations: [{ id: 't', name: 'Tỉnh', children: [{ id: 'bl', name: 'Bến Lức' }, { id: 'ta', name: 'Tân An' }] }],
    indicators: [{ id: 'dt', name: 'Doanh thu', kind: 'flow', unit: 'triệu đồng' }],
    fiscalYear: { startMonth: 4 },
  }, `Đơn vị\tChỉ tiêu\tKỳ\tLoại số liệu\tSố liệu
Bến Lức\tDoanh thu\tFY2018\tTH\t136.125
ta\tDoanh thu\tFY2018-Q1\tTH\t72.575,5
Toàn tỉnh\tDoanh thu\t2018\tKH\t200 tỷ
Tân An\tLao động\tQuý II năm 2018\tTH\t410 người`],
  ['parents', { indicator: 'Doanh thu' }, `Đơn vị tính: tỷ đồng
Đơn vị|Trực thuộc|6 tháng đầu năm 2018 TH|6 tháng cuối năm 2018 KH|TH cùng kỳ
Bưu cục 1|Bến Lức|1,25|1,5|
Bưu cục 2|Bến Lức|2,125|2 tỷ 500 triệu|
Bến Lức|Tỉnh|3,375|4.000 triệu đồng|
Tỉnh||30,5|1.040|`],
].map(([name, mapping, text]) => {
  const separator = ['\t', '|', ';'].find((mark) => text.includes(mark)) ?? ',';
  const rows = text.split('\n').map((line) => {
    const cells = separator === ',' ? [...line.matchAll(/"([^"]*)"|([^,]+)|(?<=,|^)(?=,|$)/g)] : null;
    return cells ? cells.map(([, quoted, plain]) => quoted ?? plain ?? '') : line.split(separator);
  });
  return { name, mapping, rows, separator };
});

const goldenMapping = JSON.parse(textOf('golden/mapping.json'));
const csvFiles = [
  ['golden/long.csv', goldenMapping],
  ['golden/long-windows-1258.csv', goldenMapping],
  ...['excel-utf8-bom.csv', 'excel-windows-1258.csv', 'unicode-text.txt', 'big-endian.tsv', 'service-comma.csv'],
  ...['titles-and-totals.csv', 'sep-line.csv', 'old-mac.csv', 'ragged.csv', 'quoted-lines.csv'],
].map((one) => {
  const [path, mapping] = typeof one === 'string' ? [`csv/${one}`, { unit: 'tỷ đồng', scenario: 'AC' }] : one;
  return { name: path, mapping, bytes: fixture(path) };
});
const workbooks = [
  ['golden/wide.xlsx', goldenMapping],
  ...['plan-2019', 'merges', 'numbers', 'percents', 'services', 'several-sheets', 'rich-text', 'formulas'].map((name) => [
    `xlsx/libreoffice/${name}.xlsx`,
    { scenario: 'AC', unit: 'tỷ đồng' },
  ]),
].map(([name, mapping]) => ({ name, mapping, files: unzipSync(fixture(name)) }));

const csvText = (rows, separator) =>
  rows
    .map((row) => row.map((cell) => (/["\n\r]/.test(cell) || cell.includes(separator) ? quotedCell(cell) : cell)))
    .map((row) => row.join(separator))
    .join('\r\n');
const quotedCell = (cell) => `"${cell.replaceAll('"', '""')}"`;

/** The tables above as documents, beside the golden one. */
const documents = [
  { name: 'golden/report.json', text: textOf('golden/report.json') },
  { name: 'contradictory.json', text: textOf('contradictory.json') },
  ...texts.map(({ name, mapping, rows, separator }) => ({
    name,
    text: JSON.stringify(finish(readFile(strToU8(csvText(rows, separator)), name, { mapping })).root, null, 1),
  })),
];

const inserted = [...',.,.,.0123456789-−+ \u00a0\u202f"\'%;/()~>≥²３．，kmđ$eE'];
const replaced = [
  '1.234', '1,234', '12,5', '12.5', '1.234.567,89', '1,234,567.89', '0.125', '0,125', '1 234 567', '1234567', '-5', '−1.234',
  '１２３', '１．２３４', '+7', '007', '1e3', '(1.234)', '-', '–', '#N/A', '2018', '2019', '0', '95,5%', '95.5 %', '1.234%',
  'trên 270', 'trên 1.234 tỷ đồng', 'over 1,234', '> 12', '≥ 1.500', 'khoảng 12,5 triệu đồng', '5 người', '$1.5 million',
  '2 tỷ', '500 triệu', '1.250 nghìn đồng', '12345678901234567890', '0,00000000000000000125', '9007199254740993',
  'chưa báo cáo', 'n/a', 'tổng cộng', 'Total', 'từ 5 đến 7', 'gần 1.000', 'dưới 12.345 đồng', '5 tỷ 200 triệu', 'abc',
  '19,95', '100.000', '100,000', '1.000.000', '12.345,6', '12,345.6', '1.5', '1,5',
]; // prettier-ignore
const unitTexts = [
  'tỷ đồng', 'triệu đồng', 'nghìn đồng', 'đồng', 'người', '%', 'tỷ', 'triệu', 'USD', 'triệu USD', 'VND', 'trđ', 'million USD',
  'people', 'thousand people', 'đồng/người', 'triệu đồng/người/năm', 'VND/person', 'bưu gửi', 'billion VND', '',
]; // prettier-ignore
const headingTexts = [
  'KH 2018', 'TH 2018', 'TH 2019 (tỷ đồng)', 'KH (triệu đồng)', 'Thực hiện', 'Kế hoạch', 'Cùng kỳ', 'Dự báo 2019', 'Năm',
  'Quý', 'Tháng', 'Đơn vị', 'Chỉ tiêu', 'ĐVT', 'Doanh thu (tỷ đồng)', 'Lao động (người)', 'Plan 2019', 'Actual', 'Actual (USD)',
  'Revenue Actual', 'Quý I/2019', 'Tháng 3/2019 TH', 'Loại số liệu', 'Giá trị', 'TH 2018 (tỷ)', 'ĐVT: tỷ đồng', 'ĐVT: triệu',
  'Đơn vị tính: nghìn đồng', 'Unit: million USD', 'TH', 'KH', '% HT', 'Ghi chú', '2018', 'Năm 2018', 'TH 2018 (%)', '',
]; // prettier-ignore
const timeTexts = [
  '2017', '2018', '2019', 'Năm 2019', 'Quý I/2018', 'Q2 2018', 'Q3', '3', 'IV', 'Tháng 3/2018', 'T5', '03/2018', '03/04/2018',
  '14/03/2018', '2018-03-14', 'H1 2018', '6 tháng đầu năm 2018', 'Mar 2018', 'Tuần 5/2018', '2018Q4', '',
]; // prettier-ignore
const scenarioTexts = ['TH', 'KH', 'AC', 'PL', 'PY', 'FC', 'Thực hiện', 'Kế hoạch', 'Cùng kỳ', 'Actual', 'Plan', 'Budget'];

/** Makes samples from random numbers. */
export function sampler(below) {
  const oneOf = (list) => list[below(list.length)];

  const damagedText = (text) => {
    const at = below(text.length + 1);
    const kind = below(8);
    if (kind < 3) return text.slice(0, at) + oneOf(inserted) + text.slice(at);
    if (kind === 3) return text.slice(0, at) + text.slice(at + 1);
    if (kind === 4) return text.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','));
    if (kind === 5) return text.replace(/[.,]/, (mark) => (mark === ',' ? '.' : ','));
    if (kind === 6) return text.slice(0, at) + text.slice(Math.max(0, at - 1));
    return text.replace(/[0-9]/g, (digit) =>
      below(3) > 0 ? digit : below(6) === 0 ? String.fromCharCode(0xff10 + Number(digit)) : String(below(10)),
    );
  };

  /** Rows of cells with one to five changes; a change happens to cells, rows or columns. */
  const damagedRows = (given) => {
    const rows = given.map((row) => [...row]);
    const [row, other] = [() => below(rows.length), () => oneOf(rows)];
    for (let changes = below(6); changes > 0 && rows.length > 0; changes--) {
      const at = row();
      const cells = rows[at];
      const column = below(Math.max(cells.length, 1));
      const kind = below(24);
      if (kind < 8) cells[column] = damagedText(String(cells[column] ?? ''));
      else if (kind < 11) cells[column] = oneOf(replaced);
      else if (kind === 11) cells[column] = oneOf(unitTexts);
      else if (kind === 12) cells[column] = oneOf(timeTexts);
      else if (kind === 13) cells[column] = oneOf(scenarioTexts);
      else if (kind === 14) rows[below(Math.min(rows.length, 4))][column] = oneOf(headingTexts);
      else if (kind === 15) {
        const target = other();
        const place = below(Math.max(target.length, 1));
        [cells[column], target[place]] = [target[place] ?? '', cells[column] ?? ''];
      } else if (kind === 16) rows.splice(at, 1);
      else if (kind === 17) rows.splice(at, 0, [...cells]);
      else if (kind === 18) [rows[at], rows[0]] = [rows[0], rows[at]];
      else if (kind === 19) for (const line of rows) line.splice(column, 1);
      else if (kind === 20) {
        const to = below(Math.max(cells.length, 1));
        for (const line of rows) [line[column], line[to]] = [line[to] ?? '', line[column] ?? ''];
      } else if (kind === 21) cells[column] = '';
      else if (kind === 22) cells.splice(column, below(2), oneOf(replaced));
      else for (const line of rows) line[column] = below(2) ? (line[column] ?? '') : damagedText(line[column] ?? '');
    }
    return rows.map((line) => Array.from(line, (cell) => cell ?? ''));
  };

  const joined = (...parts) => {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };

  const marks = [...inserted, ';', '\t', '\n', 'tỷ', '"12,5"', '1.234'].map((text) => strToU8(text));
  const damagedBytes = (given) => {
    let bytes = given;
    for (let changes = 1 + below(4); changes > 0; changes--) {
      const at = below(bytes.length + 1);
      const length = below(below(4) === 0 ? 120 : 6);
      const [head, cut, tail] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
      const kind = below(12);
      if (kind < 4) bytes = joined(head, oneOf(marks), cut, tail);
      else if (kind < 6) {
        // A digit or a mark in place of another.
        bytes = bytes.slice();
        for (let place = at; place < bytes.length; place++) {
          if (bytes[place] >= 48 && bytes[place] <= 57) bytes[place] = 48 + below(10);
          else if (bytes[place] === 44 || bytes[place] === 46) bytes[place] ^= 2;
          else continue;
          break;
        }
      } else if (kind < 8) bytes = joined(head, tail);
      else if (kind === 8) bytes = joined(head, cut, cut, tail);
      else if (kind === 9) bytes = joined(head, Uint8Array.from(cut, (byte) => byte ^ (1 << below(8))), tail);
      else if (kind === 10) bytes = below(10) === 0 ? head : joined(head, marks[below(12)], tail);
      else {
        const place = below(tail.length + 1);
        bytes = joined(head, tail.subarray(0, place), cut, tail.subarray(place));
      }
    }
    return bytes;
  };

  const mappingOf = (mapping) => {
    if (below(5) > 0) return mapping;
    const { lang, ...rest } = mapping;
    return lang ? rest : { ...mapping, lang: below(3) === 0 ? 'en' : 'vi' };
  };

  const csv = () => {
    if (below(3) === 0) {
      const { name, mapping, bytes } = oneOf(csvFiles);
      return { name, mapping: mappingOf(mapping), bytes: damagedBytes(bytes) };
    }
    const { name, mapping, rows, separator } = oneOf(texts);
    const mark = below(4) === 0 ? oneOf([';', ',', '\t', '|']) : separator;
    const bytes = strToU8(csvText(damagedRows(rows), mark));
    return { name, mapping: mappingOf(mapping), bytes: below(6) === 0 ? damagedBytes(bytes) : bytes };
  };

  const numberText = /(?<=[:[,]\s*)-?\d[\d.eE+-]*/g;
  const digitRuns = ['1e400', '-1e400', '1e21', '12345678901234567', '0.1', '1e-7', '0.12345678901234567', '-0', '1.50'];
  const json = () => {
    const { name, text } = oneOf(documents);
    let damaged = text;
    for (let changes = below(5); changes > 0; changes--) {
      const kind = below(8);
      const found = [...damaged.matchAll(kind < 3 ? numberText : /"(?:value|unit|period|scenario|upper)": ?("[^"]*")/g)];
      const { index, 0: whole, 1: inside } = found.length > 0 ? oneOf(found) : { index: 0, 0: '' };
      const put = (piece, length = whole.length) => {
        const at = index + whole.length - length;
        damaged = damaged.slice(0, at) + piece + damaged.slice(index + whole.length);
      };
      if (kind === 0) put(oneOf(digitRuns));
      else if (kind === 1) put(`"${oneOf(replaced)}"`);
      else if (kind === 2) put(damagedText(whole));
      else if (kind === 3 && inside) put(`"${damagedText(inside.slice(1, -1)).replace(/["\\]/g, '')}"`, inside.length);
      else if (kind === 4 && inside)
        put(`"${oneOf([replaced, unitTexts, timeTexts, scenarioTexts][below(4)]).replace(/["\\]/g, '')}"`, inside.length);
      else if (kind === 5) damaged = new TextDecoder().decode(damagedBytes(strToU8(damaged)));
      else if (kind === 6) damaged = damaged.replace(/"lang": ?"vi"/, oneOf(['"lang":"en"', '"title":""', '"lang":"vi"']));
      else damaged = damaged.replace(/"unit": ?"[^"]*"/, `"unit": "${oneOf(unitTexts)}"`);
    }
    return { name, mapping: undefined, bytes: strToU8(damaged) };
  };

  /** Plain numbers as JSON or a sheet would hold them, most of the time. */
  const digitsIn = (cell, lang) => {
    const reading = readingsOf(cell)[lang];
    if (reading === null) return null;
    const [n, e] = reading.split('e');
    const digits = String(Number(`${n}e${e}`));
    return /e/.test(digits) ? null : digits;
  };

  const flat = texts.filter(({ name }) => !['wide', 'two rows', 'quarters', 'parents'].includes(name));
  const golden = ['page-1.json', 'page-2.json'].map((name) => textOf(`golden/${name}`));
  const rows = () => {
    if (below(4) === 0) {
      const pages = golden.map((text) => (below(2) ? text : new TextDecoder().decode(damagedBytes(strToU8(text)))));
      return { name: 'pages', mapping: mappingOf(goldenMapping), pages };
    }
    const { name, mapping, rows: cells } = oneOf(flat);
    const [keys = [], ...lines] = damagedRows(cells);
    const lang = name.startsWith('english') || mapping.lang === 'en' ? 'en' : 'vi';
    const areNumbers = below(2) === 0;
    const value = (cell) => {
      const digits = areNumbers ? digitsIn(cell, lang) : null;
      if (digits !== null) return below(40) === 0 ? oneOf(digitRuns) : digits;
      return cell === '' && below(2) ? 'null' : JSON.stringify(below(30) === 0 ? ` ${cell} ` : cell);
    };
    const objects = lines.map((line) => `{${keys.map((key, at) => `${JSON.stringify(key)}:${value(line[at] ?? '')}`)}}`);
    const text = `[${objects.join(',\n')}]`;
    if (below(2) === 0) return { name, mapping: mappingOf(mapping), bytes: strToU8(text) };
    return { name, mapping: mappingOf(mapping), pages: [below(2) ? text : `{"value":${text}}`] };
  };

  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  /** Columns that a blank to the right of a heading belongs to, in tables with two rows of headings. */
  const spanAt = (cells, row, column) => {
    if (row > 0 || column === 0 || cells[row]?.[column + 1] !== '' || !cells[1]?.[column + 1]) return 1;
    return cells[row][column] === '' ? 1 : 2;
  };
  const goldenHtml = textOf('golden/wide.html');
  const html = () => {
    if (below(3) === 0) {
      let text = goldenHtml;
      for (let changes = below(5); changes > 0; changes--) {
        const found = [...text.matchAll(/<(t[dh])([^>]*)>([^<]*)<\/t[dh]>/g)];
        const { index, 0: whole, 1: tag, 2: more, 3: inside } = oneOf(found);
        const content = below(3) ? damagedText(plain(inside)) : oneOf(oneOf([replaced, unitTexts, headingTexts]));
        const span = below(10) === 0 ? oneOf(['', ' colspan="2"', ' rowspan="2"', ' rowspan="3"']) : more;
        const cell = below(20) === 0 ? '' : `<${tag}${span}>${escaped(content)}</${tag}>`;
        text = text.slice(0, index) + cell + text.slice(index + whole.length);
      }
      return { name: 'golden/wide.html', mapping: mappingOf(goldenMapping), html: text };
    }
    const { name, mapping, rows: given } = oneOf(texts);
    const cells = damagedRows(given);
    const lines = cells.map((line, row) => {
      const parts = line.flatMap((cell, column) => {
        if (column > 0 && spanAt(cells, row, column - 1) === 2) return [];
        const span = spanAt(cells, row, column) === 2 ? ' colspan="2"' : '';
        return [`<td${span}>${escaped(cell)}</td>`];
      });
      return `<tr>${parts.join('')}</tr>`;
    });
    return { name, mapping: mappingOf(mapping), html: `<table>${lines.join('\n')}</table>` };
  };
  const plain = (text) => text.replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]);

  const sheetStart = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  const packageFiles = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="KH" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>',
    ),
  };
  const columnName = (column) => String.fromCharCode(65 + column);
  const built = () => {
    const { name, mapping, rows: given } = oneOf(texts);
    const cells = damagedRows(given);
    const lang = name.startsWith('english') || mapping.lang === 'en' ? 'en' : 'vi';
    const areNumbers = below(4) > 0;
    const merges = [];
    const lines = cells.map((line, row) => {
      const parts = line.slice(0, 26).map((cell, column) => {
        if (spanAt(cells, row, column) === 2)
          merges.push(`<mergeCell ref="${columnName(column)}${row + 1}:${columnName(column + 1)}${row + 1}"/>`);
        const place = `r="${columnName(column)}${row + 1}"`;
        const percent = /^([\d,]+) ?%$/.exec(cell)?.[1];
        const digits = areNumbers ? digitsIn(percent ?? cell, lang) : null;
        if (cell === '') return '';
        if (digits !== null && percent === undefined) return `<c ${place}><v>${below(60) ? digits : oneOf(digitRuns)}</v></c>`;
        if (digits !== null) return `<c ${place} s="1"><v>${Number(`${digits}e-2`)}</v></c>`;
        return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
      });
      return `<row r="${row + 1}">${parts.join('')}</row>`;
    });
    const merged = merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : '';
    const sheet = strToU8(`${sheetStart}<sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`);
    const bytes = zipSync({ ...packageFiles, 'xl/worksheets/sheet1.xml': sheet }, { level: 0 });
    return { name, mapping: mappingOf(mapping), bytes };
  };
  const xlsx = () => {
    if (below(4) > 0) return built();
    const { name, mapping, files } = oneOf(workbooks);
    const changed = { ...files };
    for (const path of Object.keys(files).filter((path) => /worksheets\/sheet\d+\.xml$|sharedStrings/.test(path))) {
      let text = new TextDecoder().decode(files[path]);
      for (let changes = below(4); changes > 0; changes--) {
        const found = [...text.matchAll(/<(v|t)(?:\s[^>]*)?>([^<]*)<\/\1>/g)];
        if (found.length === 0) break;
        const { index, 0: whole, 1: tag, 2: inside } = oneOf(found);
        const isText = tag === 't';
        const digits = below(4) ? inside.replace(/\d/, String(below(10))) : String(below(30));
        const content = isText ? escaped(below(2) ? damagedText(plain(inside)) : oneOf(oneOf([replaced, unitTexts]))) : digits;
        text = `${text.slice(0, index)}<${tag}>${content}</${tag}>${text.slice(index + whole.length)}`;
      }
      if (below(8) === 0) text = text.replace(/<mergeCells[\s\S]*<\/mergeCells>/, '');
      changed[path] = strToU8(text);
    }
    return { name, mapping: mappingOf(mapping), bytes: zipSync(changed, { level: 0 }) };
  };

  return { csv, json, rows, html, xlsx };
}
