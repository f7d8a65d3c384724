import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figureText, finish, type HtmlCell, htmlText, placeName, readHtmlTable, readTable } from 'goalpost';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

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

/** The text of the first cell in a fragment of HTML. */
function textIn(html: string): string {
  type Node = DefaultTreeAdapterTypes.ChildNode;
  const [cell] = parseFragment(`<i>${html}</i>`).childNodes;
  return htmlText<Node>(cell as Node, {
    nameOf: ({ nodeName }) => nodeName,
    childrenOf: (node) => ('childNodes' in node ? node.childNodes : []),
    textOf: (node) => ('value' in node ? node.value : ''),
    isHidden: (node) => 'attrs' in node && node.attrs.some(({ name }) => name === 'hidden'),
  });
}

describe('htmlText', () => {
  for (const [html, expected] of [
    [' a\n  b ', 'a b'],
    ['20<sup>1</sup>', '20¹'],
    ['20<sup><a href="#1">(1)</a></sup>', '20⁽¹⁾'],
    ['m<sup>2</sup>', 'm²'],
    ['Doanh thu<sup>a</sup>', 'Doanh thua'],
    ['1<br>200', '1\n200'],
    ['<p>Bưu điện</p><p>Tân Thạnh</p>', 'Bưu điện\nTân Thạnh'],
    // What is struck out is not there, and parts what stands on both sides of it.
    ['<del>100</del><ins>200</ins>', '200'],
    ['<s>100</s> 200', '200'],
    ['1<s>2</s>3', '1\n3'],
    ['<span hidden>00120</span>120', '120'],
    ['<b>2</b><span>08,7</span>', '208,7'],
    ['5<script>6</script><style>7</style>', '5'],
    ['<br>5<br>', '5'],
    ['', ''],
  ] as const) {
    it(html, () => assert.equal(textIn(html), expected));
  }

  const read = (value: string) =>
    finish(
      readTable(
        readHtmlTable(
          [
            [cell('Đơn\nvị'), cell('Doanh thu\nTH 2018\n(tỷ đồng)')],
            [cell('Bưu điện\nTân Thạnh'), cell(textIn(value))],
          ],
          '#a',
        ),
      ),
    );

  it('a name or a heading of two lines is read as one', () => {
    const { report, issues } = read('<p>208,7</p>');
    assert.deepEqual(
      [...report.organisations.values()].map(({ name }) => name),
      ['Bưu điện Tân Thạnh'],
    );
    assert.deepEqual(
      report.entries.map(({ figure }) => figure && figureText(figure, 'vi').text),
      ['208,7 tỷ đồng'],
    );
    assert.deepEqual(issues, []);
  });

  for (const [value, printed] of [
    // Footnotes, a change that is marked, a key to sort by.
    ['208,7<sup>1</sup>', '208,7 tỷ đồng'],
    ['208,7 <sup>(1)</sup>', '208,7 tỷ đồng'],
    ['<del>100</del><ins>200</ins>', '200 tỷ đồng'],
    ['<span hidden>00120</span>120', '120 tỷ đồng'],
  ] as const) {
    it(`${value} is ${printed}`, () => {
      const { report, issues } = read(value);
      const figures = report.entries.map(({ figure }) => figure && figureText(figure, 'vi').text);
      assert.deepEqual([figures, issues], [[printed], []]);
    });
  }

  for (const value of ['10<sup>2</sup>', '2<sup>1</sup>0', '1<br>200', '20<br>18', '1<s>2</s>00']) {
    it(`no figure is made of ${value}`, () => {
      const { report, issues } = read(value);
      assert.deepEqual(
        [report.entries.length, issues.map(({ code, place }) => `${code} ${placeName(place)}`)],
        [0, ['bad-figure B2']],
      );
    });
  }
});
