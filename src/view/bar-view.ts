import { traitsOf } from '../figures/comparator.js';
import { type Decimal, decimal, divide, minus, times, zero } from '../figures/decimal.js';
import { exact, type Figure } from '../figures/figure.js';
import { sameUnit, type Unit } from '../figures/unit.js';
import { comparisonsOf } from '../standing/comparisons.js';
import type { Band, Standing } from '../standing/standing.js';
import { figureText } from '../words/figure-text.js';
import { visible } from '../words/visible.js';
import { type Lang, say } from '../words/words.js';
import { type BarMark, barMarks, type LegendView, legendOf } from './bar-marks.js';
import { sentence } from './sentence.js';
import {
  contextOf,
  impliedView,
  knownText,
  partialText,
  priorName,
  provenance,
  type VerdictView,
  verdictView,
} from './texts.js';

/** A stretch of the bar, as fractions of its width. */
export interface StretchView {
  readonly from: number;
  readonly to: number;
}

/** A band with its name. `shade` counts from the first band, 0, in even steps to 1. */
export interface BandView extends StretchView {
  readonly name: string;
  readonly shade: number;
  /** Where the band ends: "≤ 216 tỷ đồng"; `null` for the last. */
  readonly text: string | null;
}

/** A labelled position on the bar, as a fraction of its width. */
export interface MarkView {
  readonly at: number;
  /** What the legend says: "năm 2017: 151,7 tỷ đồng". */
  readonly text: string;
}

/** The target on the bar: its line, and the comparator's sign. `upTo` is the other end of a range. */
export interface TargetView extends MarkView {
  /** The number alone, for the label at the line. */
  readonly short: string;
  readonly sign: ReturnType<typeof traitsOf>['sign'];
  readonly upTo: number | null;
}

/** Everything that a target bar draws and prints. All fractions are between 0 and 1. */
export interface BarView {
  readonly label: string;
  readonly context: string;
  /** Where zero is: 0 unless there are negative values. */
  readonly zero: number;
  /** The bar of the actual, or `null` where there is none; it starts at zero. */
  readonly actual: (StretchView & { readonly text: string }) | null;
  /** What stands instead of the actual: "chưa báo cáo"; `null` where there is an actual. */
  readonly absence: string | null;
  /** What the legend says of the actual, or why there is none. */
  readonly actualLine: string;
  /** What the known parts of an incomplete actual add up to. */
  readonly partial: string | null;
  readonly target: TargetView | null;
  readonly prior: MarkView | null;
  /** The stretch from the actual to the forecast. */
  readonly forecast: (StretchView & { readonly text: string }) | null;
  readonly bands: readonly BandView[];
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
  const { actual, plan, prior, forecast, bands } = standing;
  const { target } = plan;
  const unit = actual.figure?.unit ?? target?.figure.unit ?? prior.figure?.unit ?? null;
  const { plan: reached, verdict, impliedPrior } = comparisonsOf(standing);
  const attained = reached?.kind === 'attainment' ? reached.outcome.figure : null;
  const priorFigure = prior.figure ?? impliedPrior;
  const axis = axisOf([actual.figure, target?.figure, target?.upper, priorFigure, forecast.figure], bands, unit);
  const at = (figure: Figure): number => axis.fraction(figure.value);
  const drawn = (figure: Figure | null | undefined): figure is Figure =>
    Boolean(figure && unit && sameUnit(figure.unit, unit));
  const parts = {
    label: visible(standing.label),
    context: contextOf(standing, lang),
    zero: axis.fraction(zero),
    actual: drawn(actual.figure)
      ? { ...stretch(axis, actual.figure), text: figureText(actual.figure, lang, { beside: plan.figure }).text }
      : null,
    absence: actual.figure ? null : (knownText(actual, lang) ?? say(lang, 'not-reported')),
    actualLine: `${say(lang, 'actual')}: ${knownText(actual, lang, plan) ?? say(lang, 'not-reported')}`,
    partial: partialText(actual, lang),
    target:
      target && drawn(target.figure)
        ? {
            at: at(target.figure),
            text: say(lang, 'planLine', { target: knownText(plan, lang, actual) ?? '' }),
            short: shortText((target.upper === null && plan.figure) || target.figure, actual.figure, lang),
            sign: traitsOf(target.comparator).sign,
            upTo: target.upper ? at(target.upper) : null,
          }
        : null,
    prior: drawn(priorFigure) ? { at: at(priorFigure), text: priorText(standing, impliedPrior, lang) } : null,
    forecast: drawn(forecast.figure)
      ? {
          ...beyond(stretch(axis, forecast.figure), drawn(actual.figure) ? at(actual.figure) : null),
          text: `${say(lang, 'forecast')}: ${figureText(forecast.figure, lang).text}`,
        }
      : null,
    bands: bandViews(bands, axis, lang),
    attainment: attained && figureText(attained, lang).text,
    verdict: verdictView(verdict, lang),
    provenance: provenance(standing, lang),
    sentence: sentence(standing, lang),
  };
  return { ...parts, marks: barMarks(parts), legend: legendOf(parts) };
}

/**
 * The digits beside the line of the target, with the unit where the actual is printed in another: 4 beside 12,5 is not
 * 4 nghìn tỷ. What would not fit stands in the legend alone.
 */
function shortText(figure: Figure, actual: Figure | null, lang: Lang): string {
  const { number, unit } = figureText(figure, lang, { beside: actual });
  const isOther = actual !== null && figureText(actual, lang).unit !== unit;
  const text = isOther ? figureText(exact(figure.value, figure.unit), lang).text : number;
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

/** What the legend says of the prior year; an implied one is marked as such. */
function priorText(standing: Standing, implied: Figure | null, lang: Lang): string {
  if (implied !== null) return impliedView(implied, standing, lang).text;
  return `${priorName(standing, lang)}: ${knownText(standing.prior, lang)}`;
}

/** The part of a forecast that lies beyond the actual; the whole where the actual is already further. */
const beyond = (forecast: StretchView, actual: number | null): StretchView =>
  actual !== null && actual > forecast.from && actual < forecast.to ? { ...forecast, from: actual } : forecast;

/** From zero to the figure, whichever side it lies on. */
function stretch(axis: Axis, { value }: Figure): StretchView {
  const [from, to] = [axis.fraction(zero), axis.fraction(value)];
  return from <= to ? { from, to } : { from: to, to: from };
}

function bandViews(bands: readonly Band[], axis: Axis, lang: Lang): BandView[] {
  const steps = Math.max(bands.length - 1, 1);
  return bands.map(({ name, upTo }, index) => {
    const start = bands[index - 1]?.upTo ?? null;
    const from = axis.fraction(start ? start.value : zero);
    return {
      name: visible(name),
      shade: index / steps,
      from,
      to: upTo ? axis.fraction(upTo.value) : 1,
      text: upTo && `≤ ${figureText(upTo, lang).text}`,
    };
  });
}
