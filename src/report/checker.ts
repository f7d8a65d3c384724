import { faultOf, type Issue, issueCount } from './issue.js';
import { limits, Notes, type Place } from './notes.js';

/** A part of what stands at another place, by its key or its position: `$.entries[3].value`. */
export class ChildPlace implements Place {
  readonly #whole: Place;
  readonly #key: string | number;

  constructor(whole: Place, key: string | number) {
    this.#whole = whole;
    this.#key = key;
  }

  toString(): string {
    return typeof this.#key === 'number' ? `${this.#whole}[${this.#key}]` : `${this.#whole}.${this.#key}`;
  }
}

/** An object of the document with the place it stands at. Only its own keys are seen, so `toString` is not one. */
export class Fields {
  readonly place: Place;
  readonly #object: Readonly<Record<string, unknown>>;

  constructor(place: Place, object: object = {}) {
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
  at(key: string): Place {
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
      const detail = String(count - limits.issues);
      this.#more.set(received, { ...first, code: 'more-issues', received, expected: [], detail });
    }
  }

  /** The object at `place` with all its keys. */
  object(value: unknown, place: Place): Fields | null {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? new Fields(place, value) : this.note('wrong-type', place, value, 'object');
  }

  /** The object at `place`; keys outside `known` are noted and ignored. */
  fields(value: unknown, place: Place, known: readonly string[]): Fields | null {
    const fields = this.object(value, place);
    for (const key of fields?.keys() ?? []) {
      if (!known.includes(key)) this.note('unknown-key', `${place}.${key}`, key, known);
    }
    return fields;
  }

  /** The list under `key`, as far as `limit`; an absent list is empty. */
  list(fields: Fields, key: string, limit: number): readonly unknown[] {
    const value = fields.get(key);
    const at = `${fields.place}.${key}`;
    if (value === undefined) return [];
    if (!Array.isArray(value)) return this.note('wrong-type', at, value, 'list') ?? [];
    if (value.length <= limit) return value;
    this.note('too-large', at, String(value.length), 'smaller', String(limit));
    return value.slice(0, limit);
  }

  /** The items of the list under `key`, as far as `limit`, with their places. */
  items(fields: Fields, key: string, limit: number): [item: unknown, place: string][] {
    return this.list(fields, key, limit).map((item, index) => [item, `${fields.place}.${key}[${index}]`]);
  }

  /** The text under `key`, or `null` where it is absent or no text. */
  text(fields: Fields, key: string): string | null {
    const value = fields.get(key);
    if (value === undefined) return null;
    return typeof value === 'string' ? value : this.note('wrong-type', `${fields.place}.${key}`, value, 'text');
  }

  /** The truth value under `key`; absent is false. */
  flag(fields: Fields, key: string): boolean {
    const value = fields.get(key) ?? false;
    if (typeof value !== 'boolean') this.note('wrong-type', `${fields.place}.${key}`, value, ['true', 'false']);
    return value === true;
  }

  /** The text under `key`; absence is noted too. */
  requiredText(fields: Fields, key: string): string | null {
    if (fields.has(key)) return this.text(fields, key);
    return this.note('missing-key', `${fields.place}.${key}`, '', 'required', key);
  }

  /** The value under `key` if it is one of `allowed`, or `fallback` where it is absent. */
  oneOf<T extends string, F extends T | null>(fields: Fields, key: string, allowed: readonly T[], fallback: F): T | F {
    const value = this.text(fields, key);
    if (value === null) return fallback;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) this.note('unknown-value', `${fields.place}.${key}`, value, allowed);
    return found ?? fallback;
  }
}
