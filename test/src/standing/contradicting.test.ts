// What the attributes of one tag say must fit: no card prints two figures of which one must be wrong.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type AttributeTexts,
  attributeNames,
  factsOf,
  issueSentence,
  kpiView,
  misspelledAttributes,
  readAttributes,
  standingOfTag,
  validate,
} from 'goalpost';

/** The codes of what is wrong with a tag. */
const codesOf = (texts: Partial<AttributeTexts>, lang = 'vi'): string =>
  readAttributes(texts, lang)
    .issues.map(({ code }) => code)
    .join();

describe('growth beside value and prior', () => {
  // 208,65–208,75 over 151,65–151,75 is growth of 37,496–37,65 %: 37% is one of 36,5–37,5 %.
  const both = { value: '208,7 tỷ đồng', prior: '151,7 tỷ đồng' };
  const people = { value: '100', prior: '80', unit: 'người' };

  for (const growth of ['37,6%', '37,5%', '38%', 'khoảng 38%', 'tăng 37,6%', 'gấp 1,38 lần', 'trên 37%', '37%']) {
    it(`${growth} fits as the figures are rounded`, () => assert.equal(codesOf({ ...both, growth }), ''));
  }

  for (const growth of ['27,6%', '37,4%', '36%', 'giảm 37,6%', 'gấp 2 lần', 'trên 40%']) {
    it(`${growth} does not`, () => assert.equal(codesOf({ ...both, growth }), 'conflicting-growth'));
  }

  it('exact counts leave no room: 100 over 80 is 25 % more', () => {
    assert.equal(codesOf({ ...people, growth: '25%' }), '');
    assert.equal(codesOf({ ...people, growth: '20%' }), 'conflicting-growth');
    assert.equal(codesOf({ ...people, value: '80', prior: '100', growth: 'giảm 20%' }), '');
    assert.equal(codesOf({ ...people, value: '80', prior: '100', growth: '20%' }), 'conflicting-growth');
  });

  it('nothing is said where nobody can compare: a rate, no prior year, a year that is not over', () => {
    assert.equal(codesOf({ value: '95%', prior: '90%', growth: '5%' }), '');
    assert.equal(codesOf({ value: '100', unit: 'người', growth: '20%' }), '');
    assert.equal(codesOf({ ...both, growth: '7%', period: '2018', 'as-of': '2018-09-30' }), '');
  });

  it('over nothing, or over a loss, there is none', () => {
    assert.equal(codesOf({ ...people, prior: '0', growth: '20%' }), 'conflicting-growth');
    assert.equal(codesOf({ value: '5 tỷ đồng', prior: '-2 tỷ đồng', growth: '350%' }), 'conflicting-growth');
    // Nobody knows whether what rounds to 0 is 0.
    assert.equal(codesOf({ value: '5 tỷ đồng', prior: '0 tỷ đồng', growth: '350%' }), '');
  });

  it('the sentence names what the others give', () => {
    const [issue] = readAttributes({ ...people, growth: '20%' }, 'en').issues;
    assert.ok(issue);
    assert.equal(
      issueSentence(issue, 'en'),
      'growth: contradicts value and prior, which give +25%. Received “20%”. Mend one of the three, or leave one out.',
    );
  });
});

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
      return 'issues' in found ? found.issues.map(({ code }) => code).join() : '';
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

describe('what a stated growth is measured from', () => {
  const growing = (growth: string, lang = 'vi', more = {}) =>
    readAttributes({ period: '2019-03', value: '5 USD', growth, ...more }, lang)
      .issues.map(({ code, detail }) => `${code} ${detail}`)
      .join();

  for (const [growth, lang] of [
    ['tăng 5% so với tháng trước', 'vi'],
    ['tăng 5% so với quý trước', 'vi'],
    ['tăng 5% so với cùng kỳ tháng trước', 'vi'],
    ['tăng 5% so với cả nước', 'vi'],
    ['tăng 5% so với đầu năm', 'vi'],
    ['bằng 105% so với tuần trước', 'vi'],
    ['up 5% on last quarter', 'en'],
    ['up 5% on the previous month', 'en'],
    ['up 5% against the national average', 'en'],
    ['up 5% in two years', 'en'],
    ['up 5% in real terms', 'en'],
    ['up 5% in volume', 'en'],
  ] as const) {
    it(`“${growth}” is not the year before`, () => assert.equal(growing(growth, lang), 'bad-figure other-base'));
  }

  for (const [growth, lang] of [
    ['tăng 5%', 'vi'],
    ['tăng 5% so với cùng kỳ', 'vi'],
    ['tăng 5% so với cùng kỳ năm trước', 'vi'],
    ['tăng 5% so với năm ngoái', 'vi'],
    ['tăng 5% so với tháng 3/2018', 'vi'],
    ['bằng 105% so với năm trước', 'vi'],
    ['up 5% on last year', 'en'],
    ['up 5% on a year earlier', 'en'],
    ['up 5% on the same month of last year', 'en'],
    ['up 5% year on year', 'en'],
  ] as const) {
    it(`“${growth}” is`, () => assert.equal(growing(growth, lang), ''));
  }

  it('is no level that was reached: 95 % of the year before is a fall', () => {
    for (const [growth, lang] of [
      ['đạt 95%', 'vi'],
      ['đạt 105%', 'vi'],
      ['reached 95%', 'en'],
      ['up 105% of last year', 'en'],
    ] as const)
      assert.equal(growing(growth, lang), 'bad-figure ambiguous-words');
  });

  it('is above zero, so nothing that was sold fell by more than all of it, and no loss grew', () => {
    const conflict = /^conflicting-growth/;
    assert.match(growing('giảm 120%'), conflict);
    assert.match(growing('tăng 20%', 'vi', { value: '-5 USD' }), conflict);
    // 5 may be 0,4 % of what there was; of nothing all has gone.
    assert.equal(growing('giảm 100%'), '');
    assert.equal(growing('giảm 100%', 'vi', { value: '0 USD' }), '');
    // From a profit of 25 to a loss of 5.
    assert.equal(growing('giảm 120%', 'vi', { value: '-5 USD' }), '');
  });
});

describe('a stated growth on a card', () => {
  const told = (texts: Partial<AttributeTexts>) =>
    kpiView(readAttributes({ period: '2018', ...texts }, 'vi').standing, 'vi').comparisons.map(
      ({ label, text, note }) => `${label}: ${text}${note ? ` (${note})` : ''}`,
    );

  it('of a loss is none', () => {
    const entry = { indicator: 'x', period: '2018', scenario: 'AC', value: '-5 tỷ', growth: 'tăng 20%' };
    const { report } = validate({
      lang: 'vi',
      organisations: [{ id: 'o' }],
      indicators: [{ id: 'x', kind: 'flow', unit: 'tỷ đồng' }],
      entries: [entry],
    });
    const found = standingOfTag({ indicator: 'x', period: '2018' }, [], factsOf(report), 'vi');
    assert.ok('standing' in found);
    const [{ text, note } = {}] = kpiView(found.standing, 'vi').comparisons;
    assert.deepEqual([text, note], ['n.a.', 'số thực hiện nhỏ hơn 0']);
  });

  it('of what is withheld is told', () =>
    assert.deepEqual(told({ value: 'không công bố', growth: 'tăng 20%' }), ['So với năm 2017: +20%']));

  it('is no further from the number than a twentieth of it', () => {
    // 6,5 to 7,5 over 1,95 to 2,05 is 217 to 285 % more: 250 %, and not 300 %.
    assert.deepEqual(told({ value: '7 tỷ đồng', prior: '2,0 tỷ đồng' }), ['So với năm 2017: ≈ +250% (+217–285%)']);
  });
});

describe('a growth of an entry that its figures contradict', () => {
  const card = (growth: string) => {
    const entry = (of: string, value: string, more = {}) => ({
      indicator: 'x',
      period: of,
      scenario: 'AC',
      value,
      ...more,
    });
    const { report } = validate({
      lang: 'vi',
      organisations: [{ id: 'o' }],
      indicators: [{ id: 'x', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng' }],
      entries: [entry('2018', '105 tỷ'), entry('2019', '100 tỷ', { growth })],
    });
    const found = standingOfTag({ indicator: 'x', period: '2019' }, [], factsOf(report), 'vi');
    assert.ok('standing' in found);
    return kpiView(found.standing, 'vi').comparisons.map(({ text, tone }) => `${text} ${tone}`);
  };

  it('is not repeated: 99,5 to 100,5 over 104,5 to 105,5 is a fall by 3,8 to 5,7 %', () => {
    assert.deepEqual(card('tăng 25%'), ['≈ −4,8% bad']);
    assert.deepEqual(card('giảm 4,8%'), ['−4,8% bad']);
  });
});

describe('words for attributes that are no attributes', () => {
  for (const [name, meant] of [
    ['budget', 'target'],
    ['objective', 'target'],
    ['previous', 'prior'],
    ['prior-year', 'prior'],
    ['last-year', 'prior'],
    ['result', 'value'],
    ['year', 'period'],
    ['date', 'as-of'],
    ['nam', 'period'],
  ] as const) {
    it(`${name} was meant to be ${meant}`, () => {
      const [issue] = misspelledAttributes([name], attributeNames);
      assert.deepEqual([issue?.code, issue?.expected], ['misspelled-attribute', [meant]]);
    });
  }
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

describe('a number whose scale was lost', () => {
  it('is asked about beside one that has a scale', () => {
    for (const [value, other, lang] of [
      ['208,7 tỷ', '200', 'vi'],
      ['208,7 tỷ', 'trên 200', 'vi'],
      ['208,7 triệu', '200', 'vi'],
      ['1.5 million', '1.2', 'en'],
      ['1.5', '1.2 million', 'en'],
    ] as const) {
      assert.equal(codesOf({ value, target: other }, lang), 'unit-mismatch');
      assert.equal(codesOf({ value, prior: other }, lang), 'unit-mismatch');
    }
  });

  it('is none where both have one, or neither, or they are alike', () => {
    assert.equal(codesOf({ value: '208,7 tỷ', target: '950 triệu' }), '');
    assert.equal(codesOf({ value: '1.000.000', target: '20' }), '');
    assert.equal(codesOf({ value: '950 nghìn', target: '1.200.000' }), '');
    assert.equal(codesOf({ value: '0', target: '270 tỷ' }), '');
  });
});

describe('a year before that is implied', () => {
  it('is no number where the growth is a bound', () => {
    const implied = (growth: string) =>
      kpiView(readAttributes({ value: '208,7 tỷ đồng', growth }, 'vi').standing, 'vi').impliedPrior;
    for (const growth of ['tăng ít nhất 5%', 'tăng hơn gấp đôi', 'giảm dưới 5%']) assert.equal(implied(growth), null);
    assert.match(implied('tăng 37,6%')?.text ?? '', /khoảng 151,7 tỷ đồng/);
  });
});

describe('a statement that is no value', () => {
  const rate = { label: 'Mức hài lòng', value: '95%' };

  for (const target of ['tăng 2%', 'giảm 1%', 'bằng 120% so với năm 2017', 'đạt 98% kế hoạch'])
    it(`“${target}” is no plan of a rate`, () => {
      assert.equal(codesOf({ ...rate, target }), 'bad-figure');
      assert.equal(codesOf({ ...rate, value: target }), 'bad-figure');
      assert.equal(codesOf({ ...rate, prior: target }), 'bad-figure');
    });

  it('a growth is the value of what is a growth by its name', () => {
    for (const label of ['Tốc độ tăng trưởng', 'Tăng trưởng doanh thu', 'Revenue growth', 'Mức giảm tai nạn'])
      assert.equal(codesOf({ label, value: 'tăng 37,6%', target: 'tăng 35%' }), '');
  });

  it('“2,3 lần” counts turns', () =>
    assert.equal(codesOf({ label: 'Vòng quay vốn', value: '2,3 lần', target: '2 lần' }), ''));
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

describe('a growth beside a rate', () => {
  const rate = { value: '50%', prior: '40%' };

  it('is that of the rate, or its change in points: 25 % or 10 points of 40 % are 50 %', () => {
    for (const growth of ['25%', 'tăng 25%', '10%']) assert.equal(codesOf({ ...rate, growth }), '');
  });

  it('is neither in another direction, nor of another size', () => {
    for (const growth of ['giảm 5%', '-10%', '60%']) assert.equal(codesOf({ ...rate, growth }), 'conflicting-growth');
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
