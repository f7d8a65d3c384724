import { type DetailOf, type ExpectedOf, type Issue, type IssueCode, quoted } from './issue.js';
import { type Place, plainPlace } from './place.js';

/**
 * How much of a document is read; what lies beyond is refused with an issue.
 *
 * - `entries`, `nodes`: items of the list of entries, and of any other list. `depth`: levels of a tree.
 * - `text`: characters of an ID, of a heading, of `bands` and of `members`. A figure has at most 200.
 * - `issues`: issues of one code that are listed; the others are counted.
 */
export const limits = /* @__PURE__ */ Object.freeze({
  entries: 2_000_000,
  nodes: 20_000,
  depth: 32,
  text: 500,
  issues: 1_000,
} as const);

const lists = new WeakMap<object, readonly string[]>();

/** The IDs in `known` as one list, however many issues name it. */
export function idsOf(known: ReadonlyMap<string, unknown>): readonly string[] {
  const ids = lists.get(known) ?? [...known.keys()];
  lists.set(known, ids);
  return ids;
}

/** What leaves the part that it names as it is. */
const warnings: readonly IssueCode[] = [
  'unknown-key',
  'unknown-heading',
  'other-result',
  'own-unit',
  'unknown-kind',
  'unknown-better',
];

/** Takes down everything that is not as expected. */
export class Notes {
  readonly #issues: Issue[] = [];

  /** What was noted. */
  get issues(): Issue[] {
    return [...this.#issues];
  }

  note<C extends IssueCode>(
    code: C,
    place: Place,
    received: unknown,
    expected: ExpectedOf<C>,
    ...[detail = null]: null extends DetailOf<C> ? [detail?: DetailOf<C>] : [detail: DetailOf<C>]
  ): null {
    const severity = warnings.includes(code) ? 'warning' : 'error';
    this.add({ code, severity, place: plainPlace(place), received: quoted(received), expected, detail } as Issue);
    return null;
  }

  add(issue: Issue): void {
    this.#issues.push(issue);
  }

  /** Notes a text of more characters than are read; it is measured before anything else is done with it. */
  tooLong(place: Place, text: string, limit: number): null {
    return this.note('too-long', place, text, [], `${text.length} > ${limit}`);
  }
}
