// Periods as people say them; and what nobody can mean is refused instead of passing for a name.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registerLanguage, saidPeriod } from 'goalpost';
import { fr } from 'goalpost/languages/fr';

registerLanguage(fr);

const shown = (text: string, lang: string): string | null => {
  const said = saidPeriod(text, lang);
  if (said === null || said === 'none') return said;
  return said.through === null ? said.period.key : `${said.period.key} to ${said.through}`;
};

describe('a period as it is said', () => {
  for (const [expected, lang, texts] of [
    ['2019', 'vi', ['2019', 'Năm 2019', 'NĂM  2019', 'năm 2019', '12 tháng 2019', 'Năm 2019'.normalize('NFD')]],
    ['2019', 'en', ['year 2019', 'Năm 2019', '12 months 2019']],
    ['2019-Q1', 'vi', ['Quý I/2019', 'quý 1/2019', 'Quý I năm 2019', 'QUÝ I 2019', '3 tháng đầu năm 2019', '2019-q1']],
    ['2019-Q4', 'vi', ['Quý IV/2019', 'quý 4 năm 2019']],
    ['2019-Q1', 'en', ['Q1/2019', 'Q1 2019', 'quarter 1 of 2019']],
    ['2019-03', 'vi', ['tháng 3/2019', 'Tháng 03/2019', 'Tháng 3 năm 2019', 'T3/2019']],
    ['2019-H1', 'vi', ['6 tháng 2019', '6 tháng đầu năm 2019']],
    // The year to date, with its last day.
    ['2019 to 2019-09-30', 'vi', ['9 tháng 2019', '9 tháng năm 2019', '9 tháng đầu năm 2019', 'lũy kế 9 tháng 2019']],
    ['2019 to 2019-09-30', 'vi', ['lũy kế đến 30/9/2019', 'Luỹ kế đến hết ngày 30/09/2019', 'đến tháng 9/2019']],
    ['2019 to 2019-09-30', 'en', ['YTD 2019-09', 'ytd 2019-09-30', '9 months 2019', '9M 2019', 'through 2019-09']],
    ['2019 to 2019-09-30', 'fr', ['9 mois 2019', 'cumul au 30/09/2019']],
    // February 2020 has 29 days.
    ['2020 to 2020-02-29', 'vi', ['2 tháng 2020', 'lũy kế tháng 2/2020', 'lũy kế đến tháng 2/2020']],
    // The language of the page decides what T is; where it does not, nobody can tell.
    ['2019-03', 'vi', ['T3/2019']],
    ['2019-Q3', 'fr', ['T3/2019']],
    ['none', 'en', ['T3/2019']],
    [
      'none',
      'vi',
      ['Tháng 13/2019', '13 tháng 2019', 'Quý 5/2019', 'tháng 0/2019', 'năm 18', '2O18', '20l8', 'năm 20019'],
    ],
    // A part of a year that is not understood would be judged as if it were over.
    ['none', 'vi', ['9T 2024', '9T/2024', 'tháng 1-9/2024', 'Từ 1/1 đến 30/9/2024', '13/2024']],
    ['none', 'en', ['2019-Q5', '2019Q5', '2019-H3', '2019-W60']],
    ['none', 'en', ['Sep 2024 YTD', 'Q3 YTD 2024', '9 months to 30 September 2024']],
    ['2024-03', 'vi', ['3/2024', '03/2024']],
    ['2024-H1', 'en', ['H1 2024', 'H1/2024']],
    [null, 'vi', ['Đợt 2 năm 2019', 'Giai đoạn 2016-2020', 'Quý này']],
    ['none', 'vi', ['lũy kế đến 31/02/2019', 'YTD 2019', 'lũy kế 2019', 'lũy kế đến 9/2019x']],
    // Any other text is a name.
    [null, 'vi', ['', 'Giai đoạn 2016–2020', 'Tết 2019', 'năm học 2019', 'năm 2019-2020', 'đến cuối kỳ', 'gold', '1O']],
  ] as const) {
    for (const text of texts)
      it(`${text || 'nothing'} (${lang}): ${expected}`, () => assert.equal(shown(text, lang), expected));
  }
});
