// Habits of sheets that were read wrong, or were lost without a word. Found by office-sheets.test.ts.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf, finish, parsePeriod, type RawTable, readTable, reconcile, total } from 'goalpost';
import { asTable, entriesOf, issuesOf, readText } from './support.js';

const mapping = { indicator: 'Doanh thu', period: '2019', unit: 'tỷ đồng' };

/** The plan of 2019 of the one at the top; `null` where there are several or where it is not known. */
function wholeOf(table: RawTable): string | null {
  const { report } = finish(readTable(table, mapping));
  const [top, ...others] = [...report.organisations.values()].filter(({ parent }) => parent === null);
  const [indicator = ''] = report.indicators.keys();
  const period = parsePeriod('2019') ?? assert.fail();
  if (top === undefined || others.length > 0) return null;
  const key = { indicator, organisation: top.id, period, scenario: 'PL' as const, members: new Map() };
  return total(factsOf(report), key).figure?.value.toFixed() ?? null;
}

describe('a row that numbers columns behind one column of names', () => {
  it('is nobody', () => {
    assert.deepEqual(entriesOf('Đơn vị;KH;TH\nA;1;2\nTân An;50;60', mapping), [
      'doanh-thu tan-an 2019 PL at-least 50000000000 VND',
      'doanh-thu tan-an 2019 AC 60000000000 VND',
    ]);
  });

  it('is somebody where others are called by letters too, and where nobody else is', () => {
    assert.equal(entriesOf('Đơn vị;KH;TH\nA;1;2\nB;50;60', mapping).length, 4);
    assert.equal(entriesOf('Đơn vị;KH;TH\nA;1;2', mapping).length, 2);
  });
});

describe('what is counted, in a table of money', () => {
  // The unit of the table is that of money; 12 parcels were 12 billion đồng.
  for (const heading of [
    'Sản lượng bưu gửi TH (bưu gửi)',
    'Sản lượng bưu gửi TH, bưu gửi',
    'Sản lượng TH (ĐVT: bưu gửi)',
    'Parcel volume TH [parcels]',
  ]) {
    it(`has its own unit: ${heading}`, () => {
      const [entry = ''] = entriesOf(`ĐVT: tỷ đồng\nĐơn vị;${heading}\nTân An;12`, { period: '2019' });
      assert.match(entry, /2019 AC 12 number$/);
      assert.deepEqual(
        issuesOf(`ĐVT: tỷ đồng\nĐơn vị;${heading}\nTân An;12`, { period: '2019' }).filter((issue) =>
          issue.includes('own-unit'),
        ).length,
        1,
      );
    });
  }

  it('is money where brackets say something else', () => {
    const [entry = ''] = entriesOf('ĐVT: tỷ đồng\nĐơn vị;Doanh thu (gộp) TH\nTân An;12', { period: '2019' });
    assert.match(entry, /AC 12000000000 VND$/);
  });
});

describe('headings that compare', () => {
  for (const heading of ['So cùng kỳ', 'Còn phải thực hiện', 'HT kế hoạch', 'Gap to plan']) {
    it(`${heading} is left out below an indicator, and no figure of another one`, () => {
      const text = `Đơn vị;Chi phí (tỷ đồng);;\n;KH 2019;TH 2019;${heading}\nTân An;50;60;10`;
      assert.equal(entriesOf(text, { unit: 'tỷ đồng' }).length, 2);
      assert.equal(issuesOf(text, { unit: 'tỷ đồng' }).filter((issue) => issue.includes('unknown-heading')).length, 1);
    });
  }

  it('state the attainment of the indicator that they name', () => {
    // 60 of 50 is 120 %.
    for (const heading of ['Chi phí % HT', 'Chi phí tỷ lệ hoàn thành KH', 'Chi phí % HT KH']) {
      const lines = entriesOf(`Đơn vị;Chi phí KH 2019;Chi phí TH 2019;${heading};Lãi TH 2019\nTân An;50;60;120%;7`, {
        unit: 'tỷ đồng',
      });
      assert.deepEqual(
        lines.filter((line) => line.includes('attainment')),
        ['chi-phi tan-an 2019 AC 60000000000 VND attainment=1.2'],
        heading,
      );
    }
  });
});

describe('a column of the prior year without a year', () => {
  it('is what the year of all others is compared with', () => {
    assert.deepEqual(
      entriesOf('Đơn vị;KH 2019;TH 2019;Cùng kỳ\nTân An;50;60;40', { indicator: 'Chi phí', unit: 'đồng' }),
      ['chi-phi tan-an 2019 PL at-most 50 VND', 'chi-phi tan-an 2019 AC 60 VND', 'chi-phi tan-an 2019 PY 40 VND'],
    );
  });

  it('is asked about where the others have several', () => {
    const text = 'Đơn vị;KH 2019;TH 2018;Cùng kỳ\nTân An;50;60;40';
    assert.ok(issuesOf(text, { indicator: 'Chi phí', unit: 'đồng' }).some((issue) => issue.includes('missing-key D2')));
  });
});

describe('versions, notes and units in headings', () => {
  it('are no part of the name of an indicator', () => {
    assert.ok(
      issuesOf('Đơn vị;Chi phí KH 2019;Chi phí KH 2019 (điều chỉnh), trđ;Chi phí TH 2019\nTân An;50;55;60').some(
        (issue) => issue.includes('several-versions'),
      ),
    );
    const rows = [
      ['Đơn vị', 'Chi phí KH 2019 (*)\n(nghìn đồng)', 'Lãi KH 2019, VND billion', 'Thu KH 2019 (USD THOUSAND)'],
    ];
    assert.deepEqual(entriesOf(asTable([...rows, ['Tân An', '5', '6', '7']])), [
      'chi-phi tan-an 2019 PL at-most 5000 VND',
      'lai tan-an 2019 PL at-least 6000000000 VND',
      'thu tan-an 2019 PL at-least 7000 USD',
    ]);
  });
});

describe('rows between, below and around', () => {
  const rows = [
    ['Đơn vị', '2019', '2019'],
    ['', 'KH', 'TH'],
    ['Tân An', 50, 60],
    ['Bến Lức', 30, 28],
  ];

  it('repeat the headings of a workbook, whose years are numbers', () => {
    const again = [
      ['Đơn vị', 2019, 2019],
      ['', 'KH', 'TH'],
      ['Cần Đước', 20, 25],
      ['Tổng cộng', 100, 113],
    ];
    // 50 + 30 + 20.
    assert.equal(wholeOf(asTable([...rows, ...again], { form: 'xlsx', sheet: 'S' })), '100000000000');
  });

  it('are those of a second table that begins further to the left', () => {
    const text = 'STT;Đơn vị;KH 2019;TH 2019\n1;Tân An;50;60\n;;;\nPhòng;KH 2019;TH 2019;\nKế toán;12;11;';
    assert.equal(entriesOf(text, mapping).length, 2);
    assert.ok(issuesOf(text, mapping).some((issue) => issue.includes('second-table A4')));
  });

  it('are of somebody whose only figures are in a column that is left out: the whole is not known', () => {
    const head = ['Đơn vị', 'KH 2019', 'Chênh lệch'];
    assert.equal(wholeOf(asTable([head, ['Tân An', '50', '1'], ['Bến Lức', '', '2']])), null);
    assert.equal(wholeOf(asTable([head, ['Tân An', '50', '1'], ['Bến Lức', '30', '2']])), '80000000000');
  });

  it('say “Sub-total” of each part', () => {
    const table = asTable([
      ['Đơn vị', 'KH 2019'],
      ...[
        ['A1', '50'],
        ['A2', '31'],
        ['Sub-total', '81'],
        ['B1', '20'],
        ['B2', '17'],
        ['Sub-total', '37'],
        ['Total', '118'],
      ],
    ]);
    const { report, issues } = finish(readTable(table, mapping));
    assert.deepEqual(issues, []);
    const parents = [...report.organisations.values()].map(({ name, parent }) => `${name} < ${parent}`);
    assert.ok(parents.includes('A1 < sub-total-a4') && parents.includes('B1 < sub-total-a7'), parents.join());
    assert.equal(wholeOf(table), '118000000000');
  });

  it('say the whole above its parts and once more below them', () => {
    const table = asTable([
      ['Đơn vị', 'KH 2019', 'TH 2019'],
      ['Tổng cộng', '1283,5', '900,75'],
      ['Khối thị', '1001,5', '500,5'],
      ['Tân An', '800,5', '300,5'],
      ['Bến Lức', 'x', '200'],
      ['Khối huyện', '282', '400,25'],
      ['Cần Đước', '180', '300,25'],
      ['Đức Hòa', '102', '100'],
      ['Bưu điện tỉnh', '1283,5', '900,75'],
    ]);
    // Never twice that.
    assert.equal(wholeOf(table), '1283500000000');
  });
});

describe('marks of notes and numbers behind headings', () => {
  it('are no part of them', () => {
    const text = 'Đơn vị;Doanh thu KH 2019 (1);Doanh thu TH 2019 (đồng) [2];% HT (3 = 2/1)\nTân An;50;60;120%';
    assert.deepEqual(entriesOf(text, { unit: 'đồng' }), [
      'doanh-thu tan-an 2019 PL at-least 50 VND',
      'doanh-thu tan-an 2019 AC 60 VND attainment=1.2',
    ]);
  });

  it('tell no column from another: the same twice is asked about', () =>
    assert.match(
      issuesOf('Đơn vị;Doanh thu TH 2019 (1);Doanh thu TH 2019 (2)\nTân An;5;6').join(),
      /several-versions B1/,
    ));
});

describe('indicators above the columns of plan and actual', () => {
  const below = 'KH 2019;TH 2019;KH 2019;TH 2019\nTân An;5;6;7;8';
  const expected = [
    'doanh-thu tan-an 2019 PL at-least 5 VND',
    'doanh-thu tan-an 2019 AC 6 VND',
    'chi-phi tan-an 2019 PL at-most 7 VND',
    'chi-phi tan-an 2019 AC 8 VND',
  ];

  for (const [what, above] of [
    ['each once, as a merged cell leaves it', 'Đơn vị;Doanh thu;;Chi phí;'],
    ['each over each column', 'Đơn vị;Doanh thu;Doanh thu;Chi phí;Chi phí'],
    ['below a title', 'BÁO CÁO KẾT QUẢ 2019;;;;\nĐơn vị;Doanh thu;;Chi phí;'],
  ] as const) {
    it(`are read where only the column of names is known: ${what}`, () =>
      assert.deepEqual(entriesOf(`${above}\n;${below}`, { unit: 'đồng' }), expected));
  }
});

describe('sections of indicators', () => {
  const rows = (...lines: string[]): string => ['TT;Chỉ tiêu;TH 2019', ...lines].join('\n');

  it('are part of all names where one stands in several', () => {
    const text = rows(
      'I;Bưu chính;',
      '1;Doanh thu;6',
      '2;Chi phí;4',
      'II;Tài chính;',
      '1;Doanh thu;8',
      '2;Lợi nhuận;3',
    );
    assert.deepEqual(entriesOf(text, { unit: 'đồng' }), [
      'buu-chinh-doanh-thu tong-cong 2019 AC 6 VND',
      'buu-chinh-chi-phi tong-cong 2019 AC 4 VND',
      'tai-chinh-doanh-thu tong-cong 2019 AC 8 VND',
      'tai-chinh-loi-nhuan tong-cong 2019 AC 3 VND',
    ]);
  });

  it('may be numbered before their names', () => {
    const text = 'Chỉ tiêu;TH 2019\nI. Bưu chính;\nDoanh thu;6\nII. Tài chính;\nDoanh thu;8';
    assert.deepEqual(entriesOf(text, { unit: 'đồng' }), [
      'buu-chinh-doanh-thu tong-cong 2019 AC 6 VND',
      'tai-chinh-doanh-thu tong-cong 2019 AC 8 VND',
    ]);
  });

  it('are none where a row has no figure yet, nor where one of the rows stands in none: the name means two rows', () => {
    for (const text of [
      rows('1;Doanh thu;6', '2;Chi phí;', '3;Doanh thu;8'),
      rows('1;Doanh thu;6', 'II;Tài chính;', '1;Doanh thu;8'),
    ]) {
      assert.match(issuesOf(text, { unit: 'đồng' }).join(), /duplicate-entry C4/);
      assert.deepEqual(entriesOf(text, { unit: 'đồng' }).length, 1);
    }
  });
});

describe('indicators above plan, actual and share of plan', () => {
  const sheet = (plan: string, actual: string, share: string, rows: readonly string[]): string =>
    [
      'BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2019;;;;;;',
      'Đơn vị;Doanh thu;Doanh thu;Doanh thu;Chi phí;Chi phí;Chi phí',
      `;${plan};${actual};${share};${plan};${actual};${share}`,
      ...rows,
    ].join('\n');
  const mapping = { unit: 'đồng' };
  const expected = [
    'doanh-thu a 2019 PL at-least 80 VND',
    'doanh-thu a 2019 AC 78 VND attainment=0.975',
    'chi-phi a 2019 PL at-most 50 VND',
    'chi-phi a 2019 AC 60 VND attainment=1.2',
    'doanh-thu b 2019 PL at-least 40 VND',
    'doanh-thu b 2019 AC 42 VND attainment=1.05',
    'chi-phi b 2019 PL at-most 20 VND',
    'chi-phi b 2019 AC 30 VND attainment=1.5',
  ];

  // 78 of 80 are 97,5 %, 60 of 50 are 120 %, 42 of 40 are 105 %, 30 of 20 are 150 %.
  for (const share of ['% HT', 'Tỷ lệ hoàn thành KH', 'Hoàn thành (%)', '% HT KH']) {
    it(`${share} names nobody, and is of the figures beside it`, () => {
      const text = sheet('Kế hoạch 2019', 'TH năm 2019', share, ['A;80;78;97,5;50;60;120', 'B;40;42;105;20;30;150']);
      assert.deepEqual(entriesOf(text, mapping), expected);
      assert.deepEqual(issuesOf(text, mapping), []);
      assert.deepEqual(
        reconcile(readText(text, mapping).report).filter(({ severity }) => severity === 'contradiction'),
        [],
      );
    });
  }

  it('a share that the figures do not give is found', () => {
    const text = sheet('KH 2019', 'TH 2019', 'Tỷ lệ hoàn thành KH', [
      'A;80;78;79,5;50;60;120',
      'B;40;42;105;20;30;150',
    ]);
    assert.equal(
      reconcile(readText(text, mapping).report).filter(({ severity }) => severity === 'contradiction').length,
      1,
    );
  });

  it('of a share below ten nobody can tell whether it is per cent', () => {
    const text = sheet('KH 2019', 'TH 2019', 'Tỷ lệ hoàn thành KH', [
      'A;80;78;0,975;50;60;1,2',
      'B;40;42;105;20;30;150',
    ]);
    assert.equal(issuesOf(text, mapping).filter((issue) => /bad-figure (D4|G4)/.test(issue)).length, 2);
    assert.equal(entriesOf(text, mapping).length, 8);
  });
});

describe('fiscal years in headings, of which nobody says when they begin', () => {
  const text = 'Đơn vị;Plan FY2019;Actual FY2019;Actual 2018\nA;5;6;7\nB;8;9;10\nC;1;2;3';

  it('are asked about once a heading, and the others are read', () => {
    assert.deepEqual(
      issuesOf(text, { indicator: 'Revenue', unit: 'đồng' }).map((issue) => issue.slice(0, 19)),
      ['error bad-period B1', 'error bad-period C1'],
    );
    assert.equal(entriesOf(text, { indicator: 'Revenue', unit: 'đồng' }).length, 3);
  });

  it('are read where the mapping says it', () => {
    const mapping = { indicator: 'Revenue', unit: 'đồng', fiscalYear: { startMonth: 4, namedBy: 'start' } };
    assert.deepEqual(issuesOf(text, mapping), []);
    assert.equal(entriesOf(text, mapping).length, 9);
  });
});
