import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { customary, figureText, isRefusal, type Phrase, parsePhrase, parseUnitPhrase, unit } from 'goalpost';

interface Row {
  text: string;
  lang: string;
  kind: string;
  value: string | null;
  lo: string | null;
  hi: string | null;
  unit: string;
  comparator?: string;
  near?: true;
  counted?: true;
  customaryLo?: string;
  customaryHi?: string;
  refuse?: string;
}

const rowsOf = (name: string): Row[] =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8')).rows;

/** The first rows give the reason for a refusal in words. */
const refusals: Record<string, string> = {
  'malformed grouping': 'malformed-grouping',
  'not a number': 'not-a-number',
  'ambiguous without a language: 1234 or 1.234': 'ambiguous-number',
};

/** What a row states of a figure: its ends and its value, which a range has none of. */
const stated = (phrase: Phrase, { value, bounds } = phrase.figure): Partial<Row> => ({
  kind: phrase.kind,
  value: phrase.qualifier === 'between' ? null : value.toFixed(),
  lo: bounds.lo?.toFixed() ?? null,
  hi: bounds.hi?.toFixed() ?? null,
  unit: phrase.figure.unit.key,
});

for (const name of ['phrases', 'phrases-vi', 'phrases-en']) {
  describe(`parsePhrase on ${name}.json`, () => {
    for (const row of rowsOf(name)) {
      it(`${row.lang}: ${JSON.stringify(row.text.slice(0, 60))}`, () => {
        const phrase = parsePhrase(row.text, row.lang);
        if (row.refuse !== undefined) {
          assert.ok(isRefusal(phrase), JSON.stringify(phrase));
          assert.equal(phrase.refusal, refusals[row.refuse] ?? row.refuse);
          return;
        }
        assert.ok(!isRefusal(phrase), JSON.stringify(phrase));
        const { kind, value, lo, hi, unit: key } = row;
        assert.deepEqual(stated(phrase), { kind, value, lo, hi, unit: key });
        assert.equal(phrase.qualifier, row.comparator ?? null);
        const { bounds, said } = phrase.figure;
        const isOpen = (end: string | null): boolean =>
          end === null || row.comparator === 'over' || row.comparator === 'under';
        if (row.comparator !== undefined) assert.deepEqual([bounds.loOpen, bounds.hiOpen], [isOpen(lo), isOpen(hi)]);
        if (name === 'phrases') return;
        assert.deepEqual(
          [said?.qualifier === 'near', said?.counted ?? false],
          [row.near ?? false, row.counted ?? false],
        );
      });
    }
  });
}

describe('customary', () => {
  for (const name of ['phrases', 'phrases-vi', 'phrases-en']) {
    for (const { text, lang, lo, hi, refuse, customaryLo, customaryHi } of rowsOf(name)) {
      if (refuse !== undefined) continue;
      it(`${lang}: ${JSON.stringify(text)}`, () => {
        const phrase = parsePhrase(text, lang);
        assert.ok(!isRefusal(phrase));
        const { bounds } = customary(phrase);
        const isAssumed = customaryLo !== undefined || customaryHi !== undefined;
        assert.deepEqual(
          [bounds.lo?.toFixed() ?? null, bounds.hi?.toFixed() ?? null],
          [customaryLo ?? lo, customaryHi ?? hi],
        );
        if (isAssumed) assert.ok(bounds.loOpen && bounds.hiOpen);
        else assert.equal(bounds, phrase.figure.bounds);
      });
    }
  }
  it('prints as the range that it is', () => {
    const phrase = parsePhrase('trên 270 tỷ đồng', 'vi');
    assert.ok(!isRefusal(phrase));
    assert.equal(figureText(customary(phrase), 'vi').text, '270–271 tỷ đồng');
  });
});

describe('parsePhrase reads one thing however it is typed', () => {
  for (const [text, lang, value, unitKey] of [
    ['208,7 tỷ đồng', 'vi', '208700000000', 'VND'],
    ['  208,7\u00a0tỷ\u202fđồng. ', 'vi', '208700000000', 'VND'],
    ['“208,7 tỷ đồng”', 'vi', '208700000000', 'VND'],
    ['２０８,７ tỷ đồng', 'vi', '208700000000', 'VND'],
    ['208,7 tỷ đồng'.normalize('NFD'), 'vi', '208700000000', 'VND'],
    ['208,7 TỶ ĐỒNG', 'vi-VN', '208700000000', 'VND'],
    ['208.7 tỷ', 'vi', '208700000000', 'number'],
    ['1,234.5', 'vi', '1234.5', 'number'],
    ['1.234,5', 'en', '1234.5', 'number'],
    ['1.234', 'vi', '1234', 'number'],
    ['1.234', 'en', '1.234', 'number'],
    ['1 234 567', '', '1234567', 'number'],
    ['1.234.567', '', '1234567', 'number'],
    ['0.419', 'vi', '0.419', 'number'],
    ['−5,5 %', 'vi', '-0.055', 'ratio'],
    ['419 tr/người/năm', 'vi', '419000000', 'VND/person/year'],
    ['60,22 tỷđ', 'vi', '60220000000', 'VND'],
    ['3 tỉ 250 triệu', 'vi', '3250000000', 'number'],
    ['12 người', 'vi', '12', 'person'],
    ['USD 1.5 bn', 'en', '1500000000', 'USD'],
    ['270k people', 'en', '270000', 'person'],
  ] as const) {
    it(`${JSON.stringify(text)} in "${lang}" is ${value} ${unitKey}`, () => {
      const phrase = parsePhrase(text, lang);
      assert.ok(!isRefusal(phrase), JSON.stringify(phrase));
      assert.deepEqual([phrase.figure.value.toFixed(), phrase.figure.unit.key], [value, unitKey]);
    });
  }
});

describe('parsePhrase tells of which time an amount is said to be', () => {
  for (const [text, lang, during] of [
    ['270 tỷ đồng năm 2017', 'vi', '2017'],
    ['trên 270 tỷ trong quý 1 năm 2019', 'vi', 'quý 1 năm 2019'],
    ['95,5% trong năm 2018', 'vi', 'năm 2018'],
    ['$5 million in 2020', 'en', '2020'],
    ['270 tỷ đồng', 'vi', null],
    // A base is no time of its own.
    ['gấp 2,3 lần năm 2017', 'vi', null],
    ['tăng 37,6% so với năm 2017', 'vi', null],
  ] as const) {
    it(text, () => {
      const phrase = parsePhrase(text, lang);
      assert.ok(!isRefusal(phrase));
      assert.equal(phrase.during, during);
    });
  }
});

describe('parsePhrase refuses what has no reading, or two', () => {
  for (const [text, lang, code] of [
    ['', 'vi', 'empty'],
    ['tỷ đồng', 'vi', 'not-a-number'],
    ['12,34,5', 'vi', 'malformed-grouping'],
    ['1,23.456', 'en', 'malformed-grouping'],
    ['1.234', 'de', 'ambiguous-number'],
    ['tăng 2,3 lần', 'vi', 'ambiguous-times'],
    ['từ 5 tỷ', 'vi', 'unfinished-range'],
    ['5 tỷ 700 tỷ', 'vi', 'not-a-number'],
    ['5 tỷ khoảng', 'vi', 'unknown-words'],
    [`${'9'.repeat(201)}`, 'vi', 'too-long'],
    [' '.repeat(201), 'vi', 'too-long'],
  ] as const) {
    it(`${JSON.stringify(text.slice(0, 30))} in "${lang}": ${code}`, () => {
      const phrase = parsePhrase(text, lang);
      assert.ok(isRefusal(phrase), JSON.stringify(phrase));
      assert.equal(phrase.refusal, code);
    });
  }
});

describe('an assumed unit', () => {
  const billions = { exponent: 9, unit: unit('VND') };
  it('serves a bare number with its scale', () => {
    const phrase = parsePhrase('trên 270', 'vi', billions);
    assert.ok(!isRefusal(phrase));
    assert.equal(phrase.figure.value.toFixed(), '270000000000');
  });
  it('serves a scaled number with its unit only', () => {
    const phrase = parsePhrase('270 triệu', 'vi', billions);
    assert.ok(!isRefusal(phrase));
    assert.deepEqual([phrase.figure.value.toFixed(), phrase.figure.unit.key], ['270000000', 'VND']);
  });
  it('without a scale leaves a bare number plain', () => {
    const phrase = parsePhrase('270', 'vi', { exponent: null, unit: unit('VND') });
    assert.ok(!isRefusal(phrase));
    assert.equal(phrase.figure.unit.key, 'number');
  });
});

describe('parseUnitPhrase', () => {
  for (const [text, lang, expected] of [
    ['tỷ đồng', 'vi', '9 VND'],
    ['triệu đồng/người/năm', 'vi', '6 VND/person/year'],
    ['%', 'en', '-2 ratio'],
    ['thousand people', 'en', '3 person'],
    ['VND/person/year', 'en', '0 VND/person/year'],
    ['parcel', 'vi', '0 parcel'],
    ['12 trứng', 'vi', 'null'],
  ] as const) {
    it(`${text} is ${expected}`, () => {
      const found = parseUnitPhrase(text, lang);
      assert.equal(found ? `${found.exponent} ${found.unit.key}` : 'null', expected);
    });
  }
});
