import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cascade, exact, published, sum } from 'goalpost';

const split = (plan: string, weights: string[], grain?: string): string[] =>
  cascade(exact(plan, 'VND'), weights, grain).map(({ value }) => value.toFixed());

describe('cascade', () => {
  it('270 tỷ in three equal parts is 90 tỷ each', () => {
    assert.deepEqual(split('270000000000', ['1', '1', '1']), ['90000000000', '90000000000', '90000000000']);
  });
  it('270 tỷ in seven equal parts adds up to the đồng', () => {
    // 270 000 000 000 = 7 × 38 571 428 571 + 3: the first three parts get one đồng more.
    const parts = split('270000000000', Array(7).fill('1'));
    assert.deepEqual(parts, [...Array(3).fill('38571428572'), ...Array(4).fill('38571428571')]);
  });
  for (const [plan, weights, grain, expected] of [
    ['10', ['1', '2'], '1', ['3', '7']],
    ['10', ['0', '5'], '1', ['0', '10']],
    ['-10', ['1', '2'], '1', ['-3', '-7']],
    ['1', ['1', '1'], '0.1', ['0.5', '0.5']],
    ['1000000', ['1', '1', '1'], '100000', ['400000', '300000', '300000']],
    ['0', ['1', '3'], '1', ['0', '0']],
  ] as const) {
    it(`${plan} by ${weights} in steps of ${grain} is ${expected}`, () => {
      assert.deepEqual(split(plan, [...weights], grain), expected);
    });
  }
  it('refuses what cannot be split exactly', () => {
    assert.throws(() => split('10.5', ['1']), /multiple of 1/);
    assert.throws(() => split('10', ['0', '0']), /above zero together/);
    assert.throws(() => split('10', ['1', '-1']), RangeError);
    assert.throws(() => cascade(published('10', '1', 'VND'), ['1']), RangeError);
  });
  it('parts of plans and weights of any length add up to the last digit', () => {
    // 10^60 = 7 × 142857142857…142857 (60 digits) + 1: the first part gets one more.
    const seventh = '142857'.repeat(10);
    assert.deepEqual(split(`1${'0'.repeat(60)}`, Array(7).fill('1')), [
      (BigInt(seventh) + 1n).toString(),
      ...Array(6).fill(seventh),
    ]);
    const digits = (max: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: max }).map((list) => list.join(''));
    const weight = fc.tuple(digits(60), digits(60)).map(([whole, decimals]) => `${whole}.${decimals}`);
    fc.assert(
      fc.property(digits(190), fc.array(weight, { minLength: 1, maxLength: 12 }), (plan, weights) => {
        const scaled = weights.map((text) => {
          const [whole = '', decimals = ''] = text.split('.');
          return BigInt(whole + decimals.padEnd(60, '0'));
        });
        const total = scaled.reduce((a, b) => a + b, 0n);
        fc.pre(total > 0n);
        const parts = split(plan, weights).map(BigInt);
        assert.equal(
          parts.reduce((a, b) => a + b, 0n),
          BigInt(plan),
        );
        // Largest remainder: each has its share rounded down or one more, and whoever has one more lost no less.
        const rests = scaled.map((share, index) => {
          const due = BigInt(plan) * share;
          const more = (parts[index] ?? 0n) - due / total;
          assert.ok(more === 0n || more === 1n);
          return { more, rest: due % total };
        });
        const least = rests.filter(({ more }) => more === 1n).map(({ rest }) => rest);
        for (const { more, rest } of rests) if (more === 0n) assert.ok(least.every((one) => one >= rest));
      }),
    );
  });
  it('parts add up, and none is a whole grain away from its share', () => {
    const weight = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.array(weight, { minLength: 1, maxLength: 20 }),
        (plan, weights) => {
          const total = weights.reduce((a, b) => a + b);
          fc.pre(total > 0);
          const parts = cascade(exact(String(plan), 'VND'), weights.map(String));
          assert.equal(parts.reduce(sum).value.toFixed(), String(plan));
          parts.forEach(({ value }, index) => {
            const away = BigInt(value.toFixed()) * BigInt(total) - plan * BigInt(weights[index] ?? 0);
            assert.ok((away < 0n ? -away : away) < BigInt(total));
          });
        },
      ),
    );
  });
});
