// The day that actuals reach, where a title or a note of a sheet says it: a year is not judged in September.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf, finish, inferenceSentence, isUnreadable, kpiView, readFile, standingOfTag } from 'goalpost';

const read = (lines: readonly string[], mapping?: unknown) => {
  const table = finish(readFile(new TextEncoder().encode(lines.join('\n')), 'a.csv', { mapping }));
  assert.ok(!isUnreadable(table));
  return table;
};

const vi = [
  'Đơn vị;Doanh thu KH 2019 (tỷ đồng);Doanh thu TH 2019 (tỷ đồng)',
  'Huyện A;20;9',
  'Huyện B;30;12',
  'Cộng;50;21',
];
const en = [
  'Organisation;Revenue plan 2019 (USD million);Revenue actual 2019 (USD million)',
  'North;20;9',
  'South;30;12',
  'Total;50;21',
];
const asOf = (lines: readonly string[], mapping?: unknown): string | null => read(lines, mapping).report.asOf;

describe('the last day of the data', () => {
  for (const [note, day] of [
    ['Ghi chú: - Số liệu thực hiện đến hết tháng 9/2019.', '2019-09-30'],
    ['Số liệu tính đến 30/9/2019', '2019-09-30'],
    ['(Tính đến ngày 30 tháng 9 năm 2019)', '2019-09-30'],
    ['Số liệu đến hết quý III/2019, chưa kiểm toán', '2019-09-30'],
    ['(Đến 31/8/2019)', '2019-08-31'],
    ['Tính đến thời điểm 30/9/2019', '2019-09-30'],
    ['Số liệu chốt ngày 30/9/2019', '2019-09-30'],
    ['Ngày chốt số liệu: 30/9/2019', '2019-09-30'],
    ['Đã đối soát đến hết ngày 30/9/2019', '2019-09-30'],
    ['Số liệu đến ngày:;30/9/2019', '2019-09-30'],
    ['Lũy kế thực hiện tới tháng 6/2019', '2019-06-30'],
    ['BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH NĂM 2019 (đến 30/9/2019)', '2019-09-30'],
  ] as const) {
    it(`is said by “${note}”, above and below`, () => {
      assert.equal(asOf([note, '', ...vi]), day);
      assert.equal(asOf([...vi, '', note]), day);
    });
  }

  for (const [note, day] of [
    ['Data as of 30 September 2019', '2019-09-30'],
    ['As at 30 June 2019', '2019-06-30'],
    ['Note: figures are reported through September 2019.', '2019-09-30'],
    ['Data cut-off: 30 September 2019', '2019-09-30'],
  ] as const) {
    it(`is said by “${note}”, above and below`, () => {
      assert.equal(asOf([note, '', ...en]), day);
      assert.equal(asOf([...en, '', note]), day);
    });
  }

  for (const note of [
    'Kế hoạch phát triển đến năm 2025',
    'Số liệu đến hết năm 2019',
    'Số liệu tính đến 31/12/2019',
    'Số liệu đến 30/9/2018',
    'Tân An, ngày 14 tháng 1 năm 2020',
    'Nguồn: báo cáo số 12/BC ngày 05/10/2019',
    'Thời hạn gửi báo cáo: 10/10/2019',
    'Ngày 14/10/2019',
    'Không gồm số liệu công nợ tính đến 30/6/2019',
    'Đề nghị các đơn vị gửi số liệu đến ngày 15/10/2019',
    'Thời hạn báo cáo số liệu đến 15/11/2019',
    'Số liệu kế hoạch điều chỉnh đến 30/6/2019',
    'Kế hoạch điều chỉnh thực hiện đến hết tháng 6/2019 theo QĐ 45',
    'Hợp đồng thuê thực hiện đến 30/6/2019',
    'Tỷ giá thực hiện đến 30/6/2019: 23.200',
    'Số liệu này có giá trị đến 31/10/2019',
    'Số liệu lao động tính đến 30/6/2019',
    'Ghi chú: số liệu năm trước tính đến hết tháng 9/2018',
    'Chương trình khuyến mại (thời hạn đến 31/8/2019)',
  ]) {
    it(`is not said by “${note}”`, () => {
      assert.equal(asOf([note, '', ...vi]), null);
      assert.equal(asOf([...vi, '', note]), null);
    });
  }

  it('is that of the newest year of actuals, in rows too', () => {
    const rows = [
      'Đơn vị;Năm;Chi phí KH (triệu đồng);Chi phí TH (triệu đồng)',
      'Bến Lức;2019;100;75',
      'Tân Trụ;2019;50;40',
    ];
    for (const lines of [
      ['Số liệu thực hiện đến hết tháng 9/2019', '', ...rows],
      [...rows, '', 'Số liệu tính đến 30/9/2019'],
    ])
      assert.equal(asOf(lines), '2019-09-30');
    const both = ['Đơn vị;Doanh thu TH 2018 (tỷ đồng);Doanh thu TH 2019 (tỷ đồng)', 'Huyện A;20;9', 'Huyện B;30;12'];
    assert.equal(asOf([...both, '', 'Số liệu tính đến 30/9/2018']), null);
    assert.equal(asOf([...both, '', 'Số liệu tính đến 30/9/2019']), '2019-09-30');
  });

  for (const note of ['Lũy kế 9 tháng năm 2019', 'Kỳ báo cáo: 9 tháng năm 2019', 'Số liệu 9 tháng năm 2019'])
    it(`is the end of the months in “${note}” below`, () => assert.equal(asOf([...vi, '', note]), '2019-09-30'));

  it('is said right below the last row too, which names nobody', () => {
    const { report, issues } = read([...vi.slice(0, 3), 'Số liệu thực hiện đến hết tháng 9/2019']);
    assert.deepEqual(
      [report.asOf, issues, [...report.organisations.values()].map(({ name }) => name)],
      ['2019-09-30', [], ['Tổng cộng', 'Huyện A', 'Huyện B']],
    );
  });

  for (const note of ['Results September 2019', 'Results for 2019', 'Data 2019'])
    it(`is not said by “${note}” below`, () => assert.equal(asOf([...en, '', note]), null));

  it('is what the mapping declares, where it does', () => {
    assert.equal(asOf([...vi, '', 'Số liệu đến hết tháng 9/2019'], { asOf: '2019-08-31' }), '2019-08-31');
  });

  it('is asked about where two differ, and the earlier one holds', () => {
    const { report, issues } = read(['Số liệu đến 30/9/2019', '', ...vi, '', 'Số liệu tính đến 31/8/2019']);
    assert.equal(report.asOf, '2019-08-31');
    assert.deepEqual(
      issues.map(({ code, expected }) => [code, expected]),
      [['bad-period', 'one-period']],
    );
  });

  it('leaves a year unjudged that is not over: 21 of 50 are 42 % when 74,8 % of the days have gone', () => {
    const { report, issues } = read([...vi, '', 'Số liệu đến hết tháng 9/2019']);
    assert.deepEqual(issues, []);
    const found = standingOfTag({ indicator: 'Doanh thu', period: '2019' }, [], factsOf(report), 'vi');
    assert.ok('standing' in found && found.standing);
    const { comparisons, verdict } = kpiView(found.standing, 'vi');
    assert.deepEqual(
      [found.standing.toDate?.through, comparisons.map(({ text }) => text), verdict?.word],
      ['2019-09-30', ['42%', '74,8% (273/365 ngày)'], 'Chậm tiến độ'],
    );
  });

  it('is named among what was understood', () => {
    const { inferences } = read([...vi, '', 'Số liệu đến hết tháng 9/2019']);
    const found = inferences.find(({ code }) => code === 'data-day');
    assert.ok(found);
    assert.equal(inferenceSentence(found, 'vi'), 'A6: số thực hiện tính đến 30/09/2019.');
    assert.equal(inferenceSentence(found, 'en'), 'A6: actuals are to 2019-09-30.');
  });
});
