// Entries to date: "9 tháng 2019" is an actual of 2019 whose data end on 30 September, wherever it stands.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  factsOf,
  finish,
  isUnreadable,
  kpiView,
  period,
  type Report,
  readFile,
  reconcile,
  standingOfTag,
  toDocument,
  total,
  validate,
  yearToDate,
} from 'goalpost';

type Row = readonly [
  organisation: string,
  period: string,
  scenario: string,
  value: string | number | null,
  beside?: object,
];

function read(rows: readonly Row[], more: object = {}, indicator: object = {}) {
  return validate({
    lang: 'vi',
    organisations: [{ id: 'tinh', children: [{ id: 'a' }, { id: 'b' }] }],
    indicators: [{ id: 'x', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng', ...indicator }],
    ...more,
    entries: rows.map(([organisation, of, scenario, value, beside]) => ({
      indicator: 'x',
      organisation,
      period: of,
      scenario,
      ...(value === null ? {} : { value }),
      ...beside,
    })),
  });
}

/** What a card of a tag says: figure or absence, comparisons, what was due, the verdict and the day of the data. */
function card(report: Report, texts: Readonly<Record<string, string>>, lang = 'vi') {
  const all = { indicator: 'x', ...texts };
  const found = standingOfTag(all, Object.keys(all), factsOf(report), lang);
  if (found.issues) return found.issues.map(({ code, received }) => `${code} ${received}`);
  const view = kpiView(found.standing, lang);
  const compared = view.comparisons.map(({ label, text }) => `${label}: ${text}`);
  return [view.headline?.text ?? view.absence, ...compared, view.due, view.verdict?.word ?? null, ...view.provenance];
}

/** 273 of 365 days. */
const time = 'Thời gian đã qua: 74,8% (273/365 ngày)';
const day = 'Số liệu đến 30/09/2019';
const nine: Row = ['tinh', '9 tháng 2019', 'AC', '175,53 tỷ'];
const plan: Row = ['tinh', '2019', 'PL', 'trên 270 tỷ'];

describe('a tag of a year to date', () => {
  const year: Row = ['tinh', '2019', 'AC', '110 tỷ'];
  const asked = { period: '9 tháng 2019' };
  const months = (count: number): Row[] =>
    Array.from({ length: count }, (_, at) => ['tinh', `2019-${String(at + 1).padStart(2, '0')}`, 'AC', '10,00 tỷ']);

  it('has nothing of what a report says of the whole year, or of another part of it', () => {
    for (const asOf of ['2019-12-31', '2020-01-14', '2019-06-30', '2019-10-31', undefined])
      for (const kind of ['flow', 'stock']) {
        const said = card(read([year, plan], { asOf }, { kind }).report, asked);
        assert.deepEqual(said, ['trên 270 tỷ đồng', null, null, 'Số liệu đến 30/09/2019'], `${kind} ${asOf}`);
      }
  });

  it('has what a report whose data end on its last day says of the year', () => {
    // 109,5 to 110,5 of 270 are 40,56 to 40,93 %.
    const said = card(read([year, plan], { asOf: '2019-09-30' }).report, asked);
    assert.deepEqual(said.slice(0, 2), ['110 tỷ đồng', 'Tỷ lệ kế hoạch của cả kỳ: 41%']);
  });

  it('has the months that had ended by its last day', () => {
    const told = (asOf: string, period: string, count = 12) => {
      const said = card(read([...months(count), plan], { asOf }).report, { period });
      return [said[0], said.at(-1)];
    };
    assert.deepEqual(told('2019-12-31', '9 tháng 2019'), ['90,0 tỷ đồng', 'Số liệu đến 30/09/2019']);
    // Of September only the whole month is known.
    assert.deepEqual(told('2019-12-31', 'lũy kế đến 15/9/2019'), ['80,0 tỷ đồng', 'Số liệu đến 31/08/2019']);
    assert.deepEqual(told('2019-09-15', 'lũy kế đến 15/9/2019', 9), ['90,0 tỷ đồng', 'Số liệu đến 15/09/2019']);
  });
});

describe('an entry to date', () => {
  // 175,53 ÷ 270 = 65,01 %; 270 × 273 ÷ 365 = 201,945; 65,0 % lies 9,8 points below 74,8 %.
  const behind = [
    '175,53 tỷ đồng',
    'Tỷ lệ kế hoạch của cả kỳ: 65,0%',
    time,
    'Đến 30/09/2019 cần 201,9 tỷ đồng, chia đều theo ngày.',
    'Chậm tiến độ',
    day,
  ];
  for (const said of ['9 tháng 2019', 'lũy kế đến 30/9/2019', 'YTD 2019-09', '2019/2019-09-30', '2019/2019-09']) {
    it(`said as ${said} is an actual of 2019 up to 30 September`, () => {
      const { report, issues } = read([['tinh', said, 'AC', '175,53 tỷ'], plan]);
      assert.deepEqual(issues, []);
      assert.equal(report.entries[0]?.period.key, '2019/2019-09-30');
      for (const texts of [
        { period: '9 tháng 2019' },
        { period: 'lũy kế đến 30/9/2019' },
        { period: '2019' },
        { period: '2019', 'as-of': '2019-09-30' },
        { period: '2019', 'as-of': '2020-01-14' },
        { period: 'latest' },
        { period: 'latest-year' },
        { period: '2019/2019-09-30' },
      ]) {
        assert.deepEqual(card(report, texts), behind, JSON.stringify(texts));
      }
    });
  }

  it('is not known before its last day', () => {
    const { report } = read([nine, plan]);
    assert.equal(card(report, { period: '2019', 'as-of': '2019-09-29' })[0], 'trên 270 tỷ đồng');
  });

  it('is no entry of a year, a half or a quarter', () => {
    const facts = factsOf(read([nine]).report);
    const at = (key: string) =>
      total(facts, { indicator: 'x', organisation: 'tinh', period: period(key), scenario: 'AC', members: new Map() });
    for (const key of ['2019', '2019-H1', '2019-Q3', '2019-09']) assert.equal(at(key).figure, null, key);
    const own = yearToDate(period('2019'), '2019-09-30');
    assert.ok(own);
    const { figure } = total(facts, {
      indicator: 'x',
      organisation: 'tinh',
      period: own,
      scenario: 'AC',
      members: new Map(),
    });
    assert.equal(figure?.value.toFixed(), '175530000000');
  });

  it('is compared with nine months of last year, never with the whole', () => {
    // 175,53 ÷ 150 = 1,1702; with the bounds of 150, 1,166 to 1,175.
    const grown = 'So với cùng kỳ năm 2018: +17%';
    for (const prior of [
      ['tinh', '9 tháng 2018', 'AC', '150 tỷ'],
      ['tinh', '9 tháng 2019', 'PY', '150 tỷ'],
    ] as const) {
      const { report } = read([nine, plan, ['tinh', '2018', 'AC', '208,7 tỷ'], prior]);
      assert.equal(card(report, { period: '2019' })[1], grown);
    }
    const quarters = [1, 2, 3].map((n): Row => ['tinh', `2018-Q${n}`, 'AC', 50]);
    assert.equal(card(read([nine, ...quarters]).report, { period: '2019' })[1], 'So với cùng kỳ năm 2018: +17,0%');
    assert.equal(card(read([nine, plan, ['tinh', '2018', 'AC', '208,7 tỷ']]).report, { period: '2019' })[1], behind[1]);
  });

  it('is compared with what its own plan or the plans of its months ask for', () => {
    for (const due of [
      [['tinh', '9 tháng 2019', 'PL', '180 tỷ']],
      [1, 2, 3].map((n) => ['tinh', `2019-Q${n}`, 'PL', '60 tỷ']),
    ] as Row[][]) {
      const said = card(read([nine, plan, ...due]).report, { period: '9 tháng 2019' });
      // 65,0 % of 66,7 %.
      assert.deepEqual(said.slice(3, 5), ['Đến 30/09/2019 cần 180 tỷ đồng, theo kế hoạch từng kỳ.', 'Sát tiến độ']);
    }
    // Where the year has no plan, nine months with a plan are a period of their own: 175,53 ÷ 180 = 97,5 %.
    const own = card(read([nine, ['tinh', '9 tháng 2019', 'PL', '180 tỷ']]).report, { period: '9 tháng 2019' });
    assert.deepEqual(own, ['175,53 tỷ đồng', 'So với kế hoạch: 97,5%', null, 'Chưa đạt kế hoạch', day]);
    // 175,53 ÷ 150 = 1,1702.
    const rows: Row[] = [nine, ['tinh', '9 tháng 2019', 'PL', '180 tỷ'], ['tinh', '9 tháng 2018', 'AC', 150]];
    const grown = card(read(rows).report, { period: '9 tháng 2019' });
    assert.deepEqual(grown.slice(1, 3), ['So với 01/01/2018 – 30/09/2018: +17,0%', 'So với kế hoạch: 97,5%']);
  });

  it('decides a plan only where no part can be negative', () => {
    const rows: Row[] = [['tinh', '9 tháng 2019', 'AC', '285 tỷ'], plan];
    assert.ok(card(read(rows).report, { period: '2019' }).includes('Vượt tiến độ'));
    assert.ok(card(read(rows, {}, { neverNegative: true }).report, { period: '2019' }).includes('Đạt kế hoạch'));
  });

  it('adds up with others to the same day, and never with those to another', () => {
    const a: Row = ['a', '9 tháng 2019', 'AC', '100,5 tỷ'];
    // [100,45; 100,55) and [74,95; 75,05): [175,4; 175,6).
    const same = read([a, ['b', 'lũy kế đến 30/9/2019', 'AC', '75,0 tỷ']]).report;
    assert.deepEqual(card(same, { organisation: 'tinh', period: '2019' }), [
      '175,4–175,6 tỷ đồng',
      time,
      null,
      null,
      day,
    ]);
    const other = read([a, ['b', '8 tháng 2019', 'AC', '75 tỷ']]).report;
    for (const of of ['2019', '9 tháng 2019', '8 tháng 2019'])
      assert.equal(card(other, { organisation: 'tinh', period: of })[0], 'chưa đủ số liệu (1/2 đơn vị)');
    assert.deepEqual(card(other, { organisation: 'tinh', period: 'latest' }), ['unknown-id latest']);
    const whole = read([
      ['a', '2019', 'AC', '140 tỷ'],
      ['b', '9 tháng 2019', 'AC', '75 tỷ'],
    ]).report;
    assert.equal(card(whole, { organisation: 'tinh', period: '2019' })[0], 'chưa đủ số liệu (1/2 đơn vị)');
    // The months of the one and the nine months of the other: 9 × 10 + 75.
    const months = Array.from({ length: 9 }, (_, at): Row => ['a', `2019-0${at + 1}`, 'AC', 10]);
    const mixed = read([...months, ['b', '9 tháng 2019', 'AC', 75]]).report;
    assert.equal(card(mixed, { organisation: 'tinh', period: '2019' })[0], '165 tỷ đồng');
  });

  it('is counted once beside quarters, and gives way to what reaches further', () => {
    const quarters: Row[] = [1, 4].map((n): Row => ['tinh', `2019-Q${n}`, 'AC', '50 tỷ']);
    assert.equal(card(read([nine, ...quarters]).report, { period: '2019' })[0], '175,53 tỷ đồng');
    const ten: Row = ['tinh', '10 tháng 2019', 'AC', '190 tỷ'];
    assert.equal(card(read([nine, ten]).report, { period: '2019' })[0], '190 tỷ đồng');
    assert.equal(card(read([nine, ten]).report, { period: '9 tháng 2019' })[0], '175,53 tỷ đồng');
    const year: Row = ['tinh', '2019', 'AC', '250 tỷ'];
    assert.equal(card(read([nine, year]).report, { period: '2019' })[0], '250 tỷ đồng');
    assert.equal(card(read([nine, year]).report, { period: '9 tháng 2019' })[0], '175,53 tỷ đồng');
    // 20 tỷ in each of ten months, of which the tenth is stated.
    const months = Array.from(
      { length: 10 },
      (_, at): Row => ['tinh', `2019-${String(at + 1).padStart(2, '0')}`, 'AC', 20],
    );
    const said = card(read([nine, ...months]).report, { period: '2019', 'as-of': '2019-10-31' });
    assert.deepEqual([said[0], said.at(-1)], ['200 tỷ đồng', 'Số liệu đến 31/10/2019']);
  });

  it('names the day of its data, and gives way to a half or to quarters that end later', () => {
    const five: Row = ['tinh', '5 tháng 2019', 'AC', '100 tỷ'];
    assert.equal(
      card(read([five, nine]).report, { period: '2019', 'as-of': '2019-07-31' }).at(-1),
      'Số liệu đến 31/05/2019',
    );
    for (const later of [
      [['tinh', '2019-H1', 'AC', 130]],
      [1, 2].map((n) => ['tinh', `2019-Q${n}`, 'AC', 65]),
    ] as Row[][]) {
      const said = card(read([five, ...later]).report, { period: '2019' });
      assert.deepEqual([said[0], said.at(-1)], ['130 tỷ đồng', 'Số liệu đến 30/06/2019']);
    }
  });

  it('holds together with its months where both fit, and stays as stated where they do not', () => {
    const months = (last: number): Row[] =>
      Array.from({ length: 9 }, (_, at): Row => ['tinh', `2019-0${at + 1}`, 'AC', at < 8 ? 19.5 : last]);
    const bounds = (rows: Row[]) => {
      const texts = { indicator: 'x', period: '2019' };
      const found = standingOfTag(texts, [], factsOf(read(rows).report), 'vi');
      assert.ok(found.standing);
      const { lo, hi } = found.standing.actual.figure?.bounds ?? {};
      return [lo?.toFixed(), hi?.toFixed()];
    };
    // 8 × 19,5 + 19,531 = 175,531, which rounds to 175,53.
    assert.deepEqual(bounds([nine, ...months(19.531)]), ['175531000000', '175531000000']);
    assert.deepEqual(bounds([nine, ...months(25)]), ['175525000000', '175535000000']);
    // [175,15; 176,05) and [175,5; 176,5).
    const rounded = Array.from(
      { length: 9 },
      (_, at): Row => ['tinh', `2019-0${at + 1}`, 'AC', at < 8 ? '19,5 tỷ' : '19,6 tỷ'],
    );
    assert.deepEqual(bounds([['tinh', '9 tháng 2019', 'AC', '176 tỷ'], ...rounded]), ['175500000000', '176050000000']);
  });

  it('to the end of a half or a quarter is that half or quarter', () => {
    const half: Row = ['tinh', 'lũy kế đến 30/6/2019', 'AC', 100];
    assert.equal(card(read([half]).report, { period: '2019-H1' })[0], '100 tỷ đồng');
    assert.equal(card(read([half, ['tinh', '2019-H2', 'AC', 120]]).report, { period: '2019' })[0], '220 tỷ đồng');
    assert.equal(
      card(read([['tinh', '6 tháng 2019', 'AC', 100]]).report, { period: 'lũy kế đến 30/6/2019' })[0],
      '100 tỷ đồng',
    );
    // Five months are the first half to date.
    const five = read([
      ['tinh', '5 tháng 2019', 'AC', 100],
      ['tinh', '2019-H1', 'PL', '130 tỷ'],
    ]).report;
    assert.ok(card(five, { period: '2019-H1' }).includes('Thời gian đã qua: 83,4% (151/181 ngày)'));
  });

  it('without a figure says why', () => {
    const missing = read([['tinh', '9 tháng 2019', 'AC', null, { missing: 'not-reported' }], plan]).report;
    assert.equal(card(missing, { period: '9 tháng 2019' })[0], 'chưa báo cáo');
    const unreadable = read([['tinh', '9 tháng 2019', 'AC', '17O tỷ'], plan]).report;
    assert.equal(card(unreadable, { period: '9 tháng 2019' })[0], 'số liệu không đọc được ($.entries[0].value)');
    const withheld = read([nine, ['tinh', '2019', 'AC', null, { missing: 'withheld' }]]).report;
    assert.equal(card(withheld, { period: '2019' })[0], 'không công bố');
  });

  it('to different days of the units of a year is not silent about them', () => {
    const actual = (organisation: string, period: string, value: number) => ({
      indicator: 'x',
      organisation,
      period,
      scenario: 'AC',
      value,
    });
    for (const asOf of ['2019-12-01', '2019-09-30', null]) {
      const { report } = validate({
        lang: 'vi',
        ...(asOf && { asOf }),
        organisations: [{ id: 'tinh', children: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }],
        indicators: [{ id: 'x', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng' }],
        entries: [
          actual('a', '9 tháng 2019', 90),
          actual('b', '8 tháng 2019', 50),
          actual('c', '9 tháng 2019', 40),
          { ...actual('tinh', '2019', 250), scenario: 'PL' },
        ],
      });
      const found = standingOfTag({ indicator: 'x', organisation: 'tinh', period: '2019' }, [], factsOf(report), 'vi');
      assert.ok('standing' in found && found.standing);
      assert.equal(kpiView(found.standing, 'vi').absence, 'chưa đủ số liệu (2/3 đơn vị)');
    }
  });

  it('is asked about where the data of the report are older than its period', () => {
    const { report } = validate({
      asOf: '2018-06-30',
      organisations: [{ id: 'tinh' }],
      indicators: [{ id: 'x', name: 'Doanh thu', kind: 'flow', unit: 'VND' }],
      entries: [{ indicator: 'x', period: '2019', scenario: 'AC', value: 100 }],
    });
    const found = standingOfTag({ indicator: 'x', period: '2019' }, [], factsOf(report), 'vi');
    assert.ok('issues' in found && found.issues);
    assert.deepEqual(
      found.issues.map(({ code, received }) => [code, received]),
      [['early-date', '2018-06-30']],
    );
  });

  it('is a level of a stock and of a rate, and of a ratio what its parts to date are', () => {
    const { report } = validate({
      lang: 'vi',
      organisations: [{ id: 'tinh' }],
      indicators: [
        { id: 'x', name: 'Doanh thu', kind: 'flow', unit: 'tỷ đồng' },
        { id: 'staff', name: 'Số người', kind: 'stock', unit: 'người', better: 'higher' },
        { id: 'each', name: 'Năng suất', kind: 'ratio', unit: 'VND/person/year', numerator: 'x', denominator: 'staff' },
      ],
      entries: [
        { indicator: 'x', period: '9 tháng 2019', scenario: 'AC', value: 175.5 },
        { indicator: 'staff', period: '9 tháng 2019', scenario: 'AC', value: 650 },
        { indicator: 'staff', period: '9 tháng 2018', scenario: 'AC', value: 625 },
        { indicator: 'staff', period: '2019', scenario: 'PL', value: 640 },
      ],
    });
    // 650 ÷ 625 = 1,04.
    const staff = card(report, { indicator: 'staff', period: '2019' });
    assert.deepEqual(staff.slice(0, 2), ['650 người', 'So với cùng kỳ năm 2018: +4%']);
    assert.ok(staff.includes('Hiện đạt mức kế hoạch'));
    // 175,5 tỷ ÷ 650 = 270 triệu in nine months, 360 triệu in twelve.
    assert.equal(card(report, { indicator: 'each', period: '2019' })[0], '360 triệu đồng/người/năm');
  });

  it('is written and read again, in a fiscal year too, where words are refused', () => {
    const { report } = read([nine, plan]);
    const again = validate(JSON.parse(JSON.stringify(toDocument(report))));
    assert.deepEqual(again.issues, []);
    assert.deepEqual(card(again.report, { period: '2019' }), card(report, { period: '2019' }));
    const april = { fiscalYear: { startMonth: 4, namedBy: 'start' } };
    const { report: fiscal, issues } = read([nine, ['tinh', 'FY2019/2019-09', 'AC', 100]], april);
    assert.deepEqual(
      issues.map(({ code, received }) => `${code} ${received}`),
      ['bad-period 9 tháng 2019'],
    );
    // 183 of the 366 days from April 2019 to March 2020.
    assert.ok(card(fiscal, { period: 'FY2019' }).includes('Thời gian đã qua: 50% (183/366 ngày)'));
    assert.ok(card(fiscal, { period: 'latest' }).includes('100 tỷ đồng'));
  });

  for (const text of [
    '13 tháng 2019',
    'lũy kế đến 31/02/2019',
    'YTD 2019',
    '2019/2020-01-31',
    '2019/2019-Q3',
    'lũy kế',
  ])
    it(`${text} is refused`, () => {
      const { report, issues } = read([['tinh', text, 'AC', 1]]);
      assert.deepEqual([report.entries.length, issues.map(({ code }) => code)], [0, ['bad-period']]);
    });

  it('stands in the column of periods of a table, and in the rows of a service', () => {
    for (const text of [
      'Đơn vị;Kỳ;Doanh thu TH (tỷ đồng);Doanh thu KH (tỷ đồng)\nA;9 tháng 2019;"175,53";\nA;2019;;270',
      JSON.stringify([
        { unit: 'A', period: 'lũy kế đến 30/9/2019', indicator: 'Doanh thu', scenario: 'AC', value: '175,53 tỷ đồng' },
        { unit: 'A', period: '2019', indicator: 'Doanh thu', scenario: 'PL', value: '270 tỷ đồng' },
      ]),
    ]) {
      const mapping = { lang: 'vi', ...(text.startsWith('[') && { headings: { unit: 'organisation' } }) };
      const found = finish(readFile(new TextEncoder().encode(text), 'kh', { mapping }));
      assert.ok(!isUnreadable(found));
      assert.deepEqual(found.issues, []);
      assert.deepEqual(card(found.report, { indicator: 'Doanh thu', period: '2019' }).slice(1), behind.slice(1));
    }
  });
});

describe('the check of entries to date', () => {
  const findings = (rows: Row[], more = {}, indicator = {}) =>
    reconcile(read(rows, more, indicator).report).map(({ code, severity }) => `${code}: ${severity}`);
  const months = (last: string): Row[] =>
    Array.from({ length: 9 }, (_, at): Row => ['tinh', `2019-0${at + 1}`, 'AC', at < 8 ? '19,5 tỷ' : last]);

  it('finds months, quarters and halves that do not add up to them', () => {
    assert.deepEqual(findings([nine, ...months('19,53 tỷ')]), ['total: fits']);
    assert.deepEqual(findings([nine, ...months('25 tỷ')]), ['total: contradiction']);
    const half: Row[] = [
      ['tinh', 'lũy kế đến 30/6/2019', 'AC', 100],
      ['tinh', '2019-H1', 'AC', 120],
    ];
    assert.deepEqual(findings(half), ['total: contradiction']);
  });

  it('finds what falls as the year goes on where no part is negative', () => {
    const never = { neverNegative: true };
    const eight: Row = ['tinh', '8 tháng 2019', 'AC', '180 tỷ'];
    assert.deepEqual(findings([nine, eight], {}, never), ['parts-exceed: contradiction']);
    assert.deepEqual(findings([nine, eight]), []);
    const year: Row = ['tinh', '2019', 'AC', '150 tỷ'];
    assert.deepEqual(findings([nine, year], {}, never), ['parts-exceed: contradiction']);
    // A year to date by the date of the report is the same as nine months.
    assert.deepEqual(findings([nine, year], { asOf: '2019-09-30' }), ['total: contradiction']);
  });

  it('compares what is stated beside them with the same days, and an attainment with either plan', () => {
    const before: Row = ['tinh', '9 tháng 2018', 'AC', '150 tỷ'];
    const plans: Row[] = [
      ['tinh', '2019', 'PL', 270],
      ['tinh', '9 tháng 2019', 'PL', 200],
    ];
    const stating = (beside: object): Row => ['tinh', '9 tháng 2019', 'AC', '175,53 tỷ', beside];
    assert.deepEqual(findings([stating({ growth: 'tăng 17%' }), before]), ['growth: fits']);
    assert.deepEqual(findings([stating({ growth: 'tăng 7%' }), before]), ['growth: contradiction']);
    // 175,53 is 65,0 % of 270 and 87,8 % of 200.
    for (const [attainment, severity] of [
      ['65,0%', 'fits'],
      ['87,8%', 'fits'],
      ['80,0%', 'contradiction'],
    ] as const)
      assert.deepEqual(findings([stating({ attainment }), ...plans]), [`attainment: ${severity}`]);
  });
});
