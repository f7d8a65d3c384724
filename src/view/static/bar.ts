import type { Lang } from '../../words/language.js';
import { directionFor } from '../../words/languages.js';
import type { BarMark } from '../bar-marks.js';
import type { BarView } from '../bar-view.js';
import { captionOf, verdictRow } from './card.js';
import { element, escaped, wideRow } from './markup.js';

/** How each mark is painted where no style sheet says otherwise: as the live bar is. */
const paint: Readonly<Record<BarMark['role'], Readonly<Record<string, string>>>> = {
  track: { fill: '#808080', opacity: '0.16' },
  band: { fill: '#808080' },
  range: { fill: '#b4630c', opacity: '0.35' },
  forecast: { stroke: 'currentColor', 'stroke-width': '1.5' },
  actual: { fill: 'currentColor' },
  zero: { stroke: 'currentColor', 'stroke-width': '1' },
  prior: { stroke: '#808080', 'stroke-width': '3' },
  target: { stroke: '#b4630c', 'stroke-width': '4' },
  sign: { fill: 'currentColor', 'font-size': '13' },
};

/** A bar as a table: its figure, the picture, what the marks mean, the verdict. `id` is the picture's own on a page. */
export function barMarkup(view: BarView, lang: Lang, id: string): string {
  const { actual, absence, partial, due, verdict, attainment, provenance } = view;
  const amount =
    actual === null ? element('em', {}, escaped(absence ?? '')) : element('strong', {}, escaped(actual.text));
  const rows = [
    wideRow(amount),
    wideRow(picture(view, id)),
    ...view.legend.map(({ text }) => wideRow(element('small', {}, escaped(text)))),
    partial === null ? '' : wideRow(escaped(partial)),
    due === null ? '' : wideRow(escaped(due)),
    verdict === null ? '' : verdictRow(verdict, attainment === null ? '' : ` (${attainment})`),
    ...provenance.map((line) => wideRow(element('small', {}, escaped(line)))),
  ];
  const attributes = { class: 'gp-static gp-target-bar', dir: directionFor(lang), width: '100%' };
  return element('table', attributes, [captionOf(view), element('tbody', {}, rows)]);
}

function picture({ marks, forecast, sentence }: BarView, id: string): string {
  const hatch = { id, width: '5', height: '5', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
  const stroke = { stroke: 'currentColor', 'stroke-width': '2.5' };
  const pattern = forecast ? element('pattern', hatch, element('path', { d: 'M0 0V5', ...stroke })) : '';
  const attributes = { role: 'img', 'aria-label': sentence, width: '100%', height: '44' };
  const drawn = marks.map((mark) => drawnAs(mark, mark.role === 'forecast' ? { fill: `url(#${id})` } : {}));
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...attributes }, [pattern, ...drawn]);
}

function drawnAs(mark: BarMark, more: Readonly<Record<string, string>>): string {
  const { role, x, shape } = mark;
  const style = { ...paint[role], ...more };
  if (shape === 'line') return element('line', { class: role, x1: x, x2: x, y1: mark.y1, y2: mark.y2, ...style });
  if (shape === 'text') {
    return element('text', { class: role, x, y: mark.y, 'text-anchor': mark.anchor, ...style }, escaped(mark.text));
  }
  const { y, width, height, opacity } = mark;
  return element('rect', { class: role, x, y, width, height, ...style, ...(opacity ? { opacity } : {}) });
}
