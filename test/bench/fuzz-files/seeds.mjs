// Files as people write them, and what is put into them.
import { readFileSync } from 'node:fs';
import { strToU8, unzipSync } from 'fflate';
import { finish, readFile } from '../../../dist/src/index.js';

const fixture = (path) => new Uint8Array(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url)));
export const textOf = (path) => new TextDecoder().decode(fixture(path));

/** Tables as rows of cells with a semicolon between them, each with its mapping. */
export const texts = [
  [
    'long',
    {},
    `Đơn vị;Chỉ tiêu;ĐVT;Năm;Loại số liệu;Giá trị
Huyện Bến Lức;Doanh thu;tỷ đồng;2018;KH;130
Huyện Bến Lức;Doanh thu;triệu đồng;2018;TH;136.125
Huyện Cần Giuộc;Doanh thu;triệu đồng;2019;KH;trên 95.000
Huyện Cần Giuộc;Lao động;người;2018;TH;1.048
Huyện Cần Giuộc;Năng suất;triệu đồng/người/năm;2018;TH;419,5
Huyện Bến Lức;Tỷ lệ;%;2018;TH;95,5`,
  ],
  [
    'wide',
    { indicator: 'Doanh thu' },
    `KẾT QUẢ KINH DOANH
ĐVT: triệu đồng
STT;Đơn vị;KH 2018;TH 2018;% HT;Ghi chú
A;B;1;2;3=2/1;4
1;Huyện A;130.000;136.125,5;104,7;
2;Huyện B;70.000;72.575;103,7;tách 2013
3;Huyện C;1.250;-;;chờ
;Tổng cộng;201.250;208.700,5;103,7;`,
  ],
  [
    'two rows',
    {},
    `Chỉ tiêu;ĐVT;Năm 2018;;Năm 2019
;;KH;TH;KH
Doanh thu;tỷ đồng;200;208,7;trên 270
Lao động;người;1.050;1.048;1.044
Tỷ lệ phát đúng hạn;%;95;95,5;96`,
  ],
  [
    'units in headings',
    {},
    `Đơn vị;Năm;Doanh thu KH (tỷ đồng);Doanh thu TH (triệu đồng);Lao động TH (người)
Bến Lức;2018;130;136.125;638
Kiến Tường;2018;70;72.575;410
Toàn tỉnh;2018;200;208.700;1.048
Toàn tỉnh;2019;trên 270 tỷ đồng;chưa đến kỳ;`,
  ],
  [
    'units behind names',
    {},
    `Chỉ tiêu,TH 2018,KH 2019,Tăng trưởng
Doanh thu (tỷ đồng),"208,7","khoảng 270","29,4%"
Lao động (người),1.048,1.044,
Chi phí (nghìn đồng),"12.500,5",dưới 13.000,
Tỷ lệ đúng hạn (%),"95,5",từ 96 trở lên,`,
  ],
  [
    'english long',
    {},
    `Branch;Indicator;Unit;Year;Quarter;Scenario;Value
North;Revenue;USD;2019;1;Actual;1,234.5
North;Revenue;USD;2019;Q2;Budget;2,000
South;Revenue;million USD;2019;Q2;Plan;over 2.5
South;Headcount;people;2019;3;Forecast;12
South;On time;%;2019;Q3;Actual;95.5`,
  ],
  [
    'english wide',
    { organisation: 'Post' },
    `Branch,Revenue Plan 2019 (USD),Revenue Actual 2018 (USD),Headcount Actual 2018 (people)
North,"1,250,000","1,136,125.25",638
South,about 2 million,"980,000",410
Post,"3,000,000","2,116,125.25","1,048"`,
  ],
  [
    'quarters',
    { lang: 'vi', period: '2018', indicator: 'Phí', unit: 'USD', dash: 'zero', blanks: 'as-above' },
    `Khu vực;Quý;TH;KH
Đơn vị;Quý;Thực hiện;Kế hoạch
Bến Lức;I;1.212;-
;II;15;30
;III;12,75;$1.500
Cần Đước;I;7;2 nghìn`,
  ],
  [
    'dates',
    { indicator: 'Sản lượng', unit: 'người' },
    `Đơn vị;Ngày;Thực hiện
Tân An;14/03/2018;12
Tân An;15/03/2018;1.234
Bến Lức;03/04/2018;33
Bến Lức;2018-05-06;0,5`,
  ],
  [
    'english dates',
    { indicator: 'Parcels', unit: 'people', dates: 'month-first' },
    `Office;Date;Actual
A1;03/14/2018;1,234
A1;04/03/2018;12.5
B2;2018-05-06;33`,
  ],
  [
    'codes',
    { indicator: 'x', unit: 'VND', period: '2018' },
    `org;AC;PL
A1;15.000;12,5
B2;1.234;1.234.567
C3;12,75;100`,
  ],
  [
    'codes declared',
    { lang: 'en', indicator: 'x', unit: 'VND', period: '2018', headings: { figure: 'AC' } },
    `org;figure;PL
A1;15.000;12.5
B2;1,234;1,234,567
C3;over 1,234 million VND;100`,
  ],
  [
    'percentages',
    {},
    `Chỉ tiêu;Đơn vị;TH 2017;TH 2018;KH 2019
Tỷ lệ đúng hạn;Bến Lức;93,5%;95,25%;trên 96%
Tỷ lệ đúng hạn;Tân An;91%;94 %;tối thiểu 95%
Tỷ lệ hài lòng;Tân An;80%;85,125%;90%`,
  ],
  [
    'months',
    { organisation: 'Bưu điện tỉnh', unit: 'triệu đồng', period: '2019' },
    `Chỉ tiêu;Kế hoạch tháng 1;Kế hoạch tháng 2;Kế hoạch tháng 3;Thực hiện tháng 1
Bưu chính;1.000;1.250,5;1.500;999,75
Tài chính;2.000;2 500;3.000;2 tỷ đồng
Phân phối;500;;700;chưa báo cáo`,
  ],
  [
    'members',
    { scenario: 'AC' },
    `Đơn vị;Nhóm dịch vụ;Năm;Doanh thu (tỷ đồng);Nguồn
Bến Lức;Bưu chính;2018;60,22;BC 2018
Bến Lức;Tài chính;2018;75,905;BC 2018
Bến Lức;Tổng cộng;2018;136,125;BC 2018
Tân An;Bưu chính;2017;trên 21 tỷ;`,
  ],
  [
    'declared',
    {
      lang: 'vi',
      organisations: [
        {
          id: 't',
          name: 'Tỉnh',
          children: [
            { id: 'bl', name: 'Bến Lức' },
            { id: 'ta', name: 'Tân An' },
          ],
        },
      ],
      indicators: [{ id: 'dt', name: 'Doanh thu', kind: 'flow', unit: 'triệu đồng' }],
      fiscalYear: { startMonth: 4 },
    },
    `Đơn vị\tChỉ tiêu\tKỳ\tLoại số liệu\tSố liệu
Bến Lức\tDoanh thu\tFY2018\tTH\t136.125
ta\tDoanh thu\tFY2018-Q1\tTH\t72.575,5
Toàn tỉnh\tDoanh thu\t2018\tKH\t200 tỷ
Tân An\tLao động\tQuý II năm 2018\tTH\t410 người`,
  ],
  [
    'parents',
    { indicator: 'Doanh thu' },
    `Đơn vị tính: tỷ đồng
Đơn vị|Trực thuộc|6 tháng đầu năm 2018 TH|6 tháng cuối năm 2018 KH|TH cùng kỳ
Bưu cục 1|Bến Lức|1,25|1,5|
Bưu cục 2|Bến Lức|2,125|2 tỷ 500 triệu|
Bến Lức|Tỉnh|3,375|4.000 triệu đồng|
Tỉnh||30,5|1.040|`,
  ],
].map(([name, mapping, text]) => {
  const separator = ['\t', '|', ';'].find((mark) => text.includes(mark)) ?? ',';
  const rows = text.split('\n').map((line) => {
    const cells = separator === ',' ? [...line.matchAll(/"([^"]*)"|([^,]+)|(?<=,|^)(?=,|$)/g)] : null;
    return cells ? cells.map(([, quoted, plain]) => quoted ?? plain ?? '') : line.split(separator);
  });
  return { name, mapping, rows, separator };
});

export const goldenMapping = JSON.parse(textOf('golden/mapping.json'));
export const csvFiles = [
  ['golden/long.csv', goldenMapping],
  ['golden/long-windows-1258.csv', goldenMapping],
  ...['excel-utf8-bom.csv', 'excel-windows-1258.csv', 'unicode-text.txt', 'big-endian.tsv', 'service-comma.csv'],
  ...['titles-and-totals.csv', 'sep-line.csv', 'old-mac.csv', 'ragged.csv', 'quoted-lines.csv'],
].map((one) => {
  const [path, mapping] = typeof one === 'string' ? [`csv/${one}`, { unit: 'tỷ đồng', scenario: 'AC' }] : one;
  return { name: path, mapping, bytes: fixture(path) };
});
export const workbooks = [
  ['golden/wide.xlsx', goldenMapping],
  ...['plan-2019', 'merges', 'numbers', 'percents', 'services', 'several-sheets', 'rich-text', 'formulas'].map(
    (name) => [`xlsx/libreoffice/${name}.xlsx`, { scenario: 'AC', unit: 'tỷ đồng' }],
  ),
].map(([name, mapping]) => ({ name, mapping, files: unzipSync(fixture(name)) }));

export const csvText = (rows, separator) =>
  rows
    .map((row) => row.map((cell) => (/["\n\r]/.test(cell) || cell.includes(separator) ? quotedCell(cell) : cell)))
    .map((row) => row.join(separator))
    .join('\r\n');
const quotedCell = (cell) => `"${cell.replaceAll('"', '""')}"`;

/** The tables above as documents, beside the golden one. */
export const documents = [
  { name: 'golden/report.json', text: textOf('golden/report.json') },
  { name: 'contradictory.json', text: textOf('contradictory.json') },
  ...texts.map(({ name, mapping, rows, separator }) => ({
    name,
    text: JSON.stringify(finish(readFile(strToU8(csvText(rows, separator)), name, { mapping })).root, null, 1),
  })),
];

export const inserted = [...',.,.,.0123456789-−+ \u00a0\u202f"\'%;/()~>≥²３．，kmđ$eE'];
export const replaced = [
  '1.234|1,234|12,5|12.5|1.234.567,89|1,234,567.89|0.125|0,125|1 234 567|1234567|-5|−1.234|１２３|１．２３４|',
  '+7|007|1e3|(1.234)|-|–|#N/A|2018|2019|0|95,5%|95.5 %|1.234%|trên 270|trên 1.234 tỷ đồng|over 1,234|',
  '> 12|≥ 1.500|khoảng 12,5 triệu đồng|5 người|$1.5 million|2 tỷ|500 triệu|1.250 nghìn đồng|',
  '12345678901234567890|0,00000000000000000125|9007199254740993|chưa báo cáo|n/a|tổng cộng|Total|',
  'từ 5 đến 7|gần 1.000|dưới 12.345 đồng|5 tỷ 200 triệu|abc|19,95|100.000|100,000|1.000.000|12.345,6|',
  '12,345.6|1.5|1,5',
]
  .join('')
  .split('|');
export const unitTexts = [
  'tỷ đồng|triệu đồng|nghìn đồng|đồng|người|%|tỷ|triệu|USD|triệu USD|VND|trđ|million USD|people|',
  'thousand people|đồng/người|triệu đồng/người/năm|VND/person|bưu gửi|billion VND|',
]
  .join('')
  .split('|');
export const headingTexts = [
  'KH 2018|TH 2018|TH 2019 (tỷ đồng)|KH (triệu đồng)|Thực hiện|Kế hoạch|Cùng kỳ|Dự báo 2019|Năm|Quý|',
  'Tháng|Đơn vị|Chỉ tiêu|ĐVT|Doanh thu (tỷ đồng)|Lao động (người)|Plan 2019|Actual|Actual (USD)|',
  'Revenue Actual|Quý I/2019|Tháng 3/2019 TH|Loại số liệu|Giá trị|TH 2018 (tỷ)|ĐVT: tỷ đồng|ĐVT: triệu|',
  'Đơn vị tính: nghìn đồng|Unit: million USD|TH|KH|% HT|Ghi chú|2018|Năm 2018|TH 2018 (%)|',
]
  .join('')
  .split('|');
export const timeTexts = [
  '2017|2018|2019|Năm 2019|Quý I/2018|Q2 2018|Q3|3|IV|Tháng 3/2018|T5|03/2018|03/04/2018|14/03/2018|',
  '2018-03-14|H1 2018|6 tháng đầu năm 2018|Mar 2018|Tuần 5/2018|2018Q4|',
]
  .join('')
  .split('|');
export const scenarioTexts = [
  'TH',
  'KH',
  'AC',
  'PL',
  'PY',
  'FC',
  'Thực hiện',
  'Kế hoạch',
  'Cùng kỳ',
  'Actual',
  'Plan',
  'Budget',
];
