// Any counted noun is a unit: it is read, kept, printed with its plural, and never a way to lose a scale or a qualifier.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exact, figureText, isRefusal, parsePhrase, readAttributes, registerLanguage } from 'goalpost';
import { fr } from 'goalpost/languages/fr';

registerLanguage(fr);

const read = (text: string, lang: string) => {
  const phrase = parsePhrase(text, lang);
  return isRefusal(phrase) ? phrase.refusal : phrase.figure;
};

describe('a counted noun', () => {
  for (const [text, lang, key, value, printed = text] of [
    ['23 cơ sở', 'vi', 'cơ-sở', '23'],
    ['42 bưu gửi', 'vi', 'bưu-gửi', '42'],
    ['12 lượt', 'vi', 'lượt', '12'],
    ['40 giường', 'vi', 'giường', '40'],
    ['300 em', 'vi', 'em', '300'],
    ['15 vụ', 'vi', 'vụ', '15'],
    ['12 đơn vị', 'vi', 'đơn-vị', '12'],
    ['12 người bệnh', 'vi', 'người-bệnh', '12'],
    ['1.048 hộ nghèo năm 2018', 'vi', 'hộ-nghèo', '1048', '1.048 hộ nghèo'],
    ['12 facilities', 'en', 'facility', '12'],
    ['1 facility', 'en', 'facility', '1'],
    ['1,048 Parcels in 2018', 'en', 'parcel', '1048', '1,048 parcels'],
    ['3 boxes', 'en', 'box', '3'],
    ['2 women', 'en', 'woman', '2'],
    ['5 children', 'en', 'child', '5'],
    ['7 cases', 'en', 'case', '7'],
    ['12 students enrolled', 'en', 'students-enrolled', '12'],
    ['24 bed nights', 'en', 'bed-night', '24'],
    ['12 lits', 'fr', 'lit', '12'],
    ['1 lit', 'fr', 'lit', '1'],
    ['1 colis', 'fr', 'colis', '1'],
    ['12 lits occupés', 'fr', 'lits-occupés', '12'],
  ] as const) {
    it(`${text} is exact and of ${key}`, () => {
      const figure = read(text, lang);
      if (typeof figure === 'string') return assert.fail(figure);
      const { lo, hi } = figure.bounds;
      assert.deepEqual([figure.unit.key, `${lo}`, `${hi}`], [key, value, value]);
      assert.equal(figureText(figure, lang).text, printed);
    });
  }

  // Measured, so rounded to their last digit.
  for (const [text, lang, key, lo, hi] of [
    ['250 kWh', 'vi', 'kWh', '249.5', '250.5'],
    ['5 tấn', 'vi', 't', '4.5', '5.5'],
    ['12 km', 'en', 'km', '11.5', '12.5'],
    ['2 tonnes', 'fr', 't', '1.5', '2.5'],
    ['30 bưu gửi/người', 'vi', 'bưu-gửi/person', '29.5', '30.5'],
    ['419 triệu/lượt khám', 'vi', 'VND/lượt-khám', '418500000', '419500000'],
  ] as const) {
    it(`${text} is measured`, () => {
      const figure = read(text, lang);
      if (typeof figure === 'string') return assert.fail(figure);
      assert.deepEqual([figure.unit.key, `${figure.bounds.lo}`, `${figure.bounds.hi}`], [key, lo, hi]);
    });
  }

  // Taken for a noun, each of these would lose a scale, half of one, a qualifier or another figure.
  for (const [text, lang, why] of [
    ['12 trieu', 'vi', 'unknown-unit'],
    ['12 nguoi', 'vi', 'unknown-unit'],
    ['270 ty', 'vi', 'unknown-unit'],
    ['208,7 tỷ donng', 'vi', 'unknown-unit'],
    ['12 triêu', 'vi', 'unknown-unit'],
    ['12 million', 'vi', 'unknown-unit'],
    ['12 milion', 'en', 'unknown-unit'],
    ['12 dolars', 'en', 'unknown-unit'],
    ['5 tỷ rưỡi', 'vi', 'unknown-words'],
    ['5 million and a half', 'en', 'unknown-words'],
    ['2 dozen', 'en', 'unknown-words'],
    ['12 minimum', 'vi', 'unknown-unit'],
    ['12 trong số 15 huyện', 'vi', 'other-figure'],
    ['12 of 63 provinces', 'en', 'other-figure'],
    ['38 (est.)', 'en', 'unknown-unit'],
    ['12 x', 'vi', 'unknown-unit'],
    // Letters for digits.
    ['2oo', 'vi', 'unknown-unit'],
    ['2ll', 'en', 'unknown-unit'],
    ['$5 abc', 'en', 'unknown-unit'],
    ['12 beds per thousand people', 'en', 'unknown-unit'],
    ['12 we do not know how many of them', 'en', 'unknown-unit'],
  ] as const) {
    it(`${text} is refused: ${why}`, () => assert.equal(read(text, lang), why));
  }

  it('is printed in the singular for exactly one', () => {
    const print = (value: string, key: string, lang: string) => figureText(exact(value, key), lang).text;
    assert.equal(print('1', 'facility', 'en'), '1 facility');
    assert.equal(print('0', 'facility', 'en'), '0 facilities');
    assert.equal(print('0', 'lit', 'fr'), '0 lit');
    assert.equal(print('2', 'tableau', 'fr'), '2 tableaux');
    assert.equal(print('2', 'cơ-sở', 'vi'), '2 cơ sở');
  });

  it('is the unit of a bare number beside it', () => {
    const codes = (value: string, target: string) =>
      readAttributes({ value, target }, 'vi').issues.map(({ code }) => code);
    assert.deepEqual(codes('23 cơ sở', '25'), []);
    assert.deepEqual(codes('23 cơ sở', '25 giường'), ['unit-mismatch']);
    // 12 thousand people against 15: thousand, or people?
    assert.deepEqual(codes('12 nghìn người', '15'), ['unit-mismatch']);
  });

  it('is a unit by itself', () => {
    const { standing, issues } = readAttributes({ value: '1,2 triệu', target: '1,5 triệu', unit: 'lượt khách' }, 'vi');
    assert.deepEqual(issues, []);
    assert.equal(standing.actual.figure && figureText(standing.actual.figure, 'vi').text, '1,2 triệu lượt khách');
  });
});
