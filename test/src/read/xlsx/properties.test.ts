import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type RawCell, readXlsx } from '../../../../src/read/xlsx/index.js';
import { times } from '../../../tools/thorough.mjs';
import { book, bookFiles, columnLetters, escaped, refusalOf, tableIn, worksheet, zipped } from './support.js';

/** What XML cannot hold is written by its code, and so is an underscore that would read as such a code. */
const coded = (text: string): string =>
  text
    .replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
    .replace(
      /(?![\t\n\r\u{7f}-\u{9f}])\p{Cc}|[\ufffe\uffff]/gu,
      (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`,
    );

type Place = 'shared' | 'inline' | 'formula';

/** A workbook with those cells, each text in one of the places that texts may have. */
function written(grid: readonly (readonly RawCell[])[], places: readonly Place[]): Uint8Array {
  const strings: string[] = [];
  const cell = (content: RawCell, row: number, column: number): string => {
    const r = `r="${columnLetters(column)}${row + 1}"`;
    if (typeof content === 'number') return `<c ${r}><v>${content}</v></c>`;
    if (typeof content === 'object' && 'percent' in content) return `<c ${r} s="1"><v>${content.percent}</v></c>`;
    if (typeof content === 'object') throw Error('no such cell is made here');
    if (content === '') return '';
    const text = escaped(coded(content));
    const place = places[(row + column) % places.length];
    if (place === 'formula') return `<c ${r} t="str"><f>A1</f><v>${text}</v></c>`;
    if (place === 'inline') return `<c ${r} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    return `<c ${r} t="s"><v>${strings.push(`<t xml:space="preserve">${text}</t>`) - 1}</v></c>`;
  };
  const rows = grid.map(
    (line, row) => `<row>${line.map((content, column) => cell(content, row, column)).join('')}</row>`,
  );
  return book({ rows: rows.join(''), strings, formats: ['0.0%'] });
}

const text = fc.string({ unit: 'binary', maxLength: 12 }).map((value) => value.normalize('NFC'));
const hostile = fc.constantFrom('_x000D_', '_x005F_', '&amp;', '<c>', ']]>', ' a ', '\r\n', '1,5', '_x', '\u0000');
const number = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    fc.float({ noNaN: true, noDefaultInfinity: true }),
  )
  .map((value) => Number(value.toPrecision(15)) + 0)
  .filter(Number.isFinite);
const content: fc.Arbitrary<RawCell> = fc.oneof(
  fc.constant(''),
  text,
  fc.array(fc.oneof(text, hostile), { maxLength: 4 }).map((parts) => parts.join('').normalize('NFC')),
  number,
  number.map((percent) => ({ percent })),
);

/** Without blank cells at the end of rows and blank rows at the end. */
function cut(grid: readonly (readonly RawCell[])[]): RawCell[][] {
  const rows = grid.map((line) => line.slice(0, line.findLastIndex((cell) => cell !== '') + 1));
  return rows.slice(0, rows.findLastIndex((line) => line.length > 0) + 1);
}

describe('readXlsx', () => {
  it('reads back every grid of texts, numbers and percentages', () => {
    const places = fc.array(fc.constantFrom<Place>('shared', 'inline', 'formula'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(fc.array(content, { maxLength: 6 }), { maxLength: 6 }), places, (grid, where) => {
        assert.deepEqual(tableIn(written(grid, where)).rows, cut(grid));
      }),
      { numRuns: times(2_000) },
    );
  });

  it('tells how much is done, from 0 to 1 and never backwards', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`,
    );
    const sheets = [
      { name: 'blank', rows: '<row/>'.repeat(50_000) },
      { name: 'full', rows: rows.join('') },
    ];
    const steps = readXlsx(book({ sheets }), 'a.xlsx');
    const told: number[] = [];
    for (let step = steps.next(); !step.done; step = steps.next()) told.push(step.value);
    // 64 kB at a time, and the two sheets have 1.2 MB.
    assert.ok(told.length > worksheet(rows.join('')).length / 65_536);
    assert.ok(told.every((done, at) => done >= (told[at - 1] ?? 0) && done <= 1));
    assert.equal(told.at(-1), 1);
  });

  it('gives a workbook or a reason, whatever is done to the XML', () => {
    const files = bookFiles({
      strings: ['<t>a</t>', '<r><t>b</t></r>'],
      formats: [14, '0%'],
      merges: ['A1:B2'],
      rows: '<row><c t="s"><v>1</v></c><c s="1"><v>43538</v></c></row><row><c s="2"><v>0.5</v></c></row>',
    });
    const names = Object.keys(files);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(9), fc.string({ maxLength: 3 }), (which, place, removed, inserted) => {
        const name = names[which % names.length] ?? '';
        const xml = String(files[name]);
        const at = place % xml.length;
        const changed = xml.slice(0, at) + inserted + xml.slice(at + removed);
        assert.match(
          refusalOf(zipped({ ...files, [name]: changed }, 0)),
          /^(read|not-xlsx|no-sheet|unsafe-|too-large)/,
        );
      }),
      { numRuns: times(3_000) },
    );
  });
});
