import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  compareFigures,
  exact,
  type Figure,
  figureToJson,
  orderOfFigures,
  parsePhrase,
  published,
  sum,
  sumOf,
} from 'goalpost';
import { times } from '../../tools/thorough.mjs';

const said = (text: string): Figure => (parsePhrase(text, 'en') as { figure: Figure }).figure;

describe('compareFigures', () => {
  for (const [a, b, expected] of [
    [exact(5, 'VND'), exact(6, 'VND'), 'below'],
    [exact(6, 'VND'), exact(5, 'VND'), 'above'],
    [exact('5.0', 'VND'), exact(5, 'VND'), 'equal'],
    // [4.5, 5.5) and [5.5, 6.5) touch in no value.
    [published(5, 1, 'VND'), published(6, 1, 'VND'), 'below'],
    [published(5, 1, 'VND'), exact('5.5', 'VND'), 'below'],
    [published(5, 1, 'VND'), exact('5.4', 'VND'), 'undecided'],
    [published(5, 1, 'VND'), published(5, 1, 'VND'), 'undecided'],
    [said('over 270 dong'), exact(270, 'VND'), 'above'],
    [said('over 270 dong'), exact(271, 'VND'), 'undecided'],
    [said('about 270 dong'), exact(1, 'VND'), 'undecided'],
  ] as const) {
    it(`${JSON.stringify(figureToJson(a).bounds)} lies ${expected}: ${b.value}`, () => {
      assert.equal(compareFigures(a, b), expected);
    });
  }

  it('refuses two units', () => {
    const [a, b] = [exact(5, 'VND'), exact(5, 'person')];
    for (const call of [() => compareFigures(a, b), () => orderOfFigures(a, b), () => sumOf([a, b], 'VND')])
      assert.throws(call, { name: 'RangeError', code: 'unit-mismatch' });
  });
});

const figures = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map((n) => exact(n, 'VND')),
  fc.tuple(fc.integer({ min: -3, max: 3 }), fc.constantFrom(1, 2)).map(([n, step]) => published(n, step, 'VND')),
  fc.constantFrom('over 2 dong', 'at least 2 dong', 'under 2 dong', 'at most 2 dong', 'about 2 dong').map(said),
);
const known = (figure: Figure) => JSON.stringify([figure.value, figure.bounds]);

describe('orderOfFigures', () => {
  it('is one order: whatever comes, goes the same way, and only the same is level', () => {
    fc.assert(
      fc.property(figures, figures, figures, (a, b, c) => {
        assert.equal(Math.sign(orderOfFigures(a, b)), -Math.sign(orderOfFigures(b, a)) + 0);
        assert.equal(orderOfFigures(a, b) === 0, known(a) === known(b));
        if (orderOfFigures(a, b) <= 0 && orderOfFigures(b, c) <= 0) assert.ok(orderOfFigures(a, c) <= 0);
        if (compareFigures(a, b) === 'below') assert.ok(orderOfFigures(a, b) < 0 || a.value.eq(b.value));
      }),
      { numRuns: times(2000) },
    );
  });

  it('goes by the values, then by the ends', () => {
    const list = [
      exact(3, 'VND'),
      said('over 2 dong'),
      exact(2, 'VND'),
      published(2, 1, 'VND'),
      said('at most 2 dong'),
    ];
    assert.deepEqual(
      list.sort(orderOfFigures).map((figure) => `${figure.bounds.lo}-${figure.bounds.hi}`),
      ['null-2', '1.5-2.5', '2-2', '2-null', '3-3'],
    );
  });
});

describe('sumOf', () => {
  it('adds values and bounds', () => {
    const added = sumOf([published(5, 1, 'VND'), exact(2, 'VND'), said('over 3 dong')], 'VND');
    assert.deepEqual(figureToJson(added), {
      value: '10',
      unit: 'VND',
      bounds: { lo: '9.5', hi: null, loOpen: true, hiOpen: true },
    });
    assert.deepEqual(figureToJson(sumOf([], 'VND')), figureToJson(exact(0, 'VND')));
  });

  it('is what adding one by one gives', () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 2 }), (list) => {
        assert.deepEqual(figureToJson(sumOf(list.values(), 'VND')), figureToJson(list.reduce(sum)));
      }),
      { numRuns: times(300) },
    );
  });

  it('refuses what is missing, which is not zero', () => {
    for (const missing of [null, undefined])
      assert.throws(() => sumOf([exact(5, 'VND'), missing as never], 'VND'), {
        code: 'bad-figure',
        message: /not zero/,
      });
  });
});
