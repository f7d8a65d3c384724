import { composed } from '../composed.js';
import { refuse } from '../container/refusal.js';
import type { RawCell } from '../table.js';
import type { NumberFormat } from './number-format.js';
import { isoText, serialText } from './serial-date.js';
import { withoutEscapes } from './text.js';

/** What the cells of a sheet refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
}

/**
 * The content of a cell.
 *
 * @param type the cell's `t`: `n` number, `s` shared string, `str` text of a formula, `b`, `e`, `d` ISO date.
 * @param style the number of its style, or `null`.
 * @param value the text of `<v>`; empty for a blank cell and for a formula that was never computed.
 * @throws {Refusal} where type and value do not fit.
 */
export function cellValue(type: string, style: string | null, value: string, context: CellContext): RawCell {
  if (type === 'str') return composed(withoutEscapes(value));
  const text = value.trim();
  if (text === '') return '';
  if (type === 'n') return numberValue(numberOf(text), context.formats[Number(style ?? 0)], context);
  if (type === 's') return (/^\d+$/.test(text) ? context.strings[Number(text)] : undefined) ?? refuse();
  if (type === 'b')
    return text === '1' || text === 'true' ? 'TRUE' : text === '0' || text === 'false' ? 'FALSE' : refuse();
  if (type === 'e') return composed(text);
  if (type === 'd') return isoText(text, context.formats[Number(style ?? 0)]?.numberKind(1) ?? 'day') ?? composed(text);
  return refuse();
}

function numberValue(value: number, format: NumberFormat | undefined, { is1904 }: CellContext): RawCell {
  const kind = format?.numberKind(value) ?? 'number';
  if (format === undefined) return value;
  if (kind === 'number') return labelled(value, format);
  if (kind === 'percent') return { percent: value };
  // A text that no figure is, so that it is asked about by its cell. Zero is zero at every scale.
  if (kind === 'scaled') return value === 0 ? value : `${value} [${format.code}]`;
  return serialText(value, kind, is1904) ?? value;
}

function labelled(number: number, format: NumberFormat): RawCell {
  const { before, after } = format.labels(number);
  return before === '' && after === '' ? number : { number, before, after };
}

/**
 * A number as Excel shows it at most, with 15 digits: files have up to 17, so that 0.29 stands there as
 * 0.28999999999999998.
 */
function numberOf(text: string): number {
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) refuse();
  const value = Number(text);
  if (!Number.isFinite(value)) refuse();
  // A short text has no more digits than that. Adding 0 makes a zero of a negative zero.
  return (text.length > 15 ? Number(value.toPrecision(15)) : value) + 0;
}
