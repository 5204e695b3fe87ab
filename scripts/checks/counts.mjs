// Counts tests from the runners' JSON reports; what ends badly without saying so counts as one failure.
import fs from 'node:fs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

export const nothing = Object.freeze({ passed: 0, failed: 0, skipped: 0 });

/**
 * A stage without tests of its own (format, types, build) is one test.
 * @param {number} code exit code
 * @returns {Counts}
 */
export function countExit(code) {
  return code === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

/**
 * @param {string} file JSON report, possibly absent when the runner crashed
 * @param {(report: any) => Counts} count
 * @param {number} code the runner's exit code
 * @returns {Counts}
 */
export function countReport(file, count, code) {
  const report = readReport(file);
  const counts = report === undefined ? nothing : count(report);
  const endedBadly = report === undefined || code !== 0;
  return endedBadly && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {string} file @returns {unknown} undefined when there is none, or half of one */
function readReport(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * A file that could not even be loaded has no failed test: it counts as one.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * A test that needed a second try is a failure: it would fail somebody else’s run. Errors outside tests count too.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors = [] }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function total(all) {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    nothing,
  );
}

/** The last line of a run. @param {Counts} counts */
export function verdict({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
