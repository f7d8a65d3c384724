// What was read of a figure, and where it stands.
import { placeName } from 'goalpost';
import { decimalOfDigits, shift, tidy } from './meaning.mjs';

/** Where an entry stands in its document. */
export const placeIn = ({ position }) => `$.entries[${position}]`;

/** A place as people name it, `null` where there is none. */
export const nameAt = (place) => place && placeName(place);

/** The place of the value of an entry. */
export const valuePlace = ({ position }) => ({ at: 'document', path: ['entries', position, 'value'] });

/** The row and the column of a cell named as sheets do, `null` for another name. */
export const placeOf = (name) => {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
};

const letter = (n) => String.fromCharCode(65 + n);
/** The name of a cell as sheets print it. */
export const nameOf = (row, column) =>
  `${column > 25 ? letter(Math.floor(column / 26) - 1) : ''}${letter(column % 26)}${row + 1}`;

/** A name without its marks. */
export const lettersOf = (name) =>
  tidy(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What was read of a figure in each aspect. */
export const foundIn = (result) => (entry, aspect) => {
  const { report } = result;
  if (aspect === 'value') return decimalOfDigits(entry.figure.value.toFixed());
  if (aspect === 'unit') return entry.figure.unit.key;
  if (aspect === 'period') return entry.period.key;
  if (aspect === 'scenario') return entry.scenario;
  if (aspect === 'indicator') return lettersOf(report.indicators.get(entry.indicator).name);
  return tidy(report.organisations.get(entry.organisation).name);
};

/** A figure with the unit that its place gives it: `null` for an aspect that nobody knows. */
export function measured(amount, unit) {
  if (amount === null || unit === null) return { value: null, unit: null };
  if (amount.number === 'open') return { value: 'two readings', unit: null };
  const value = amount.isBare ? shift(amount.number, unit.exponent) : amount.number;
  return { value, unit: amount.key ?? unit.key ?? 'number' };
}
