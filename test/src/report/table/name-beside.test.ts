// "Tổng cộng" is written where rows have their numbers, in a cell that is merged over the name.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf, finish, isUnreadable, kpiView, readFile, standingOfTag } from 'goalpost';

function whole(rows: string) {
  const text = `STT;Đơn vị;Doanh thu TH 2019 (tỷ đồng)\n${rows}`;
  const found = finish(readFile(new TextEncoder().encode(text), 'kh.csv'));
  assert.ok(!isUnreadable(found));
  const standing = standingOfTag({ indicator: 'Doanh thu', period: '2019' }, [], factsOf(found.report), 'vi');
  assert.ok(standing.standing);
  const { headline, absence } = kpiView(standing.standing, 'vi');
  return [headline?.text ?? absence, found.report.entries.length, found.issues.map(({ code }) => code).join()];
}

describe('a name in the column of numbers', () => {
  it('is that of its row, where the name is blank', () => {
    assert.deepEqual(whole('1;Tân An;5\n2;Bến Lức;7\nTổng cộng;;12'), ['12 tỷ đồng', 3, '']);
    assert.deepEqual(whole('Tổng toàn tỉnh;;12\n1;Tân An;5\n2;Bến Lức;7'), ['12 tỷ đồng', 3, '']);
    assert.deepEqual(whole('I;;\n1;Tân An;5\n2;Bến Lức;7\nCộng;;12'), ['12 tỷ đồng', 3, '']);
  });

  it('is none where it is a number', () => {
    const [, count, codes] = whole('1;Tân An;5\n2;;7\nIV;;3');
    assert.deepEqual([count, codes], [1, 'missing-key,missing-key']);
  });
});
