import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { issueSentence } from 'goalpost';
import { entriesOf, issuesOf, readText } from './support.js';

/** One figure under headings of the given language; a second row may tell more about the marks. */
const vietnamese = (...values: string[]): string => `Đơn vị;Giá trị\n${values.map((value) => `A;${value}`).join('\n')}`;
const english = (...values: string[]): string => `Branch;Value\n${values.map((value) => `A;${value}`).join('\n')}`;
const neutral = (...values: string[]): string => `org;AC\n${values.map((value) => `A;${value}`).join('\n')}`;
const said = { indicator: 'x', unit: 'VND', period: '2018', scenario: 'AC' };
const valuesOf = (text: string, more: object = {}): string[] => {
  const { report } = readText(text, { ...said, ...more });
  return [...report.entries, ...report.repeated].map(({ figure }) => figure?.value.toFixed() ?? '');
};

describe('numbers are read in one language, or the question is asked', () => {
  // Worked by hand: headings, other numbers and the mapping as evidence.
  const rows: [what: string, text: string, mapping: object, values: string[] | null][] = [
    ['15.000 under Vietnamese headings is fifteen thousand', vietnamese('15.000'), {}, ['15000']],
    ['15.000 under English headings is fifteen', english('15.000'), {}, ['15']],
    ['15,000 under English headings is fifteen thousand', english('15,000'), {}, ['15000']],
    ['15.000 under codes only has two readings', neutral('15.000'), {}, null],
    ['… and is read once the mapping declares Vietnamese', neutral('15.000'), { lang: 'vi' }, ['15000']],
    ['… or English', neutral('15.000'), { lang: 'en' }, ['15']],
    ['another number with a decimal comma tells', neutral('15.000', '12,5'), {}, ['15000', '12.5']],
    ['another number with groups of points tells', neutral('15.000', '1.234.567'), {}, ['15000', '1234567']],
    ['another number with an English mark tells', neutral('15,000', '12.5'), {}, ['15000', '12.5']],
    ['numbers in both styles tell nothing', neutral('15.000', '12,5', '7.5'), {}, null],
    ['numbers against the headings tell nothing', vietnamese('15.000', '7.5'), {}, null],
    ['English headings over Vietnamese names tell nothing', 'Branch;Value\nBến Lức;15.000', {}, null],
    ['numbers with one reading need no language', neutral('12,5', '7.5', '1 234 567'), {}, ['12.5', '7.5', '1234567']],
    ['a column of text is no evidence', 'org;AC;#\nA;15.000;12,5', {}, null],
  ];
  for (const [what, text, mapping, values] of rows) {
    it(what, () => {
      if (values !== null) assert.deepEqual(valuesOf(text, mapping), values);
      else {
        assert.deepEqual(issuesOf(text, { ...said, ...mapping }), ['error ambiguous-marks B2 15.000']);
        assert.deepEqual(readText(text, { ...said, ...mapping }).report.entries, []);
      }
    });
  }

  it('the question names the cell, the number and what to declare', () => {
    const read = readText(neutral('15.000'), said);
    const [issue] = read.issues;
    assert.ok(issue);
    assert.equal(
      issueSentence(issue, 'en', read),
      'a.csv, line 2, column 2 (cell B2): the table was not read, because this number has two readings. Received “15.000”. In which style are the numbers written? Declare it in the mapping: "lang": "vi" (1.234 is over a thousand) or "en" (1.234 is a little over one).',
    );
  });
});

describe('cells that are refused are named, and the others stay', () => {
  for (const [what, cell, expected] of [
    ['a word', 'abc', 'error bad-figure C2 abc'],
    ['thousands grouped wrongly', '33.008.7', 'error bad-figure C2 33.008.7'],
    ['an exponent', '1e3', 'error bad-figure C2 1e3'],
    ['brackets', '(1.234)', 'error bad-figure C2 (1.234)'],
    ['a formula that failed', '#DIV/0!', 'error bad-figure C2 #DIV/0!'],
    ['a value that is not available in Excel', '#N/A', 'error bad-figure C2 #N/A'],
    ['a dash', '-', 'error bare-dash C2 -'],
    ['a long dash', '–', 'error bare-dash C2 –'],
    ['another unit', '5 người', 'error unit-mismatch C2 5 người'],
    ['a growth', 'tăng 5%', 'error bad-figure C2 tăng 5%'],
  ] as const) {
    it(`${what}: ${cell}`, () => {
      const text = `Đơn vị;Năm;Doanh thu TH (tỷ đồng)\nA;2018;${cell}\nB;2018;2`;
      assert.deepEqual(issuesOf(text), [expected]);
      assert.deepEqual(entriesOf(text), ['doanh-thu b 2018 AC 2000000000 VND']);
    });
  }

  it('a dash is what the mapping says', () => {
    const text = 'Đơn vị;TH 2018\nA;-\nB;2';
    const mapping = { indicator: 'x', unit: 'người' };
    assert.deepEqual(entriesOf(text, { ...mapping, dash: 'zero' }), ['x a 2018 AC 0 person', 'x b 2018 AC 2 person']);
    assert.deepEqual(entriesOf(text, { ...mapping, dash: 'blank' }), ['x b 2018 AC 2 person']);
  });

  for (const [word, missing] of [
    ['chưa báo cáo', 'not-reported'],
    ['Chưa đến kỳ', 'not-due'],
    ['không áp dụng', 'not-applicable'],
    ['n/a', 'not-applicable'],
    ['not reported', 'not-reported'],
    ['withheld', 'withheld'],
  ] as const) {
    it(`“${word}” is ${missing}`, () => {
      assert.deepEqual(entriesOf(`Đơn vị;TH 2018\nA;${word}`, { indicator: 'x', unit: 'người' }), [
        `x a 2018 AC ${missing}`,
      ]);
    });
  }

  it('a column gives the reason where there is no figure', () => {
    const text = 'Đơn vị;TH 2018;Lý do\nA;;chưa báo cáo\nB;2;\nC;;bận';
    assert.deepEqual(entriesOf(text, { indicator: 'x', unit: 'người' }), [
      'x a 2018 AC not-reported',
      'x b 2018 AC 2 person',
    ]);
    assert.deepEqual(issuesOf(text, { indicator: 'x', unit: 'người' }), ['error unknown-value C4 bận']);
  });
});
