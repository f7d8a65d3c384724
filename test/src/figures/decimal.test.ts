import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Decimal as HostDecimal } from 'decimal.js';
import fc from 'fast-check';
import { decimal, exact, parseDecimal, quotient, sum } from 'goalpost';

describe('parseDecimal', () => {
  for (const text of ['0x10', '1_000', '1e3', 'NaN', 'Infinity', '1,5', '', ' ', '.5', '5.', '--5', '1 000', '٣']) {
    it(`refuses "${text}"`, () => assert.equal(parseDecimal(text), null));
  }
  for (const [text, expected] of [
    [' 208.70 ', '208.7'],
    ['-0.5', '-0.5'],
    ['+7', '7'],
    ['007', '7'],
    ['9007199254740993', '9007199254740993'],
    ['0.00000000000000000001', '0.00000000000000000001'],
  ] as const) {
    it(`reads "${text}"`, () => assert.equal(parseDecimal(text)?.toString(), expected));
  }
  it('refuses text beyond 200 characters', () => assert.equal(parseDecimal('1'.repeat(201)), null));
});

describe('decimal', () => {
  it('throws for what is no decimal, and quotes it', () => {
    assert.throws(() => decimal('12,5'), { name: 'RangeError', message: /"12,5"/ });
  });

  it("is immune to the host page's settings", () => {
    const before = HostDecimal.precision;
    HostDecimal.set({ precision: 3, rounding: 0, toExpPos: 2 });
    try {
      const third = quotient(exact('1', 'VND'), exact('3', 'VND'));
      assert.equal(third?.value.toString(), `0.${'3'.repeat(34)}`);
      assert.equal(decimal('208700000000').plus(1).toString(), '208700000001');
    } finally {
      HostDecimal.set({ precision: before, rounding: 4, toExpPos: 21 });
    }
  });

  it('adds money exactly at any size', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }), { minLength: 1 }), (amounts) => {
        const total = amounts.map((amount) => exact(String(amount), 'VND')).reduce(sum);
        assert.equal(total.value.toString(), String(amounts.reduce((a, b) => a + b)));
      }),
    );
  });
});
