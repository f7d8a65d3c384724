// Damaged workbooks, each read twice: by the library, and by a simple reader of patterns that shares no code with it.
//
//   node test/bench/fuzz-xlsx.mjs 200000 [seed] [--control]
//
// Takes the workbooks of test/fixtures/xlsx/libreoffice and damages their bytes, or the XML inside before zipping it
// again. Whatever comes must be a table or a reason, within a second, and every number of a table must be the one that
// the other reader finds at the same place. The exit code is 1 where it is not. With `--control` some results are made
// wrong on purpose, and the run must fail.
import { readdirSync, readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { finish, readXlsx } from '../../dist/src/read/xlsx/index.js';
import { randomFrom } from './random.mjs';

const isControl = process.argv.includes('--control');
const [count = 20_000, seed = 20190114] = process.argv
  .slice(2)
  .filter((argument) => argument !== '--control')
  .map(Number);
const longest = 1_000;
const failuresShown = 10;

const random = randomFrom(seed);
const below = (n) => Math.floor(random() * n);
const oneOf = (list) => list[below(list.length)];

const folder = new URL('../fixtures/xlsx/libreoffice/', import.meta.url);
const workbooks = readdirSync(folder)
  .filter((name) => name.endsWith('.xlsx'))
  .sort()
  .map((name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    const files = unzipSync(bytes);
    // Only what is read is worth damaging, and the sheet most of all.
    const parts = Object.keys(files).filter((path) => /\.rels$|workbook|styles|sharedStrings|sheet/.test(path));
    return { name, bytes, files, parts: [...parts, ...parts.filter((path) => /sheet\d|shared/.test(path))] };
  });

const pieces = [
  ...[
    '<c>',
    '</c>',
    '<v>',
    '</v>',
    '<v>7</v>',
    '<v/>',
    '<row>',
    '</row>',
    '<is>',
    '<t>',
    '</t>',
    '<f>',
    '</f>',
    '<b/>',
  ],
  ...['<c r="B2"><v>5</v></c>', '<row r="2">', '<mergeCell ref="A1:B2"/>', '<xf numFmtId="10"/>', '<si><t>x</t></si>'],
  ...['<!--', '-->', '<![CDATA[', ']]>', '<?x ?>', '<!DOCTYPE a>', '&#49;', '&lt;', '&', '"', "'", '<', '>', '/', '='],
  ...[
    ' r="B2"',
    ' s="3"',
    ' t="s"',
    ' t="n"',
    ' t="str"',
    ' t="b"',
    ' numFmtId="14"',
    ' date1904="1"',
    'x:',
    '\0',
    '\u00ff',
  ],
  ...['0', '1', '9', '00', '-', '+', '.', ',', 'e', 'E5', 'E999', '%', ' ', '\n', '_x0031_', '99999999999999999999'],
].map((text) => Uint8Array.from(text, (character) => character.charCodeAt(0)));

/** `bytes` with one to four damages. */
function damaged(bytes) {
  let result = bytes;
  for (let n = 1 + below(below(2) === 0 ? 1 : 4); n > 0; n--) {
    const at = below(result.length + 1);
    const length = 1 + below(oneOf([1, 4, 40, 400]));
    const [head, chunk, tail] = [
      result.subarray(0, at),
      result.subarray(at, at + length),
      result.subarray(at + length),
    ];
    const kind = below(7);
    if (kind === 0) {
      result = result.slice();
      result[at] ^= 1 << below(8);
    } else if (kind === 1) result = joined(head, tail);
    else if (kind === 2) result = joined(head, chunk, chunk, tail);
    else if (kind === 3) {
      const middle = below(tail.length);
      result = joined(head, tail.subarray(0, middle), chunk, tail.subarray(middle));
    } else if (kind === 4) {
      // A digit in place of a digit is still a number.
      result = result.slice();
      for (let i = at; i < result.length; i++) {
        if (result[i] < 48 || result[i] > 57) continue;
        result[i] = 48 + below(10);
        break;
      }
    } else result = joined(head, oneOf(pieces), chunk, tail);
  }
  return result;
}

function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A workbook, damaged outside or inside. */
function sample() {
  const { name, bytes, files, parts } = oneOf(workbooks);
  if (below(4) === 0) return { name, place: 'bytes', bytes: damaged(bytes) };
  const part = oneOf(parts);
  return { name, place: part, bytes: zipSync({ ...files, [part]: damaged(files[part]) }, { level: 0 }) };
}

const decoder = new TextDecoder();
const text = (bytes) => decoder.decode(bytes ?? new Uint8Array()).replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml) =>
  xml
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) =>
      piece.startsWith('<![CDATA[')
        ? piece.slice(9, -3)
        : piece.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal, hex, name) =>
            name ? named[name] : String.fromCodePoint(Number(decimal ?? `0x${hex}`)),
          ),
    )
    .join('');
const uncoded = (name) => name.replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number(`0x${code}`)));
const attribute = (tag, name) => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? plain((found[1] ?? found[2]).replace(/[\r\n\t]/g, ' ')) : undefined;
};
const tags = (xml, name) =>
  [...xml.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}(?=[\\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>`, 'g'))].map(
    (match) => match[1],
  );

/** The numbers of that sheet by reference, as found by patterns; `null` where its files are not found. */
function numbersOf(bytes, sheet) {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, file]) => [path.toLowerCase(), file]));
  // A directory that was damaged may still lead one of two readers to the files.
  if (!('xl/workbook.xml' in files)) return null;
  const relationships = tags(text(files['xl/_rels/workbook.xml.rels']), 'Relationship');
  const ids = tags(text(files['xl/workbook.xml']), 'sheet')
    .filter((tag) => uncoded(attribute(tag, 'name') ?? '').normalize('NFC') === sheet)
    .map((tag) => attribute(tag, '[\\w.-]+:id'));
  const numbers = new Map();
  for (const tag of relationships.filter((tag) => ids.includes(attribute(tag, 'Id')))) {
    const target = attribute(tag, 'Target')
      .toLowerCase()
      .replace(/^\/?(xl\/)?/, 'xl/');
    if (!(target in files)) return null;
    // What looks like a cell elsewhere, in a page header for example, is none.
    const xml = /<sheetData[\s/>][\s\S]*<\/sheetData/.exec(text(files[target]))?.[0] ?? '';
    const styles = [...text(files['xl/styles.xml']).matchAll(/<cellXfs[^>]*>([\s\S]*?)<\/cellXfs\s*>/g)].map(
      (match) => match[1],
    );
    const formats = tags(styles.join(''), 'xf').map((tag) => attribute(tag, 'numFmtId') ?? '0');
    let [row, column] = [0, 0];
    const pattern = /<row(?=[\s/>])([^>]*)>|<c(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*?)(?:\/>|>([\s\S]*?)<\/c\s*>)/g;
    for (const [, rowTag, tag, content = ''] of xml.matchAll(pattern)) {
      if (rowTag !== undefined) {
        [row, column] = [Number(attribute(rowTag, 'r') ?? row + 1), 0];
        continue;
      }
      const reference = /^([A-Z]+)(\d+)$/.exec(attribute(tag, 'r') ?? '');
      column = reference
        ? [...reference[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
        : column + 1;
      if (reference) row = Number(reference[2]);
      const value = /<v(?:\s[^>]*)?>([\s\S]*?)<\/v\s*>/.exec(content)?.[1];
      if (value === undefined || (attribute(tag, 't') ?? 'n') !== 'n' || plain(value).trim() === '') continue;
      const found = Number(Number(plain(value)).toPrecision(15));
      numbers.set(`${row}:${column}`, { value: found, format: formats[Number(attribute(tag, 's') ?? 0)] });
    }
    const codes = new Map(
      tags(text(files['xl/styles.xml']), 'numFmt').map((tag) => [
        attribute(tag, 'numFmtId'),
        attribute(tag, 'formatCode') ?? '',
      ]),
    );
    const percents = (id) => (codes.get(id) ?? (id === '9' || id === '10' ? '%' : '')).includes('%');
    for (const number of numbers.values()) number.mayBePercent = percents(number.format);
  }
  return numbers;
}

function numbersOrNone(bytes, sheet) {
  try {
    return numbersOf(bytes, sheet);
  } catch {
    return null;
  }
}

const counts = { accepted: 0, refused: 0, numbers: 0, alone: 0, failures: 0 };
const reasons = {};
let slowest = { took: 0 };
function fail({ name, place }, what, at) {
  counts.failures++;
  if (counts.failures <= failuresShown) console.error(`seed ${seed}, workbook ${at}: ${name}, ${place}: ${what}`);
}

/** What differs between the table and what the other reader finds, or `null`. */
function difference(table, numbers) {
  const covered = (row, column) =>
    table.merges.some(
      (merge) =>
        row - 1 >= merge.row &&
        row - 1 < merge.row + merge.rows &&
        column - 1 >= merge.column &&
        column - 1 < merge.column + merge.columns,
    );
  for (const [row, cells] of table.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const value = typeof cell === 'object' ? cell.percent : cell;
      if (typeof value !== 'number') continue;
      counts.numbers++;
      const other = numbers.get(`${row + 1}:${column + 1}`);
      if (other?.value !== value) return `row ${row + 1} column ${column + 1} is ${value}, not ${other?.value}`;
      if (typeof cell === 'object' && !other.mayBePercent)
        return `row ${row + 1} column ${column + 1} is no percentage`;
    }
  }
  for (const [place, { value }] of numbers) {
    const [row, column] = place.split(':').map(Number);
    if ((table.rows[row - 1]?.[column - 1] ?? '') === '' && !covered(row, column)) return `${place}, ${value}, is lost`;
  }
  return null;
}

/** The table with its first number one more than it is. */
function brokenOn(table) {
  let isBroken = false;
  const rows = table.rows.map((cells) =>
    cells.map((cell) => {
      if (isBroken || typeof cell !== 'number') return cell;
      isBroken = true;
      return cell + 1;
    }),
  );
  return { ...table, rows };
}

const start = performance.now();
for (let i = 0; i < count; i++) {
  if (i % 20_000 === 0 && i > 0) report(i);
  const taken = sample();
  const before = performance.now();
  let table;
  try {
    table = finish(readXlsx(taken.bytes, taken.name));
  } catch (error) {
    fail(taken, `throws ${error.stack}`, i);
    continue;
  }
  const took = performance.now() - before;
  if (took > slowest.took) slowest = { took, i, ...taken };
  if (took > longest) fail(taken, `takes ${Math.round(took)} ms`, i);
  if ('problem' in table) {
    counts.refused++;
    reasons[table.problem] = (reasons[table.problem] ?? 0) + 1;
    continue;
  }
  counts.accepted++;
  if (isControl && i % 100 === 0) table = brokenOn(table);
  const numbers = numbersOrNone(taken.bytes, table.sheet);
  if (numbers === null) {
    counts.alone++;
    continue;
  }
  const what = difference(table, numbers);
  if (what) fail(taken, what, i);
}
report(count);
console.log(
  `refused: ${JSON.stringify(reasons)}; slowest: ${slowest.took.toFixed(1)} ms, workbook ${slowest.i}, ${slowest.name}`,
);
process.exitCode = counts.failures > 0 ? 1 : 0;

function report(done) {
  const seconds = (performance.now() - start) / 1000;
  const { accepted, refused, numbers, alone, failures } = counts;
  console.log(
    `${done} workbooks in ${seconds.toFixed(1)} s: ${accepted} accepted, ${refused} refused, ${numbers} numbers compared, ` +
      `${alone} that only the library unzips, ${failures} failures`,
  );
}
