// Habits of files: text with separators, and workbooks with merged headings.
import { book, columnLetters, escaped } from '../../src/read/xlsx/support.js';
import type { Dice } from './dice.js';
import type { Lang } from './facts.js';

export interface Book {
  readonly cells: readonly (readonly string[])[];
  readonly lang: Lang;
  /** The rows of headings, from 0 and up to another. */
  readonly headings: readonly [number, number];
  readonly dice: Dice;
}

interface Made {
  readonly bytes: Uint8Array;
  readonly habits: readonly string[];
}

/** A heading over several columns leaves blanks behind it. */
const withBlanks = (texts: readonly string[]): string[] =>
  texts.map((text, at) => (at > 0 && text !== '' && text === texts[at - 1] ? '' : text));

export function csvOf({ cells, lang, headings: [top, end], dice }: Book): Made {
  const separator = dice.one(lang === 'vi' ? [';', ';', '\t', ','] : [',', ',', ';', '\t']);
  const habits = [`separator ${separator === '\t' ? 'tab' : separator}`];
  const hasMark = dice.chance(0.3);
  if (hasMark) habits.push('byte-order mark');
  const trailing = dice.chance(0.2) ? dice.whole(1, 3) : 0;
  if (trailing > 0) habits.push('empty columns and rows behind');
  const quotesAll = dice.chance(0.15);
  const width = Math.max(...cells.map(({ length }) => length)) + trailing;
  const quoted = (text: string): string =>
    quotesAll || text.includes(separator) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = cells.map((row, at) => {
    const isMerged = at >= top && at < end - 1;
    const texts = isMerged ? withBlanks(row) : row;
    return Array.from({ length: width }, (_, column) => quoted(texts[column] ?? '')).join(separator);
  });
  for (let more = 0; more < trailing; more++) lines.push(separator.repeat(width - 1));
  const text = lines.join(dice.one(['\n', '\r\n']));
  return { bytes: new TextEncoder().encode((hasMark ? '\ufeff' : '') + text), habits };
}

export function workbookOf({ cells, lang, headings: [top, end], dice }: Book): Made {
  const merges: string[] = [];
  const covered = new Set<string>();
  const merge = (row: number, column: number, toRow: number, toColumn: number): void => {
    if (row === toRow && column === toColumn) return;
    for (let at = row; at <= toRow; at++) for (let one = column; one <= toColumn; one++) covered.add(`${at} ${one}`);
    covered.delete(`${row} ${column}`);
    merges.push(`${columnLetters(column)}${row + 1}:${columnLetters(toColumn)}${toRow + 1}`);
  };
  const isMerged = end - top > 1;
  for (let column = 0; isMerged && column < (cells[top]?.length ?? 0); column++) {
    const text = cells[top]?.[column];
    if (cells[top + 1]?.[column] === '') {
      merge(top, column, end - 1, column);
      continue;
    }
    let last = column;
    while (text !== '' && cells[top]?.[last + 1] === text && cells[top + 1]?.[last + 1] !== '') last++;
    merge(top, column, top, last);
    column = last;
  }
  const areNumbers = dice.chance(0.7);
  const xml = cells.map((row, at) => {
    const content = row.map((text, column) => {
      if (text === '' || covered.has(`${at} ${column}`)) return '';
      const ref = `${columnLetters(column)}${at + 1}`;
      const plain = lang === 'vi' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
      return areNumbers && at >= end && /^-?\d+(\.\d+)?$/.test(plain) && !/^\d+\.\d$/.test(text.length < 4 ? text : '')
        ? `<c r="${ref}"><v>${Number(plain)}</v></c>`
        : `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
    });
    return `<row r="${at + 1}">${content.join('')}</row>`;
  });
  return {
    bytes: book({ rows: xml.join(''), merges }),
    habits: ['workbook', areNumbers ? 'numbers' : 'numbers as text', ...(isMerged ? ['merged headings'] : [])],
  };
}
