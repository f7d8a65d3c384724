import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  factsOf,
  type KpiView,
  kpiView,
  placeName,
  readJson,
  type SelectionTexts,
  select,
  standingOf,
  validate,
} from 'goalpost';
import { bar, card } from './support.js';

const source = readFileSync(new URL('../../../docs/examples/long-an-2019.json', import.meta.url), 'utf8');
const raw = readJson(source, 'long-an-2019.json');
assert.ok('root' in raw);
const longAn = validate(raw.root);
const facts = factsOf(longAn.report);

function fromReport(keys: Partial<SelectionTexts>, lang = 'vi'): KpiView {
  const { selection } = select(longAn.report, {
    indicator: 'revenue',
    organisation: null,
    period: '2018',
    members: null,
    ...keys,
  });
  assert.ok(selection);
  return kpiView(standingOf(facts, selection), lang);
}

describe('the Long An report', () => {
  it('has no issue', () => assert.deepEqual(longAn.issues, []));

  it('2018: revenue and growth', () => {
    const view = fromReport({});
    assert.deepEqual([view.headline?.number, view.headline?.unit], ['208,7', 'tỷ đồng']);
    assert.deepEqual(
      view.comparisons.map(({ label, text, tone }) => [label, text, tone]),
      [['So với năm 2017', '+37,6%', 'good']],
    );
    assert.deepEqual(view.provenance, ['Nguồn: Hội nghị triển khai kế hoạch năm 2019', 'Số liệu đến 14/01/2019']);
    assert.equal(view.sentence, 'Năm 2018, tổng doanh thu đạt 208,7 tỷ đồng, tăng 37,6% so với năm 2017.');
  });

  it('2018: the commune network is 29 % of the whole', () => {
    const view = fromReport({ members: 'network=commune' });
    assert.equal(view.headline?.text, '60,22 tỷ đồng');
    assert.deepEqual(
      view.comparisons.map(({ kind, text }) => [kind, text]),
      [['share', '29%']],
    );
  });

  it('2018: a service group is not reported, never 0', () => {
    const view = fromReport({ members: 'service=postal' });
    assert.deepEqual([view.headline, view.absence, view.comparisons], [null, 'chưa báo cáo', []]);
    assert.equal(fromReport({ members: 'service=postal' }, 'en').absence, 'not reported');
  });

  it('2019: the plan, and the growth that it asks for', () => {
    const view = fromReport({ period: '2019' });
    assert.deepEqual([view.caption, view.headline?.text], ['Kế hoạch', 'trên 270 tỷ đồng']);
    assert.deepEqual(
      view.comparisons.map(({ kind, text }) => [kind, text]),
      [['growth', 'trên 29,3%']],
    );
    assert.equal(
      fromReport({ indicator: 'productivity', period: '2019' }).headline?.text,
      'trên 419 triệu đồng/người/năm',
    );
  });

  for (const [keys, place] of [
    [{ indicator: 'sales' }, 'indicator'],
    [{ indicator: null }, 'indicator'],
    [{ organisation: 'x' }, 'organisation'],
    [{ period: '2018-13' }, 'period'],
    [{ period: null }, 'period'],
    [{ members: 'service=x' }, 'members'],
    [{ members: 'x=y' }, 'members'],
  ] as const) {
    it(`the wrong key ${JSON.stringify(keys)} is named`, () => {
      const texts = { indicator: 'revenue', organisation: null, period: '2018', members: null, ...keys };
      assert.deepEqual(
        select(longAn.report, texts).issues.map((issue) => placeName(issue.place)),
        [place],
      );
    });
  }
});

describe('implied prior year', () => {
  it('208,7 tỷ at +37,6 % puts 2017 between 151,580 and 151,763 tỷ', () => {
    const view = fromReport({});
    assert.equal(view.impliedPrior?.text, 'năm 2017: khoảng 151,7 tỷ đồng (suy ra)');
    // 151.580 rounded down and 151.763 rounded up at four digits.
    assert.equal(view.impliedPrior?.range, 'Suy ra từ số đã làm tròn: trên 151,5 tỷ đồng, dưới 151,8 tỷ đồng.');
    assert.equal(
      bar({ value: '208,7 tỷ đồng', growth: '37,6%', period: '2018' }).prior?.text,
      'năm 2017: khoảng 151,7 tỷ đồng (suy ra)',
    );
  });
  it('gives way to a stated prior year', () => {
    assert.equal(card({ value: '208,7 tỷ đồng', growth: '37,6%', prior: '151,7 tỷ đồng' }).impliedPrior, null);
  });
});
