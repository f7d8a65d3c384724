import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Period, parsePeriod, period } from 'goalpost';
import { times } from '../../tools/thorough.mjs';
import { anyPeriod } from './arbitrary.js';

const april = { startMonth: 4, namedBy: 'start' } as const;

const periods: [text: string, kind: Period['kind'], start: string, end: string][] = [
  ['2019', 'year', '2019-01-01', '2019-12-31'],
  ['2019-H1', 'half', '2019-01-01', '2019-06-30'],
  ['2019-H2', 'half', '2019-07-01', '2019-12-31'],
  ['2019-Q1', 'quarter', '2019-01-01', '2019-03-31'],
  ['2019-Q2', 'quarter', '2019-04-01', '2019-06-30'],
  ['2019-Q3', 'quarter', '2019-07-01', '2019-09-30'],
  ['2019-Q4', 'quarter', '2019-10-01', '2019-12-31'],
  ['2019-03', 'month', '2019-03-01', '2019-03-31'],
  ['2019-12', 'month', '2019-12-01', '2019-12-31'],
  ['2019-03-14', 'day', '2019-03-14', '2019-03-14'],
  // Leap years: every fourth, not the hundreds, but the four hundreds.
  ['2019-02', 'month', '2019-02-01', '2019-02-28'],
  ['2020-02', 'month', '2020-02-01', '2020-02-29'],
  ['1900-02', 'month', '1900-02-01', '1900-02-28'],
  ['2000-02', 'month', '2000-02-01', '2000-02-29'],
  ['2000-02-29', 'day', '2000-02-29', '2000-02-29'],
  // The edges, and years that a JavaScript date reads as 19xx.
  ['0001', 'year', '0001-01-01', '0001-12-31'],
  ['0001-W01', 'week', '0001-01-01', '0001-01-07'],
  ['0099-H2', 'half', '0099-07-01', '0099-12-31'],
  ['0004-02', 'month', '0004-02-01', '0004-02-29'],
  ['9999', 'year', '9999-01-01', '9999-12-31'],
  ['9999-12-31', 'day', '9999-12-31', '9999-12-31'],
];

// ISO 8601 week dates as published with the standard's examples of years that begin or end in another year's week.
const weeks: [text: string, start: string, end: string][] = [
  ['1976-W53', '1976-12-27', '1977-01-02'],
  ['1977-W52', '1977-12-26', '1978-01-01'],
  ['1978-W01', '1978-01-02', '1978-01-08'],
  ['1978-W52', '1978-12-25', '1978-12-31'],
  ['1979-W01', '1979-01-01', '1979-01-07'],
  ['1980-W01', '1979-12-31', '1980-01-06'],
  ['1981-W01', '1980-12-29', '1981-01-04'],
  ['1981-W53', '1981-12-28', '1982-01-03'],
  ['2009-W01', '2008-12-29', '2009-01-04'],
  ['2009-W53', '2009-12-28', '2010-01-03'],
  ['2019-W01', '2018-12-31', '2019-01-06'],
  ['2019-W05', '2019-01-28', '2019-02-03'],
  ['2020-W53', '2020-12-28', '2021-01-03'],
];

for (const [text, kind, start, end] of periods) {
  test(`period('${text}') runs ${start} to ${end}`, () => {
    assert.deepEqual(period(text), { kind, key: text, start, end, fiscal: null });
  });
}

for (const [text, start, end] of weeks) {
  test(`period('${text}') runs ${start} to ${end}`, () => {
    assert.deepEqual(period(text), { kind: 'week', key: text, start, end, fiscal: null });
  });
}

// The long years of this century, from the published list of the 400-year cycle.
const longYears = [4, 9, 15, 20, 26, 32, 37, 43, 48, 54, 60, 65, 71, 76, 82, 88, 93, 99].map((year) => 2000 + year);

test('week 53 exists in the long ISO years of this century and in no other', () => {
  const century = Array.from({ length: 100 }, (_, year) => 2000 + year);
  assert.deepEqual(
    century.filter((year) => parsePeriod(`${year}-W53`) !== null),
    longYears,
  );
});

test('71 years of every 400 have a week 53', () => {
  const cycle = Array.from({ length: 400 }, (_, year) => 1600 + year);
  assert.equal(cycle.filter((year) => parsePeriod(`${year}-W53`) !== null).length, 71);
});

for (const [text, key] of [
  [' 2019-q1 ', '2019-Q1'],
  ['2019-h2', '2019-H2'],
  ['\t2019-w05\n', '2019-W05'],
  ['\u00a02019\u00a0', '2019'],
  ['fy2019', 'FY2019'],
  ['Fy2019-q3', 'FY2019-Q3'],
] as const) {
  test(`parsePeriod(${JSON.stringify(text)}) has the key ${key}`, () => {
    assert.equal(parsePeriod(text, april)?.key, key);
  });
}

for (const text of [
  '',
  ' ',
  '19',
  '219',
  '02019',
  '10000',
  '-2019',
  '+2019',
  '2019-',
  '2019-1',
  '2019-00',
  '2019-13',
  '2019-99',
  '2019-003',
  '2019-H0',
  '2019-H3',
  '2019-H01',
  '2019-H',
  '2019-Q0',
  '2019-Q5',
  '2019-Q01',
  '2019Q1',
  'Q1-2019',
  '2019 -Q1',
  '2019-W5',
  '2019-W00',
  '2019-W53',
  '2019-W54',
  '2019-W99',
  '2019-W05-1',
  '2019-Q1-05',
  '2019-02-29',
  '2019-02-30',
  '1900-02-29',
  '2019-04-31',
  '2019-03-00',
  '2019-03-32',
  '2019-13-01',
  '2019-3-14',
  '2019-03-1',
  '2019-03-14T00:00',
  '2019/03/14',
  '20190314',
  '14-03-2019',
  '٢٠١٩',
  '0000',
  '0000-Q4',
  '0000-12-31',
  '0000-W52',
  '9999-W52',
  'FY 2019',
  'F2019',
  'FY19',
  'FY2019-03',
  'FY2019-W05',
  'FY2019-03-14',
  'FY2019-Q5',
  'FY0000',
  'FY0000-Q4',
  'FY9999',
]) {
  test(`parsePeriod(${JSON.stringify(text)}) is null`, () => {
    assert.equal(parsePeriod(text, april), null);
  });
}

test('period(text) throws a RangeError with the text and what is accepted', () => {
  for (const text of ['2019-Q5', 'next year', 'FY2019']) {
    assert.throws(() => period(text), { name: 'RangeError', message: new RegExp(`"${text}".*2019-W05.*FY2019`) });
  }
});

test('a period is a frozen plain object that survives JSON', () => {
  const fiscal = { startMonth: 4, namedBy: 'start' as 'start' | 'end' };
  const year = period('FY2019', fiscal);
  assert.ok(Object.isFrozen(year) && Object.isFrozen(year.fiscal));
  fiscal.namedBy = 'end';
  assert.deepEqual(JSON.parse(JSON.stringify(year)), {
    kind: 'year',
    key: 'FY2019',
    start: '2019-04-01',
    end: '2020-03-31',
    fiscal: { startMonth: 4, namedBy: 'start' },
  });
});

test('every date of the calendar is a day, and no other text of that form is', () => {
  const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const part = fc.integer({ min: 0, max: 99 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), part, part, (year, month, day) => {
      const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      const length = (lengths[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
      assert.equal(parsePeriod(text)?.start ?? null, day >= 1 && day <= length ? text : null);
    }),
    { numRuns: times(2000) },
  );
});

test('reading the key of a period gives the same period', () => {
  fc.assert(fc.property(anyPeriod, (any) => assert.deepEqual(parsePeriod(any.key, any.fiscal ?? undefined), any)));
});
