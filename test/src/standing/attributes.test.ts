import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type AttributeName, misspelledAttributes, placeName, readAttributes, withAttributes } from 'goalpost';

describe('readAttributes', () => {
  it('reads what an editor types, in Vietnamese', () => {
    const { standing, issues } = readAttributes(
      {
        value: '208,7 tỷ đồng',
        target: 'trên 270 tỷ đồng',
        growth: '37,6%',
        prior: 'khoảng 151,7 tỷ đồng',
        period: '2018',
      },
      'vi',
    );
    assert.deepEqual(issues, []);
    assert.equal(standing.actual.figure?.value.toFixed(), '208700000000');
    assert.equal(standing.plan.target?.comparator, 'over');
    assert.equal(standing.growth?.value.toFixed(), '0.376');
    assert.equal(standing.period?.key, '2018');
  });

  it('and in English', () => {
    const { standing, issues } = readAttributes({ value: '$70.6 billion', target: 'at least $68 billion' }, 'en');
    assert.deepEqual(issues, []);
    assert.equal(standing.plan.target?.comparator, 'at-least');
    assert.equal(standing.plan.target?.figure.value.toFixed(), '68000000000');
  });

  it('takes the unit from its own attribute', () => {
    const { standing } = readAttributes({ value: '208,7', target: 'trên 270', unit: 'tỷ đồng' }, 'vi');
    assert.equal(standing.actual.figure?.value.toFixed(), '208700000000');
    assert.equal(standing.plan.target?.figure.value.toFixed(), '270000000000');
  });

  it('lets a scaled number share the unit of the first', () => {
    const { issues, standing } = readAttributes({ value: '208,7 tỷ đồng', target: 'trên 270 tỷ' }, 'vi');
    assert.deepEqual(issues, []);
    assert.equal(standing.plan.target?.figure.unit.key, 'VND');
  });

  it('never guesses what a bare number counts', () => {
    const { issues } = readAttributes({ value: '208,7 tỷ đồng', target: '270' }, 'vi');
    assert.deepEqual([issues[0] && placeName(issues[0].place), issues[0]?.code], ['target', 'unit-mismatch']);
  });

  it('keeps a period that is only words', () => {
    const { standing, issues } = readAttributes({ value: '5 tỷ đồng', period: 'Tết Kỷ Hợi' }, 'vi');
    assert.deepEqual([standing.period, standing.periodText, issues], [null, 'Tết Kỷ Hợi', []]);
  });

  it('reads why a value is missing, in words or by its code', () => {
    assert.equal(readAttributes({ value: 'chưa báo cáo' }, 'vi').standing.actual.missing, 'not-reported');
    assert.equal(readAttributes({ value: 'not-due', target: '5 tỷ' }, 'vi').standing.actual.missing, 'not-due');
  });

  it('asks for a value where there is none', () => {
    assert.deepEqual(
      readAttributes({ label: 'Doanh thu' }, 'vi').issues.map(({ place, code }) => [placeName(place), code]),
      [['value', 'missing-key']],
    );
  });

  it('reads bands in per cent of the plan, each with a name', () => {
    const { standing } = readAttributes({ value: '1', target: '200', bands: '80% yếu; 100% trung bình; tốt' }, 'vi');
    assert.deepEqual(
      standing.bands.map(({ name, upTo }) => [name, upTo?.value.toFixed() ?? null]),
      [
        ['yếu', '160'],
        ['trung bình', '200'],
        ['tốt', null],
      ],
    );
  });

  for (const bands of ['80%; 100%; tốt', '80% yếu;', '100% a; 80% b; c', '5 người a; b']) {
    it(`refuses bands "${bands}"`, () => {
      const { issues } = readAttributes({ value: '1', target: '200', bands }, 'vi');
      assert.deepEqual(
        issues.map(({ place }) => placeName(place)),
        ['bands'],
      );
    });
  }
});

describe('misspelledAttributes', () => {
  const known = ['value', 'target', 'growth', 'label'];
  for (const [name, meant] of [
    ['taget', 'target'],
    ['traget', 'target'],
    ['targets', 'target'],
    ['valve', 'value'],
  ] as const) {
    it(`takes ${name} for ${meant}`, () => {
      assert.deepEqual(misspelledAttributes([name], known)[0]?.expected, [meant]);
    });
  }
  it('leaves the attributes of pages and frameworks alone', () => {
    assert.deepEqual(misspelledAttributes(['class', 'id', 'data-v-1', '_ngcontent-abc', 'slot', 'target'], known), []);
  });
});

// An attribute that has a name and no reader would be ignored in silence.
describe('every attribute', () => {
  const bare = { value: '5 tỷ đồng' };
  const texts: Readonly<Record<AttributeName, string>> = {
    value: '7 tỷ đồng',
    target: 'trên 6 tỷ đồng',
    prior: '4 tỷ đồng',
    growth: '25%',
    forecast: '9 tỷ đồng',
    whole: '10 tỷ đồng',
    label: 'Doanh thu',
    unit: '12 cái',
    period: '2018',
    'as-of': '2019-01-14',
    source: 'Bưu điện',
    better: 'lower',
    bands: '3 tỷ đồng yếu; tốt',
  };
  const without = readAttributes(bare, 'vi');
  for (const [name, text] of Object.entries(texts)) {
    it(`${name} changes what is read`, () =>
      assert.notDeepEqual(readAttributes({ ...bare, [name]: text }, 'vi'), without));

    // Beside a report the period is a key, and the date decides what is to date: `standingOf` takes both.
    if (name === 'period' || name === 'as-of') continue;
    it(`${name} is taken, or named, beside a report`, () =>
      assert.notDeepEqual(withAttributes(without.standing, { [name]: text }, 'vi'), {
        standing: without.standing,
        issues: [],
      }));
  }
});
