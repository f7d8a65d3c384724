import { type RawDocument, readJson } from './json.js';
import { isUnreadable, type Unreadable } from './unreadable.js';

/** What stands before the data in a script that `dataScript` wrote. */
const opening = /^\ufeff?\s*\(globalThis\.goalpostData \?\?= \{\}\)\[(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\] = /;

/**
 * The document in the text of a `.data.js` file, which is read and not run.
 *
 * @param source the name that messages give the file.
 * @example
 * readDataScript('(globalThis.goalpostData ??= {})["a.data.js"] = {"title": "2018"};', 'a.data.js').root //=> { title: '2018' }
 * readDataScript('alert(1)', 'a.data.js').problem //=> 'no-data'
 */
export function readDataScript(text: string, source: string): RawDocument | Unreadable {
  const [before] = opening.exec(text) ?? [];
  const data = before === undefined ? '' : text.slice(before.length).trimEnd();
  const document = readJson(data.endsWith(';') ? data.slice(0, -1) : data, source);
  const isOther = isUnreadable(document) && document.problem === 'not-json';
  return isOther ? { problem: 'no-data', source, detail: source } : document;
}
