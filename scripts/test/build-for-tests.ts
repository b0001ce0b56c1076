import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { webEnvironment } from '../../local/app/web-environment.ts';
import { DEVELOPMENT_KEYS } from '../../local/keys.ts';
import { resolvePorts } from '../../local/ports.ts';
import type { CheckResult } from './check-result.ts';
import { testStackPlace } from './start-test-stack.ts';

/** Builds the app for the addresses that the tests' stack is going to have: its host reads the build when it starts. */
export function buildForTests(): CheckResult {
  const { offset, dist } = testStackPlace();
  const ports = resolvePorts(offset);
  const supabase = { url: `http://127.0.0.1:${ports.gateway}`, publishableKey: DEVELOPMENT_KEYS.publishable };
  console.log('[test] building the app');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.resolve('scripts/web/build-web.ts'), '--out', dist],
    {
      env: { ...process.env, ...webEnvironment(supabase, `http://127.0.0.1:${ports.netlify}`, null) },
      encoding: 'utf8',
    },
  );
  return { name: 'the app builds', isPassed: status === 0, detail: status === 0 ? '' : `${stdout}${stderr}` };
}
