// Damaged CSV files, each read twice: by the library, and by a plain reader that looks at one character after the other.
//
//   node test/bench/fuzz-csv.mjs 200000 [seed] [--control]
//
// The files of test/fixtures/csv are cut, joined and sprinkled with quotes, separators, line ends and odd bytes. Reading
// must not throw, must end within a second, and must give the table, or the open quote, that the plain reader gives for
// the same text and separator. With --control the tables are damaged on purpose, which must be noticed. Run it after a
// build. The exit code is 1 where something is wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { csvReader, readCsv } from '../../dist/src/read/csv.js';
import { decode, decodeTo } from '../../dist/src/read/decode.js';
import { finish } from '../../dist/src/read/steps.js';
import { randomFrom } from './random.mjs';

const numbers = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = Number(numbers[0] ?? 20_000);
const seed = Number(numbers[1] ?? 20190114);
const isControl = process.argv.includes('--control');
const longestAllowed = 1000;
const failuresShown = 10;

const random = randomFrom(seed);
const below = (n) => Math.floor(random() * n);
const oneOf = (list) => list[below(list.length)];

const folder = new URL('../fixtures/csv/', import.meta.url);
const fixtures = readdirSync(folder)
  .filter((name) => /\.(csv|tsv|txt)$/.test(name))
  .map((name) => ({ name, bytes: [...readFileSync(new URL(name, folder))] }));

const bytesOf = (text) => [...new TextEncoder().encode(text)];
const signs = [
  '"',
  '""',
  '";"',
  ';',
  ',',
  '\t',
  '|',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '\u00a0',
  '\u0301',
  'ế',
  'sep=|\n',
  '1,5',
];
const sprinkles = signs.map(bytesOf);
/** Quotes, line ends and separators of UTF-16, marks, and bytes that are wrong somewhere. */
const oddBytes = [[0xff], [0], [0x80], [0xec], [0xb5], [0x22, 0], [0x0a, 0], [0x3b, 0], [0, 0x22], [0xef, 0xbb, 0xbf]];

/** A fixture with one to six changes. */
function damaged() {
  const fixture = oneOf(fixtures);
  let bytes = fixture.bytes;
  for (let changes = 1 + below(6); changes > 0; changes--) {
    const at = below(bytes.length + 1);
    const length = below(below(4) === 0 ? 200 : 8);
    const [before, cut, after] = [bytes.slice(0, at), bytes.slice(at, at + length), bytes.slice(at + length)];
    const kind = below(10);
    if (kind < 5) bytes = [...before, ...oneOf(below(12) === 0 ? oddBytes : sprinkles), ...cut, ...after];
    else if (kind < 7) bytes = [...before, ...after];
    else if (kind < 8) bytes = [...before, ...cut, ...cut, ...after];
    else if (kind < 9) bytes = [...before, ...cut.map((byte) => byte ^ (1 << below(8))), ...after];
    else bytes = below(8) === 0 ? before : [...after, ...before];
  }
  return { name: fixture.name, bytes: Uint8Array.from(bytes) };
}

/** The rows and their lines in `text`, or the line on which a quote stays open. */
function plainTable(text, separator) {
  const told = /^(sep=[^"\r\n]|"sep=[^"\r\n]")(\r\n|\n|\r|$)/i.exec(text)?.[0] ?? '';
  const characters = [...text.slice(told.length), null];
  let line = told === '' ? 1 : 2;
  let [rowLine, quoteLine] = [line, 0];
  const [rows, lines] = [[], []];
  let row = [];
  // Before the cell, in it, in its quotes, on a quote that may close them, behind them.
  let place = 'before';
  let [quoted, plain] = ['', ''];
  const endCell = () => {
    row.push(place === 'behind' || place === 'maybe' ? quoted + plain.trimEnd() : plain.trim());
    [place, quoted, plain] = ['before', '', ''];
  };
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at];
    const isLineEnd = character === '\n' || character === '\r';
    if (character === '\r' && characters[at + 1] === '\n') {
      if (place === 'quotes') quoted += '\r';
      continue;
    }
    if (place === 'quotes') {
      if (character === null) return { openQuote: quoteLine };
      if (isLineEnd) line++;
      if (character === '"') place = 'maybe';
      else quoted += character;
      continue;
    }
    if (place === 'maybe' && character === '"') {
      quoted += '"';
      place = 'quotes';
      continue;
    }
    if (place === 'maybe') place = 'behind';
    if (character === null || isLineEnd) {
      if (character === null && row.length === 0 && plain === '' && place === 'before') break;
      endCell();
      rows.push(row.some((cell) => cell !== '') ? row : []);
      lines.push(rowLine);
      row = [];
      line++;
      rowLine = line;
    } else if (character === separator) {
      endCell();
    } else if (place === 'before' && character === '"' && plain.trim() === '') {
      place = 'quotes';
      quoteLine = line;
      plain = '';
    } else {
      plain += character;
      if (place === 'before' && character.trim() !== '') place = 'in';
    }
  }
  const isOneLineEach = lines.every((start, index) => start === index + 1) && line === rows.length + 1;
  while (rows.length > 0 && rows.at(-1).length === 0) rows.pop();
  return { rows, lines: isOneLineEach || rows.length === 0 ? null : lines.slice(0, rows.length) };
}

const counts = { read: 0, refused: 0, compared: 0 };
const problems = {};
const failures = [];
let slowest = 0;

for (let file = 0; file < files; file++) {
  const { name, bytes } = damaged();
  const explicit = below(4) === 0 ? oneOf([';', ',', '\t', '|', '', ' ']) : undefined;
  const fail = (why) => failures.push({ file, name, why, bytes: Buffer.from(bytes).toString('base64') });
  let result;
  const start = performance.now();
  try {
    result = finish(readCsv(bytes, name, explicit));
  } catch (error) {
    fail(`threw ${error}`);
    continue;
  }
  const time = performance.now() - start;
  slowest = Math.max(slowest, time);
  if (time > longestAllowed) fail(`took ${time.toFixed(0)} ms`);
  const pieceSize = 1 + below(below(2) === 0 ? 16 : 600);
  const inPieces = finish(decodeTo(bytes, name, (encoding) => csvReader([], name, encoding, explicit), pieceSize));
  if (!isDeepStrictEqual(inPieces, result)) fail(`gave something else in pieces of ${pieceSize} bytes`);
  if ('problem' in result) {
    counts.refused++;
    problems[result.problem] = (problems[result.problem] ?? 0) + 1;
    if (result.problem !== 'open-quote') continue;
  } else {
    counts.read++;
  }
  const decoded = finish(decode(bytes, name));
  const separators = 'rows' in result ? [result.sniffed.separator] : explicit === undefined ? [] : [explicit];
  for (const separator of separators) {
    const plain = plainTable(decoded.pieces.join(''), separator);
    if (isControl && 'rows' in result && result.rows.length > 0) {
      const rows = result.rows.map((row) => [...row]);
      const row = oneOf(rows);
      row[below(row.length)] += 'x';
      result = { ...result, rows };
    }
    const ours =
      'rows' in result
        ? { rows: result.rows, lines: result.lines && Array.from(result.lines) }
        : { openQuote: Number(result.detail) };
    counts.compared++;
    if (!isDeepStrictEqual(ours, plain)) fail(`other than ${JSON.stringify(plain)}: ${JSON.stringify(ours)}`);
  }
}

console.log(
  `${files} files, seed ${seed}: ${counts.read} read, ${counts.refused} refused, ${counts.compared} compared`,
);
console.log(`refused: ${JSON.stringify(problems)}; slowest: ${slowest.toFixed(1)} ms`);
if (isControl) {
  console.log(`control: ${failures.length} damaged tables noticed`);
  process.exitCode = failures.length > 0 && failures.length >= counts.read * 0.9 ? 0 : 1;
} else {
  console.log(`${failures.length} failures`);
  for (const failure of failures.slice(0, failuresShown)) console.log(failure);
  process.exitCode = failures.length > 0 ? 1 : 0;
}
