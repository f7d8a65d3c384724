/**
 * What a number stands for by the format of its cell.
 *
 * - `'number'`: itself. `'percent'`: a ratio that is shown as a percentage. `'scaled'`: a number that is shown divided by a
 *   thousand or more, so that nobody can tell whether its writer means what is stored or what is shown.
 * - `'day'`, `'month'`, `'year'`: a date that is shown to the day, the month, the year. `'moment'`: a date with a time.
 * - `'time'`: a time of day. `'duration'`: hours, minutes or seconds that go on beyond a day.
 */
export type NumberKind = 'number' | 'percent' | 'scaled' | 'day' | 'month' | 'year' | 'moment' | 'time' | 'duration';

/** What a value stands for; it depends on the value where a format has sections for some values. */
export interface NumberFormat {
  readonly code: string;
  readonly numberKind: (value: number) => NumberKind;
  /** What it shows before and behind a value: a currency, a unit. Signs, brackets and spaces alone are nothing. */
  readonly labels: (value: number) => Labels;
}

interface Labels {
  readonly before: string;
  readonly after: string;
}

const noLabels: Labels = { before: '', after: '' };

interface Section {
  /** `null` where the section shows no number at all. */
  readonly kind: NumberKind | null;
  readonly labels: Labels;
  readonly condition: ((value: number) => boolean) | null;
}

// The formats that have a number and no code. East Asian versions have more dates, 27 to 36 and 50 to 58, whose look
// depends on the language of Excel; in all of them the day is right, but for two times.
const builtIn: Record<number, string> = {
  9: '0%',
  10: '0.00%',
  14: 'm/d/yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  32: 'h:mm',
  33: 'h:mm:ss',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
};

/**
 * The code of a format that Excel knows by number; `General` where it is none of those that matter here.
 *
 * @example
 * builtInCode(17) //=> 'mmm-yy'
 */
export function builtInCode(id: number): string {
  const isEastAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return builtIn[id] ?? (isEastAsianDate ? 'yyyy-mm-dd' : 'General');
}

/** Excel takes codes of up to 255 characters. */
const maxCodeLength = 1_000;

/** Texts in quotes, characters after a backslash, fillers, brackets, marks of noon, then letters and the rest. */
const piecePattern =
  /"[^"]*"?|[\\_*].?|\[([^\]]*)\]?|am\/pm|a\/p|上午\/下午|(general)|e[+-]|([a-z])\3*|[;%@]|([0#?])|./gis;

/**
 * What numbers with the format `code` stand for.
 *
 * @example
 * numberFormat('0.0%;[Red]-0.0%').numberKind(0.5) //=> 'percent'
 * numberFormat('mm/yyyy').numberKind(43500) //=> 'month'
 * numberFormat('#,##0 "d"').numberKind(43500) //=> 'number'
 * numberFormat('#,##0.0,,').numberKind(208700000) //=> 'scaled'
 */
export function numberFormat(code: string): NumberFormat {
  const sections = sectionsOf(code);
  const sectionFor = (value: number): Section | undefined =>
    sections.find((section, at) => isFor(value, section, at, sections.length));
  const labels = (value: number): Labels => sectionFor(value)?.labels ?? noLabels;
  const kinds = sections.map(({ kind }) => kind).filter((kind) => kind !== null);
  const first = kinds[0] ?? 'number';
  if (kinds.every((kind) => kind === first)) return { code, numberKind: () => first, labels };
  // Where a value has a section without a number, as for a dash in place of zero, the others say what it is.
  return { code, numberKind: (value) => sectionFor(value)?.kind ?? first, labels };
}

/** Whether a value is shown by a section: by its condition, or else by its sign. */
function isFor(value: number, { condition }: Section, at: number, count: number): boolean {
  if (condition !== null) return condition(value);
  if (at === Math.min(count, 3) - 1) return true;
  if (at === 1) return value < 0;
  return count === 2 ? value >= 0 : value > 0;
}

/** The sections for numbers; the one for text has an `@`. A format has four sections at most. */
function sectionsOf(code: string): Section[] {
  const sections: Section[] = [];
  let start = 0;
  let isForText = false;
  const pieces = [...code.slice(0, maxCodeLength).matchAll(piecePattern)];
  const close = (end: number): void => {
    if (!isForText) sections.push(sectionOf(pieces.slice(start, end)));
    isForText = false;
    start = end + 1;
  };
  for (const [at, [piece]] of pieces.entries()) {
    if (piece === '@') isForText = true;
    if (piece === ';') close(at);
    if (sections.length === 3) return sections;
  }
  close(pieces.length);
  return sections;
}

function sectionOf(pieces: readonly RegExpExecArray[]): Section {
  /** The letters of dates and times, one for each run. */
  const letters: string[] = [];
  let [isPercent, isElapsed] = [false, false];
  /** Its digits and marks, without all that is only shown beside them. */
  let number = '';
  let [before, after] = ['', ''];
  let condition: Section['condition'] = null;
  for (const [piece, bracket, general, letter, digit] of pieces) {
    const text = shownText(piece, bracket);
    if (number === '') before += text;
    else after += text;
    if (bracket !== undefined) {
      condition ??= conditionOf(bracket);
      if (/^(h+|m+|s+)$/i.test(bracket)) {
        isElapsed = true;
        letters.push(bracket.charAt(0).toLowerCase());
      }
    } else if (letter !== undefined) letters.push(letter.toLowerCase());
    else if (piece === '%') isPercent = true;
    else if (general !== undefined) number += '0';
    else if (/^e[+-]$/i.test(piece)) number += 'e';
    else if (digit !== undefined || piece === ',' || piece === '.') number += piece;
  }
  // A comma behind the last digit divides by a thousand, also what is shown as a percentage; one between digits only groups.
  const isScaled = /[0#?]\.?,+([.e]|$)/.test(number);
  const plain = isPercent ? 'percent' : /[0#?]/.test(number) ? 'number' : null;
  const labels = { before: asLabel(before), after: asLabel(after) };
  return { kind: dateKind(letters, isElapsed) ?? (isScaled ? 'scaled' : plain), labels, condition };
}

/** What a piece of a format shows as it stands: a text in quotes, a character behind a backslash, a currency, a symbol. */
function shownText(piece: string, bracket: string | undefined): string {
  if (bracket !== undefined) return /^\$([^-]*)/.exec(bracket)?.[1] ?? '';
  if (piece.startsWith('"')) return piece.replaceAll('"', '');
  return /^\\./s.test(piece) ? piece.slice(1) : /^[$€£¥₫ ]$/.test(piece) ? piece : '';
}

/** A text that says something; a zero without a section of its own has no dash beside it. */
const asLabel = (text: string): string => (/[\p{L}\p{Sc}%‰]/u.test(text) ? text : '');

function dateKind(letters: readonly string[], isElapsed: boolean): NumberKind | null {
  // An m is for minutes next to hours and seconds, and for months everywhere else.
  const isMinute = (at: number): boolean => letters[at - 1] === 'h' || letters[at + 1] === 's';
  const has = (wanted: string): boolean =>
    letters.some((letter, at) => wanted.includes(letter) && !(letter === 'm' && isMinute(at)));
  const hasTime = has('hs') || letters.some((letter, at) => letter === 'm' && isMinute(at));
  if (isElapsed) return 'duration';
  // Years are also written by an era, e, and by Buddhist years, b; days also by their name, a.
  if (has('da')) return hasTime ? 'moment' : 'day';
  if (has('m')) return hasTime ? 'moment' : 'month';
  if (has('yeb')) return hasTime ? 'moment' : 'year';
  return hasTime ? 'time' : null;
}

function conditionOf(bracket: string): Section['condition'] {
  const [, sign, limit] = /^(<=|>=|<>|<|>|=) *(-?\d+(?:\.\d+)?)$/.exec(bracket) ?? [];
  const than = Number(limit);
  if (sign === '<') return (value) => value < than;
  if (sign === '<=') return (value) => value <= than;
  if (sign === '>') return (value) => value > than;
  if (sign === '>=') return (value) => value >= than;
  if (sign === '=') return (value) => value === than;
  return sign === '<>' ? (value) => value !== than : null;
}
