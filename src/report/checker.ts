import { ChildPlace } from './child-place.js';
import { faultOf, type Issue, issueCount } from './issue.js';
import { limits, Notes } from './notes.js';
import type { RootedPlace } from './place.js';

/** An object of the document with the place it stands at. Only its own keys are seen, so `toString` is not one. */
export class Fields {
  readonly place: RootedPlace;
  readonly #object: Readonly<Record<string, unknown>>;

  constructor(place: RootedPlace, object: object = {}) {
    this.place = place;
    this.#object = object as Readonly<Record<string, unknown>>;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#object, key);
  }

  get(key: string): unknown {
    return this.has(key) ? this.#object[key] : undefined;
  }

  keys(): string[] {
    return Object.keys(this.#object);
  }

  /** The first of `keys` that it has. */
  first(keys: readonly string[]): string | undefined {
    for (const key of keys) if (this.has(key)) return key;
    return undefined;
  }

  /** The place of the value under `key`. */
  at(key: string): ChildPlace {
    return new ChildPlace(this.place, key);
  }
}

/** Reads plain values of a document and notes everything that is not as expected. */
export class Checker extends Notes {
  /** How many issues of a code there are. */
  readonly #counts = new Map<string, number>();
  /** For a code with more, the issue that counts them. */
  readonly #more = new Map<string, Issue>();

  /** @param issues what was noted before. */
  constructor(issues: readonly Issue[] = []) {
    super();
    for (const issue of issues) this.add(issue);
  }

  /** What was noted. Of each code so many are listed as {@link limits} says; the last issues count the others. */
  override get issues(): Issue[] {
    return [...super.issues, ...this.#more.values()];
  }

  override add(issue: Issue): void {
    const received = faultOf(issue);
    const count = (this.#counts.get(received) ?? 0) + issueCount([issue]);
    this.#counts.set(received, count);
    if (count <= limits.issues) super.add(issue);
    else {
      // The place is that of the first.
      const first = this.#more.get(received) ?? issue;
      const { severity, place } = first;
      const detail = count - limits.issues;
      this.#more.set(received, { code: 'more-issues', severity, place, received, expected: [], detail });
    }
  }

  /** The object at `place` with all its keys. */
  object(value: unknown, place: RootedPlace): Fields | null {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? new Fields(place, value) : this.note('wrong-type', place, value, 'object');
  }

  /** The object at `place`; keys outside `known` are noted and ignored. */
  fields(value: unknown, place: RootedPlace, known: readonly string[]): Fields | null {
    const fields = this.object(value, place);
    for (const key of fields?.keys() ?? []) {
      if (!known.includes(key)) this.note('unknown-key', new ChildPlace(place, key), key, known);
    }
    return fields;
  }

  /** The list under `key`, as far as `limit`; an absent list is empty. */
  list(fields: Fields, key: string, limit: number): readonly unknown[] {
    const value = fields.get(key);
    if (value === undefined) return [];
    if (!Array.isArray(value)) return this.note('wrong-type', fields.at(key), value, 'list') ?? [];
    if (value.length <= limit) return value;
    this.note('too-large', fields.at(key), String(value.length), 'smaller', limit);
    return value.slice(0, limit);
  }

  /** The items of the list under `key`, as far as `limit`, with their places. */
  items(fields: Fields, key: string, limit: number): [item: unknown, place: ChildPlace][] {
    const list = fields.at(key);
    // A list in code may have gaps, which are items that are nothing.
    return Array.from(this.list(fields, key, limit), (item, index) => [item, new ChildPlace(list, index)]);
  }

  /** The text under `key`, or `null` where it is absent or no text. */
  text(fields: Fields, key: string): string | null {
    const value = fields.get(key);
    if (value === undefined) return null;
    return typeof value === 'string' ? value : this.note('wrong-type', fields.at(key), value, 'text');
  }

  /** The truth value under `key`; absent is false. */
  flag(fields: Fields, key: string): boolean {
    const value = fields.get(key) ?? false;
    if (typeof value !== 'boolean') this.note('wrong-type', fields.at(key), value, ['true', 'false']);
    return value === true;
  }

  /** The text under `key`; absence is noted too. */
  requiredText(fields: Fields, key: string): string | null {
    if (fields.has(key)) return this.text(fields, key);
    return this.note('missing-key', fields.at(key), '', 'required', key);
  }

  /** The value under `key` if it is one of `allowed`, or `fallback` where it is absent. */
  oneOf<T extends string, F extends T | null>(fields: Fields, key: string, allowed: readonly T[], fallback: F): T | F {
    const value = this.text(fields, key);
    if (value === null) return fallback;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) this.note('unknown-value', fields.at(key), value, allowed);
    return found ?? fallback;
  }
}
