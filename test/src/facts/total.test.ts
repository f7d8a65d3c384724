import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Facts, factsOf, period, type Total, total, validate } from 'goalpost';
import { times } from '../../tools/thorough.mjs';

const frame = {
  organisations: [
    { id: 'tinh', children: [{ id: 'a' }, { id: 'b' }, { id: 'c', children: [{ id: 'c1' }, { id: 'c2' }] }] },
  ],
  dimensions: [{ id: 'service', members: [{ id: 'all', children: [{ id: 'post' }, { id: 'bank' }] }] }],
  indicators: [
    { id: 'revenue', kind: 'flow', unit: 'VND' },
    { id: 'staff', kind: 'stock', unit: 'person' },
    { id: 'offices', kind: 'stock', unit: 'point', over: 'last' },
    { id: 'rate', kind: 'ratio', unit: '%' },
  ],
};

type Row = [indicator: string, organisation: string, period: string, value: number | string];

/** Entries of actuals; text is the reason why a value is missing. */
const facts = (rows: readonly Row[]): Facts => {
  const entries = rows.map(([indicator, organisation, key, value]) => ({
    indicator,
    organisation,
    period: key,
    scenario: 'AC',
    ...(typeof value === 'number' ? { value } : { missing: value }),
  }));
  const { report, issues } = validate({ ...frame, entries });
  assert.deepEqual(issues, []);
  return factsOf(report);
};

const totalOf = (of: Facts, indicator: string, organisation: string, key: string, members = new Map()): Total =>
  total(of, { indicator, organisation, period: period(key), scenario: 'AC', members });

const shown = ({ figure, missing, parts }: Total) => [
  figure?.value.toFixed() ?? missing,
  parts ? `${parts.known}/${parts.all} ${parts.kind}` : 'stated',
];

describe('total', () => {
  it('adds up organisations through all levels', () => {
    const of = facts([
      ['revenue', 'a', '2018', 10],
      ['revenue', 'b', '2018', 20],
      ['revenue', 'c1', '2018', 3],
      ['revenue', 'c2', '2018', 4],
    ]);
    assert.deepEqual(shown(totalOf(of, 'revenue', 'tinh', '2018')), ['37', '3/3 organisation']);
  });

  it('adds up plans as they were decided, in words too', () => {
    const plan = (organisation: string, value: string, more: object = {}) => ({
      indicator: 'revenue',
      organisation,
      period: '2019',
      scenario: 'PL',
      value,
      ...more,
    });
    const sum = (entries: readonly object[]) => {
      const { report } = validate({ ...frame, lang: 'vi', entries });
      const key = { indicator: 'revenue', organisation: 'c', period: period('2019'), members: new Map() };
      const { figure } = total(factsOf(report), { ...key, scenario: 'PL' });
      return figure && [figure.bounds.lo, figure.bounds.hi].map((end) => end?.toString() ?? null);
    };
    assert.deepEqual(sum([plan('c1', '48,2 tỷ đồng'), plan('c2', '21,8 tỷ đồng')]), ['70000000000', '70000000000']);
    assert.deepEqual(sum([plan('c1', 'trên 48,2 tỷ đồng'), plan('c2', '21,8 tỷ đồng')]), ['70000000000', null]);
    // A plan that was rounded before it was published says so.
    const rounded = plan('c2', '20 tỷ đồng', { precision: '10 tỷ đồng' });
    assert.deepEqual(sum([plan('c1', '50 tỷ đồng'), rounded]), ['65000000000', '75000000000']);
  });

  it('prefers what the report states', () => {
    const of = facts([
      ['revenue', 'tinh', '2018', 40],
      ['revenue', 'a', '2018', 10],
    ]);
    assert.deepEqual(shown(totalOf(of, 'revenue', 'tinh', '2018')), ['40', 'stated']);
  });

  it('a parent with a missing child is incomplete, never a smaller sum', () => {
    const of = facts([
      ['revenue', 'a', '2018', 10],
      ['revenue', 'b', '2018', 'not-reported'],
      ['revenue', 'c', '2018', 7],
    ]);
    const parent = totalOf(of, 'revenue', 'tinh', '2018');
    assert.deepEqual(shown(parent), ['incomplete', '2/3 organisation']);
    assert.equal(parent.parts?.partial?.value.toFixed(), '17');
  });

  it('a child that nobody mentions makes its parent incomplete too', () => {
    assert.deepEqual(shown(totalOf(facts([['revenue', 'a', '2018', 10]]), 'revenue', 'tinh', '2018')), [
      'incomplete',
      '1/3 organisation',
    ]);
  });

  it('children that do not apply do not count', () => {
    const of = facts([
      ['revenue', 'a', '2018', 10],
      ['revenue', 'b', '2018', 'not-applicable'],
      ['revenue', 'c', '2018', 7],
    ]);
    assert.deepEqual(shown(totalOf(of, 'revenue', 'tinh', '2018')), ['17', '2/2 organisation']);
  });

  it('a reason that all children share is the reason of their parent', () => {
    const of = facts(['a', 'b', 'c'].map((id): Row => ['revenue', id, '2018', 'not-due']));
    assert.deepEqual(shown(totalOf(of, 'revenue', 'tinh', '2018')), ['not-due', '0/3 organisation']);
  });

  it('zero is a value', () => {
    const of = facts(['a', 'b', 'c'].map((id): Row => ['revenue', id, '2018', 0]));
    assert.deepEqual(shown(totalOf(of, 'revenue', 'tinh', '2018')), ['0', '3/3 organisation']);
  });

  it('adds up months, and counts 11 of 12', () => {
    const months = Array.from({ length: 12 }, (_, index) => `2018-${String(index + 1).padStart(2, '0')}`);
    const all = months.map((month): Row => ['revenue', 'a', month, 5]);
    assert.deepEqual(shown(totalOf(facts(all), 'revenue', 'a', '2018')), ['60', '12/12 month']);
    assert.deepEqual(shown(totalOf(facts(all.slice(0, 11)), 'revenue', 'a', '2018')), ['incomplete', '11/12 month']);
    assert.deepEqual(shown(totalOf(facts(all), 'revenue', 'a', '2018-Q3')), ['15', '3/3 month']);
  });

  it('counts halves as halves, also where one of them is added up from its months', () => {
    const months = ['07', '08', '09', '10', '11', '12'].map((month): Row => ['revenue', 'a', `2018-${month}`, 5]);
    const of = facts([['revenue', 'a', '2018-H1', 40], ...months]);
    assert.deepEqual(shown(totalOf(of, 'revenue', 'a', '2018')), ['70', '2/2 half']);
  });

  it('averages a stock over time, or takes its last value', () => {
    const of = facts([
      ['staff', 'a', '2018-H1', 10],
      ['staff', 'a', '2018-H2', 13],
      ['offices', 'a', '2018-H1', 10],
      ['offices', 'a', '2018-H2', 13],
    ]);
    assert.deepEqual(shown(totalOf(of, 'staff', 'a', '2018')), ['11.5', '2/2 half']);
    assert.deepEqual(shown(totalOf(of, 'offices', 'a', '2018')), ['13', '2/2 half']);
  });

  it('never adds up ratios', () => {
    const of = facts(['a', 'b', 'c'].map((id): Row => ['rate', id, '2018', 5]));
    assert.deepEqual(shown(totalOf(of, 'rate', 'tinh', '2018')), ['no-parts', 'stated']);
  });

  for (const [name, kind, unit] of [
    ['Tỷ lệ phát đúng hạn', 'stock', '%'],
    ['Tỷ lệ phát đúng hạn', 'flow', '%'],
    ['Năng suất', 'flow', 'triệu đồng/người/năm'],
    ['Thu nhập bình quân', 'stock', 'triệu đồng'],
    ['Điểm hài lòng', 'stock', 'điểm'],
    ['Thời gian phát bình quân', 'flow', 'giờ'],
    ['Average revenue', 'flow', 'VND'],
  ] as const) {
    it(`nor what is one by its unit or its name, whatever is declared: ${name}, ${kind}`, () => {
      const organisations = [{ id: 'tinh', children: [{ id: 'a' }, { id: 'b' }] }];
      const indicators = [{ id: 'x', name, kind, unit }];
      const entry = { indicator: 'x', scenario: 'AC' };
      const entries = [
        ...['a', 'b'].map((organisation) => ({ ...entry, organisation, period: '2018', value: 5 })),
        ...['2019-H1', '2019-H2'].map((period) => ({ ...entry, organisation: 'a', period, value: 5 })),
      ];
      const of = factsOf(validate({ lang: 'vi', organisations, indicators, entries }).report);
      assert.deepEqual(shown(totalOf(of, 'x', 'tinh', '2018')), ['no-parts', 'stated']);
      assert.deepEqual(shown(totalOf(of, 'x', 'a', '2019')), ['no-parts', 'stated']);
    });
  }

  it('adds up what is so much a year', () => {
    const organisations = [{ id: 'tinh', children: [{ id: 'a' }, { id: 'b' }] }];
    const indicators = [{ id: 'x', name: 'Quỹ lương', kind: 'stock', unit: 'tỷ đồng/năm' }];
    const entries = ['a', 'b'].map((organisation) => ({
      indicator: 'x',
      scenario: 'AC',
      organisation,
      period: '2018',
      value: 5,
    }));
    const of = factsOf(validate({ lang: 'vi', organisations, indicators, entries }).report);
    assert.deepEqual(shown(totalOf(of, 'x', 'tinh', '2018')), ['10000000000', '2/2 organisation']);
  });

  it('adds up the members below a member', () => {
    const { report } = validate({
      ...frame,
      entries: ['post', 'bank'].map((service, index) => ({
        indicator: 'revenue',
        organisation: 'a',
        period: '2018',
        scenario: 'AC',
        members: { service },
        value: index + 1,
      })),
    });
    assert.deepEqual(shown(totalOf(factsOf(report), 'revenue', 'a', '2018', new Map([['service', 'all']]))), [
      '3',
      '2/2 member',
    ]);
    assert.deepEqual(shown(totalOf(factsOf(report), 'revenue', 'a', '2018')), [null, 'stated']);
  });

  it('throws for an indicator that the report does not have', () => {
    assert.throws(() => totalOf(facts([]), 'sales', 'a', '2018'), { name: 'RangeError', message: /"sales"/ });
  });

  it('the order of entries does not matter, and parts add up to the whole', () => {
    const amounts = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 11 }), (values, turn) => {
        const rows = values.map(
          (value, index): Row => ['revenue', 'a', `2018-${String(index + 1).padStart(2, '0')}`, value],
        );
        const turned = [...rows.slice(turn), ...rows.slice(0, turn)];
        const sum = String(values.reduce((a, b) => a + b));
        assert.equal(totalOf(facts(rows), 'revenue', 'a', '2018').figure?.value.toFixed(), sum);
        assert.equal(totalOf(facts(turned), 'revenue', 'a', '2018').figure?.value.toFixed(), sum);
      }),
      { numRuns: times(50) },
    );
  });
});
