import type { Line } from './lines.js';
import type { Node } from './outline.js';
import { fitOf } from './sums.js';

/** The same figures in so many digits are no chance. */
const fewestDigits = 3;

/** Of a whole with more parts, and of more sums that are the same, the rest says nothing new. */
const mostAlike = 200;

/** So many sums of neighbours are kept. */
const mostSums = 500_000;

/** A whole, or neighbours among its parts: some of `nodes`. */
interface Run {
  readonly whole: Node;
  readonly nodes: readonly Node[];
  readonly from: number;
  readonly to: number;
}

/**
 * Tells which lines at the top are counted twice: those that have the figures of a whole, "under a name that says nothing", or the
 * sums of neighbours that a whole adds up.
 */
export function countedTwice(tops: readonly Node[]): (line: Line) => boolean {
  const wholes = tops.filter(({ members }) => members.length > 0);
  const runsBy = new Map<string, ReadonlyMap<number, readonly Run[]>>();
  return (line) => {
    const [key, figure] = [...line.figures].find(([, one]) => one !== 0) ?? [];
    if (key === undefined || figure === undefined) return false;
    const runs = runsBy.get(key) ?? runsOf(wholes, key);
    runsBy.set(key, runs);
    return (runs.get(figure) ?? []).slice(0, mostAlike).some(({ whole, nodes, from, to }) => {
      const lines = nodes.slice(from, to).map((node) => node.line);
      return whole.line !== line && (fitOf(line, lines, 0) ?? 0) >= fewestDigits;
    });
  };
}

/** The runs by the sum of their figures at `key`. */
function runsOf(wholes: readonly Node[], key: string): ReadonlyMap<number, readonly Run[]> {
  const runs = new Map<number, Run[]>();
  let left = mostSums;
  const add = (sum: number, run: Run): void => {
    const alike = runs.get(sum);
    if (alike) alike.push(run);
    else runs.set(sum, [run]);
    left--;
  };
  for (const whole of wholes) {
    add(whole.line.figures.get(key) ?? 0, { whole, nodes: [whole], from: 0, to: 1 });
    const { members } = whole;
    if (members.length > mostAlike) continue;
    for (let to = 1; to <= members.length; to++) {
      let sum = 0;
      for (let from = to - 1; from >= 0 && left > 0; from--) {
        const node = members[from];
        // What should be a total and is none ends what can be added up.
        if (node === undefined || (node.line.told === 'total' && node.members.length === 0)) break;
        sum += node.line.figures.get(key) ?? 0;
        add(sum, { whole, nodes: members, from, to });
      }
    }
  }
  return runs;
}
