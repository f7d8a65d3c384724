import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Entry,
  type Figure,
  figureToJson,
  finish,
  type Report,
  readCsv,
  readTable,
  toDocument,
  validate,
} from 'goalpost';
import { times } from '../../../tools/thorough.mjs';

const plain = (figure: Figure | null | undefined) => figure && figureToJson(figure);

const entry = ({ position, refusedAt, period, figure, target, growth, attainment, share, ...rest }: Entry) => ({
  ...rest,
  period,
  figure: plain(figure),
  target: target && { comparator: target.comparator, figure: plain(target.figure), upper: plain(target.upper) },
  statements: [growth, attainment, share].map(plain),
  isRefused: refusedAt !== undefined,
});

/** All that a report says, but for where it stood in its document and how its numbers were scaled. */
const said = ({ entries, repeated, index, indicators, periods, ...frame }: Report) => ({
  ...frame,
  indicators: [...indicators.values()].map(({ scale, ...indicator }) => indicator),
  periods: [...periods.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
  entries: entries.map(entry),
  repeated: repeated.map(entry),
  refused: [...indicators.keys()].flatMap((id) =>
    index.of(id).flatMap((series) =>
      [...periods.values()].flatMap((period) => {
        const found = series.at(period);
        return found?.missing === 'unreadable' ? [entry(found)] : [];
      }),
    ),
  ),
});

const again = (report: Report): Report => validate(JSON.parse(JSON.stringify(toDocument(report)))).report;

const number = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }).map((x) => Number(x.toPrecision(12))),
);
const money = fc.oneof(
  number,
  fc.constantFrom(
    '208,7 tỷ đồng',
    'trên 270 tỷ đồng',
    'từ 270 tỷ đồng trở lên',
    'không quá 4 tỷ đồng',
    'dưới 5 tỷ đồng',
    'gần 232 tỷ đồng',
    'khoảng 5 tỷ đồng',
    'từ 5 đến 7 tỷ đồng',
    '208700000000123456789',
    '0,5 tỷ đồng',
    'mấy tỷ',
  ),
);
const people = fc.oneof(fc.nat(5000), fc.constantFrom('1.048.500', '644 người', 'khoảng 1 nghìn người'));
const rate = fc.oneof(number, fc.constantFrom('95,5%', 'trên 95%', '2,3 lần'));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const values: Record<string, fc.Arbitrary<unknown>> = { revenue: money, staff: people, rate, points: number };

const comparators = fc.constantFrom('over', 'at-least', 'at-most', 'under', 'exactly');
/** What stands beside a value; now and then what must not. */
const besides = (scenario: string, hasMembers: boolean) =>
  fc.record({
    ...(scenario === 'PL' && { comparator: fc.option(comparators, { nil: undefined, freq: 2 }) }),
    ...(scenario === 'AC' && { attainment: maybe(fc.constantFrom('104,9%', 'vượt 4,9% kế hoạch')) }),
    ...(scenario === 'AC' && hasMembers && { share: maybe(fc.constantFrom('29%')) }),
    precision: fc.option(fc.constantFrom(1, 10, 100_000_000), { nil: undefined, freq: 9 }),
    growth: maybe(fc.constantFrom('tăng 37,6%', 'giảm 5%', 'gấp 2,3 lần', 'tăng trên 5%')),
  });
const ranges = fc
  .tuple(fc.nat(1000), fc.nat(1000))
  .map(([value, more]) => ({ comparator: 'between', value, upper: value + more }));

const entries = fc
  .tuple(fc.constantFrom(...Object.keys(values)), fc.constantFrom('AC', 'PL', 'PL', 'PY', 'FC'), fc.boolean())
  .chain(([indicator, scenario, hasMembers]) => {
    const value = fc
      .tuple(values[indicator] ?? number, besides(scenario, hasMembers))
      .map(([value, beside]) => ({ value, ...beside }));
    const missing = fc
      .constantFrom('not-due', 'not-reported', 'not-applicable', 'withheld')
      .map((missing) => ({ missing }));
    const amount: fc.Arbitrary<object> = fc.oneof(value, value, value, missing, scenario === 'PL' ? ranges : value);
    const members = fc.constantFrom({ service: 'postal' }, { service: 'mail', network: 'own' });
    return fc
      .record({
        organisation: fc.constantFrom('province', 'north', 'south', 'post'),
        period: fc.constantFrom('2018', '2018-Q1', '2018-03', 'FY2018', 'FY2018-H1', '2018-W05'),
        source: maybe(fc.constantFrom('Kế toán')),
        note: maybe(fc.constantFrom('Đã đối chiếu')),
        members: hasMembers ? members : fc.constant(undefined),
        amount,
      })
      .map(({ amount: stated, ...key }) => ({ indicator, scenario, ...key, ...stated }));
  });
const documents = fc
  .record({
    title: maybe(fc.string()),
    lang: maybe(fc.constantFrom('vi', 'en')),
    asOf: maybe(fc.constantFrom('2019-01-14')),
    source: maybe(fc.string()),
    fiscalYear: fc.constantFrom({ startMonth: 4, namedBy: 'end' }, { startMonth: 10 }),
    better: maybe(fc.constantFrom('higher', 'lower', 'closer', 'neither')),
    whole: fc.boolean(),
    entries: fc.array(entries, { minLength: 5, maxLength: 30 }),
  })
  .map(({ better, whole, ...document }) => ({
    ...document,
    organisations: [
      { id: 'province', name: 'Tỉnh', children: [{ id: 'north', children: [{ id: 'post' }] }, { id: 'south' }] },
    ],
    dimensions: [
      { id: 'service', name: 'Dịch vụ', whole, members: [{ id: 'postal', children: [{ id: 'mail' }] }] },
      { id: 'network', members: [{ id: 'own' }] },
    ],
    indicators: [
      { id: 'revenue', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng', better, neverNegative: whole },
      { id: 'staff', kind: 'stock', unit: 'người', over: whole ? 'last' : 'average' },
      { id: 'rate', kind: 'ratio', unit: '%', numerator: 'revenue', denominator: 'staff' },
      { id: 'points', unit: 'percentage-point', better },
    ],
  }));

describe('toDocument', () => {
  it('gives a document that is read as the same report', () => {
    let stated = 0;
    fc.assert(
      fc.property(documents, (document) => {
        const { report } = validate(JSON.parse(JSON.stringify(document)));
        stated += report.entries.length + report.repeated.length;
        assert.deepEqual(said(again(report)), said(report));
      }),
      { numRuns: times(300) },
    );
    assert.ok(stated > 100, String(stated));
  });

  it('keeps the example, and a table with a figure that could not be read', () => {
    const { report } = validate(JSON.parse(readFileSync('docs/examples/long-an-2019.json', 'utf8')));
    assert.ok(report.entries.length > 5);
    assert.deepEqual(said(again(report)), said(report));
    const text = 'Đơn vị;Năm;Doanh thu TH (tỷ đồng)\nHuyện A;2018;208,7\nHuyện B;2018;2O8,7';
    const table = finish(readTable(finish(readCsv(new TextEncoder().encode(text), 'a.csv')) as never)).report;
    const { refused, entries } = said(table);
    assert.deepEqual([refused.length, entries.length], [1, 1]);
    assert.deepEqual(said(again(table)), said(table));
  });

  it('writes numbers where they say all, and plain figures where they do not', () => {
    const { report } = validate({
      lang: 'vi',
      organisations: [{ id: 'a' }],
      indicators: [{ id: 'x', name: 'X', kind: 'flow', unit: 'tỷ đồng', better: 'higher' }],
      entries: [
        { indicator: 'x', period: '2018', scenario: 'AC', value: 4.2, note: 'checked' },
        { indicator: 'x', period: '2018', scenario: 'PL', value: 4 },
        { indicator: 'x', period: '2019', scenario: 'PL', value: 4, comparator: 'under' },
        { indicator: 'x', period: '2019', scenario: 'AC', value: '4,2 tỷ đồng' },
        { indicator: 'x', period: '2020', scenario: 'PL', value: 'khoảng 5 đồng' },
      ],
    });
    const key = { indicator: 'x', organisation: 'a' };
    const bounds = { lo: '4150000000', hi: '4250000000', loOpen: false, hiOpen: true };
    const rounded = { qualifier: null, step: '100000000', counted: false };
    const about = {
      value: '5',
      unit: 'VND',
      bounds: { lo: null, hi: null, loOpen: true, hiOpen: true },
      said: { qualifier: 'about', step: '1', counted: false },
    };
    assert.deepEqual(toDocument(report), {
      lang: 'vi',
      organisations: [{ id: 'a', name: 'a' }],
      dimensions: [],
      indicators: [{ id: 'x', name: 'X', kind: 'flow', unit: 'VND', better: 'higher' }],
      entries: [
        { ...key, period: '2018', scenario: 'AC', value: 4_200_000_000, note: 'checked' },
        { ...key, period: '2018', scenario: 'PL', value: 4_000_000_000 },
        { ...key, period: '2019', scenario: 'PL', value: 4_000_000_000, comparator: 'under' },
        { ...key, period: '2019', scenario: 'AC', value: { value: '4200000000', unit: 'VND', bounds, said: rounded } },
        { ...key, period: '2020', scenario: 'PL', value: about, target: { comparator: 'at-least', value: about } },
      ],
    });
  });
});

describe('a figure that a program wrote into a document', () => {
  const read = (entry: object) =>
    validate({
      organisations: [{ id: 'a' }],
      indicators: [{ id: 'x', kind: 'flow', unit: 'VND', better: 'higher' }],
      entries: [{ indicator: 'x', period: '2018', scenario: 'PL', ...entry }],
    });
  const five = { value: '5', unit: 'VND', bounds: { lo: '4.5', hi: '5.5', loOpen: false, hiOpen: true } };

  for (const [what, entry, code, place] of [
    ['a value outside its bounds', { value: { ...five, value: '6' } }, 'bad-figure', '$.entries[0].value.bounds'],
    ['a number for text', { value: { ...five, value: 5 } }, 'bad-figure', '$.entries[0].value.value'],
    ['another unit', { value: { ...five, unit: 'USD' } }, 'unit-mismatch', '$.entries[0].value'],
    ['a growth in money', { value: 5, growth: five }, 'unit-mismatch', '$.entries[0].growth'],
    [
      'a target of an actual',
      { scenario: 'AC', value: 5, target: { comparator: 'over', value: 5 } },
      'not-a-plan',
      '$.entries[0].target',
    ],
    [
      'a target without a comparator',
      { value: 5, target: { value: 5 } },
      'missing-key',
      '$.entries[0].target.comparator',
    ],
    [
      'a target without a value',
      { value: 5, target: { comparator: 'over' } },
      'missing-key',
      '$.entries[0].target.value',
    ],
    [
      'a target in words',
      { value: 5, target: { comparator: 'over', value: 'over 5' } },
      'wrong-type',
      '$.entries[0].target.value',
    ],
    [
      'a comparator beside a target',
      { value: 5, comparator: 'over', target: { comparator: 'over', value: 5 } },
      'conflicting-comparator',
      '$.entries[0].comparator',
    ],
    [
      'a target that is another than the value that is printed',
      { value: 150, target: { comparator: 'at-least', value: 170 } },
      'conflicting-comparator',
      '$.entries[0].target',
    ],
    [
      'a range that the value is no part of',
      { value: 5, target: { comparator: 'between', value: 6, upper: 7 } },
      'conflicting-comparator',
      '$.entries[0].target',
    ],
    [
      'a range without an end',
      { value: 5, target: { comparator: 'between', value: 5 } },
      'missing-key',
      '$.entries[0].target.upper',
    ],
    [
      'a range that falls',
      { value: 5, target: { comparator: 'between', value: 5, upper: 4 } },
      'bad-range',
      '$.entries[0].target.upper',
    ],
    [
      'two ends that are no range',
      { value: 5, target: { comparator: 'over', value: 5, upper: 6 } },
      'bad-range',
      '$.entries[0].target.upper',
    ],
  ] as const) {
    it(`is refused where it is not sound: ${what}`, () => {
      const { issues } = read(entry);
      assert.deepEqual(
        issues.map(({ code: found, place: at }) => [
          found,
          `$${'path' in at ? at.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('') : ''}`,
        ]),
        [[code, place]],
      );
    });
  }
});
