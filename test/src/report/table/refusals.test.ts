import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { issueSentence, placedIssue, readMapping } from 'goalpost';
import { asTable, entriesOf, issuesOf, readText } from './support.js';

/** One figure under headings of the given language; a second row may tell more about the marks. */
const vietnamese = (...values: string[]): string => `Đơn vị;Giá trị\n${values.map((value) => `A;${value}`).join('\n')}`;
const english = (...values: string[]): string => `Branch;Value\n${values.map((value) => `A;${value}`).join('\n')}`;
const neutral = (...values: string[]): string => `org;AC\n${values.map((value) => `A;${value}`).join('\n')}`;
const said = { indicator: 'x', unit: 'VND', period: '2018', scenario: 'AC' };
const valuesOf = (text: string, more: object = {}): string[] => {
  const { report } = readText(text, { ...said, ...more });
  return [...report.entries, ...report.repeated].map(({ figure }) => figure?.value.toFixed() ?? '');
};

describe('numbers are read in one language, or the question is asked', () => {
  // Worked by hand: headings, other numbers and the mapping as evidence.
  const rows: [what: string, text: string, mapping: object, values: string[] | null][] = [
    ['15.000 under Vietnamese headings is fifteen thousand', vietnamese('15.000'), {}, ['15000']],
    ['15.000 under English headings is fifteen', english('15.000'), {}, ['15']],
    ['15,000 under English headings is fifteen thousand', english('15,000'), {}, ['15000']],
    ['15.000 under codes only has two readings', neutral('15.000'), {}, null],
    ['… and is read once the mapping declares Vietnamese', neutral('15.000'), { lang: 'vi' }, ['15000']],
    ['… or English', neutral('15.000'), { lang: 'en' }, ['15']],
    ['another number with a decimal comma tells', neutral('15.000', '12,5'), {}, ['15000', '12.5']],
    ['another number with groups of points tells', neutral('15.000', '1.234.567'), {}, ['15000', '1234567']],
    ['another number with an English mark tells', neutral('15,000', '12.5'), {}, ['15000', '12.5']],
    ['numbers in both styles tell nothing', neutral('15.000', '12,5', '7.5'), {}, null],
    ['numbers against the headings tell nothing', vietnamese('15.000', '7.5'), {}, null],
    ['English headings over Vietnamese names tell nothing', 'Branch;Value\nBến Lức;15.000', {}, null],
    ['numbers with one reading need no language', neutral('12,5', '7.5', '1 234 567'), {}, ['12.5', '7.5', '1234567']],
    ['a column of text is no evidence', 'org;AC;#\nA;15.000;12,5', {}, null],
  ];
  for (const [what, text, mapping, values] of rows) {
    it(what, () => {
      if (values !== null) assert.deepEqual(valuesOf(text, mapping), values);
      else {
        assert.deepEqual(issuesOf(text, { ...said, ...mapping }), ['error ambiguous-marks B2 15.000']);
        assert.deepEqual(readText(text, { ...said, ...mapping }).report.entries, []);
      }
    });
  }

  it('the question names the cell, the number and what to declare', () => {
    const read = readText(neutral('15.000'), said);
    const [issue] = read.issues;
    assert.ok(issue);
    assert.equal(
      issueSentence(placedIssue(issue, 'en', read), 'en'),
      'a.csv, line 2, column 2 (cell B2): the table was not read, because this number has two readings. Received “15.000”. In which style are the numbers written? Declare it in the mapping: "lang": "vi" (1.234 is over a thousand) or "en" (1.234 is a little over one).',
    );
  });
});

describe('cells that are refused are named, and the others stay', () => {
  for (const [what, cell, expected] of [
    ['a word', 'abc', 'error bad-figure C2 abc'],
    ['thousands grouped wrongly', '33.008.7', 'error bad-figure C2 33.008.7'],
    ['an exponent', '1e3', 'error bad-figure C2 1e3'],
    ['brackets', '(1.234)', 'error bad-figure C2 (1.234)'],
    ['a formula that failed', '#DIV/0!', 'error bad-figure C2 #DIV/0!'],
    ['a value that is not available in Excel', '#N/A', 'error bad-figure C2 #N/A'],
    ['a dash', '-', 'error bare-dash C2 -'],
    ['a long dash', '–', 'error bare-dash C2 –'],
    ['another unit', '5 người', 'error unit-mismatch C2 5 người'],
    ['a growth', 'tăng 5%', 'error bad-figure C2 tăng 5%'],
  ] as const) {
    it(`${what}: ${cell}`, () => {
      const text = `Đơn vị;Năm;Doanh thu TH (tỷ đồng)\nA;2018;${cell}\nB;2018;2`;
      assert.deepEqual(issuesOf(text), [expected]);
      assert.deepEqual(entriesOf(text), ['doanh-thu b 2018 AC 2000000000 VND']);
    });
  }

  it('a dash is what the mapping says', () => {
    const text = 'Đơn vị;TH 2018\nA;-\nB;2';
    const mapping = { indicator: 'x', unit: 'người' };
    assert.deepEqual(entriesOf(text, { ...mapping, dash: 'zero' }), ['x a 2018 AC 0 person', 'x b 2018 AC 2 person']);
    assert.deepEqual(entriesOf(text, { ...mapping, dash: 'blank' }), ['x b 2018 AC 2 person']);
  });

  for (const [word, missing] of [
    ['chưa báo cáo', 'not-reported'],
    ['Chưa đến kỳ', 'not-due'],
    ['không áp dụng', 'not-applicable'],
    ['n/a', 'not-applicable'],
    ['not reported', 'not-reported'],
    ['withheld', 'withheld'],
  ] as const) {
    it(`“${word}” is ${missing}`, () => {
      assert.deepEqual(entriesOf(`Đơn vị;TH 2018\nA;${word}`, { indicator: 'x', unit: 'người' }), [
        `x a 2018 AC ${missing}`,
      ]);
    });
  }

  it('a column gives the reason where there is no figure', () => {
    const text = 'Đơn vị;TH 2018;Lý do\nA;;chưa báo cáo\nB;2;\nC;;bận';
    assert.deepEqual(entriesOf(text, { indicator: 'x', unit: 'người' }), [
      'x a 2018 AC not-reported',
      'x b 2018 AC 2 person',
    ]);
    assert.deepEqual(issuesOf(text, { indicator: 'x', unit: 'người' }), ['error unknown-value C4 bận']);
  });
});

describe('rows that are refused', () => {
  it('a row with a mark too many is left out: nobody knows which cell is which', () => {
    const text = 'Đơn vị;Năm;TH\nA;2018;208;7\nB;2018;2';
    assert.deepEqual(issuesOf(text, { indicator: 'x', unit: 'người' }), ['error ragged-row D2 7']);
    assert.deepEqual(entriesOf(text, { indicator: 'x', unit: 'người' }), ['x b 2018 AC 2 person']);
  });

  it('so is one that fills a column without a heading', () => {
    assert.deepEqual(issuesOf('Đơn vị;Năm;TH;\nA;2018;208;7', { indicator: 'x', unit: 'người' }), [
      'error ragged-row D2 7',
    ]);
  });

  it('in a sheet a stray cell to the right is named once, and its row stays', () => {
    const rows = [
      ['Đơn vị', 'TH 2018'],
      ['A', 1, 'xem lại'],
      ['B', 2, 'xem lại'],
      ['C', 3],
      ['D', 4],
      ['E', 5, 6],
    ];
    const sheet = asTable(rows, { form: 'xlsx', sheet: 'S' });
    assert.equal(readText(sheet, { indicator: 'x', unit: 'người' }).report.entries.length, 5);
    assert.deepEqual(issuesOf(sheet, { indicator: 'x', unit: 'người' }), ['warning unknown-heading C2 xem lại']);
  });

  it('a row without an organisation, a period or a known scenario', () => {
    const text = 'Đơn vị;Năm;Loại số liệu;Giá trị\n;2018;TH;1\nA;hai nghìn;TH;1\nA;;TH;1\nA;2018;thật;1';
    assert.deepEqual(issuesOf(text, { indicator: 'x', unit: 'người' }), [
      'error missing-key A2 ',
      'error bad-period B3 hai nghìn',
      'error missing-key D4 ',
      'error unknown-value C5 thật',
    ]);
  });

  it('the same figure twice: the first stays', () => {
    assert.deepEqual(issuesOf('Đơn vị;TH 2018\nA;1\nA;2', { indicator: 'x', unit: 'người' }), [
      'error duplicate-entry B3 x|a|2018|AC',
    ]);
  });

  it('a heading and a row that name different years', () => {
    assert.deepEqual(issuesOf('Đơn vị;Năm;TH 2018\nA;2019;1', { indicator: 'x', unit: 'người' }), [
      'error bad-period C2 TH 2018',
    ]);
  });
});

describe('row and heading that contradict each other', () => {
  for (const [what, text, expected] of [
    [
      'plan or actual',
      'Đơn vị;Loại số liệu;KH 2018\nA;TH;1\nB;KH;2',
      ['error conflicting-heading C2 AC', 'x b 2018 PL at-least 2 person'],
    ],
    [
      'the indicator',
      'Đơn vị;Chỉ tiêu;Doanh thu TH 2018 (người)\nA;Lao động;1\nB;Doanh thu;2',
      ['error conflicting-heading C2 Lao động', 'doanh-thu b 2018 AC 2 person'],
    ],
    [
      'the unit',
      'Đơn vị;ĐVT;Doanh thu TH 2018 (tỷ đồng)\nA;người;1\nB;tỷ đồng;2\nC;triệu đồng;3',
      [
        'error conflicting-heading C2 người',
        'error conflicting-heading C4 triệu đồng',
        'doanh-thu b 2018 AC 2000000000 VND',
      ],
    ],
  ] as const) {
    it(`about ${what}: the figure is refused`, () => {
      const mapping = { indicator: 'x', ...(what === 'plan or actual' ? { unit: 'người' } : {}) };
      assert.deepEqual([...issuesOf(text, mapping), ...entriesOf(text, mapping)], expected);
    });
  }
});

describe('columns that nobody understands', () => {
  it('with words in them, and nothing else that names the rows: the table is refused', () => {
    const text = 'Tên;KH 2019;TH 2019\nHuyện A;1;2\nHuyện B;3;4';
    const mapping = { indicator: 'x', unit: 'người' };
    assert.deepEqual(issuesOf(text, mapping), ['warning unknown-heading A1 Tên', 'error nameless-rows A1 Tên']);
    assert.deepEqual(entriesOf(text, mapping), []);
    assert.equal(entriesOf(text, { ...mapping, headings: { Tên: 'organisation' } }).length, 4);
    assert.equal(entriesOf('Mã;TH 2019\n17;1', { ...mapping, headings: { Mã: 'ignore' } }).length, 1);
  });

  it('beside a column of names they are left out', () => {
    assert.deepEqual(issuesOf('Đơn vị;Giám đốc;TH 2019\nHuyện A;Lê An;1', { indicator: 'x', unit: 'người' }), [
      'warning unknown-heading B1 Giám đốc',
    ]);
  });

  it('a single known name over a figure is a heading', () => {
    assert.deepEqual(issuesOf('Khu vực;TH 2018\nA;1', { indicator: 'x', unit: 'người' }), [
      'warning unknown-heading A1 Khu vực',
      'error nameless-rows A1 Khu vực',
    ]);
    assert.deepEqual(issuesOf('Đơn vị;Doanh thu 2018\nA;1', { unit: 'tỷ đồng' }), [
      'error missing-key B1 Doanh thu 2018',
    ]);
    assert.deepEqual(entriesOf('Đơn vị;Doanh thu 2018\nA;1', { unit: 'tỷ đồng', scenario: 'AC' }), [
      'doanh-thu a 2018 AC 1000000000 VND',
    ]);
  });

  it('a heading that is declared to hold figures names its indicator', () => {
    assert.deepEqual(
      entriesOf('Đơn vị;Sản lượng\nA;1', {
        headings: { 'Sản lượng': 'value' },
        period: '2018',
        scenario: 'AC',
        unit: 'người',
      }),
      ['san-luong a 2018 AC 1 person'],
    );
  });
});

describe('units that nobody knows', () => {
  it('are read as plain numbers with a warning, and are not mixed', () => {
    const text = 'Chỉ tiêu;ĐVT;TH 2018;TH 2017\nSản lượng;bưu gửi;1.200;1.100\nHồ sơ;hồ sơ;7;6\nSản lượng;thùng;1;2';
    assert.deepEqual(issuesOf(text), [
      'warning own-unit C2 bưu gửi',
      'warning own-unit C3 hồ sơ',
      'warning own-unit C4 thùng',
      'error unit-mismatch C4 thùng',
      'error unit-mismatch D4 thùng',
    ]);
    assert.deepEqual(entriesOf(text), [
      'san-luong tong-cong 2018 AC 1200 number',
      'san-luong tong-cong 2017 AC 1100 number',
      'ho-so tong-cong 2018 AC 7 number',
      'ho-so tong-cong 2017 AC 6 number',
    ]);
  });

  it('a scale without a unit is refused, above the table and in a heading', () => {
    assert.deepEqual(issuesOf('Đơn vị;Doanh thu TH 2018 (tỷ)\nA;208,7'), ['error bad-unit B2 tỷ']);
    assert.deepEqual(issuesOf('ĐVT: 1.000 đồng;\nĐơn vị;Doanh thu TH 2018\nA;208,7'), ['error bad-unit B3 1.000 đồng']);
    assert.deepEqual(entriesOf('Đơn vị;Doanh thu TH 2018 (ĐVT: tỷ đồng)\nA;208,7'), [
      'doanh-thu a 2018 AC 208700000000 VND',
    ]);
  });

  it('a unit above the table that is misspelled is named; who reports is no unit', () => {
    assert.deepEqual(issuesOf('ĐVT: triẹu đồng;\nĐơn vị;x TH 2018\nA;5'), ['warning own-unit B3 triẹu đồng']);
    assert.deepEqual(issuesOf('Đơn vị: Phòng Kế hoạch;\nĐơn vị;x TH 2018\nA;5'), []);
  });

  it('slips that can be parsed are no units', () => {
    for (const unit of ['k%', 'tỷ /đồng', '/USD', 'triệu 6 đồng']) {
      assert.deepEqual(
        readText(`Đơn vị;x TH 2018 (${unit})\nA;5`).report.entries.map(({ figure }) => figure?.unit.key),
        [],
      );
    }
  });

  it('a unit that a mark cuts in two is read once', () => {
    const table = asTable([
      ['Đơn vị', 'triệu đồng/;người/năm TH 2018'],
      ['A', '4'],
    ]);
    assert.deepEqual(entriesOf(table, { indicator: 'x' }), ['x a 2018 AC 4000000 VND/person/year']);
  });

  it('a currency sign before a plan or a year is no unit', () => {
    assert.deepEqual(entriesOf('Đơn vị;$Năm 2018;TH\nA;5;4', { indicator: 'x', unit: 'người' }), []);
    assert.deepEqual(issuesOf('Đơn vị;$Kế hoạch 2018\nA;5', { indicator: 'x', unit: 'người' }), [
      'error missing-key B1 $Kế hoạch 2018',
    ]);
  });

  it('three capitals are a currency only where they are one', () => {
    assert.deepEqual(issuesOf('Đơn vị;SLG;TH 2018\nA;5;6', { indicator: 'x', unit: 'người' }), [
      'warning unknown-heading B1 SLG',
    ]);
    assert.deepEqual(entriesOf('Đơn vị;Doanh thu TH 2018 (USD)\nA;5'), ['doanh-thu a 2018 AC 5 USD']);
  });

  it('units in English words are read in a Vietnamese table', () => {
    assert.deepEqual(
      entriesOf('Chỉ tiêu;ĐVT;TH 2018\nLao động;people;5\nDoanh thu;million USD;6\nDoanh thu 2;million USD;trên 7'),
      [
        'lao-dong tong-cong 2018 AC 5 person',
        'doanh-thu tong-cong 2018 AC 6000000 USD',
        'doanh-thu-2 tong-cong 2018 AC 7000000 USD',
      ],
    );
  });
});

describe('each figure has the unit of its own cell, row, heading or table', () => {
  for (const [what, text, mapping, expected] of [
    [
      'the unit of the mapping, in the other language',
      'Đơn vị;Năm;TH\nA;2018;5\nB;2018;7',
      { indicator: 'x', unit: 'million USD' },
      ['x a 2018 AC 5000000 USD', 'x b 2018 AC 7000000 USD'],
    ],
    [
      'the unit above the table, for every row',
      'Unit: billion VND;;\nBranch;Year;Actual\nA;2018;5\nB;2018;7',
      { indicator: 'x' },
      ['x a 2018 AC 5000000000 VND', 'x b 2018 AC 7000000000 VND'],
    ],
    [
      'the unit above the table, whatever spaces are in it',
      '(Đơn vị  tính :\u00a0 tỷ đồng);;\nĐơn vị;Năm;TH\nA;2018;5',
      { indicator: 'x' },
      ['x a 2018 AC 5000000000 VND'],
    ],
    [
      'the unit of one column, and of the mapping for the other',
      'Đơn vị;Chỉ tiêu;TH 2018 (tỷ đồng);KH 2018\nA;x;5;6',
      { unit: 'triệu đồng' },
      ['x a 2018 AC 5000000000 VND', 'x a 2018 PL at-least 6000000 VND'],
    ],
    [
      'the unit of the row, also where the figure has words',
      'Đơn vị;Chỉ tiêu;ĐVT;TH 2018;KH 2018\nA;x;tỷ đồng;208,7;\nB;x;triệu đồng;;trên 270',
      {},
      ['x a 2018 AC 208700000000 VND', 'x b 2018 PL over 270000000 VND'],
    ],
    [
      'the unit of the heading, also where the figure has words',
      'Đơn vị;x KH 2018 (tỷ đồng);x TH 2018 (triệu đồng)\nA;5;trên 4.500',
      {},
      ['x a 2018 PL at-least 5000000000 VND', 'x a 2018 AC 4500000000 VND'],
    ],
    [
      'full-width digits and quotes, which are plain numbers',
      'Chỉ tiêu;ĐVT;TH 2018;TH 2017\nx;tỷ đồng;２７０;"4.500"',
      {},
      ['x tong-cong 2018 AC 270000000000 VND', 'x tong-cong 2017 AC 4500000000000 VND'],
    ],
  ] as const) {
    it(what, () => {
      assert.deepEqual(entriesOf(text, mapping), expected);
      assert.deepEqual(issuesOf(text, mapping), []);
    });
  }

  for (const [what, text, expected] of [
    [
      'a blank unit beside others',
      'Đơn vị;Chỉ tiêu;ĐVT;TH 2018\nA;x;tỷ đồng;5\nB;x;;8000',
      'error unit-mismatch D3 8000',
    ],
    ['a plain number beside a percentage', 'Chỉ tiêu;TH 2018;KH 2018\nx;95,5%;96', 'error unit-mismatch C2 96'],
    [
      'a plain number beside an amount',
      'Chỉ tiêu;KH 2018;TH 2018\nx;trên 270 tỷ đồng;208,7',
      'error unit-mismatch C2 208.7',
    ],
    [
      'a number that JSON has cut',
      asTable([
        ['Chỉ tiêu', 'TH 2018 (người)'],
        ['x', 2 ** 53],
      ]),
      'error bad-figure B2 9007199254740992',
    ],
    [
      'a number beyond all bounds',
      asTable([
        ['Chỉ tiêu', 'TH 2018 (người)'],
        ['x', Number.POSITIVE_INFINITY],
      ]),
      'error bad-figure B2 Infinity',
    ],
    [
      'two scenarios in one heading',
      'Đơn vị;Thực hiện kế hoạch 2018;TH 2018 (người)\nA;5;6',
      'warning unknown-heading B1 Thực hiện kế hoạch 2018',
    ],
  ] as const) {
    it(`is refused: ${what}`, () => {
      assert.equal(issuesOf(text, what.startsWith('two') ? { indicator: 'x' } : {})[0], expected);
    });
  }

  it('numbers in words, and behind spaces, tell the language too', () => {
    const mapping = { indicator: 'x', unit: 'người', period: '2018', scenario: 'AC' };
    assert.deepEqual(issuesOf('org;AC\nA;7.5\nB;trên 1.234', mapping), ['error bad-figure B3 trên 1.234']);
    const rows = [
      ['org', 'AC'],
      ['A', ' 1.234'],
      ['B', '7.5'],
    ];
    assert.deepEqual(entriesOf(asTable(rows), mapping), ['x a 2018 AC 1.234 person', 'x b 2018 AC 7.5 person']);
  });

  it('a mark behind a heading changes nothing', () => {
    assert.deepEqual(entriesOf('Đơn vị;Năm;Tháng.;TH:\nA;2018;3;5', { indicator: 'x', unit: 'người' }), [
      'x a 2018-03 AC 5 person',
    ]);
  });
});

describe('tables that are refused', () => {
  for (const [what, text, expected] of [
    ['no headings', '1;2;3\n4;5;6', ['error no-headings A1 1 2 3']],
    ['nothing at all', '', ['error no-headings A1 ']],
    ['no column of figures', 'Đơn vị;Năm\nA;2018', ['error no-headings A1 ']],
    ['figures of nobody knows what', 'Đơn vị;TH 2018\nA;1\nB;2', ['error missing-key B1 TH 2018']],
    ['neither plan nor actual', 'Đơn vị;Năm;Giá trị\nA;2018;1', ['error missing-key C1 Giá trị']],
  ] as const) {
    it(what, () => assert.deepEqual(issuesOf(text), expected));
  }

  it('a mapping with faults is named, and the table is read without them', () => {
    const mapping = { scenario: 'actual', unit: 5, colour: 'red', headings: { TH: 'dog' } };
    assert.deepEqual(
      readMapping(mapping).issues.map(({ code, place }) => `${code} ${place}`),
      [
        'unknown-key mapping.colour',
        'unknown-value mapping.headings.TH',
        'wrong-type mapping.unit',
        'unknown-value mapping.scenario',
      ],
    );
    assert.deepEqual(readMapping('x').issues.length, 1);
    assert.equal(readText('Chỉ tiêu;TH 2018\nx;1', mapping).report.entries.length, 1);
  });
});

describe('periods as people write them', () => {
  for (const [text, key] of [
    ['2018', '2018'],
    ['Năm 2018', '2018'],
    ['Cả năm 2018', '2018'],
    ['Q1/2018', '2018-Q1'],
    ['Quý IV năm 2018', '2018-Q4'],
    ['quý 2-2018', '2018-Q2'],
    ['2018-Q3', '2018-Q3'],
    ['2018Q3', '2018-Q3'],
    ['6 tháng đầu năm 2018', '2018-H1'],
    ['6 tháng cuối năm 2018', '2018-H2'],
    ['H2 2018', '2018-H2'],
    ['Tháng 3/2018', '2018-03'],
    ['T3/2018', '2018-03'],
    ['03/2018', '2018-03'],
    ['2018/3', '2018-03'],
    ['Mar 2018', '2018-03'],
    ['September 2018', '2018-09'],
    ['Tuần 5/2018', '2018-W05'],
    ['14/03/2018', '2018-03-14'],
    ['3/4/2018', '2018-04-03'],
    ['2018-03-14', '2018-03-14'],
    ['2018-03-14T00:00:00', '2018-03-14'],
    ['ngày 14 tháng 3 năm 2018', '2018-03-14'],
    ['９/２０１８', '2018-09'],
  ] as const) {
    it(`${text} is ${key}`, () => {
      const { report, issues } = readText(`Đơn vị;Kỳ;TH\nA;${text};1`, { indicator: 'x', unit: 'người' });
      assert.deepEqual([report.entries[0]?.period.key, issues], [key, []]);
    });
  }

  for (const text of [
    '30/02/2018',
    '13/2018',
    'Q5/2018',
    'Q1/18',
    '9 tháng 2018',
    '43173',
    'Marketing',
    '2018-13-01',
  ]) {
    it(`${text} is refused`, () => {
      const { report, issues } = readText(`Đơn vị;Kỳ;TH\nA;${text};1`, { indicator: 'x', unit: 'người' });
      assert.deepEqual(
        [report.entries.length, issues.map(({ code, place }) => `${code} ${place}`)],
        [0, ['bad-period B2']],
      );
    });
  }

  it('in English nobody can tell the day of 03/04/2018, unless it is declared', () => {
    const text = 'Branch;Date;Actual\nA;03/04/2018;1\nA;14/03/2018;2\nA;03/15/2018;3';
    const mapping = { indicator: 'x', unit: 'people' };
    assert.deepEqual(issuesOf(text, mapping), ['error bad-period B2 03/04/2018']);
    const days = (dates: string): string[] =>
      readText('Branch;Date;Actual\nA;03/04/2018;1', { ...mapping, dates }).report.entries.map(
        ({ period }) => period.key,
      );
    assert.deepEqual([days('day-first'), days('month-first')], [['2018-04-03'], ['2018-03-04']]);
  });

  it('serial dates of Excel are read where they are declared', () => {
    // 14 March 2018 is day 43173 since 1900 in Excel, and 41711 since 1904.
    const day = (serial: number, dates: string): string | undefined =>
      readText(`Đơn vị;Ngày;TH\nA;${serial};1`, { indicator: 'x', unit: 'người', dates }).report.entries[0]?.period.key;
    assert.deepEqual([day(43173, 'excel-1900'), day(41711, 'excel-1904')], ['2018-03-14', '2018-03-14']);
    assert.equal(day(61, 'excel-1900'), '1900-03-01');
    assert.equal(day(60, 'excel-1900'), undefined);
  });

  it('the mark of a note is no digit', () => {
    const mapping = { indicator: 'x', unit: 'người', period: '2019' };
    assert.deepEqual(entriesOf('Đơn vị;TH tháng 1²\nA;5', mapping), ['x a 2019-01 AC 5 person']);
    assert.deepEqual(entriesOf('Đơn vị;Kế hoạch³\nA;5', mapping), ['x a 2019 PL at-least 5 person']);
  });

  it('digits of another width are digits in a heading', () => {
    assert.deepEqual(issuesOf('Đơn vị;TH 2018;Doanh t３hu TH 2018\nA;5;4', { indicator: 'x', unit: 'người' }), [
      'warning unknown-heading C1 Doanh t３hu TH 2018',
    ]);
    assert.deepEqual(entriesOf('Chỉ tiêu;TH 2018\nChi phí (nghìn ３đồng);5'), [
      'chi-phi-nghin-３dong tong-cong 2018 AC 5 number',
    ]);
  });

  it('fiscal years are read where the mapping describes them', () => {
    const mapping = { indicator: 'x', unit: 'người', fiscalYear: { startMonth: 4 } };
    assert.equal(readText('Đơn vị;Kỳ;TH\nA;FY2018-Q1;1', mapping).report.entries[0]?.period.start, '2018-04-01');
    assert.equal(readText('Đơn vị;TH FY2018\nA;1', mapping).report.entries[0]?.period.end, '2019-03-31');
    assert.equal(readText('Đơn vị;TH FY2018-Q1\nA;1', mapping).report.entries[0]?.period.start, '2018-04-01');
    assert.deepEqual(entriesOf('Đơn vị;TH FY2018-Q1\nA;1', { indicator: 'x', unit: 'người' }), []);
  });
});
