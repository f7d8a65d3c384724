// What an entry may state beside its value, and what a report keeps for reconcile().
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeName, validate } from 'goalpost';

type Json = Record<string, unknown>;

const read = (entry: Json, dimension: Json = {}) =>
  validate({
    lang: 'vi',
    organisations: [{ id: 'o' }],
    dimensions: [{ id: 'service', members: [{ id: 'post' }], ...dimension }],
    indicators: [{ id: 'x', kind: 'flow', unit: 'VND', better: 'higher' }],
    entries: [{ indicator: 'x', period: '2018', scenario: 'AC', value: 5, ...entry }],
  });
const members = { service: 'post' };

describe('attainment and share', () => {
  for (const [entry, key, value, lo, hi] of [
    [{ attainment: '104,9%' }, 'attainment', '1.049', '1.0485', '1.0495'],
    [{ attainment: 'đạt 104,9% kế hoạch' }, 'attainment', '1.049', '1.0485', '1.0495'],
    [{ attainment: 'vượt 4,9% kế hoạch' }, 'attainment', '1.049', '1.0485', '1.0495'],
    [{ attainment: 'trên 100%' }, 'attainment', '1', '1', undefined],
    [{ share: '29%', members }, 'share', '0.29', '0.285', '0.295'],
  ] as const) {
    it(`reads ${JSON.stringify(entry)}`, () => {
      const { report, issues } = read(entry);
      assert.deepEqual(issues, []);
      const figure = report.entries[0]?.[key];
      assert.deepEqual(
        [figure?.value.toFixed(), figure?.bounds.lo?.toFixed(), figure?.bounds.hi?.toFixed(), figure?.unit.key],
        [value, lo, hi, 'ratio'],
      );
    });
  }

  it('are null where nobody states them', () => {
    const [entry] = read({}).report.entries;
    assert.deepEqual([entry?.attainment, entry?.share, entry?.growth], [null, null, null]);
  });

  for (const [what, entry, place, code, detail] of [
    ['a growth is no attainment', { attainment: 'tăng 4,9%' }, 'attainment', 'bad-figure', 'kind-growth'],
    ['an index is no attainment', { attainment: 'gấp 1,05 lần' }, 'attainment', 'bad-figure', 'kind-index'],
    ['an amount is no share', { share: '5 tỷ đồng', members }, 'share', 'bad-figure', 'kind-amount'],
    ['an attainment is no share', { share: 'đạt 29% kế hoạch', members }, 'share', 'bad-figure', 'kind-attainment'],
    ['words without a number are none', { share: 'một phần', members }, 'share', 'bad-figure', 'not-a-number'],
    ['a number may be 1,05 or 105 %', { attainment: 1.05 }, 'attainment', 'wrong-type', null],
    ['a plan has no attainment', { scenario: 'PL', attainment: '50%' }, 'attainment', 'misplaced-key', null],
    ['a forecast has no share', { scenario: 'FC', share: '50%', members }, 'share', 'misplaced-key', null],
    ['the whole has no share', { share: '100%' }, 'share', 'misplaced-key', null],
  ] as const) {
    it(`${what}: the key is dropped and the value stays`, () => {
      const { report, issues } = read(entry);
      assert.deepEqual(
        issues.map((issue) => [placeName(issue.place), issue.code, issue.detail]),
        [[`$.entries[0].${place}`, code, detail]],
      );
      assert.equal(report.entries[0]?.[place], null);
      assert.equal(report.entries[0]?.figure?.value.toFixed(), '5');
    });
  }

  it('stand beside no reason for a missing value', () => {
    const { report, issues } = validate({
      organisations: [{ id: 'o' }],
      indicators: [{ id: 'x', kind: 'flow', unit: 'VND' }],
      entries: [{ indicator: 'x', period: '2018', scenario: 'AC', missing: 'withheld', attainment: '50%' }],
    });
    assert.deepEqual([issues.map(({ code }) => code), report.entries], [['value-and-missing'], []]);
  });
});

describe('whole', () => {
  const whole = (value: unknown) => {
    const { report, issues } = read({}, value === undefined ? {} : { whole: value });
    return [
      report.dimensions.get('service')?.isComplete,
      issues.map(({ place, code }) => `${placeName(place)} ${code}`).join(),
    ];
  };
  for (const [value, expected] of [
    [undefined, [false, '']],
    [true, [true, '']],
    [false, [false, '']],
    ['true', [false, '$.dimensions[0].whole wrong-type']],
    [1, [false, '$.dimensions[0].whole wrong-type']],
  ] as const) {
    it(`${JSON.stringify(value)} is read as ${expected[0]}`, () => assert.deepEqual(whole(value), expected));
  }
});

it('an entry that repeats an earlier one is an issue, counts nowhere, and is kept beside', () => {
  const entry = { indicator: 'x', period: '2018', scenario: 'PL' };
  const { report, issues } = validate({
    organisations: [{ id: 'o' }],
    indicators: [{ id: 'x', kind: 'flow', unit: 'VND', better: 'higher' }],
    entries: [
      { ...entry, value: 270 },
      { ...entry, value: 280 },
      { ...entry, value: 'none' },
    ],
  });
  assert.deepEqual(
    issues.map(({ code, place }) => `${placeName(place)} ${code}`),
    ['$.entries[1] duplicate-entry', '$.entries[2].value bad-figure'],
  );
  const values = (entries: typeof report.entries) => entries.map(({ figure }) => figure?.value.toFixed());
  assert.deepEqual([values(report.entries), values(report.repeated)], [['270'], ['280']]);
});
