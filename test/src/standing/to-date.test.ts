// A year that is not over: what is known of it is compared with what was due by then, never with the whole.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barView, factsOf, kpiView, renderStatic, sentence, standingOfTag, validate } from 'goalpost';

type Texts = Readonly<Record<string, string>>;

/** What a card prints of the attributes of a tag, line by line. */
function card(texts: Texts, lang = 'vi', facts: Parameters<typeof standingOfTag>[2] = null) {
  const found = standingOfTag(texts, Object.keys(texts), facts, lang);
  assert.ok(found.standing, JSON.stringify(found));
  const view = kpiView(found.standing, lang);
  const bar = barView(found.standing, lang);
  // Card, bar, sentence and baked page say the same.
  assert.deepEqual([bar.verdict, bar.due], [view.verdict, view.due]);
  const tag = 'gp-kpi-card';
  if (view.due !== null) assert.ok(renderStatic(tag, found.standing, lang).includes(view.due));
  return {
    value: view.headline?.text ?? view.absence,
    lines: view.comparisons.map(({ label, text }) => `${label}: ${text}`),
    due: view.due,
    verdict: view.verdict && `${view.verdict.kind}: ${view.verdict.word}`,
    sentence: sentence(found.standing, lang),
  };
}

const revenue = { label: 'Doanh thu', period: '2019', value: '175,53 tỷ đồng', target: 'trên 270 tỷ đồng' };

describe('a tag whose data end before its period does', () => {
  it('has its share of the plan beside that of the time, what was due, and no growth on a whole year', () => {
    // 273 of 365 days are 74,79 %; 175,53 ÷ 270 = 65,01 %; 270 × 273 ÷ 365 = 201,945.
    assert.deepEqual(card({ ...revenue, prior: '208,7 tỷ đồng', 'as-of': '2019-09-30' }), {
      value: '175,53 tỷ đồng',
      lines: ['Tỷ lệ kế hoạch của cả kỳ: 65,0%', 'Thời gian đã qua: 74,8% (273/365 ngày)'],
      due: 'Đến 30/09/2019 cần 201,9 tỷ đồng, chia đều theo ngày.',
      verdict: 'behind: Chậm tiến độ',
      sentence:
        'Năm 2019, doanh thu đạt 175,53 tỷ đồng tính đến 30/09/2019, bằng 65,0% kế hoạch của cả kỳ khi đã qua 74,8% thời gian, kế hoạch trên 270 tỷ đồng, chậm tiến độ.',
    });
  });

  it('has the whole year before on its bar under its own name', () => {
    const texts = { ...revenue, prior: '208,7 tỷ đồng', 'as-of': '2019-09-30' };
    const found = standingOfTag(texts, [], null, 'vi');
    assert.ok(found.standing);
    assert.equal(barView(found.standing, 'vi').prior?.text, 'năm 2018: 208,7 tỷ đồng');
  });

  it('is judged once its period is over, to the day', () => {
    assert.equal(card({ ...revenue, 'as-of': '2019-12-31' }).verdict, 'missed: Chưa đạt kế hoạch');
    assert.equal(card({ ...revenue, 'as-of': '2020-01-14' }).verdict, 'missed: Chưa đạt kế hoạch');
    // 364 ÷ 365 of the time.
    assert.equal(card({ ...revenue, 'as-of': '2019-12-30' }).verdict, 'behind: Chậm tiến độ');
  });

  // On 1 July 2019 182 of 365 days have gone: 49,86 %.
  for (const [value, expected] of [
    ['54,9', 'ahead: Vượt tiến độ'],
    ['54,8', 'met: Kịp tiến độ'],
    ['49,9', 'met: Kịp tiến độ'],
    ['49,8', 'near: Sát tiến độ'],
    ['44,9', 'near: Sát tiến độ'],
    ['44,8', 'behind: Chậm tiến độ'],
    // More than the plan, and the year may still take it back.
    ['101', 'ahead: Vượt tiến độ'],
  ] as const) {
    it(`${value} of 100 on 1 July: ${expected}`, () => {
      const texts = {
        label: 'Doanh thu',
        period: '2019',
        value: `${value} tỷ đồng`,
        target: '100 tỷ đồng',
        'as-of': '2019-07-01',
      };
      assert.equal(card(texts).verdict, expected);
    });
  }

  // 273 ÷ 365 × 40 = 29,92 complaints by 30 September.
  for (const [value, expected] of [
    ['29', 'met: Within the limit so far'],
    ['30', 'near: Close to the limit so far'],
    ['31', 'near: Close to the limit so far'],
    ['32', 'behind: Over the limit so far'],
  ] as const) {
    it(`${value} complaints of at most 40 on 30 September: ${expected}`, () => {
      const texts = { label: 'Complaints', period: '2019', value, target: 'at most 40', 'as-of': '2019-09-30' };
      const found = card(texts, 'en');
      assert.equal(found.verdict, expected);
      assert.match(found.due ?? '', /^Limit by 2019-09-30: 29\.92,/);
    });
  }

  it('compares a rate with its plan as it stands now, and calls it no verdict', () => {
    const rate = { label: 'Tỷ lệ đúng hạn', period: '2019', target: '95%', 'as-of': '2019-09-30' };
    assert.deepEqual(
      [card({ ...rate, value: '96,2%' }).verdict, card({ ...rate, value: '96,2%' }).due],
      ['met: Hiện đạt mức kế hoạch', null],
    );
    assert.equal(card({ ...rate, value: '93,1%' }).verdict, 'behind: Hiện chưa đạt mức kế hoạch');
  });

  it('has no pace where a word leaves open which', () => {
    const open = { label: 'Doanh thu', period: '2019', target: '100 tỷ đồng' };
    // On 1 July 49,86 of 100 were due.
    for (const [value, expected] of [
      ['khoảng 50 tỷ đồng', null],
      ['từ 40 đến 60 tỷ đồng', null],
      ['trên 60 tỷ đồng', null],
      ['từ 60 đến 70 tỷ đồng', 'ahead: Vượt tiến độ'],
      ['50 tỷ đồng', 'met: Kịp tiến độ'],
    ] as const) {
      assert.equal(card({ ...open, value, 'as-of': '2019-07-01' }).verdict, expected, value);
    }
  });

  it('has no pace where nobody knows whether it grows, nor towards a range', () => {
    const productivity = { value: '300 triệu đồng/người/năm', target: '419 triệu đồng/người/năm' };
    assert.equal(card({ ...productivity, period: '2019', 'as-of': '2019-09-30' }).verdict, null);
    const unknown = { value: '60 tỷ đồng', target: '100 tỷ đồng', better: 'higher', period: '2019' };
    for (const label of ['', 'Nợ xấu', 'Số bưu cục', 'Tiền gửi tiết kiệm', 'Số khách hàng', 'Backlog'])
      assert.equal(card({ ...unknown, label, 'as-of': '2019-07-01' }).verdict, null, label);
    const range = { value: '60 tỷ đồng', target: 'từ 70 tỷ đến 80 tỷ đồng' };
    assert.equal(card({ ...range, period: '2019', 'as-of': '2019-09-30' }).verdict, null);
  });

  it('keeps the growth that the source states, without saying against what', () => {
    assert.deepEqual(
      card({ ...revenue, growth: '12%', 'as-of': '2019-09-30' }).lines[0],
      'Tăng trưởng theo nguồn: +12%',
    );
    assert.match(card({ ...revenue, growth: '12%', 'as-of': '2019-09-30' }).sentence, /tăng trưởng theo nguồn \+12%/);
  });

  it('takes a day as people write it, and refuses one that no calendar has', () => {
    assert.equal(card({ ...revenue, 'as-of': '30/9/2019' }).verdict, 'behind: Chậm tiến độ');
    for (const [day, lang] of [
      ['31/02/2019', 'vi'],
      ['2019-02-30', 'vi'],
      ['tháng 9', 'vi'],
      // The third of April, or the fourth of March.
      ['03/04/2019', 'en'],
    ] as const) {
      const texts = { value: '5', 'as-of': day };
      const found = standingOfTag(texts, Object.keys(texts), null, lang);
      assert.ok(found.issues);
      assert.deepEqual(
        found.issues.map(({ code, received }) => [code, received]),
        [['bad-date', day]],
      );
    }
  });
});

/** A report of monthly figures in billions, from January on. */
const months = (scenario: string, year: number, values: readonly number[]) =>
  values.map((value, at) => ({
    indicator: 'revenue',
    period: `${year}-${String(at + 1).padStart(2, '0')}`,
    scenario,
    value,
  }));

const plan = { indicator: 'revenue', period: '2019', scenario: 'PL', value: '270' };

function reportCard(entries: readonly object[], changes: object = {}, texts: Texts = {}) {
  const { report, issues } = validate({
    lang: 'vi',
    asOf: '2019-09-30',
    organisations: [{ id: 'tinh' }],
    indicators: [{ id: 'revenue', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng', ...changes }],
    entries,
  });
  assert.deepEqual(issues, []);
  return card({ indicator: 'revenue', period: '2019', ...texts }, 'vi', factsOf(report));
}

const nine = [10, 12, 14, 16, 18, 20, 22, 24, 26]; // 162
const twelve = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22]; // nine of them: 135

describe('a report of a year that is not over', () => {
  it('adds the months up, and compares them with the same months of last year and with their own plans', () => {
    const plans = [20, 20, 20, 20, 20, 20, 20, 20, 25, 25, 30, 30]; // nine of them: 185
    const found = reportCard([
      ...months('AC', 2019, nine),
      ...months('AC', 2018, twelve),
      ...months('PL', 2019, plans),
      plan,
    ]);
    assert.deepEqual(found, {
      value: '162 tỷ đồng',
      // 162 ÷ 135 = 1,2; 162 ÷ 270 = 60 %.
      lines: [
        'So với cùng kỳ năm 2018: +20%',
        'Tỷ lệ kế hoạch của cả kỳ: 60%',
        'Thời gian đã qua: 74,8% (273/365 ngày)',
      ],
      due: 'Đến 30/09/2019 cần 185 tỷ đồng, theo kế hoạch từng kỳ.',
      // 60 % against 185 ÷ 270 = 68,5 %.
      verdict: 'behind: Chậm tiến độ',
      sentence:
        'Năm 2019, doanh thu đạt 162 tỷ đồng tính đến 30/09/2019, tăng 20% so với cùng kỳ năm 2018, bằng 60% kế hoạch của cả kỳ khi đã qua 74,8% thời gian, kế hoạch 270 tỷ đồng, chậm tiến độ.',
    });
  });

  it('ends with the last month that has an actual', () => {
    const found = reportCard([...months('AC', 2019, nine.slice(0, 8)), plan]);
    // To 31 August: 243 of 365 days; 136 ÷ 270 = 50,4 %.
    assert.deepEqual(found.lines, ['Tỷ lệ kế hoạch của cả kỳ: 50,4%', 'Thời gian đã qua: 66,6% (243/365 ngày)']);
    assert.match(found.sentence, /tính đến 31\/08\/2019/);
  });

  it('adds nothing up where a month is missing in between', () => {
    const [first, , ...others] = months('AC', 2019, nine);
    const found = reportCard([first as object, ...others, plan]);
    assert.equal(found.value, 'chưa đủ số liệu (8/12 tháng)');
    assert.equal(found.verdict, null);
  });

  it('takes what is stated of the year for what is known to date', () => {
    const entries = [{ indicator: 'revenue', period: '2019', scenario: 'AC', value: '175.53' }, plan];
    const year = { indicator: 'revenue', period: '2018', scenario: 'AC', value: '208.7' };
    assert.deepEqual(reportCard([...entries, year]).lines, [
      'Tỷ lệ kế hoạch của cả kỳ: 65,0%',
      'Thời gian đã qua: 74,8% (273/365 ngày)',
    ]);
  });

  it('is judged by no later day than that of its data, and on an earlier one by what had ended by then', () => {
    const year = { indicator: 'revenue', period: '2019', scenario: 'AC', value: '175.53' };
    const { report } = validate({
      lang: 'vi',
      asOf: '2019-09-30',
      organisations: [{ id: 'tinh' }],
      indicators: [{ id: 'revenue', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng' }],
      entries: [year, plan],
    });
    for (const day of ['2019-10-01', '2020-01-10']) {
      const found = standingOfTag({ indicator: 'revenue', period: '2019', 'as-of': day }, [], factsOf(report), 'vi');
      assert.deepEqual(
        found.issues?.map(({ code, detail }) => [code, detail]),
        [['late-date', '2019-09-30']],
      );
    }
    // The year of which 175,53 is known to September says nothing of June; six months do: 10 + 12 + 14 + 16 + 18 + 20.
    assert.equal(reportCard([year, plan], {}, { 'as-of': '2019-06-30' }).verdict, null);
    const half = reportCard([...months('AC', 2019, nine), plan], {}, { 'as-of': '2019-06-30' });
    assert.equal(half.value, '90 tỷ đồng');
  });

  it('decides what cannot be undone', () => {
    const met = [{ indicator: 'revenue', period: '2019', scenario: 'AC', value: '271' }, plan];
    assert.equal(reportCard(met, { neverNegative: true }).verdict, 'met: Đạt kế hoạch');
    assert.equal(reportCard(met).verdict, 'ahead: Vượt tiến độ');
    // A ceiling that is passed is passed.
    assert.equal(reportCard(met, { neverNegative: true, better: 'lower' }).verdict, 'missed: Quá mức tối đa');
    assert.equal(reportCard(met, { better: 'lower' }).verdict, 'behind: Quá mức đến nay');
  });

  it('takes the quarters where the months do not tell', () => {
    const quarters = ['2019-Q1', '2019-Q2', '2019-07'].map((period) => ({
      indicator: 'revenue',
      period,
      scenario: 'AC',
      value: 10,
    }));
    const found = reportCard([...quarters, plan]);
    // To 30 June: 181 of 365 days.
    assert.equal(found.value, '20 tỷ đồng');
    assert.match(found.sentence, /tính đến 30\/06\/2019/);
  });

  it('takes a stock for a level', () => {
    const entries = [{ indicator: 'revenue', period: '2019', scenario: 'AC', value: '200' }, plan];
    assert.equal(reportCard(entries, { kind: 'stock' }).verdict, 'behind: Hiện chưa đạt mức kế hoạch');
  });
});

describe('a period that is said to be to date', () => {
  for (const period of ['9 tháng 2019', 'lũy kế đến 30/9/2019', 'YTD 2019-09']) {
    it(`${period} is the year until then`, () => {
      // As with as-of="2019-09-30".
      const found = card({ ...revenue, period, prior: '208,7 tỷ đồng năm 2018' });
      assert.deepEqual(found.lines, ['Tỷ lệ kế hoạch của cả kỳ: 65,0%', 'Thời gian đã qua: 74,8% (273/365 ngày)']);
      assert.equal(found.verdict, 'behind: Chậm tiến độ');
      assert.match(found.sentence, /tính đến 30\/09\/2019/);
    });
  }

  it('is what the months of a report make until then, and "Quý I/2019" is a key of it', () => {
    const { report } = validate({
      lang: 'vi',
      organisations: [{ id: 'o' }],
      indicators: [{ id: 'revenue', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng' }],
      entries: [
        { indicator: 'revenue', period: '2019', scenario: 'PL', value: 120 },
        ...['01', '02', '03', '04'].map((month) => ({
          indicator: 'revenue',
          period: `2019-${month}`,
          scenario: 'AC',
          value: 10,
        })),
      ],
    });
    const facts = factsOf(report);
    const threeMonths = card({ indicator: 'revenue', period: 'lũy kế đến 31/3/2019' }, 'vi', facts);
    assert.equal(threeMonths.value, '30 tỷ đồng');
    // 90 of 365 days.
    assert.match(threeMonths.lines.join(), /của cả kỳ: 25%,Thời gian đã qua: 24,7% \(90\/365 ngày\)/);
    assert.equal(card({ indicator: 'revenue', period: 'Quý I/2019' }, 'vi', facts).value, '30 tỷ đồng');
    assert.deepEqual(standingOfTag({ indicator: 'revenue', period: 'Tháng 13/2019' }, [], facts, 'vi'), {
      issues: [
        {
          code: 'bad-period',
          severity: 'error',
          place: { at: 'attribute', name: 'period' },
          received: 'Tháng 13/2019',
          expected: 'period',
          detail: null,
        },
      ],
    });
  });
});
