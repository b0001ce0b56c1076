import { expect, test } from 'vitest';
import { readReport } from './run-vitest.ts';

const report = (testResults: object[], numPassedTests = 1) =>
  JSON.stringify({ numPassedTests, numPendingTests: 1, numTodoTests: 0, testResults });
const passed = {
  name: '/a.test.ts',
  status: 'passed',
  message: '',
  assertionResults: [{ fullName: 'a', status: 'passed' }],
};

test('a clean run has no failures', () => {
  expect(readReport(report([passed]), true)).toEqual({ results: [], passed: 1, skipped: 1, files: ['/a.test.ts'] });
});

test('each failed test is named', () => {
  const assertionResults = ['b', 'c'].map((fullName) => ({ fullName, status: 'failed' }));
  const { results } = readReport(report([passed, { ...passed, status: 'failed', assertionResults }]), false);
  expect(results.map(({ detail, isPassed }) => [detail, isPassed])).toEqual([
    ['b', false],
    ['c', false],
  ]);
});

test('a file that cannot be loaded counts as a failure', () => {
  const broken = { name: '/b.test.ts', status: 'failed', message: 'no such import', assertionResults: [] };
  expect(readReport(report([passed, broken]), false).results).toHaveLength(1);
});

test('an error outside of any test counts as a failure', () => {
  expect(readReport(report([passed]), false).results).toHaveLength(1);
});

test('no report at all counts as a failure', () => {
  expect(readReport(undefined, false).results).toHaveLength(1);
});
