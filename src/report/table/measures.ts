import { isRatio, unit } from '../../figures/unit.js';
import { isRefusal, parsePhrase, parseUnitPhrase, type ScaledUnit } from '../../words/parse-phrase.js';
import type { Checker } from '../checker.js';
import { type CellValue, movePoint, plainValue } from './cell.js';
import type { Mapping } from './mapping.js';
import { declaredNames, declaredNode, type Named, Names } from './names.js';
import { remembering } from './when.js';

/** What is written of a figure: a cell that is neither blank nor a dash nor at fault. */
export type Written = Exclude<CellValue, string | { fault: string }>;

/** The value of an entry, or why it has none. */
export type EntryValue = { readonly value: number | string } | { readonly missing: string };

/** An indicator of a table, whose unit is settled by the first cell that tells. */
export interface Measure {
  readonly named: Named;
  unit: ScaledUnit | null;
  unitText: string;
}

/** What the figures of a table measure. */
export interface Measures {
  /** The indicator of this name, where a cell at `row` and `column` names it. */
  readonly of: (name: string, row: number, column: number) => Measure;
  /** What is written, in the scale of its indicator; `null` where its unit does not fit, which is noted at `place`. */
  readonly valueOf: (written: Written, measure: Measure, unitText: string, place: string) => EntryValue | null;
  /** Whether two texts name the same unit in the same scale. */
  readonly isSameUnit: (a: string, b: string) => boolean;
  readonly list: () => readonly Measure[];
  /** The indicators of the document; those of the mapping complete what was found. */
  readonly indicators: () => readonly Readonly<Record<string, unknown>>[];
}

/** The measures of a table. `defaultUnit` is the one that stands above it. */
export function measuresOf(mapping: Mapping, defaultUnit: string | null, lang: string, checker: Checker): Measures {
  const declared = mapping.document.indicators;
  const names = new Names(declaredNames(declared), false);
  const unknownUnits = new Set<string>();
  const measures = new Map<string, Measure>();
  const unitNamed = remembering(
    (text: string) => [lang, 'vi', 'en'].map((language) => parseUnitPhrase(text, language)).find(Boolean) ?? null,
  );

  const of = (name: string, row: number, column: number): Measure => {
    const known = measures.get(name);
    if (known) return known;
    const named = names.of(name, row, column) ?? { id: name, name, row, column };
    const unitText = declaredNode(declared, named.id)?.unit;
    const text = typeof unitText === 'string' ? unitText : '';
    const made = { named, unit: text === '' ? null : unitNamed(text), unitText: text };
    measures.set(name, made);
    return made;
  };

  const entryValue = (written: Written, measure: Measure, unitText: string, place: string): EntryValue | null => {
    const text = unitText || (measure.unitText === '' ? (defaultUnit ?? '') : '');
    const own = text === '' ? null : (unitNamed(text) ?? plainNumber);
    if (own === plainNumber && !unknownUnits.has(text)) checker.note('own-unit', place, text, 'unit');
    if (own === plainNumber) unknownUnits.add(text);
    if (own === plainNumber && measure.unit === plainNumber && measure.unitText !== text) {
      return checker.note('unit-mismatch', place, text, 'same-unit', plainNumber.unit.key);
    }
    if (measure.unit === null) settle(measure, own, text, written, lang);
    const { unit } = measure;
    if ('missing' in written) return written;
    if (unit === null) return 'value' in written ? { value: written.value } : null;
    const mismatch = (received: string): null =>
      checker.note('unit-mismatch', place, received, 'same-unit', unit.unit.key);
    if (own !== null && own.unit.key !== unit.unit.key) return mismatch(text);
    if ('percent' in written) {
      return isRatio(unit.unit)
        ? { value: shifted(written.percent, -unit.exponent) }
        : mismatch(`${written.percent} %`);
    }
    const shift = written.isPlain && own !== null ? own.exponent - unit.exponent : 0;
    return { value: shift === 0 ? written.value : shifted(String(written.value), shift) };
  };

  const indicators = (): Record<string, unknown>[] => {
    const found = [...measures.values()].map(({ named: { id, name }, unit, unitText }) => ({
      id,
      name,
      kind: kindOf(unit),
      unit: unitText === '' || unit === plainNumber ? plainNumber.unit.key : unitText,
      ...declaredNode(declared, id),
    }));
    const rest = Array.isArray(declared) ? (declared as Record<string, unknown>[]) : [];
    const ids = new Set<unknown>(found.map(({ id }) => id));
    return [...new Map(found.map((one) => [one.id, one])).values(), ...rest.filter((one) => !ids.has(one?.id))];
  };

  const isSameUnit = (a: string, b: string): boolean => {
    const [x, y] = [unitNamed(a), unitNamed(b)];
    return a === b || (x !== null && x.unit.key === y?.unit.key && x.exponent === y.exponent);
  };

  return { of, valueOf: entryValue, isSameUnit, list: () => [...measures.values()], indicators };
}

const plainNumber: ScaledUnit = { exponent: 0, unit: unit('number') };
const percent: ScaledUnit = { exponent: -2, unit: unit('ratio') };

/** Settles the unit of an indicator by a cell, if it tells. */
function settle(measure: Measure, own: ScaledUnit | null, text: string, written: Written, lang: string): void {
  const set = (unit: ScaledUnit, unitText: string): void => {
    measure.unit = unit;
    measure.unitText = unitText;
  };
  if (own !== null) {
    // A unit in the other language is named by its key, which has no scale.
    const isOwnLanguage = own === plainNumber || parseUnitPhrase(text, lang) !== null;
    set(isOwnLanguage ? own : { exponent: 0, unit: own.unit }, isOwnLanguage ? text : own.unit.key);
  } else if ('percent' in written) set(percent, '%');
  else if ('value' in written && written.isPlain) set(plainNumber, plainNumber.unit.key);
  else if ('value' in written) {
    const phrase = parsePhrase(String(written.value), lang);
    if (isRefusal(phrase)) return;
    // Behind "95%" a plain 96 is 96 %.
    if (isRatio(phrase.figure.unit)) set(percent, '%');
    else set({ exponent: 0, unit: phrase.figure.unit }, phrase.figure.unit.key);
  }
}

/** A plain number with its point moved, as a value of a report. */
export const shifted = (digits: string, exponent: number): number | string => plainValue(movePoint(digits, exponent));

/** People are counted at a moment, quotients are divided, and everything else is taken to add up over time. */
function kindOf(unit: ScaledUnit | null): 'flow' | 'stock' | 'ratio' {
  if (unit === null) return 'flow';
  if (isRatio(unit.unit) || unit.unit.key.includes('/')) return 'ratio';
  return unit.unit.key === 'person' ? 'stock' : 'flow';
}
