/** `text` with each of these marks as an escape, which JSON and scripts read as the mark. */
const escaped = (text: string, marks: RegExp): string =>
  text.replace(marks, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);

const jsonOf = (value: unknown): string => JSON.stringify(value, null, 2);

/** Marks that move or colour what a terminal shows; JSON escapes other control characters itself. */
const unseen = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/**
 * A report document as the text of a JSON file, in which nothing moves or colours what a terminal shows.
 *
 * @example
 * jsonText({ title: 'Quý 1\u200f' }) //=> '{\n  "title": "Quý 1\\u200f"\n}\n'
 */
export const jsonText = (root: unknown): string => escaped(`${jsonOf(root)}\n`, unseen);

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
  escaped(`(globalThis.goalpostData ??= {})[${JSON.stringify(name)}] = ${jsonOf(root)};\n`, /[^\0-\x7e]|</g);
