// What one tag says: one figure in each attribute, all in one style, and no word of an actual that nobody stated.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { barView, isRefusal, kpiView, parsePhrase, readAttributes, sentence, standingOfTag } from 'goalpost';

/** The attributes of the tags on a page among the cases. */
const tagsOf = (name: string): Record<string, string>[] => {
  const page = readFileSync(new URL(`../../fixtures/cases/${name}`, import.meta.url), 'utf8');
  return [...page.matchAll(/<gp-[\w-]+ (.*?)>/g)].map(([, text = '']) =>
    Object.fromEntries([...text.matchAll(/([\w-]+)="(.*?)"/g)].map(([, key = '', value = '']) => [key, value])),
  );
};

describe('a second figure', () => {
  for (const [at, texts] of tagsOf('n-of-m.html').entries()) {
    it(`is refused in tag ${at + 1} of n-of-m.html: ${texts.value}`, () => {
      const { issues } = readAttributes(texts, texts.lang ?? 'en');
      assert.deepEqual(
        issues.map(({ code, received, detail }) => [code, received, detail]),
        [['bad-figure', texts.value, 'other-figure']],
      );
    });
  }

  for (const [text, lang] of [
    ['208,7 tỷ so với 151,7 tỷ', 'vi'],
    ['208,7 tỷ đồng trong 270 tỷ đồng', 'vi'],
    ['12 của 63 tỉnh', 'vi'],
    ['12 from 10', 'en'],
    ['12 against 10', 'en'],
    ['12 compared with 10 last year', 'en'],
    ['5 than 4', 'en'],
    ['37.6% on 80', 'en'],
    ['12 of 2', 'en'],
    ['12 in 300', 'en'],
  ] as const) {
    it(`is refused: ${text}`, () => {
      const phrase = parsePhrase(text, lang);
      assert.ok(isRefusal(phrase), JSON.stringify(phrase));
    });
  }

  for (const [text, lang] of [
    ['208,7 tỷ đồng năm 2018', 'vi'],
    ['tăng 37,6% so với năm 2017', 'vi'],
    ['tăng 5% so với tháng 3/2019', 'vi'],
    ['tăng 5% so với quý 1/2019', 'vi'],
    ['tăng 5% so với ngày 30/9/2018', 'vi'],
    ['tăng 5% so với 9 tháng 2018', 'vi'],
    ['tăng 5% so với cùng kỳ', 'vi'],
    ['up 5% on 2017', 'en'],
    ['up 5% on the first 9 months of 2018', 'en'],
    ['up 5% on Q1 2018', 'en'],
    ['12 in March 2019', 'en'],
  ] as const) {
    it(`is none where it tells the time: ${text}`, () => {
      const phrase = parsePhrase(text, lang);
      assert.ok(!isRefusal(phrase), JSON.stringify(phrase));
    });
  }
});

describe('the marks of numbers in one tag', () => {
  const asked = (texts: Record<string, string>, lang: string) =>
    readAttributes(texts, lang).issues.map(({ place, detail }) => [place.at === 'attribute' && place.name, detail]);

  it('are asked for on the page of mixed-marks.html', () => {
    const [parcels = {}, revenue = {}] = tagsOf('mixed-marks.html');
    assert.deepEqual(asked(parcels, 'en'), [
      ['target', 'ambiguous-number'],
      ['prior', 'ambiguous-number'],
    ]);
    assert.deepEqual(asked(revenue, 'en'), [['target', 'ambiguous-number']]);
  });

  for (const [texts, lang, expected] of [
    // On a Vietnamese page all three are read as Vietnamese writes them.
    [{ value: '1.048.500', target: '950.000', prior: '870.250' }, 'vi', []],
    // Each is clear by itself.
    [{ value: '208.7 tỷ đồng', target: 'trên 270,5 tỷ đồng' }, 'vi', []],
    [{ value: '1,048,500', target: '950,000' }, 'en', []],
    [{ value: '1,048,500', target: '950,000' }, 'vi', [['target', 'ambiguous-number']]],
    [{ value: '5,158 tỷ đồng', growth: '23.5%' }, 'vi', [['value', 'ambiguous-number']]],
    [{ value: '5,158 tỷ đồng', growth: '23,5%' }, 'vi', []],
    [
      { value: '1,200 người', target: '1.100 người' },
      'vi',
      [
        ['value', 'ambiguous-number'],
        ['target', 'ambiguous-number'],
      ],
    ],
    [{ value: '208,7 tỷ đồng', target: '1,200 tỷ đồng', prior: '1.100 tỷ đồng' }, 'vi', []],
    [{ value: '1.234,5', forecast: '1.300' }, 'en', [['forecast', 'ambiguous-number']]],
    [{ value: '60', bands: '1.500 low; high', whole: '1.234,50' }, 'en', [['bands', 'ambiguous-number']]],
  ] as const) {
    it(`${JSON.stringify(texts)} in ${lang}: ${expected.length === 0 ? 'read' : 'asked'}`, () => {
      assert.deepEqual(asked(texts, lang), expected);
    });
  }
});

describe('an actual that nobody stated', () => {
  it('has no growth of its plan on the page of withheld-growth.html', () => {
    const [texts = {}] = tagsOf('withheld-growth.html');
    const { standing } = readAttributes(texts, 'en');
    assert.equal(sentence(standing, 'en'), 'Revenue in 2019: withheld, plan USD 100 million.');
  });

  for (const [value, expected] of [
    ['not reported', 'Revenue in 2019: not reported, plan USD 100 million.'],
    ['not applicable', 'Revenue in 2019: not applicable, plan USD 100 million.'],
    // What is planned is said of the plan. 100 ÷ 80 = 1.25, of which the rounding leaves 24.2 to 25.8 %.
    ['not due yet', /^Revenue in 2019 is planned at USD 100 million, that is up over 24\.2% on 2018\.$/],
  ] as const) {
    it(`says of ${value} what is true of it`, () => {
      const texts = { label: 'Revenue', period: '2019', value, target: 'USD 100 million', prior: 'USD 80 million' };
      const said = sentence(readAttributes(texts, 'en').standing, 'en');
      if (typeof expected === 'string') assert.equal(said, expected);
      else assert.match(said, expected);
    });
  }

  it('is not said to be unreported', () => {
    const { standing } = readAttributes({ label: 'Revenue', target: 'USD 100 million' }, 'en');
    assert.equal(barView(standing, 'en').absence, 'not stated');
    const nothing = readAttributes({ label: 'Revenue', prior: 'USD 80 million' }, 'en').standing;
    assert.deepEqual([kpiView(nothing, 'en').absence, sentence(nothing, 'en')], ['not stated', 'Revenue: not stated.']);
  });
});

it('the answer for a tag is taken apart, and either key tells which one it is', () => {
  const { standing, issues } = standingOfTag({ value: '208,7 tỷ đồng' }, ['value'], null, 'vi');
  assert.equal(issues, undefined);
  assert.equal(standing?.actual.figure?.value.toFixed(), '208700000000');
  const refused = standingOfTag({ value: '33.008.7' }, ['value'], null, 'vi');
  assert.equal(refused.standing ? null : refused.issues[0]?.code, 'bad-figure');
});
