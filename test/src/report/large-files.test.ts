// Large files are kept in other ways than small tables; nothing of that may be seen.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entryPlace, finish, isUnreadable, placeName, readCsv, readFile, readTable, type TableReport } from 'goalpost';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function readText(text: string): TableReport {
  const read = finish(readFile(bytesOf(text), 'kh.csv'));
  assert.ok(!isUnreadable(read));
  return read;
}

describe('the rows of a file', () => {
  it('say what the rows of its table say', () => {
    const cell = fc.constantFrom('', ' ', '5', '208,7', '1.234', 'x', '"a\nb"', '-', 'chưa báo cáo', 'Huyện A');
    const row = fc.oneof(
      { weight: 3, arbitrary: fc.array(cell, { maxLength: 5 }) },
      { weight: 1, arbitrary: fc.constant([]) },
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), fc.nat(3), (rows, blanks) => {
        const text = `${'\n'.repeat(blanks)}Đơn vị;Năm;Doanh thu KH (tỷ đồng);Doanh thu TH (tỷ đồng)\n${rows.map((cells) => cells.join(';')).join('\n')}`;
        const table = finish(readCsv(bytesOf(text), 'kh.csv'));
        assert.ok(!isUnreadable(table));
        const { cellOf: ofFile, ...file } = readText(text);
        const { cellOf: ofTable, ...inTable } = finish(readTable(table));
        assert.deepEqual(file, inTable);
        for (const { position } of file.report.entries) {
          const place = entryPlace({ position });
          assert.deepEqual(ofFile(place), ofTable(place));
        }
      }),
    );
  });
});

describe('a file of forty thousand figures', () => {
  const organisations = 50;
  const months = 800;
  const lines = ['Đơn vị;Kỳ;Doanh thu TH (tỷ đồng)'];
  for (let month = 0; month < months; month++) {
    const period = `${1950 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    for (let n = 0; n < organisations; n++) lines.push(`Huyện ${n};${period};${month * organisations + n},5`);
    // A blank line behind each month.
    lines.push('');
  }
  // Line 30 000 belongs to none of the figures; line 35 000 says again what line 2 says.
  lines[30_000 - 1] = 'Huyện 0;1950-01-32;7';
  lines[35_000 - 1] = 'Huyện 0;1950-01;0,5';
  const { report, issues, cellOf, origin } = readText(`${lines.join('\n')}\n\n\n`);

  it('has each of them in the order of its lines', () => {
    assert.equal(report.entries.length, organisations * months - 2);
    assert.equal(report.repeated.length, 1);
    const wrong = report.entries.filter((entry) => {
      const cell = cellOf(entryPlace(entry));
      const line = cell?.at === 'cell' ? cell.row + 1 : 0;
      const [name = '', period, value = ''] = lines[line - 1]?.split(';') ?? [];
      const inVnd = `${value.replace(',5', '')}500000000`;
      const isRight = entry.period.key === period && entry.figure?.value.eq(inVnd);
      return !isRight || report.organisations.get(entry.organisation)?.name !== name;
    });
    assert.deepEqual(wrong, []);
    const positions = report.entries.map(({ position }) => position);
    assert.deepEqual(
      positions,
      positions.toSorted((a, b) => a - b),
    );
    assert.equal(origin?.lines, null);
  });

  it('has its faults named by their cells', () => {
    assert.deepEqual(
      issues.map((issue) => {
        const first = issue.code === 'duplicate-entry' ? placeName(issue.detail) : issue.detail;
        return [issue.code, placeName(issue.place), first];
      }),
      [
        ['bad-period', 'B30000', null],
        ['duplicate-entry', 'C35000', 'C2'],
      ],
    );
  });

  it('finds each figure by what it states', () => {
    const [first] = report.entries;
    const last = report.entries.at(-1);
    assert.ok(first && last);
    assert.equal(report.index.series(first)?.at(first.period), first);
    assert.equal(report.index.series({ ...last, members: new Map() })?.at(last.period), last);
    assert.equal(report.index.series({ ...last, scenario: 'PL' }), null);
  });
});
