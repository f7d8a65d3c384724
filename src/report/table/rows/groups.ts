import type { Steps } from '../../../read/steps.js';
import { cellAt, placeName } from '../../place.js';
import { countedTwice } from './counted-twice.js';
import type { Line } from './lines.js';
import { kindOfNumbering, type Node, outlined } from './outline.js';
import { fitOf, isNearlySum, isPartlySum, Sums } from './sums.js';

/** What the lines of a column are to each other. */
export interface Groups {
  /** What a row speaks of, where that is not what its cell says; `null` for a row that is left out. */
  readonly nameOf: ReadonlyMap<number, string | null>;
  /** The line that adds up another, by the name of that. */
  readonly parentOf: ReadonlyMap<string, { readonly name: string; readonly row: number }>;
  /** The lines that are nobody, such as averages, or a part of what stands above, and are left out. */
  readonly leftOut: readonly Line[];
  /** The lines of which nobody can tell whether they add up others. */
  readonly unclear: readonly Line[];
  /** The rows of those who have no figure at all, and belong to the whole. */
  readonly blank: ReadonlySet<number>;
}

/** Lines that a line has the sums of, and how many digits of it say so. */
interface Match {
  readonly count: number;
  readonly digits: number;
}

const none: Match = { count: 0, digits: 0 };

/** Of more lines only those are looked at whose names say that they add up others. */
const mostLines = 3000;

/** With more of those that have not the sums of what is before them, nobody looks: their lines are asked about. */
const mostLooks = 5_000_000;

/** Lines that are looked at in one step. */
const stepLength = 16;

/**
 * Which lines add up others: by what they are called, by how they are numbered and set in, and by their figures.
 *
 * A line that is called a total adds up those right above it, or else right below it, whose sums it has in all columns; one that
 * stands above others in an outline adds up those. Any other line does where so many digits agree that it is no chance, or where a
 * total proves it; else it is unclear.
 *
 * @param column the column of the names.
 */
export function* groupsOf(lines: readonly Line[], column: number): Steps<Groups> {
  const added = lines.filter(({ figures, told }) => figures.size > 0 && told !== 'nobody' && told !== 'aside');
  const outline = outlined(added);
  const leftOut = lines.filter(({ told }) => told === 'nobody' || told === 'aside');
  const listed = listedIn(added);
  const isFew = added.length <= mostLines;
  /** So many digits agree by chance in one of a thousand tables. */
  const enough = 3 + 2 * Math.log10(added.length);
  const repeated = repeatedNames(added);
  const unclear = new Set<Line>();
  let looks = 0;
  for (const isDownwards of [false, true]) {
    const roots = yield* treeOf(isDownwards, true);
    const [top] = roots;
    // What a total adds up to is proved by it.
    if (roots.length === 1 && top?.line.told) return settled(roots);
  }
  unclear.clear();
  return settled(yield* treeOf(false, false));

  /** The lines at the top: first as if each stood behind what it adds up, or as if it stood before it, then the other way, and once more. */
  function* treeOf(isDownwards: boolean, isTrusting: boolean): Steps<Node[]> {
    looks = 0;
    for (const line of isTrusting ? [] : outline.doubtful) unclear.add(line);
    let nodes = outline.tops();
    for (const turned of [isDownwards, !isDownwards, isDownwards]) {
      nodes = yield* gathered(turned ? nodes.reverse() : nodes, isTrusting);
      if (turned) nodes.reverse();
    }
    return nodes;
  }

  /** What is left at the top once each line has taken those before it that it adds up. */
  function* gathered(order: readonly Node[], isTrusting: boolean): Steps<Node[]> {
    const stack: Node[] = [];
    for (const [at, node] of order.entries()) {
      if (at % stepLength === 0) yield at / order.length;
      if (node.members.length === 0) {
        const count = taken(node.line, stack, at === order.length - 1, isTrusting);
        node.members.push(...stack.splice(stack.length - count));
      }
      stack.push(node);
    }
    return stack;
  }

  /** How many of the last nodes a line adds up. */
  function taken(line: Line, stack: readonly Node[], isLast: boolean, isTrusting: boolean): number {
    if (line.told !== null) {
      looks += stack.length;
      if (looks > mostLooks) {
        unclear.add(line);
        return 0;
      }
      const found = matchOf(line, stack, 0) ?? matchOf(line, stack, 1) ?? none;
      // A total at the end that has not the sum of all may have that of the last two by chance.
      const isChance = line.told === 'total' && isLast && found.count < stack.length && found.digits < enough;
      return isChance ? 0 : found.count;
    }
    const { count, digits } = (isFew && !listed.has(line) && matchOf(line, stack, 0)) || none;
    // There is one line at the end that may add up all, and there are many that may add up some.
    const isSure = digits >= (isLast && count === stack.length ? 3 : enough);
    if (isTrusting || (count > 1 && isSure)) return count;
    // The same figures twice are one of a part and one of its only member, or a line twice.
    if (count > 1 || (count === 1 && isSure)) unclear.add(line);
    return 0;
  }

  function settled(tops: readonly Node[]): Groups {
    const nameOf = new Map<number, string | null>();
    const parentOf = new Map<string, { name: string; row: number }>();
    for (const { rows } of leftOut) for (const row of rows) nameOf.set(row, null);
    const walk = (node: Node, isTop: boolean): string => {
      const { line, members } = node;
      const [row = 0] = line.rows;
      const isWhole = line.told === 'total' && isTop && (tops.length === 1 || members.length === 0);
      // "Cộng" behind each part is not the total of all, and "Sub-total" not that of another.
      const isOfPart = line.told === 'total' || (line.told !== null && repeated.has(line.name));
      const name = isOfPart && !isWhole ? `${line.name} (${placeName(cellAt(row, column))})` : line.name;
      if (name !== line.name) for (const at of line.rows) nameOf.set(at, name);
      for (const below of members.map((member) => walk(member, false)))
        if (!isWhole) parentOf.set(below, { name, row });
      return name;
    };
    for (const node of tops) walk(node, true);
    for (const line of partsBelow(lines)) unclear.add(line);
    const isTwice = countedTwice(tops);
    const isList = tops.every(({ line }) => line.isItem);
    for (const { line, members } of tops) {
      // A dash marks a part of what stands above.
      if (line.isItem && !isList) unclear.add(line);
      const isOpen = line.told === 'perhaps-total' && members.length === 0 && tops.length > 1;
      if (line.told !== 'total' && isTwice(line)) unclear.add(line);
      const mayAddUp = line.told === null && !listed.has(line) && members.length === 0 && isFew;
      if (isOpen || (mayAddUp && (isNearlyAll(line, tops) || isNearlyOfNeighbours(line, tops)))) unclear.add(line);
    }
    const [top] = tops;
    const isProved = tops.length === 1 && top !== undefined && top.members.length > 0 && top.line.told !== null;
    const blank = isProved ? { units: [], open: [] } : blankIn(lines);
    for (const line of blank.open) unclear.add(line);
    return {
      nameOf,
      parentOf,
      leftOut,
      unclear: lines.filter((line) => unclear.has(line) && !parentOf.has(line.name)),
      blank: new Set(blank.units.flatMap(({ rows }) => rows)),
    };
  }
}

/** The names that more than one line has. */
function repeatedNames(lines: readonly Line[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { name } of lines) (seen.has(name) ? repeated : seen).add(name);
  return repeated;
}

/** The lines below one that says that parts of what stands above follow, up to the next one without figures. */
function partsBelow(lines: readonly Line[]): Line[] {
  let isBelow = false;
  return lines.filter(({ told, figures }) => {
    if (figures.size === 0) isBelow = told === 'aside';
    return isBelow && figures.size > 0 && told === null;
  });
}

/**
 * The lines without any figure that are not the headings of those below them: somebody who has none, as a number in the list of the
 * others tells, or either.
 */
function blankIn(lines: readonly Line[]): { readonly units: readonly Line[]; readonly open: readonly Line[] } {
  const filled = lines.filter(({ isBlank }) => !isBlank);
  const kinds = new Set(filled.map(({ numbering }) => kindOfNumbering(numbering)));
  const isCapital = ({ name }: Line): boolean => name === name.toUpperCase();
  const areCapital = lines.every(isCapital);
  const units: Line[] = [];
  const open: Line[] = [];
  for (const [at, line] of filled.length > 0 ? lines.entries() : []) {
    if (!line.isBlank || line.told !== null) continue;
    const next = lines[at + 1];
    const isOverItems = next !== undefined && !next.isBlank && next.indent > line.indent;
    const isHeading = /[:：]$/.test(line.name) || isOverItems || (isCapital(line) && !areCapital);
    const kind = kindOfNumbering(line.numbering);
    if (kind !== '') {
      if (kinds.has(kind)) units.push(line);
    } else if (!isHeading) open.push(line);
  }
  return { units, open };
}

/** Whether the first or the last line has nearly the sums of all others. */
function isNearlyAll(line: Line, tops: readonly Node[]): boolean {
  if (line !== tops[0]?.line && line !== tops.at(-1)?.line) return false;
  const others = tops.filter((node) => node.line !== line).map((node) => node.line);
  const isUntold = others.length > 1 && others.every(({ told }) => told === null);
  return isUntold && (isNearlySum(line, others) || isPartlySum(line, others, 3));
}

/** So many neighbours are looked at. */
const mostNeighbours = 40;

/** Whether a line has in one column the sum of those that stand right below it, or right above, with a slip or a reserve in others. */
function isNearlyOfNeighbours(line: Line, tops: readonly Node[]): boolean {
  const at = tops.findIndex((node) => node.line === line);
  const below = tops.slice(at + 1, at + 1 + mostNeighbours);
  const above = tops.slice(Math.max(0, at - mostNeighbours), at).reverse();
  return [below, above].some((side) => {
    const run: Line[] = [];
    for (const { line: next, members } of side) {
      if (members.length > 0 || next.told !== null) return false;
      run.push(next);
      if (run.length > 1 && isPartlySum(line, run, 4)) return true;
    }
    return false;
  });
}

/**
 * The lines that are proved to add up nothing: their sum is that of a line which says that it is one, or each has its number in
 * one list.
 */
function listedIn(lines: readonly Line[]): ReadonlySet<Line> {
  const untold = lines.filter(({ told }) => told === null);
  const isCounted = untold.every(({ numbering }, at) => numbering === String(at + 1));
  // "Đơn vị 01", "Đơn vị 02": of such names none is a group.
  const isAlike = new Set(untold.map(({ name }) => name.replace(/\d+/g, '#'))).size === 1;
  const listed = new Set<Line>((isCounted || isAlike) && untold.length > 1 ? untold : []);
  const all = new Sums();
  for (const line of untold) all.add(line);
  let block: Line[] = [];
  for (const line of lines) {
    if (line.told === null) block.push(line);
    else {
      const proved = all.digitsOf(line, 0) ? untold : fitOf(line, block, 0) ? block : [];
      for (const one of listed.size < untold.length ? proved : []) listed.add(one);
      block = [];
    }
  }
  return listed;
}

/**
 * The most of the last nodes that a line has the sums of.
 *
 * @param slack by how many halves of its last digit each figure may be rounded.
 */
function matchOf(line: Line, stack: readonly Node[], slack: number): Match | null {
  const [pivot, wanted] = [...line.figures].find(([, figure]) => figure !== 0) ?? [];
  if (pivot === undefined || wanted === undefined) return null;
  const sums = new Sums();
  let found: Match | null = null;
  let [sum, summed] = [0, 0];
  for (let count = 1; count <= stack.length; count++) {
    const node = stack[stack.length - count];
    // What should be a total and is none ends what can be added up.
    if (node === undefined || (node.line.told === 'total' && node.members.length === 0)) break;
    sum += node.line.figures.get(pivot) ?? 0;
    if (Math.abs(sum - wanted) > (slack * (count + 1)) / 2) continue;
    // The other figures are added up where the first one agrees only.
    for (const one of stack.slice(stack.length - count, stack.length - summed)) sums.add(one.line);
    summed = count;
    const digits = sums.digitsOf(line, slack);
    if (digits) found = { count, digits };
  }
  return found;
}
