/** What may separate cells, in the order in which a tie is decided; `sep=` and an argument may name others. */
const candidates = ['\t', ';', '|', ','] as const;

const rowsLookedAt = 50;

/** How often each candidate stands in a row outside quotes, and how many of the commas stand between digits. */
interface RowCount {
  readonly marks: readonly number[];
  readonly decimalCommas: number;
}

/**
 * The first line by which Excel is told the separator, and how long it is with its line end; `null` where there is none.
 *
 * @example
 * separatorLine('sep=;\r\na;b') //=> { separator: ';', length: 7 }
 * separatorLine('a;b') //=> null
 */
export function separatorLine(text: string): { readonly separator: string; readonly length: number } | null {
  const match = /^(?:sep=([^"\r\n])|"sep=([^"\r\n])")(?:\r\n|\n|\r|$)/i.exec(text);
  if (match === null) return null;
  return { separator: match[1] ?? match[2] ?? '', length: match[0].length };
}

/**
 * The separator of the cells in `text`, the first part of a file; empty where there is one column.
 *
 * Among tab, semicolon, bar and comma the one wins that gives the largest share of the first 50 rows the same number of
 * cells; in a tie the one named first. One that splits less than half of the rows, counted from the first that it splits,
 * is a mark in a text. A comma between digits separates only where nothing else does and where the first row has commas
 * too, or other commas separate as well: "1,5;2,5" are two cells, and so is "2017,2018" without a header.
 *
 * @param source the name of the file: behind `.tsv` or `.tab` a tab that can separate does.
 * @example
 * sniffSeparator('Tên;Kế hoạch\nDoanh thu;1,5', 'a.csv') //=> ';'
 * sniffSeparator('name,plan\nrevenue,"1,5"', 'a.csv') //=> ','
 * sniffSeparator('Doanh thu\n1,5\n2,5', 'a.csv') //=> ''
 */
export function sniffSeparator(text: string, source: string): string {
  const rows = countRows(text);
  const splits = candidates.map((_, index) => splitBy(rows.map(({ marks }) => marks[index] ?? 0)));
  const scores = splits.map(({ alike }) => alike);
  const [tab = 0] = scores;
  if (tab > 0 && /\.(?:tsv|tab)$/i.test(source)) return '\t';
  const comma = candidates.indexOf(',');
  const sure = rows.map(({ marks, decimalCommas }) => (marks[comma] ?? 0) - decimalCommas);
  const hasRival = splits.slice(0, comma).some(({ split }) => split > 1 || (split === 1 && rows.length === 1));
  const isDecimal = !sure.some((count) => count > 0) && (rows[0]?.marks[comma] ?? 0) === 0;
  if (hasRival) scores[comma] = splitBy(sure).alike;
  else if (isDecimal) scores[comma] = 0;
  const best = Math.max(...scores, 0);
  return best === 0 ? '' : (candidates[scores.indexOf(best)] ?? '');
}

/** How many rows marks split, and how many of these have the most common number of them; 0 for marks in a text. */
function splitBy(counts: readonly number[]): { split: number; alike: number } {
  const first = counts.findIndex((count) => count > 0);
  const splitting = counts.filter((count) => count > 0);
  if (first < 0 || splitting.length * 2 < counts.length - first) return { split: 0, alike: 0 };
  const widths = new Map<number, number>();
  for (const count of splitting) widths.set(count, (widths.get(count) ?? 0) + 1);
  return { split: splitting.length, alike: Math.max(...widths.values()) };
}

/** The counts of the first rows that have content. */
function countRows(text: string): RowCount[] {
  const rows: RowCount[] = [];
  let marks = candidates.map(() => 0);
  let decimalCommas = 0;
  let isCellStart = true;
  let hasContent = false;
  const endRow = (): void => {
    if (hasContent) rows.push({ marks, decimalCommas });
    marks = candidates.map(() => 0);
    decimalCommas = 0;
    isCellStart = true;
    hasContent = false;
  };
  for (let at = 0; at < text.length && rows.length < rowsLookedAt; at++) {
    const character = text.charAt(at);
    const candidate = (candidates as readonly string[]).indexOf(character);
    if (character === '\n' || character === '\r') {
      endRow();
    } else if (candidate >= 0) {
      marks[candidate] = (marks[candidate] ?? 0) + 1;
      if (character === ',' && /\d,\d/.test(text.slice(Math.max(at - 1, 0), at + 2))) decimalCommas++;
      isCellStart = true;
      hasContent ||= character !== '\t';
    } else if (character.trim() !== '') {
      // A quote that nothing closes here is a character.
      if (isCellStart && character === '"') at = Math.max(at, closingQuote(text, at + 1));
      isCellStart = false;
      hasContent = true;
    }
  }
  endRow();
  return rows;
}

/** Where the quote stands that closes a cell, looked for from `from` on; -1 where there is none. */
export function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== 0x22) return at;
  }
  return -1;
}
