import { dataScript, jsonText, type Lang, type TableReport } from '../index.js';
import { issueLines } from './check.js';

/** The JSON report of a file, what was not taken over, and how the program ends. */
export interface Converted {
  readonly text: string;
  /** What needs mending, for the other stream. */
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1;
}

/** More levels than any report has, and fewer than can be written. */
const mostLevels = 1000;

/** Whether a document nests so deep that it cannot be written as JSON. */
export function isTooDeep(root: unknown): boolean {
  let level = [root];
  for (let levels = 0; level.length > 0; levels++) {
    if (levels > mostLevels) return true;
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      for (const part of Object.values(value)) below.push(part);
    }
    level = below;
  }
  return false;
}

/**
 * The report as a JSON file, or as a script that puts it on a page that is opened from a file.
 *
 * @param script the name of the script, `plan.data.js`; `null` for JSON.
 */
export function convert(read: TableReport, lang: Lang | null, script: string | null): Converted {
  const isClean = read.issues.every(({ severity }) => severity === 'warning');
  return {
    text: script === null ? jsonText(read.root) : dataScript(read.root, script),
    lines: issueLines(read, lang ?? read.report.lang, true),
    exitCode: isClean ? 0 : 1,
  };
}
