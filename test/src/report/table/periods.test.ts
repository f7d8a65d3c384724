import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeName } from 'goalpost';
import { entriesOf, issuesOf, readText } from './support.js';

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
    ['9 tháng 2018', '2018/2018-09-30'],
    ['lũy kế đến 15/9/2018', '2018/2018-09-15'],
    ['6 tháng 2018', '2018-H1'],
  ] as const) {
    it(`${text} is ${key}`, () => {
      const { report, issues } = readText(`Đơn vị;Kỳ;TH\nA;${text};1`, { indicator: 'x', unit: 'người' });
      assert.deepEqual([report.entries[0]?.period.key, issues], [key, []]);
    });
  }

  for (const text of ['30/02/2018', '13/2018', 'Q5/2018', 'Q1/18', '43173', 'Marketing', '2018-13-01']) {
    it(`${text} is refused`, () => {
      const { report, issues } = readText(`Đơn vị;Kỳ;TH\nA;${text};1`, { indicator: 'x', unit: 'người' });
      assert.deepEqual(
        [report.entries.length, issues.map(({ code, place }) => `${code} ${placeName(place)}`)],
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

describe('a heading that says up to when', () => {
  const read = (heading: string, lang: string) =>
    readText(`Đơn vị;Doanh thu KH 2019;Doanh thu ${heading}\nA;20;12`, { lang, unit: 'đồng' });

  for (const heading of ['TH đến 15/6/2019 (triệu đồng)', 'TH tính đến 15/6/2019', 'TH tính đến hết ngày 15/6/2019']) {
    it(`${heading} is the figure of all days up to it`, () =>
      assert.equal(read(heading, 'vi').report.entries[1]?.period.key, '2019/2019-06-15'));
  }

  for (const heading of [
    'Actual as of 15/06/2019',
    'Actual to 15 June 2019',
    'Actual to June 15, 2019',
    'Actual up to 2019-06-15',
  ]) {
    it(`${heading} is too`, () => assert.equal(read(heading, 'en').report.entries[1]?.period.key, '2019/2019-06-15'));
  }

  it('is asked about where day and month can be read both ways', () => {
    const { report, issues } = read('Actual to 03/04/2019', 'en');
    assert.equal(report.entries.length, 1);
    assert.ok(issues.some(({ code, place }) => `${code} ${placeName(place)}` === 'unknown-heading C1'));
  });
});

it('a day that is in no calendar is named as it was written, once for its row', () => {
  const { issues } = readText('Đơn vị;Ngày;Doanh thu TH;Doanh thu KH\nA;31/02/2019;1;2', { lang: 'vi' });
  assert.deepEqual(
    issues.map(({ code, place, received, expected }) => [code, placeName(place), received, expected]),
    [['bad-period', 'B2', '31/02/2019', 'table-period']],
  );
});
