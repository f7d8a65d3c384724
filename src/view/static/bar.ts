import type { BarView } from '../bar-view.js';
import { captionOf, verdictRow } from './card.js';
import { element, escaped, wideRow } from './markup.js';

/** The colours of the live bars, where no style sheet gives others. */
const colours = { actual: 'currentColor', target: '#b4630c', prior: '#808080', band: '#808080', track: '#808080' };

const percent = (fraction: number): string => `${(fraction * 100).toFixed(3)}%`;

/** A bar as a table: its figure, the picture, what the marks mean, the verdict. `id` is the picture's own on a page. */
export function barMarkup(view: BarView, id: string): string {
  const { actual, absence, partial, verdict, attainment, provenance } = view;
  const amount =
    actual === null ? element('em', {}, escaped(absence ?? '')) : element('strong', {}, escaped(actual.text));
  const rows = [
    wideRow(amount),
    wideRow(picture(view, id)),
    ...legend(view).map((line) => wideRow(element('small', {}, escaped(line)))),
    partial === null ? '' : wideRow(escaped(partial)),
    verdict === null ? '' : verdictRow(verdict, attainment === null ? '' : ` (${attainment})`),
    ...provenance.map((line) => wideRow(element('small', {}, escaped(line)))),
  ];
  const attributes = { class: 'gp-static gp-target-bar', width: '100%' };
  return element('table', attributes, [captionOf(view), element('tbody', {}, rows)]);
}

function picture({ bands, actual, forecast, target, prior, zero, sentence }: BarView, id: string): string {
  const rect = (name: string, from: number, to: number, y: string, height: string, more: Record<string, string>) =>
    element('rect', { class: name, x: percent(from), y, width: percent(to - from), height, ...more });
  const line = (name: string, at: number, y1: string, y2: string, stroke: string, width: string) =>
    element('line', { class: name, x1: percent(at), x2: percent(at), y1, y2, stroke, 'stroke-width': width });
  const parts: string[] = [];
  if (bands.length === 0) parts.push(rect('track', 0, 1, '34%', '66%', { fill: colours.track, opacity: '0.16' }));
  for (const { from, to, shade } of bands) {
    parts.push(rect('band', from, to, '34%', '66%', { fill: colours.band, opacity: (0.5 - 0.35 * shade).toFixed(2) }));
  }
  if (forecast) {
    const hatch = { id, width: '5', height: '5', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
    const stroke = { stroke: colours.actual, 'stroke-width': '2.5' };
    parts.push(element('pattern', hatch, element('path', { d: 'M0 0V5', ...stroke })));
    const outline = { fill: `url(#${id})`, stroke: colours.actual, 'stroke-width': '1.5' };
    parts.push(rect('forecast', forecast.from, forecast.to, '52%', '30%', outline));
  }
  if (actual) parts.push(rect('actual', actual.from, actual.to, '52%', '30%', { fill: colours.actual }));
  parts.push(line('zero', zero, '34%', '100%', 'currentColor', '1'));
  if (prior) parts.push(line('prior', prior.at, '46%', '88%', colours.prior, '3'));
  if (target) {
    const { at, upTo, sign, short } = target;
    if (upTo !== null) {
      parts.push(rect('range', at, upTo, '34%', '66%', { fill: colours.target, opacity: '0.35' }));
      parts.push(line('target', upTo, '30%', '100%', colours.target, '4'));
    }
    parts.push(line('target', at, '30%', '100%', colours.target, '4'));
    const anchor = at > 0.8 ? 'end' : at < 0.2 ? 'start' : 'middle';
    const place = { class: 'sign', x: percent(at), y: '22%', 'text-anchor': anchor, fill: 'currentColor' };
    parts.push(element('text', { ...place, 'font-size': '13' }, escaped(`${sign} ${short}`.trim())));
  }
  const attributes = { role: 'img', 'aria-label': sentence, width: '100%', height: '44' };
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...attributes }, parts);
}

function legend({ actualLine, target, prior, forecast, bands }: BarView): string[] {
  const marks = [target, prior, forecast].flatMap((mark) => (mark === null ? [] : [mark.text]));
  return [actualLine, ...marks, ...bands.map(({ name, text }) => (text ? `${name} (${text})` : name))];
}
