import { writeFileSync } from 'node:fs';

const testsOf = ({ tests, suites }) => [...tests, ...suites.flatMap(testsOf)];

/**
 * A reporter for the web test runner: the counts of the run as one line, and in a file for test/run.mjs.
 * It goes before the reporter that prints failures, because it turns a file without tests into a failure.
 *
 * @param {string | undefined} countsFile
 * @returns {import('@web/test-runner').Reporter}
 */
export function countBrowserTests(countsFile) {
  const counts = { passed: 0, failed: 0 };
  return {
    reportTestFileResults({ sessionsForTestFile }) {
      for (const session of sessionsForTestFile) {
        const tests = session.testResults ? testsOf(session.testResults) : [];
        if (tests.length === 0 && session.errors.length === 0) {
          session.errors.push({ message: 'This file has no tests.' });
          session.passed = false;
        }
        const failed = tests.filter((test) => !test.passed && !test.skipped).length;
        counts.passed += tests.filter((test) => test.passed).length;
        // A file that does not load counts as one failure.
        counts.failed += failed || (session.passed ? 0 : 1);
      }
    },
    stop() {
      console.log(`browser tests: ${counts.passed} passed, ${counts.failed} failed`);
      if (countsFile) writeFileSync(countsFile, JSON.stringify(counts));
    },
  };
}
