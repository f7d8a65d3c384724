import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf, period, type Scenario, total, validate } from 'goalpost';

const entry = (organisation: string, when: string, value: number, more: object = {}) => ({
  indicator: 'revenue',
  organisation,
  period: when,
  scenario: 'AC',
  value,
  ...more,
});

const { report } = validate({
  organisations: [
    { id: 'w', children: [{ id: 'b' }, { id: 'a', children: [{ id: 'a1' }, { id: 'a2' }] }, { id: 'c' }] },
  ],
  dimensions: [{ id: 'service', members: [{ id: 'bank', children: [{ id: 'card' }] }, { id: 'post' }] }],
  indicators: [
    { id: 'revenue', kind: 'flow', unit: 'VND' },
    { id: 'staff', kind: 'stock', unit: 'person' },
  ],
  entries: [
    entry('b', '2018', 5),
    entry('a1', '2018-01', 7),
    entry('a1', '2018-02', 8),
    entry('a', '2018', 3, { members: { service: 'card' } }),
    entry('c', '2018', 9, { scenario: 'PL' }),
  ],
});
const facts = factsOf(report);
const none: ReadonlyMap<string, string> = new Map();
const seriesKey = (organisation: string, scenario: Scenario = 'AC', members = none) => ({
  indicator: 'revenue',
  organisation,
  scenario,
  members,
});

describe('facts', () => {
  it('have the names and trees, and every statement in the order of the report', () => {
    assert.deepEqual([...facts.frame.indicators.keys()], ['revenue', 'staff']);
    assert.equal(facts.size, 5);
    assert.deepEqual([...facts.statements()], report.entries);
    assert.deepEqual([...facts.periods.keys()].sort(), ['2018', '2018-01', '2018-02']);
  });

  it('give a series by its key, with what it states in each period', () => {
    const series = facts.series(seriesKey('a1'));
    assert.equal(series?.size, 2);
    assert.equal(series.at(period('2018-02')), report.entries[2]);
    assert.equal(series.at(period('2018')), undefined);
    assert.deepEqual([series.has('month'), series.has('year')], [true, false]);
    assert.deepEqual([...series.periods()], ['2018-01', '2018-02']);
    assert.equal(facts.series(seriesKey('a')), null);
    assert.equal(facts.series(seriesKey('a1', 'PL')), null);
    assert.equal(facts.series(seriesKey('a', 'AC', new Map([['service', 'card']])))?.size, 1);
  });

  it('say of which parts anything is stated', () => {
    const coverage = facts.coverage('revenue');
    const at = { ...seriesKey('w'), period: period('2018') };
    assert.deepEqual(coverage.organisations(at), { ids: ['b', 'a'], silent: 1 });
    assert.deepEqual(coverage.organisations({ ...at, scenario: 'PL' }), { ids: ['c'], silent: 2 });
    assert.deepEqual(coverage.organisations({ ...at, organisation: 'a' }), { ids: ['a1'], silent: 1 });
    assert.deepEqual(coverage.organisations({ ...at, organisation: 'b' }), { ids: [], silent: 0 });
    assert.equal(coverage.series.length, 4);
    assert.deepEqual(facts.coverage('staff').organisations(at), { ids: [], silent: 3 });
  });

  it('are enough for a total', () => {
    const key = { ...seriesKey('a'), period: period('2018-Q1') };
    const found = total(facts, key);
    assert.deepEqual([found.figure, found.missing, found.parts?.partial?.value.toString()], [null, 'incomplete', '15']);
    assert.throws(() => total(facts, { ...key, indicator: 'x' }), RangeError);
    assert.throws(() => total(facts, { ...key, organisation: 'x' }), RangeError);
  });
});
