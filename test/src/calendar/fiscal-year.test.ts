import assert from 'node:assert/strict';
import { test } from 'node:test';
import { childPeriods, type FiscalYear, monthsIn, parsePeriod, period } from 'goalpost';
import { fiscalYears } from './arbitrary.js';

const rows: [startMonth: number, namedBy: FiscalYear['namedBy'], start: string, end: string][] = [
  [1, 'start', '2019-01-01', '2019-12-31'],
  [2, 'start', '2019-02-01', '2020-01-31'],
  [3, 'start', '2019-03-01', '2020-02-29'],
  [4, 'start', '2019-04-01', '2020-03-31'],
  [5, 'start', '2019-05-01', '2020-04-30'],
  [6, 'start', '2019-06-01', '2020-05-31'],
  [7, 'start', '2019-07-01', '2020-06-30'],
  [8, 'start', '2019-08-01', '2020-07-31'],
  [9, 'start', '2019-09-01', '2020-08-31'],
  [10, 'start', '2019-10-01', '2020-09-30'],
  [11, 'start', '2019-11-01', '2020-10-31'],
  [12, 'start', '2019-12-01', '2020-11-30'],
  [1, 'end', '2019-01-01', '2019-12-31'],
  [2, 'end', '2018-02-01', '2019-01-31'],
  [3, 'end', '2018-03-01', '2019-02-28'],
  [4, 'end', '2018-04-01', '2019-03-31'],
  [5, 'end', '2018-05-01', '2019-04-30'],
  [6, 'end', '2018-06-01', '2019-05-31'],
  [7, 'end', '2018-07-01', '2019-06-30'],
  [8, 'end', '2018-08-01', '2019-07-31'],
  [9, 'end', '2018-09-01', '2019-08-31'],
  [10, 'end', '2018-10-01', '2019-09-30'],
  [11, 'end', '2018-11-01', '2019-10-31'],
  [12, 'end', '2018-12-01', '2019-11-30'],
];

for (const [startMonth, namedBy, start, end] of rows) {
  test(`FY2019 from month ${startMonth}, named by its ${namedBy}, runs ${start} to ${end}`, () => {
    const fiscal = { startMonth, namedBy };
    assert.deepEqual(period('FY2019', fiscal), { kind: 'year', key: 'FY2019', start, end, fiscal });
  });
}

const parts: [key: string, start: string, end: string][] = [
  ['FY2019-H1', '2018-10-01', '2019-03-31'],
  ['FY2019-H2', '2019-04-01', '2019-09-30'],
  ['FY2019-Q1', '2018-10-01', '2018-12-31'],
  ['FY2019-Q2', '2019-01-01', '2019-03-31'],
  ['FY2019-Q3', '2019-04-01', '2019-06-30'],
  ['FY2019-Q4', '2019-07-01', '2019-09-30'],
];

for (const [key, start, end] of parts) {
  test(`${key} from October, named by its end, runs ${start} to ${end}`, () => {
    const found = period(key, { startMonth: 10, namedBy: 'end' });
    assert.deepEqual([found.key, found.start, found.end], [key, start, end]);
  });
}

test('a key without FY is of the calendar, whatever the fiscal year', () => {
  for (const fiscal of fiscalYears) {
    for (const key of ['2019', '2019-H2', '2019-Q3', '2019-03', '2019-W05', '2019-03-14']) {
      assert.deepEqual(parsePeriod(key, fiscal), period(key));
    }
  }
});

test('a key with FY and no fiscal year is null', () => {
  assert.equal(parsePeriod('FY2019'), null);
  assert.equal(parsePeriod('FY2019-Q1'), null);
});

test('a fiscal year has twelve calendar months, and its quarters three of them each', () => {
  for (const fiscal of fiscalYears) {
    const year = period('FY2019', fiscal);
    const months = childPeriods(year, 'month');
    assert.equal(months.length, 12);
    assert.ok(months.every((month) => month.fiscal === null && period(month.key).start === month.start));
    assert.deepEqual(
      childPeriods(year, 'quarter').flatMap((quarter) => childPeriods(quarter, 'month')),
      months,
    );
    assert.equal(monthsIn(year), 12);
  }
});

test('a fiscal year at the edge of the years 0001 to 9999 is null when it reaches over it', () => {
  const toEnd: FiscalYear = { startMonth: 4, namedBy: 'end' };
  const toStart: FiscalYear = { startMonth: 4, namedBy: 'start' };
  assert.equal(parsePeriod('FY0001', toEnd), null);
  assert.equal(parsePeriod('FY0001-Q4', toEnd)?.start, '0001-01-01');
  assert.equal(parsePeriod('FY9999', toStart), null);
  assert.equal(parsePeriod('FY9999-Q3', toStart)?.end, '9999-12-31');
});

for (const startMonth of [0, 13, -1, 1.5, Number.NaN]) {
  test(`a fiscal year from month ${startMonth} throws, even where the key needs none`, () => {
    for (const key of ['FY2019', '2019']) {
      assert.throws(() => parsePeriod(key, { startMonth, namedBy: 'start' }), {
        name: 'RangeError',
        message: new RegExp(`startMonth ${startMonth} `),
      });
    }
  });
}

test('a fiscal year named by anything else throws', () => {
  const fiscal = { startMonth: 4, namedBy: 'middle' } as unknown as FiscalYear;
  assert.throws(() => period('FY2019', fiscal), { name: 'RangeError', message: /namedBy "middle"/ });
});
