import type { Period } from '../calendar/index.js';
import type { Comparator } from '../figures/comparator.js';
import { exact, type Figure, growthOf, isExact } from '../figures/figure.js';
import { maxLength } from '../figures/max-length.js';
import { type Target, target, targetRange } from '../figures/target.js';
import { sameUnit, type Unit } from '../figures/unit.js';
import { isChangeName, saysReached } from '../words/change-name.js';
import type { Reading } from '../words/language.js';
import {
  type AssumedUnit,
  isRefusal,
  type Phrase,
  type PhraseKind,
  parsePhrase,
  type Refusal,
} from '../words/parse-phrase.js';
import { isYearBefore, saidPeriod, saysNumber } from '../words/said-period.js';
import type { ExpectedOf } from './issue.js';
import { type Better, defaultComparator } from './model.js';
import type { Notes } from './notes.js';
import type { Place } from './place.js';

/** What a value of a document or an attribute is read with. */
export interface FigureContext {
  readonly notes: Notes;
  readonly place: Place;
  readonly lang: Reading;
  /** The unit of a number that names none. */
  readonly assumed: AssumedUnit;
  /** The unit that the figure must have; `null` where any will do. */
  readonly unit: Unit | null;
  /** What is measured: a growth is the value of none but a growth, and "tăng 2%" no plan of a rate. */
  readonly name: string;
  /** The periods of which the text may say that it is: those that are meant. Where there are none, it may be any. */
  readonly periods?: readonly (Period | null)[];
}

/** The phrase that text makes, as an editor types it, or `null` with an issue noted. */
export function readText(text: string, context: FigureContext): Phrase | null {
  const phrase = parsePhrase(text, context.lang, context.assumed);
  if (isRefusal(phrase)) return refused(phrase, context, 'figure');
  if (!isValue(phrase, context.name))
    return context.notes.note('bad-figure', context.place, text, 'figure', `kind-${phrase.kind}`);
  if (isOfOtherTime(phrase.during, context.periods, context.lang))
    return context.notes.note('bad-figure', context.place, text, 'figure', 'other-year');
  return checkUnit(phrase, context, text);
}

/**
 * Whether a phrase says how much there is of what has this name: "tăng 37,6%" is the value of nothing but a growth. "2,3 lần" counts
 * turns, and "bằng 120% so với 2017" compares.
 */
const isValue = ({ kind, against }: Phrase, name: string): boolean =>
  kind === 'amount' ||
  kind === 'ratio' ||
  (kind === 'index' && against === null) ||
  (kind === 'growth' && isChangeName(name));

/** What kind of figure is expected. */
type FigureKind = ExpectedOf<'bad-figure'>;

/** Notes why text was not read as a figure. */
function refused(
  { refusal, received }: Refusal,
  { notes, place }: Pick<FigureContext, 'notes' | 'place'>,
  expected: FigureKind,
): null {
  return refusal === 'too-long'
    ? notes.tooLong(place, received, maxLength)
    : notes.note('bad-figure', place, received, expected, refusal);
}

/**
 * Whether what stands beside a figure, "năm 2017", "quý IV", names a time that is none of `periods`. What says no number says
 * nothing of time: "cùng kỳ".
 */
function isOfOtherTime(text: string | null, periods: FigureContext['periods'] = [], lang: Reading): boolean {
  const meant = periods.filter((period) => period !== null);
  if (text === null || meant.length === 0 || !saysNumber(text)) return false;
  const said = saidPeriod(text.replace(/ ?([/.-]) ?/g, '$1'), typeof lang === 'string' ? lang : lang.code);
  // "6 tháng cuối năm 2018" is a part of a year, whichever.
  if (said === 'none') return true;
  // "Kỳ họp 2019" may be any time of the year, and "năm 2019" a fiscal year that it touches.
  const years: readonly string[] = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return !meant.some(({ start, end, fiscal }) =>
    said && !(fiscal && said.period.kind === 'year')
      ? start === said.period.start && end === (said.through ?? said.period.end)
      : years.some((year) => year >= start.slice(0, 4) && year <= end.slice(0, 4)),
  );
}

/** `phrase`, unless its unit is another than the one that it must have, which is noted. */
export function checkUnit(phrase: Phrase, { notes, place, unit }: FigureContext, received: string): Phrase | null {
  if (unit === null || sameUnit(phrase.figure.unit, unit)) return phrase;
  return notes.note('unit-mismatch', place, received, 'same-unit', unit.key);
}

/** What a percentage is read with. */
export type PercentContext = Pick<FigureContext, 'notes' | 'place' | 'lang' | 'periods'>;

/**
 * The growth that a value states, as a ratio, or `null` with an issue noted. An index of 1.2 is a growth of 0.2.
 *
 * Only text with "%" or "lần" is read: of a bare 37.6 nobody can tell whether it is 37.6 % or 3760 %.
 */
export function readGrowth(value: unknown, context: PercentContext): Figure | null {
  const phrase = readStatement(value, context, ['growth', 'index', 'ratio'], 'growth');
  if (phrase && isOfOtherTime(phrase.against ?? phrase.during, context.periods, context.lang))
    return context.notes.note('bad-figure', context.place, value, 'growth', 'other-year');
  // "so với tháng trước", "so với cả nước" and "in real terms" are no growth on the year before.
  const base = phrase?.against ?? phrase?.during;
  if (base && !saysNumber(base) && !(phrase?.against && isYearBefore(base)))
    return context.notes.note('bad-figure', context.place, value, 'growth', 'other-base');
  // "đạt 95%" may be that of the year before, or of the plan.
  if (phrase?.kind === 'ratio' && saysReached(`${value}`))
    return context.notes.note('bad-figure', context.place, value, 'growth', 'ambiguous-words');
  // "bằng 5%" may be meant as a growth of 5 %.
  if (phrase?.kind === 'index' && phrase.against === null && !phrase.figure.said?.counted)
    return context.notes.note('bad-figure', context.place, value, 'growth', 'ambiguous-words');
  return phrase?.kind === 'index' ? growthOf(phrase.figure) : (phrase?.figure ?? null);
}

/** The phrase that text makes, if it is one of `kinds`. */
export function readStatement(
  value: unknown,
  { notes, place, lang }: PercentContext,
  kinds: readonly PhraseKind[],
  expected: 'growth' | 'percent',
): Phrase | null {
  if (typeof value !== 'string') return notes.note('wrong-type', place, value, expected);
  const phrase = parsePhrase(value, lang);
  if (isRefusal(phrase)) return refused(phrase, { notes, place }, expected);
  return kinds.includes(phrase.kind) ? phrase : notes.note('bad-figure', place, value, expected, `kind-${phrase.kind}`);
}

/** What a plan is read with. */
export interface PlanContext {
  readonly better: Better | null;
  /** The comparator that the entry names, or `null`. */
  readonly named: Comparator | null;
  /** Whether the plan is declared to be a rounded number. */
  readonly isRounded: boolean;
}

/**
 * The target that a plan's phrase sets, and the figure that is printed.
 *
 * A plan is a decision, not a measurement: its threshold is exactly what it says, unless it is declared to be rounded.
 * A plan without a qualifier is at least reached where higher is better, at most where lower is, and where neither is known it
 * is a line without a side; it prints as stated.
 */
export function targetOf(
  phrase: Phrase,
  { better, named, isRounded }: PlanContext,
): { target: Target; figure: Figure } {
  // "gần 10 tỷ" asks for about that much, and not for less.
  const isAbout = phrase.qualifier === 'about' || phrase.figure.said?.qualifier === 'near';
  const line = (figure: Figure): Figure =>
    isRounded || (isExact(figure) && !figure.said) ? figure : exact(figure.value, figure.unit);
  const comparator = named ?? (isAbout ? null : phrase.qualifier) ?? defaultComparator(better);
  const asked = target(comparator, isAbout ? phrase.figure : line(phrase.stated), phrase.upper && line(phrase.upper));
  return { target: asked, figure: named === null ? phrase.figure : targetRange(asked) };
}
