import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { issueSentence, limits, placeName, validate } from 'goalpost';
import { times } from '../../../tools/thorough.mjs';

const frame = {
  lang: 'vi',
  organisations: [{ id: 'tinh', name: 'Tỉnh', children: [{ id: 'a' }, { id: 'b' }] }],
  dimensions: [{ id: 'service', members: [{ id: 'post' }] }],
  indicators: [
    { id: 'revenue', kind: 'flow', unit: 'VND' },
    { id: 'cost', kind: 'flow', unit: 'tỷ đồng', better: 'lower' },
    { id: 'share', kind: 'ratio', unit: '%', better: 'higher' },
  ],
};

const sound = { indicator: 'revenue', period: '2018', scenario: 'AC', value: '208,7 tỷ đồng' };
const validateEntry = (entry: object) => validate({ ...frame, entries: [entry] });

describe('validate reads values', () => {
  for (const [value, expected, bounds] of [
    ['208,7 tỷ đồng', '208700000000', ['208650000000', '208750000000']],
    ['208700000000', '208700000000', ['208700000000', '208700000000']],
    [208700000000, '208700000000', ['208700000000', '208700000000']],
    ['trên 270 tỷ', '270000000000', ['270000000000', undefined]],
    ['1.234.567', '1234567', ['1234566.5', '1234567.5']],
  ] as const) {
    it(`${JSON.stringify(value)}`, () => {
      const { report, issues } = validateEntry({ ...sound, value });
      assert.deepEqual(issues, []);
      const figure = report.entries[0]?.figure;
      assert.equal(figure?.value.toFixed(), expected);
      assert.deepEqual([figure?.bounds.lo?.toFixed(), figure?.bounds.hi?.toFixed()], bounds);
    });
  }

  it('plain numbers are in the unit of the indicator, scale included', () => {
    const { report } = validate({
      ...frame,
      entries: [
        { ...sound, indicator: 'cost', value: 60.22 },
        { ...sound, indicator: 'share', value: '37.6' },
      ],
    });
    assert.deepEqual(
      report.entries.map(({ figure }) => figure?.value.toFixed()),
      ['60220000000', '0.376'],
    );
  });

  it('precision declares that a number is rounder than its digits', () => {
    const { report } = validateEntry({ ...sound, value: '200000000000', precision: '100 tỷ đồng' });
    assert.equal(report.entries[0]?.figure?.bounds.lo?.toFixed(), '150000000000');
  });

  it('a plan is exactly what it says, with or without a comparator', () => {
    for (const [changes, expected] of [
      [{ value: '270 tỷ đồng', comparator: 'over' }, ['270000000000', undefined]],
      [{ value: '6 tỷ đồng', upper: '7 tỷ đồng', comparator: 'between' }, ['6000000000', '7000000000']],
    ] as const) {
      const { report, issues } = validateEntry({ ...sound, scenario: 'PL', ...changes });
      assert.deepEqual(issues, []);
      const bounds = report.entries[0]?.figure?.bounds;
      assert.deepEqual([bounds?.lo?.toFixed(), bounds?.hi?.toFixed()], expected);
    }
    const plain = validateEntry({ ...sound, scenario: 'PL', value: '270 tỷ đồng' }).report.entries[0]?.target;
    assert.equal(plain?.figure.bounds.lo?.toFixed(), '270000000000');
    const rounded = validateEntry({ ...sound, scenario: 'PL', value: '270 tỷ đồng', precision: '1 tỷ đồng' });
    assert.equal(rounded.report.entries[0]?.target?.figure.bounds.lo?.toFixed(), '269500000000');
  });

  it('a growth is a ratio of its own', () => {
    const { report, issues } = validateEntry({ ...sound, growth: 'tăng 37,6%' });
    assert.deepEqual(issues, []);
    assert.equal(report.entries[0]?.growth?.value.toFixed(), '0.376');
    const index = validateEntry({ ...sound, growth: 'bằng 120% so với năm 2017' });
    assert.equal(index.report.entries[0]?.growth?.value.toFixed(), '0.2');
  });

  it('a plan keeps its comparator, from words or from its key', () => {
    const plan = { ...sound, scenario: 'PL' };
    for (const [entry, comparator] of [
      [{ ...plan, value: 'trên 270 tỷ đồng' }, 'over'],
      [{ ...plan, value: '270000000000', comparator: 'over' }, 'over'],
      [{ ...plan, value: '270 tỷ đồng' }, 'at-least'],
      [{ ...plan, indicator: 'cost', value: '5 tỷ đồng' }, 'at-most'],
      [{ ...plan, indicator: 'share', value: 'từ 6,6% đến 6,8%' }, 'between'],
      [{ ...plan, indicator: 'share', value: '6.6', upper: '6.8', comparator: 'between' }, 'between'],
    ] as const) {
      const { report, issues } = validateEntry(entry);
      assert.deepEqual(issues, []);
      assert.equal(report.entries[0]?.target?.comparator, comparator, JSON.stringify(entry));
    }
  });
});

describe('validate names place, value and expectation', () => {
  const cases: [name: string, document: unknown, place: string, code: string][] = [
    ['no object', [], '$', 'wrong-type'],
    ['unknown key', { ...frame, entrys: [] }, '$.entrys', 'unknown-key'],
    ['list expected', { ...frame, entries: {} }, '$.entries', 'wrong-type'],
    ['bad date', { ...frame, asOf: '14/01/2019' }, '$.asOf', 'bad-date'],
    ['no ID', { organisations: [{ name: 'x' }] }, '$.organisations[0].id', 'missing-key'],
    [
      'ID twice',
      { organisations: [{ id: 'x', children: [{ id: 'x' }] }] },
      '$.organisations[0].children[0].id',
      'duplicate-id',
    ],
    ['malformed ID', { organisations: [{ id: '__proto__' }] }, '$.organisations[0].id', 'unknown-value'],
    ['bad unit', { indicators: [{ id: 'x', kind: 'flow', unit: '12 %%' }] }, '$.indicators[0].unit', 'bad-unit'],
    ['blank unit', { indicators: [{ id: 'x', kind: 'flow', unit: ' ' }] }, '$.indicators[0].unit', 'bad-unit'],
    [
      'a scale alone',
      { lang: 'en', indicators: [{ id: 'x', kind: 'flow', unit: 'triệu' }] },
      '$.indicators[0].unit',
      'bad-unit',
    ],
    [
      'a slip',
      { lang: 'vi', indicators: [{ id: 'x', kind: 'flow', unit: 'trieu' }] },
      '$.indicators[0].unit',
      'bad-unit',
    ],
    [
      'unknown numerator',
      { indicators: [{ id: 'x', kind: 'ratio', unit: 'VND/person', numerator: 'y' }] },
      '$.indicators[0].numerator',
      'unknown-id',
    ],
    ['bad kind', { indicators: [{ id: 'x', kind: 'sum', unit: 'VND' }] }, '$.indicators[0].kind', 'unknown-value'],
    ['bad start month', { fiscalYear: { startMonth: 13 } }, '$.fiscalYear.startMonth', 'unknown-value'],
  ];
  const entryCases: [name: string, changes: object, key: string, code: string][] = [
    ['unreadable figure', { value: '208,7 tỷ tấn' }, '.value', 'unit-mismatch'],
    ['unreadable figure', { value: '208,7 tỷ rưỡi' }, '.value', 'bad-figure'],
    ['ambiguous decimal', { value: '1.234' }, '.value', 'bad-figure'],
    ['number with too many digits', { value: 0.1234567890123456 }, '.value', 'bad-figure'],
    ['list for a figure', { value: [1] }, '.value', 'wrong-type'],
    ['growth for an amount', { value: 'tăng 5%' }, '.value', 'bad-figure'],
    ['wrong unit', { value: '5 người' }, '.value', 'unit-mismatch'],
    ['growth without %', { growth: '37.6' }, '.growth', 'bad-figure'],
    ['bad period', { period: '2018-13' }, '.period', 'bad-period'],
    ['unknown indicator', { indicator: 'sales' }, '.indicator', 'unknown-id'],
    ['unknown scenario', { scenario: 'Actual' }, '.scenario', 'unknown-value'],
    ['unknown organisation', { organisation: 'c' }, '.organisation', 'unknown-id'],
    ['unknown member', { members: { service: 'bank' } }, '.members.service', 'unknown-id'],
    ['unknown dimension', { members: { region: 'north' } }, '.members.region', 'unknown-id'],
    ['precision of zero', { precision: '0' }, '.precision', 'bad-precision'],
    ['precision of a line', { scenario: 'PL', value: 'trên 5 tỷ', precision: '1 tỷ' }, '.precision', 'bad-precision'],
    ['upper of an actual', { upper: '6 tỷ' }, '.upper', 'not-a-plan'],
    ['upper without a range', { scenario: 'PL', upper: '300 tỷ' }, '.upper', 'bad-range'],
    ['upper below', { scenario: 'PL', comparator: 'between', upper: '5 tỷ' }, '.upper', 'bad-range'],
    ['note of another type', { note: 5 }, '.note', 'wrong-type'],
    ['value and missing', { missing: 'not-due' }, '', 'value-and-missing'],
    ['comparator of an actual', { comparator: 'over' }, '.comparator', 'not-a-plan'],
    [
      'contradicting comparator',
      { scenario: 'PL', value: 'trên 5 tỷ', comparator: 'under' },
      '.comparator',
      'conflicting-comparator',
    ],
    ['half a range', { scenario: 'PL', comparator: 'between' }, '.upper', 'missing-key'],
  ];
  for (const [name, changes, key, code] of entryCases) {
    cases.push([
      name,
      { ...frame, entries: [sound, { ...sound, period: '2017', ...changes }] },
      `$.entries[1]${key}`,
      code,
    ]);
  }
  for (const [name, document, place, code] of cases) {
    it(`${name}: ${code} at ${place}`, () => {
      const { issues } = validate(document);
      assert.deepEqual(issues.map((issue) => [placeName(issue.place), issue.code]).slice(0, 1), [[place, code]]);
      for (const lang of ['vi', 'en']) {
        const sentence = issueSentence(issues[0] ?? assert.fail(), lang);
        assert.ok(sentence.startsWith(`${place}: `));
        assert.doesNotMatch(sentence, /undefined|null|\{\w+\}/);
      }
    });
  }

  it('the good rest still loads', () => {
    const { report, issues } = validate({ ...frame, entries: [{ ...sound, value: 'abc' }, sound] });
    assert.deepEqual([report.entries.length, issues.length], [1, 1]);
  });

  it('a gap in a list is an item of the wrong type', () => {
    // biome-ignore lint/suspicious/noSparseArray: it is what is tried.
    const gap = [, { id: 'a' }];
    for (const key of ['organisations', 'dimensions', 'indicators', 'entries']) {
      assert.equal(validate({ [key]: gap }).issues[0]?.code, 'wrong-type', key);
    }
  });

  it('a duplicate is refused and names the first', () => {
    const { report, issues } = validate({ ...frame, entries: [sound, { ...sound, value: '5 tỷ' }] });
    assert.equal(report.entries[0]?.figure?.value.toFixed(), '208700000000');
    assert.deepEqual(
      issues.map((issue) => issue.code === 'duplicate-entry' && [issue.place, issue.detail].map(placeName)),
      [['$.entries[1]', '$.entries[0]']],
    );
  });

  it('an entry needs no organisation where one stands at the top', () => {
    assert.equal(validateEntry(sound).report.entries[0]?.organisation, 'tinh');
    const two = validate({ ...frame, organisations: [{ id: 'a' }, { id: 'b' }], entries: [sound] });
    assert.equal(two.issues[0]?.code, 'missing-key');
  });

  it('fiscal periods need a fiscal year', () => {
    const entry = { ...sound, period: 'FY2019-Q1' };
    assert.equal(validateEntry(entry).issues[0]?.code, 'bad-period');
    const { report } = validate({ ...frame, fiscalYear: { startMonth: 4 }, entries: [entry] });
    assert.deepEqual([report.entries[0]?.period.start, report.entries[0]?.period.end], ['2019-04-01', '2019-06-30']);
  });
});

describe('validate survives hostile documents', () => {
  it('keys such as __proto__ do no harm', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"polluted": 1}, "constructor": 5, "organisations": [{"id": "constructor", "__proto__": {"id": "x"}}],' +
        '"indicators": [{"id": "toString", "kind": "flow", "unit": "VND"}],' +
        '"entries": [{"indicator": "toString", "period": "2018", "scenario": "AC", "value": 1, "members": {"__proto__": "x"}}]}',
    ) as unknown;
    const { report } = validate(hostile);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.ok(report.organisations.has('constructor'));
    assert.equal(report.entries.length, 0);
  });

  it('a tree may be deep, but not without end', () => {
    let node: object = { id: 'leaf' };
    for (let depth = 0; depth < 5000; depth++) node = { id: `n${depth}`, children: [node] };
    const { report, issues } = validate({ organisations: [node] });
    assert.equal(report.organisations.size, limits.depth);
    assert.equal(issues[0]?.code, 'too-deep');
  });

  it('never throws, whatever the document is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => void validate(document)),
      { numRuns: times(500) },
    );
    const keys = fc.constantFrom('organisations', 'dimensions', 'indicators', 'entries', 'lang', 'fiscalYear');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.jsonValue()), (document) => void validate(document)),
      { numRuns: times(500) },
    );
    const entry = fc.record(
      {
        indicator: fc.constantFrom('revenue', 'share'),
        period: fc.constantFrom('2018', '2018-Q1', 'x'),
        scenario: fc.constantFrom('AC', 'PL'),
        value: fc.oneof(fc.jsonValue(), fc.string()),
        members: fc.jsonValue(),
        comparator: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => void validate({ ...frame, entries })),
      { numRuns: times(500) },
    );
  });
});
