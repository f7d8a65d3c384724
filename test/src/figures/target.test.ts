import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Comparator,
  comparators,
  exact,
  type Figure,
  published,
  target,
  targetRange,
  traitsOf,
  verdict,
} from 'goalpost';

const vnd = (value: string | number): Figure => exact(String(value), 'VND');

describe('a target', () => {
  it('has two ends where it is a range, and one otherwise', () => {
    assert.equal(target('between', vnd(5), vnd(7)).upper?.value.toFixed(), '7');
    assert.equal(target('between', vnd(5), vnd(5)).upper?.value.toFixed(), '5');
    assert.equal(target('over', vnd(5)).upper, null);
    assert.throws(() => target('between', vnd(5)), { code: 'bad-target', message: /upper end beside 5/ });
    for (const comparator of comparators.filter((one) => one !== 'between')) {
      assert.throws(() => target(comparator, vnd(5), vnd(7)), { code: 'bad-target', message: /one end, not also 7/ });
    }
  });

  it('refuses ends in the wrong order and in two units', () => {
    assert.throws(() => target('between', vnd(7), vnd(5)), { code: 'bad-target', message: /at least 7, not 5/ });
    assert.throws(() => target('between', vnd(5), exact('7', 'USD')), {
      code: 'unit-mismatch',
      message: /VND and USD/,
    });
  });

  // Worked by hand: [from, to], each with whether it is left out.
  const ranges: [Comparator, Figure, Figure | null, string][] = [
    ['over', vnd(5), null, '(5, '],
    ['at-least', vnd(5), null, '[5, '],
    ['at-most', vnd(5), null, ', 5]'],
    ['under', vnd(5), null, ', 5)'],
    ['exactly', vnd(5), null, '[5, 5]'],
    ['between', vnd(5), vnd(7), '[5, 7]'],
    // Published to the nearest whole: [4.5, 5.5).
    ['over', published('5', '1', 'VND'), null, '(4.5, '],
    ['at-least', published('5', '1', 'VND'), null, '[4.5, '],
    ['at-most', published('5', '1', 'VND'), null, ', 5.5)'],
    ['under', published('5', '1', 'VND'), null, ', 5.5)'],
    ['exactly', published('5', '1', 'VND'), null, '[4.5, 5.5)'],
    ['between', published('5', '1', 'VND'), published('7', '1', 'VND'), '[4.5, 7.5)'],
  ];
  for (const [comparator, figure, upper, expected] of ranges) {
    const { lo, hi, loOpen, hiOpen } = targetRange(target(comparator, figure, upper)).bounds;
    const from = lo === null ? '' : `${loOpen ? '(' : '['}${lo.toFixed()}`;
    const to = hi === null ? '' : `${hi.toFixed()}${hiOpen ? ')' : ']'}`;
    it(`${comparator} ${figure.value} asks for ${expected}`, () => assert.equal(`${from}, ${to}`, expected));
  }
});

describe('the traits of a comparator', () => {
  it('are mirrored twice as they were, on the other side, equally strict', () => {
    const sides = { floor: 'ceiling', ceiling: 'floor', range: 'range', point: 'point' };
    for (const comparator of comparators) {
      const { mirror, side, isStrict } = traitsOf(comparator);
      assert.equal(traitsOf(mirror).mirror, comparator);
      assert.equal(traitsOf(mirror).side, sides[side]);
      assert.equal(traitsOf(mirror).isStrict, isStrict);
    }
  });

  it('say what the verdict on an exact number is', () => {
    const number = fc.integer({ min: -9, max: 9 });
    fc.assert(
      fc.property(fc.constantFrom(...comparators), number, number, fc.nat(9), (comparator, actual, line, width) => {
        const upper = comparator === 'between' ? line + width : line;
        const asked = target(comparator, vnd(line), comparator === 'between' ? vnd(upper) : null);
        const isMet = {
          over: actual > line,
          'at-least': actual >= line,
          'at-most': actual <= line,
          under: actual < line,
          between: actual >= line && actual <= upper,
          exactly: actual === line,
        }[comparator];
        assert.equal(verdict(vnd(actual), asked).verdict, isMet ? 'met' : 'missed');
        // Turned round, the mirrored comparator judges alike.
        const { mirror } = traitsOf(comparator);
        const turned = target(mirror, vnd(-upper), mirror === 'between' ? vnd(-line) : null);
        assert.equal(verdict(vnd(-actual), turned).verdict, isMet ? 'met' : 'missed');
      }),
    );
  });
});
