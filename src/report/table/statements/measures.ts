import { isRatio, type Unit, unit } from '../../../figures/unit.js';
import { kindOfName } from '../../../words/kind-of-name.js';
import { spelling } from '../../../words/language.js';
import { languageFor } from '../../../words/languages.js';
import { isRefusal, parsePhrase, parseUnitPhrase, type ScaledUnit } from '../../../words/parse-phrase.js';
import type { IndicatorKind } from '../../model.js';
import type { Place } from '../../place.js';
import type { TableContext } from '../context.js';
import { declaredNames, declaredNodes } from '../declared.js';
import { type CellValue, movePoint, plainValue } from '../grid/cell.js';
import { saysScale } from '../grid/unit-text.js';
import { type Named, Names } from '../rows/names.js';

/** What is written of a figure: a cell that is neither blank nor a dash nor at fault. */
export type Written = Exclude<CellValue, string | { fault: string }>;

/** The value of an entry, or why it has none. */
export type EntryValue =
  | {
      readonly value: number | string;
      /** Of a plain number: how many powers of ten it has more than its cell. */
      readonly by?: number;
    }
  | { readonly missing: string };

/** An indicator of a table, whose unit is settled by the first cell that tells. */
export interface Measure {
  readonly named: Named;
  /** The unit that the mapping declares for it; empty where it declares none. */
  readonly declared: string;
  unit: ScaledUnit | null;
  unitText: string;
}

/** An indicator as a document has it. */
type IndicatorNode = Readonly<Record<string, unknown>>;

/** What the figures of a table measure. */
export class Measures {
  readonly #context: TableContext;
  readonly #names: Names;
  /** The indicators that the mapping declares, by their ID. */
  readonly #declared: ReadonlyMap<unknown, IndicatorNode>;
  readonly #unknownUnits = new Set<string>();
  /** Several names may lead to one indicator, whose figures have one unit. */
  readonly #byName = new Map<string, Measure>();
  readonly #byId = new Map<string, Measure>();

  constructor(context: TableContext) {
    const { indicators } = context.mapping.document;
    this.#context = context;
    this.#declared = declaredNodes(indicators);
    this.#names = new Names(declaredNames(indicators), false);
  }

  /** The indicator of this name, where a cell at `row` and `column` names it. */
  of(name: string, row: number, column: number): Measure {
    const known = this.#byName.get(name);
    if (known) return known;
    const named = this.#names.of(name, row, column) ?? { id: name, name, row, column };
    const measure = this.#byId.get(named.id) ?? this.#measureOf(named);
    this.#byName.set(name, measure);
    this.#byId.set(named.id, measure);
    return measure;
  }

  /** All indicators, in the order in which they were met. */
  list(): readonly Measure[] {
    return [...this.#byId.values()];
  }

  /** What is written, in the scale of its indicator; `null` where its unit does not fit, which is noted at `place`. */
  valueOf(written: Written, measure: Measure, unitText: string, place: Place): EntryValue | null {
    const { layout, checker } = this.#context;
    const said = unitText || measure.declared;
    const text = said || (layout.unit ?? '');
    const own = text === '' ? null : this.#ownUnit(text, place);
    if (text !== '' && own === null) return null;
    // "ĐVT: tỷ đồng" above a table says nothing of the people in it.
    if (said === '' && own && /^[A-Z]{3}$/.test(own.unit.key) && kindOfName(measure.named.name) === 'average')
      return checker.note('unit-mismatch', place, text, 'same-unit', 'person');
    const phrase = 'value' in written && !written.isPlain ? parsePhrase(String(written.value), layout.lang) : null;
    // What cannot be read is named when the report is.
    if (phrase && isRefusal(phrase)) return 'value' in written ? { value: written.value } : null;
    const named = phrase && phrase.figure.unit.key !== plainNumber.unit.key ? phrase.figure.unit : null;
    if (measure.unit === null) settle(measure, own, text, written, named, layout.lang);
    if ('missing' in written) return written;
    const unit = measure.unit ?? plainNumber;
    const mismatch = (received: string): null =>
      checker.note('unit-mismatch', place, received, 'same-unit', unit.unit.key);
    if ('percent' in written) {
      return isRatio(unit.unit)
        ? { value: shifted(written.percent, -unit.exponent), by: -unit.exponent }
        : mismatch(`${written.percent} %`);
    }
    const { value } = written;
    if (named !== null) return { value };
    // A number without a unit beside figures that have one: nobody said that it is the same.
    const plain = written.isPlain ? { by: 0 } : null;
    if (own === null) return unit === plainNumber ? { value, ...plain } : mismatch(String(value));
    const isOther = own === plainNumber && measure.unitText !== text;
    if (own.unit.key !== unit.unit.key || isOther) return mismatch(text);
    const shift = own.exponent - unit.exponent;
    if (shift === 0) return { value, ...plain };
    if (plain) return { value: shifted(String(value), shift), by: shift };
    if (!isBare(String(value), layout.lang)) return { value };
    const readable = textOfUnit(own, text, layout.lang);
    return readable === null ? mismatch(text) : { value: `${value} ${readable}` };
  }

  /** The indicators of the document; those of the mapping complete what was found. */
  indicators(): readonly IndicatorNode[] {
    const found = this.list().map(({ named: { id, name }, unit, unitText }) => ({
      id,
      name,
      ...additionOf(name, unit),
      unit: unitText === '' || unit === plainNumber ? plainNumber.unit.key : unitText,
      ...this.#declared.get(id),
    }));
    const { indicators } = this.#context.mapping.document;
    const rest = Array.isArray(indicators) ? (indicators as IndicatorNode[]) : [];
    const ids = new Set<unknown>(found.map(({ id }) => id));
    return [...found, ...rest.filter((one) => !ids.has(one?.id))];
  }

  #measureOf(named: Named): Measure {
    const unitText = this.#declared.get(named.id)?.unit;
    const text = typeof unitText === 'string' ? unitText : '';
    return { named, declared: text, unit: text === '' ? null : this.#context.unitNamed(text), unitText: text };
  }

  /** The unit of one cell: what its row, its heading, the mapping of its indicator or the table says. */
  #ownUnit(text: string, place: Place): ScaledUnit | null {
    const { checker } = this.#context;
    const known = this.#context.unitNamed(text);
    if (known !== null) return known;
    // "tỷ" alone is a scale of something; its figures would be wrong by that much.
    if (saysScale(text)) return checker.note('bad-unit', place, text, 'unit');
    if (!this.#unknownUnits.has(text)) checker.note('own-unit', place, text, 'unit');
    this.#unknownUnits.add(text);
    return plainNumber;
  }
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

/** How an indicator adds up, as its unit or its name tells: so much per something is divided, everything else may be anything. */
function additionOf(name: string, unit: ScaledUnit | null): { kind: IndicatorKind; over?: 'last' } {
  if (unit !== null && (isRatio(unit.unit) || unit.unit.key.includes('/'))) return { kind: 'ratio' };
  const found = kindOfName(name);
  if (found === 'last') return { kind: 'stock', over: 'last' };
  return { kind: found === 'average' ? 'stock' : (found ?? 'unknown') };
}
