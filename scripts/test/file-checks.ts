import { BUDGET_BYTES, budgetTable, measureFirstLoad } from '../checks/bundle-budget.ts';
import { builtFiles, scanSecrets, sourceFiles } from '../checks/scan-secrets.ts';
import type { CheckResult } from './check-result.ts';
import { testStackPlace } from './start-test-stack.ts';

/** The checks of `npm test` that look at files instead of behaviour. */
export function fileChecks(hasBuild: boolean): Promise<CheckResult[]> {
  const { dist } = testStackPlace();
  const onSource = [check('no secret in the source', () => noSecretIn(sourceFiles()))];
  const onBuild = [
    check('no secret in the build', () => noSecretIn(builtFiles(dist))),
    check(`first-load JavaScript of at most ${BUDGET_BYTES / 1000} kB`, () => withinBudget(dist)),
  ];
  return Promise.all(hasBuild ? [...onSource, ...onBuild] : onSource);
}

interface Verdict {
  isPassed: boolean;
  detail: string;
}

async function check(name: string, run: () => Verdict | Promise<Verdict>): Promise<CheckResult> {
  try {
    return { name, ...(await run()) };
  } catch (error) {
    return { name, isPassed: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

async function noSecretIn(files: string[]): Promise<Verdict> {
  const findings = await scanSecrets(files);
  return { isPassed: findings.length === 0, detail: [`${files.length} files scanned`, ...findings].join('\n  ') };
}

function withinBudget(dist: string): Verdict {
  const measured = measureFirstLoad(dist);
  return { isPassed: measured.totalBytes <= BUDGET_BYTES, detail: budgetTable(measured) };
}
