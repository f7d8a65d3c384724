// Of what anything is stated. Thousands of totals ask, of thousands of parts few may be stated, and a total that nobody
// stated is slow to look for.
import type { EntryKey, Frame, Series } from '../report/model.js';

/** The parts of something of which anything is stated, in the order of the report, and how many others there are. */
export interface StatedParts {
  readonly ids: readonly string[];
  readonly silent: number;
}

/** Of what anything is stated of one indicator. Parts may be named that say nothing in the very period of the key. */
export interface Coverage {
  /** All series of the indicator. */
  readonly series: readonly Series[];
  /** The organisations right below one that are spoken of, or have one below them that is. */
  organisations(key: Pick<EntryKey, 'organisation' | 'scenario' | 'period'>): StatedParts;
}

/** What the series of one indicator cover. */
export function coverageOf({ organisations }: Frame, series: readonly Series[]): Coverage {
  const below = new Map<string, Set<string>>();
  for (const { key } of series) {
    climb(organisations, key.organisation, (parent, id) => {
      const above = `${key.scenario} ${parent}`;
      const children = below.get(above) ?? new Set();
      below.set(above, children);
      return children.size < children.add(id).size;
    });
  }
  return {
    series,
    organisations: ({ organisation, scenario }) => {
      const stated = below.get(`${scenario} ${organisation}`);
      const children = organisations.get(organisation)?.children ?? [];
      const ids = stated ? children.filter((id) => stated.has(id)) : [];
      return { ids, silent: children.length - ids.length };
    },
  };
}

/** A node of a tree, as far as it is climbed. */
interface Climbed {
  readonly id: string;
  readonly parent: string | null;
}

/** Names each node from `id` upwards with its parent (empty at the top), as long as `goOn` says so. */
export function climb(
  tree: ReadonlyMap<string, Climbed>,
  id: string,
  goOn: (parent: string, id: string) => boolean,
): void {
  let node = tree.get(id);
  while (node !== undefined && goOn(node.parent ?? '', node.id)) node = tree.get(node.parent ?? '');
}
