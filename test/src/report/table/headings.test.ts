// Headings as offices write them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bytesOf, issues, read, values } from './cases.js';

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
