import type { Lang } from '../../words/language.js';
import { directionFor } from '../../words/languages.js';
import { say } from '../../words/say.js';
import type { ComparisonView, KpiView } from '../kpi-view.js';
import type { VerdictView } from '../texts.js';
import { element, escaped, wideRow } from './markup.js';
import { changeShape, verdictShape } from './shapes.js';

/** A card as a table: the headline, a row for each comparison, plan, verdict, source. */
export function cardMarkup(view: KpiView, lang: Lang): string {
  const { headline, caption, absence, comparisons, partial, due, impliedPrior, plan, verdict, provenance } = view;
  const number = headline && element('strong', {}, escaped(headline.number));
  const words = headline && [escaped(headline.before), number, escaped(headline.unit), escaped(headline.after)];
  const value = words === null ? element('em', {}, escaped(absence ?? '')) : words.filter(Boolean).join(' ');
  const rows = [
    wideRow((caption === null ? '' : `${escaped(caption)}<br>`) + value),
    ...comparisons.map((comparison) => comparisonRow(comparison, lang)),
    partial === null ? '' : wideRow(escaped(partial)),
    due === null ? '' : wideRow(escaped(due)),
    impliedPrior === null ? '' : wideRow(`${escaped(impliedPrior.text)} ${escaped(impliedPrior.range)}`),
    plan === null ? '' : wideRow(escaped(plan)),
    verdict === null ? '' : verdictRow(verdict, ''),
    ...provenance.map((line) => wideRow(element('small', {}, escaped(line)))),
  ];
  return element('table', { class: 'gp-static gp-kpi-card', dir: directionFor(lang) }, [
    captionOf(view),
    element('tbody', {}, rows),
  ]);
}

/** The name of what a table shows, and whose it is. */
export function captionOf({ label, context }: { readonly label: string; readonly context: string }): string {
  const name = label === '' ? '' : element('strong', {}, element('bdi', {}, escaped(label)));
  const rest = context === '' ? '' : element('small', {}, element('bdi', {}, escaped(context)));
  return element('caption', {}, [name, rest].filter(Boolean).join('<br>'));
}

function comparisonRow({ label, text, tone, note, rises }: ComparisonView, lang: Lang): string {
  const isChange = rises !== null;
  const parts = [
    isChange ? changeShape(rises) : '',
    escaped(text),
    note === null ? '' : `(${escaped(note)})`,
    isChange && tone !== 'neutral' ? escaped(say(lang, tone)) : '',
  ];
  return element('tr', {}, [
    element('th', { scope: 'row' }, escaped(label)),
    element('td', {}, parts.filter(Boolean).join(' ')),
  ]);
}

/** A verdict in shape and word; `more` stands behind the word. */
export const verdictRow = ({ kind, word, note }: VerdictView, more: string): string =>
  wideRow(
    `${verdictShape(kind)} ${element('strong', {}, escaped(word + more))}${note === null ? '' : `<br>${escaped(note)}`}`,
  );
