import { isRatio, type Unit, unit } from '../../figures/unit.js';
import { spelling } from '../../words/language.js';
import { languageFor, languages } from '../../words/languages.js';
import { isRefusal, parsePhrase, parseUnitPhrase, type ScaledUnit } from '../../words/parse-phrase.js';
import type { Checker } from '../checker.js';
import type { Place } from '../place.js';
import { remembering } from '../remembering.js';
import { type CellValue, movePoint, plainValue } from './cell.js';
import { isUnitText, saysScale } from './heading.js';
import type { Mapping } from './mapping.js';
import { declaredNames, declaredNodes, type Named, Names } from './names.js';

/** What is written of a figure: a cell that is neither blank nor a dash nor at fault. */
export type Written = Exclude<CellValue, string | { fault: string }>;

/** The value of an entry, or why it has none. */
export type EntryValue = { readonly value: number | string } | { readonly missing: string };

/** An indicator of a table, whose unit is settled by the first cell that tells. */
export interface Measure {
  readonly named: Named;
  /** The unit that the mapping declares for it; empty where it declares none. */
  readonly declared: string;
  unit: ScaledUnit | null;
  unitText: string;
}

/** What the figures of a table measure. */
export interface Measures {
  /** The indicator of this name, where a cell at `row` and `column` names it. */
  readonly of: (name: string, row: number, column: number) => Measure;
  /** What is written, in the scale of its indicator; `null` where its unit does not fit, which is noted at `place`. */
  readonly valueOf: (written: Written, measure: Measure, unitText: string, place: Place) => EntryValue | null;
  /** Whether two texts name the same unit in the same scale. */
  readonly isSameUnit: (a: string, b: string) => boolean;
  readonly list: () => readonly Measure[];
  /** The indicators of the document; those of the mapping complete what was found. */
  readonly indicators: () => readonly Readonly<Record<string, unknown>>[];
}

/** The measures of a table. `defaultUnit` is the one that stands above it. */
export function measuresOf(mapping: Mapping, defaultUnit: string | null, lang: string, checker: Checker): Measures {
  const declared = mapping.document.indicators;
  const nodes = declaredNodes(declared);
  const names = new Names(declaredNames(declared), false);
  const unknownUnits = new Set<string>();
  const measures = new Map<string, Measure>();
  const list: Measure[] = [];
  const unitNamed = remembering((text: string) => unitOf(text, lang));

  const of = (name: string, row: number, column: number): Measure => {
    const known = measures.get(name);
    if (known) return known;
    const named = names.of(name, row, column) ?? { id: name, name, row, column };
    const unitText = nodes.get(named.id)?.unit;
    const text = typeof unitText === 'string' ? unitText : '';
    const made = { named, declared: text, unit: text === '' ? null : unitNamed(text), unitText: text };
    measures.set(name, made);
    list.push(made);
    return made;
  };

  /** The unit of one cell: what its row, its heading, the mapping of its indicator or the table says. */
  const ownUnit = (text: string, place: Place): ScaledUnit | null => {
    const known = unitNamed(text);
    if (known !== null) return known;
    // "tỷ" alone is a scale of something; its figures would be wrong by that much.
    if (saysScale(text)) return checker.note('bad-unit', place, text, 'unit');
    if (!unknownUnits.has(text)) checker.note('own-unit', place, text, 'unit');
    unknownUnits.add(text);
    return plainNumber;
  };

  const entryValue = (written: Written, measure: Measure, unitText: string, place: Place): EntryValue | null => {
    const text = unitText || measure.declared || (defaultUnit ?? '');
    const own = text === '' ? null : ownUnit(text, place);
    if (text !== '' && own === null) return null;
    const phrase = 'value' in written && !written.isPlain ? parsePhrase(String(written.value), lang) : null;
    // What cannot be read is named when the report is.
    if (phrase && isRefusal(phrase)) return 'value' in written ? { value: written.value } : null;
    const named = phrase && phrase.figure.unit.key !== plainNumber.unit.key ? phrase.figure.unit : null;
    if (measure.unit === null) settle(measure, own, text, written, named, lang);
    if ('missing' in written) return written;
    const unit = measure.unit ?? plainNumber;
    const mismatch = (received: string): null =>
      checker.note('unit-mismatch', place, received, 'same-unit', unit.unit.key);
    if ('percent' in written) {
      return isRatio(unit.unit)
        ? { value: shifted(written.percent, -unit.exponent) }
        : mismatch(`${written.percent} %`);
    }
    const { value } = written;
    if (named !== null) return { value };
    // A number without a unit beside figures that have one: nobody said that it is the same.
    if (own === null) return unit === plainNumber ? { value } : mismatch(String(value));
    const isOther = own === plainNumber && measure.unitText !== text;
    if (own.unit.key !== unit.unit.key || isOther) return mismatch(text);
    const shift = own.exponent - unit.exponent;
    if (shift === 0) return { value };
    if (written.isPlain) return { value: shifted(String(value), shift) };
    if (!isBare(String(value), lang)) return { value };
    const readable = textOfUnit(own, text, lang);
    return readable === null ? mismatch(text) : { value: `${value} ${readable}` };
  };

  const indicators = (): Record<string, unknown>[] => {
    const found = list.map(({ named: { id, name }, unit, unitText }) => ({
      id,
      name,
      kind: indicatorKind(unit),
      unit: unitText === '' || unit === plainNumber ? plainNumber.unit.key : unitText,
      ...nodes.get(id),
    }));
    const rest = Array.isArray(declared) ? (declared as Record<string, unknown>[]) : [];
    const ids = new Set<unknown>(found.map(({ id }) => id));
    return [...new Map(found.map((one) => [one.id, one])).values(), ...rest.filter((one) => !ids.has(one?.id))];
  };

  const isSameUnit = (a: string, b: string): boolean => {
    const [x, y] = [unitNamed(a), unitNamed(b)];
    return a === b || (x !== null && x.unit.key === y?.unit.key && x.exponent === y.exponent);
  };

  return { of, valueOf: entryValue, isSameUnit, list: () => list, indicators };
}

const plainNumber: ScaledUnit = { exponent: 0, unit: unit('number') };
const percent: ScaledUnit = { exponent: -2, unit: unit('ratio') };

/** Settles the unit of an indicator by a cell, if it tells. `named` is the unit that a text names itself. */
function settle(
  measure: Measure,
  own: ScaledUnit | null,
  text: string,
  written: Written,
  named: Unit | null,
  lang: string,
): void {
  const set = (unit: ScaledUnit, unitText: string): void => {
    measure.unit = unit;
    measure.unitText = unitText;
  };
  const readable = own && textOfUnit(own, text, lang);
  if (own === plainNumber) set(plainNumber, text);
  else if (own && readable) set(own, readable);
  // A unit that the report's language has no words for is named by its key, which has no scale.
  else if (own) set({ exponent: 0, unit: own.unit }, own.unit.key);
  else if ('percent' in written || (named && isRatio(named))) set(percent, '%');
  else if (named) set({ exponent: 0, unit: named }, named.key);
  else if ('value' in written) set(plainNumber, plainNumber.unit.key);
}

/** The unit that a text names, as words of any language before it is taken for a unit of its own. */
function unitOf(text: string, lang: string): ScaledUnit | null {
  const words = [lang, ...languages().map(({ code }) => code)].filter((language) => isUnitText(text, language));
  return words[0] === undefined
    ? isUnitText(text)
      ? parseUnitPhrase(text, '')
      : null
    : parseUnitPhrase(text, words[0]);
}

/** A text for a unit that a report in `lang` reads as that unit in that scale, or `null`. */
function textOfUnit({ exponent, unit }: ScaledUnit, text: string, lang: string): string | null {
  const scale = spelling(languageFor(lang).phrases, `scale ${exponent}`);
  return (
    [text, `${scale} ${unit.key}`.trim()].find((candidate) => {
      const read = parseUnitPhrase(candidate, lang);
      return read?.exponent === exponent && read.unit.key === unit.key;
    }) ?? null
  );
}

/** Whether a text has neither a unit nor a scale of its own: "trên 270". */
function isBare(text: string, lang: string): boolean {
  const [one, ten] = [0, 1].map((exponent) => parsePhrase(text, lang, { exponent, unit: plainNumber.unit }));
  return !!one && !!ten && !isRefusal(one) && !isRefusal(ten) && !one.stated.value.eq(ten.stated.value);
}

/** A plain number with its point moved, as a value of a report. */
export const shifted = (digits: string, exponent: number): number | string => plainValue(movePoint(digits, exponent));

/** People are counted at a moment, quotients are divided, and everything else is taken to add up over time. */
function indicatorKind(unit: ScaledUnit | null): 'flow' | 'stock' | 'ratio' {
  if (unit === null) return 'flow';
  if (isRatio(unit.unit) || unit.unit.key.includes('/')) return 'ratio';
  return unit.unit.key === 'person' ? 'stock' : 'flow';
}
