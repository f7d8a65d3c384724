import { traitsOf } from '../figures/comparator.js';
import { type Decimal, decimal, divide, minus, times, zero } from '../figures/decimal.js';
import { exact, type Figure } from '../figures/figure.js';
import { sameUnit, type Unit } from '../figures/unit.js';
import { sideAsked } from '../report/side-asked.js';
import { hasSide } from '../standing/comparisons.js';
import type { Band, Standing } from '../standing/standing.js';
import type { Lang } from '../words/language.js';
import { printFigure } from '../words/print-figure.js';
import { say } from '../words/say.js';
import { visible } from '../words/visible.js';
import {
  type BandView,
  type BarMark,
  type BarPicture,
  barMarks,
  type LegendView,
  legendOf,
  type StretchView,
} from './bar-marks.js';
import { sentenceOf } from './sentence.js';
import { type StandingTexts, textsOf } from './standing-texts.js';
import { contextOf, impliedView, knownText, priorName, provenance, type VerdictView } from './texts.js';

/** Everything that a target bar draws and prints. All fractions are between 0 and 1. */
export interface BarView extends BarPicture {
  readonly label: string;
  readonly context: string;
  /** What stands instead of the actual: "chưa báo cáo"; `null` where there is an actual. */
  readonly absence: string | null;
  /** What the known parts of an incomplete actual add up to. */
  readonly partial: string | null;
  /** What was due of an actual to date. */
  readonly due: string | null;
  /** Attainment of the plan: "77,3%"; `null` where it is undefined. */
  readonly attainment: string | null;
  readonly verdict: VerdictView | null;
  readonly provenance: readonly string[];
  readonly sentence: string;
  /** The picture, from the back to the front. */
  readonly marks: readonly BarMark[];
  /** What the marks mean. */
  readonly legend: readonly LegendView[];
}

/**
 * What a target bar draws of a standing: positions as fractions of its width, and words.
 *
 * The axis starts at zero and ends a little beyond the largest value, so that an actual above its target goes past the
 * line. Values in another unit than the actual and the target are not drawn.
 *
 * @example
 * const { standing } = readAttributes({ value: '120', target: '100' }, 'en')
 * const { actual, target } = barView(standing, 'en')
 * actual.to > target.at //=> true
 */
export function barView(standing: Standing, lang: Lang): BarView {
  const { actual, plan, prior, forecast, bands, better } = standing;
  const { target } = plan;
  const isSided = hasSide(better) || sideAsked(null, target, plan.figure) !== null;
  const unit = actual.figure?.unit ?? target?.figure.unit ?? prior.figure?.unit ?? null;
  const texts = textsOf(standing, lang);
  const { like } = texts;
  const { impliedPrior } = texts.compared;
  const priorFigure = prior.figure ?? impliedPrior;
  const axis = axisOf([actual.figure, target?.figure, target?.upper, priorFigure, forecast.figure], bands, unit);
  const at = (figure: Figure): number => axis.fraction(figure.value);
  const drawn = (figure: Figure | null | undefined): figure is Figure =>
    Boolean(figure && unit && sameUnit(figure.unit, unit));
  const parts = {
    label: visible(standing.label),
    context: contextOf(standing, lang),
    zero: axis.fraction(zero),
    actual: drawn(actual.figure) ? { ...stretch(axis, actual.figure), text: texts.actualText ?? '' } : null,
    absence: actual.figure ? null : (texts.actualText ?? say(lang, 'notStated')),
    actualLine: `${say(lang, 'actual')}: ${texts.actualText ?? say(lang, 'notStated')}`,
    partial: texts.partial,
    due: texts.due,
    target:
      target && drawn(target.figure)
        ? {
            at: at(target.figure),
            text: say(lang, 'planLine', { target: texts.planText ?? '' }),
            short: shortText(standing, texts, lang),
            // A line that nobody says a side of is no "at least".
            sign: isSided ? traitsOf(target.comparator).sign : '',
            upTo: target.upper ? at(target.upper) : null,
          }
        : null,
    prior: drawn(priorFigure) ? { at: at(priorFigure), text: priorText(standing, texts, lang) } : null,
    forecast: drawn(forecast.figure)
      ? {
          ...beyond(stretch(axis, forecast.figure), drawn(actual.figure) ? at(actual.figure) : null),
          text: `${say(lang, 'forecast')}: ${printFigure(forecast.figure, lang, { like }).text}`,
        }
      : null,
    bands: bandViews(bands, axis, like, lang),
    attainment: texts.attainment?.text ?? null,
    verdict: texts.verdict,
    provenance: provenance(standing, lang),
    sentence: sentenceOf(standing, texts, lang),
  };
  return { ...parts, marks: barMarks(parts), legend: legendOf(parts) };
}

/**
 * The digits beside the line of the target, with the unit where the actual is printed in another: 4 beside 12,5 is not
 * 4 nghìn tỷ. What would not fit stands in the legend alone.
 */
function shortText({ actual, plan }: Standing, texts: StandingTexts, lang: Lang): string {
  const line = plan.figure ?? plan.target?.figure ?? null;
  const printed =
    line === plan.figure ? texts.plan : line && printFigure(line, lang, { beside: actual.figure, like: actual.figure });
  if (line === null || printed === null) return '';
  const isOther = texts.actual !== null && texts.actual.unit !== printed.unit;
  // A range has both of its ends beside its two lines.
  const whole = plan.target?.upper ? line : exact(line.value, line.unit);
  const text = isOther ? printFigure(whole, lang).text : printed.number;
  return text.length > 24 ? '' : text;
}

/** The scale of one bar. */
interface Axis {
  readonly fraction: (value: Decimal) => number;
}

/** Room beyond the largest value, so that no mark stands on the edge. */
const headroom = decimal('1.06');

function axisOf(figures: readonly (Figure | null | undefined)[], bands: readonly Band[], unit: Unit | null): Axis {
  const ends = [...figures, ...bands.map(({ upTo }) => upTo)];
  const values = ends.flatMap((figure) => (figure && unit && sameUnit(figure.unit, unit) ? [figure.value] : []));
  const max = values.reduce((a, b) => (b.gt(a) ? b : a), zero);
  const min = values.reduce((a, b) => (b.lt(a) ? b : a), zero);
  const [left, right] = [times(min, headroom), times(max, headroom)];
  const width = minus(right, left);
  return {
    // The only place where a decimal becomes a floating-point number: a position on the screen.
    fraction: (value) => (width.isZero() ? 0 : divide(minus(value, left), width, 'nearest').toNumber()),
  };
}

/** What the legend says of the whole prior year; an implied one is marked as such. */
function priorText(standing: Standing, { compared: { impliedPrior }, like }: StandingTexts, lang: Lang): string {
  const base = priorName(standing, lang);
  if (impliedPrior !== null) return impliedView(impliedPrior, { like, base }, lang).text;
  return `${base}: ${knownText(standing.prior, like, lang)}`;
}

/** The part of a forecast that lies beyond the actual; the whole where the actual is already further. */
const beyond = (forecast: StretchView, actual: number | null): StretchView =>
  actual !== null && actual > forecast.from && actual < forecast.to ? { ...forecast, from: actual } : forecast;

/** From zero to the figure, whichever side it lies on. */
function stretch(axis: Axis, { value }: Figure): StretchView {
  const [from, to] = [axis.fraction(zero), axis.fraction(value)];
  return from <= to ? { from, to } : { from: to, to: from };
}

function bandViews(bands: readonly Band[], axis: Axis, like: Figure | null, lang: Lang): BandView[] {
  const steps = Math.max(bands.length - 1, 1);
  return bands.map(({ name, upTo }, index) => {
    const start = bands[index - 1]?.upTo ?? null;
    const from = axis.fraction(start ? start.value : zero);
    return {
      name: visible(name),
      shade: index / steps,
      from,
      to: upTo ? axis.fraction(upTo.value) : 1,
      text: upTo && `≤ ${printFigure(upTo, lang, { like }).text}`,
    };
  });
}
