// Small inputs that were read wrongly, each under its own name in test/fixtures/cases.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { factsOf, finish, isUnreadable, parsePeriod, placeName, readFile, total } from 'goalpost';
import { readXlsx } from 'goalpost/xlsx';
import { book } from '../../read/xlsx/support.js';

const read = (text: string | Uint8Array, name: string, mapping: object = {}) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const result = finish(readFile(bytes, name, { mapping }));
  if (isUnreadable(result)) return assert.fail(result.problem);
  return result;
};
const bytesOf = (name: string): Uint8Array => readFileSync(new URL(`../../../fixtures/cases/${name}`, import.meta.url));
const issues = ({ issues: all }: ReturnType<typeof read>) =>
  all.filter(({ severity }) => severity === 'error').map(({ code, received }) => `${code} ${received}`);
const values = ({ report }: ReturnType<typeof read>) => report.entries.map(({ figure }) => figure?.value.toString());

describe('decimals that programs write as text', () => {
  it('are asked about in the rows of a service, and read once somebody says in which marks', () => {
    const asked = read(bytesOf('decimal-strings.json'), 'decimal-strings.json');
    assert.deepEqual(issues(asked), ['ambiguous-marks 200.000']);
    assert.deepEqual(values(asked), []);
    const declared = read(bytesOf('decimal-strings.json'), 'decimal-strings.json', { lang: 'en' });
    assert.deepEqual(values(declared), ['200000000000', '208700000000', '50000000000', '49125000000']);
  });

  it('are asked about between commas, where no decimal comma can have written them', () => {
    const rows = 'Chỉ tiêu,Năm,Kế hoạch,Thực hiện\nDoanh thu (tỷ đồng),2018,200.000,208.700';
    assert.deepEqual(issues(read(rows, 'a.csv')), ['ambiguous-marks 200.000']);
    const quoted = 'Chỉ tiêu,Năm,Kế hoạch,Thực hiện\nDoanh thu (tỷ đồng),2018,"200,000","208,700"';
    assert.deepEqual(issues(read(quoted, 'a.csv')), ['ambiguous-marks 200,000']);
  });

  it('are those of the headings between semicolons, and where another number tells', () => {
    const text = 'Chỉ tiêu;Năm;Kế hoạch;Thực hiện\nDoanh thu (tỷ đồng);2018;200.000;208.700';
    assert.deepEqual(values(read(text, 'a.csv')), ['200000000000000', '208700000000000']);
    const told = 'Chỉ tiêu,Năm,Kế hoạch,Thực hiện\nDoanh thu (triệu đồng),2018,200.000,"208.700,5"';
    assert.deepEqual(values(read(told, 'a.csv')), ['200000000000', '208700500000']);
  });

  it('name the first of them', () => {
    const asked = read(bytesOf('decimal-strings.json'), 'decimal-strings.json');
    assert.deepEqual(
      asked.issues.map(({ place }) => placeName(place)),
      ['C2'],
    );
  });
});

describe('the same period of last year under its own year', () => {
  const statements = (text: string, mapping: object = {}) =>
    read(text, 'a.csv', mapping).report.entries.map(
      ({ scenario, period, figure }) => `${scenario} ${period.key} ${figure?.value}`,
    );

  it('is what the year after it is compared with', () => {
    const text = 'Đơn vị;Doanh thu KH 2019;Doanh thu TH 2019;Doanh thu cùng kỳ 2018\nTỉnh;270;280;208';
    assert.deepEqual(statements(text), ['PL 2019 270', 'AC 2019 280', 'PY 2019 208']);
    const declared = 'Đơn vị;Doanh thu KH;Doanh thu TH;Doanh thu cùng kỳ 2018\nTỉnh;270;280;208';
    assert.deepEqual(statements(declared, { period: '2019' }), ['PL 2019 270', 'AC 2019 280', 'PY 2019 208']);
    const months = 'Đơn vị;Doanh thu TH tháng 3/2019;Doanh thu cùng kỳ tháng 3/2018\nTỉnh;28;20';
    assert.deepEqual(statements(months), ['AC 2019-03 28', 'PY 2019-03 20']);
  });

  it('stays where it says beside an actual of its own year, or where nothing is of the year after', () => {
    const both = 'Đơn vị;Doanh thu TH 2018;Doanh thu TH 2019;Doanh thu cùng kỳ 2018\nTỉnh;208;280;151';
    assert.deepEqual(statements(both), ['AC 2018 208', 'AC 2019 280', 'PY 2018 151']);
    const apart = 'Đơn vị;Doanh thu TH 2021;Doanh thu cùng kỳ 2018\nTỉnh;280;151';
    assert.deepEqual(statements(apart), ['AC 2021 280', 'PY 2018 151']);
    const above = 'Đơn vị;2019;2019\n;TH;Cùng kỳ\nTỉnh;280;208';
    assert.deepEqual(statements(above, { indicator: 'Doanh thu' }), ['AC 2019 280', 'PY 2019 208']);
  });
});

describe('columns that hold no figure of a scenario', () => {
  const columns = (text: string | Uint8Array, mapping: object = {}) => {
    const { report, issues: all } = read(text, 'a.csv', mapping);
    const left = all.filter(({ code }) => code === 'unknown-heading').map(({ received }) => received);
    return [[...report.indicators.keys()], left];
  };

  it('are left out and named where they compare a plan or hold its rest', () => {
    assert.deepEqual(columns(bytesOf('variance-columns.csv'), { indicator: 'Spending' }), [
      ['spending'],
      ['Budget Variance 2024 (USD)', 'Remaining Budget 2024 (USD)'],
    ]);
    const vi =
      'Đơn vị;KH 2018 (tỷ đồng);TH 2018 (tỷ đồng);KH còn lại 2018 (tỷ đồng);Vượt KH 2018 (tỷ đồng)\nA;100;80;20;0';
    assert.deepEqual(columns(vi, { indicator: 'Doanh thu' }), [
      ['doanh-thu'],
      ['KH còn lại 2018 (tỷ đồng)', 'Vượt KH 2018 (tỷ đồng)'],
    ]);
  });

  it('are left out and named where KH counts customers', () => {
    assert.deepEqual(columns(bytesOf('kh-customers.csv')), [['doanh-thu-chuyen-phat'], ['Số KH 2018']]);
    const more = 'Chỉ tiêu;TH 2018;KH mới 2018\nDoanh thu;100;2.500';
    assert.deepEqual(columns(more), [['doanh-thu'], ['KH mới 2018']]);
    assert.deepEqual(columns('Đơn vị;Số khách hàng KH 2018\nA;2.500'), [['khach-hang'], []]);
  });
});

describe('versions of one figure in columns of their own', () => {
  const read1 = (headings: string, cells: string, mapping: object = {}) =>
    read(`${headings}\n${cells}`, 'a.csv', mapping);
  const statements = ({ report }: ReturnType<typeof read>) =>
    report.entries.map(({ indicator, scenario, figure }) => `${indicator} ${scenario} ${figure?.value}`);

  it('are asked about, and are no indicators', () => {
    const result = read(bytesOf('revised-plan.csv'), 'revised-plan.csv', { indicator: 'Doanh thu' });
    assert.deepEqual(issues(result), ['several-versions KH 2018 (tỷ đồng) | KH điều chỉnh 2018 (tỷ đồng)']);
    assert.deepEqual(statements(result), ['doanh-thu AC 85000000000']);
    // Once somebody says which one counts, the revised plan of 80 is met.
    const mapping = { indicator: 'Doanh thu', headings: { 'KH 2018 (tỷ đồng)': 'ignore' } };
    const declared = read(bytesOf('revised-plan.csv'), 'revised-plan.csv', mapping);
    assert.deepEqual(statements(declared), ['doanh-thu PL 80000000000', 'doanh-thu AC 85000000000']);
    assert.deepEqual(issues(declared), []);
  });

  for (const [headings, kept] of [
    ['Doanh thu KH 2018;Doanh thu KH điều chỉnh 2018;Doanh thu TH 2018', 'AC'],
    ['Doanh thu KH giao đầu năm 2018;Doanh thu KH HĐND giao 2018;Doanh thu TH 2018', 'AC'],
    // A word that nobody knows: of what it would be the plan there is no actual.
    ['Doanh thu KH 2018;Doanh thu KH Sở 2018;Doanh thu TH 2018', 'AC'],
    ['Doanh thu KH pháp lệnh 2018;Doanh thu KH phấn đấu 2018;Doanh thu TH 2018', 'AC'],
    ['Doanh thu TH sơ bộ 2018;Doanh thu TH 2018;Doanh thu KH 2018', 'PL'],
    ['Doanh thu KH 2018;Doanh thu KH 2018;Doanh thu TH 2018', 'AC'],
  ] as const) {
    it(`are found in ${headings}`, () => {
      const result = read1(`Đơn vị;${headings}`, 'A;100;80;85');
      assert.deepEqual([issues(result).length, statements(result)], [1, [`doanh-thu ${kept} 85`]]);
    });
  }

  it('are found in English', () => {
    const result = read1(
      'Company,Revenue Original Budget 2018,Revenue Revised Budget 2018,Revenue Actual (unaudited) 2018',
      'A,100,80,85',
    );
    assert.deepEqual(statements(result), ['revenue AC 85']);
  });

  it('that stand alone are the plan and the actual', () => {
    const result = read1('Đơn vị;Doanh thu KH điều chỉnh 2018;Doanh thu TH đã kiểm toán 2018', 'A;80;85');
    assert.deepEqual([issues(result), statements(result)], [[], ['doanh-thu PL 80', 'doanh-thu AC 85']]);
  });

  it('are none where an indicator has the words of another and an actual of its own, or no plan stands beside it', () => {
    const both = 'Doanh thu KH 2018;Doanh thu TH 2018;Doanh thu bưu chính KH 2018;Doanh thu bưu chính TH 2018';
    assert.deepEqual(issues(read1(`Đơn vị;${both}`, 'A;1;2;3;4')), []);
    assert.deepEqual(issues(read1('Đơn vị;Doanh thu KH 2019;Doanh thu bưu chính KH 2019', 'A;1;2')), []);
    assert.deepEqual(issues(read1('Đơn vị;Đầu tư KH 2018;Đầu tư TH 2018', 'A;1;2')), []);
  });
});

describe('years in pairs', () => {
  const periods = (result: ReturnType<typeof read>) => result.report.entries.map(({ period }) => period.key);
  const bad = ({ issues: all }: ReturnType<typeof read>) =>
    all.flatMap(({ code, received, detail }) => (code === 'bad-period' ? [`${received} ${detail}`] : []));

  it('are no months where all can be pairs, and are asked about', () => {
    const result = read(bytesOf('fiscal-pairs.csv'), 'fiscal-pairs.csv');
    assert.deepEqual([periods(result), bad(result)], [[], ['Actual 2008-09 (USD) ambiguous-years']]);
    const rows = read('Indicator,Period,Actual (USD)\nRevenue,2009-10,1\nRevenue,2010/11,2', 'a.csv');
    assert.deepEqual([periods(rows), bad(rows)], [[], ['2009-10 ambiguous-years', '2010/11 ambiguous-years']]);
    const school = read('Chỉ tiêu;TH 2018-2019;KH 2019\nHọc sinh (người);5;6', 'a.csv');
    assert.deepEqual([periods(school), bad(school)], [['2019'], ['TH 2018-2019 ambiguous-years']]);
  });

  it('are fiscal years once somebody says when these begin', () => {
    const file = bytesOf('fiscal-pairs.csv');
    const ofApril = read(file, 'fiscal-pairs.csv', { fiscalYear: { startMonth: 4 } });
    assert.deepEqual(periods(ofApril), ['FY2008', 'FY2009', 'FY2010', 'FY2011', 'FY2012']);
    const byEnd = read(file, 'fiscal-pairs.csv', { fiscalYear: { startMonth: 4, namedBy: 'end' } });
    assert.deepEqual(periods(byEnd), ['FY2009', 'FY2010', 'FY2011', 'FY2012', 'FY2013']);
    const school = read('Chỉ tiêu;TH năm học 2018-2019;KH năm học 2019-2020\nHọc sinh (người);5;6', 'a.csv', {
      fiscalYear: { startMonth: 9 },
    });
    assert.deepEqual(periods(school), ['FY2018', 'FY2019']);
  });

  it('are months beside one that is no pair', () => {
    const rows = 'Indicator,Month,Actual (USD)\nRevenue,2009-10,1\nRevenue,2009-11,2';
    assert.deepEqual(periods(read(rows, 'a.csv')), ['2009-10', '2009-11']);
  });
});

describe('a second row of headings', () => {
  const rows = 'Doanh thu (tỷ đồng);200;208,7;8,7;270\nLao động (người);1.050;1.048;-2;1.044';
  const left = ({ issues: all }: ReturnType<typeof read>) =>
    all.flatMap(({ code, received }) => (code === 'unknown-heading' ? [received] : []));
  const expected = ['200000000000', '208700000000', '270000000000', '1050', '1048', '1044'];

  it('leaves out the column of a word that nobody knows, and not the row', () => {
    const result = read(bytesOf('lower-headings.csv'), 'lower-headings.csv');
    assert.deepEqual([values(result), left(result)], [expected, ['Năm 2018 / Chênh lệch']]);
    const declared = read(bytesOf('lower-headings.csv'), 'a.csv', { headings: { 'Chênh lệch': 'ignore' } });
    assert.deepEqual([values(declared), declared.issues], [expected, []]);
  });

  for (const word of ['So sánh', 'Tỷ lệ', '+/-', 'Lũy kế', 'Xếp loại', 'Var', 'Còn lại', 'TH/KH', 'Tăng giảm', 'Δ']) {
    it(`with ${word}`, () => {
      const result = read(`Chỉ tiêu;Năm 2018;;;Năm 2019\n;KH;TH;${word};KH\n${rows}`, 'a.csv');
      assert.deepEqual([values(result), left(result).length], [expected, 1]);
    });
  }

  it('ends where a row names somebody', () => {
    const result = read('Đơn vị;KH 2018;TH 2018\nHuyện A;chưa báo cáo;KH\nHuyện B;1;2', 'a.csv', {
      indicator: 'Doanh thu',
    });
    assert.deepEqual(
      result.report.entries.map(({ organisation }) => organisation),
      ['huyen-a', 'huyen-b', 'huyen-b'],
    );
  });
});

describe('a second table on one sheet', () => {
  const figures = ({ report }: ReturnType<typeof read>) =>
    report.entries.map(({ indicator, organisation, scenario, period, figure }) =>
      [indicator, organisation, scenario, period.key, figure?.value].join(' '),
    );
  const others = ({ issues: all }: ReturnType<typeof read>) =>
    all.flatMap(({ code, place }) => (code === 'second-table' ? [placeName(place)] : []));

  it('is named, and not read under the headings of the first', () => {
    const result = read(bytesOf('two-tables.csv'), 'two-tables.csv');
    assert.deepEqual(figures(result), ['revenue total PL 2018 200', 'revenue total AC 2018 208']);
    assert.deepEqual([others(result), issues(result).length], [['A4'], 1]);
    const titled = 'Đơn vị;TH 2018\nA;1\nB;9\n\nBẢNG 2: CHI PHÍ\nĐơn vị;KH 2018;TH 2018\nA;100;200';
    const below = read(titled, 'a.csv', { indicator: 'Doanh thu' });
    assert.deepEqual([figures(below).length, others(below)], [2, ['A6']]);
  });

  it('is named where it stands beside the first', () => {
    const text = 'Đơn vị;TH 2018;;Đơn vị;KH 2019\nHuyện A;15;;Huyện B;20\nHuyện C;30;;Huyện D;44';
    const result = read(text, 'a.csv', { indicator: 'Doanh thu' });
    assert.deepEqual(figures(result), ['doanh-thu huyen-a AC 2018 15', 'doanh-thu huyen-c AC 2018 30']);
    assert.deepEqual(others(result), ['D1']);
  });

  it('is none where headings are repeated on each page', () => {
    const one = 'Đơn vị;TH 2018;KH 2018\nHuyện A;15;20\nĐơn vị;TH 2018;KH 2018\nHuyện C;30;40';
    const two = 'Đơn vị;Năm 2018;\n;TH;KH\nHuyện A;15;20\nĐơn vị;Năm 2018;\n;TH;KH\nHuyện C;30;40';
    for (const text of [one, two]) {
      const result = read(text, 'a.csv', { indicator: 'Doanh thu' });
      assert.deepEqual([figures(result).length, result.issues.filter(({ severity }) => severity === 'error')], [4, []]);
    }
  });

  it('is none where the first of two columns names who stands above', () => {
    const text = 'Region,Organisation,Actual 2018\nNorth,A,10\nNorth,B,31\nSouth,C,5';
    const { report } = read(text, 'a.csv', { indicator: 'Revenue' });
    assert.deepEqual(
      [...report.organisations.values()].map(({ name, parent }) => `${name} < ${parent}`),
      ['Total < null', 'North < total', 'A < north', 'B < north', 'South < total', 'C < south'],
    );
  });
});

describe('the unit above a table', () => {
  const figure = (line: string): string => {
    const { report } = read(`${line}\nIndicator;Plan 2018;Actual 2018\nRevenue;200;208.7`, 'a.csv');
    const found = report.entries.find(({ scenario }) => scenario === 'AC')?.figure ?? assert.fail(line);
    return `${found.value} ${found.unit.key}`;
  };
  for (const [line, expected] of [
    ['Unit: USD m', '208700000 USD'],
    ['(nghìn đồng)', '208700 VND'],
    ['ĐVT: 1.000đ', '208700 VND'],
    ['Tính bằng triệu đồng', '208700000 VND'],
    ['Số liệu tính bằng tỷ đồng', '208700000000 VND'],
    ["£'000", '208700 GBP'],
    ['£’000', '208700 GBP'],
    ['($M)', '208700000 USD'],
    ['Triệu đồng - Mill. dongs', '208700000 VND'],
    ['All figures in USD m', '208700000 USD'],
    ['Amounts are in £m', '208700000 GBP'],
    ['In million USD', '208700000 USD'],
    ['Unit: USD million', '208700000 USD'],
    ['Currency: EUR', '208.7 EUR'],
    ['UoM: kEUR', '208700 EUR'],
    ['ĐVT: Tr.đ', '208700000 VND'],
    ['Đơn vị tính: nghìn GBP', '208700 GBP'],
    ['Unit: R$ m', '208700000 BRL'],
    ['BÁO CÁO DOANH THU NĂM 2018 (tỷ đồng)', '208700000000 VND'],
    // What is no unit is none: who reports, the status of a report.
    ['Unit: Finance Department', '208.7 number'],
    ['Đơn vị: Phòng Kế hoạch', '208.7 number'],
    ['Báo cáo tài chính (đã kiểm toán)', '208.7 number'],
  ] as const) {
    it(`is read: ${line}`, () => assert.equal(figure(line), expected));
  }

  it('is named where nobody knows it', () => {
    for (const line of ['Unit: XYZ m', 'Unit: ¥ m', 'Đơn vị: ABC']) {
      const { issues: all } = read(`${line}\nIndicator;Plan 2018;Actual 2018\nRevenue;200;208.7`, 'a.csv');
      assert.deepEqual(
        all.map(({ code }) => code),
        ['own-unit'],
        line,
      );
    }
  });

  it('is read in brackets of headings', () => {
    for (const [unit, expected] of [
      ['$M', '208700000 USD'],
      ['kEUR', '208700 EUR'],
      ['USD bn', '208700000000 USD'],
      ['tr.đ', '208700000 VND'],
    ] as const) {
      const { report } = read(`Branch;Revenue (${unit}) Actual 2018\nA;208.7`, 'a.csv', { lang: 'en' });
      const [entry] = report.entries;
      assert.equal(`${entry?.indicator} ${entry?.figure?.value} ${entry?.figure?.unit.key}`, `revenue ${expected}`);
    }
  });

  it('is that of the case', () => {
    assert.deepEqual(values(read(bytesOf('unit-line.csv'), 'unit-line.csv')), ['200000000', '208700000']);
  });
});

describe('what stands below a table', () => {
  const table = 'Đơn vị;KH 2018;TH 2018\nHuyện A;12,5;20\nHuyện B;40;33';
  const said = (tail: string) => {
    const { report, issues: all } = read(table + tail, 'a.csv', { indicator: 'Doanh thu' });
    const names = [...report.organisations.values()].map(({ name }) => name).filter((name) => name.startsWith('Huyện'));
    return [
      report.entries.length,
      names.length,
      ...all.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    ];
  };

  for (const tail of [
    '\n\nGhi chú: số liệu sơ bộ;;',
    '\n\nNguồn: Sở Tài chính, 2019;;',
    '\n;;Long An, ngày 14 tháng 01 năm 2019\nNGƯỜI LẬP BIỂU;;GIÁM ĐỐC\n\nNguyễn Văn A;;Trần B',
    '\n\n;Prepared by;Approved by\n;A. Nguyen;B. Tran',
  ]) {
    it(`is nobody and no fault: ${tail.trim()}`, () => assert.deepEqual(said(tail), [4, 2]));
  }

  it('is none of it where it may be a figure, or why there is none', () => {
    assert.deepEqual(said('\nHuyện C;chưa báo cáo;chưa báo cáo'), [6, 3]);
    assert.deepEqual(said('\n\nHuyện C;(30);12'), [5, 3, 'bad-figure']);
    assert.deepEqual(said('\nHuyện C;chờ;chờ'), [4, 3, 'bad-figure', 'bad-figure']);
    assert.deepEqual(said('\n\nHuyện C;trên 5;khoảng 7'), [6, 3]);
  });
});

describe('a workbook whose first sheet is a cover', () => {
  it('is read from the first sheet with a table, and the others are named', () => {
    const bytes = new Uint8Array(bytesOf('nhieu-trang.xlsx'));
    const result = finish(readFile(bytes, 'nhieu-trang.xlsx', { readXlsx }));
    if (isUnreadable(result)) return assert.fail(result.problem);
    assert.equal(result.origin?.sheet, 'Biểu 01');
    assert.ok(result.report.entries.length > 0);
    assert.deepEqual(
      result.inferences.filter(({ code }) => code === 'sheets').map(({ found }) => found),
      [{ names: 'Bìa, Biểu 02' }],
    );
  });
});

describe('one thing that two rows say', () => {
  const ask = (text: string, mapping: object = { indicator: 'Doanh thu' }) => {
    const { report } = read(text, 'a.csv', mapping);
    const [indicator = ''] = report.indicators.keys();
    return (organisation: string, period = '2018') => {
      const key = {
        indicator,
        organisation,
        period: parsePeriod(period) ?? assert.fail(),
        scenario: 'AC' as const,
        members: new Map(),
      };
      const { figure, missing } = total(factsOf(report), key);
      return figure ? figure.value.toString() : missing;
    };
  };

  it('is not what the first of them says, nor is it part of a total', () => {
    const of = ask('Đơn vị;TH 2018 (tỷ đồng)\nHuyện A;15\nHuyện B;40\nHuyện A;33');
    assert.deepEqual([of('huyen-a'), of('huyen-b'), of('tong-cong')], ['unreadable', '40000000000', 'incomplete']);
  });

  it('is a ledger whose days no column says: nothing is made of its first rows', () => {
    const of = ask('Đơn vị;Chứng từ;TH 2018 (tỷ đồng)\nHuyện A;001;15\nHuyện A;002;40\nHuyện B;003;33');
    assert.deepEqual([of('huyen-a'), of('tong-cong')], ['unreadable', 'incomplete']);
  });

  it('may be said twice where both say the same', () => {
    const of = ask('Đơn vị;TH 2018 (tỷ đồng)\nHuyện A;15\nHuyện B;40\nHuyện A;15');
    assert.deepEqual([of('huyen-a'), of('tong-cong')], ['15000000000', '55000000000']);
  });
});

describe('a column for the whole year beside its parts', () => {
  const stated = (text: string) =>
    read(text, 'a.csv', { indicator: 'Doanh thu', scenario: 'AC', period: '2019' }).report.entries.map(
      ({ indicator, period, scenario, figure }) => `${indicator} ${period.key} ${scenario} ${figure?.value}`,
    );

  it('is the year', () => {
    const year = 'doanh-thu 2019 AC 105';
    assert.deepEqual(stated('Đơn vị;Quý I;Quý II;Cả năm\nHuyện A;10;20;105').at(-1), year);
    assert.deepEqual(stated('Đơn vị;TH T1;TH T2;TH cả năm;KH cả năm\nHuyện A;10;20;105;110').slice(2), [
      year,
      'doanh-thu 2019 PL 110',
    ]);
    assert.deepEqual(stated('Branch,Jan,Feb,Full year\nA,10,20,105').at(-1), year);
  });

  it('is asked about where it may be a sum of anything', () => {
    assert.deepEqual(stated('Đơn vị;T1;T2;T3;Cộng\nHuyện A;10;20;30;60'), [
      'doanh-thu 2019-01 AC 10',
      'doanh-thu 2019-02 AC 20',
      'doanh-thu 2019-03 AC 30',
    ]);
  });
});

describe('text of a workbook that is set above the line or struck through', () => {
  const figures = (run: string): string[] => {
    const text = (content: string): string => `<c t="inlineStr"><is>${content}</is></c>`;
    const heading = `<row>${text('<t>Chỉ tiêu</t>')}${text('<t>TH 2018</t>')}</row>`;
    const rows = `${heading}<row>${text('<t>Lao động (người)</t>')}${text(run)}</row>`;
    const result = finish(readFile(book({ rows }), 'kh.xlsx', { mapping: { lang: 'vi' }, readXlsx }));
    if (isUnreadable(result)) return assert.fail(result.problem);
    const faults = result.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    return [...result.report.entries.map(({ figure }) => String(figure?.value)), ...faults];
  };
  const above = '<r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r>';

  it('is no digit of a number', () => {
    assert.deepEqual(figures(`<r><t>1.048</t></r>${above}`), ['1048']);
    // Of what is struck through and what stands beside it nobody can tell which one counts.
    for (const run of [
      '<r><rPr><strike/></rPr><t>200</t></r><r><t xml:space="preserve"> 205</t></r>',
      '<r><t>205 </t></r><r><rPr><strike/></rPr><t>200</t></r>',
    ])
      assert.deepEqual(figures(run), ['bad-figure']);
    // A power of ten is part of the number, and is asked about.
    assert.deepEqual(figures(`<r><t>10</t></r>${above}`).at(-1), 'bad-figure');
  });
});
