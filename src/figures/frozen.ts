/**
 * `value`, frozen with all plain objects and lists in it. Decimals and maps stay as they are.
 *
 * What the core hands out is shared: a figure is in a report, in its totals and in every standing.
 */
export function frozen<T extends object>(value: T): T {
  for (const part of Object.values(value)) {
    const isPlain = part?.constructor === Object || Array.isArray(part);
    if (isPlain && !Object.isFrozen(part)) frozen(part);
  }
  return Object.freeze(value);
}
