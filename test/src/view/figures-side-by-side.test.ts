import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf, kpiView, select, standingOf, validate } from 'goalpost';
import { bar, card } from './support.js';

describe('figures that would print alike', () => {
  for (const [value, target, headline, plan] of [
    ['4850600000000 VND', '4851400000000 VND', '4.850,6 tỷ đồng', '4.851,4 tỷ đồng'],
    ['999960000000 VND', '1000000000000 VND', '999,96 tỷ đồng', '1.000,00 tỷ đồng'],
    ['269,9999 tỷ đồng', 'trên 270 tỷ đồng', '269,9999 tỷ đồng', 'trên 270 tỷ đồng'],
    ['89,96%', '89,98%', '89,96%', '89,98%'],
    ['12001400000000 VND', '12001300000000 VND', '12,0014 nghìn tỷ đồng', '12,0013 nghìn tỷ đồng'],
    // Those that differ at a glance stay short, and so do those that are the same.
    ['4850600000000 VND', '5000000000000 VND', '4.850,6 tỷ đồng', '5.000,0 tỷ đồng'],
    ['4850600000000 VND', '4850600000000 VND', '4.850,6 tỷ đồng', '4.850,6 tỷ đồng'],
  ] as const) {
    it(`${value} beside ${target}`, () => {
      const view = card({ value, target });
      assert.deepEqual([view.headline?.text, view.plan], [headline, `Kế hoạch: ${plan}`]);
      const drawn = bar({ value, target });
      assert.deepEqual([drawn.actual?.text, drawn.target?.text], [headline, `Kế hoạch: ${plan}`]);
      assert.ok(view.sentence.includes(headline) && view.sentence.includes(plan), view.sentence);
    });
  }

  // Numbers of a table are exact, and print four digits where those are enough.
  for (const [value, target, headline, plan] of [
    [4850.6, 4851.4, '4.850,6 tỷ đồng', '4.851,4 tỷ đồng'],
    [999.96, 1000, '0,99996 nghìn tỷ đồng', '1 nghìn tỷ đồng'],
    [4850.6, 5000, '4.851 tỷ đồng', '5.000 tỷ đồng'],
    [4850.6, 4850.6, '4.851 tỷ đồng', '4.851 tỷ đồng'],
  ] as const) {
    it(`${value} beside ${target} in a table`, () => {
      const { report } = validate({
        organisations: [{ id: 'a' }],
        indicators: [{ id: 'i', name: 'Thu', kind: 'flow', unit: 'tỷ đồng' }],
        entries: [
          { indicator: 'i', period: '2018', scenario: 'AC', value },
          { indicator: 'i', period: '2018', scenario: 'PL', value: target },
        ],
        lang: 'vi',
      });
      const { selection } = select(report, { indicator: 'i', organisation: null, period: '2018', members: null });
      assert.ok(selection);
      const view = kpiView(standingOf(factsOf(report), selection), 'vi');
      assert.deepEqual([view.headline?.text, view.plan], [headline, `Kế hoạch: ${plan}`]);
    });
  }
});
