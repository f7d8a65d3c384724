import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/** The tests of a file, at any depth, each with the names of its groups in `path`. */
const testsOf = ({ tests, suites }, path = []) => [
  ...tests.map((test) => ({ ...test, path: [...path, test.name] })),
  ...suites.flatMap((suite) => testsOf(suite, [...path, suite.name])),
];

/**
 * A reporter for the web test runner: the counts of the run as one line, and with the names of what failed in a file for
 * test/run.mjs.
 * It goes before the reporter that prints failures, because it turns a file without tests into a failure.
 *
 * @param {string | undefined} countsFile
 * @returns {import('@web/test-runner').Reporter}
 */
export function countBrowserTests(countsFile) {
  const counts = { passed: 0, failed: 0, failures: [] };
  return {
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const tests = session.testResults ? testsOf(session.testResults) : [];
        if (tests.length === 0 && session.errors.length === 0) {
          session.errors.push({ message: 'This file has no tests.' });
          session.passed = false;
        }
        const file = relative(process.cwd(), testFile);
        const failures = tests.filter((test) => !test.passed && !test.skipped);
        counts.failures.push(...failures.map(({ path }) => `${path.join(' > ')} (${file})`));
        // A file that does not load counts as one failure.
        if (failures.length === 0 && !session.passed)
          counts.failures.push(`${file}: ${session.errors[0]?.message ?? 'did not load'}`);
        counts.passed += tests.filter((test) => test.passed).length;
        counts.failed = counts.failures.length;
      }
    },
    stop() {
      console.log(`browser tests: ${counts.passed} passed, ${counts.failed} failed`);
      if (countsFile) writeFileSync(countsFile, JSON.stringify(counts));
    },
  };
}
