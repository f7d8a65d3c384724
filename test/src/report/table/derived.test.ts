// Columns that a sheet computes from others are known by their numbers, whatever they are called, left out and checked.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { finish, inferenceSentence, issueSentence, isUnreadable, readFile } from 'goalpost';

const plans = [130, 20, 70, 30, 16, 40, 50];
const actuals = [136, 22, 72, 25, 18, 40, 50];

/** What is said of a table with one more column, and how many figures it has. */
function read(heading: string, cells: readonly string[], lang = 'vi') {
  const own =
    lang === 'vi'
      ? 'Đơn vị;Doanh thu KH 2018 (tỷ đồng);Doanh thu TH 2018 (tỷ đồng)'
      : 'Organisation;Revenue Plan 2018 (USD m);Revenue Actual 2018 (USD m)';
  const rows = cells.map((cell, at) => `Huyện ${'ABCDEFG'[at]};${plans[at]};${actuals[at]};${cell}`);
  const text = [`${own};${heading}`, ...rows].join('\n');
  const found = finish(readFile(new TextEncoder().encode(text), 'kh.csv'));
  assert.ok(!isUnreadable(found));
  return {
    count: found.report.entries.length,
    derived: found.inferences.filter(({ code }) => code === 'derived').map((one) => inferenceSentence(one, lang)),
    issues: found.issues.map((issue) => issueSentence(issue, lang, found)),
  };
}

const [plan, actual] = ['“Doanh thu KH 2018 (tỷ đồng)”', '“Doanh thu TH 2018 (tỷ đồng)”'];

describe('a column that a sheet computes', () => {
  for (const [heading, cells, formula] of [
    ['Chênh lệch', ['6', '2', '2', '-5', '2'], `${actual} − ${plan}`],
    ['+/-', ['+6', '+2', '+2', '-5', '+2'], `${actual} − ${plan}`],
    ['Còn lại', ['-6', '-2', '-2', '5', '-2'], `${plan} − ${actual}`],
    // 136 ÷ 130 = 104,6 %; 22 ÷ 20 = 110; 72 ÷ 70 = 102,9; 25 ÷ 30 = 83,3; 18 ÷ 16 = 112,5.
    ['So sánh TH/KH', ['104,6', '110,0', '102,9', '83,3', '112,5'], `${actual} ÷ ${plan}`],
    ['So sánh', ['104,6%', '110,0%', '102,9%', '83,3%', '112,5%'], `${actual} ÷ ${plan}`],
    ['Tỷ số', ['1,05', '1,10', '1,03', '0,83', '1,13'], `${actual} ÷ ${plan}`],
    ['Vượt/hụt', ['4,6%', '10,0%', '2,9%', '-16,7%', '12,5%'], `${actual} ÷ ${plan} − 1`],
  ] as const) {
    it(`“${heading}” with ${cells[0]} is ${formula}`, () => {
      const { count, derived, issues } = read(heading, cells);
      assert.equal(count, 10);
      assert.deepEqual(derived, [`D1 “${heading}”: bằng ${formula}, khớp 5 hàng; không lấy.`]);
      assert.deepEqual(issues, []);
    });
  }

  it('is one in English too', () => {
    const { count, derived, issues } = read('Gap', ['6', '2', '2', '-5', '2'], 'en');
    assert.equal(count, 10);
    assert.deepEqual(derived, [
      'D1 “Gap”: “Revenue Actual 2018 (USD m)” − “Revenue Plan 2018 (USD m)”, which fits in 5 rows; left out.',
    ]);
    assert.deepEqual(issues, []);
  });

  it('names the cell that differs', () => {
    // 72 ÷ 70 = 102,9 %. In more than a fifth of the rows it would be no slip.
    const { count, derived, issues } = read('So sánh', ['104,6', '110,0', '120,9', '83,3', '112,5', '100,0', '100,0']);
    assert.deepEqual([count, derived.length], [14, 1]);
    assert.deepEqual(issues, [
      'kh.csv, dòng 4, cột 4 (ô D4): số này khác với kết quả tính từ hàng của nó, 102,9. Nhận được “120,9”. Cột này tính từ các cột khác: hãy sửa ô này, hoặc các ô mà nó tính từ.',
    ]);
  });

  it('is not what its numbers do not tell', () => {
    for (const cells of [
      ['6', '3', '1', '-4', '8'],
      // All the same.
      ['2', '2', '2', '2', '2'],
      ['', '2', '2', '', ''],
      ['Đạt', 'Đạt', 'Đạt', 'Chưa', 'Đạt'],
    ]) {
      const { count, derived, issues } = read('Cột khác', cells);
      assert.deepEqual([count, derived], [10, []]);
      assert.match(
        issues.join(),
        /^kh\.csv, dòng 1, cột 4 \(ô D1\): không hiểu cột này nên bỏ qua\. Nhận được “Cột khác”/,
      );
    }
  });
});
