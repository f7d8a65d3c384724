// No card makes a false claim: random reports, and a second opinion on all that is printed of them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barView, factsOf, kpiView, renderStatic, sentence, standingOfTag, validate } from 'goalpost';
import { randomFrom } from '../../bench/random.mjs';
import { falseClaim } from '../../tools/claims.js';
import { documentOf, type RandomReport, randomReport } from '../../tools/random-report.js';
import { times } from '../../tools/thorough.mjs';

const seed = Number(process.env.SEED ?? 20190114);
const runs = Number(process.env.RUNS ?? times(20_000));

function faultOf(report: RandomReport): string | null {
  const { report: read } = validate(documentOf(report));
  const found = standingOfTag({ ...report.asked, organisation: 'top' }, [], factsOf(read), 'en');
  // Data that are older than their period are asked about.
  const isEarly = found.issues?.every(({ code }) => code === 'early-date');
  if (isEarly && report.asOf !== null && report.asOf < report.asked.period) return null;
  if (!found.standing) return `there is no standing: ${JSON.stringify(found.issues)}`;
  const { standing } = found;
  return falseClaim(report, {
    card: kpiView(standing, 'en'),
    bar: barView(standing, 'en'),
    said: sentence(standing, 'en'),
    baked: renderStatic('gp-kpi-card', standing, 'en'),
  });
}

/** The same fault with as few facts as possible. */
function smallest(report: RandomReport): RandomReport {
  for (const fact of report.facts) {
    const smaller = { ...report, facts: report.facts.filter((one) => one !== fact) };
    if (faultOf(smaller) !== null) return smallest(smaller);
  }
  return report;
}

describe('random reports', () => {
  it(`make ${runs} cards, bars and sentences without a false claim (seed ${seed})`, () => {
    const random = randomFrom(seed);
    const faults = [];
    for (let run = 0; run < runs && faults.length < 20; run++) {
      const report = randomReport(random);
      if (faultOf(report) === null) continue;
      const small = smallest(report);
      faults.push(`${faultOf(small)}\n${JSON.stringify(documentOf(small))} ${small.asked.period}`);
    }
    assert.deepEqual(faults, []);
  });
});

describe('what random reports found', () => {
  const said = { indicator: 'x', organisation: 'top' };
  const standingOf = (document: object, period = '2019') => {
    const { report } = validate({ lang: 'en', organisations: [{ id: 'top' }], ...document });
    const found = standingOfTag({ ...said, period }, [], factsOf(report), 'en');
    assert.ok(found.standing);
    return found.standing;
  };
  const quarters = [26, 25, 27].map((value, at) => ({ ...said, period: `2019-Q${at + 1}`, scenario: 'AC', value }));

  it('the headcounts of three quarters do not add up to a part of the year, nor meet its plan', () => {
    const plan = { ...said, period: '2019', scenario: 'PL', value: 'at least 50 people' };
    const staff = { id: 'x', name: 'Thing', kind: 'stock', unit: 'people', better: 'higher', neverNegative: true };
    const view = kpiView(standingOf({ indicators: [staff], entries: [...quarters, plan] }), 'en');
    assert.deepEqual([view.absence, view.partial, view.verdict], ['incomplete (3/4 quarters)', null, null]);
  });

  it('a plan that is not complete is not what is planned', () => {
    const flow = { id: 'x', name: 'Thing', kind: 'flow', unit: 'people', better: 'higher' };
    const entries = quarters.map((entry) => ({ ...entry, scenario: 'PL' }));
    const open = standingOf({ indicators: [flow], entries, asOf: '2019-04-30' });
    assert.equal(sentence(open, 'en'), 'Thing in 2019: not due yet, plan incomplete (3/4 quarters).');
    const over = standingOf({ indicators: [flow], entries });
    assert.equal(sentence(over, 'en'), 'Thing in 2019: not stated, plan incomplete (3/4 quarters).');
    assert.equal(kpiView(over, 'en').absence, 'not stated');
  });

  const whole = { id: 'x', name: 'Thing', better: 'higher', neverNegative: true };
  const plan = { ...said, period: '2019', scenario: 'PL' };

  it('the rate of one of two units says nothing of that of both', () => {
    const organisations = [{ id: 'top', children: [{ id: 'a' }, { id: 'b' }] }];
    const rate = { ...whole, kind: 'ratio', unit: '%', numerator: 'late', denominator: 'all' };
    const flow = (id: string) => ({ id, kind: 'flow', unit: 'people', better: 'neither' });
    const actual = { organisation: 'a', period: '2019', scenario: 'AC' };
    const entries = [
      { ...plan, value: 'over 12%' },
      { ...actual, indicator: 'late', value: 5 },
      { ...actual, indicator: 'all', value: 6 },
    ];
    const standing = standingOf({ organisations, indicators: [rate, flow('late'), flow('all')], entries });
    const view = kpiView(standing, 'en');
    assert.deepEqual([view.partial, view.verdict], ['1/2 organisations: 83.3%', null]);
  });

  it('what may still fall has no verdict before its period is over', () => {
    const actual = { ...said, period: '2019', scenario: 'AC' };
    const kinds = [
      { kind: 'unknown', unit: 'people' },
      { kind: 'ratio', unit: 'people/parcel' },
    ];
    for (const kind of kinds) {
      const entries = [
        { ...plan, value: 10, comparator: 'over' },
        { ...actual, value: 12 },
      ];
      const standing = standingOf({ indicators: [{ ...whole, ...kind }], entries, asOf: '2019-06-30' });
      assert.equal(kpiView(standing, 'en').verdict, null, kind.kind);
    }
  });

  it('a sum of which a part leaves the pace open has none', () => {
    const organisations = [{ id: 'top', children: [{ id: 'a' }, { id: 'b' }] }];
    const entry = { indicator: 'x', period: '2019', scenario: 'AC' };
    const paceOf = (value: string): string | undefined => {
      const entries = [
        { ...entry, organisation: 'a', value },
        { ...entry, organisation: 'b', value: 1 },
        { ...plan, value: 100 },
      ];
      const flow = { ...whole, kind: 'flow', unit: 'billion dong' };
      return kpiView(standingOf({ organisations, indicators: [flow], entries, asOf: '2019-07-01' }), 'en').verdict
        ?.word;
    };
    // 49.9 were due on 1 July.
    assert.equal(paceOf('from 40 to 60 billion dong'), undefined);
    assert.equal(paceOf('from 50 to 53 billion dong'), 'On pace');
    assert.equal(paceOf('49 billion dong'), 'On pace');
  });
});
