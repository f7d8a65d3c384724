import { isRatio, sameUnit } from '../../figures/unit.js';
import type { Checker } from '../checker.js';
import type { Indicator, Term } from '../model.js';
import { idsOf } from '../notes.js';
import type { PlacedIndicator } from './open-questions.js';

/** The terms of "revenue - cost", or `null`. IDs may hold hyphens, so that signs stand between spaces. */
export function termsOf(text: string): readonly Term[] | null {
  const [first = '', ...rest] = text.trim().split(/\s+([+\-−–—])\s+/u);
  const terms: Term[] = [{ sign: '+', indicator: first }];
  for (let at = 0; at < rest.length; at += 2)
    terms.push({ sign: rest[at] === '+' ? '+' : '−', indicator: rest[at + 1] ?? '' });
  const ids = new Set(terms.map(({ indicator }) => indicator));
  return terms.length > 1 && ids.size === terms.length && terms.every(({ indicator }) => /^\S+$/.test(indicator))
    ? terms
    : null;
}

/** The formula as it is written in a document. */
export const formulaText = (terms: readonly Term[]): string =>
  terms.map(({ sign, indicator }, at) => (at === 0 ? indicator : `${sign === '+' ? '+' : '-'} ${indicator}`)).join(' ');

/** Gives each indicator the formula that it declares, once all are known; one that cannot be computed is noted and left out. */
export function readFormulas(checker: Checker, placed: Map<string, PlacedIndicator>): void {
  for (const [id, { indicator, fields }] of placed) {
    const formula = fields.has('formula') ? readFormula(checker, placed, indicator, fields) : null;
    if (formula !== null) placed.set(id, { indicator: { ...indicator, formula }, fields });
  }
  const circular = [...placed.values()].filter(({ indicator }) => leadsTo(placed, indicator, indicator.id, new Set()));
  for (const { indicator, fields } of circular) {
    checker.note('bad-formula', fields.at('formula'), fields.get('formula'), 'formula-without-circle');
    placed.set(indicator.id, { indicator: { ...indicator, formula: null }, fields });
  }
}

function readFormula(
  checker: Checker,
  placed: ReadonlyMap<string, PlacedIndicator>,
  own: Indicator,
  fields: PlacedIndicator['fields'],
): readonly Term[] | null {
  const place = fields.at('formula');
  const text = checker.text(fields, 'formula');
  if (text === null) return null;
  const terms = termsOf(text);
  if (terms === null) return checker.note('bad-formula', place, text, 'formula');
  for (const { indicator: id } of terms) {
    const term = placed.get(id)?.indicator;
    if (term === undefined) return checker.note('unknown-id', place, id, idsOf(placed));
    const isOther = term.kind !== own.kind || (term.kind === 'stock' && term.over !== own.over);
    if (isOther || own.kind === 'ratio' || isRatio(own.unit))
      return checker.note('bad-formula', place, text, 'formula-kinds');
    if (!sameUnit(term.unit, own.unit)) return checker.note('unit-mismatch', place, id, 'same-unit', own.unit.key);
  }
  return terms;
}

/** Whether the formula of an indicator leads to `id`. */
function leadsTo(
  placed: ReadonlyMap<string, PlacedIndicator>,
  { formula }: Indicator,
  id: string,
  seen: Set<string>,
): boolean {
  return (formula ?? []).some(({ indicator }) => {
    if (indicator === id) return true;
    const next = seen.has(indicator) ? undefined : placed.get(indicator);
    seen.add(indicator);
    return next !== undefined && leadsTo(placed, next.indicator, id, seen);
  });
}
