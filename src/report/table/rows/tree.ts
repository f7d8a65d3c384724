import type { Steps } from '../../../read/steps.js';
import type { Checker } from '../../checker.js';
import { limits } from '../../notes.js';
import type { CellPlace } from '../../place.js';
import type { Named, Names } from './names.js';

/** An organisation of a document, with those below it. */
export interface Node {
  readonly id: string;
  readonly name: string;
  readonly children: Node[];
}

/** The organisation above the one of a row: its name, and the cell that says so. */
export interface Parent {
  readonly name: string;
  readonly cell: CellPlace;
}

/** Organisations that are looked at in one step. */
const stepLength = 512;

/**
 * The organisations at the top, each with those below it.
 *
 * Parents that lead in a circle, and those below which a tree would be deeper than is read, are left out with an issue:
 * who has such a parent stands at the top.
 *
 * @param parents what the cells of parents say, by the ID of the organisation of their row.
 * @param isAbove whether a name stands for the whole, which is above all.
 * @param hasWhole whether the whole stands above them in any case; it does where there are several.
 */
export function* rootsOf(
  names: Names,
  parents: ReadonlyMap<string, Parent>,
  isAbove: (name: string) => boolean,
  hasWhole: boolean,
  checker: Checker,
): Steps<Node[]> {
  const list = names.list();
  const above = new Map<string, Named>();
  for (const [at, { id }] of list.entries()) {
    if (at % stepLength === 0) yield (0.1 * at) / list.length;
    const parent = parents.get(id);
    const named = parent === undefined || isAbove(parent.name) ? null : names.of(parent.name, 0, 0);
    if (named !== null) above.set(id, named);
  }
  const order = yield* topDown();
  yield* cutDeep();
  const nodes = new Map<string, Node>();
  const roots = new Set<Node>();
  for (const [at, named] of list.entries()) {
    if (at % stepLength === 0) yield 0.6 + (0.4 * at) / list.length;
    const parent = above.get(named.id);
    if (parent === undefined) roots.add(nodeOf(named));
    else nodeOf(parent).children.push(nodeOf(named));
    // A parent without a row of its own stands at the top.
    if (parent !== undefined && !parents.has(parent.id)) roots.add(nodeOf(parent));
  }
  return [...roots];

  /** The IDs of all, each behind the one above it; circles are opened. */
  function* topDown(): Steps<readonly string[]> {
    const found = new Set<string>();
    for (const [at, { id: start }] of list.entries()) {
      if (at % stepLength === 0) yield 0.1 + (0.2 * at) / list.length;
      const path = new Set<string>();
      let id: string | undefined = start;
      for (; id !== undefined && !found.has(id) && !path.has(id); id = above.get(id)?.id) path.add(id);
      const upwards = [...path];
      if (id !== undefined && path.has(id)) openCircle(upwards.slice(upwards.indexOf(id)));
      for (const one of upwards.reverse()) found.add(one);
    }
    return [...found];
  }

  /** Takes all parents of a circle away: nobody knows which of them is wrong. */
  function openCircle(circle: readonly string[]): void {
    const parent = parents.get(circle[0] ?? '');
    if (parent) checker.note('parent-circle', parent.cell, parent.name, [], circle.length);
    for (const id of circle) above.delete(id);
  }

  /** Takes the parents away below which there would be more levels than are read. */
  function* cutDeep(): Steps<void> {
    const levels = new Map<string, number>();
    const levelOf = (id: string): number => 1 + (levels.get(above.get(id)?.id ?? '') ?? 0);
    let [deepest, tops] = [0, 0];
    for (const [at, id] of order.entries()) {
      if (at % stepLength === 0) yield 0.3 + (0.15 * at) / order.length;
      const level = levelOf(id);
      levels.set(id, level);
      deepest = Math.max(deepest, level);
      if (level === 1) tops++;
    }
    // A single tree needs no whole above it, unless it is taken apart here.
    const isAlone = !hasWhole && tops === 1 && deepest <= limits.depth;
    const most = isAlone ? limits.depth : limits.depth - 1;
    for (const [at, id] of deepest > most ? order.entries() : []) {
      if (at % stepLength === 0) yield 0.45 + (0.15 * at) / order.length;
      if (levelOf(id) > most) {
        const parent = parents.get(id);
        if (parent) checker.note('too-deep', parent.cell, parent.name, 'smaller', limits.depth);
        above.delete(id);
      }
      levels.set(id, levelOf(id));
    }
  }

  function nodeOf({ id, name }: Named): Node {
    const node = nodes.get(id) ?? { id, name, children: [] };
    nodes.set(id, node);
    return node;
  }
}
