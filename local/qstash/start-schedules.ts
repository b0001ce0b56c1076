import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { minimalEnvironment } from '../processes/minimal-environment.ts';
import type { Services } from '../services.ts';

const SYNC = fileURLToPath(new URL('../../scripts/sync-schedules.ts', import.meta.url));
const ENVIRONMENT = 'development';

/**
 * Tells a QStash of this machine when the jobs run, by the same command as a deploy does, and has the health checked at
 * once, so that its page has something to say.
 */
export async function startSchedules(qstash: Services['qstash'], jobsUrl: string): Promise<void> {
  if (qstash.kind === 'real') return; // it cannot reach this machine
  await promisify(execFile)(process.execPath, [SYNC], {
    env: {
      ...minimalEnvironment(),
      ENVIRONMENT,
      QSTASH_URL: qstash.url,
      QSTASH_TOKEN: qstash.token,
      JOBS_PUBLIC_URL: jobsUrl,
    },
  });
  if (qstash.kind !== 'embedded') return;
  const answer = await fetch(`${qstash.url}/_local/schedules/wheels-and-wins.${ENVIRONMENT}.health.check/trigger`, {
    method: 'POST',
    headers: { authorization: `Bearer ${qstash.token}` },
  });
  if (!answer.ok) throw new Error(`The health check could not be triggered: ${answer.status} ${await answer.text()}`);
}
