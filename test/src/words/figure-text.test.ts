import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  decimal,
  difference,
  exact,
  type Figure,
  figureText,
  isRefusal,
  parsePhrase,
  published,
  quotient,
  sum,
} from 'goalpost';
import { times } from '../../tools/thorough.mjs';

const text = (figure: Figure | null, lang = 'vi', signed = false): string => {
  assert.ok(figure);
  return figureText(figure, lang, { signed }).text;
};

describe('figureText keeps what was published', () => {
  for (const [typed, lang, expected] of [
    ['208,7 tỷ đồng', 'vi', '208,7 tỷ đồng'],
    ['60,22 tỷ đồng', 'vi', '60,22 tỷ đồng'],
    ['419 triệu/người/năm', 'vi', '419 triệu đồng/người/năm'],
    ['trên 270 tỷ đồng', 'vi', 'trên 270 tỷ đồng'],
    ['hơn 233 tỷ đồng', 'vi', 'trên 233 tỷ đồng'],
    ['gần 232 tỷ đồng', 'vi', 'gần 232 tỷ đồng'],
    ['dưới 232 tỷ đồng', 'vi', 'dưới 232 tỷ đồng'],
    ['almost 12 thousand people', 'en', 'nearly 12 thousand people'],
    ['less than 12 thousand people', 'en', 'under 12 thousand people'],
    ['đúng 270 tỷ đồng', 'vi', 'đúng 270 tỷ đồng'],
    ['trên 419,75 triệu đồng', 'vi', 'trên 419,75 triệu đồng'],
    ['trên 270,0 tỷ đồng', 'vi', 'trên 270,0 tỷ đồng'],
    ['gần 12,345678 tỷ đồng', 'vi', 'gần 12,346 tỷ đồng'],
    ['trên 12,345678 tỷ đồng', 'vi', 'trên 12,345 tỷ đồng'],
    ['khoảng 151,75 tỷ đồng', 'vi', 'khoảng 151,75 tỷ đồng'],
    ['gấp 2,3 lần', 'vi', '2,3 lần'],
    ['2.3x', 'en', '2.3 times'],
    ['bằng 230%', 'vi', '230%'],
    ['từ 2% trở lên', 'vi', 'từ 2% trở lên'],
    ['không quá 4%', 'vi', 'tối đa 4%'],
    ['khoảng 150 tỷ đồng', 'vi', 'khoảng 150 tỷ đồng'],
    ['từ 6,6% đến 6,8%', 'vi', '6,6–6,8%'],
    ['1,2 nghìn tỷ đồng', 'vi', '1,2 nghìn tỷ đồng'],
    ['15.000 đồng', 'vi', '15.000 đồng'],
    ['37,6%', 'vi', '37,6%'],
    ['0,00001%', 'vi', '0,00001%'],
    ['0,012345678%', 'vi', '0,01235%'],
    ['0,123456%', 'vi', '0,1235%'],
    ['270,0 tỷ đồng', 'vi', '270,0 tỷ đồng'],
    ['tăng 0,54 điểm phần trăm', 'vi', '0,54 điểm phần trăm'],
    ['over VND 270 billion', 'en', 'over VND 270 billion'],
    ['$70.6 billion', 'en', 'USD 70.6 billion'],
    ['12,345 people', 'en', '12,345 people'],
    ['1 person', 'en', '1 person'],
    ['12 thousand people', 'en', '12 thousand people'],
    ['1.234,5 tỷ đồng', 'vi', '1.234,5 tỷ đồng'],
    ['3.798,254 tỷ đồng', 'vi', '3.798,3 tỷ đồng'],
    ['1,25 nghìn tỷ đồng', 'vi', '1,25 nghìn tỷ đồng'],
  ] as const) {
    it(`${typed} prints "${expected}"`, () => {
      const phrase = parsePhrase(typed, lang);
      assert.ok(!isRefusal(phrase));
      assert.equal(text(phrase.figure, lang), expected);
    });
  }
});

describe('figureText prints only decided digits', () => {
  it('60,22 of 208,7 prints 29 %, never 28,9 %', () => {
    // 60.215 ÷ 208.75 = 28.8455 %, 60.225 ÷ 208.65 = 28.8641 %: one decimal is 28.8 or 28.9, none is 29.
    const share = quotient(published('60.22', '0.01', 'VND'), published('208.7', '0.1', 'VND'));
    assert.equal(text(share), '29%');
  });
  it('prints a range rounded outward where even two digits are open', () => {
    // 104.5 ÷ 99.5 = 1.05025, 105.5 ÷ 98.5 = 1.07107.
    const index = quotient(published('105', '1', 'VND'), published('99', '1', 'VND'));
    assert.equal(text(index), '105–108%');
  });
  it('prints nothing as 100 % that is all below it or all above it', () => {
    // 208.65 ÷ 209 = 99.8325 %, 208.75 ÷ 209 = 99.8804 %: one decimal is 99.8 or 99.9, none would be 100.
    const below = quotient(published('208.7', '0.1', 'VND'), exact('209', 'VND'));
    assert.equal(text(below), '99,8–99,9%');
    // 1.0025 ÷ 1.001 = 100.1499 %, 1.0035 ÷ 1.001 = 100.2498 %.
    const above = quotient(published('1.003', '0.001', 'VND'), exact('1.001', 'VND'));
    assert.equal(text(above), '100,1–100,3%');
    // 99.5 ÷ 100 to 100.5 ÷ 100: this may be 100 %.
    const around = quotient(published('100', '1', 'VND'), exact('100', 'VND'));
    assert.equal(text(around), '100%');
  });
  it('prints no end of a range on 100 % or on zero that the figure does not reach', () => {
    const between = (lo: string, hi: string, unit = 'ratio') => {
      const end = (value: string) => exact(value, unit).value;
      const bounds = { lo: end(lo), hi: end(hi), loOpen: false, hiOpen: false };
      return { ...exact(lo, unit), bounds };
    };
    // To one decimal the ends would print as 99,8 and 100.
    assert.equal(text(between('0.998', '0.99970')), '99,80–99,97%');
    assert.equal(text(between('0.99', '0.9999')), '99,00–99,99%');
    // It would take too many decimals to keep the upper end apart.
    assert.equal(text(between('0.99', '0.999999')), 'dưới 100%');
    assert.equal(text(between('1.000001', '1.01')), 'trên 100%');
    assert.equal(text(between('1.0004', '1.009')), '100,04–100,90%');
    // An open end is not reached: 269.5 ÷ 270 to 270 ÷ 270.
    const near = { ...between('0.99815', '1') };
    assert.equal(text({ ...near, bounds: { ...near.bounds, hiOpen: true } }), 'dưới 100%');
    assert.equal(text(near), 'tối đa 100%');
    assert.equal(text(between('0.0002', '0.009')), '0,02–0,90%');
    assert.equal(text(between('-0.9', '-0.00001', 'VND')), 'dưới 0 đồng');
    // 118.02 to 118.05, none of which is reached, rounds to 118.0; its value is the end.
    const open = { ...between('1.1802', '1.1805'), value: decimal('1.1805') };
    assert.equal(text({ ...open, bounds: { ...open.bounds, loOpen: true, hiOpen: true } }), '118,0%');
    // 100 percentage points are no whole.
    const above = { ...between('-1', '0.5', 'percentage-point') };
    assert.equal(text({ ...above, bounds: { ...above.bounds, loOpen: true } }), '−100 đến 50 điểm phần trăm');
    // These may be 100 %, or nothing.
    assert.equal(text(between('1', '1.006')), '100,0–100,6%');
    assert.equal(text(between('0.98', '1.02')), '98–102%');
  });
  it('claims no digit by zeros that only fill up', () => {
    // 5.1335 ÷ 0.01 to 5.1345 ÷ 0.01: a step of ten per cent.
    const index = quotient(published('5.134', '0.001', 'VND'), exact('0.01', 'VND'));
    assert.equal(text(index), '51.335–51.345%');
  });
  it('does not take a quotient without end for a published figure', () => {
    assert.equal(text(quotient(exact('2', 'VND'), exact('3', 'VND'))), '66,7%');
    assert.equal(text(quotient(exact('1', 'VND'), exact('3', 'VND'))), '33,3%');
  });
  it('prints fewer digits of a computed amount', () => {
    // 0.5 to 1.5 of 3: the bounds leave everything open.
    assert.equal(text(quotient(published('1', '1', 'VND'), exact('3', 'ratio'))), '0,1–0,5 đồng');
  });
});

describe('figureText of exact figures', () => {
  for (const [value, unit, lang, expected] of [
    ['0', 'VND', 'vi', '0 đồng'],
    ['999', 'VND', 'vi', '999 đồng'],
    ['99999', 'VND', 'vi', '99.999 đồng'],
    ['150000', 'VND', 'vi', '150 nghìn đồng'],
    ['208700000000', 'VND', 'vi', '208,7 tỷ đồng'],
    ['208734567891', 'VND', 'vi', '208,7 tỷ đồng'],
    ['999960000', 'VND', 'vi', '1 tỷ đồng'],
    ['-1500000000', 'VND', 'vi', '−1,5 tỷ đồng'],
    ['1200000000000', 'VND', 'en', 'VND 1.2 trillion'],
    ['5000000000000000', 'VND', 'vi', '5.000 nghìn tỷ đồng'],
    ['0.376', 'ratio', 'en', '37.6%'],
    ['0', 'ratio', 'vi', '0%'],
    ['0.0004', 'ratio', 'vi', '0,04%'],
    ['0.9996', 'ratio', 'vi', '99,96%'],
    ['1.00003', 'ratio', 'vi', '100,003%'],
    ['0.996', 'ratio', 'vi', '99,6%'],
    ['12.5', 'ratio', 'vi', '1.250%'],
    ['2.5', 'parcel', 'vi', '2,5 parcel'],
    ['9007199254740993', 'person', 'en', '9,007 trillion people'],
    // The next scale begins where the number, rounded, has four digits before its mark.
    ['99999.4', 'VND', 'vi', '99.999 đồng'],
    ['100000', 'VND', 'vi', '100 nghìn đồng'],
    ['999949', 'VND', 'vi', '999,9 nghìn đồng'],
    ['999950', 'VND', 'vi', '1 triệu đồng'],
    ['999949999', 'VND', 'vi', '999,9 triệu đồng'],
    ['999950000', 'VND', 'vi', '1 tỷ đồng'],
    ['999949999999', 'VND', 'vi', '999,9 tỷ đồng'],
    ['999950000000', 'VND', 'vi', '1 nghìn tỷ đồng'],
    ['999950000000', 'VND', 'en', 'VND 1 trillion'],
    ['-999950000', 'VND', 'vi', '−1 tỷ đồng'],
    ['123456789012345678', 'VND', 'vi', '123.457 nghìn tỷ đồng'],
    ['1234', 'person', 'vi', '1.234 người'],
    ['12345.6', 'hour', 'vi', '12.346 giờ'],
    ['0.01234', 'hour', 'vi', '0,012 giờ'],
    ['0.00012', 'hour', 'vi', '0,00012 giờ'],
    ['-0.00012', 'hour', 'vi', '−0,00012 giờ'],
    ['9.999', 'ratio', 'vi', '999,9%'],
    ['9.9999', 'ratio', 'vi', '1.000%'],
    ['10', 'ratio', 'vi', '1.000%'],
    ['10.005', 'ratio', 'en', '1,001%'],
    ['123.4567', 'ratio', 'vi', '12.346%'],
    ['12345.678', 'ratio', 'vi', '1.234.568%'],
    ['-12.5', 'ratio', 'en', '−1,250%'],
    ['0.9994', 'ratio', 'vi', '99,9%'],
    ['0.000012', 'ratio', 'vi', '0,0012%'],
    ['12.5', 'percentage-point', 'vi', '1.250 điểm phần trăm'],
  ] as const) {
    it(`${value} ${unit} prints "${expected}"`, () => assert.equal(text(exact(value, unit), lang), expected));
  }
  it('rounds 9 007 trillion only at the end', () => {
    assert.equal(text(exact('1000000000000000000000000000001', 'number'), 'en').startsWith('1,000,000'), true);
  });
  it('signs changes', () => {
    assert.equal(text(exact('0.376', 'ratio'), 'vi', true), '+37,6%');
    assert.equal(text(exact('-0.05', 'ratio'), 'vi', true), '−5%');
    assert.equal(text(exact('0', 'ratio'), 'vi', true), '0%');
  });
  it('gives its parts', () => {
    const phrase = parsePhrase('trên 419 triệu/người/năm', 'vi');
    assert.ok(!isRefusal(phrase));
    assert.deepEqual(figureText(phrase.figure, 'vi'), {
      text: 'trên 419 triệu đồng/người/năm',
      before: 'trên',
      number: '419',
      unit: 'triệu đồng/người/năm',
      after: '',
    });
  });
});

describe('figureText of published figures at the edges of scales', () => {
  for (const [value, step, expected] of [
    ['99999', '1', '99.999 đồng'],
    ['100000', '1', '100,00 nghìn đồng'],
    ['100000', '1000', '100 nghìn đồng'],
    ['999996', '1', '1,0000 triệu đồng'],
    ['999600000', '100000', '999,6 triệu đồng'],
    ['1000000000', '1000000', '1,000 tỷ đồng'],
    ['1000000000', '1000000000', '1 tỷ đồng'],
    ['167983000000000', '1000000000', '167,98 nghìn tỷ đồng'],
    ['12000', '1000', '12 nghìn đồng'],
    ['1200', '100', '1,2 nghìn đồng'],
    ['0', '1000000', '0 triệu đồng'],
  ] as const) {
    it(`${value} to the nearest ${step} prints "${expected}"`, () => {
      assert.equal(text(published(value, step, 'VND')), expected);
    });
  }
  for (const [value, step, expected] of [
    ['12.5', '0.01', '1.250%'],
    ['12.345', '0.001', '1.234,5%'],
    ['123.4567', '0.0001', '12.346%'],
    ['0.00004', '0.00001', '0,004%'],
  ] as const) {
    it(`${value} to the nearest ${step} prints "${expected}"`, () => {
      assert.equal(text(published(value, step, 'ratio')), expected);
    });
  }
});

describe('arithmetic forgets how a number was said', () => {
  const near = parsePhrase('gần 232 tỷ đồng', 'vi');
  assert.ok(!isRefusal(near));
  for (const [name, result, expected] of [
    ['half of it', quotient(near.figure, exact('2', 'ratio')), 'dưới 116 tỷ đồng'],
    ['a sum', sum(near.figure, exact('1000000000', 'VND')), 'dưới 233 tỷ đồng'],
    ['what is left of 300', difference(exact('300000000000', 'VND'), near.figure), 'trên 68 tỷ đồng'],
  ] as const) {
    it(`in ${name}`, () => {
      assert.equal(result?.said, undefined);
      assert.equal(text(result), expected);
    });
  }
});

describe('parse(format(x)) = x', () => {
  const units = fc.constantFrom('VND', 'USD', 'person', 'VND/person/year', 'ratio');
  for (const lang of ['vi', 'en']) {
    it(`for figures published in up to five digits, in ${lang}`, () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 99_999 }),
          fc.integer({ min: -2, max: 12 }),
          units,
          fc.boolean(),
          (digits, exponent, unit, negative) => {
            // Amounts below one unit are not printed by anybody; ratios have at least three decimals.
            const power = unit === 'ratio' ? -4 : Math.max(exponent, 0);
            const step = decimal(power < 0 ? `0.${'0'.repeat(-power - 1)}1` : `1${'0'.repeat(power)}`);
            const value = step.times(negative ? -digits : digits);
            const figure = published(value, step, unit);
            const printed = figureText(figure, lang, { digits: 15 }).text;
            const phrase = parsePhrase(printed, lang);
            assert.ok(!isRefusal(phrase), printed);
            // Nobody counts people to the nearest half.
            const isCount = unit === 'person' && power === 0;
            assert.deepEqual(
              [phrase.figure.value.toFixed(), phrase.figure.unit.key, phrase.figure.bounds.lo?.toFixed()],
              [value.toFixed(), unit, isCount ? value.toFixed() : figure.bounds.lo?.toFixed()],
              printed,
            );
          },
        ),
        { numRuns: times(1000) },
      );
    });
  }
});

describe('decimals that are asked for', () => {
  const third = quotient(exact('1', 'VND'), exact('3', 'VND')) as Figure;
  const ratio = quotient(published('208.7', '0.1', 'VND'), published('151.7', '0.1', 'VND')) as Figure;
  const said = (text: string) => (parsePhrase(text, 'en') as { figure: Figure }).figure;
  for (const [what, figure, decimals, expected] of [
    ['an exact figure is rounded', exact('208712345678.5', 'VND'), 0, 'VND 209 billion'],
    ['an exact figure has as many as are asked for', exact('208700000000', 'VND'), 3, 'VND 208.700 billion'],
    ['all of an exact figure', exact('208712345678.5', 'VND'), 'all', 'VND 208.7123456785 billion'],
    ['all of a number without a scale', exact('1234.56789', 'number'), 'all', '1,234.56789'],
    ['a published figure claims no digit that was not published', published('1.5', '0.1', 'number'), 2, '1.5'],
    ['a published figure is rounded where both ends round alike', published('208.7', '0.1', 'number'), 0, '209'],
    // [1.45, 1.55) is about 1 and about 2: the published digit stays, and the range stands for fewer.
    ['a published figure whose ends round apart is a range', published('1.5', '0.1', 'number'), 0, '1–2'],
    ['all of a published figure', published('1.5', '0.1', 'number'), 'all', '1.5'],
    ['a quotient without end', third, 5, '33.33333%'],
    ['a computed figure whose bounds leave it open is their range', ratio, 2, '137.4–137.7%'],
    ['not all of the plan is never 100 %', exact('0.9996', 'ratio'), 0, '99.96%'],
    ['something is never nothing', exact('0.004', 'number'), 2, '0.004'],
    ['nothing is nothing', exact('0', 'number'), 2, '0.00'],
    ['all of the plan is 100 %', exact('1', 'ratio'), 1, '100.0%'],
    ['an open side keeps its word', said('over 270.5 billion dong'), 2, 'over VND 270.50 billion'],
    ['all of an open side', said('over 270.5 billion dong'), 'all', 'over VND 270.5 billion'],
    ['people', exact('644', 'person'), 1, '644.0 people'],
  ] as const) {
    it(`${what}: ${expected}`, () => assert.equal(figureText(figure, 'en', { decimals }).text, expected));
  }

  it('are a whole number from 0 to 100', () => {
    for (const decimals of [-1, 1.5, 101, Number.NaN, '2' as never])
      assert.throws(() => figureText(third, 'en', { decimals }), { name: 'RangeError', code: 'bad-decimals' });
  });
});
