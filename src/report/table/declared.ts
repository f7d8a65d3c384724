// What a mapping declares of organisations, dimensions and indicators; whatever is not as it should be is left to
// `validate`.
import { limits } from '../notes.js';

type Node = Readonly<Record<string, unknown>>;

const isNode = (item: unknown): item is Node => typeof item === 'object' && item !== null;

/** The IDs of a declared list or tree, by ID and by name. */
export function declaredNames(list: unknown): Map<string, string> {
  const ids = new Map<string, string>();
  const take = (items: unknown, depth: number): void => {
    for (const item of Array.isArray(items) && depth > 0 ? (items as unknown[]) : []) {
      if (!isNode(item) || typeof item.id !== 'string') continue;
      ids.set(item.id, item.id);
      if (typeof item.name === 'string') ids.set(item.name, item.id);
      take(item.children, depth - 1);
    }
  };
  take(list, limits.depth);
  return ids;
}

/** The nodes of a declared list by ID, the first of each. */
export function declaredNodes(list: unknown): ReadonlyMap<unknown, Node> {
  const nodes = (Array.isArray(list) ? (list as unknown[]) : []).filter(isNode);
  return new Map(nodes.toReversed().map((node) => [node.id, node]));
}
