import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isRefusal, type Phrase, parsePhrase, phraseText, registerLanguage } from 'goalpost';
import { fr } from 'goalpost/languages/fr';
import { times } from '../../tools/thorough.mjs';

registerLanguage(fr);

function read(text: string, lang: string): Phrase {
  const phrase = parsePhrase(text, lang);
  assert.ok(!isRefusal(phrase), `${text}: ${JSON.stringify(phrase)}`);
  return phrase;
}

describe('phraseText', () => {
  for (const [typed, lang, vi, en] of [
    ['208,7 tỷ đồng', 'vi', '208,7 tỷ đồng', 'VND 208.7 billion'],
    ['hơn 233 tỷ đồng', 'vi', 'trên 233 tỷ đồng', 'over VND 233 billion'],
    ['gần 232 tỷ đồng', 'vi', 'gần 232 tỷ đồng', 'nearly VND 232 billion'],
    ['dưới 232 tỷ đồng', 'vi', 'dưới 232 tỷ đồng', 'under VND 232 billion'],
    ['đúng 270 tỷ đồng', 'vi', 'đúng 270 tỷ đồng', 'exactly VND 270 billion'],
    ['trên 270,0 tỷ đồng', 'vi', 'trên 270,0 tỷ đồng', 'over VND 270.0 billion'],
    ['trên 419,756 triệu đồng', 'vi', 'trên 419,756 triệu đồng', 'over VND 419.756 million'],
    ['từ 6,65% đến 6,8%', 'vi', '6,65–6,80%', '6.65–6.80%'],
    ['từ 500 triệu đến 1 tỷ đồng', 'vi', '500–1.000 triệu đồng', 'VND 500–1,000 million'],
    ['từ −5 đến 5 tỷ đồng', 'vi', '−5 đến 5 tỷ đồng', 'VND −5 to 5 billion'],
    ['12,3456789012 tỷ đồng', 'vi', '12,3456789012 tỷ đồng', 'VND 12.3456789012 billion'],
    ['tăng 37,6% so với năm 2017', 'vi', 'tăng 37,6%', 'up 37.6%'],
    ['giảm 5%', 'vi', 'giảm 5%', 'down 5%'],
    ['giảm trên 5%', 'vi', 'giảm trên 5%', 'down over 5%'],
    ['giảm gần 5%', 'vi', 'giảm gần 5%', 'down nearly 5%'],
    ['giảm dưới 5%', 'vi', 'giảm dưới 5%', 'down under 5%'],
    ['giảm 5–7%', 'vi', 'giảm 5–7%', 'down 5–7%'],
    ['tăng từ 20% trở lên', 'vi', 'tăng từ 20% trở lên', 'up at least 20%'],
    ['tăng 0%', 'vi', 'tăng 0%', 'up 0%'],
    ['không đổi so với năm 2017', 'vi', 'không đổi', 'unchanged'],
    ['bằng 120% so với năm 2017', 'vi', 'bằng 120%', 'equal to 120%'],
    ['120% of 2017', 'en', 'bằng 120%', 'equal to 120%'],
    ['tăng gấp 2,3 lần', 'vi', 'gấp 2,3 lần', '2.3 times'],
    ['more than doubled', 'en', 'gấp trên 2 lần', 'over 2 times'],
    ['đạt 104,9% kế hoạch', 'vi', 'đạt 104,9% kế hoạch', '104.9% of plan'],
    ['vượt 20% kế hoạch', 'vi', 'đạt 120% kế hoạch', '120% of plan'],
    ['đạt từ 95% kế hoạch trở lên', 'vi', 'đạt từ 95% kế hoạch trở lên', 'at least 95% of plan'],
    ['tăng 0,54 điểm phần trăm', 'vi', 'tăng 0,54 điểm phần trăm', 'up 0.54 percentage points'],
    ['giảm 3 người', 'vi', 'giảm 3 người', 'down 3 people'],
    ['up $5 million', 'en', 'tăng 5 triệu USD', 'up USD 5 million'],
  ] as const) {
    it(`says "${typed}" as "${vi}" and "${en}"`, () => {
      const phrase = read(typed, lang);
      assert.deepEqual([phraseText(phrase, 'vi'), phraseText(phrase, 'en')], [vi, en]);
    });
  }
});

/** All that a phrase says, as text; a range has no value of its own. */
function said(phrase: Phrase): unknown {
  const { kind, qualifier, figure } = phrase;
  const { lo, hi, loOpen, hiOpen } = figure.bounds;
  const value = qualifier === 'between' ? null : figure.value.toFixed();
  const ends = [lo?.toFixed(), loOpen, hi?.toFixed(), hiOpen];
  return { kind, qualifier, value, ends, unit: figure.unit.key, counted: figure.said?.counted ?? false };
}

/** Every language prints it so that it reads as the same, and so that the same is printed again. */
function assertRoundTrip(phrase: Phrase): void {
  for (const lang of ['vi', 'en', 'fr']) {
    const text = phraseText(phrase, lang);
    const again = read(text, lang);
    assert.deepEqual(said(again), said(phrase), text);
    assert.equal(phraseText(again, lang), text);
  }
}

describe('parsePhrase(phraseText(phrase)) is the same phrase', () => {
  for (const name of ['phrases', 'phrases-vi', 'phrases-en']) {
    it(`for every row of ${name}.json`, () => {
      const { rows } = JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), 'utf8'));
      for (const { text, lang, refuse } of rows) if (refuse === undefined) assertRoundTrip(read(text, lang));
    });
  }

  const digits = fc.integer({ min: 0, max: 999_999_999_999 });
  const places = fc.integer({ min: 0, max: 4 });
  const grammars = {
    vi: {
      mark: ',',
      verbs: ['', 'tăng ', 'giảm ', 'bằng ', 'vượt ', 'đạt ', 'tăng trưởng '],
      qualified: [
        '{}',
        'trên {}',
        'gần {}',
        'dưới {}',
        'khoảng {}',
        'đúng {}',
        'tối thiểu {}',
        'từ {} trở lên',
        'không quá {}',
        '{} trở xuống',
        '{}–{}',
        'ước đạt {}',
      ],
      units: [
        '',
        '%',
        ' điểm phần trăm',
        ' lần',
        ' đồng',
        ' nghìn người',
        ' tỷ đồng',
        ' triệu/người/năm',
        ' nghìn tỷ USD',
      ],
      tails: ['', ' kế hoạch', ' so với kế hoạch', ' so với năm 2017', ' của năm 2017'],
    },
    en: {
      mark: '.',
      verbs: ['', 'up ', 'down ', 'equal to ', 'exceeded plan by ', 'reached ', 'growth of '],
      qualified: [
        '{}',
        'over {}',
        'nearly {}',
        'under {}',
        'about {}',
        'exactly {}',
        'at least {}',
        '{} or more',
        'at most {}',
        '{} or less',
        '{}–{}',
        'estimated {}',
      ],
      units: [
        '',
        '%',
        ' percentage points',
        ' times',
        ' dong',
        ' thousand people',
        ' billion euros',
        ' million dong a year',
      ],
      tails: ['', ' of plan', ' above plan', ' below plan', ' on 2017', ' of 2017'],
    },
  } as const;
  for (const [lang, { mark, verbs, qualified, units, tails }] of Object.entries(grammars)) {
    it(`for any phrase that is read in ${lang}`, () => {
      let count = 0;
      const pick = (texts: readonly string[]) => fc.constantFrom(...texts);
      fc.assert(
        fc.property(
          fc.tuple(pick(verbs), pick(qualified), pick(units), pick(tails)),
          fc.tuple(digits, digits, places, fc.boolean()),
          ([verb, template, unit, tail], [a, b, decimals, negative]) => {
            const write = (n: number): string => {
              const all = String(n).padStart(decimals + 1, '0');
              return decimals === 0 ? all : `${all.slice(0, -decimals)}${mark}${all.slice(-decimals)}`;
            };
            const ends = [a, b].sort((x, y) => x - y).map(write);
            const number = template.replace('{}', `${negative ? '−' : ''}${ends[0]}`).replace('{}', ends[1] ?? '');
            const text = verb + number.replace(/(\d)(?=( trở| or|$))/, `$1${unit}`) + tail;
            const phrase = parsePhrase(text, lang);
            if (isRefusal(phrase)) return;
            count++;
            assertRoundTrip(phrase);
          },
        ),
        { numRuns: times(10_000) },
      );
      assert.ok(count > times(3000), `${count} of ${times(10_000)} were read`);
    });
  }
});
