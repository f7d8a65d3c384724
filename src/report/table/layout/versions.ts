import { patternOfAll } from '../../../words/headings.js';
import { keyOfParts } from '../grid/period.js';
import type { Column } from './column.js';

/** Columns of figures: those that are taken, and those of which only one may be. */
export interface Versions {
  readonly columns: readonly Column[];
  /** Columns that each have the same figure in another version, such as an original and a revised plan. */
  readonly rivals: readonly (readonly Column[])[];
}

/** Words that tell one version of a figure from another: "điều chỉnh", "revised", "unaudited". */
const versionWord = patternOfAll(({ versions }) => versions, '(?<!\\p{L})', '(?!\\p{L})');

/**
 * The columns of figures without the words for versions, which are no part of the name of an indicator: "KH điều chỉnh" is a plan.
 *
 * A plan of something that has no actual, beside a plan of what has one and is called the same but for a word, is a version of that
 * too, whatever the word.
 */
export function versionsIn(columns: readonly Column[]): Versions {
  const isIndicator = new Set(columns.filter(({ scenario }) => scenario === 'AC').map(({ indicator }) => indicator));
  const [only = null] = isIndicator.size === 1 ? isIndicator : [];
  const plain = columns.map((column) => {
    const { role, scenario, indicator } = column;
    if (role !== 'value' || scenario === null || indicator === null) return column;
    const name = withoutVersion(indicator);
    // "KH sau điều chỉnh" beside "Doanh thu KH" and "Doanh thu TH" is a plan of the same.
    if (name !== indicator) return { ...column, indicator: name ?? only };
    if (scenario !== 'PL' || isIndicator.has(indicator)) return column;
    const base = [...isIndicator].find((one) => isPart(one, indicator) && hasPlan(one, column));
    return base === undefined ? column : { ...column, indicator: base };
  });
  const byFigure = new Map<string, Column[]>();
  for (const column of plain) {
    const { role, scenario, period, indicator, unit } = column;
    if (role !== 'value' || scenario === null) continue;
    const key = JSON.stringify([scenario, period && keyOfParts(period), period?.within, indicator, unit === '%']);
    byFigure.set(key, [...(byFigure.get(key) ?? []), column]);
  }
  return { columns: plain, rivals: [...byFigure.values()].filter(({ length }) => length > 1) };

  /** Whether an indicator has a plan of the same period as `column`. */
  function hasPlan(name: string | null, column: Column): boolean {
    const key = column.period && keyOfParts(column.period);
    return columns.some(
      ({ scenario, indicator, period }) =>
        scenario === 'PL' && indicator === name && (period && keyOfParts(period)) === key,
    );
  }
}

/** A name without words for versions; `null` where nothing else is left. */
const withoutVersion = (name: string): string | null => {
  const pattern = new RegExp(versionWord().source, 'giu');
  const left = name
    .replace(pattern, ' ')
    .replace(/[([]\s*[)\]]|\s+/g, ' ')
    .trim();
  return left === name ? name : left === '' ? null : left;
};

/** Whether a name has all the words of another and more. */
function isPart(part: string | null, name: string): boolean {
  const words = (text: string): string[] => text.toLowerCase().split(/\s+/);
  const all = words(name);
  return part === null || (part !== name && words(part).every((word) => all.includes(word)));
}
