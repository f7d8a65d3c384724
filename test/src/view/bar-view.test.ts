import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bar } from './support.js';

describe('barView', () => {
  it('names the unit at the line where the actual is printed in another', () => {
    const short = (value: string, target: string): string | undefined => bar({ value, target }).target?.short;
    assert.equal(short('12,5 tỷ đồng', '4 nghìn tỷ đồng'), '4 nghìn tỷ đồng');
    assert.equal(short('0,0001 tỷ đồng', '4 tỷ đồng'), '4 tỷ đồng');
    assert.equal(short('2.098,75 tỷ đồng', '2.150 tỷ đồng'), '2.150');
    assert.equal(short('98,75 tỷ đồng', '2.150.000 tỷ đồng'), '2.150 nghìn tỷ đồng');
    assert.equal(short('208,7 tỷ đồng', 'trên 270 tỷ đồng'), '270');
    assert.equal(short('chưa báo cáo', '270 tỷ đồng'), '270');
    // Both ends of a range stand at its two lines.
    assert.equal(short('7,02%', 'từ 6,6% đến 6,8%'), '6,6–6,8');
    assert.equal(short('950 triệu đồng', 'từ 1,2 đến 1,4 tỷ đồng'), '1,2–1,4 tỷ đồng');
  });

  it('has the scale of the actual on the page of bar-scale.html, where no digit is claimed', () => {
    const path = new URL('../../fixtures/cases/bar-scale.html', import.meta.url);
    const bars = [...readFileSync(path, 'utf8').matchAll(/value="(.*?)" target="(.*?)"/g)].map(([, value, target]) =>
      bar({ label: 'Doanh thu', value: value ?? '', target: target ?? '' }),
    );
    assert.deepEqual(
      bars.map(({ actual, target }) => [actual?.text, `${target?.sign} ${target?.short}`]),
      [
        ['950 triệu đồng', '≥ 1,2 tỷ đồng'],
        ['1,2 tỷ đồng', '≥ 0,950'],
      ],
    );
    assert.equal(bar({ value: '0,5', target: '1000000' }).target?.short, '1.000.000');
  });

  it('starts at zero and lets the actual pass its target', () => {
    const { zero, actual, target } = bar({ value: '300 tỷ đồng', target: 'trên 200 tỷ đồng' });
    assert.ok(actual && target);
    assert.equal(zero, 0);
    assert.equal(actual.from, 0);
    assert.equal((actual.to / target.at).toFixed(6), '1.500000');
    assert.ok(actual.to < 1);
    assert.deepEqual([target.sign, target.short], ['>', '200']);
  });

  it('draws nothing for what is missing', () => {
    const view = bar({ value: 'chưa báo cáo', target: '5 tỷ đồng' });
    assert.deepEqual([view.actual, view.absence, view.verdict], [null, 'chưa báo cáo', null]);
  });

  it('puts zero inside where values are negative', () => {
    const { zero, actual } = bar({ value: '-50 tỷ đồng', target: '50 tỷ đồng' });
    assert.equal(zero, 0.5);
    assert.ok(actual && actual.to === 0.5 && actual.from < 0.5);
  });

  it('draws prior year, forecast and named bands', () => {
    const view = bar({ value: '80', target: '100', prior: '70', forecast: '105', bands: '60% yếu; 100% khá; tốt' });
    assert.equal(((view.prior?.at ?? 0) / (view.target?.at ?? 1)).toFixed(6), '0.700000');
    assert.ok((view.forecast?.to ?? 0) > (view.target?.at ?? 1));
    assert.deepEqual(
      view.bands.map(({ name, shade, text }) => [name, shade, text]),
      [
        ['yếu', 0, '≤ 60'],
        ['khá', 0.5, '≤ 100'],
        ['tốt', 1, null],
      ],
    );
    assert.equal(view.bands.at(-1)?.to, 1);
  });

  it('keeps every fraction between 0 and 1', () => {
    const amount = fc.integer({ min: -1e6, max: 1e6 }).map(String);
    fc.assert(
      fc.property(amount, amount, amount, amount, (value, target, prior, forecast) => {
        const view = bar({ value, target, prior, forecast });
        const fractions = [
          view.zero,
          view.actual?.from,
          view.actual?.to,
          view.target?.at,
          view.prior?.at,
          view.forecast?.to,
        ];
        for (const fraction of fractions) assert.ok(fraction !== undefined && fraction >= 0 && fraction <= 1);
      }),
    );
  });
});
