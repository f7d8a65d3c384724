import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type HtmlCell, readHtmlTable } from 'goalpost';

const cell = (text: string, columns = 1, rows = 1): HtmlCell => ({ text, columns, rows });

describe('readHtmlTable', () => {
  it('puts cells beside those that reach down from above', () => {
    const { rows, merges } = readHtmlTable(
      [[cell('a', 1, 3), cell('b', 2, 2), cell('c')], [cell('d')], [cell('e'), cell('f', 1, 0)], [cell('g', 3)]],
      '#a',
    );
    // a reaches to the third row, b over two columns and two rows, f to the end of the table.
    assert.deepEqual(rows, [['a', 'b', '', 'c'], ['', '', '', 'd'], ['', 'e', 'f'], ['g']]);
    assert.deepEqual(merges, [
      { row: 0, column: 0, rows: 3, columns: 1 },
      { row: 0, column: 1, rows: 2, columns: 2 },
      { row: 2, column: 2, rows: 2, columns: 1 },
      { row: 3, column: 0, rows: 1, columns: 3 },
    ]);
  });

  it('keeps a cell that reaches over all columns and rows in little room', () => {
    const { rows } = readHtmlTable([[cell('a', 1000, 0)], ...Array.from({ length: 100_000 }, () => [cell('b')])], '#a');
    assert.equal(rows.length, 100_001);
    assert.ok(rows.slice(1).every(({ length }) => length === 0));
  });
});
