// What of the attributes of a tag cannot all be so.

import type { Amount } from '../facts/amount.js';
import { intersects, isPositive } from '../figures/bounds.js';
import { difference, type Figure } from '../figures/figure.js';
import { isRatio } from '../figures/unit.js';
import { change, growth as growthOf } from '../formulas/growth.js';
import type { Notes } from '../report/notes.js';
import { attributeAt } from '../report/place.js';
import type { Lang } from '../words/language.js';
import { languageFor } from '../words/languages.js';
import { decimalMarkOf } from '../words/numeral.js';
import { printFigure } from '../words/print-figure.js';
import { say } from '../words/say.js';
import type { AttributeName } from './attribute-names.js';
import { isLoss } from './comparisons.js';

/**
 * Notes each number with two readings where another number of the same tag is written with the marks of another language:
 * beside 1.048.500 an English page cannot tell whether 950.000 is 950.
 */
export function noteMixedMarks(notes: Notes, texts: readonly (readonly [AttributeName, string])[], lang: Lang): void {
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

/** Notes a whole that the value is certainly no part of: it is less, or one of them is below zero. Of a rate there are no parts. */
export function noteNoPart(notes: Notes, text: string | null, actual: Figure, whole: Figure | null): void {
  if (whole === null) return;
  const isMore = isPositive(difference(actual, whole).bounds);
  if (isMore || isLoss(actual) || isLoss(whole) || isRatio(whole.unit))
    notes.note('conflicting-whole', attributeAt('whole'), text, 'larger-whole');
}

/** Notes a value or a plan below zero of what is counted upwards, "Lỗ", "Chi phí": a loss of −3 may be one of 3. */
export function noteUnclearSigns(
  notes: Notes,
  text: (name: AttributeName) => string | null,
  [actual, planned]: readonly [Amount, Amount],
): void {
  for (const [name, { figure }] of [
    ['value', actual],
    ['target', planned],
  ] as const)
    if (figure && isLoss(figure)) notes.note('bad-figure', attributeAt(name), text(name), 'figure', 'unclear-sign');
}

/**
 * Notes a growth that is not the one of value and prior, or that no base above zero leads to the value by: of a loss there is none.
 * Of a rate it may be a growth or a change in points.
 */
export function noteOtherGrowth(
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
