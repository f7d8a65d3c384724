import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { finish, isUnreadable, readFile } from 'goalpost';

/** The report in a file. */
export const read = (text: string | Uint8Array, name: string, mapping: object = {}) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const result = finish(readFile(bytes, name, { mapping }));
  if (isUnreadable(result)) return assert.fail(result.problem);
  return result;
};
/** The bytes of a case. */
export const bytesOf = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/cases/${name}`, import.meta.url));
/** The errors of a report, with what was received. */
export const issues = ({ issues: all }: ReturnType<typeof read>) =>
  all.filter(({ severity }) => severity === 'error').map(({ code, received }) => `${code} ${received}`);
/** The figures of a report. */
export const values = ({ report }: ReturnType<typeof read>) =>
  report.entries.map(({ figure }) => figure?.value.toString());
