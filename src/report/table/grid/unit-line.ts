import type { RawCell } from '../../../read/table.js';
import { headingOf, patternOfAll, plainHeading } from '../../../words/headings.js';
import { onOneLine, textOf } from './grid.js';
import { isMoneyText, isUnitText, saysScale, withoutUnit } from './unit-text.js';

const unitStatement = patternOfAll(({ unitMark: [any] }) => any, '^[(\\[]?', 's? ?: ?(.+?)[)\\]]?$');
const sureMark = patternOfAll(({ unitMark: [, sure] }) => sure);
/** "Tính bằng triệu đồng", "All figures in USD m". */
const unitLead = patternOfAll(({ unitLead }) => unitLead, '^[(\\[]?', ' (.+?)[)\\]]?$');

/** The unit that a cell states of a whole table: "Đơn vị tính: tỷ đồng". */
export function unitStatedIn(cell: RawCell | undefined): string | null {
  const text = onOneLine(textOf(cell));
  if (text.length > longestLine) return null;
  const [, named = ''] = unitStatement().exec(text) ?? [];
  // "Đơn vị: Phòng Kế hoạch" names who reports; behind "Đơn vị tính" stands a unit, known or not.
  if (named !== '')
    return sureMark().test(text.slice(0, -named.length)) || isUnit(named) || hasCurrency.test(named)
      ? first(named)
      : null;
  const [, led = ''] = unitLead().exec(text) ?? [];
  return led !== '' && isUnit(led) ? first(led) : null;
}

const longestLine = 200;

const isUnit = (text: string): boolean => isUnitText(first(text)) || saysScale(first(text));

/** Of "Triệu đồng - Mill. dongs" the unit in the first language. */
const first = (text: string): string => text.split(/ [-–/] /)[0] ?? text;

/** A currency that nobody knows, or in a scale that nobody does, is no name of somebody. */
const hasCurrency = /[$€£¥₫₹]|(?<![\p{L}])[A-Z]{3}(?!\p{L})/u;

/** The unit that stands alone in the row above a table, "(nghìn đồng)", or in brackets behind its title. */
export function unitAbove(row: readonly RawCell[]): string | null {
  const [text, ...others] = row.map((cell) => onOneLine(textOf(cell))).filter((one) => one !== '');
  if (text === undefined || others.length > 0 || text.length > longestLine) return null;
  const [, inside = ''] = /^[([](.+)[)\]]$/.exec(text) ?? [];
  if (isUnitText(first(inside)) && !namesHeading(inside)) return first(inside);
  // A word alone may be anything, and no title is a currency.
  if (isMoneyText(first(text))) return first(text);
  return /[)\]]$/.test(text) ? withoutUnit(text).unit : null;
}

const namesHeading = (text: string): boolean => headingOf(plainHeading(text)) !== undefined;

/** The unit that a row states of a whole table, and in which column it does. */
export function unitStated(row: readonly RawCell[]): { readonly unit: string; readonly column: number } | null {
  for (const [column, cell] of row.entries()) {
    const unit = unitStatedIn(cell);
    if (unit !== null) return { unit, column };
  }
  return null;
}

/** Whether a row states the unit of its table and nothing else. */
export const isUnitRow = (row: readonly RawCell[]): boolean =>
  row.filter((cell) => textOf(cell).trim() !== '').length === 1 && unitStated(row) !== null;
