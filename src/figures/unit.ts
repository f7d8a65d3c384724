import { CallError } from './call-error.js';
import { frozen } from './frozen.js';
import { maxLength } from './max-length.js';

/**
 * What a figure counts: base units multiplied above and below a stroke, as in `VND/person/year`.
 *
 * Base units are three-letter currency codes (`VND`, `USD`) and words of any language that begin with a small letter, with
 * hyphens for spaces (`person`, `hour`, `parcel`, `bưu-gửi`, `kWh`). Two are special: `ratio` is a plain number (0.376 reads
 * 37,6 %) and `percentage-point` is the gap between two ratios (0.0054 reads 0,54 percentage points).
 */
export interface Unit {
  /** The canonical text, equal for equal units: base units in alphabetical order, `*` between those above. */
  readonly key: string;
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** How units of a report's own are called, by base unit; absent where none are declared. */
  readonly names?: UnitNames;
}

/** What base units are called: by unit and language its singular and plural, or one name for both. */
export type UnitNames = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const basePattern = /^([A-Z]{3}|[\p{Ll}\p{Lo}][\p{L}\p{M}]*(-\p{L}[\p{L}\p{M}]*)*)$/u;

function make(above: readonly string[], below: readonly string[], names?: UnitNames): Unit {
  const [top, bottom] = [above.filter((base) => base !== 'ratio').sort(), [...below].sort(yearLast)];
  return frozen({
    key: [top.join('*') || 'ratio', ...bottom].join('/'),
    above: top,
    below: bottom,
    ...(names && [...top, ...bottom].some((base) => names[base]) && { names }),
  });
}

// "VND/person/year", never "VND/year/person": spans of time are read last.
const spans = ['hour', 'day', 'month', 'quarter', 'year'];
const yearLast = (a: string, b: string): number => spans.indexOf(a) - spans.indexOf(b) || (a < b ? -1 : 1);

/**
 * The unit that `text` names, or `null` where it names none or has more than 200 characters.
 *
 * @param names what its base units are called, if not by words that every report knows.
 * @example
 * parseUnit('VND/person/year')?.below //=> ['person', 'year']
 * parseUnit('12 eggs') //=> null
 */
export function parseUnit(text: string, names?: UnitNames): Unit | null {
  if (text.length > maxLength) return null;
  const [top = '', ...below] = text.trim().split('/');
  const above = top.split('*');
  return [...above, ...below].every((base) => basePattern.test(base)) ? make(above, below, names) : null;
}

/**
 * The unit that `text` names.
 *
 * @throws {CallError} when {@link parseUnit} would give `null`.
 * @example
 * unit('VND/person/year').key //=> 'VND/person/year'
 */
export function unit(text: string): Unit {
  const parsed = typeof text === 'string' ? parseUnit(text) : null;
  if (parsed === null)
    throw new CallError('bad-unit', `not a unit: "${text}"; write for example VND, person, ratio, VND/person/year`);
  return parsed;
}

/** The unit of plain numbers; prints as per cent. */
export const ratio: Unit = /* @__PURE__ */ unit('ratio');
/** The unit of the gap between two ratios. */
export const percentagePoint: Unit = /* @__PURE__ */ unit('percentage-point');

/** Whether figures in `a` and in `b` may be added and compared. */
export const sameUnit = (a: Unit, b: Unit): boolean => a.key === b.key;

/** Whether a figure in `a` is a share, a rate or a growth, whose gaps are percentage points. */
export const isRatio = ({ key }: Unit): boolean => key === 'ratio';

/**
 * Whether figures in `a` are counts of things: plain numbers, people, offices. Money, rates, lengths of time, weights and
 * other measures by their symbols, and so much per something are measured.
 *
 * @example
 * isCountable(unit('person')) //=> true
 * isCountable(unit('kWh')) //=> false
 * isCountable(unit('VND/person')) //=> false
 */
export const isCountable = ({ above: [base = '', ...others], below }: Unit): boolean =>
  others.length + below.length === 0 && !measured.test(base) && base !== percentagePoint.key && !spans.includes(base);

/** Currencies, and the symbols of length, area, volume, weight, energy and power, with or without a multiple before them. */
const measured = /^([A-Z]{3}|ha|ton|[kMGTcdm]?(Wh|[gltmWJV]))?$/;

/** Whether figures in `a` are printed with a per cent sign: ratios and the gaps between them. */
export const isPercentage = (a: Unit): boolean => isRatio(a) || sameUnit(a, percentagePoint);

/**
 * The unit of a product: bases above and below cancel.
 *
 * @example
 * productUnit(unit('VND/person'), unit('person')).key //=> 'VND'
 */
export function productUnit(a: Unit, b: Unit): Unit {
  const below = [...a.below, ...b.below];
  const above = [...a.above, ...b.above].filter((base) => !removeOne(below, base));
  return make(above, below, a.names ?? b.names);
}

/** The unit of `n` factors in `a`, for a whole `n` above one. */
export function powerUnit(a: Unit, n: number): Unit {
  const { above, below, names } = a;
  const repeated = (bases: readonly string[]): string[] => bases.flatMap((base) => new Array<string>(n).fill(base));
  return make(repeated(above), repeated(below), names);
}

/**
 * The unit of a quotient: bases that stand on both sides cancel.
 *
 * @example
 * quotientUnit(unit('VND'), unit('person')).key //=> 'VND/person'
 * quotientUnit(unit('VND'), unit('VND')).key //=> 'ratio'
 */
export const quotientUnit = (a: Unit, b: Unit): Unit => productUnit(a, make(b.below, b.above, b.names));

function removeOne(bases: string[], base: string): boolean {
  const index = bases.indexOf(base);
  if (index >= 0) bases.splice(index, 1);
  return index >= 0;
}
