// Figures in a form that survives JSON, `structuredClone`, workers and databases.
import type { Bounds } from './bounds.js';
import { CallError } from './call-error.js';
import { comparators } from './comparator.js';
import { type Decimal, parseScaled } from './decimal.js';
import { type Figure, frozenFigure, type Said } from './figure.js';
import { parseUnit, type Unit, type UnitNames } from './unit.js';

/** A figure as plain texts, `null` and booleans: what {@link figureToJson} gives and {@link figureFromJson} reads. */
export interface FigureJson {
  /** A plain decimal: `208700000000`. */
  readonly value: string;
  /** The key of the unit: `VND/person/year`. */
  readonly unit: string;
  /** Where the true value lies; `null` leaves a side open. */
  readonly bounds: {
    readonly lo: string | null;
    readonly hi: string | null;
    readonly loOpen: boolean;
    readonly hiOpen: boolean;
  };
  /** What the units are called that its report declares; absent where it declares none of them. */
  readonly names?: UnitNames;
  /** How the number was said, with the step of its last digit; absent where it was computed. */
  readonly said?: { readonly qualifier: Said['qualifier']; readonly step: string; readonly counted: boolean };
}

/** Exact sums and products have up to 1000 digits, and small quotients many zeros before them. */
const longest = 10_000;

/**
 * `figure` as plain texts, with its bounds, its unit and how it was said.
 *
 * `JSON.stringify(figure)` writes a form that {@link figureFromJson} reads as well; `structuredClone` and `postMessage`
 * take this form only.
 *
 * @example
 * figureToJson(published('208.7', '0.1', 'ratio')).bounds.lo //=> '208.65'
 * structuredClone(figureToJson(exact('5', 'VND'))).unit //=> 'VND'
 */
export function figureToJson({ value, unit, bounds: { lo, hi, loOpen, hiOpen }, said }: Figure): FigureJson {
  const text = (at: Decimal | null): string | null => (at === null ? null : at.toFixed());
  const ends = { lo: text(lo), hi: text(hi), loOpen, hiOpen };
  const plain = { value: value.toFixed(), unit: unit.key, bounds: ends, ...namesOf(unit) };
  return said ? { ...plain, said: { ...said, step: said.step.toFixed() } } : plain;
}

/** The names of the units that `unit` is made of. */
function namesOf({ above, below, names }: Unit): { names?: UnitNames } {
  const own = [...above, ...below].flatMap((base) =>
    names && Object.hasOwn(names, base) ? [[base, names[base]]] : [],
  );
  return own.length > 0 ? { names: Object.fromEntries(own) } : {};
}

/**
 * The figure that {@link figureToJson} or `JSON.stringify` wrote, with the same value, unit and bounds.
 *
 * Whatever is not such a figure is refused: a value outside its bounds, an end in the wrong place, a number in the place of
 * text, which may have lost digits. Nothing is filled in.
 *
 * @throws {CallError} `'bad-figure'`; the message names the key.
 * @example
 * figureFromJson(JSON.parse(JSON.stringify(published('208.7', '0.1', 'ratio')))).bounds.hi //=> '208.75'
 * figureFromJson({ value: '5', unit: 'VND' }) //=> throws RangeError
 */
export function figureFromJson(value: unknown): Figure {
  const read = readFigureJson(value);
  if (typeof read !== 'string') return read;
  throw new CallError('bad-figure', `not a figure as figureToJson writes it: see "${read}"`);
}

/** The figure in plain texts, or the key where it is none. */
export function readFigureJson(json: unknown): Figure | keyof FigureJson {
  const { value: text, unit: named, bounds: ends, said: words, names: called } = fieldsOf(json);
  const { key = named, names: kept = called } = fieldsOf(named);
  const value = decimalIn(text);
  if (value === null) return 'value';
  const names = kept === undefined ? undefined : namesIn(kept);
  if (names === null) return 'names';
  const unit = typeof key === 'string' ? parseUnit(key, names) : null;
  if (unit === null) return 'unit';
  const bounds = boundsIn(ends);
  if (bounds === null || bounds.lo?.gt(value) || bounds.hi?.lt(value)) return 'bounds';
  if (words === undefined) return frozenFigure({ value, unit, bounds });
  const said = saidIn(words);
  return said === null ? 'said' : frozenFigure({ value, unit, bounds, said });
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The names of units in plain lists, or `null` where they are none. */
function namesIn(value: unknown): UnitNames | null {
  const isNames = (names: unknown): boolean =>
    Array.isArray(names) && names.length > 0 && names.every((name) => typeof name === 'string' && name !== '');
  const units = Object.entries(fieldsOf(value)).map(
    ([base, names]) => [base, Object.entries(fieldsOf(names))] as const,
  );
  if (units.some(([, names]) => names.length === 0 || !names.every(([, list]) => isNames(list)))) return null;
  return Object.fromEntries(units.map(([base, names]) => [base, Object.fromEntries(names)])) as UnitNames;
}

const decimalIn = (text: unknown): Decimal | null => (typeof text === 'string' ? parseScaled(text, 0, longest) : null);

function boundsIn(ends: unknown): Bounds | null {
  const { lo: low, hi: high, loOpen, hiOpen } = fieldsOf(ends);
  const [lo, hi] = [decimalIn(low), decimalIn(high)];
  if (typeof loOpen !== 'boolean' || typeof hiOpen !== 'boolean') return null;
  if ((lo === null && (low !== null || !loOpen)) || (hi === null && (high !== null || !hiOpen))) return null;
  const isEmpty = lo !== null && hi !== null && (lo.gt(hi) || (lo.eq(hi) && (loOpen || hiOpen)));
  return isEmpty ? null : { lo, hi, loOpen, hiOpen };
}

function saidIn(words: unknown): Said | null {
  const { qualifier: named, step: text, counted } = fieldsOf(words);
  const qualifier = [...comparators, 'about' as const, 'near' as const, null].find((one) => one === named);
  const step = decimalIn(text);
  return qualifier === undefined || !step?.gt(0) || typeof counted !== 'boolean' ? null : { qualifier, step, counted };
}
