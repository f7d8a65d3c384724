import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asTable, entriesOf, issuesOf, readText } from './support.js';

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
    assert.deepEqual(issuesOf('ĐVT: 1.000;\nĐơn vị;Doanh thu TH 2018\nA;208,7'), ['error bad-unit B3 1.000']);
    assert.deepEqual(issuesOf('ĐVT: tr;\nĐơn vị;Doanh thu TH 2018\nA;208,7'), ['error bad-unit B3 tr']);
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

  it('a unit in the place of a name is none, and the row is left out', () => {
    const rows = 'Đơn vị;TH 2018\nĐơn vị tính: nghìn đồng;15\nA;5';
    assert.deepEqual(issuesOf(rows, { indicator: 'x', unit: 'người' }), ['error unit-mismatch A2 nghìn đồng']);
    assert.deepEqual(entriesOf(rows, { indicator: 'x', unit: 'người' }), ['x a 2018 AC 5 person']);
  });

  for (const mark of ['²', ' *', '(*)', ' (1)', ' [2]', '†', '３']) {
    it(`is read before the mark of a note: (tỷ đồng)${mark}`, () => {
      assert.deepEqual(entriesOf(`Đơn vị;Doanh thu TH 2018 (tỷ đồng)${mark}\nA;5`), [
        'doanh-thu a 2018 AC 5000000000 VND',
      ]);
    });
  }

  for (const mark of [', ', ' - ', ' – ', ': ']) {
    it(`is read behind “${mark}”`, () => {
      assert.deepEqual(entriesOf(`Đơn vị;Doanh thu TH 2018${mark}tỷ đồng\nA;5`), [
        'doanh-thu a 2018 AC 5000000000 VND',
      ]);
    });
  }

  it('is read wherever its brackets stand', () => {
    assert.deepEqual(
      entriesOf('Đơn vị;Doanh thu (tỷ đồng) TH 2018;(triệu đồng) KH 2018;Lao động (²người) TH 2018\nA;5;4;3', {
        indicator: 'x',
      }),
      ['doanh-thu a 2018 AC 5000000000 VND', 'x a 2018 PL at-least 4000000 VND', 'lao-dong a 2018 AC 3 person'],
    );
    assert.deepEqual(
      entriesOf('Chỉ tiêu;TH 2018\nNăng suất (triệu đồng/người/năm) bình quân;419', { unit: 'tỷ đồng' }),
      ['nang-suat-binh-quan tong-cong 2018 AC 419000000 VND/person/year'],
    );
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
      'Đơn vị;Chỉ tiêu;TH 2018 (tỷ đồng);KH 2018\nA;Thu nhập;5;6',
      { unit: 'triệu đồng' },
      ['thu-nhap a 2018 AC 5000000000 VND', 'thu-nhap a 2018 PL at-least 6000000 VND'],
    ],
    [
      'the unit of the row, also where the figure has words',
      'Đơn vị;Chỉ tiêu;ĐVT;TH 2018;KH 2018\nA;x;tỷ đồng;208,7;\nB;x;triệu đồng;;trên 270',
      {},
      ['x a 2018 AC 208700000000 VND', 'x b 2018 PL over 270000000 VND'],
    ],
    [
      'the unit of the heading, also where the figure has words',
      'Đơn vị;Lãi KH 2018 (tỷ đồng);Lãi TH 2018 (triệu đồng)\nA;5;trên 4.500',
      {},
      ['lai a 2018 PL at-least 5000000000 VND', 'lai a 2018 AC 4500000000 VND'],
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

  it('an indicator that is called by its ID and by its name has one unit', () => {
    const text = 'Chỉ tiêu;ĐVT;Năm;TH\nrevenue;tỷ đồng;2018;2\nDoanh thu;triệu đồng;2019;3';
    const mapping = { indicators: [{ id: 'revenue', name: 'Doanh thu', kind: 'flow' }] };
    assert.deepEqual(entriesOf(text, mapping), [
      'revenue tong-cong 2018 AC 2000000000 VND',
      'revenue tong-cong 2019 AC 3000000 VND',
    ]);
    assert.deepEqual(issuesOf(text, mapping), []);
  });

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

describe('a unit without brackets', () => {
  it('may stand on a line of its own in the heading', () => {
    const heading = (text: string) =>
      asTable(
        [
          ['Đơn vị', text],
          ['A', 5],
        ],
        { form: 'xlsx', sheet: 'S' },
      );
    for (const text of [
      'Doanh thu TH 2018\ntỷ đồng',
      'Doanh thu\n tỷ đồng \nTH 2018',
      'Doanh thu\r\ntỷ đồng\r\n2018 TH',
    ]) {
      assert.deepEqual(entriesOf(heading(text)), ['doanh-thu a 2018 AC 5000000000 VND'], text);
    }
    assert.deepEqual(issuesOf(heading('Doanh thu TH 2018\ntỷ')), ['error bad-unit B2 tỷ']);
    assert.deepEqual(entriesOf(heading('Doanh thu\nbưu chính TH 2018')), ['doanh-thu-buu-chinh a 2018 AC 5 number']);
  });
});

describe('what the headings and names of a table say of units twice', () => {
  it('“Đơn vị” over nothing but units is their column', () => {
    const text = 'Chỉ tiêu;Đơn vị;KH 2018;TH 2018\nDoanh thu;tỷ đồng;100;110\nLao động;người;5;6';
    assert.deepEqual(entriesOf(text), [
      'doanh-thu tong-cong 2018 PL at-least 100000000000 VND',
      'doanh-thu tong-cong 2018 AC 110000000000 VND',
      'lao-dong tong-cong 2018 PL at-least 5 person',
      'lao-dong tong-cong 2018 AC 6 person',
    ]);
  });

  it('a name and a column that say different units are asked about', () => {
    const text = 'Chỉ tiêu;ĐVT;TH 2018\nLao động (nghìn người);người;1.310\nDoanh thu (tỷ đồng);tỷ đồng;5';
    assert.deepEqual(issuesOf(text), ['error unit-mismatch B2 người']);
  });

  it('numbers with two readings in both marks are asked about', () => {
    const text = 'Chỉ tiêu;ĐVT;KH 2018;TH 2018\nDoanh thu;tỷ đồng;1,200;1.300';
    assert.deepEqual(issuesOf(text), ['error ambiguous-marks C2 1,200']);
  });
});
