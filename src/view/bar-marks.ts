// The picture of a bar: one geometry for the live element and for baked pages.
import type { traitsOf } from '../figures/comparator.js';

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

/** What stands where on a bar. All fractions are between 0 and 1. */
export interface BarPicture {
  /** Where zero is: 0 unless there are negative values. */
  readonly zero: number;
  /** The bar of the actual, or `null` where there is none; it starts at zero. */
  readonly actual: (StretchView & { readonly text: string }) | null;
  /** What the legend says of the actual, or why there is none. */
  readonly actualLine: string;
  readonly target: TargetView | null;
  readonly prior: MarkView | null;
  /** The stretch from the actual to the forecast. */
  readonly forecast: (StretchView & { readonly text: string }) | null;
  readonly bands: readonly BandView[];
}

/** A rectangle of the picture. Positions and sizes are lengths of SVG, as shares of the whole. */
interface RectMark {
  readonly shape: 'rect';
  readonly role: 'track' | 'band' | 'range' | 'forecast' | 'actual';
  readonly x: string;
  readonly y: string;
  readonly width: string;
  readonly height: string;
  /** For a band: all have one hue, and the first is the darkest, because it is the poorest. */
  readonly opacity: string | null;
}

/** An upright line of the picture. */
interface LineMark {
  readonly shape: 'line';
  readonly role: 'zero' | 'prior' | 'target';
  readonly x: string;
  readonly y1: string;
  readonly y2: string;
}

/** The label at the line of the target. */
interface TextMark {
  readonly shape: 'text';
  readonly role: 'sign';
  readonly x: string;
  readonly y: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** One shape of the picture of a bar; its role says what it stands for, and so how it is painted. */
export type BarMark = RectMark | LineMark | TextMark;

/** A line of the legend, with the mark that it explains. */
export interface LegendView {
  readonly role: 'actual' | 'target' | 'prior' | 'forecast' | 'band';
  readonly text: string;
  readonly opacity: string | null;
}

const share = (fraction: number): string => `${(fraction * 100).toFixed(3)}%`;

const shaded = (shade: number): string => (0.5 - 0.35 * shade).toFixed(2);

/** The shapes of a bar from the back to the front. */
export function barMarks({ bands, actual, forecast, target, prior, zero }: BarPicture): readonly BarMark[] {
  const rect = (role: RectMark['role'], from: number, to: number, opacity: string | null = null): RectMark => {
    const [y, height] = role === 'actual' || role === 'forecast' ? ['52%', '30%'] : ['34%', '66%'];
    return { shape: 'rect', role, x: share(from), y, width: share(to - from), height, opacity };
  };
  const line = (role: LineMark['role'], at: number, y1: string, y2: string): LineMark => ({
    shape: 'line',
    role,
    x: share(at),
    y1,
    y2,
  });
  const marks: BarMark[] = bands.length > 0 ? [] : [rect('track', 0, 1)];
  for (const { from, to, shade } of bands) marks.push(rect('band', from, to, shaded(shade)));
  if (forecast) marks.push(rect('forecast', forecast.from, forecast.to));
  if (actual) marks.push(rect('actual', actual.from, actual.to));
  marks.push(line('zero', zero, '34%', '100%'));
  if (prior) marks.push(line('prior', prior.at, '46%', '88%'));
  if (target) {
    const { at, upTo, sign, short } = target;
    if (upTo !== null) marks.push(rect('range', at, upTo), line('target', upTo, '30%', '100%'));
    marks.push(line('target', at, '30%', '100%'));
    // Near an edge the label leans inward, so that it is not cut.
    const middle = upTo === null ? at : (at + upTo) / 2;
    const anchor = middle > 0.8 ? 'end' : middle < 0.2 ? 'start' : 'middle';
    marks.push({
      shape: 'text',
      role: 'sign',
      x: share(anchor === 'end' ? (upTo ?? at) : anchor === 'start' ? at : middle),
      y: '22%',
      anchor,
      text: `${sign} ${short}`.trim(),
    });
  }
  return marks;
}

/** What the marks of a bar mean, line by line. */
export function legendOf({ actualLine, target, prior, forecast, bands }: BarPicture): readonly LegendView[] {
  const lines: LegendView[] = [{ role: 'actual', text: actualLine, opacity: null }];
  for (const [role, mark] of Object.entries({ target, prior, forecast })) {
    if (mark) lines.push({ role: role as 'target', text: mark.text, opacity: null });
  }
  for (const { name, shade, text } of bands) {
    lines.push({ role: 'band', text: text ? `${name} (${text})` : name, opacity: shaded(shade) });
  }
  return lines;
}
