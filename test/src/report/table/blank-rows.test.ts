// Somebody without a figure belongs to the whole, which is not known then; a heading of those below it does not.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { factsOf, finish, isUnreadable, kpiView, placeName, readFile, standingOfTag } from 'goalpost';

/** What a card of the whole says, and what is asked. */
function whole(rows: string, headings = 'Đơn vị;Doanh thu TH 2019 (tỷ đồng)') {
  const found = finish(readFile(new TextEncoder().encode(`${headings}\n${rows}`), 'kh.csv'));
  assert.ok(!isUnreadable(found));
  const { report, issues } = found;
  const asked = issues.map(({ code, place }) => `${code} ${placeName(place)}`).join();
  // Where there is no whole, a tag must say whose figure it wants.
  const standing = standingOfTag({ indicator: 'Doanh thu', period: '2019' }, [], factsOf(report), 'vi');
  if (standing.issues) return ['nobody is the whole', asked];
  const { headline, absence } = kpiView(standing.standing, 'vi');
  return [headline?.text ?? absence, asked];
}

describe('a row without a figure', () => {
  for (const [what, rows] of [
    ['first', 'Tân An;\nBến Lức;30\nĐức Hòa;20'],
    ['in the middle', 'Bến Lức;30\nTân An;\nĐức Hòa;20'],
    ['last', 'Bến Lức;30\nĐức Hòa;20\nTân An;'],
    ['of several', 'Tân An;\nBến Lức;30\nKiến Tường;\nĐức Hòa;20'],
  ] as const) {
    it(`${what} leaves open what all have, and is asked about`, () => {
      const [said, asked] = whole(rows);
      assert.equal(said, 'nobody is the whole');
      assert.match(asked ?? '', /unclear-total A/);
    });
  }

  it('with a number of the list is one of them, and the whole is not complete', () => {
    const numbered = 'STT;Đơn vị;Doanh thu TH 2019 (tỷ đồng)';
    assert.deepEqual(whole('1;Bến Lức;30\n2;Tân An;\n3;Đức Hòa;20', numbered), ['chưa đủ số liệu (2/3 đơn vị)', '']);
  });

  for (const [what, rows, headings] of [
    [
      'with a number of its own kind',
      'I;Khối thị;\n1;Tân An;30\n2;Kiến Tường;20',
      'STT;Đơn vị;Doanh thu TH 2019 (tỷ đồng)',
    ],
    ['in capitals', 'KHỐI THỊ\nTân An;30\nKHỐI HUYỆN;\nBến Lức;20', undefined],
    ['with a colon', 'Khối thị:;\nTân An;30\nBến Lức;20', undefined],
    ['over what is set in', 'Khối thị;\n- Tân An;30\n- Bến Lức;20', undefined],
  ] as const) {
    it(`${what} is the heading of those below`, () => assert.deepEqual(whole(rows, headings), ['50 tỷ đồng', '']));
  }

  it('is proved to add nothing by a total', () =>
    assert.deepEqual(whole('Tân An;\nBến Lức;30\nĐức Hòa;20\nTổng cộng;50'), ['50 tỷ đồng', '']));
});
