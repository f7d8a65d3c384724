// What is done to the files of seeds.mjs.
import { strToU8, zipSync } from 'fflate';
import { readingsOf } from './meaning.mjs';
import {
  csvFiles,
  csvText,
  documents,
  goldenMapping,
  headingTexts,
  inserted,
  replaced,
  scenarioTexts,
  textOf,
  texts,
  timeTexts,
  unitTexts,
  workbooks,
} from './seeds.mjs';
import { workbookWith } from './workbook.mjs';

/** Makes samples from random numbers. */
export function sampler(below) {
  const oneOf = (list) => list[below(list.length)];

  const damagedText = (text) => {
    const at = below(text.length + 1);
    const kind = below(8);
    if (kind < 3) return text.slice(0, at) + oneOf(inserted) + text.slice(at);
    if (kind === 3) return text.slice(0, at) + text.slice(at + 1);
    if (kind === 4) return text.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','));
    if (kind === 5) return text.replace(/[.,]/, (mark) => (mark === ',' ? '.' : ','));
    if (kind === 6) return text.slice(0, at) + text.slice(Math.max(0, at - 1));
    return text.replace(/[0-9]/g, (digit) =>
      below(3) > 0 ? digit : below(6) === 0 ? String.fromCharCode(0xff10 + Number(digit)) : String(below(10)),
    );
  };

  /** Rows of cells with one to five changes; a change happens to cells, rows or columns. */
  const damagedRows = (given) => {
    const rows = given.map((row) => [...row]);
    const [row, other] = [() => below(rows.length), () => oneOf(rows)];
    for (let changes = below(6); changes > 0 && rows.length > 0; changes--) {
      const at = row();
      const cells = rows[at];
      const column = below(Math.max(cells.length, 1));
      const kind = below(24);
      if (kind < 8) cells[column] = damagedText(String(cells[column] ?? ''));
      else if (kind < 11) cells[column] = oneOf(replaced);
      else if (kind === 11) cells[column] = oneOf(unitTexts);
      else if (kind === 12) cells[column] = oneOf(timeTexts);
      else if (kind === 13) cells[column] = oneOf(scenarioTexts);
      else if (kind === 14) rows[below(Math.min(rows.length, 4))][column] = oneOf(headingTexts);
      else if (kind === 15) {
        const target = other();
        const place = below(Math.max(target.length, 1));
        [cells[column], target[place]] = [target[place] ?? '', cells[column] ?? ''];
      } else if (kind === 16) rows.splice(at, 1);
      else if (kind === 17) rows.splice(at, 0, [...cells]);
      else if (kind === 18) [rows[at], rows[0]] = [rows[0], rows[at]];
      else if (kind === 19) for (const line of rows) line.splice(column, 1);
      else if (kind === 20) {
        const to = below(Math.max(cells.length, 1));
        for (const line of rows) [line[column], line[to]] = [line[to] ?? '', line[column] ?? ''];
      } else if (kind === 21) cells[column] = '';
      else if (kind === 22) cells.splice(column, below(2), oneOf(replaced));
      else for (const line of rows) line[column] = below(2) ? (line[column] ?? '') : damagedText(line[column] ?? '');
    }
    return rows.map((line) => Array.from(line, (cell) => cell ?? ''));
  };

  const joined = (...parts) => {
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  };

  const marks = [...inserted, ';', '\t', '\n', 'tỷ', '"12,5"', '1.234'].map((text) => strToU8(text));
  const damagedBytes = (given) => {
    let bytes = given;
    for (let changes = 1 + below(4); changes > 0; changes--) {
      const at = below(bytes.length + 1);
      const length = below(below(4) === 0 ? 120 : 6);
      const [head, cut, tail] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
      const kind = below(12);
      if (kind < 4) bytes = joined(head, oneOf(marks), cut, tail);
      else if (kind < 6) {
        // A digit or a mark in place of another.
        bytes = bytes.slice();
        for (let place = at; place < bytes.length; place++) {
          if (bytes[place] >= 48 && bytes[place] <= 57) bytes[place] = 48 + below(10);
          else if (bytes[place] === 44 || bytes[place] === 46) bytes[place] ^= 2;
          else continue;
          break;
        }
      } else if (kind < 8) bytes = joined(head, tail);
      else if (kind === 8) bytes = joined(head, cut, cut, tail);
      else if (kind === 9)
        bytes = joined(
          head,
          Uint8Array.from(cut, (byte) => byte ^ (1 << below(8))),
          tail,
        );
      else if (kind === 10) bytes = below(10) === 0 ? head : joined(head, marks[below(12)], tail);
      else {
        const place = below(tail.length + 1);
        bytes = joined(head, tail.subarray(0, place), cut, tail.subarray(place));
      }
    }
    return bytes;
  };

  const mappingOf = (mapping) => {
    if (below(5) > 0) return mapping;
    const { lang, ...rest } = mapping;
    return lang ? rest : { ...mapping, lang: below(3) === 0 ? 'en' : 'vi' };
  };

  const csv = () => {
    if (below(3) === 0) {
      const { name, mapping, bytes } = oneOf(csvFiles);
      return { name, mapping: mappingOf(mapping), bytes: damagedBytes(bytes) };
    }
    const { name, mapping, rows, separator } = oneOf(texts);
    const mark = below(4) === 0 ? oneOf([';', ',', '\t', '|']) : separator;
    const bytes = strToU8(csvText(damagedRows(rows), mark));
    return { name, mapping: mappingOf(mapping), bytes: below(6) === 0 ? damagedBytes(bytes) : bytes };
  };

  const numberText = /(?<=[:[,]\s*)-?\d[\d.eE+-]*/g;
  const digitRuns = [
    '1e400',
    '-1e400',
    '1e21',
    '12345678901234567',
    '0.1',
    '1e-7',
    '0.12345678901234567',
    '-0',
    '1.50',
  ];
  const json = () => {
    const { name, text } = oneOf(documents);
    let damaged = text;
    for (let changes = below(5); changes > 0; changes--) {
      const kind = below(8);
      const found = [
        ...damaged.matchAll(kind < 3 ? numberText : /"(?:value|unit|period|scenario|upper)": ?("[^"]*")/g),
      ];
      const { index, 0: whole, 1: inside } = found.length > 0 ? oneOf(found) : { index: 0, 0: '' };
      const put = (piece, length = whole.length) => {
        const at = index + whole.length - length;
        damaged = damaged.slice(0, at) + piece + damaged.slice(index + whole.length);
      };
      if (kind === 0) put(oneOf(digitRuns));
      else if (kind === 1) put(`"${oneOf(replaced)}"`);
      else if (kind === 2) put(damagedText(whole));
      else if (kind === 3 && inside) put(`"${damagedText(inside.slice(1, -1)).replace(/["\\]/g, '')}"`, inside.length);
      else if (kind === 4 && inside)
        put(
          `"${oneOf([replaced, unitTexts, timeTexts, scenarioTexts][below(4)]).replace(/["\\]/g, '')}"`,
          inside.length,
        );
      else if (kind === 5) damaged = new TextDecoder().decode(damagedBytes(strToU8(damaged)));
      else if (kind === 6)
        damaged = damaged.replace(/"lang": ?"vi"/, oneOf(['"lang":"en"', '"title":""', '"lang":"vi"']));
      else damaged = damaged.replace(/"unit": ?"[^"]*"/, `"unit": "${oneOf(unitTexts)}"`);
    }
    return { name, mapping: undefined, bytes: strToU8(damaged) };
  };

  /** Plain numbers as JSON or a sheet would hold them, most of the time. */
  const digitsIn = (cell, lang) => {
    const reading = readingsOf(cell)[lang];
    if (reading === null) return null;
    const [n, e] = reading.split('e');
    const digits = String(Number(`${n}e${e}`));
    return /e/.test(digits) ? null : digits;
  };

  const flat = texts.filter(({ name }) => !['wide', 'two rows', 'quarters', 'parents'].includes(name));
  const golden = ['page-1.json', 'page-2.json'].map((name) => textOf(`golden/${name}`));
  const rows = () => {
    if (below(4) === 0) {
      const pages = golden.map((text) => (below(2) ? text : new TextDecoder().decode(damagedBytes(strToU8(text)))));
      return { name: 'pages', mapping: mappingOf(goldenMapping), pages };
    }
    const { name, mapping, rows: cells } = oneOf(flat);
    const [keys = [], ...lines] = damagedRows(cells);
    const lang = name.startsWith('english') || mapping.lang === 'en' ? 'en' : 'vi';
    const areNumbers = below(2) === 0;
    const value = (cell) => {
      const digits = areNumbers ? digitsIn(cell, lang) : null;
      if (digits !== null) return below(40) === 0 ? oneOf(digitRuns) : digits;
      return cell === '' && below(2) ? 'null' : JSON.stringify(below(30) === 0 ? ` ${cell} ` : cell);
    };
    const objects = lines.map(
      (line) => `{${keys.map((key, at) => `${JSON.stringify(key)}:${value(line[at] ?? '')}`)}}`,
    );
    const text = `[${objects.join(',\n')}]`;
    if (below(2) === 0) return { name, mapping: mappingOf(mapping), bytes: strToU8(text) };
    return { name, mapping: mappingOf(mapping), pages: [below(2) ? text : `{"value":${text}}`] };
  };

  const escaped = (text) =>
    text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  /** Columns that a blank to the right of a heading belongs to, in tables with two rows of headings. */
  const spanAt = (cells, row, column) => {
    if (row > 0 || column === 0 || cells[row]?.[column + 1] !== '' || !cells[1]?.[column + 1]) return 1;
    return cells[row][column] === '' ? 1 : 2;
  };
  const goldenHtml = textOf('golden/wide.html');
  const html = () => {
    if (below(3) === 0) {
      let text = goldenHtml;
      for (let changes = below(5); changes > 0; changes--) {
        const found = [...text.matchAll(/<(t[dh])([^>]*)>([^<]*)<\/t[dh]>/g)];
        const { index, 0: whole, 1: tag, 2: more, 3: inside } = oneOf(found);
        const content = below(3) ? damagedText(plain(inside)) : oneOf(oneOf([replaced, unitTexts, headingTexts]));
        const span = below(10) === 0 ? oneOf(['', ' colspan="2"', ' rowspan="2"', ' rowspan="3"']) : more;
        const cell = below(20) === 0 ? '' : `<${tag}${span}>${escaped(content)}</${tag}>`;
        text = text.slice(0, index) + cell + text.slice(index + whole.length);
      }
      return { name: 'golden/wide.html', mapping: mappingOf(goldenMapping), html: text };
    }
    const { name, mapping, rows: given } = oneOf(texts);
    const cells = damagedRows(given);
    const lines = cells.map((line, row) => {
      const parts = line.flatMap((cell, column) => {
        if (column > 0 && spanAt(cells, row, column - 1) === 2) return [];
        const span = spanAt(cells, row, column) === 2 ? ' colspan="2"' : '';
        return [`<td${span}>${escaped(cell)}</td>`];
      });
      return `<tr>${parts.join('')}</tr>`;
    });
    return { name, mapping: mappingOf(mapping), html: `<table>${lines.join('\n')}</table>` };
  };
  const plain = (text) =>
    text.replace(/&(amp|lt|gt|quot);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]);

  const columnName = (column) => String.fromCharCode(65 + column);
  const built = () => {
    const { name, mapping, rows: given } = oneOf(texts);
    const cells = damagedRows(given);
    const lang = name.startsWith('english') || mapping.lang === 'en' ? 'en' : 'vi';
    const areNumbers = below(4) > 0;
    const merges = [];
    const lines = cells.map((line, row) => {
      const parts = line.slice(0, 26).map((cell, column) => {
        if (spanAt(cells, row, column) === 2)
          merges.push(`<mergeCell ref="${columnName(column)}${row + 1}:${columnName(column + 1)}${row + 1}"/>`);
        const place = `r="${columnName(column)}${row + 1}"`;
        const percent = /^([\d,]+) ?%$/.exec(cell)?.[1];
        const digits = areNumbers ? digitsIn(percent ?? cell, lang) : null;
        if (cell === '') return '';
        if (digits !== null && percent === undefined)
          return `<c ${place}><v>${below(60) ? digits : oneOf(digitRuns)}</v></c>`;
        if (digits !== null) return `<c ${place} s="1"><v>${Number(`${digits}e-2`)}</v></c>`;
        return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
      });
      return `<row r="${row + 1}">${parts.join('')}</row>`;
    });
    const merged = merges.length > 0 ? `<mergeCells>${merges.join('')}</mergeCells>` : '';
    const bytes = workbookWith(`<sheetData>${lines.join('')}</sheetData>${merged}`);
    return { name, mapping: mappingOf(mapping), bytes };
  };
  const xlsx = () => {
    if (below(4) > 0) return built();
    const { name, mapping, files } = oneOf(workbooks);
    const changed = { ...files };
    for (const path of Object.keys(files).filter((path) => /worksheets\/sheet\d+\.xml$|sharedStrings/.test(path))) {
      let text = new TextDecoder().decode(files[path]);
      for (let changes = below(4); changes > 0; changes--) {
        const found = [...text.matchAll(/<(v|t)(?:\s[^>]*)?>([^<]*)<\/\1>/g)];
        if (found.length === 0) break;
        const { index, 0: whole, 1: tag, 2: inside } = oneOf(found);
        const isText = tag === 't';
        const digits = below(4) ? inside.replace(/\d/, String(below(10))) : String(below(30));
        const content = isText
          ? escaped(below(2) ? damagedText(plain(inside)) : oneOf(oneOf([replaced, unitTexts])))
          : digits;
        text = `${text.slice(0, index)}<${tag}>${content}</${tag}>${text.slice(index + whole.length)}`;
      }
      if (below(8) === 0) text = text.replace(/<mergeCells[\s\S]*<\/mergeCells>/, '');
      changed[path] = strToU8(text);
    }
    return { name, mapping: mappingOf(mapping), bytes: zipSync(changed, { level: 0 }) };
  };

  return { csv, json, rows, html, xlsx };
}
