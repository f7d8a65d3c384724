import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { placeName, validate } from 'goalpost';

/** What each text is read as, "?" where it is asked about, of one document whose entries are months of 2019. */
function read(lang: string, texts: readonly (string | number)[]): string[] {
  const { report, issues } = validate({
    lang,
    organisations: [{ id: 'tinh' }],
    indicators: [
      { id: 'revenue', kind: 'flow', unit: 'VND', better: 'higher' },
      { id: 'rate', kind: 'ratio', unit: '%', better: 'higher' },
    ],
    entries: texts.map((value, at) => ({
      indicator: typeof value === 'string' && value.endsWith('%') ? 'rate' : 'revenue',
      period: `2019-${String(at + 1).padStart(2, '0')}`,
      scenario: 'AC',
      value,
    })),
  });
  const asked = new Map(issues.map((issue) => [placeName(issue.place), `${issue.detail}`]));
  return texts.map((_, at) => {
    const fault = asked.get(`$.entries[${at}].value`);
    if (fault) return fault === 'ambiguous-number' ? '?' : fault;
    return report.entries.find(({ position }) => position === at)?.figure?.value.toFixed() ?? 'lost';
  });
}

describe('the numbers of a document are read in one style', () => {
  // Worked by hand: of one style all numbers must be readable; "1.048.500" has no decimal point, "23.5" no decimal comma.
  const cases: [why: string, lang: string, texts: (string | number)[], expected: string[]][] = [
    ['groups show a comma', 'en', ['1.048.500 million', '950.000 million'], ['1048500000000', '950000000000']],
    ['in whatever order', 'en', ['950.000 million', '1.048.500 million'], ['950000000000', '1048500000000']],
    ['groups show a point', 'vi', ['1,048,500 triệu', '950,000 triệu'], ['1048500000000', '950000000000']],
    ['groups and decimals', 'vi', ['1,234.5 tỷ', '1,300 tỷ'], ['1234500000000', '1300000000000']],
    ['and decimals of three digits', 'vi', ['1,234.5 tỷ', '1.300 tỷ'], ['1234500000000', '1300000000']],
    ['a single mark may be a slip', 'vi', ['5,158 tỷ', '23.5%'], ['?', '0.235']],
    ['also in English', 'en', ['5.158 billion', '23,5%'], ['?', '0.235']],
    ['either mark, and nothing that tells', 'vi', ['95.000 tỷ', '95,000 tỷ'], ['?', '?']],
    [
      'either mark, and one that tells',
      'vi',
      ['95.000 tỷ', '95,000 tỷ', '5,5 tỷ'],
      ['95000000000000', '95000000000', '5500000000'],
    ],
    ['the language fits all', 'vi', ['5,158 tỷ', '23,5%'], ['5158000000', '0.235']],
    ['the language fits all groups', 'vi', ['5.158 tỷ', '1.048.500 đồng'], ['5158000000000', '1048500']],
    ['the language fits all in English', 'en', ['5,158 million', '23.5%'], ['5158000000', '0.235']],
    ['both styles in groups', 'vi', ['1.048.500 đồng', '1,048,500 đồng', '950.000 đồng'], ['1048500', '1048500', '?']],
    [
      'groups against a single mark',
      'vi',
      ['1.048.500 đồng', '2.5 tỷ', '950.000 đồng'],
      ['1048500', '2500000000', '?'],
    ],
    ['no number with two readings', 'vi', ['1,048,500 đồng', '23.5%'], ['1048500', '0.235']],
    ['no language', '', ['1.048.500 million', '950.000 million'], ['1048500000000', '950000000000']],
    ['no language, a single mark', '', ['23.5%', '5,158 million'], ['0.235', '?']],
    ['JSON numbers have no marks', 'vi', [23.5, '5,158 tỷ', 1048500], ['23.5', '5158000000', '1048500']],
    ['dates are no figures', 'vi', ['270 triệu trong tháng 9.2019', '1,234 tỷ'], ['other-year', '1234000000']],
    ['what is malformed tells nothing', 'vi', ['33,008,7 tỷ', '5,158 tỷ'], ['malformed-grouping', '5158000000']],
    ['groups behind spaces', 'en', ['1 234,5 million', '1.300 million'], ['1234500000', '?']],
    ['a range', 'vi', ['từ 1,500 đến 2,500.5 tỷ', '1,300 tỷ'], ['2000250000000', '1300000000000']],
    ['plain decimals of a program stay asked', 'en', ['1.048.500 million', '950.000'], ['1048500000000', '?']],
  ];
  for (const [why, lang, texts, expected] of cases) {
    it(`${why}: ${lang} ${texts.join(' · ')}`, () => {
      assert.deepEqual(read(lang, texts), expected);
    });
  }

  it('words of growth, attainment and share count, and are asked about', () => {
    const entry = { indicator: 'r', period: '2019', scenario: 'AC' };
    const frame = { lang: 'vi', organisations: [{ id: 'a' }], indicators: [{ id: 'r', kind: 'flow', unit: 'VND' }] };
    const { issues } = validate({
      ...frame,
      entries: [{ ...entry, value: '5,158 tỷ', growth: 'tăng 23.5%', attainment: '104.912%' }],
    });
    assert.deepEqual(
      issues.map(({ place, detail }) => [placeName(place), detail]),
      [['$.entries[0].value', 'ambiguous-number']],
    );
    const stated = validate({
      ...frame,
      entries: [{ ...entry, value: '5,5 tỷ', growth: 'tăng 23.5%', attainment: '104,912%' }],
    });
    assert.deepEqual(
      stated.issues.map(({ place, detail }) => [placeName(place), detail]),
      [['$.entries[0].attainment', 'ambiguous-number']],
    );
  });
});
