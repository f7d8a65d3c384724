import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeName, readMapping } from 'goalpost';
import { asTable, entriesOf, issuesOf, readText } from './support.js';

describe('a value whose text names a year', () => {
  const doubt = (text: string): string[] =>
    readText(text).issues.map(({ place, detail }) => `${placeName(place)} ${detail}`);

  it('is refused where that is another year than the one of its row or heading', () => {
    assert.deepEqual(doubt('Đơn vị;Doanh thu TH 2018\nA;270 tỷ đồng năm 2017'), ['B2 other-year']);
    assert.deepEqual(doubt('Đơn vị;Năm;Doanh thu TH\nA;2018;270 tỷ đồng trong năm 2017'), ['C2 other-year']);
    assert.deepEqual(doubt('Branch;Revenue Plan 2019\nA;$5 million in 2020'), ['B2 other-year']);
    // What five months or a quarter had is no actual of the year.
    assert.deepEqual(doubt('Đơn vị;Doanh thu TH 2018\nA;5 tỷ đồng trong quý 1 năm 2018'), ['B2 other-year']);
    assert.deepEqual(doubt('Đơn vị;Doanh thu TH 2018\nA;5 tỷ đồng trong 9 tháng 2018'), ['B2 other-year']);
  });

  it('is read where it is the same year, or one that the period touches', () => {
    assert.deepEqual(entriesOf('Đơn vị;Doanh thu KH 2019\nA;trên 270 tỷ đồng năm 2019'), [
      'doanh-thu a 2019 PL over 270000000000 VND',
    ]);
    assert.deepEqual(entriesOf('Đơn vị;Doanh thu TH Quý 1/2018\nA;5 tỷ đồng trong quý 1 năm 2018'), [
      'doanh-thu a 2018-Q1 AC 5000000000 VND',
    ]);
    const fiscal = { fiscalYear: { startMonth: 4 } };
    const text = 'Đơn vị;Kỳ;Doanh thu TH\nA;FY2018;5 tỷ đồng trong năm 2019';
    assert.deepEqual(readText(text, fiscal).issues, []);
  });

  it('is read where it is the value of the prior year', () => {
    assert.deepEqual(entriesOf('Đơn vị;Năm;Doanh thu CK\nA;2018;151,7 tỷ đồng năm 2017'), [
      'doanh-thu a 2018 PY 151700000000 VND',
    ]);
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
      ['C', 9],
      ['D', 14],
      ['E', 40, 6],
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
      ['error conflicting-heading C2 AC', 'warning unknown-better C3 x', 'x b 2018 PL at-least 2 person'],
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
      readMapping(mapping).issues.map(({ code, place }) => `${code} ${placeName(place)}`),
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

describe('parents that lead nowhere', () => {
  const heading = 'Đơn vị;Trực thuộc;Doanh thu TH 2018';
  const treeOf = (text: string): string[] =>
    [...readText(text).report.organisations.values()].map(({ id, parent }) => `${parent ?? ''}>${id}`);

  it('in a circle are named by their first cell, and its members stand at the top', () => {
    const text = `${heading}\nA;B;1\nB;C;2\nC;A;3\nD;A;4`;
    assert.deepEqual(issuesOf(text), ['error parent-circle B2 B']);
    assert.deepEqual(treeOf(text), ['>tong-cong', 'tong-cong>a', 'a>d', 'tong-cong>b', 'tong-cong>c']);
    assert.equal(readText(text).report.entries.length, 4);
  });

  it('in a circle that is met from below are named by the same cell', () => {
    const issues = readText(`${heading}\nD;A;4\nB;C;2\nA;B;1\nC;A;3`).issues;
    assert.deepEqual(
      issues.map(({ place, received, detail }) => [placeName(place), received, detail]),
      [['B4', 'B', 3]],
    );
  });

  it('to themselves are a circle of one', () => {
    assert.deepEqual(issuesOf(`${heading}\nA;A;1\nB;A;2`), ['error parent-circle B2 A']);
  });

  it('to two circles are named for each', () => {
    const text = `${heading}\nA;B;1\nB;A;2\nC;D;3\nD;C;4`;
    assert.deepEqual(issuesOf(text), ['error parent-circle B2 B', 'error parent-circle B4 D']);
  });

  // The first row is the deepest: o0 below o1 below o2 … below the one without a row.
  const chain = (length: number): string =>
    [heading, ...Array.from({ length: length - 1 }, (_, i) => `o${i};o${i + 1};5`)].join('\n');

  it('up 32 levels are read, as one tree', () => {
    const { report, issues } = readText(chain(32));
    assert.deepEqual(issues, []);
    assert.equal(report.organisations.size, 32);
    assert.equal([...report.organisations.values()].filter(({ parent }) => parent === null).length, 1);
  });

  it('up 33 levels are too many: the link below the 31st is left out, and all figures stay', () => {
    // Of 33 names o32 is at the top, o2 on level 31, and o1 on level 32; "Tổng cộng" comes above the two trees.
    const { report, issues } = readText(chain(33));
    assert.deepEqual(
      issues.map(({ code, place, received, detail }) => [code, placeName(place), received, detail]),
      [['too-deep', 'B3', 'o2', 32]],
    );
    assert.deepEqual([report.organisations.size, report.entries.length], [34, 32]);
    assert.equal(report.organisations.get('o1')?.parent, 'tong-cong');
  });

  it('up thousands of levels are too many again and again', () => {
    const { report, issues } = readText(chain(5_000));
    assert.deepEqual([...new Set(issues.map(({ code }) => code))], ['too-deep']);
    assert.equal(issues.length, Math.ceil(5_000 / 31) - 1);
    assert.equal(report.entries.length, 4_999);
  });
});

describe('texts that are too long', () => {
  const long = 'x '.repeat(300);

  it('as a heading leave their column out', () => {
    const { issues, report } = readText(`Đơn vị;${long};Doanh thu TH 2018\nA;7;5`);
    assert.deepEqual(
      issues.map(({ code, place, detail }) => [code, placeName(place), detail]),
      [['too-long', 'B1', '599 > 500']],
    );
    assert.equal(report.entries.length, 1);
  });

  it('can be a heading that is declared', () => {
    assert.deepEqual(issuesOf(`Đơn vị;${long};Doanh thu TH 2018\nA;7;5`, { headings: { [long.trim()]: 'note' } }), []);
  });

  it('are no figures, numbers and shares', () => {
    const digits = '1'.repeat(201);
    const text = `Đơn vị;Doanh thu TH 2018;Doanh thu KH 2018;% HT\nA;${digits};${long};5\nB;5;5;${digits}`;
    assert.deepEqual(
      readText(text).issues.map(({ code, place, detail }) => [code, placeName(place), detail]),
      [
        ['too-long', 'B2', '201 > 200'],
        ['too-long', 'D3', '201 > 200'],
        ['too-long', 'C2', '599 > 200'],
      ],
    );
  });

  it('are names as they are, with an ID from their beginning', () => {
    const { report, issues } = readText(
      `Đơn vị;Doanh thu TH 2018\n${'Huyện '.repeat(200)}A;5\n${'Huyện '.repeat(200)}B;6`,
    );
    assert.deepEqual(issues, []);
    // 200 characters: 33 times six, and two.
    const id = `${'huyen-'.repeat(33)}hu`;
    assert.deepEqual([...report.organisations.keys()].slice(1), [id, `${id}-2`]);
  });
});

describe('numbers in brackets', () => {
  it('are asked about: they may be below zero, or the mark of a note', () => {
    for (const cell of ['(50)', '( 1.250 )', '$(50)', '($50)', '50-']) {
      assert.deepEqual(
        readText(`Đơn vị;Lợi nhuận TH 2018\nHuyện A;${cell}\nHuyện B;9`).issues.map(({ detail }) => detail),
        ['bracketed'],
        cell,
      );
    }
  });
});
