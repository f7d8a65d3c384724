import assert from 'node:assert/strict';
import { it } from 'node:test';
import { comparisonsOf, exact, kpiView, period, standingFrom, target, yearToDate } from 'goalpost';

it('a period of a standing in code may be its key, also that of a year to date', () => {
  for (const of of [period('2018'), period('2019-Q1'), yearToDate(period('2019'), '2019-09-30')]) {
    assert.ok(of);
    assert.deepEqual(standingFrom({ period: of.key }), standingFrom({ period: of }));
  }
  const { period: made, periodText } = standingFrom({ period: '2019/2019-09-30' });
  assert.deepEqual([made?.kind, made?.end, periodText], ['year-to-date', '2019-09-30', null]);
  assert.equal(standingFrom({ period: 'Spring term' }).periodText, 'Spring term');
});

it('what a standing in code is made of may be left out, missing for a reason, or a figure', () => {
  const plan = target('over', exact('270', 'VND'));
  const standing = standingFrom({ label: 'Revenue', actual: exact('300', 'VND'), target: plan, prior: 'withheld' });
  assert.equal(comparisonsOf(standing).verdict.verdict, 'met');
  assert.equal(standing.prior.missing, 'withheld');
  assert.equal(standingFrom({ target: 'not-due' }).plan.missing, 'not-due');
  assert.doesNotThrow(() => kpiView(standingFrom({ actual: null, target: null, growth: null, period: null }), 'en'));
});
