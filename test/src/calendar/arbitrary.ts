import fc from 'fast-check';
import { type FiscalYear, type Period, parsePeriod } from 'goalpost';

/** Every month a fiscal year can start in, under both names. */
export const fiscalYears: FiscalYear[] = Array.from({ length: 12 }, (_, month) => month + 1).flatMap((startMonth) => [
  { startMonth, namedBy: 'start' },
  { startMonth, namedBy: 'end' },
]);

const year = fc
  .oneof(fc.integer({ min: 3, max: 9997 }), fc.integer({ min: 1990, max: 2040 }))
  .map((number) => String(number).padStart(4, '0'));

const twoDigits = (max: number) => fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, '0'));

const fiscalPart = fc.constantFrom('', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4');

const calendarPart = fc.oneof(
  fiscalPart,
  twoDigits(12).map((month) => `-${month}`),
  twoDigits(53).map((week) => `-W${week}`),
  fc.tuple(twoDigits(12), twoDigits(31)).map(([month, day]) => `-${month}-${day}`),
);

const calendarPeriod = fc.tuple(year, calendarPart).map(([name, part]) => parsePeriod(name + part));

const fiscalPeriod = fc
  .tuple(year, fiscalPart, fc.constantFrom(...fiscalYears))
  .map(([name, part, fiscal]) => parsePeriod(`FY${name}${part}`, fiscal));

/** A period of any kind, fiscal or not, with a neighbour on each side. */
export const anyPeriod: fc.Arbitrary<Period> = fc
  .oneof(calendarPeriod, fiscalPeriod)
  .filter((found): found is Period => found !== null);
