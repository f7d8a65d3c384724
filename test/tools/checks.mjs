// What the rewritten examples call; plain JavaScript for Node and for the page.

/** Decimals as their text, at any depth, and no keys that are undefined: what a reader of an example compares. */
export function plain(value) {
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value.toFixed === 'function') return value.toFixed();
  if (Array.isArray(value)) return value.map(plain);
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, plain(item)]));
}

/**
 * The functions that `runnable` writes into an example.
 *
 * @param {(actual: unknown, expected: unknown) => void} deepEqual
 */
export function checks(deepEqual) {
  return {
    check(value, literal) {
      deepEqual(plain(value), plain(new Function(`return (${literal});`)()));
      return value;
    },
    async checkThrows(run, name) {
      const error = await run().then(
        () => undefined,
        (error) => error,
      );
      deepEqual(error?.name, name || (error?.name ?? 'Error'));
    },
  };
}
