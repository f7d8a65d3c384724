// `period="latest"`: the newest period that has an actual, and the card says which.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf, kpiView, standingOfTag, validate } from 'goalpost';

const actual = (organisation: string, period: string, value: number | null) => ({
  indicator: 'revenue',
  organisation,
  period,
  scenario: 'AC',
  ...(value === null ? { missing: 'not-reported' } : { value }),
});
const { report } = validate({
  lang: 'en',
  organisations: [{ id: 'top', children: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }],
  indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
  entries: [
    actual('a', '2018', 12),
    actual('a', '2018-12', 1),
    actual('a', '2019-01', 2),
    actual('b', '2019-01', 3),
    actual('c', '2019-01', 4),
    actual('a', '2019-02', 5),
    actual('b', '2019-02', 6),
    actual('c', '2019-02', null),
    { indicator: 'revenue', organisation: 'a', period: '2019-03', scenario: 'PL', value: 9 },
  ],
});

const shown = (organisation: string, period: string) => {
  const texts = { indicator: 'revenue', organisation, period };
  const tag = standingOfTag(texts, Object.keys(texts), factsOf(report), 'en');
  if (tag.issues) return tag.issues.map(({ code, received }) => [code, received]);
  const { standing } = tag;
  const { context, headline } = kpiView(standing, 'en');
  return [context, headline?.text];
};

describe('the latest period', () => {
  for (const [organisation, period, context, text] of [
    ['a', 'latest', 'a · February 2019', 'VND 5'],
    ['c', 'latest', 'c · January 2019', 'VND 4'],
    // In February one of three has no actual: the newest total is that of January, 2 + 3 + 4.
    ['top', 'latest', 'top · January 2019', 'VND 9'],
    ['a', 'latest-year', 'a · 2018', 'VND 12'],
    ['a', 'Latest-Month', 'a · February 2019', 'VND 5'],
  ] as const) {
    it(`${period} of ${organisation} is ${context}`, () =>
      assert.deepEqual(shown(organisation, period), [context, text]));
  }

  it('of two that end on one day is the longer one', () => {
    const until2018 = validate({
      organisations: [{ id: 'a' }],
      indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
      entries: [actual('a', '2018-12', 1), actual('a', '2018', 12)],
    }).report;
    const texts = { indicator: 'revenue', period: 'latest' };
    const tag = standingOfTag(texts, Object.keys(texts), factsOf(until2018), 'en');
    assert.equal(tag.standing?.period?.key, '2018');
  });

  it('is asked about where there is none of the kind', () => {
    assert.deepEqual(shown('a', 'latest-week'), [['unknown-id', 'latest-week']]);
    assert.deepEqual(shown('a', 'latest-wek'), [['unknown-id', 'latest-wek']]);
  });
});
