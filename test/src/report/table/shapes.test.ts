import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asTable, entriesOf, issuesOf, readText } from './support.js';

describe('long tables: one row a figure', () => {
  it('reads who, what, when, plan or actual, and the unit of each row', () => {
    assert.deepEqual(
      entriesOf(`
        Đơn vị;Chỉ tiêu;ĐVT;Năm;Loại số liệu;Giá trị
        Huyện A;Doanh thu;tỷ đồng;2018;TH;208,7
        Huyện B;Doanh thu;triệu đồng;2018;Thực hiện;15.000
        Huyện A;Doanh thu;tỷ đồng;2019;KH;trên 270 tỷ đồng
        Huyện A;Lao động;người;2018;AC;chưa báo cáo`),
      [
        'doanh-thu huyen-a 2018 AC 208700000000 VND',
        'doanh-thu huyen-b 2018 AC 15000000000 VND',
        'doanh-thu huyen-a 2019 PL over 270000000000 VND',
        'lao-dong huyen-a 2018 AC not-reported',
      ],
    );
  });

  it('reads the same in English', () => {
    assert.deepEqual(
      entriesOf(`
        Branch;Indicator;Unit;Year;Quarter;Scenario;Value
        North;Revenue;USD;2019;1;Actual;1,234.5
        North;Revenue;USD;2019;Q2;Budget;2,000
        South;Headcount;people;2019;3;Forecast;12`),
      [
        'revenue north 2019-Q1 AC 1234.5 USD',
        'revenue north 2019-Q2 PL at-least 2000 USD',
        'headcount south 2019-Q3 FC 12 person',
      ],
    );
  });

  it('takes what the table does not say from the mapping', () => {
    const mapping = { indicator: 'Doanh thu', unit: 'tỷ đồng', period: '2018', scenario: 'AC', organisation: 'Tỉnh' };
    assert.deepEqual(entriesOf('Đơn vị;Số tiền\nHuyện A;1,5\nTỉnh;3', mapping), [
      'doanh-thu huyen-a 2018 AC 1500000000 VND',
      'doanh-thu tinh 2018 AC 3000000000 VND',
    ]);
  });

  it('fills a year from the mapping where a column names quarters only', () => {
    const mapping = { indicator: 'Doanh thu', unit: 'tỷ đồng', period: '2019', scenario: 'AC' };
    assert.deepEqual(entriesOf('Đơn vị;Quý;Giá trị\nA;I;1\nA;Quý 2;2', mapping), [
      'doanh-thu a 2019-Q1 AC 1000000000 VND',
      'doanh-thu a 2019-Q2 AC 2000000000 VND',
    ]);
  });
});

describe('wide tables: columns for plan and actual, periods, indicators', () => {
  it('reads titles above, a unit above, numbering below, and notes beside', () => {
    assert.deepEqual(
      entriesOf(
        `
        KẾT QUẢ KINH DOANH;;;;;
        ĐVT: triệu đồng;;;;;
        STT;Đơn vị;KH 2018;TH 2018;% HT;Ghi chú
        A;B;1;2;3=2/1;4
        1;Huyện A;1.000;1.100,5;110,05;
        2;Huyện B;2.000;;;chờ báo cáo`,
        { indicator: 'Doanh thu' },
      ),
      [
        'doanh-thu huyen-a 2018 PL at-least 1000000000 VND',
        'doanh-thu huyen-a 2018 AC 1100500000 VND attainment=1.1005',
        'doanh-thu huyen-b 2018 PL at-least 2000000000 VND',
      ],
    );
  });

  const below = 'Đơn vị;KH 2018;TH 2018';
  const inMillions = ['doanh-thu a 2018 PL at-least 130000000 VND', 'doanh-thu a 2018 AC 136000000 VND'];
  for (const [where, rows] of [
    ['below the headings', `${below}\nĐVT: triệu đồng\nA;130;136`],
    ['beside a remark below the headings', `${below};Ghi chú\nĐVT: triệu đồng;;;tạm\nA;130;136;`],
    ['below the headings and a numbering', `${below}\nA;1;2=1\nĐVT: triệu đồng\nA;130;136`],
    ['beside the second row of headings', 'STT;Đơn vị;2018;2018\nĐVT: triệu đồng;;KH;TH\n;A;130;136'],
    ['between headings of two rows', 'Đơn vị;2018;\n;ĐVT: triệu đồng\n;KH;TH\nA;130;136'],
  ] as const) {
    it(`reads a unit ${where}`, () => {
      assert.deepEqual(entriesOf(rows, { indicator: 'doanh-thu' }), inMillions);
      assert.deepEqual(issuesOf(rows, { indicator: 'doanh-thu' }), []);
    });
  }

  it('reads a unit without brackets beside plan and actual', () => {
    assert.deepEqual(entriesOf('Đơn vị;TH 2018 tỷ đồng;Tỷ đồng kế hoạch 2018\nA;5;4', { indicator: 'x' }), [
      'x a 2018 AC 5000000000 VND',
      'x a 2018 PL at-least 4000000000 VND',
    ]);
  });

  it('reads units below the headings of their columns', () => {
    assert.deepEqual(entriesOf('Đơn vị;Doanh thu TH 2018;Lao động TH 2018\n;ĐVT: tỷ đồng;ĐVT: người\nA;5;4'), [
      'doanh-thu a 2018 AC 5000000000 VND',
      'lao-dong a 2018 AC 4 person',
    ]);
  });

  it('names another unit that stands among the figures', () => {
    const rows = 'ĐVT: tỷ đồng\nĐơn vị;TH 2018\nA;1\nĐVT: tỷ đồng\nB;2\nĐơn vị tính: triệu đồng\nC;5';
    assert.deepEqual(issuesOf(rows, { indicator: 'doanh-thu' }), ['error unit-mismatch A6 triệu đồng']);
  });

  for (const [what, rows] of [
    [
      'with rows before it',
      'STT;Đơn vị;TH 2018;KH 2018;Đạt\n;I;;;\n;Kết quả;;;\n;a;;;\n;b;;;\nA;B;1;2;3=1/2\n1;Huyện A;5;4;',
    ],
    ['whose first columns are gone', 'STT;Đơn vị;TH 2018;KH 2018\nA;B;2;3=2/1\n1;Huyện A;5;4'],
  ] as const) {
    it(`leaves out a numbering of the columns ${what}`, () => {
      assert.deepEqual(entriesOf(rows, { indicator: 'doanh-thu', unit: 'người' }), [
        'doanh-thu huyen-a 2018 AC 5 person',
        'doanh-thu huyen-a 2018 PL at-least 4 person',
      ]);
    });
  }

  it('keeps the marks inside a name', () => {
    assert.deepEqual(entriesOf('Đơn vị;Thu & chi TH 2018 (người)\nA;5'), ['thu-chi a 2018 AC 5 person']);
    assert.equal(readText('Đơn vị;Thu & chi TH 2018 (người)\nA;5').report.indicators.get('thu-chi')?.name, 'Thu & chi');
  });

  it('names a text over figures that stands before a numbering', () => {
    const rows = 'STT;Đơn vị;TH 2018;KH 2018;Ghi chú\n;;;abc;\nA;B;1;2;3=1/2\n1;Huyện A;5;4;';
    assert.deepEqual(issuesOf(rows, { indicator: 'doanh-thu', unit: 'người' }), ['error missing-key B2 ']);
  });

  it('takes marks in a heading for no name', () => {
    assert.deepEqual(entriesOf('Đơn vị;TH 2018 (*);KH 2018 (−)\nA;5;4', { indicator: 'doanh-thu', unit: 'người' }), [
      'doanh-thu a 2018 AC 5 person',
      'doanh-thu a 2018 PL at-least 4 person',
    ]);
  });

  it('takes a row that names columns for the headings, and not a title with words of headings', () => {
    assert.deepEqual(
      entriesOf('TH 2018;KẾT QUẢ KINH DOANH\n;\nSTT;Đơn vị;KH 2018;TH 2018\n1;Huyện A;5;6', {
        indicator: 'x',
        unit: 'người',
      }),
      ['x huyen-a 2018 PL at-least 5 person', 'x huyen-a 2018 AC 6 person'],
    );
  });

  it('takes a first row of figures for figures, though they count from one', () => {
    assert.deepEqual(entriesOf('Đơn vị;KH 2018;TH 2018\nA;1;2', { indicator: 'x', unit: 'người' }), [
      'x a 2018 PL at-least 1 person',
      'x a 2018 AC 2 person',
    ]);
  });

  it('states growth and shares of its actuals; the sum of the shares states nothing', () => {
    const text = 'Nhóm dịch vụ;TH 2018;Tăng trưởng (%);Tỷ trọng (%)\nBưu chính;10;5,5;33,3\nTổng cộng;30;4;100';
    const { report, issues } = readText(text, { indicator: 'x', unit: 'người' });
    assert.deepEqual(issues, []);
    assert.deepEqual(
      report.entries.map(({ growth, share }) => [growth?.value.toFixed(), share?.value.toFixed()]),
      [
        ['0.055', '0.333'],
        ['0.04', undefined],
      ],
    );
  });

  it('joins headings of two rows; a blank belongs to its left where more stands below it', () => {
    assert.deepEqual(
      entriesOf(`
        Chỉ tiêu;ĐVT;Năm 2018;;Năm 2019
        ;;KH;TH;KH
        Doanh thu;tỷ đồng;200;208,7;270
        Năng suất;triệu đồng/người/năm;;;419
        Tỷ lệ phát đúng hạn;%;95;95,5;96`),
      [
        'doanh-thu tong-cong 2018 PL at-least 200000000000 VND',
        'doanh-thu tong-cong 2018 AC 208700000000 VND',
        'doanh-thu tong-cong 2019 PL at-least 270000000000 VND',
        'nang-suat tong-cong 2019 PL at-least 419000000 VND/person/year',
        'ty-le-phat-dung-han tong-cong 2018 PL at-least 0.95 ratio',
        'ty-le-phat-dung-han tong-cong 2018 AC 0.955 ratio',
        'ty-le-phat-dung-han tong-cong 2019 PL at-least 0.96 ratio',
      ],
    );
  });

  it('reads indicators with their units in the headings', () => {
    assert.deepEqual(
      entriesOf('Đơn vị;Năm;Doanh thu KH (tỷ đồng);Doanh thu TH (tỷ đồng);Lao động TH (người)\nHuyện A;2018;1;1,5;12'),
      [
        'doanh-thu huyen-a 2018 PL at-least 1000000000 VND',
        'doanh-thu huyen-a 2018 AC 1500000000 VND',
        'lao-dong huyen-a 2018 AC 12 person',
      ],
    );
  });

  it('reads indicators with their units in the cells', () => {
    assert.deepEqual(entriesOf('Chỉ tiêu;TH 2018\nDoanh thu (tỷ đồng);208,7\nLao động (người);1.048'), [
      'doanh-thu tong-cong 2018 AC 208700000000 VND',
      'lao-dong tong-cong 2018 AC 1048 person',
    ]);
  });

  it('reads periods as columns and leaves out a column of running totals', () => {
    const text = 'Đơn vị;T1/2019;Tháng 2/2019;Quý I/2019;Lũy kế\nHuyện A;1,5;2;3,5;3,5';
    const mapping = { indicator: 'Doanh thu', unit: 'tỷ đồng', scenario: 'AC' };
    assert.deepEqual(entriesOf(text, mapping), [
      'doanh-thu huyen-a 2019-01 AC 1500000000 VND',
      'doanh-thu huyen-a 2019-02 AC 2000000000 VND',
      'doanh-thu huyen-a 2019-Q1 AC 3500000000 VND',
    ]);
    assert.deepEqual(issuesOf(text, mapping), ['warning unknown-heading E1 Lũy kế']);
  });

  it('takes a column that compares two others for neither of them', () => {
    const text = 'Đơn vị;KH 2018;TH 2018;TH so với KH (%);So với cùng kỳ (%);Chênh lệch\nA;1;2;200;112,5;1';
    assert.equal(entriesOf(text, { indicator: 'doanh-thu', unit: 'tỷ đồng' }).length, 2);
    assert.deepEqual(issuesOf(text, { indicator: 'doanh-thu', unit: 'tỷ đồng' }), [
      'warning unknown-heading D1 TH so với KH (%)',
      'warning unknown-heading E1 So với cùng kỳ (%)',
      'warning unknown-heading F1 Chênh lệch',
    ]);
  });

  for (const [scenario, spellings] of Object.entries({
    PL: 'Kế hoạch;KH;Plan;PL;Budget',
    AC: 'Thực hiện;TH;Actual;AC',
    PY: 'Cùng kỳ;CK;PY;Năm trước',
    FC: 'Dự báo;Ước TH;FC',
  })) {
    it(`knows the spellings of ${scenario}`, () => {
      for (const spelling of spellings.split(';')) {
        const { report } = readText(`Chỉ tiêu;${spelling}\nx;1`, { unit: 'người', period: '2018' });
        assert.deepEqual(
          report.entries.map((entry) => entry.scenario),
          [scenario],
          spelling,
        );
      }
    });
  }
});

describe('totals', () => {
  it('a total row speaks of the whole, and is no part of it', () => {
    const { report, issues } = readText('Đơn vị;TH 2018\nHuyện A;1\nHuyện B;2\nTổng cộng;3', {
      indicator: 'Doanh thu',
      unit: 'tỷ đồng',
      organisation: 'Bưu điện tỉnh',
    });
    assert.deepEqual(issues, []);
    assert.deepEqual(
      [...report.organisations.values()].map(({ id, name, parent }) => [id, name, parent]),
      [
        ['buu-dien-tinh', 'Bưu điện tỉnh', null],
        ['huyen-a', 'Huyện A', 'buu-dien-tinh'],
        ['huyen-b', 'Huyện B', 'buu-dien-tinh'],
      ],
    );
    assert.deepEqual(entriesOf('Đơn vị;TH 2018\nHuyện A;1\nTổng;1', { indicator: 'x', unit: 'người' }), [
      'x huyen-a 2018 AC 1 person',
      'x tong 2018 AC 1 person',
    ]);
  });

  it('a total of members is the whole, and the members add up to it', () => {
    const { report } = readText('Nhóm dịch vụ;TH 2018\nBưu chính;10\nTài chính;20\nTổng số;30', {
      indicator: 'Doanh thu',
      unit: 'tỷ đồng',
    });
    const dimension = report.dimensions.get('nhom-dich-vu');
    assert.deepEqual(
      [dimension?.isComplete, [...(dimension?.members.keys() ?? [])]],
      [true, ['buu-chinh', 'tai-chinh']],
    );
    assert.deepEqual(
      report.entries.map(({ members }) => [...members].join()),
      ['nhom-dich-vu,buu-chinh', 'nhom-dich-vu,tai-chinh', ''],
    );
  });

  it('an indicator that is called a total is an indicator', () => {
    assert.deepEqual(entriesOf('Chỉ tiêu;TH 2018\nTổng doanh thu (tỷ đồng);3'), [
      'tong-doanh-thu tong-cong 2018 AC 3000000000 VND',
    ]);
  });

  it('a column of parents makes the tree, in any order of the rows', () => {
    const { report } = readText(
      'Đơn vị;Đơn vị cấp trên;TH 2018\nTổ 1;Huyện A;1\nHuyện A;Tỉnh;1\nTổ 2;Huyện B;1\nHuyện B;Tỉnh;1\nTỉnh;;2',
      { indicator: 'x', unit: 'người' },
    );
    assert.deepEqual(
      [...report.organisations.values()].map(({ id, parent }) => `${id}<${parent}`),
      ['tinh<null', 'huyen-a<tinh', 'to-1<huyen-a', 'huyen-b<tinh', 'to-2<huyen-b'],
    );
  });

  it('parents that go round in a circle lose nobody', () => {
    const { report } = readText('Đơn vị;Trực thuộc;TH 2018\nA;B;1\nB;A;1', { indicator: 'x', unit: 'người' });
    assert.deepEqual([...report.organisations.keys()].toSorted(), ['a', 'b', 'tong-cong']);
    assert.equal(report.entries.length, 2);
  });
});

describe('merged cells', () => {
  const merges = [{ row: 1, column: 0, rows: 2, columns: 1 }];
  const text = 'Đơn vị;Chỉ tiêu;TH 2018\nHuyện A;Doanh thu (tỷ đồng);1\n;Lao động (người);2';

  it('a name over several rows speaks for each of them', () => {
    assert.deepEqual(entriesOf(text, {}, { form: 'xlsx', merges }), [
      'doanh-thu huyen-a 2018 AC 1000000000 VND',
      'lao-dong huyen-a 2018 AC 2 person',
    ]);
  });

  it('a blank name is asked for, unless the mapping says that it is as above', () => {
    assert.deepEqual(issuesOf(text), ['error missing-key A3 ']);
    assert.deepEqual(issuesOf(text, { blanks: 'as-above' }), []);
    assert.equal(entriesOf(text, { blanks: 'as-above' }).length, 2);
  });

  it('a name of white space is a blank one', () => {
    const rows = asTable([
      ['Đơn vị', 'TH 2018'],
      ['A', '1'],
      [' ', '2'],
    ]);
    assert.deepEqual(issuesOf(rows, { indicator: 'x', unit: 'người' }), ['error missing-key A3 ']);
  });

  it('a figure over several rows is that of the first only', () => {
    const figures = [{ row: 1, column: 1, rows: 2, columns: 1 }];
    const table = 'Đơn vị;TH 2018\nHuyện A;5\nHuyện B;';
    assert.deepEqual(entriesOf(table, { indicator: 'x', unit: 'người' }, { form: 'xlsx', merges: figures }), [
      'x huyen-a 2018 AC 5 person',
    ]);
  });
});

describe('figures of sheets', () => {
  it('a number is exact, a percentage is brought to the scale of its indicator', () => {
    const rows = [
      ['Chỉ tiêu', 'TH 2018'],
      ['Doanh thu (tỷ đồng)', 208.7],
      ['Tỷ lệ (%)', { percent: 0.955 }],
    ];
    assert.deepEqual(entriesOf(asTable(rows)), [
      'doanh-thu tong-cong 2018 AC 208700000000 VND',
      'ty-le tong-cong 2018 AC 0.955 ratio',
    ]);
  });

  it('a percentage where money belongs is refused', () => {
    const rows = [
      ['Chỉ tiêu', 'TH 2018'],
      ['Doanh thu (tỷ đồng)', { percent: 0.955 }],
    ];
    assert.deepEqual(issuesOf(asTable(rows)), ['error unit-mismatch B2 0.955 %']);
  });

  it('very small and very large numbers keep their digits', () => {
    const rows = [
      ['Chỉ tiêu', 'TH 2018', 'KH 2018'],
      ['x (người)', 1.5e-7, 1.25e21],
    ];
    assert.deepEqual(entriesOf(asTable(rows)), [
      'x tong-cong 2018 AC 0.00000015 person',
      'x tong-cong 2018 PL at-least 1250000000000000000000 person',
    ]);
  });
});

describe('names and IDs', () => {
  it('two names that give one ID stay two', () => {
    const text = 'Đơn vị;TH 2018\nBến Lức;1\nBen Luc;2';
    assert.deepEqual(entriesOf(text, { indicator: 'x', unit: 'người' }), [
      'x ben-luc 2018 AC 1 person',
      'x ben-luc-2 2018 AC 2 person',
    ]);
  });

  it('declared organisations and indicators give their IDs, and a closed list refuses others', () => {
    const mapping = {
      organisations: [{ id: 'la', name: 'Long An', children: [{ id: 'bl', name: 'Bến Lức' }] }],
      indicators: [{ id: 'rev', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng', better: 'higher' }],
    };
    const text = 'Đơn vị;Chỉ tiêu;TH 2018\nLong An;Doanh thu;3\nbl;rev;1\nBến Lục;Doanh thu;2';
    assert.deepEqual(entriesOf(text, mapping), ['rev la 2018 AC 3000000000 VND', 'rev bl 2018 AC 1000000000 VND']);
    assert.deepEqual(issuesOf(text, mapping), ['error unknown-id A4 Bến Lục']);
  });
});
