import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Issue, issueSentence, placeName, readAttributes, sentence, validate } from 'goalpost';

describe('sentence', () => {
  for (const [texts, expected] of [
    [
      { label: 'Doanh thu', value: '95 tỷ đồng', growth: 'giảm 5%', period: '2018' },
      'Năm 2018, doanh thu đạt 95 tỷ đồng, giảm 5% so với năm 2017.',
    ],
    [{ label: 'GDP', value: '95 tỷ đồng', period: '2018-H1' }, '6 tháng đầu năm 2018, GDP đạt 95 tỷ đồng.'],
    [{ label: 'Chi phí', value: 'chưa báo cáo', period: '2018-03' }, 'Tháng 3/2018, chi phí: chưa báo cáo.'],
    [{ value: '5 tỷ đồng' }, 'Đạt 5 tỷ đồng.'],
  ] as const) {
    it(expected, () => assert.equal(sentence(readAttributes(texts, 'vi').standing, 'vi'), expected));
  }
});

describe('the sentence of an issue', () => {
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
