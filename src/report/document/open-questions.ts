import type { PeriodKind } from '../../calendar/index.js';
import type { Checker, Fields } from '../checker.js';
import type { Indicator, Report } from '../model.js';
import { sideAsked } from '../side-asked.js';

/** An indicator with the place of its object in the document. */
export interface PlacedIndicator {
  readonly indicator: Indicator;
  readonly fields: Fields;
}

/** What a year is added up from. */
const parts: readonly PeriodKind[] = ['half', 'quarter', 'month'];

/**
 * Notes what nobody said of an indicator and its figures need: how it adds up where there are parts of years, which side
 * is good where a plan does not say it.
 */
export function noteOpenQuestions(
  checker: Checker,
  placed: readonly PlacedIndicator[],
  { entries, index }: Report,
): void {
  const unsided = new Set(
    placed.filter(({ indicator }) => indicator.better === null).map(({ indicator }) => indicator.id),
  );
  const asked = new Set<string>();
  if (unsided.size > 0) {
    for (const { indicator, scenario, target, figure } of entries) {
      if (scenario === 'PL' && unsided.has(indicator) && figure && sideAsked(null, target, figure) === null)
        asked.add(indicator);
    }
  }
  for (const { indicator, fields } of placed) {
    const hasTime = index.of(indicator.id).some((series) => series.size > 1 && parts.some((kind) => series.has(kind)));
    if (indicator.kind === 'unknown' && hasTime)
      checker.note('unknown-kind', fields.at('kind'), indicator.name, 'kind');
    if (asked.has(indicator.id)) checker.note('unknown-better', fields.at('better'), indicator.name, 'better');
  }
}
