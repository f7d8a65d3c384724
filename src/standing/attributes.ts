import { samePeriodLastYear } from '../calendar/index.js';
import { yearToDate } from '../calendar/year-to-date.js';
import { type Amount, absent, known, nothing } from '../facts/amount.js';
import { intersects, isPositive } from '../figures/bounds.js';
import type { Decimal } from '../figures/decimal.js';
import type { Figure } from '../figures/figure.js';
import { frozen } from '../figures/frozen.js';
import type { Target } from '../figures/target.js';
import { isCountable, isPercentage, isRatio, type Unit } from '../figures/unit.js';
import { change, growth as growthOf } from '../formulas/growth.js';
import { type FigureContext, readGrowth, readText, targetOf } from '../report/figure-value.js';
import type { Issue } from '../report/issue.js';
import { type Better, betterSides, type Missing, missingStates } from '../report/model.js';
import { Notes } from '../report/notes.js';
import { attributeAt } from '../report/place.js';
import { sideAsked } from '../report/side-asked.js';
import { isWordFor } from '../words/attribute-words.js';
import { parseDate } from '../words/date.js';
import type { Lang } from '../words/language.js';
import { languageFor } from '../words/languages.js';
import { isLevelName } from '../words/level-name.js';
import { sideOfName } from '../words/name-side.js';
import { isNearly } from '../words/nearly.js';
import { decimalMarkOf } from '../words/numeral.js';
import { type AssumedUnit, type Phrase, parseUnitPhrase, plainNumber } from '../words/parse-phrase.js';
import { printFigure } from '../words/print-figure.js';
import { type SaidPeriod, saidPeriod, saysNumber } from '../words/said-period.js';
import { say } from '../words/say.js';
import { readBands } from './bands.js';
import { isLoss } from './comparisons.js';
import type { Standing } from './standing.js';
import { type Growing, toDateOn } from './to-date.js';

/** The attributes of an element that hold figures and words, by name; text as the editor typed it. */
export type AttributeTexts = Readonly<Record<AttributeName, string | null>>;

/** A name among {@link attributeNames}. */
export type AttributeName = (typeof attributeNames)[number];

/** The names of the attributes that make a standing, in the order of the documentation. */
export const attributeNames = [
  'value',
  'target',
  'prior',
  'growth',
  'forecast',
  'whole',
  'label',
  'unit',
  'period',
  'as-of',
  'source',
  'better',
  'bands',
] as const;

const figureNames = ['value', 'target', 'prior', 'growth', 'forecast', 'whole', 'bands'] as const;

/** A standing, and everything in the attributes that is not as expected. */
export interface ReadAttributes {
  readonly standing: Standing;
  readonly issues: readonly Issue[];
}

/**
 * The standing that the attributes of an element describe, with an issue for each that was not understood.
 *
 * @param lang the language of the page, which decides how numbers are read.
 * @example
 * const texts = { value: '208,7 tỷ đồng', growth: '37,6%' }
 * readAttributes(texts, 'vi').standing.growth.value //=> '0.376'
 */
export function readAttributes(texts: Partial<AttributeTexts>, lang: Lang): ReadAttributes {
  const notes = new Notes();
  const text = (name: AttributeName): string | null => texts[name]?.trim() || null;
  const label = text('label') ?? '';
  const side = readBetter(notes, text('better')) ?? sideOfName(label);
  const reader = new AttributeReader(notes, lang, text('unit'), label);

  noteMixedMarks(
    notes,
    figureNames.map((name) => [name, text(name) ?? '']),
    lang,
  );
  const periodText = text('period');
  const said = periodText === null ? null : saidPeriod(periodText, lang);
  if (said === 'none') notes.note('bad-period', attributeAt('period'), periodText, 'period');
  let { period, through, beginsYear } = said === null || said === 'none' ? unsaid : said;
  const day = readDate(notes, text('as-of'), lang);
  let asOf = day ?? through;
  // What the actual is of: the period, or its days until those of the data.
  const part = period && asOf ? yearToDate(period, through ?? asOf) : null;
  const [year, lastPart] = [period && samePeriodLastYear(period), part && samePeriodLastYear(part)];
  const actual = reader.known('value', text('value'), through ? [part] : [period, part]);
  const { known: planned, phrase: plan } = reader.phrase('target', text('target'), [period, part, beginsYear ?? null]);
  // A plan of the same nine months makes them a period of their own.
  if (through && part && timeOf(plan, lang)?.through === through) [period, through] = [part, null];
  if (period && beginsYear && plan) {
    const planTime = timeOf(plan, lang);
    if (planTime === null) notes.note('unclear-period', attributeAt('target'), text('target'), 'which-plan');
    else if (planTime.period.kind === 'year') {
      [period, through] = [beginsYear, period.end];
      asOf = through;
    }
  }
  const { known: priorYear, phrase: priorPhrase } = reader.phrase('prior', text('prior'), [year, lastPart]);
  const forecast = reader.known('forecast', text('forecast'), [period]);
  const whole = reader.known('whole', text('whole'), [period, part]);
  const growthText = text('growth');
  const { target, figure } = plan
    ? targetOf(plan, { better: side, named: null, isRounded: false })
    : { target: null, figure: null };
  if (reader.unit === null && !actual.missing && !planned.missing && notes.issues.length === 0) {
    notes.note('missing-key', attributeAt('value'), '', 'required', 'value');
  }
  if (period && actual.figure) noteEarlyDate(notes, text('as-of'), asOf, through ?? period.start);
  const growing = actual.figure && growingOf(actual.figure.unit, label);
  // What nobody knows the end of would be judged as if it were over.
  const isJudged = growing === 'amount' && (target !== null || priorYear.figure !== null);
  if (said === null && asOf !== null && asOf < yearAfter(periodText ?? '', isJudged))
    notes.note('unclear-period', attributeAt('as-of'), text('as-of'), 'known-end');
  const bases = [period, part, year, lastPart];
  const growth =
    growthText === null ? null : readGrowth(growthText, { notes, place: attributeAt('growth'), lang, periods: bases });
  const gone = actual.figure && toDateOn(period, through ?? asOf, growing);
  const priorTime = timeOf(priorPhrase, lang);
  if (gone && through && priorPhrase && priorTime === null)
    notes.note('unclear-period', attributeAt('prior'), text('prior'), 'which-prior');
  const isSameDays = gone && priorTime !== null && (priorTime.through ?? priorTime.beginsYear ?? null) !== null;
  const toDate = isSameDays ? { ...gone, prior: priorYear.figure } : gone;
  const prior = isSameDays ? nothing : priorYear;
  const before = toDate ? toDate.prior : prior.figure;
  // To date it is growth on the same days, which a whole year says nothing of.
  if (actual.figure) noteOtherGrowth(notes, growthText, growth, actual.figure, before, lang);
  return {
    standing: frozen({
      label,
      organisation: null,
      period,
      periodText: period ? null : periodText,
      better: sideAsked(side, target, figure),
      neverNegative: false,
      actual,
      toDate,
      plan: { ...planned, figure, target },
      prior,
      forecast,
      whole: { ...whole, label: null },
      growth,
      bands: reader.bands(text('bands'), target),
      source: text('source'),
      // Nine months that were printed in October end in September.
      asOf: through ?? asOf,
    }),
    issues: notes.issues,
  };
}

/**
 * An issue for each attribute name that is nearly one of `known`, or a word for it: `taget` and `kehoach` were meant to be
 * `target`.
 *
 * Other unknown names are left alone: pages and frameworks put their own attributes on elements.
 *
 * @example
 * misspelledAttributes(['taget', 'class'], ['target', 'value'])[0].received //=> 'taget'
 */
export function misspelledAttributes(names: readonly string[], known: readonly string[]): readonly Issue[] {
  const notes = new Notes();
  for (const name of names) {
    const meant = known.filter((candidate) => isNearly(name, candidate) || isWordFor(candidate, name));
    if (!known.includes(name) && meant.length > 0) notes.note('misspelled-attribute', attributeAt(name), name, meant);
  }
  return notes.issues;
}

/**
 * Notes each number with two readings where another number of the same tag is written with the marks of another language:
 * beside 1.048.500 an English page cannot tell whether 950.000 is 950.
 */
function noteMixedMarks(notes: Notes, texts: readonly (readonly [AttributeName, string])[], lang: Lang): void {
  const own = languageFor(lang).numbers.decimalMark;
  const numbersIn = (text: string): string[] => text.match(/\d[\d.,]*(?<=\d)/g) ?? [];
  const isOpen = (number: string): boolean => decimalMarkOf(number) === 'either';
  const numbers = texts.flatMap(([, text]) => numbersIn(text));
  const marks = numbers.map(decimalMarkOf);
  // "1,200" beside "1.100" is a thousand and a fraction, or a slip.
  const isEither =
    !marks.some((mark) => mark === own) && new Set(numbers.filter(isOpen).join('').match(/[.,]/g)).size > 1;
  if (!isEither && !marks.some((mark) => mark === (own === '.' ? ',' : '.'))) return;
  for (const [name, text] of texts) {
    if (numbersIn(text).some(isOpen)) notes.note('bad-figure', attributeAt(name), text, 'figure', 'ambiguous-number');
  }
}

/**
 * Notes a growth that is not the one of value and prior, or that no base above zero leads to the value by: of a loss there is none.
 * Of a rate it may be a growth or a change in points.
 */
function noteOtherGrowth(
  notes: Notes,
  text: string | null,
  stated: Figure | null,
  actual: Figure,
  prior: Figure | null,
  lang: Lang,
): void {
  if (stated === null) return;
  const { figure, reason } = growthOf(actual, prior);
  const points = isRatio(actual.unit) ? change(actual, prior).figure : null;
  const found = [figure, points].filter((one) => one !== null);
  const { lo, hi } = stated.bounds;
  const isReached = isRatio(actual.unit) || !(isPositive(actual.bounds) ? hi?.lte(-1) : isLoss(actual) && lo?.gt(-1));
  const fits =
    found.length > 0 ? found.some(({ bounds }) => intersects(stated.bounds, bounds)) : reason !== 'base-not-positive';
  if (fits && isReached) return;
  const given = figure ? printFigure(figure, lang, { signed: true }).text : say(lang, 'notAvailable');
  notes.note('conflicting-growth', attributeAt('growth'), text, 'one-growth', given);
}

/**
 * The first day after the last year that a text names, of fiscal years and pairs the one behind it too. It is never where the text
 * names a part of a year, "Tháng 7"; where it says no number, "Năm nay", only if the figures are judged.
 */
function yearAfter(text: string, isJudged: boolean): string {
  const years = text.match(/(?:19|20)\d\d/g) ?? [];
  const behind = /FY|\d{4}\W\d\d(?!\d)/i.test(text) ? 2 : 1;
  return years.length > 0
    ? String(Math.max(...years.map(Number)) + behind)
    : isJudged || saysNumber(text)
      ? '9999'
      : '';
}

const unsaid: Omit<SaidPeriod, 'period'> & { readonly period: null } = { period: null, through: null };

/** The time that a phrase says it is of. */
function timeOf(phrase: Phrase | null, lang: Lang): SaidPeriod | null {
  const said = phrase?.during ? saidPeriod(phrase.during, lang) : null;
  return said === 'none' ? null : said;
}

/** Notes a date of data that are of `from` at the earliest: the first day of their period, or the last of a year to date. */
export function noteEarlyDate(notes: Notes, text: string | null, asOf: string | null, from: string): void {
  if (asOf !== null && asOf < from) notes.note('early-date', attributeAt('as-of'), text, 'later-date');
}

/** The date of the data; `null` also with an issue noted. */
export function readDate(notes: Notes, text: string | null, lang: Lang): string | null {
  if (text === null) return null;
  return parseDate(text, lang) ?? notes.note('bad-date', attributeAt('as-of'), text, 'date');
}

/**
 * Whether what a tag calls `label` grows until its period ends, as far as its unit and its name tell: a balance and a score stand
 * where they stand, and so much per something may be of a whole year already.
 */
export function growingOf(unit: Unit, label: string): Growing {
  if (isRatio(unit)) return 'level';
  return unit.below.length > 0 || isPercentage(unit) || isLevelName(label) ? null : 'amount';
}

function readBetter(notes: Notes, text: string | null): Better | null {
  const found = betterSides.find((side) => side === text);
  if (text !== null && found === undefined) notes.note('unknown-value', attributeAt('better'), text, betterSides);
  return found ?? null;
}

/** No plan is ten thousand times what was reached. */
const mostDigitsApart = 4;

/** Reads figures that must share a unit: the first one that names a unit settles it for the others. */
class AttributeReader {
  unit: Unit | null = null;
  #assumed: AssumedUnit = plainNumber;
  readonly #notes: Notes;
  readonly #lang: Lang;
  /** The first number, and whether it has a word for its scale. */
  #first: { readonly value: Decimal; readonly isScaled: boolean } | null = null;
  readonly #label: string;

  constructor(notes: Notes, lang: Lang, unitText: string | null, label: string) {
    this.#notes = notes;
    this.#lang = lang;
    this.#label = label;
    const named = unitText === null ? null : parseUnitPhrase(unitText, lang);
    if (unitText !== null && named === null) notes.note('bad-unit', attributeAt('unit'), unitText, 'unit');
    if (named !== null) this.#assumed = named;
  }

  known(...asked: Parameters<AttributeReader['phrase']>): Amount {
    return this.phrase(...asked).known;
  }

  /** @param periods those that the text may say it is of. */
  phrase(
    name: AttributeName,
    text: string | null,
    periods: FigureContext['periods'],
  ): { known: Amount; phrase: Phrase | null } {
    if (text === null) return { known: nothing, phrase: null };
    const missing = this.#missing(text);
    if (missing !== null) return { known: absent(missing), phrase: null };
    const phrase = readText(text, { ...this.#context(name), periods: periods ?? [] });
    if (phrase === null) return { known: nothing, phrase: null };
    if (this.#hasLostScale(text, phrase.figure)) {
      this.#notes.note('unit-mismatch', attributeAt(name), text, 'same-unit', phrase.figure.unit.key);
      return { known: nothing, phrase: null };
    }
    if (this.unit === null) {
      this.unit = phrase.figure.unit;
      // Beside "23 cơ sở" a bare 25 counts them too; beside "270 tỷ" nobody can tell 300 of what.
      const exponent = isCountable(this.unit) && phrase.figure.said?.step.eq(1) ? 0 : null;
      if (this.#assumed === plainNumber) this.#assumed = { exponent, unit: this.unit };
    }
    return { known: known(phrase.figure), phrase };
  }

  /**
   * Whether one of two numbers has a word for its scale, the other has none, and they are so far from each other that it was lost:
   * beside "208,7 tỷ" of nobody knows what, "200" may be as many.
   */
  #hasLostScale(text: string, { value, unit }: Figure): boolean {
    const now = { value, isScaled: /\d\s*\p{L}/u.test(text) };
    const first = this.#first ?? now;
    this.#first = first;
    const isFar = Math.abs(value.e - first.value.e) >= mostDigitsApart && !value.isZero() && !first.value.isZero();
    return isFar && now.isScaled !== first.isScaled && unit.key === plainNumber.unit.key;
  }

  bands(text: string | null, target: Target | null): Standing['bands'] {
    if (text === null || this.unit === null) return [];
    const plan: Figure | null = target?.figure ?? null;
    return readBands(text, { ...this.#context('bands'), unit: this.unit, plan }) ?? [];
  }

  #context(name: AttributeName): FigureContext {
    const [notes, place, lang] = [this.#notes, attributeAt(name), this.#lang];
    return { notes, place, lang, name: this.#label, assumed: this.#assumed, unit: this.unit };
  }

  /** "chưa báo cáo" and `not-reported` both say why there is no figure. */
  #missing(text: string): Missing | null {
    const said = text.toLowerCase();
    return missingStates.find((state) => said === state || said === say(this.#lang, state)) ?? null;
  }
}
