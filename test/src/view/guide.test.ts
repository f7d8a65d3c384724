// What the Vietnamese guide says of verdicts and of printed ratios is what cards say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { card } from './support.js';

const guide = readFileSync(new URL('../../../docs/vi/cach-tinh.md', import.meta.url), 'utf8');

/** The cells of the rows of the table whose heading begins so. */
function rowsOf(heading: string): string[][] {
  const lines = guide.slice(guide.indexOf(`| ${heading} |`)).split('\n');
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(2, end).map((line) => line.slice(2, -2).split(' | '));
}

/** A figure as the guide writes it, with its unit. */
const figureIn = (text: string): string => {
  const plain = text.replace(/ \(.*\)/, '');
  return plain.endsWith('tỷ') ? `${plain} đồng` : plain;
};

describe('the guide', () => {
  const words = [
    [/^chưa đạt/, 'Chưa đạt kế hoạch'],
    [/^đạt/, 'Đạt kế hoạch'],
    [/^vượt/, 'Vượt kế hoạch'],
    [/^chưa đủ căn cứ/, 'Chưa đủ căn cứ kết luận'],
  ] as const;

  const verdicts = rowsOf('kế hoạch');
  it('has rows', () => assert.ok(verdicts.length >= 8));
  for (const [target = '', value = '', said = ''] of verdicts) {
    it(`${value} of ${target}: ${said}`, () => {
      const better = said.includes('càng cao càng tốt') ? ({ better: 'higher' } as const) : {};
      const { verdict } = card({ value: figureIn(value), target: figureIn(target), ...better });
      assert.equal(verdict?.word, words.find(([pattern]) => pattern.test(said))?.[1]);
      assert.equal(verdict?.note === 'theo số đã làm tròn', said.includes('theo số đã làm tròn'));
    });
  }

  for (const [what = '', printed = ''] of rowsOf('phép tính').filter(([what]) => / so với | trên /.test(what ?? ''))) {
    it(`${what} prints ${printed}`, () => {
      const [value = '', other = ''] = what.split(/ so với | trên /).map(figureIn);
      const texts = what.includes(' trên ') ? { value, whole: other } : { value, prior: other };
      const [comparison] = card(texts).comparisons;
      const note = comparison?.note ? ` (${comparison.note})` : '';
      assert.equal(`${comparison?.text}${note}`, printed);
    });
  }
});
