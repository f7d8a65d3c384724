import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  childPeriods,
  comparePeriods,
  containsPeriod,
  daysGone,
  daysIn,
  type FiscalYear,
  monthsIn,
  nextPeriod,
  type Period,
  type PeriodKind,
  parsePeriod,
  period,
  previousPeriod,
  samePeriodLastYear,
  yearToDate,
} from 'goalpost';
import { thorough, times } from '../../tools/thorough.mjs';
import { anyPeriod } from './arbitrary.js';

const april: FiscalYear = { startMonth: 4, namedBy: 'start' };
const keys = (periods: { key: string }[]) => periods.map(({ key }) => key);

const neighbours: [earlier: string, later: string][] = [
  ['2018', '2019'],
  ['2018-H2', '2019-H1'],
  ['2018-Q4', '2019-Q1'],
  ['2019-Q1', '2019-Q2'],
  ['2018-12', '2019-01'],
  ['2019-01', '2019-02'],
  ['2018-W52', '2019-W01'],
  ['2020-W53', '2021-W01'],
  ['2019-02-28', '2019-03-01'],
  ['2020-02-28', '2020-02-29'],
  ['2019-12-31', '2020-01-01'],
  ['1999-12-31', '2000-01-01'],
  // Days and midnights that local clocks skipped: Samoa 2011, São Paulo 2018, Hồ Chí Minh 1945.
  ['2011-12-29', '2011-12-30'],
  ['2011-12-30', '2011-12-31'],
  ['2018-11-03', '2018-11-04'],
  ['1945-03-14', '1945-03-15'],
  ['FY2018', 'FY2019'],
  ['FY2018-H2', 'FY2019-H1'],
  ['FY2018-Q4', 'FY2019-Q1'],
];

for (const [earlier, later] of neighbours) {
  test(`${later} follows ${earlier}`, () => {
    assert.deepEqual(nextPeriod(period(earlier, april)), period(later, april));
    assert.deepEqual(previousPeriod(period(later, april)), period(earlier, april));
  });
}

for (const key of ['0001', '0001-H1', '0001-Q1', '0001-01', '0001-W01', '0001-01-01', 'FY0001']) {
  test(`previousPeriod of ${key} throws`, () => {
    assert.throws(() => previousPeriod(period(key, april)), {
      name: 'RangeError',
      message: new RegExp(`before ${key} is outside the years 0001 to 9999`),
    });
  });
}

for (const key of ['9999', '9999-H2', '9999-Q4', '9999-12', '9999-W51', '9999-12-31', 'FY9998', 'FY9999-Q3']) {
  test(`nextPeriod of ${key} throws`, () => {
    assert.throws(() => nextPeriod(period(key, april)), {
      name: 'RangeError',
      message: new RegExp(`after ${key} is outside the years 0001 to 9999`),
    });
  });
}

test('a year to date has none of its kind beside it, and says so', () => {
  const part = yearToDate(period('2019'), '2019-09-30') as Period;
  const refused = (side: string) => ({
    code: 'outside-calendar',
    message: `period: a year to date (2019/2019-09-30) has none of its kind ${side} it`,
  });
  assert.throws(() => nextPeriod(part), refused('after'));
  assert.throws(() => previousPeriod(part), refused('before'));
});

test('the days gone of a period are counted to a day, and to nothing else', () => {
  for (const [day, days] of [
    ['2018-12-31', 0],
    ['2019-01-01', 1],
    ['2019-09-30', 273],
    [' 2019-09-30 ', 273],
    ['2020-05-01', 365],
  ] as const) {
    assert.equal(daysGone(period('2019'), day), days);
  }
  for (const none of ['30/9/2019', '9/30/2019', 'nope', '', '2019', '2019-02-30', null, new Date(0)]) {
    assert.throws(() => daysGone(period('2019'), none as string), { code: 'bad-date', message: /2019-09-30, not/ });
  }
});

for (const [key, lastYear] of [
  ['2019', '2018'],
  ['2019-H2', '2018-H2'],
  ['2019-Q1', '2018-Q1'],
  ['2019-02', '2018-02'],
  ['2020-02', '2019-02'],
  ['2019-W52', '2018-W52'],
  ['2020-W53', null],
  ['2019-03-14', '2018-03-14'],
  ['2020-02-29', null],
  ['2021-02-28', '2020-02-28'],
  ['FY2019', 'FY2018'],
  ['FY2019-Q4', 'FY2018-Q4'],
  ['1000', '0999'],
  ['0001', null],
  ['FY0001', null],
] as const) {
  test(`samePeriodLastYear of ${key} is ${lastYear}`, () => {
    const expected = lastYear === null ? null : period(lastYear, april);
    assert.deepEqual(samePeriodLastYear(period(key, april)), expected);
  });
}

for (const [year, through, lastYear] of [
  ['2019', '2019-09-30', '2018/2018-09-30'],
  ['2019', '2019-09-15', '2018/2018-09-15'],
  // Two months against two.
  ['2020', '2020-02-29', '2019/2019-02-28'],
  ['2021', '2021-02-28', '2020/2020-02-29'],
  ['FY2019', '2019-12-31', 'FY2018/2018-12-31'],
  ['0001', '0001-09-30', null],
] as const) {
  test(`samePeriodLastYear of ${year} up to ${through} is ${lastYear}`, () => {
    const toDate = yearToDate(period(year, april), through);
    assert.equal((toDate && samePeriodLastYear(toDate)?.key) ?? null, lastYear);
  });
}

for (const [outer, inner, expected] of [
  ['2019', '2019-Q4', true],
  ['2019', '2019', true],
  ['2019-Q4', '2019', false],
  ['2019', '2018-12-31', false],
  ['2019-Q1', '2019-04', false],
  // The week begins on 31 December 2018.
  ['2019', '2019-W01', false],
  ['2019', '2019-W02', true],
  ['2019-01', '2019-W05', false],
  ['FY2019', '2020-03', true],
  ['FY2019', '2019-03', false],
  ['FY2019-Q1', '2019-Q2', true],
] as const) {
  test(`containsPeriod(${outer}, ${inner}) is ${expected}`, () => {
    assert.equal(containsPeriod(period(outer, april), period(inner, april)), expected);
  });
}

const divisions: [key: string, kind: PeriodKind, children: string[]][] = [
  ['2019', 'half', ['2019-H1', '2019-H2']],
  ['2019', 'quarter', ['2019-Q1', '2019-Q2', '2019-Q3', '2019-Q4']],
  ['2019-H2', 'quarter', ['2019-Q3', '2019-Q4']],
  ['2019-H2', 'month', ['2019-07', '2019-08', '2019-09', '2019-10', '2019-11', '2019-12']],
  ['2019-Q1', 'month', ['2019-01', '2019-02', '2019-03']],
  [
    '2019-W01',
    'day',
    ['2018-12-31', '2019-01-01', '2019-01-02', '2019-01-03', '2019-01-04', '2019-01-05', '2019-01-06'],
  ],
  ['FY2019', 'half', ['FY2019-H1', 'FY2019-H2']],
  ['FY2019', 'quarter', ['FY2019-Q1', 'FY2019-Q2', 'FY2019-Q3', 'FY2019-Q4']],
  ['FY2019-H2', 'quarter', ['FY2019-Q3', 'FY2019-Q4']],
  ['FY2019-Q4', 'month', ['2020-01', '2020-02', '2020-03']],
];

for (const [key, kind, children] of divisions) {
  test(`childPeriods(${key}, ${kind}) are ${children.join(', ')}`, () => {
    assert.deepEqual(keys(childPeriods(period(key, april), kind)), children);
  });
}

for (const [key, kind] of [
  ['2019', 'year'],
  ['2019', 'week'],
  ['2019-H1', 'year'],
  ['2019-Q1', 'half'],
  ['2019-Q1', 'week'],
  ['2019-03', 'quarter'],
  ['2019-03', 'month'],
  ['2019-03', 'week'],
  ['2019-W05', 'week'],
  ['2019-W05', 'month'],
  ['2019-03-14', 'day'],
  ['2019-03-14', 'week'],
  ['2019', 'decade'],
] as const) {
  test(`childPeriods(${key}, ${kind}) throws`, () => {
    assert.throws(() => childPeriods(period(key), kind as PeriodKind), {
      name: 'RangeError',
      message: new RegExp(`\\(${key}\\) does not divide into periods of kind "${kind}"`),
    });
  });
}

for (const [key, months, days] of [
  ['2019', 12, 365],
  ['2020', 12, 366],
  ['1900', 12, 365],
  ['2000', 12, 366],
  ['2019-H1', 6, 181],
  ['2020-Q1', 3, 91],
  ['2019-Q3', 3, 92],
  ['2019-02', 1, 28],
  ['2020-02', 1, 29],
  ['2020-W53', null, 7],
  ['2019-03-14', null, 1],
  ['FY2019', 12, 366],
  ['FY2019-H1', 6, 183],
] as const) {
  test(`${key} has ${months ?? 'no whole number of'} months and ${days} days`, () => {
    assert.equal(monthsIn(period(key, april)), months);
    assert.equal(daysIn(period(key, april)), days);
  });
}

for (const [year, through, months] of [
  ['2019', '2019-09-30', 9],
  ['2020', '2020-02-29', 2],
  ['2020', '2020-02-28', null],
  ['2019', '2019-09-15', null],
  ['FY2019', '2020-01-31', 10],
] as const) {
  test(`${year} up to ${through} has ${months ?? 'no whole number of'} months`, () => {
    const toDate = yearToDate(period(year, april), through);
    assert.equal(toDate && monthsIn(toDate), months);
  });
}

test('periods sort by start, the longer first', () => {
  const sorted = ['2018-W52', '2019', '2019-H1', '2019-Q1', '2019-01', '2019-01-01', '2019-02', 'FY2019', '2019-Q2'];
  const shuffled = [...sorted].reverse().map((key) => period(key, april));
  assert.deepEqual(keys(shuffled.sort(comparePeriods)), sorted);
  assert.equal(comparePeriods(period('2019'), period('FY2019', { startMonth: 1, namedBy: 'end' })), 0);
});

test('comparePeriods is antisymmetric, and zero exactly for the same days', () => {
  fc.assert(
    fc.property(anyPeriod, anyPeriod, (a, b) => {
      assert.equal(comparePeriods(a, b) + comparePeriods(b, a), 0);
      assert.equal(comparePeriods(a, b) === 0, a.start === b.start && a.end === b.end);
    }),
  );
});

test('the neighbour of a neighbour is the period itself, and they touch', () => {
  fc.assert(
    fc.property(anyPeriod, (any) => {
      const next = nextPeriod(any);
      assert.deepEqual(previousPeriod(next), any);
      assert.deepEqual(nextPeriod(previousPeriod(any)), any);
      assert.equal(nextPeriod(period(any.end)).start, next.start);
      assert.equal(next.kind, any.kind);
    }),
  );
});

test('samePeriodLastYear keeps the kind and the place and lowers the year by one', () => {
  fc.assert(
    fc.property(anyPeriod, (any) => {
      const before = samePeriodLastYear(any);
      const split = (key: string) => /^(FY)?(\d{4})(.*)$/.exec(key) ?? [];
      const [, prefix, year, place] = split(any.key);
      if (before === null) return assert.match(place ?? '', /^-(W53|02-29)$/);
      const [, prefixBefore, yearBefore, placeBefore] = split(before.key);
      assert.deepEqual([prefixBefore, Number(yearBefore), placeBefore], [prefix, Number(year) - 1, place]);
      assert.deepEqual([before.kind, before.fiscal], [any.kind, any.fiscal]);
    }),
  );
});

const finer: Record<PeriodKind, PeriodKind[]> = {
  year: ['half', 'quarter', 'month', 'day'],
  half: ['quarter', 'month', 'day'],
  quarter: ['month', 'day'],
  month: ['day'],
  week: ['day'],
  day: [],
  'year-to-date': ['half', 'quarter', 'month', 'day'],
};

test('children partition their parent, with no gap and no overlap', () => {
  fc.assert(
    fc.property(anyPeriod, (any) => {
      for (const kind of finer[any.kind]) {
        const children = childPeriods(any, kind);
        assert.equal(children.at(0)?.start, any.start);
        assert.equal(children.at(-1)?.end, any.end);
        assert.ok(children.every((child) => child.kind === kind && containsPeriod(any, child)));
        for (const [index, child] of children.slice(1).entries()) {
          assert.deepEqual(previousPeriod(child), children[index]);
        }
        assert.equal(
          children.reduce((sum, child) => sum + daysIn(child), 0),
          daysIn(any),
        );
      }
    }),
  );
});

test('a period contains itself and none of its neighbours', () => {
  fc.assert(
    fc.property(anyPeriod, (any) => {
      assert.ok(containsPeriod(any, any));
      assert.ok(!containsPeriod(any, nextPeriod(any)) && !containsPeriod(any, previousPeriod(any)));
    }),
  );
});

// The second opinion: the Gregorian rule in whole numbers, without a Date. A year is counted from its 1 March, so that
// the leap day is its last; day 1 is 0001-01-01, a Monday.
const dayNumber = (year: number, month: number, day: number) => {
  const marchMonth = (month + 9) % 12;
  const marchYear = year - (month < 3 ? 1 : 0);
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 306;
};
const split = (date: string) => date.split('-').map(Number) as [year: number, month: number, day: number];
const dayOf = (date: string) => dayNumber(...split(date));
const dayAfterMonths = (date: string, months: number) => {
  const [year, month, day] = split(date);
  const count = year * 12 + month - 1 + months;
  return dayNumber(Math.floor(count / 12), (count % 12) + 1, day);
};
// A week belongs to the year of its Thursday.
const weekOf = (date: string) => {
  const day = dayOf(date);
  const thursday = day - ((day - 1) % 7) + 3;
  const years = [-1, 0, 1].map((shift) => split(date)[0] + shift);
  const year = years.findLast((any) => dayNumber(any, 1, 1) <= thursday) ?? Number.NaN;
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
};

test('the second opinion counts days as published', () => {
  assert.equal(dayOf('0001-01-01'), 1);
  assert.equal(dayOf('1970-01-01'), 719_163);
  assert.equal(dayOf('2000-03-01') - dayOf('2000-02-28'), 2);
  assert.equal(dayOf('9999-12-31'), 3_652_059);
  assert.deepEqual(['2019-12-30', '2021-01-03', '1977-01-01'].map(weekOf), ['2020-W01', '2020-W53', '1976-W53']);
});

const assertSecondOpinion = (any: Period) => {
  const months = monthsIn(any);
  const days = daysIn(any);
  assert.equal(dayOf(any.start) + days - 1, dayOf(any.end));
  if (months !== null) assert.equal(dayAfterMonths(any.start, months) - 1, dayOf(any.end));
  const found = parsePeriod(weekOf(any.start));
  assert.ok(found !== null && containsPeriod(found, period(any.start)));
};

test('a second opinion counts the same days, months and ISO weeks', () => {
  fc.assert(fc.property(anyPeriod, assertSecondOpinion), { numRuns: times(1000) });
});

test('the years 1 to 99 are themselves and not of the 1900s', () => {
  for (let year = 1; year <= 99; year += thorough ? 1 : 7) {
    const name = String(year).padStart(4, '0');
    for (const any of [period(name), ...childPeriods(period(name), 'month'), ...childPeriods(period(name), 'day')]) {
      assert.equal(any.start.slice(0, 4), name);
      assertSecondOpinion(any);
    }
  }
});
