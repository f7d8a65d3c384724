// How an indicator adds up and which side of it is good are declared, known by its name or unit, or asked for.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  barView,
  comparisonsOf,
  factsOf,
  finish,
  issueSentence,
  isUnreadable,
  kpiView,
  readAttributes,
  readFile,
  sentence,
  standingOfTag,
  type TableReport,
  validate,
} from 'goalpost';

const readCase = (name: string): TableReport => {
  const read = finish(readFile(readFileSync(new URL(`../../fixtures/cases/${name}`, import.meta.url)), name));
  assert.ok(!isUnreadable(read));
  return read;
};

const standingIn = (report: Parameters<typeof factsOf>[0], indicator: string, period: string) => {
  const found = standingOfTag({ indicator, period }, [], factsOf(report), 'vi');
  assert.ok(found.standing, JSON.stringify(found));
  return found.standing;
};

describe('a sheet of rates, balances and new people (rates.csv)', () => {
  const { report, issues } = readCase('rates.csv');
  const printed = (indicator: string) => sentence(standingIn(report, indicator, '2019-Q1'), 'vi');

  it('has the balance at the end, and adds up new people', () => {
    assert.equal(
      printed('du-no-cuoi-ky'),
      'Quý 1/2019, dư nợ cuối kỳ đạt 97 tỷ đồng, bằng 97% kế hoạch, kế hoạch 100 tỷ đồng.',
    );
    // 98 + 99 + 97 of 3 × 100.
    assert.match(
      printed('nguoi-tham-gia-moi'),
      /đạt 294 người, bằng 98% kế hoạch, kế hoạch 300 người, chưa đạt kế hoạch/,
    );
  });

  it('adds up neither averages nor rates', () => {
    assert.equal(standingIn(report, 'nang-suat-binh-quan', '2019-Q1').actual.figure, null);
    assert.equal(standingIn(report, 'ty-le-phat-dung-han', '2019-Q1').actual.figure, null);
    assert.match(printed('ty-le-phat-dung-han'), /không cộng được/);
  });

  it('asks which side of a balance is good, at its cell', () => {
    assert.deepEqual(
      issues.map((issue) => issueSentence(issue, 'en')),
      [
        'A2: nobody says which side of this indicator is good, so there is no verdict on its plan. Received “Dư nợ cuối kỳ”. Declare better: higher, lower, closer or neither; or write the plan as “at least 270”, “at most 40”.',
      ],
    );
    assert.match(
      issueSentence(issues[0] ?? assert.fail(), 'en', readCase('rates.csv')),
      /^rates\.csv, line 2, column 1 \(cell A2\): /,
    );
  });
});

it('growth by months, without a unit, is no growth of the quarter', () => {
  const text =
    'Chỉ tiêu;Tháng;Năm;TH\nTăng trưởng doanh thu;1;2019;5\nTăng trưởng doanh thu;2;2019;6\nTăng trưởng doanh thu;3;2019;7';
  const read = finish(readFile(new TextEncoder().encode(text), 'a.csv'));
  assert.ok(!isUnreadable(read));
  assert.equal(standingIn(read.report, 'tang-truong-doanh-thu', '2019-Q1').actual.figure, null);
});

it('an overrun of costs is none to praise (cost.csv)', () => {
  const { report } = readCase('cost.csv');
  for (const indicator of ['travel-cost', 'chi-phi-van-hanh']) {
    const view = kpiView(standingIn(report, indicator, '2024'), 'vi');
    assert.deepEqual(
      [view.verdict?.kind, view.comparisons.map(({ text, tone }) => `${text} ${tone}`)],
      ['missed', ['+20 USD bad']],
    );
  }
});

describe('a tag without a side', () => {
  const judged = (texts: Record<string, string>) => {
    const { standing } = readAttributes(texts, 'en');
    const { verdict, byRounded } = comparisonsOf(standing);
    return [
      byRounded ?? verdict.verdict,
      kpiView(standing, 'en')
        .comparisons.map(({ text, tone }) => `${text} ${tone}`)
        .join(),
    ];
  };

  for (const [texts, verdict, printed] of [
    // No words: attainment, growth, no colour, no verdict.
    [{ value: '120', target: '100', prior: '80' }, null, '+50% neutral,120% neutral'],
    [{ value: '80', target: '100', prior: '120' }, null, '-33.3% neutral,80% neutral'],
    // What is exactly as planned meets it whichever side is good.
    [{ value: '12', target: '12' }, 'met', '100% good'],
    [{ value: '89%', target: '89%' }, 'met', null],
    // The words of the plan say it.
    [{ value: '120', target: 'at least 100' }, 'met', '120% good'],
    [{ value: '120', target: 'at most 100' }, 'missed', '+20 bad'],
    [{ value: '99', target: 'exactly 100' }, 'missed', '99% bad'],
    // Of a range it is known that it is kept, not which end was worth passing.
    [{ value: '6.7%', target: 'between 6.6% and 6.8%' }, 'met', null],
    [{ value: '7.02%', target: 'between 6.6% and 6.8%' }, null, null],
    // The name says it, and what is declared outranks the name.
    [{ label: 'Travel costs', value: '120', target: '100' }, 'missed', '+20 bad'],
    [{ label: 'Revenue', value: '120', target: '100' }, 'met', '120% good'],
    [{ label: 'Travel costs', better: 'higher', value: '120', target: '100' }, 'met', '120% good'],
    [{ label: 'Revenue', better: 'neither', value: '120', target: '100' }, null, '120% neutral'],
  ] as const) {
    it(`${JSON.stringify(texts)}: ${verdict}`, () => {
      const found = judged(texts);
      assert.equal(found[0], verdict);
      if (printed !== null) assert.equal(found[1]?.replace('−', '-'), printed);
    });
  }
});

describe('an indicator of unknown kind', () => {
  const report = (unit: string, kind = 'unknown') =>
    validate({
      organisations: [{ id: 'all', children: [{ id: 'a' }, { id: 'b' }] }],
      indicators: [{ id: 'x', kind, unit }],
      entries: ['a', 'b'].flatMap((organisation) =>
        ['01', '02', '03'].map((month) => ({
          indicator: 'x',
          organisation,
          period: `2019-${month}`,
          scenario: 'AC',
          value: 10,
        })),
      ),
    });
  const valueIn = (unit: string, period: string, kind?: string) => {
    const found = standingOfTag(
      { indicator: 'x', organisation: 'all', period },
      [],
      factsOf(report(unit, kind).report),
      'en',
    );
    assert.ok(found.standing);
    return kpiView(found.standing, 'en').headline?.text ?? kpiView(found.standing, 'en').absence;
  };

  it('adds up over organisations where it is money or counted, and never over time', () => {
    assert.deepEqual(
      [valueIn('VND', '2019-01'), valueIn('VND', '2019-Q1')],
      ['VND 20', 'cannot be added up (nobody says how)'],
    );
    assert.equal(valueIn('person', '2019-01'), '20 people');
    assert.equal(valueIn('number', '2019-01'), 'cannot be added up (nobody says how)');
    assert.equal(valueIn('%', '2019-01', 'ratio'), 'cannot be added up (a rate or an average without its parts)');
    assert.equal(valueIn('VND', '2019-Q1', 'flow'), 'VND 60');
    assert.equal(valueIn('VND', '2019-04'), 'not stated');
  });

  it('is asked for once', () => {
    assert.deepEqual(
      report('VND').issues.map(({ code, severity }) => `${severity} ${code}`),
      ['warning unknown-kind'],
    );
    assert.deepEqual(report('VND', 'flow').issues, []);
  });
});

describe('the line of a bar', () => {
  const signOf = (texts: Record<string, string>) => barView(readAttributes(texts, 'en').standing, 'en').target?.sign;

  it('has the sign of a side only where somebody says it', () => {
    assert.equal(signOf({ value: '120', target: '100' }), '');
    assert.equal(signOf({ value: '120', target: '100', better: 'neither' }), '');
    assert.equal(signOf({ value: '120', target: '100', better: 'higher' }), '≥');
    assert.equal(signOf({ label: 'Travel costs', value: '120', target: '100' }), '≤');
    assert.equal(signOf({ value: '120', target: 'over 100' }), '>');
    assert.equal(signOf({ value: '120', target: 'over 100', better: 'neither' }), '>');
    assert.equal(signOf({ value: '120', target: 'exactly 100' }), '=');
  });
});
