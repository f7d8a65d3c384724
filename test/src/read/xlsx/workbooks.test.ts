import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { libreOfficeWorkbooks } from './libreoffice-workbooks.js';
import { madeWorkbooks } from './made-workbooks.js';
import { tableIn } from './support.js';

describe('readXlsx reads', () => {
  for (const { name, bytes, sheet, found = 'Sheet1', rows, merges = [] } of [
    ...madeWorkbooks,
    ...libreOfficeWorkbooks,
  ]) {
    it(name, () => {
      const { otherSheets = [], ...table } = tableIn(bytes, sheet);
      assert.ok(!otherSheets.includes(found));
      assert.deepEqual(table, {
        form: 'xlsx',
        source: 'a.xlsx',
        sheet: found,
        rows,
        merges,
        lines: null,
        sniffed: null,
      });
    });
  }
});
