import { raisedText } from './raised.js';
import type { Merge, RawTable } from './table.js';

/** A cell of a table in HTML: its text, and over how many columns and rows it reaches. */
export interface HtmlCell {
  /** What people see, as {@link htmlText} gives it: `\n` ends a line. */
  readonly text: string;
  readonly columns: number;
  /** 0 reaches down to the end of the table. */
  readonly rows: number;
}

/** How a tree of HTML is walked, whatever it is made of. */
export interface HtmlTree<Node> {
  /** The name of an element in lower case, or `#text`; anything else has no text. */
  readonly nameOf: (node: Node) => string;
  readonly childrenOf: (node: Node) => Iterable<Node>;
  readonly textOf: (node: Node) => string;
  /** Whether nobody sees an element, or it is a mark beside the text: a key to sort by, an arrow. */
  readonly isHidden: (node: Node) => boolean;
}

/** Elements that stand on a line of their own, or are no part of the text beside them: one struck out, one put in its place. */
const apart = new Set('br p div li tr td th dt dd hr h1 h2 h3 h4 h5 h6 del ins s strike'.split(' '));
/** What is no text, or is struck out. */
const unseen = new Set('script style template del s strike'.split(' '));

/**
 * The text of a cell as people see it: blanks folded, a line break where a line ends or something was struck out, without what
 * is struck out or hidden, and small digits above the line as such (`20<sup>1</sup>` is 20¹).
 */
export function htmlText<Node>(cell: Node, { nameOf, childrenOf, textOf, isHidden }: HtmlTree<Node>): string {
  let text = '';
  // A loop, because pages nest as deep as they like. What is waiting is a node, or what ends one.
  const waiting: { node: Node | null; name: string; isRaised: boolean }[] = [{ node: cell, name: '', isRaised: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, name, isRaised } = next;
    if (apart.has(name)) text += '\n';
    if (node === null) continue;
    if (name === '#text') {
      const folded = textOf(node).replace(/\s+/g, ' ');
      text += isRaised ? raisedText(folded) : folded;
    } else if (node === cell || !(unseen.has(name) || isHidden(node))) {
      if (apart.has(name)) waiting.push({ node: null, name, isRaised });
      for (const child of [...childrenOf(node)].reverse()) {
        waiting.push({ node: child, name: nameOf(child), isRaised: isRaised || name === 'sup' });
      }
    }
  }
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** No table of a page is wider. */
const maxColumns = 1000;

/**
 * The cells of a table in HTML as they stand, with blanks where a cell reaches over several.
 *
 * @param source the name that messages give the table, such as `#kpi`.
 * @example
 * const cell = (text, columns = 1) => ({ text, columns, rows: 1 })
 * readHtmlTable([[cell('Năm 2018', 2)], [cell('KH'), cell('TH')]], '#kpi').rows //=> [['Năm 2018'], ['KH', 'TH']]
 */
export function readHtmlTable(lines: readonly (readonly HtmlCell[])[], source: string): RawTable {
  const rows: string[][] = [];
  const merges: Merge[] = [];
  /** Where each column is free again below the cells that reach down over it. */
  const freeFrom: number[] = [];
  for (const [row, line] of lines.entries()) {
    const cells: string[] = [];
    let column = 0;
    for (const cell of line) {
      while ((freeFrom[column] ?? 0) > row) column++;
      const columns = Math.min(cell.columns, maxColumns - column);
      if (columns < 1) break;
      const down = Math.min(cell.rows || lines.length, lines.length - row);
      cells[column] = cell.text
        .split('\n')
        .map((part) => part.replace(/\s+/g, ' ').trim())
        .filter((part) => part !== '')
        .join('\n');
      if (columns > 1 || down > 1) merges.push({ row, column, rows: down, columns });
      for (const end = column + columns; column < end; column++) {
        freeFrom[column] = Math.max(freeFrom[column] ?? 0, row + down);
      }
    }
    rows.push(Array.from(cells, (text) => text ?? ''));
  }
  return { form: 'html', source, sheet: null, rows, merges, lines: null, sniffed: null };
}
