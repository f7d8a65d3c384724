// Marks that stand for what stands above are names of nobody.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { finish, isUnreadable, readFile } from 'goalpost';

const entriesIn = (lines: readonly string[]) => {
  const table = finish(readFile(new TextEncoder().encode(lines.join('\n')), 'a.csv'));
  assert.ok(!isUnreadable(table));
  assert.deepEqual(table.issues, []);
  return table.report.entries.map(
    ({ organisation, indicator, scenario, figure }) =>
      `${organisation} ${indicator} ${scenario} ${figure?.value.toFixed()}`,
  );
};

describe('a mark for what stands above', () => {
  for (const mark of ['nt', '〃', 'như trên', '-nt-', 'ditto'])
    it(`${mark} is who or what stands there, however many follow each other`, () => {
      const who = [
        'Đơn vị;Chỉ tiêu;Năm;KH;TH',
        'Bến Lức;Doanh thu (triệu đồng);2019;100;90',
        `${mark};Chi phí (triệu đồng);2019;20;18`,
      ];
      assert.deepEqual(
        entriesIn([...who, `${mark};Lao động (người);2019;7;6`, 'Tân Trụ;Doanh thu (triệu đồng);2019;50;45']),
        [
          'ben-luc doanh-thu PL 100000000',
          'ben-luc doanh-thu AC 90000000',
          'ben-luc chi-phi PL 20000000',
          'ben-luc chi-phi AC 18000000',
          'ben-luc lao-dong PL 7',
          'ben-luc lao-dong AC 6',
          'tan-tru doanh-thu PL 50000000',
          'tan-tru doanh-thu AC 45000000',
        ],
      );
      const what = ['Chỉ tiêu;Đơn vị;Năm;TH', 'Doanh thu (triệu đồng);Bến Lức;2019;90', `${mark};Tân Trụ;2019;45`];
      assert.deepEqual(entriesIn(what), ['ben-luc doanh-thu AC 90000000', 'tan-tru doanh-thu AC 45000000']);
    });
});
