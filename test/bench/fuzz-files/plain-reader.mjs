// The cells of a file, read a second time in the simplest way: characters one after the other, patterns over XML,
// JSON.parse. A cell is its text, or what stands for a number: `{ digits }`, with `percent` where a sheet shows one.
import { unzipSync } from 'fflate';

/** JSON whose numbers keep all their digits: each becomes a text that begins with a zero character. */
export function jsonOf(text) {
  const mark = (piece) => (piece.startsWith('"') ? piece : `"\\u0000${piece}"`);
  return JSON.parse(text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, mark));
}

export const isNumber = (value) => typeof value === 'string' && value.startsWith('\0');
export const digitsOf = (value) => value.slice(1);

export const textOfBytes = (bytes, encoding = 'utf-8') => new TextDecoder(encoding).decode(bytes);

/** The rows of a text with separators. */
export function csvRows(text, separator) {
  const told = /^(sep=[^"\r\n]|"sep=[^"\r\n]")(\r\n|\n|\r|$)/i.exec(text)?.[0] ?? '';
  const rows = [];
  let [row, cell, isQuoted, wasQuoted] = [[], '', false, false];
  const endCell = () => {
    row.push(cell.trim());
    [cell, wasQuoted] = ['', false];
  };
  for (let at = told.length; at <= text.length; at++) {
    const character = text[at] ?? '\n';
    if (isQuoted) {
      if (character === '"' && text[at + 1] === '"') at++;
      else if (character === '"') isQuoted = false;
      if (isQuoted) cell += character;
    } else if (character === '"' && cell.trim() === '' && !wasQuoted) {
      [isQuoted, wasQuoted, cell] = [true, true, ''];
    } else if (character === separator) endCell();
    else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at++;
      endCell();
      rows.push(row);
      row = [];
    } else cell += character;
  }
  return rows;
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rows in the answers of a service: keys above, values below. */
export function serviceRows(roots) {
  const rows = roots.flatMap((root) => {
    const body = isObject(root) && typeof root.d === 'object' && root.d !== null ? root.d : root;
    return Array.isArray(body) ? body : [body.value, body.items, body.results].find(Array.isArray);
  });
  const objects = rows.map((row) => (isObject(row) ? row : {}));
  const keys = [...new Set(objects.flatMap(Object.keys))].filter((key) => !/odata|^__metadata$/.test(key));
  const name = (key) => key.replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(parseInt(code, 16)));
  const cellOf = (value) => {
    if (isNumber(value)) return { digits: digitsOf(value) };
    if (typeof value === 'string') return value;
    const [text, ...more] = isObject(value)
      ? Object.entries(value).flatMap(([key, part]) => (/odata|^__/.test(key) ? [] : [part]))
      : [];
    return value === null || value === undefined ? '' : more.length === 0 && text !== undefined ? cellOf(text) : '?';
  };
  const cells = objects.map((row) => keys.map((key) => (Object.hasOwn(row, key) ? cellOf(row[key]) : '')));
  return [keys.map((key) => name(key).normalize('NFC')), ...cells];
}

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
export const plainXml = (xml) =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (_, decimal, hex, name) =>
    name ? (named[name] ?? `&${name};`) : String.fromCodePoint(Number(decimal ?? `0x${hex}`)),
  );
const attribute = (tag, name) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const columnOf = (letters) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The rows and merges of the sheet with that name. Phonetic runs are not known here. */
export function sheetRows(bytes, sheet) {
  const files = unzipSync(bytes);
  const xml = (path) => (files[path] ? textOfBytes(files[path]) : '');
  const tag = [...xml('xl/workbook.xml').matchAll(/<sheet\s[^>]*>/g)]
    .map(([found]) => found)
    .find((found) => plainXml(attribute(found, 'name') ?? '') === sheet);
  const id = attribute(tag, 'r:id');
  const target = [...xml('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s[^>]*>/g)]
    .map(([found]) => found)
    .find((found) => attribute(found, 'Id') === id);
  const content = xml(`xl/${attribute(target, 'Target').replace(/^\/?(xl\/)?/, '')}`);
  const textIn = (part) =>
    [...part.matchAll(/<t(\s[^>]*)?>([^<]*)<\/t>/g)]
      // The spaces at the ends of a run count only where it says so.
      .map(([, says, text]) => plainXml(/xml:space="preserve"/.test(says ?? '') ? text : text.trim()))
      .join('');
  const shared = [...xml('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, part]) => textIn(part));
  const styles = xml('xl/styles.xml');
  const codes = new Map(
    [...styles.matchAll(/<numFmt\s[^>]*>/g)].map(([found]) => [
      attribute(found, 'numFmtId'),
      plainXml(attribute(found, 'formatCode') ?? ''),
    ]),
  );
  const formats = [...(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf\s[^>]*>/g)].map(([found]) =>
    attribute(found, 'numFmtId'),
  );
  const rows = [];
  for (const [, name, more, , inside = ''] of content.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(\/>|>([\s\S]*?)<\/c>)/g)) {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(name);
    const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1];
    const type = attribute(more, 't') ?? 'n';
    const format = formats[Number(attribute(more, 's') ?? 0)] ?? '0';
    const code = codes.get(format) ?? '';
    let cell = '';
    if (type === 's' && value !== undefined) cell = shared[Number(value)] ?? '?';
    else if (type === 'inlineStr') cell = textIn(inside);
    else if (type === 'n' && value !== undefined) {
      // Sheets keep 15 digits of a number.
      const kept = value.replace(/\D/g, '').length <= 15 ? value : Number(value).toPrecision(15);
      const isOther =
        /[dmyhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]/g, '')) || /^(1[4-9]|2[0-2]|4[5-7])$/.test(format);
      cell = isOther ? '?' : { digits: kept, percent: format === '9' || format === '10' || code.includes('%') };
    } else if (value !== undefined) cell = type === 'str' ? plainXml(value) : '?';
    const row = Number(digits) - 1;
    rows[row] ??= [];
    rows[row][columnOf(letters)] = cell;
  }
  const merges = [...content.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"\/>/g)].map(([, a, b, c, d]) => ({
    row: Number(b) - 1,
    column: columnOf(a),
    rows: Number(d) - Number(b) + 1,
    columns: columnOf(c) - columnOf(a) + 1,
  }));
  return { rows: Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? '')), merges };
}

/** The table in a small HTML text, as the reader of pages makes it. */
export function htmlTable(html, source) {
  const rows = [];
  const merges = [];
  const taken = new Set();
  const parts = [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)];
  for (const [row, [, inside]] of parts.entries()) {
    const cells = [];
    let column = 0;
    for (const [, more, content] of inside.matchAll(/<t[hd]([^>]*)>([\s\S]*?)<\/t[hd]>/g)) {
      while (taken.has(`${row} ${column}`)) column++;
      const span = (name) => Math.max(1, Math.min(1000, Number(attribute(more, name) ?? 1) || 1));
      const [columns, down] = [Math.min(span('colspan'), 1000 - column), Math.min(span('rowspan'), parts.length - row)];
      if (columns < 1) break;
      cells[column] = plainXml(content.replace(/<[^>]*>/g, ''))
        .replace(/\s+/g, ' ')
        .trim();
      if (columns > 1 || down > 1) merges.push({ row, column, rows: down, columns });
      for (let below = 1; below < down; below++) {
        for (let beside = 0; beside < columns; beside++) taken.add(`${row + below} ${column + beside}`);
      }
      column += columns;
    }
    rows.push(Array.from(cells, (text) => text ?? ''));
  }
  return { form: 'html', source, sheet: null, rows, merges, lines: null, sniffed: null };
}
