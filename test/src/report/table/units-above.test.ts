// Units as offices write them above a table and in its headings.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bytesOf, issues, read, values } from './cases.js';

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

describe('a unit of money above a table', () => {
  it('is none of its people, who are asked about', () => {
    const text = 'ĐVT: tỷ đồng\nChỉ tiêu;KH 2018;TH 2018\nDoanh thu;100;110\nLao động;50;51\nChi phí lao động;20;21';
    const result = read(text, 'a.csv');
    assert.deepEqual(values(result), ['100000000000', '110000000000', '20000000000', '21000000000']);
    assert.deepEqual(issues(result), ['unit-mismatch tỷ đồng', 'unit-mismatch tỷ đồng']);
    const named = read(text.replace('Lao động;', 'Lao động (người);'), 'a.csv');
    assert.deepEqual(values(named).slice(2, 4), ['50', '51']);
  });
});
