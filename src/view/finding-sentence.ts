import { isBelow, isPoint } from '../figures/bounds.js';
import { difference, type Figure, published, publishedDecimals } from '../figures/figure.js';
import { isPercentage } from '../figures/unit.js';
import type { Computation, Finding, Scopes, Statement } from '../reconcile/finding.js';
import type { DocumentPlace } from '../report/place.js';
import { fullLanguage } from '../words/full-language.js';
import type { Lang } from '../words/language.js';
import { periodText } from '../words/period-text.js';
import { type FigureText, printFigure } from '../words/print-figure.js';
import { say, says } from '../words/say.js';
import { type PlaceSource, placeText } from './place-text.js';

/** A longer sum names its first operands and counts the others. */
const maxOperands = 6;

/**
 * A finding in the words of `lang`: both sides with their places, the arithmetic, and what follows.
 *
 * @param source where the places lead, as {@link placeText} takes it; defaults to nowhere.
 * @example
 * const entry = (value, more) => ({ indicator: 'revenue', scenario: 'AC', value, ...more })
 * const { report } = validate({
 *   lang: 'vi',
 *   organisations: [{ id: 'a' }],
 *   indicators: [{ id: 'revenue', name: 'Doanh thu', kind: 'flow', unit: 'VND' }],
 *   entries: [
 *     entry('208,7 tỷ đồng', { period: '2018', growth: 'tăng 37,6%' }),
 *     entry('151,7 tỷ đồng', { period: '2017' }),
 *   ],
 * })
 * const [clause, from, formula] = findingSentence(reconcile(report)[0], 'vi').split(/; |: /)
 * clause //=> '$.entries[0].growth (Doanh thu · Năm 2018) ghi 37,6%'
 * from //=> 'tính từ 208,7 tỷ đồng ($.entries[0].value) và 151,7 tỷ đồng ($.entries[1].value)'
 * formula //=> '208,7 ÷ 151,7 − 1 = 37,4–37,7%. Khớp trong phạm vi làm tròn.'
 */
export function findingSentence(finding: Finding, lang: Lang, source?: PlaceSource): string {
  const printer: Printer = { lang, placeOf: (place) => placeText(place, lang, source) };
  const { stated, computed } = finding;
  const about = [finding.about.label, finding.about.organisation, periodText(finding.about.period, lang)];
  const subject = {
    place: printer.placeOf(stated.place),
    about: about.filter((part) => part !== null).join(' · '),
    figure: quoted(stated.figure, lang).text,
  };
  // Shares are judged together against 100 %, which nobody states.
  const said = say(fullLanguage(lang), finding.code === 'shares' ? 'sharesOf' : 'states', subject);
  return `${said}; ${computedText(computed, printer)}. ${conclusion(finding, printer)}`;
}

/** What a finding is printed with. */
interface Printer {
  readonly lang: Lang;
  readonly placeOf: (place: DocumentPlace) => string;
}

function computedText({ formula, operands, months, figure, signs }: Computation, printer: Printer): string {
  const { lang } = printer;
  const [first] = operands;
  if (formula === 'value' && first) return say(fullLanguage(lang), 'alsoStates', placed(first, printer));
  return say(fullLanguage(lang), 'computed', {
    operands: listed(operands, printer),
    formula: signs ? signedText(signs, operands, lang) : formulaText(formula, operands, months, lang),
    figure: ranged(figure, lang).text,
  });
}

const placed = ({ figure, place }: Statement, { lang, placeOf }: Printer): { figure: string; place: string } => ({
  figure: quoted(figure, lang).text,
  place: place ? placeOf(place) : say(fullLanguage(lang), 'addedUp'),
});

/** "a, b và c"; "a, b, c, d, e và 7 số khác". */
function listed(operands: readonly Statement[], printer: Printer): string {
  const { lang } = printer;
  const shown = operands.length > maxOperands ? operands.slice(0, maxOperands - 1) : operands;
  const texts = shown.map((operand) => say(fullLanguage(lang), 'operand', placed(operand, printer)));
  const others = operands.length - shown.length;
  if (others > 0) texts.push(say(fullLanguage(lang), 'others', { count: String(others) }));
  const last = texts.pop() ?? '';
  return texts.length === 0 ? last : say(fullLanguage(lang), 'and', { first: texts.join(', '), last });
}

/** "208,7 − 150,2". */
const signedText = (signs: readonly string[], operands: readonly Statement[], lang: Lang): string =>
  termTexts(operands, lang)
    .map((text, at) => (at === 0 ? text : `${signs[at]} ${text}`))
    .join(' ');

/** "208,7 ÷ 151,7 − 1". */
function formulaText(
  formula: Computation['formula'],
  operands: readonly Statement[],
  months: number | null,
  lang: Lang,
): string {
  const terms = termTexts(operands, lang);
  const [first = '', second = ''] = terms;
  if (formula === 'growth') return `${first} ÷ ${second} − 1`;
  if (formula === 'quotient') return `${first} ÷ ${second}`;
  if (formula === 'annual') return `${first} ÷ ${second}${months === 12 ? '' : ` × 12 ÷ ${months}`}`;
  return terms.length > maxOperands ? `${terms.slice(0, maxOperands - 1).join(' + ')} + …` : terms.join(' + ');
}

/** The numbers alone where all have the same unit and scale, else with their units. */
function termTexts(operands: readonly Statement[], lang: Lang): string[] {
  const texts = operands.map(({ figure }) => quoted(figure, lang));
  const isBare = texts.every(({ before, unit, after }) => [before, unit, after].join() === unitOf(texts[0]));
  const hasWords = operands.some(({ figure: { bounds } }) => bounds.lo === null || bounds.hi === null);
  return texts.map(({ text, number }) => (isBare && !hasWords && !text.includes('%') ? bracketed(number) : text));
}

const unitOf = (text: FigureText | undefined): string => [text?.before, text?.unit, text?.after].join();

/** A range or a negative number inside a formula. */
const bracketed = (number: string): string => (/[–− ]/.test(number) ? `(${number})` : number);

function conclusion(finding: Finding, printer: Printer): string {
  const { lang, placeOf } = printer;
  const { code, severity, stated, computed, scale, scopes } = finding;
  const language = fullLanguage(lang);
  if (severity === 'fits') {
    return say(language, [stated.figure, computed.figure].every(isBounded) ? 'rounding' : 'open');
  }
  if (scale !== null) {
    const factor = quoted(scale.factor, lang).text;
    return say(language, scale.operator === '×' ? 'multiply' : 'divide', { place: placeOf(scale.place), factor });
  }
  if (scopes) return scopesText(scopes, printer);
  const key = `finding-${code}`;
  const own = says(language, key) ? key : 'finding-differ';
  return say(language, code === 'shares' && severity === 'remark' ? 'rest' : own, { gap: gapText(finding, lang) });
}

/** Which units are missing in which figure. */
function scopesText({ units, known, all, partial, whole }: Scopes, printer: Printer): string {
  const language = fullLanguage(printer.lang);
  const shown = units.length > maxOperands ? units.slice(0, maxOperands - 1) : units;
  const others = units.length - shown.length;
  const named = shown.map((name) => `“${name}”`).join(', ');
  const values = {
    units: others > 0 ? `${named} + ${others}` : named,
    known: String(known),
    all: String(all),
    partial: say(language, 'operand', placed(partial, printer)),
    whole: say(language, 'operand', placed(whole, printer)),
  };
  return say(language, 'finding-mixed-scopes', values);
}

const isBounded = ({ bounds }: Figure): boolean => bounds.lo !== null && bounds.hi !== null;

/** How far the two sides lie apart, without a sign. */
function gapText({ stated, computed }: Finding, lang: Lang): string {
  const isBelowComputed = isBelow(stated.figure.bounds, computed.figure.bounds);
  const [high, low] = isBelowComputed ? [computed.figure, stated.figure] : [stated.figure, computed.figure];
  return ranged(difference(high, low), lang).text;
}

/** A figure with all the digits that were stated, where a card would print fewer. */
function quoted(figure: Figure, lang: Lang): FigureText {
  const isStated = figure.said || isPoint(figure.bounds) || publishedDecimals(figure) !== null;
  return isStated ? allDigits(figure, lang) : ranged(figure, lang);
}

/** An exact number that nobody put in words is printed as one that was published to its last digit. */
function allDigits(figure: Figure, lang: Lang): FigureText {
  const stated =
    isPoint(figure.bounds) && !figure.said ? published(figure.value, lastStep(figure), figure.unit) : figure;
  return printFigure(stated, lang, { digits: 40 });
}

/** A computed figure as the range that it lies in; each end is rounded outward, as a figure that is open beyond it. */
function ranged(figure: Figure, lang: Lang): FigureText {
  const { lo, hi, loOpen, hiOpen } = figure.bounds;
  if (lo === null || hi === null || lo.isNeg() || lo.eq(hi)) return allDigits(figure, lang);
  const low = printFigure({ ...figure, value: lo, bounds: { lo, hi: null, loOpen, hiOpen: true } }, lang);
  const high = printFigure({ ...figure, value: hi, bounds: { lo: null, hi, loOpen: true, hiOpen } }, lang);
  if (low.unit !== high.unit) return allDigits(figure, lang);
  const number = low.number === high.number ? low.number : `${low.number}–${high.number}`;
  const whole = printFigure(figure, lang);
  return { ...whole, number, text: whole.text.replace(whole.number, number) };
}

/** One of the last digit of an exact figure, as text, and no more than one of the scale that it is printed in. */
function lastStep({ value, unit }: Figure): string {
  const scale = isPercentage(unit) ? -2 : value.e < 5 ? 0 : Math.floor(value.e / 3) * 3;
  const exponent = Math.min(value.e - value.precision() + 1, scale);
  return exponent < 0 ? `0.${'0'.repeat(-exponent - 1)}1` : `1${'0'.repeat(exponent)}`;
}
