import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  difference,
  exact,
  type Figure,
  figureFromJson,
  figureToJson,
  parsePhrase,
  power,
  product,
  published,
  quotient,
  readAttributes,
  sum,
  target,
  targetRange,
  unit,
} from 'goalpost';
import { times } from '../../tools/thorough.mjs';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([n, places]) => {
    const digits = String(n < 0n ? -n : n).padStart(places + 1, '0');
    const split = digits.length - places;
    return `${n < 0n ? '-' : ''}${digits.slice(0, split)}${places > 0 ? `.${digits.slice(split)}` : ''}`;
  });
const stated = fc.oneof(
  decimals.map((value) => exact(value, 'VND')),
  fc.tuple(decimals, fc.constantFrom('0.001', '1', '1000000')).map(([value, step]) => published(value, step, 'VND')),
  fc
    .constantFrom('trên 270 tỷ đồng', 'khoảng 5 tỷ đồng', 'gần 232 tỷ đồng', 'từ 5 đến 7 tỷ đồng', '208,7 tỷ đồng')
    .map((text) => (parsePhrase(text, 'vi') as { figure: Figure }).figure),
);
const figures = fc.oneof(
  stated,
  fc.tuple(stated, stated).map(([a, b]) => sum(a, b)),
  fc.tuple(stated, stated).map(([a, b]) => difference(a, b)),
  fc.tuple(stated, stated).map(([a, b]) => product(a, b)),
  fc.tuple(stated, stated).map(([a, b]) => quotient(a, b) ?? a),
  fc.tuple(stated, fc.integer({ min: 0, max: 5 })).map(([a, n]) => power(a, n)),
  stated.map((a) => targetRange(target('over', a))),
);

describe('a figure in JSON', () => {
  it('is plain texts', () => {
    assert.deepEqual(figureToJson(published('208700000000', '100000000', 'VND')), {
      value: '208700000000',
      unit: 'VND',
      bounds: { lo: '208650000000', hi: '208750000000', loOpen: false, hiOpen: true },
    });
    const over = (parsePhrase('trên 270 tỷ đồng', 'vi') as { figure: Figure }).figure;
    assert.deepEqual(figureToJson(over), {
      value: '270000000000',
      unit: 'VND',
      bounds: { lo: '270000000000', hi: null, loOpen: true, hiOpen: true },
      said: { qualifier: 'over', step: '1000000000', counted: false },
    });
  });

  it('comes back the same, through text, through a clone and as it is written by JSON.stringify alone', () => {
    fc.assert(
      fc.property(figures, (figure) => {
        const plain = figureToJson(figure);
        for (const carried of [
          JSON.parse(JSON.stringify(plain)),
          structuredClone(plain),
          JSON.parse(JSON.stringify(figure)),
        ]) {
          assert.deepEqual(figureToJson(figureFromJson(carried)), plain);
          assert.deepEqual(figureFromJson(carried).unit, figure.unit);
          assert.ok(figureFromJson(carried).value.eq(figure.value));
        }
      }),
      { numRuns: times(300) },
    );
  });

  it('is refused where it is none, with the key', () => {
    const sound = figureToJson(published('5', '1', 'VND'));
    const { bounds } = sound;
    for (const [wrong, key] of [
      [null, 'value'],
      ['5', 'value'],
      [{ ...sound, value: 5 }, 'value'],
      [{ ...sound, value: '5e3' }, 'value'],
      [{ ...sound, value: '9'.repeat(20_000) }, 'value'],
      [{ ...sound, unit: 'tỷ đồng' }, 'unit'],
      [{ ...sound, unit: undefined }, 'unit'],
      [{ value: '5', unit: 'VND' }, 'bounds'],
      [{ ...sound, value: '6' }, 'bounds'],
      [{ ...sound, bounds: { ...bounds, lo: '5.2' } }, 'bounds'],
      [{ ...sound, bounds: { ...bounds, lo: null } }, 'bounds'],
      [{ ...sound, bounds: { ...bounds, hi: 5.5 } }, 'bounds'],
      [{ ...sound, bounds: { ...bounds, hiOpen: 'true' } }, 'bounds'],
      [{ ...sound, bounds: { lo: '5', hi: '5', loOpen: true, hiOpen: false } }, 'bounds'],
      [{ ...sound, said: { qualifier: 'above', step: '1', counted: false } }, 'said'],
      [{ ...sound, said: { qualifier: null, step: '0', counted: false } }, 'said'],
      [{ ...sound, said: null }, 'said'],
    ] as const) {
      assert.throws(() => figureFromJson(wrong), {
        name: 'RangeError',
        code: 'bad-figure',
        message: new RegExp(`see "${key}"$`),
      });
    }
  });
});

describe('what the core hands out cannot be changed by one of those who share it', () => {
  const over = target('over', exact('5', 'VND'));
  const phrase = parsePhrase('trên 270 tỷ đồng', 'vi') as { figure: Figure };
  const { standing } = readAttributes({ value: '5 người', target: 'trên 4 người', bands: '50% yếu; tốt' }, 'vi');
  const shared: Record<string, object | null | undefined> = {
    exact: exact('5', 'VND'),
    published: published('5', '1', 'VND'),
    sum: sum(exact('5', 'VND'), exact('5', 'VND')),
    difference: difference(exact('5', 'VND'), exact('5', 'VND')),
    product: product(exact('5', 'VND'), exact('5', 'ratio')),
    quotient: quotient(exact('5', 'VND'), exact('3', 'VND')),
    power: power(exact('5', 'VND'), 3),
    unit: unit('VND/person/year'),
    target: over,
    targetRange: targetRange(over),
    phrase: phrase.figure,
    standing,
  };
  const open = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null || 'toFixed' in value) return false;
    return !Object.isFrozen(value) || Object.values(value).some(open);
  };
  for (const [name, value] of Object.entries(shared)) {
    it(name, () => {
      assert.ok(value);
      assert.ok(!open(value));
    });
  }
});
