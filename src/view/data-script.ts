/**
 * A report document as a script that puts it on a page under `name`, for pages opened from a disk, which may read no file.
 *
 * ASCII only, so that a page in any encoding can run it, and without `<`, so that nothing in it ends a script in a page.
 * `<gp-report src="plan.data.js">` finds it under the name of the file.
 *
 * @example
 * dataScript({ title: 'Quý 1' }, 'a.data.js') //=> '(globalThis.goalpostData ??= {})["a.data.js"] = {\n  "title": "Qu\\u00fd 1"\n};\n'
 */
export const dataScript = (root: unknown, name: string): string =>
  `(globalThis.goalpostData ??= {})[${JSON.stringify(name)}] = ${JSON.stringify(root, null, 2)};\n`.replace(
    /[^\0-\x7e]|</g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
