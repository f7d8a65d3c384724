// What the figures of a JSON report should be.
import { foundIn, measured, placeIn } from './found.mjs';
import { amountOf, decimalOfDigits, unitOf } from './meaning.mjs';
import { digitsOf, isNumber, jsonOf, textOfBytes } from './plain-reader.mjs';

export function documentReader(sample, result) {
  const root = jsonOf(textOfBytes(sample.bytes));
  const listOf = (value) => (Array.isArray(value) ? value : []);
  const [indicators, organisations] = [listOf(root.indicators), listOf(root.organisations)];
  const only = (list, id) => {
    const found = list.filter((one) => one?.id === id);
    return found.length === 1 ? found[0] : null;
  };
  const expected = (entry) => {
    const own = root.entries[entry.position];
    const indicator = only(indicators, own.indicator);
    const named = typeof indicator?.unit === 'string' ? indicator.unit : '';
    // A word in small letters is a unit of its own where it is no word of the document's language.
    const isWord = /^[a-z-]+$/.test(named);
    const known = unitOf(named);
    const unit =
      known === null ? (isWord ? { exponent: 0, key: named } : null) : isWord && known.key !== named ? null : known;
    const cell = own.value;
    const amount = isNumber(cell)
      ? { number: decimalOfDigits(digitsOf(cell)), key: null, isBare: true }
      : amountOf(cell, root.lang ?? '');
    // The middle of a range is no number of the document.
    const isRange = own.upper !== undefined || own.comparator === 'between';
    return {
      place: placeIn(entry),
      cell: own.value,
      ...measured(isRange ? null : amount, unit),
      period: isNumber(own.period) ? null : own.period.trim().toUpperCase(),
      scenario: own.scenario,
      indicator: own.indicator,
      organisation: own.organisation ?? (organisations.length === 1 ? organisations[0].id : null),
    };
  };
  const found = (entry, aspect) =>
    aspect === 'indicator' || aspect === 'organisation' ? entry[aspect] : foundIn(result)(entry, aspect);
  return { expected, found };
}
