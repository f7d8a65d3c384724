import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Finding, placeName, reconcile, validate } from 'goalpost';

type Json = Record<string, unknown>;

/** An entry of revenue of the province; `more` replaces keys. */
const entry = (period: string, value: unknown, more: Json = {}): Json => ({
  indicator: 'revenue',
  organisation: 'tinh',
  period,
  scenario: 'AC',
  value,
  ...more,
});
const plan = (period: string, value: unknown, more: Json = {}): Json =>
  entry(period, value, { scenario: 'PL', ...more });
const of = (service: string, value: unknown, more: Json = {}): Json =>
  entry('2018', value, { members: { service }, ...more });

const frame = {
  lang: 'vi',
  organisations: [{ id: 'tinh', children: [{ id: 'a' }, { id: 'b' }] }],
  dimensions: [
    {
      id: 'service',
      whole: true,
      members: [{ id: 'post' }, { id: 'bank', children: [{ id: 'pay' }, { id: 'save' }] }],
    },
    { id: 'network', members: [{ id: 'commune' }, { id: 'agent' }] },
  ],
  indicators: [
    { id: 'revenue', kind: 'flow', unit: 'tỷ đồng' },
    { id: 'costs', kind: 'flow', unit: 'tỷ đồng', better: 'lower', neverNegative: true },
    { id: 'staff', kind: 'stock', unit: 'người' },
    { id: 'rate', kind: 'ratio', unit: '%' },
    { id: 'productivity', kind: 'ratio', unit: 'VND/person/year', numerator: 'revenue', denominator: 'staff' },
    { id: 'parcels', kind: 'flow', unit: 'parcel' },
    { id: 'each', kind: 'ratio', unit: 'VND/parcel', numerator: 'revenue', denominator: 'parcels' },
  ],
};

function findings(entries: readonly Json[], issues = 0): readonly Finding[] {
  const validated = validate(JSON.parse(JSON.stringify({ ...frame, entries })));
  assert.equal(validated.issues.length, issues, JSON.stringify(validated.issues));
  return reconcile(validated.report);
}

/** Severity, code and places of each finding: "contradiction growth 0.growth 0.value 1.value". */
const shown = (entries: readonly Json[], issues = 0): string[] =>
  findings(entries, issues).map(({ severity, code, places }) =>
    [severity, code, ...places.map((place) => placeName(place).replace(/^\$\.entries\[(\d+)\]/, '$1'))].join(' '),
  );

type Row = [what: string, entries: Json[], expected: string[]];

const check = (rows: Row[]): void => {
  for (const [what, entries, expected] of rows) it(what, () => assert.deepEqual(shown(entries), expected));
};

describe('parts against their total', () => {
  const a = (value: unknown, more: Json = {}) => entry('2018', value, { organisation: 'a', ...more });
  const b = (value: unknown, more: Json = {}) => entry('2018', value, { organisation: 'b', ...more });
  const sum = (severity: string, code = 'total') => [`${severity} ${code} 0.value 1.value 2.value`];
  check([
    ['exact parts that add up are no finding', [entry('2018', 30), a(10), b(20)], []],
    [
      'exact parts that miss by one đồng contradict',
      [entry('2018', 30), a(10), b('20.000000001')],
      sum('contradiction'),
    ],
    // 120,2 + 88,5 lies in [208,6; 208,8)
    ['rounded parts fit', [entry('2018', '208,7 tỷ'), a('120,2 tỷ'), b('88,5 tỷ')], sum('fits')],
    // 120,2 + 88,6 lies in [208,7; 208,9) and 208,7 in [208,65; 208,75)
    ['rounded parts fit at the edge', [entry('2018', '208,7 tỷ'), a('120,2 tỷ'), b('88,6 tỷ')], sum('fits')],
    // 120,2 + 88,7 lies in [208,8; 209,0)
    [
      'rounded parts beyond their bounds contradict',
      [entry('2018', '208,7 tỷ'), a('120,2 tỷ'), b('88,7 tỷ')],
      sum('contradiction'),
    ],
    // [208,75; 208,95) begins where [208,65; 208,75) ends, and that end is open
    [
      'bounds that only touch at an open end contradict',
      [entry('2018', '208,7 tỷ'), a('120,25 tỷ', { precision: '0,1 tỷ' }), b('88,6 tỷ')],
      sum('contradiction'),
    ],
    ['a missing part leaves nothing to compare', [entry('2018', 30), a(50)], []],
    [
      'a part that does not apply does not count',
      [entry('2018', 30), a(30), b(undefined, { missing: 'not-applicable' })],
      [],
    ],
    ['an open part contradicts only where it must', [entry('2018', 30), a('trên 10 tỷ'), b(20)], sum('contradiction')],
    ['an open part that leaves room fits', [entry('2018', 31), a('trên 10 tỷ'), b(20)], sum('fits')],
    ['“khoảng” says nothing', [entry('2018', 'khoảng 99 tỷ'), a(10), b(20)], []],
    [
      'stocks of organisations add up',
      [entry('2018', 31, { indicator: 'staff' }), a(10, { indicator: 'staff' }), b(20, { indicator: 'staff' })],
      sum('contradiction'),
    ],
    [
      'ratios do not',
      [entry('2018', 31, { indicator: 'rate' }), a(10, { indicator: 'rate' }), b(20, { indicator: 'rate' })],
      [],
    ],
    [
      'parts of costs that exceed them while one is missing',
      [entry('2018', 30, { indicator: 'costs' }), a(31, { indicator: 'costs' })],
      ['contradiction parts-exceed 0.value 1.value'],
    ],
  ]);

  const quarters = (values: number[]) => values.map((value, index) => entry(`2018-Q${index + 1}`, value));
  const months = Array.from({ length: 12 }, (_, index) => entry(`2018-${String(index + 1).padStart(2, '0')}`, 1));
  it('compares a year with its quarters and each quarter with its months', () => {
    assert.deepEqual(shown([entry('2018', 12), ...quarters([3, 3, 3, 4])]), [
      'contradiction total 0.value 1.value 2.value 3.value 4.value',
    ]);
    assert.deepEqual(shown([entry('2018', 12), ...quarters([3, 3, 3, 3]), ...months]), []);
    const off = shown([entry('2018', 12), ...quarters([3, 3, 3, 3]), entry('2018-01', 2), ...months.slice(1)]);
    assert.deepEqual(off, [
      'contradiction total 0.value 5.value 6.value 7.value 8.value 9.value 10.value 11.value 12.value 13.value 14.value 15.value 16.value',
      'contradiction total 1.value 5.value 6.value 7.value',
    ]);
  });
  it('a stock has no total over periods', () => {
    assert.deepEqual(shown([entry('2018', 5, { indicator: 'staff' }), ...quarters([1, 1, 1, 1])]), []);
  });

  check([
    ['members of a whole dimension add up', [entry('2018', 30), of('post', 10), of('bank', 21)], sum('contradiction')],
    ['members below a member add up', [of('bank', 30), of('pay', 10), of('save', 21)], sum('contradiction')],
    [
      'members of another dimension may leave a rest',
      [entry('2018', 30), entry('2018', 10, { members: { network: 'commune' } })],
      [],
    ],
    [
      'and must not exceed the total',
      [entry('2018', 30), entry('2018', '31 tỷ', { members: { network: 'commune' } })],
      ['contradiction parts-exceed 0.value 1.value'],
    ],
    [
      'unless a part may be negative',
      [
        entry('2018', 30),
        entry('2018', 31, { members: { network: 'commune' } }),
        entry('2018', -5, { members: { network: 'agent' } }),
      ],
      [],
    ],
  ]);

  const plans = (whole: unknown, first: unknown, second: unknown, indicator = 'revenue') => [
    plan('2018', whole, { indicator }),
    plan('2018', first, { indicator, organisation: 'a' }),
    plan('2018', second, { indicator, organisation: 'b' }),
  ];
  check([
    ['parts of a plan that ask for more are a remark', plans(30, 10, 25), sum('remark', 'over-assigned')],
    ['parts of a plan that ask for less contradict it', plans(30, 10, 15), sum('contradiction')],
    ['of a ceiling, lower parts ask for more', plans(30, 10, 15, 'costs'), sum('remark', 'over-assigned')],
    [
      'of a ceiling, higher parts contradict',
      plans('tối đa 30 tỷ', 'từ 10 tỷ trở lên', 25, 'costs'),
      sum('contradiction'),
    ],
    ['“over” adds up with “over”', plans('trên 270 tỷ', 'trên 100 tỷ', 'trên 170 tỷ'), sum('fits')],
    ['“over” is handed out in parts that reach it', plans('trên 270 tỷ', 100, 170), sum('fits')],
    ['and contradicts a smaller sum', plans('trên 270 tỷ', 100, 169), sum('contradiction')],
  ]);
});

describe('growth', () => {
  const years = (growth: string, current: unknown = '208,7 tỷ', base: unknown = '151,7 tỷ') => [
    entry('2018', current, { growth }),
    entry('2017', base),
  ];
  const found = (severity: string, code = 'growth') => [`${severity} ${code} 0.growth 0.value 1.value`];
  check([
    // 208,65 ÷ 151,75 − 1 = 37,496 %; 208,75 ÷ 151,65 − 1 = 37,653 %
    ['37,6 % of 208,7 over 151,7 fits', years('tăng 37,6%'), found('fits')],
    ['37,7 % fits: it begins at 37,65 %', years('tăng 37,7%'), found('fits')],
    ['37,8 % contradicts', years('tăng 37,8%'), found('contradiction')],
    ['27,6 % contradicts', years('tăng 27,6%'), found('contradiction')],
    ['an index is a growth and 100 %', years('gấp 1,376 lần'), found('fits')],
    ['an index that was written as a growth', years('tăng 137,6%'), found('contradiction', 'index-as-growth')],
    ['a loss fits', years('giảm 5%', 95, 100), found('fits')],
    ['a loss written as a gain contradicts', years('tăng 5%', 95, 100), found('contradiction')],
    ['a base at zero gives no growth', years('tăng 5%', 95, 0), []],
    ['“trên 30 %” fits where more is possible', years('tăng trên 30%'), found('fits')],
    ['“trên 40 %” does not', years('tăng trên 40%'), found('contradiction')],
    // 120 million against 100 billion; up 20 % is right in the same scale
    ['million written for billion', years('tăng 20%', '120 triệu', '100 tỷ'), found('contradiction', 'scale')],
    [
      'the entry PY goes before last year',
      [...years('tăng 4%', 104, 90), entry('2018', 100, { scenario: 'PY' })],
      ['fits growth 0.growth 0.value 2.value', 'remark prior 2.value 1.value'],
    ],
    [
      'a plan may state its growth',
      [plan('2019', 'trên 270 tỷ', { growth: 'tăng trên 29%' }), entry('2018', '208,7 tỷ')],
      found('fits'),
    ],
    // 172 ÷ 114 − 1 = 50,9 %
    [
      'a plan that states the wrong one contradicts',
      [plan('2019', 172, { growth: 'tăng 34%' }), entry('2018', 114)],
      found('contradiction'),
    ],
    [
      'a growth in points of a rate is a remark',
      [entry('2018', '60%', { indicator: 'rate', growth: 'tăng 20%' }), entry('2017', '40%', { indicator: 'rate' })],
      found('remark', 'points-as-growth'),
    ],
  ]);
  it('a base that was added up has no place', () => {
    const parts = [entry('2017', 100, { organisation: 'a' }), entry('2017', 50, { organisation: 'b' })];
    const [finding] = findings([entry('2018', 300, { growth: 'tăng 50%' }), ...parts]);
    assert.deepEqual([finding?.severity, finding?.computed.operands[1]?.place], ['contradiction', null]);
  });
  it('says in which direction a scale was lost, and where', () => {
    const scale = (entries: Json[]) => {
      const [finding] = findings(entries);
      return [
        finding?.scale && placeName(finding.scale.place),
        finding?.scale?.operator,
        finding?.scale?.factor.value.toFixed(),
      ];
    };
    assert.deepEqual(scale(years('tăng 20%', '120 triệu', '100 tỷ')), ['$.entries[0].value', '×', '1000']);
    assert.deepEqual(scale(years('tăng 20%', '120 tỷ', '100 triệu')), ['$.entries[0].value', '÷', '1000']);
    assert.deepEqual(scale(years('tăng 20%', '120 nghìn đồng', '100 tỷ')), ['$.entries[0].value', '×', '1000000']);
    const part = [
      entry('2018', 30),
      entry('2018', '10 tỷ', { organisation: 'a' }),
      entry('2018', '20 triệu', { organisation: 'b' }),
    ];
    assert.deepEqual(scale(part), ['$.entries[2].value', '×', '1000']);
  });
});

describe('attainment and share', () => {
  const actual = (attainment: string, target: Json) => [entry('2018', '208,7 tỷ', { attainment }), target];
  const below = (each: unknown): Json[] => [
    entry('2018', '20,88 tỷ', { attainment: '100,0%' }),
    plan('2018', each, { organisation: 'a' }),
    plan('2018', each, { organisation: 'b' }),
  ];
  const found = (severity: string, code = 'attainment') => [`${severity} ${code} 0.attainment 0.value 1.value`];
  check([
    // 208,65 ÷ 199 = 104,849 %; 208,75 ÷ 199 = 104,899 %
    ['104,9 % of “trên 199” fits', actual('104,9%', plan('2018', 'trên 199 tỷ')), found('fits')],
    ['104,8 % fits too: it ends at 104,85 %', actual('104,8% kế hoạch', plan('2018', 'trên 199 tỷ')), found('fits')],
    ['105 % fits', actual('105%', plan('2018', 'trên 199 tỷ')), found('fits')],
    ['104 % contradicts', actual('104%', plan('2018', 'trên 199 tỷ')), found('contradiction')],
    [
      '“vượt 104,9 %” is an index written as an excess',
      actual('vượt 104,9% kế hoạch', plan('2018', 199)),
      found('contradiction', 'index-as-growth'),
    ],
    // 199 in words may have been rounded from 198,6: 208,7 ÷ 198,6 = 105,09 %
    ['a plan in words may have been rounded', actual('105,0%', plan('2018', '199 tỷ')), found('fits')],
    // 10,35 + 10,35 = 20,7 to 20,9; 20,88 ÷ 20,9 = 99,9 % to 20,88 ÷ 20,7 = 100,9 %; as numbers it is 20,88 ÷ 20,8 = 100,4 %.
    ['so may those that it is added up from', below('10,4 tỷ'), ['fits attainment 0.attainment 0.value']],
    ['not as numbers', below(10.4), ['contradiction attainment 0.attainment 0.value']],
    ['a plan as a number is exact', actual('105,0%', plan('2018', 199)), found('contradiction')],
    ['a ceiling has no single attainment', actual('50%', plan('2018', 'tối đa 199 tỷ')), []],
    ['nor has a range', actual('50%', plan('2018', 'từ 199 đến 210 tỷ')), []],
    ['without a plan there is nothing to compare', [entry('2018', 5, { attainment: '50%' })], []],
  ]);
  const part = (share: string, value: unknown = '60,22 tỷ') => [
    of('post', value, { share }),
    entry('2018', '208,7 tỷ'),
  ];
  const shareOf = (severity: string, code = 'share') => [`${severity} ${code} 0.share 0.value 1.value`];
  check([
    // 60,22 ÷ 208,7 lies in (28,845; 28,865) %
    ['29 % fits', part('29%'), shareOf('fits')],
    ['28,9 % fits', part('28,9%'), shareOf('fits')],
    ['28,7 % contradicts', part('28,7%'), shareOf('contradiction')],
    ['a part in million', part('29%', '60,22 triệu'), shareOf('contradiction', 'scale')],
  ]);
  const shares = (first: string, second: string, id = 'service', members = ['post', 'bank']) =>
    [first, second].map((share, index) => entry('2018', index + 1, { members: { [id]: members[index] }, share }));
  const together = (severity: string) => [`${severity} shares 0.share 1.share`];
  check([
    ['shares add up to 100 % within their bounds', shares('33,3%', '66,7%'), together('fits')],
    // below 33,35 and below 66,65: together below 100 %
    ['and contradict where they cannot', shares('33,3%', '66,6%'), together('contradiction')],
    [
      'where there may be a rest, less is a remark',
      shares('30%', '60%', 'network', ['commune', 'agent']),
      together('remark'),
    ],
    ['and more contradicts', shares('50%', '60%', 'network', ['commune', 'agent']), together('contradiction')],
    ['one member without a share says nothing', [of('post', 1, { share: '10%' }), of('bank', 9)], []],
    ['members below the top are not counted', [of('pay', 1, { share: '10%' }), of('save', 9, { share: '20%' })], []],
  ]);
});

describe('ratios', () => {
  const productivity = (value: string, key = '2018', more: Json[] = []) => [
    entry(key, value, { indicator: 'productivity' }),
    entry(key, '210 tỷ'),
    entry(key, 500, { indicator: 'staff' }),
    ...more,
  ];
  const found = (severity: string, code = 'ratio') => [`${severity} ${code} 0.value 1.value 2.value`];
  check([
    // 209,5 ÷ 500 = 419 million; 210,5 ÷ 500 = 421 million
    ['a year: 210 ÷ 500 = 420', productivity('420 triệu đồng/người/năm'), found('fits')],
    ['423 contradicts', productivity('423 triệu đồng/người/năm'), found('contradiction')],
    ['a half year counts twice', productivity('840 triệu đồng/người/năm', '2018-H1'), found('fits')],
    [
      'and contradicts if it was not brought to a year',
      productivity('420 triệu đồng/người/năm', '2018-H1'),
      found('contradiction'),
    ],
    ['a week is brought to no year', productivity('420 triệu đồng/người/năm', '2018-W05'), []],
    ['billion for million', productivity('420 tỷ đồng/người/năm'), found('contradiction', 'scale')],
    [
      'another ratio is its quotient',
      [
        entry('2018', 5, { indicator: 'each' }),
        entry('2018', '0.00001'),
        entry('2018', 2000, { indicator: 'parcels' }),
      ],
      [],
    ],
    [
      'and contradicts if it is not',
      [
        entry('2018', 6, { indicator: 'each' }),
        entry('2018', '0.00001'),
        entry('2018', 2000, { indicator: 'parcels' }),
      ],
      found('contradiction'),
    ],
  ]);
});

describe('statements beside each other', () => {
  for (const [what, first, second, expected] of [
    ['two values that agree', entry('2018', '208,7 tỷ'), entry('2018', '208,68 tỷ'), 'fits two-values'],
    ['two equal numbers', entry('2018', 5), entry('2018', 5), null],
    ['two values that do not agree', entry('2018', '208,7 tỷ'), entry('2018', '208,9 tỷ'), 'contradiction two-values'],
    ['the same plan twice', plan('2018', 270), plan('2018', 270), null],
    ['two plans that cannot both be', plan('2018', 270), plan('2018', 280), 'contradiction two-plans'],
    [
      'two plans that can be met together',
      plan('2018', 'trên 270 tỷ'),
      plan('2018', 'trên 280 tỷ'),
      'remark two-plans',
    ],
    ['a line and the range above it', plan('2018', 270), plan('2018', 'từ 270 tỷ trở lên'), 'fits two-plans'],
    ['a plan in another scale', plan('2018', '270 tỷ'), plan('2018', '270 triệu'), 'contradiction scale'],
  ] as const) {
    // Two roundings of one value are one value; everything else that is stated twice is named.
    const issues = what === 'two values that agree' ? 0 : 1;
    it(what, () => assert.deepEqual(shown([first, second], issues), expected ? [`${expected} 1.value 0.value`] : []));
  }

  const beside = (target: Json, prior: unknown, indicator = 'revenue') => [
    { ...target, indicator },
    entry('2018', prior, { indicator }),
  ];
  const remark = ['remark plan-below-prior 0.value 1.value'];
  check([
    ['a plan above last year is no finding', beside(plan('2019', 'trên 270 tỷ'), '208,7 tỷ'), []],
    ['a plan below last year is a remark', beside(plan('2019', 'trên 200 tỷ'), '208,7 tỷ'), remark],
    ['a plan that may be below is none', beside(plan('2019', 'trên 208,7 tỷ'), '208,7 tỷ'), []],
    ['less cost is more asked for', beside(plan('2019', 'tối đa 200 tỷ'), 208, 'costs'), []],
    ['a ceiling above last year is a remark', beside(plan('2019', 'tối đa 210 tỷ'), 208, 'costs'), remark],
    ['a ceiling where more is better says nothing', beside(plan('2019', 'tối đa 200 tỷ'), 208), []],
    ['a range below last year is a remark', beside(plan('2019', 'từ 190 đến 200 tỷ'), 208), remark],
    ['a range that reaches it is none', beside(plan('2019', 'từ 190 đến 210 tỷ'), 208), []],
  ]);
});

it('findings stand in the order of their entries, and nothing is found in an empty report', () => {
  const entries = [
    entry('2017', 5, { growth: 'tăng 5%' }),
    plan('2017', 4),
    entry('2018', 9, { growth: 'tăng 1%' }),
    entry('2016', 3),
  ];
  assert.deepEqual(shown(entries), [
    'contradiction growth 0.growth 0.value 3.value',
    'contradiction growth 2.growth 2.value 0.value',
  ]);
  assert.deepEqual(reconcile(validate({}).report), []);
});
