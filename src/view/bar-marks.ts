// The picture of a bar: one geometry for the live element and for baked pages.
import type { BarView } from './bar-view.js';

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
export function barMarks({
  bands,
  actual,
  forecast,
  target,
  prior,
  zero,
}: Pick<BarView, 'bands' | 'actual' | 'forecast' | 'target' | 'prior' | 'zero'>): readonly BarMark[] {
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
    const anchor = at > 0.8 ? 'end' : at < 0.2 ? 'start' : 'middle';
    marks.push({ shape: 'text', role: 'sign', x: share(at), y: '22%', anchor, text: `${sign} ${short}`.trim() });
  }
  return marks;
}

/** What the marks of a bar mean, line by line. */
export function legendOf({
  actualLine,
  target,
  prior,
  forecast,
  bands,
}: Pick<BarView, 'actualLine' | 'target' | 'prior' | 'forecast' | 'bands'>): readonly LegendView[] {
  const lines: LegendView[] = [{ role: 'actual', text: actualLine, opacity: null }];
  for (const [role, mark] of Object.entries({ target, prior, forecast })) {
    if (mark) lines.push({ role: role as 'target', text: mark.text, opacity: null });
  }
  for (const { name, shade, text } of bands) {
    lines.push({ role: 'band', text: text ? `${name} (${text})` : name, opacity: shaded(shade) });
  }
  return lines;
}
