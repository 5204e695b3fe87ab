// The last line of npm test tells the truth, whatever the runners did.
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  countExit,
  countPlaywright,
  countReport,
  countVitest,
  total,
  verdict,
} from '../../scripts/checks/counts.mjs';
import { folderWith } from './temporary-folder';

const vitestReport = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
  ],
};

describe('Vitest', () => {
  test('passed, failed and skipped are those of its report', () => {
    expect(countVitest(vitestReport)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  test('a file that could not be loaded counts as a failure', () => {
    const unloadable = { status: 'failed', assertionResults: [] };
    const report = { ...vitestReport, testResults: [...vitestReport.testResults, unloadable] };
    expect(countVitest(report).failed).toBe(2);
  });
});

describe('Playwright', () => {
  test('a test that passed at its second try is a failure, and so is an error outside the tests', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(countPlaywright(report)).toEqual({ passed: 7, failed: 3, skipped: 2 });
  });
});

describe('a runner’s report and exit code', () => {
  const count = () => ({ passed: 3, failed: 0, skipped: 0 });
  const report = () => path.join(folderWith({ 'report.json': '{}' }), 'report.json');
  const noReport = () => path.join(folderWith({}), 'report.json');

  test('a good report and exit code 0 are taken as they are', () => {
    expect(countReport(report(), count, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });

  test('a bad exit code without a failed test counts as one failure', () => {
    expect(countReport(report(), count, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  test('a runner that left no report counts as one failure, whatever its exit code', () => {
    expect(countReport(noReport(), count, 134)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countReport(noReport(), count, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('a report that is cut short counts as one failure', () => {
    const cut = path.join(folderWith({ 'report.json': '{"stats":' }), 'report.json');
    expect(countReport(cut, countPlaywright, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

test('a stage without tests of its own is one test', () => {
  expect(total([countExit(0), countExit(2), countExit(0)])).toEqual({ passed: 2, failed: 1, skipped: 0 });
});

test('the last line names skipped tests only when there are some', () => {
  expect(verdict({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(verdict({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
});
