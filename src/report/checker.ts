import { type Expected, type Issue, type IssueCode, quoted } from './issue.js';

/** How much of a document is read; what lies beyond is refused with an issue. */
export const limits = { entries: 200_000, nodes: 20_000, depth: 32 } as const;

/** An object of the document with the place it stands at. A map, so that no key can be mistaken for a property. */
export interface Fields {
  readonly place: string;
  readonly values: ReadonlyMap<string, unknown>;
}

/** Reads plain values of a document and notes everything that is not as expected. */
export class Checker {
  readonly issues: Issue[] = [];

  note(code: IssueCode, place: string, received: unknown, expected: Expected, detail: string | null = null): null {
    const severity = code === 'unknown-key' ? 'warning' : 'error';
    this.issues.push({ code, severity, place, received: quoted(received), expected, detail });
    return null;
  }

  /** The object at `place` with all its keys. */
  object(value: unknown, place: string): Fields | null {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) return this.note('wrong-type', place, value, 'object');
    return { place, values: new Map(Object.entries(value)) };
  }

  /** The object at `place`; keys outside `known` are noted and ignored. */
  fields(value: unknown, place: string, known: readonly string[]): Fields | null {
    const all = this.object(value, place);
    for (const key of all?.values.keys() ?? []) {
      if (!known.includes(key)) this.note('unknown-key', `${place}.${key}`, key, known);
    }
    return all && { place, values: new Map([...all.values].filter(([key]) => known.includes(key))) };
  }

  /** The items of the list under `key` with their places; an absent list is empty. */
  list({ place, values }: Fields, key: string, limit: number): [item: unknown, place: string][] {
    const value = values.get(key);
    const at = `${place}.${key}`;
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.note('wrong-type', at, value, 'list');
      return [];
    }
    if (value.length > limit) this.note('too-large', at, String(value.length), 'smaller', String(limit));
    return value.slice(0, limit).map((item, index) => [item, `${at}[${index}]`]);
  }

  /** The text under `key`, or `null` where it is absent or no text. */
  text({ place, values }: Fields, key: string): string | null {
    const value = values.get(key);
    if (value === undefined) return null;
    return typeof value === 'string' ? value : this.note('wrong-type', `${place}.${key}`, value, 'text');
  }

  /** The truth value under `key`; absent is false. */
  flag({ place, values }: Fields, key: string): boolean {
    const value = values.get(key) ?? false;
    if (typeof value !== 'boolean') this.note('wrong-type', `${place}.${key}`, value, ['true', 'false']);
    return value === true;
  }

  /** The text under `key`; absence is noted too. */
  requiredText(fields: Fields, key: string): string | null {
    if (fields.values.has(key)) return this.text(fields, key);
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
