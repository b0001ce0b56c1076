import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { CheckResult } from './check-result.ts';

const Report = z.object({
  numPassedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.enum(['passed', 'failed']),
      message: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

export interface TestRun {
  results: CheckResult[];
  passed: number;
  skipped: number;
  /** Absolute paths of the test files that ran. */
  files: string[];
}

/** Runs vitest with its usual output and reads the counts from its own report, so that nothing depends on that output. */
export async function runVitest(args: string[], env: NodeJS.ProcessEnv): Promise<TestRun> {
  const reportFile = path.resolve('.cache', `vitest-${process.pid}.json`);
  const vitest = path.resolve('node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...args], { stdio: 'inherit', env });
  // Vitest ends first, then the stack is stopped in order. A terminal has told vitest about Ctrl-C already.
  const forward = (signal: NodeJS.Signals) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  process.on('SIGTERM', forward).on('SIGINT', forward);
  const [code] = await once(child, 'exit');
  process.off('SIGTERM', forward).off('SIGINT', forward);
  const text = existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : undefined;
  rmSync(reportFile, { force: true });
  return readReport(text, code === 0);
}

/** Failed tests by name; a file that could not be loaded and an error outside any test count as one failure each. */
export function readReport(text: string | undefined, hasSucceeded: boolean): TestRun {
  if (text === undefined)
    return { results: [failure('vitest', 'ended without a report')], passed: 0, skipped: 0, files: [] };
  const report = Report.parse(JSON.parse(text));
  const results = report.testResults.flatMap((file) => {
    const name = path.relative(process.cwd(), file.name);
    const failed = file.assertionResults.filter(({ status }) => status === 'failed');
    if (file.status === 'failed' && failed.length === 0) return [failure(name, file.message || 'could not be run')];
    return failed.map(({ fullName }) => failure(name, fullName));
  });
  if (!hasSucceeded && results.length === 0) results.push(failure('vitest', 'an error outside of any test, see above'));
  return {
    results,
    passed: report.numPassedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    files: report.testResults.map((file) => file.name),
  };
}

function failure(name: string, detail: string): CheckResult {
  return { name, isPassed: false, detail };
}
