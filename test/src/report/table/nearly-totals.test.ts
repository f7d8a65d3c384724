// Rows that are the sum of others in one column and nearly so in the others: a province with a reserve, a slip in a subtotal. They are
// asked about, because to add them once more doubles the total.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf, finish, isUnreadable, kpiView, readFile, standingOfTag } from 'goalpost';

const read = (lines: readonly string[]) => {
  const table = finish(readFile(new TextEncoder().encode(lines.join('\n')), 'a.csv'));
  assert.ok(!isUnreadable(table));
  return table;
};
const heading = 'Đơn vị;Doanh thu KH 2019 (triệu đồng);Doanh thu TH 2019 (triệu đồng)';
const districts = [
  'Bến Lức;1.523;1.411',
  'Tân Trụ;912;870',
  'Đức Hòa;2.345;2.101',
  'Cần Đước;1.478;1.322',
  'Tân An;1.113;1.008',
];

const askedIn = (lines: readonly string[]): string[] =>
  read(lines).issues.map(({ code, received }) => `${code} ${received}`);

describe('a row that is nearly a total', () => {
  for (const [what, province] of [
    ['the plan has a reserve', 'Bưu điện tỉnh Long An;7.500;6.712'],
    ['the actual has a slip', 'Bưu điện tỉnh Long An;7.371;6.802'],
    ['the name is that of a group of companies', 'Tổng công ty;7.500;6.712'],
  ] as const) {
    it(`is asked about above and below: ${what}`, () => {
      const name = province.split(';')[0];
      assert.deepEqual(askedIn([heading, province, ...districts]), [`unclear-total ${name}`]);
      assert.deepEqual(askedIn([heading, ...districts, province]), [`unclear-total ${name}`]);
    });
  }

  it('is asked about inside an outline without numbers: one digit of a subtotal is wrong', () => {
    const lines = [
      heading,
      'Khu vực 1;4.780;4.382',
      ...districts.slice(0, 3),
      'Khu vực 2;2.591;2.430',
      ...districts.slice(3),
    ];
    assert.deepEqual(askedIn(lines), ['unclear-total Khu vực 2']);
  });

  it('is none where no column has the sum, or the numbers of a list stand beside it', () => {
    assert.deepEqual(askedIn([heading, 'Long An;7.100;6.500', ...districts]), []);
    const numbered = ['STT;Đơn vị;TH 2019 (triệu đồng)', '1;A;1.500', '2;B;900', '3;C;600'];
    assert.deepEqual(askedIn(numbered.map((line) => line.replace('TH 2019', 'Doanh thu TH 2019'))), []);
  });
});

describe('a row of shares below organisations', () => {
  for (const name of ['Tỷ lệ hoàn thành (%)', 'Tăng trưởng (%)', 'Achievement %']) {
    it(`is nobody: ${name}`, () => {
      const { report, issues } = read([
        heading,
        'Bến Lức;1.523;1.411',
        'Tân Trụ;912;870',
        'Cộng;2.435;2.281',
        `${name};;93,7`,
      ]);
      assert.deepEqual(issues, []);
      const found = standingOfTag({ indicator: 'Doanh thu', period: '2019' }, [], factsOf(report), 'vi');
      assert.ok(found.standing);
      assert.equal(kpiView(found.standing, 'vi').headline?.text, '2,281 tỷ đồng');
    });
  }
});

describe('two plans', () => {
  for (const plans of [
    'Doanh thu KH 2019 (triệu đồng);KH sau điều chỉnh 2019 (triệu đồng)',
    'Doanh thu KH đầu năm 2019 (triệu đồng);Doanh thu KH sau điều chỉnh 2019 (triệu đồng)',
    'Doanh thu KH TCT giao 2019 (triệu đồng);Doanh thu KH đơn vị đăng ký 2019 (triệu đồng)',
  ]) {
    it(`are asked about, and none is an indicator: ${plans}`, () => {
      const { report, issues } = read([
        `Đơn vị;${plans};Doanh thu TH 2019 (triệu đồng)`,
        'Bến Lức;100;110;105',
        'Tân Trụ;50;45;46',
      ]);
      assert.deepEqual(
        issues.map(({ code }) => code),
        ['several-versions'],
      );
      assert.deepEqual(
        [...report.indicators.values()].map(({ name }) => name),
        ['Doanh thu'],
      );
    });
  }
});
