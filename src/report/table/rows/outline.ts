import type { Line } from './lines.js';
import { fitOf, isNearlySum } from './sums.js';

/** A line, with the lines that it adds up. */
export interface Node {
  readonly line: Line;
  readonly members: Node[];
}

/** Lines in the tree that their numbers and indents draw. */
export interface Outline {
  /** The lines at the top, in new nodes each time: whoever asks may add members to them. */
  readonly tops: () => Node[];
  /** The lines that stand above others in it, and have not their sums. */
  readonly doubtful: readonly Line[];
}

/** How many digits must agree before lines of one kind stand above others. */
const fewestDigits = 3;

/**
 * The tree that numbers ("I", "1", "1.1", none) and indents draw, as far as the figures agree: where no line of a kind has the sums
 * of those below it, the numbers mean something else.
 */
export function outlined(lines: readonly Line[]): Outline {
  const levelOf = levelsOf(lines);
  const below = new Map<Line, Line[]>();
  const path: Line[] = [];
  for (const line of lines) {
    const level = line.told === null ? levelOf(line) : 0;
    for (let above = path.at(-1); above && levelOf(above) >= level; above = path.at(-1)) path.pop();
    if (line.told !== null) continue;
    const parent = path.at(-1);
    const members = parent && below.get(parent);
    if (members) members.push(line);
    else if (parent) below.set(parent, [line]);
    path.push(line);
  }
  /** The digits that agree, by level. */
  const digits = new Map<number, number>();
  const summed = new Set<Line>();
  for (const [line, members] of below) {
    const agreeing = fitOf(line, members, 1) ?? 0;
    const level = levelOf(line);
    digits.set(level, (digits.get(level) ?? 0) + agreeing);
    if (agreeing > 0 || isNearlySum(line, members)) summed.add(line);
  }
  const isSum = (line: Line): boolean => summed.has(line) && (digits.get(levelOf(line)) ?? 0) >= fewestDigits;
  const isMember = new Set<Line>();
  for (const [line, members] of below) if (isSum(line)) for (const member of members) isMember.add(member);
  const nodeOf = (line: Line): Node => ({ line, members: isSum(line) ? (below.get(line) ?? []).map(nodeOf) : [] });
  return {
    tops: () => lines.filter((line) => !isMember.has(line)).map(nodeOf),
    doubtful: [...below.keys()].filter((line) => !isSum(line) && (digits.get(levelOf(line)) ?? 0) > 0),
  };
}

/** How deep lines stand, at least 0: by their indents where these differ, else by the kinds of their numbers. */
function levelsOf(lines: readonly Line[]): (line: Line) => number {
  const untold = lines.filter(({ told }) => told === null);
  if (untold.some(({ indent }) => indent !== untold[0]?.indent)) return ({ indent }) => indent;
  // Kinds go deeper in the order in which they are met, and what has no number is deepest.
  const kinds = new Set(untold.map(({ numbering }) => kindOfNumbering(numbering)).filter((kind) => kind !== ''));
  const depths = new Map([...kinds].map((kind, depth) => [kind, depth]));
  return ({ numbering }) => depths.get(kindOfNumbering(numbering)) ?? kinds.size;
}

/** The kind of a number: "I" and "II", "A", "1", "1.1" with so many points, "a"; empty where there is none. */
export const kindOfNumbering = (numbering: string): string =>
  numbering === ''
    ? ''
    : /^[IVX]+$/.test(numbering)
      ? 'I'
      : numbering
          .replace(/\d+/g, '1')
          .replace(/\p{Lu}/gu, 'A')
          .replace(/\p{Ll}/gu, 'a');
