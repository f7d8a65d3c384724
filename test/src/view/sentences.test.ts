import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Issue, issueSentence, placeName, readAttributes, registerLanguage, sentence, validate } from 'goalpost';
import { fr } from 'goalpost/languages/fr';

describe('sentence', () => {
  registerLanguage(fr);
  const billion = { vi: '95 tỷ đồng', en: '95 billion dong', fr: '95 milliards de dongs' };
  const grown = (lang: keyof typeof billion, growth: string) => ({ value: billion[lang], growth, period: '2018' });
  for (const [lang, texts, expected] of [
    [
      'vi',
      { label: 'Doanh thu', ...grown('vi', 'giảm 5%') },
      'Năm 2018, doanh thu đạt 95 tỷ đồng, giảm 5% so với năm 2017.',
    ],
    ['vi', { label: 'GDP', value: '95 tỷ đồng', period: '2018-H1' }, '6 tháng đầu năm 2018, GDP đạt 95 tỷ đồng.'],
    ['vi', { label: 'Chi phí', value: 'chưa báo cáo', period: '2018-03' }, 'Tháng 3/2018, chi phí: chưa báo cáo.'],
    ['vi', { value: '5 tỷ đồng' }, 'Đạt 5 tỷ đồng.'],
    // A period alone is what is spoken of.
    ['vi', { value: '5 tỷ đồng', period: '2018' }, 'Năm 2018 đạt 5 tỷ đồng.'],
    ['vi', { target: '5 tỷ đồng', period: '2018' }, 'Năm 2018 theo kế hoạch là 5 tỷ đồng.'],
    ['en', { value: '5 billion dong', period: '2018' }, '2018 reached VND 5 billion.'],
    ['fr', { value: '5 milliards de dongs', period: '2018' }, '2018 : 5 milliards de dongs.'],
    // A growth keeps its direction.
    ['vi', grown('vi', 'giảm khoảng 5%'), 'Năm 2018 đạt 95 tỷ đồng, giảm khoảng 5% so với năm 2017.'],
    ['vi', grown('vi', 'khoảng 5%'), 'Năm 2018 đạt 95 tỷ đồng, tăng khoảng 5% so với năm 2017.'],
    ['en', grown('en', 'down about 5%'), '2018 reached VND 95 billion, down about 5% on 2017.'],
    [
      'fr',
      grown('fr', 'en baisse d’environ 5 %'),
      '2018 : 95 milliards de dongs, en baisse d’environ 5 % par rapport à 2017.',
    ],
    ['vi', grown('vi', 'tăng không quá 5%'), 'Năm 2018 đạt 95 tỷ đồng, tăng trưởng tối đa 5% so với năm 2017.'],
    ['en', grown('en', 'up at most 5%'), '2018 reached VND 95 billion, growth of at most 5% on 2017.'],
    ['vi', grown('vi', 'giảm gần 5%'), 'Năm 2018 đạt 95 tỷ đồng, giảm gần 5% so với năm 2017.'],
    ['vi', grown('vi', 'giảm dưới 5%'), 'Năm 2018 đạt 95 tỷ đồng, giảm dưới 5% so với năm 2017.'],
    ['en', grown('en', 'down at most 5%'), '2018 reached VND 95 billion, down at most 5% on 2017.'],
    ['en', grown('en', 'down over 5%'), '2018 reached VND 95 billion, down over 5% on 2017.'],
    ['en', { value: '5 USD', label: 'Cost', period: '2018-H2' }, 'Cost in H2 2018 reached USD 5.'],
    ['en', { value: '5 USD', label: 'Cost', period: '2018-03' }, 'Cost in March 2018 reached USD 5.'],
    ['en', { value: '5 USD', label: 'Cost', period: '2018-W05' }, 'Cost in week 5 of 2018 reached USD 5.'],
    ['en', grown('en', 'between -2% and 3%'), '2018 reached VND 95 billion, growth of −2 to +3% on 2017.'],
    ['fr', grown('fr', 'au plus 5 %'), '2018 : 95 milliards de dongs, croissance d’au plus 5 % par rapport à 2017.'],
    ['vi', grown('vi', 'không đổi'), 'Năm 2018 đạt 95 tỷ đồng, không đổi so với năm 2017.'],
  ] as const) {
    it(expected, () =>
      assert.equal(sentence(readAttributes(texts, lang).standing, lang).replace(/[\u00a0\u202f]/g, ' '), expected),
    );
  }
});

describe('the sentence of an issue', () => {
  for (const [lang, value, end] of [
    [
      'vi',
      'lỗ 5 tỷ đồng',
      'Số âm ghi như “−5 tỷ đồng”. Không có số thì ghi lý do: “chưa đến kỳ”, “chưa báo cáo”, “không áp dụng”, “không công bố”.',
    ],
    ['vi', 'chưa có số liệu', '“chưa đến kỳ”, “chưa báo cáo”, “không áp dụng”, “không công bố”.'],
    ['en', '-', 'why: “not due yet”, “not reported”, “not applicable”, “withheld”.'],
  ] as const) {
    it(`names the words for losses and reasons where “${value}” is no number`, () => {
      const [issue] = readAttributes({ value }, lang).issues;
      assert.ok(issueSentence(issue as Issue, lang).endsWith(end), issueSentence(issue as Issue, lang));
      for (const word of end.match(/(?<=“)\p{L}[^”]*/gu) ?? [])
        assert.deepEqual(readAttributes({ value: word, target: '5' }, lang).issues, [], word);
    });
  }

  const role = (count: number): string => {
    const organisations = Array.from({ length: count }, (_, index) => ({ id: `o${index}` }));
    const { issues } = validate({ organisations, indicators: [], entries: [{ organisation: 'x', indicator: 'y' }] });
    return issueSentence(issues.find(({ place }) => placeName(place).endsWith('.organisation')) as Issue, 'vi');
  };

  it('lists a dozen accepted values, and says how many more there are', () => {
    const dozen = 'o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11';
    assert.ok(role(12).endsWith(`Chấp nhận: ${dozen}.`));
    assert.ok(role(15).endsWith(`Chấp nhận: ${dozen}, … và 3 giá trị khác.`));
  });
});
