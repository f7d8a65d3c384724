import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { inspect } from 'node:util';

/** The message and the stack of what a test threw, without the lines of Node itself and the text of examples. */
function textOf(error) {
  const { cause = error } = error;
  const text = cause.stack ?? (typeof cause === 'string' ? cause : inspect(cause));
  const ours = text.replaceAll(/\n +at .*\bnode:.*/g, '').replaceAll(/data:text\/javascript,\S+?(?=:\d+:)/g, 'example');
  return ours.replaceAll(/^/gm, '    ');
}

/**
 * A reporter for Node's test runner: failures with their place, the counts of the run as one line, and the counts
 * and the names of what failed in the file that TEST_COUNTS names, for test/run.mjs.
 *
 * @param {AsyncIterable<{ type: string, data: any }>} events
 */
export default async function* countNodeTests(events) {
  const counts = { passed: 0, failed: 0, failures: [] };
  const names = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') names[data.nesting] = data.name;
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    // An error after the end of its test comes as a remark on the file.
    if (type === 'test:diagnostic' && /^(Warning|Error)\b/.test(data.message)) yield `${data.message}\n`;
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const { details, file, name, nesting, skip, todo } = data;
    const isFile = /\.test\.ts$/.test(name) && resolve(name) === resolve(file ?? '');
    // A group is the sum of its tests, unless its own set-up failed.
    const isSum = (details.type === 'suite' && !details.error) || details.error?.failureType === 'subtestsFailed';
    if (isSum || skip !== undefined || todo !== undefined) continue;
    // A file reports itself only when it did not load or has no tests.
    if (type === 'test:pass' && !isFile) {
      counts.passed++;
      continue;
    }
    counts.failed++;
    const path = isFile ? [relative('', file)] : [...names.slice(0, nesting), name];
    const place = isFile ? '' : ` (${relative('', file ?? '')})`;
    const failure = path.join(' > ') + place;
    counts.failures.push(failure);
    yield `\n✗ ${failure}\n${textOf(details.error ?? 'This file has no tests.')}\n`;
  }
  yield `node tests: ${counts.passed} passed, ${counts.failed} failed\n`;
  if (process.env.TEST_COUNTS) writeFileSync(process.env.TEST_COUNTS, JSON.stringify(counts));
}
