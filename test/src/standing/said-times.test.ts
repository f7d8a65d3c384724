// The times that the attributes of a tag say: no figure is judged as one of another time.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type AttributeTexts,
  factsOf,
  issueSentence,
  kpiView,
  readAttributes,
  standingOfTag,
  validate,
} from 'goalpost';
import { codesOf } from './support.js';

describe('data older than their period', () => {
  const tag = { value: '5 tỷ đồng', period: '2018-Q3' };

  it('are refused from the day before it begins', () => {
    assert.equal(codesOf({ ...tag, 'as-of': '2018-06-30' }), 'early-date');
    assert.equal(codesOf({ ...tag, 'as-of': '2018-07-01' }), '');
    assert.equal(codesOf({ ...tag, 'as-of': '2019-01-14' }), '');
  });

  it('a plan is older than its period', () => {
    assert.equal(codesOf({ target: '5 tỷ đồng', period: '2018', 'as-of': '2017-12-01' }), '');
  });

  it('in a report too, where the tag has the day', () => {
    const { report } = validate({
      organisations: [{ id: 'o' }],
      indicators: [{ id: 'revenue', kind: 'flow', unit: 'VND' }],
      entries: [
        { indicator: 'revenue', period: '2018', scenario: 'AC', value: 5 },
        { indicator: 'revenue', period: '2019', scenario: 'PL', value: 6 },
      ],
    });
    const asked = (period: string) => {
      const found = standingOfTag(
        { indicator: 'revenue', period, 'as-of': '2017-12-31' },
        ['indicator'],
        factsOf(report),
        'vi',
      );
      return found.issues ? found.issues.map(({ code }) => code).join() : '';
    };
    assert.deepEqual([asked('2018'), asked('2019')], ['early-date', '']);
  });
});

describe('a period whose end nobody knows, beside the day of the data', () => {
  const tag = { value: '208,7 tỷ đồng', target: 'trên 270 tỷ đồng' };
  const on = (period: string, asOf: string | null = '2019-09-30') => codesOf({ ...tag, period, 'as-of': asOf });

  for (const period of [
    'FY2019',
    'FY2018',
    'Năm học 2018-2019',
    '2018-19',
    '2016–2020',
    'Vụ hè thu 2019',
    'Kỳ họp 2019',
  ]) {
    it(`${period} may not be over on 30/9/2019`, () => assert.equal(on(period), 'unclear-period'));
  }

  for (const period of ['FY2017', 'Năm học 2017-2018', '2017-18', '2011–2015', 'Vụ hè thu 2018']) {
    it(`${period} is over`, () => assert.equal(on(period), ''));
  }

  for (const period of ['Năm nay', 'Lũy kế', 'March', 'This year', 'Year to date', 'Quý vừa qua', null]) {
    const said: Record<string, string> = { 'as-of': '2019-09-30', ...(period && { period }) };

    it(`${period} may not be over, where there is anything to judge`, () => {
      assert.equal(codesOf({ ...tag, ...said }), 'unclear-period');
      assert.equal(codesOf({ value: tag.value, prior: '151,7 tỷ đồng', ...said }), 'unclear-period');
      assert.equal(codesOf({ value: tag.value, ...said }), '');
    });

    it(`a rate of ${period} stands where it stands`, () =>
      assert.equal(codesOf({ label: 'Mức hài lòng', value: '95%', target: 'ít nhất 90%', ...said }), ''));
  }

  it('is judged where nobody says until when its data run', () => {
    assert.equal(on('Năm học 2018-2019', null), '');
    assert.equal(on('Năm học 2018-2019', '2020-01-01'), '');
    assert.equal(on('Năm học 2018-2019', '2019-12-31'), 'unclear-period');
  });

  it('says what to write', () => {
    const [issue] = readAttributes({ ...tag, period: 'FY2019', 'as-of': '2019-09-30' }, 'vi').issues;
    assert.ok(issue);
    assert.equal(
      issueSentence(issue, 'vi'),
      'as-of: chưa rõ đây là số của cả kỳ hay của một phần. Nhận được “2019-09-30”. Viết kỳ như 2019, 2019-H1, 2019-Q1 hoặc “9 tháng 2019”; nếu kỳ đã kết thúc thì bỏ as-of.',
    );
  });
});

describe('words for a part of a year, or for a year of which not all is known', () => {
  for (const period of [
    'Actual to 30 September 2019',
    'Ước năm 2019',
    'Ước tính 2019',
    'Estimated 2019',
    'Jan-Sep 2019',
    'January to September 2019',
    'Sep 30, 2019',
    '2019-13',
    '2019/14',
    'TH 9 tháng 2019',
    '9T/2019',
    'as of Sep 2019',
  ]) {
    const expected = period === 'as of Sep 2019' ? '2019/2019-09-30' : 'bad-period';
    it(`${period} is read, or asked about`, () => {
      const { standing, issues } = readAttributes({ value: '5', target: '6', period }, 'vi');
      const [issue] = issues;
      assert.equal(issue?.code ?? `${standing.period?.key}/${standing.asOf}`, expected);
    });
  }

  for (const [period, key] of [
    ['March 2019', '2019-03'],
    ['Sept. 2019', '2019-09'],
    ['dec, 2019', '2019-12'],
    ['May 2019', '2019-05'],
  ] as const) {
    it(`${period} is ${key}`, () =>
      assert.equal(readAttributes({ value: '5', period }, 'vi').standing.period?.key, key));
  }
});

describe('a prior year beside a year to date', () => {
  const tag = { value: '175,53 tỷ đồng', target: 'trên 270 tỷ đồng', period: '9 tháng 2019' };
  const read = (prior: string, more = {}) => readAttributes({ ...tag, prior, ...more }, 'vi');

  it('is asked about where it does not say what it is of', () => {
    assert.equal(codesOf({ ...tag, prior: '150 tỷ đồng' }), 'unclear-period');
    assert.equal(codesOf({ ...tag, prior: '150 tỷ đồng năm 2017' }), 'bad-figure');
    assert.equal(codesOf({ ...tag, prior: '150 tỷ đồng trong 6 tháng 2018' }), 'bad-figure');
    assert.equal(codesOf({ ...tag, prior: '150 tỷ đồng trong 9 tháng 2017' }), 'bad-figure');
    // Six months are a half, and what stands beside it is the half before.
    const half = { ...tag, period: '6 tháng 2019', target: '130 tỷ đồng trong 6 tháng 2019' };
    assert.equal(codesOf({ ...half, prior: '150 tỷ đồng' }), '');
  });

  it('is of the same days where it says so: 175,525–175,535 over 149,5–150,5 is 16,6–17,4 % more', () => {
    const { standing, issues } = read('150 tỷ đồng trong 9 tháng 2018');
    assert.deepEqual(issues, []);
    assert.equal(standing.toDate?.prior?.value.toString(), '150000000000');
    assert.deepEqual(standing.prior.figure, null);
    const { comparisons } = kpiView(standing, 'vi');
    assert.deepEqual([comparisons[0]?.label, comparisons[0]?.text], ['So với cùng kỳ năm 2018', '+17%']);
  });

  it('is of the whole year where it says so, and no growth', () => {
    const { standing, issues } = read('208,7 tỷ đồng năm 2018');
    assert.deepEqual(issues, []);
    assert.equal(standing.toDate?.prior, null);
    assert.equal(standing.prior.figure?.value.toString(), '208700000000');
  });

  it('contradicts another growth', () => {
    assert.equal(codesOf({ ...tag, prior: '150 tỷ đồng trong 9 tháng 2018', growth: '17%' }), '');
    assert.equal(codesOf({ ...tag, prior: '150 tỷ đồng trong 9 tháng 2018', growth: '27%' }), 'conflicting-growth');
  });
});

describe('a figure whose text says of which time it is', () => {
  const tag = { period: '2019', value: '150 tỷ đồng', target: 'trên 270 tỷ đồng' };

  for (const [what, texts] of Object.entries<Partial<AttributeTexts>>({
    'a plan of eight months beside nine': { period: '9 tháng 2019', target: '200 tỷ đồng trong 8 tháng 2019' },
    'twelve months in nine': { period: '9 tháng 2019', value: '280 tỷ đồng trong 12 tháng 2019' },
    'another year': { value: '150 tỷ đồng năm 2018' },
    'a quarter in a month': { period: 'Tháng 3/2019', value: '150 tỷ đồng trong quý I/2019' },
    'a quarter without a year': { value: '150 tỷ đồng trong quý IV' },
    'a plan of the next year': { target: 'trên 270 tỷ đồng năm 2020' },
    'a forecast of the next year': { forecast: '300 tỷ đồng năm 2020' },
    'a whole of another year': { whole: '900 tỷ đồng năm 2017' },
    'a prior year that is two years ago': { prior: '140 tỷ đồng năm 2017' },
    'a whole year before a half': { period: '2019-H1', prior: '140 tỷ đồng năm 2018' },
    'a growth over another year': { growth: 'gấp 3 lần năm 2010' },
    'a growth of another year': { growth: 'tăng 37,6% năm 2016' },
    'a growth of a quarter': { growth: 'tăng 37,6% trong quý IV' },
    'a prior of the end of a year before a half': {
      period: '2019-H1',
      prior: '140 tỷ đồng trong 6 tháng cuối năm 2018',
    },
    'growth over the end of a year': { period: '2019-H1', growth: 'tăng 10% so với 6 tháng cuối năm 2018' },
    'growth over the other half': { period: '2019-H1', growth: 'tăng 10% so với nửa cuối 2018' },
    'growth over the end of the year': { period: 'Quý 1/2019', growth: 'tăng 10% so với 3 tháng cuối năm 2018' },
    'nothing new since long ago': { growth: 'không đổi so với năm 2010' },
  })) {
    it(`is refused: ${what}`, () => {
      const { issues } = readAttributes({ ...tag, ...texts }, 'vi');
      assert.deepEqual(
        issues.map(({ code, detail }) => [code, detail]),
        [['bad-figure', 'other-year']],
      );
    });
  }

  for (const texts of [
    { value: '150 tỷ đồng năm 2019', target: 'trên 270 tỷ đồng năm 2019', prior: '140 tỷ đồng năm 2018' },
    { value: '150 tỷ đồng trong 6 tháng đầu năm 2019', 'as-of': '2019-06-30' },
    { period: '9 tháng 2019', value: '150 tỷ đồng trong 9 tháng 2019', target: '270 tỷ đồng năm 2019' },
    { period: '2019-H1', prior: '140 tỷ đồng trong 6 tháng 2018' },
    { period: '9 tháng 2019', target: '200 tỷ đồng trong 9 tháng 2019' },
    { growth: 'tăng 37,6% so với cùng kỳ' },
    { growth: 'tăng 37,6% so với năm 2018' },
    { growth: 'tăng 37,6% so với cùng kỳ năm 2018' },
    { growth: 'tăng 37,6% năm 2019' },
    { period: '9 tháng 2019', growth: 'tăng 12% so với 9 tháng 2018' },
  ]) {
    it(`is read: ${Object.values(texts).join(', ')}`, () => assert.equal(codesOf({ ...tag, ...texts }), ''));
  }

  it('in an entry of a report too', () => {
    const codes = (growth: string) =>
      validate({
        lang: 'vi',
        organisations: [{ id: 'o' }],
        indicators: [{ id: 'r', kind: 'flow', unit: 'tỷ đồng' }],
        entries: [{ indicator: 'r', period: '2018', scenario: 'AC', value: 208, growth }],
      })
        .issues.filter(({ severity }) => severity === 'error')
        .map(({ code, detail }) => `${code} ${detail}`);
    assert.deepEqual(codes('gấp 3 lần năm 2010'), ['bad-figure other-year']);
    assert.deepEqual(codes('tăng 37,6% so với năm 2017'), []);
  });
});

describe('what names a part of a year, or a plan, in words that are not understood', () => {
  for (const [period, lang] of [
    ['Q1-Q3 2019', 'en'],
    ['Q1–Q3 2019', 'en'],
    ['9M19', 'en'],
    ['Three quarters of 2019', 'en'],
    ['2019 so far', 'en'],
    ['first half of 2019', 'en'],
    ['2019 (forecast)', 'en'],
    ['Plan 2020', 'en'],
    ['Budget 2020', 'en'],
    ['3 quý 2019', 'vi'],
    ['ba quý đầu năm 2019', 'vi'],
    ['nửa đầu năm 2019', 'vi'],
    ['nửa cuối năm 2019', 'vi'],
    ['Quý I-III/2019', 'vi'],
    ['Kế hoạch 2020', 'vi'],
    ['Dự báo 2020', 'vi'],
    ['Dự kiến năm 2020', 'vi'],
  ] as const) {
    it(`${period} is refused`, () =>
      assert.equal(codesOf({ value: '120', target: '270', period }, lang), 'bad-period'));
  }

  it('what is before a time that no calendar has is the period before', () => {
    const label = (period?: string) =>
      kpiView(readAttributes({ value: '120 USD', prior: '100 USD', ...(period && { period }) }, 'en').standing, 'en')
        .comparisons[0]?.label;
    assert.deepEqual([label('2015-2020'), label()], ['Against the period before', 'Against the year before']);
  });
});

describe('“6 tháng 2019”, which is a half and the beginning of a year', () => {
  const half = { value: '120 tỷ đồng', period: '6 tháng 2019' };
  const card = (texts: Partial<AttributeTexts>) => {
    const { standing } = readAttributes({ ...half, ...texts }, 'vi');
    const { comparisons, context, due } = kpiView(standing, 'vi');
    return [context, ...comparisons.map(({ label, text }) => `${label}: ${text}`), due];
  };

  it('asks whose plan stands beside it', () => {
    assert.equal(codesOf({ ...half, target: '270 tỷ đồng' }), 'unclear-period');
    assert.equal(codesOf({ ...half, period: '3 tháng 2019', target: '270 tỷ đồng' }), 'unclear-period');
    assert.equal(codesOf({ ...half, period: '2019-H1', target: '130 tỷ đồng' }), '');
    assert.equal(codesOf({ ...half, period: '12 tháng 2019', target: '130 tỷ đồng' }), '');
    assert.equal(codesOf(half), '');
  });

  it('takes a prior year of the same time, or of the whole year, beside a plan of the year', () => {
    const year = { ...half, target: '270 tỷ đồng năm 2019' };
    for (const prior of ['190 tỷ đồng năm 2018', '100 tỷ đồng trong 6 tháng 2018'])
      assert.equal(codesOf({ ...year, prior }), '');
    assert.equal(codesOf({ ...year, prior: '190 tỷ đồng năm 2017' }), 'bad-figure');
  });

  it('has the plan that it names', () => {
    // 119,5 to 120,5 of 130 are 91,92 to 92,69 %, and of 270 44,26 to 44,63 %; 181 of 365 days are 49,59 %.
    assert.deepEqual(card({ target: '130 tỷ đồng trong 6 tháng 2019' }), [
      '6 tháng đầu năm 2019',
      'So với kế hoạch: ≈ 92,3%',
      null,
    ]);
    assert.deepEqual(card({ target: '270 tỷ đồng năm 2019' }).slice(0, 3), [
      'Năm 2019',
      'Tỷ lệ kế hoạch của cả kỳ: ≈ 44,4%',
      'Thời gian đã qua: 49,6% (181/365 ngày)',
    ]);
  });
});

describe('what stands where it stands, to date', () => {
  const verdictOf = (label: string, value: string, target: string) => {
    const { standing } = readAttributes({ label, value, target, period: '2019', 'as-of': '2019-06-30' }, 'vi');
    const { verdict, due } = kpiView(standing, 'vi');
    return [verdict?.word ?? null, due];
  };

  for (const [label, value, target] of [
    ['Điểm hài lòng', '8 điểm', 'ít nhất 9 điểm'],
    ['Thời gian chờ bình quân', '30 phút', 'tối đa 40 phút'],
    ['Số lao động', '1.048 người', 'ít nhất 1.044 người'],
    ['Dư nợ cuối kỳ', '1.000 tỷ đồng', 'tối đa 1.044 tỷ đồng'],
    ['Market price', '12 USD', 'ít nhất 15 USD'],
  ] as const) {
    it(`${label} has no pace, and nothing of it was due by a day`, () =>
      assert.deepEqual(verdictOf(label, value, target), [null, null]));
  }

  it('what grows has one', () => {
    // 181 of 365 days are 49,6 %.
    assert.deepEqual(verdictOf('Doanh thu', '150 tỷ đồng', '270 tỷ đồng')[0], 'Vượt tiến độ');
  });
});

describe('keys of years to date, and parts without a year, in a tag', () => {
  for (const period of ['2019/2019-09-30', '2019/2019-09'])
    it(`${period} is nine months`, () => {
      const { standing } = readAttributes({ value: '5', period }, 'vi');
      assert.deepEqual([standing.period?.key, standing.asOf], ['2019', '2019-09-30']);
    });

  for (const period of ['Tháng 7', 'Quý III', 'Q3', 'T7', 'Đợt 3']) {
    it(`${period} may not be over on the day of the data`, () => {
      assert.equal(codesOf({ value: '5', target: '6', period, 'as-of': '2019-07-25' }), 'unclear-period');
      assert.equal(codesOf({ value: '5', target: '6', period }), '');
    });
  }
});

describe('a time without a year that is not over, beside a plan', () => {
  for (const [period, lang] of [
    ['Từ đầu năm', 'vi'],
    ['Lũy kế đến nay', 'vi'],
    ['Đầu năm đến nay', 'vi'],
    ['Sáu tháng đầu năm', 'vi'],
    ['Ba quý đầu năm', 'vi'],
    ['Đến hết quý III', 'vi'],
    ['Hôm nay', 'vi'],
    ['Tháng này', 'vi'],
    ['Ước cả năm', 'vi'],
    ['Dự kiến', 'vi'],
    ['Kế hoạch', 'vi'],
    ['YTD', 'en'],
    ['year to date', 'en'],
    ['so far this year', 'en'],
    ['this month', 'en'],
    ['Q1 to Q3', 'en'],
    ['Nine months', 'en'],
  ] as const) {
    it(`${period} is asked about`, () => {
      assert.equal(codesOf({ value: '98', target: '210', period }, lang), 'unclear-period');
      assert.equal(codesOf({ value: '98', period }, lang), '');
    });
  }

  for (const period of ['2019E', '2019F'])
    it(`${period} is no year of actuals`, () =>
      assert.equal(codesOf({ value: '98', target: '90', period }, 'en'), 'bad-period'));
});

describe('the name of an indicator that names another time', () => {
  for (const [label, lang] of [
    ['Doanh thu 6 tháng đầu năm', 'vi'],
    ['Doanh thu 9 tháng', 'vi'],
    ['Doanh thu quý I', 'vi'],
    ['Doanh thu tháng 6', 'vi'],
    ['Doanh thu năm 2018', 'vi'],
    ['Revenue YTD', 'en'],
    ['Q1 revenue', 'en'],
  ] as const) {
    it(`${label} is asked about beside a year and its plan`, () => {
      const texts = { label, value: '98', target: '210', period: '2019' };
      assert.equal(codesOf(texts, lang), 'unclear-period');
      assert.equal(codesOf({ ...texts, target: null }, lang), '');
    });
  }

  it('is none of the same time', () => {
    for (const label of [
      'Doanh thu 2019',
      'Doanh thu giai đoạn 2016–2020',
      'Doanh thu 3 bưu cục',
      'Doanh thu 12 đơn vị',
    ])
      assert.equal(codesOf({ label, value: '98', target: '210', period: '2019' }), '', label);
    const nine = { label: 'Doanh thu 9 tháng', value: '98', target: '210' };
    assert.equal(codesOf({ ...nine, period: '9 tháng 2019' }), '');
    assert.equal(codesOf({ ...nine, period: '2019', 'as-of': '2019-09-30' }), '');
  });
});

describe('a plan that says of which part of the year it is, on the last day of that', () => {
  const verdictOf = (texts: Partial<AttributeTexts>) => {
    const { standing, issues } = readAttributes({ label: 'Doanh thu', period: '2019', ...texts }, 'vi');
    assert.deepEqual(issues, []);
    return kpiView(standing, 'vi').verdict?.word;
  };

  it('is judged as the plan of that part, however the tag says its time', () => {
    const half = { value: '98 tỷ đồng', target: '110 tỷ đồng trong 6 tháng 2019', 'as-of': '2019-06-30' };
    assert.equal(verdictOf(half), 'Chưa đạt kế hoạch');
    const nine = { value: '140 tỷ đồng', target: '150 tỷ đồng trong 9 tháng 2019' };
    assert.equal(verdictOf({ ...nine, 'as-of': '2019-09-30' }), 'Chưa đạt kế hoạch');
    assert.equal(verdictOf({ ...nine, period: '9 tháng 2019' }), 'Chưa đạt kế hoạch');
  });

  it('is that of the year where it says so, or says nothing', () => {
    // 181 of 365 days are 49,6 %, and 98 of 210 are 46,7 %.
    const year = { value: '98 tỷ đồng', 'as-of': '2019-06-30' };
    for (const target of ['210 tỷ đồng', '210 tỷ đồng năm 2019'])
      assert.equal(verdictOf({ ...year, target }), 'Sát tiến độ');
  });
});

describe('the whole that a value is a part of', () => {
  const part = { label: 'Doanh thu EMS', value: '60 tỷ đồng' };

  it('is of the same time', () => {
    const nine = { ...part, period: '9 tháng 2019' };
    assert.equal(codesOf({ ...nine, whole: '150 tỷ đồng' }), 'unclear-period');
    assert.equal(codesOf({ ...nine, whole: '208,7 tỷ đồng năm 2019' }), 'unclear-period');
    assert.equal(codesOf({ ...nine, whole: '150 tỷ đồng trong 9 tháng 2019' }), '');
    assert.equal(codesOf({ ...part, period: '2019', whole: '208,7 tỷ đồng' }), '');
  });

  it('is not less than the value, nor below zero, nor a rate', () => {
    for (const [value, whole] of [
      ['260 tỷ đồng', '208,7 tỷ đồng'],
      ['-6 tỷ đồng', '208,7 tỷ đồng'],
      ['6 tỷ đồng', '-208,7 tỷ đồng'],
      ['95%', '100%'],
    ] as const)
      assert.equal(codesOf({ ...part, value, whole }), 'conflicting-whole');
    // 208,65 to 208,75 may be all of 208,7.
    assert.equal(codesOf({ ...part, value: '208,7 tỷ đồng', whole: '208,7 tỷ đồng' }), '');
    assert.equal(codesOf({ ...part, value: '209 tỷ đồng', whole: '208,7 tỷ đồng' }), '');
  });
});
