import { buildForTests } from './test/build-for-tests.ts';
import type { CheckResult } from './test/check-result.ts';
import { ensureChromium, ensureRedis, INSTALL_CHROMIUM } from './test/ensure-programs.ts';
import { fileChecks } from './test/file-checks.ts';
import { runVitest } from './test/run-vitest.ts';
import { startTestStack, type TestStack } from './test/start-test-stack.ts';

const PROJECTS = ['unit', 'database', 'contract', 'browser'] as const;
type Project = (typeof PROJECTS)[number];

const FILE_OF: Record<Project, RegExp> = {
  unit: /(?<!\.(db|contract|e2e))\.test\.tsx?$/,
  database: /\.db\.test\.ts$/,
  contract: /\.contract\.test\.ts$/,
  browser: /\.e2e\.test\.ts$/,
};

interface Outcome {
  /** What is counted one by one: failed tests, and checks that are not vitest tests. */
  results: CheckResult[];
  passedTests: number;
  skippedTests: number;
}

/**
 * `npm test [-- --project NAME] [file filters and vitest options]`: everything, or what was asked for. Prepares what the
 * chosen projects need, runs them against one stack of their own, and ends with the plain count.
 */
async function main(args: string[]): Promise<number> {
  const outcome: Outcome = { results: [], passedTests: 0, skippedTests: 0 };
  try {
    await runAll(args, outcome);
  } catch (error) {
    outcome.results.push({ name: 'npm test', isPassed: false, detail: describeError(error) });
  }
  return conclude(outcome);
}

async function runAll(args: string[], outcome: Outcome): Promise<void> {
  const { projects, others } = readArguments(args);
  const isEverything = args.length === 0;
  const env: NodeJS.ProcessEnv = { ...process.env };
  if (projects.includes('browser')) prepareBrowser(projects, env, outcome);
  if (projects.length === 0) return; // only the browser was asked for: to vitest no project would mean every project
  const hasBuild = projects.includes('browser');
  if (hasBuild) outcome.results.push(buildForTests());
  const stack = projects.some((project) => project !== 'unit') ? await prepareStack() : undefined;
  try {
    const chosen = projects.map((project) => `--project=${project}`);
    const run = await runVitest([...chosen, ...others], { ...env, ...stack?.env });
    outcome.results.push(...run.results);
    outcome.passedTests = run.passed;
    outcome.skippedTests = run.skipped;
    if (isEverything) outcome.results.push(...emptyProjects(projects, run.files), ...(await fileChecks(hasBuild)));
  } finally {
    await stack?.stop();
  }
}

function prepareStack(): Promise<TestStack> {
  ensureRedis();
  return startTestStack();
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function readArguments(args: string[]) {
  const projects: Project[] = [];
  const others: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    const name = arg === '--project' ? args[++index] : /^--project=(.*)/.exec(arg)?.[1];
    if (name === undefined) others.push(arg);
    else projects.push(toProject(name));
  }
  return { projects: projects.length > 0 ? projects : [...PROJECTS], others };
}

function toProject(name: string): Project {
  const project = PROJECTS.find((known) => known === name);
  if (!project) throw new Error(`There is no test project "${name}"; there are ${PROJECTS.join(', ')}.`);
  return project;
}

/** Without a browser its tests cannot run: that is a failure with the way out, never a silent skip. */
function prepareBrowser(projects: Project[], env: NodeJS.ProcessEnv, outcome: Outcome): void {
  const chromium = ensureChromium();
  if (chromium) {
    env.CHROMIUM_PATH = chromium;
    return;
  }
  projects.splice(projects.indexOf('browser'), 1);
  const detail = `No Chromium was found. Install one, or set CHROMIUM_PATH, and run again:\n  ${INSTALL_CHROMIUM}`;
  outcome.results.push({ name: 'browser tests', isPassed: false, detail });
}

function emptyProjects(projects: Project[], files: string[]): CheckResult[] {
  return projects
    .filter((project) => !files.some((file) => FILE_OF[project].test(file)))
    .map((project) => ({ name: `${project} tests`, isPassed: false, detail: 'No test was found.' }));
}

function conclude({ results, passedTests, skippedTests }: Outcome): number {
  const succeeded = results.filter((result) => result.isPassed);
  const failed = results.filter((result) => !result.isPassed);
  const passed = passedTests + succeeded.length;
  console.log('');
  for (const { name, detail } of succeeded) console.log(`ok      ${name}${detail ? `: ${detail}` : ''}`);
  for (const { name, detail } of failed) console.log(`FAILED  ${name}: ${detail}`);
  if (skippedTests > 0) console.log(`${skippedTests} tests are marked as skipped.`);
  if (passed === 0) console.log('Nothing passed: no test ran, or none succeeded.');
  console.log(`${passed} passed, ${failed.length} failed`);
  return failed.length === 0 && passed > 0 ? 0 : 1;
}

// By force: a part of a stack that failed to start must not keep a finished run from ending.
process.exit(await main(process.argv.slice(2)));
