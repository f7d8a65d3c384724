import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import readAllSheets, { type CellValue } from 'read-excel-file/node';
import type { RawCell } from '../../../../src/read/xlsx/index.js';
import { libreOfficeWorkbooks } from './libreoffice-workbooks.js';
import { madeWorkbooks } from './made-workbooks.js';
import { columnLetters, tableIn } from './support.js';

type OtherCell = CellValue | Date | null | undefined;

/**
 * Whether the other reader says the same of a cell in its own way: nothing for a blank one, a boolean for TRUE and FALSE,
 * the ratio for a percentage, a `Date` to the millisecond for a date as far as it is shown, and one of 1899 for a time.
 */
function isSame(ours: RawCell, other: OtherCell): boolean {
  if (other === null || other === undefined) return ours === '';
  if (other === true || other === false) return ours === (other ? 'TRUE' : 'FALSE');
  // The other reader knows nothing of what a format shows beside a number.
  if (typeof ours === 'object') return other === ('number' in ours ? ours.number : ours.percent);
  if (typeof ours !== 'string' || !((other as unknown) instanceof Date)) return other === ours;
  const text = (other as unknown as Date).toISOString();
  return /^\d\d:\d\d:\d\d$/.test(ours) ? text.slice(11) === `${ours}.000Z` : text.startsWith(ours);
}

/** The cells, by reference, that differ. */
function differences(ours: readonly (readonly RawCell[])[], others: readonly (readonly OtherCell[])[]): string[] {
  const found: string[] = [];
  for (let row = 0; row < Math.max(ours.length, others.length); row++) {
    for (let column = 0; column < Math.max(ours[row]?.length ?? 0, others[row]?.length ?? 0); column++) {
      if (isSame(ours[row]?.[column] ?? '', others[row]?.[column])) continue;
      found.push(`${columnLetters(column)}${row + 1}`);
    }
  }
  return found;
}

describe('readXlsx and read-excel-file read the same, or the reason is named', () => {
  const workbooks = [...madeWorkbooks, ...libreOfficeWorkbooks];
  assert.ok(madeWorkbooks.length >= 24 && libreOfficeWorkbooks.length >= 12);
  for (const { name, bytes, sheet, unread, differs = {} } of workbooks) {
    it(unread === undefined ? name : `${name}: ${unread}`, async () => {
      const reading = readAllSheets(Buffer.from(bytes), { trim: false });
      if (unread !== undefined) return assert.rejects(reading);
      const table = tableIn(bytes, sheet);
      const other = (await reading).find((one) => one.sheet === table.sheet);
      assert.ok(other);
      assert.deepEqual(differences(table.rows, other.data as OtherCell[][]).sort(), Object.keys(differs).sort());
    });
  }
});
